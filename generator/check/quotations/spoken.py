"""Quotations in prose: what stands in quotation marks, and which citation answers for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.model.markup import Citation, Inline, Mention, Paragraph, Text
from generator.model.prose import Prose

_QUOTED = re.compile(r'“([^“”]*)”|"([^"]*)"|«([^«»]*)»|„([^„“”]*)[“”]')
_MARK = re.compile('[“"«„]')
_SENTENCE_END = re.compile(r"[.!?؟۔…][\"'”’»)\]]*(?=\s)|[。！？][”’」』）]*")
_WORD = re.compile(r"[\w'’-]+")
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_LONG = 3
"""From so many words on, what is quoted must be there; shorter ones can be names or irony."""
_LONG_UNSPACED = 6
"""The same in characters, in scripts that set no spaces between words."""


class Spoken(NamedTuple):
    """Words in quotation marks, as typed, and the sources that may hold them.

    ``sources`` are those cited in its sentence, else those cited in its paragraph; none where
    nothing is cited. ``is_long`` says whether the words must be there.
    """

    words: str
    sources: tuple[str, ...]
    is_long: bool


def may_speak(prose: Prose) -> bool:
    """Whether there is a quotation mark in a piece of prose: a quick look."""
    return bool(_MARK.search(prose.text))


def spoken_in(prose: Prose) -> Iterator[Spoken]:
    """Each quotation in a piece of prose, in reading order."""
    for block in prose.blocks:
        for run in (block.inlines,) if isinstance(block, Paragraph) else block.items:
            yield from _in_run(run)


def _in_run(inlines: tuple[Inline, ...]) -> Iterator[Spoken]:
    pieces: list[str] = []
    cited: list[tuple[int, Citation]] = []
    _read(inlines, pieces, cited)
    text = "".join(pieces)
    ends = [match.end() for match in _SENTENCE_END.finditer(text)]
    for match in _QUOTED.finditer(text):
        words = next(filter(None, match.groups()), "").strip()
        if not _WORD.search(words):
            continue
        sentence = _sentence(ends, match.start())
        own = [citation for at, citation in cited if _sentence(ends, at) == sentence]
        governing = own or [citation for _, citation in cited]
        yield Spoken(words, _sources(governing), _is_long(words))


def _read(
    inlines: tuple[Inline, ...], pieces: list[str], cited: list[tuple[int, Citation]]
) -> None:
    """Gather the text, and where in it a citation stands: at the last character before it."""
    for inline in inlines:
        if isinstance(inline, Text):
            pieces.append(inline.text)
        elif isinstance(inline, Mention):
            pieces.append(inline.words or inline.actor)
        elif isinstance(inline, Citation):
            cited.append((max(0, len("".join(pieces).rstrip()) - 1), inline))
        else:
            _read(inline.inlines, pieces, cited)


def _sentence(ends: Sequence[int], at: int) -> int:
    """The number of the sentence to which the character at a place belongs."""
    return sum(end <= at for end in ends)


def _sources(citations: Sequence[Citation]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(item.source for citation in citations for item in citation.items))


def _is_long(words: str) -> bool:
    unspaced = len(_UNSPACED.findall(words))
    return len(_WORD.findall(_UNSPACED.sub(" ", words))) >= _LONG or unspaced >= _LONG_UNSPACED
