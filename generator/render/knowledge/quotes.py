"""Who said what, and about whom: the quotations that the desk has verified."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from generator.model.briefing import Briefing
from generator.model.evidence import Evidence, may_quote
from generator.names.finder import Names
from generator.render.prose import plain


class Quote(NamedTuple):
    """Words of a source that a briefing quotes; ``speaker`` is the id of an actor, or ``""``."""

    words: str
    source: str
    briefing: Briefing
    speaker: str


class Quotes:
    """The quotations of a desk by those who speak, and by those who are spoken about.

    Given are the briefings that readers may read, newest first, what was found of their quotations,
    and what actors are called. A speaker is known where the desk
    says so, and never guessed. Words are about an actor whom they name, and who does not speak
    them.
    """

    def __init__(
        self,
        briefings: Iterable[Briefing],
        names: Names,
        evidence: Evidence,
        called: Mapping[str, str],
    ) -> None:
        by: dict[str, dict[tuple[str, str], Quote]] = {}
        about: dict[str, dict[tuple[str, str], Quote]] = {}
        for briefing in briefings:
            for quote in _quotes(briefing, evidence, called):
                key = quote.source, quote.words
                if quote.speaker:
                    by.setdefault(quote.speaker, {}).setdefault(key, quote)
                for actor in {found.actor for found in names.found_in(quote.words)}:
                    if actor != quote.speaker:
                        about.setdefault(actor, {}).setdefault(key, quote)
        self._by: Mapping[str, Mapping[tuple[str, str], Quote]] = by
        self._about: Mapping[str, Mapping[tuple[str, str], Quote]] = about

    def by(self, actor: str) -> Sequence[Quote]:
        """The words of an actor, by its id; those of the newest briefings come first."""
        return tuple(self._by.get(actor, {}).values())

    def about(self, actor: str) -> Sequence[Quote]:
        """The words that name an actor and are not known to be its own."""
        own = self._by.get(actor, {})
        return tuple(q for key, q in self._about.get(actor, {}).items() if key not in own)


def _quotes(briefing: Briefing, found: Evidence, called: Mapping[str, str]) -> Iterator[Quote]:
    """The words that a briefing gives as evidence, in citations, and in quotation marks."""
    for _, claim in briefing.claims():
        for evidence in claim.evidence:
            if evidence.quote:
                yield Quote(evidence.quote, evidence.source, briefing, evidence.speaker or "")
    for _, prose in briefing.prose():
        for cited in prose.cited():
            if cited.quote:
                yield Quote(cited.quote, cited.source, briefing, "")
        if may_quote(prose.text):
            text = plain(prose, called)
            for source in dict.fromkeys(cited.source for cited in prose.cited()):
                for words in found.spoken(source, text):
                    yield Quote(words, source, briefing, "")
