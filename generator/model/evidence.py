"""What readers are shown of the passages that quotations stand in."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from generator.model.coverage import Backing
from generator.model.quotation import Place
from generator.model.voices import Voices

_MARKS = tuple('“”"«»„')


class Piece(NamedTuple):
    """Words of an article as captured, and whether they are quoted or stand around it."""

    text: str
    quoted: bool


class Excerpt(NamedTuple):
    """A quotation in its surroundings, as far as they may be shown.

    ``place`` is where it stands in the article. ``begins`` and ``ends`` say whether the paragraph
    begins and ends with the pieces; ``gaps`` are the pieces, by their index, before which words of
    the article are left out.
    """

    place: Place
    pieces: tuple[Piece, ...]
    begins: bool
    ends: bool
    gaps: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Evidence:
    """What readers are shown, or told, of what stands behind a desk.

    ``excerpts`` are those for its quotations: by the id of the source, then by the words quoted.
    Quotations without an excerpt are on the site all the same: there was no room for more of the
    article, or they are no quotations at all but names in quotation marks.

    ``places`` are all that are quoted, with an excerpt or without, by the id of the source.
    ``backings`` says what each claim of a briefing rests on, by the id of the briefing, in the
    order of `Briefing.claims`. ``voices`` says which of the articles speak with one voice.
    """

    excerpts: Mapping[str, Mapping[str, Excerpt]] = field(default_factory=dict)
    voices: Voices = field(default_factory=Voices)
    places: Mapping[str, Collection[Place]] = field(default_factory=dict)
    backings: Mapping[str, Sequence[Backing]] = field(default_factory=dict)

    def find(self, source: str, quoted: Iterable[str]) -> list[Excerpt]:
        """The excerpts for these words of a source, as far as there are any."""
        known = self.excerpts.get(source, {})
        return [known[words] for words in quoted if words in known]

    def spoken(self, source: str, statement: str) -> Sequence[str]:
        """The words in quotation marks in a statement that stand in the source that it cites."""
        if not may_quote(statement):
            return ()
        return [words for words in self.excerpts.get(source, ()) if _quotes(statement, words)]


def may_quote(text: str) -> bool:
    """Whether there is a quotation mark in a text: a quick look."""
    return any(mark in text for mark in _MARKS)


def _quotes(statement: str, words: str) -> bool:
    """Whether words fill a pair of quotation marks: short ones can stand anywhere else besides."""
    at = statement.find(words)
    while at >= 0:
        before, after = statement[:at].rstrip(), statement[at + len(words) :].lstrip()
        if before.endswith(_MARKS) and after.startswith(_MARKS):
            return True
        at = statement.find(words, at + 1)
    return False
