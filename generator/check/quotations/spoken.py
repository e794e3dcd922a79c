"""Quotations in prose: what stands in quotation marks, and which citation answers for it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from generator.check.quotations.sentences import sentence_ends
from generator.model.markup import Citation, Inline, Mention, Paragraph, Text
from generator.model.prose import Prose
from generator.model.quote_pairs import quoted_ranges

_MARK = re.compile('[“”"«»„]')
_WORD = re.compile(r"[\w'’-]*\w[\w'’-]*")
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_LONG = 3
"""From so many words on, what is quoted must be there; shorter ones can be names or irony."""
_LONG_UNSPACED = 6
"""The same in characters, in scripts that set no spaces between words."""
_NO_NAMES: Mapping[str, str] = MappingProxyType({})


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


def spoken_in(prose: Prose, names: Mapping[str, str] = _NO_NAMES) -> Iterator[Spoken]:
    """Each quotation in a piece of prose, in reading order.

    ``names`` are those of the actors by their ids: a mention without words shows the name.
    """
    for block in prose.blocks:
        for run in (block.inlines,) if isinstance(block, Paragraph) else block.items:
            yield from _in_run(run, names)


def _in_run(inlines: tuple[Inline, ...], names: Mapping[str, str]) -> Iterator[Spoken]:
    pieces: list[str] = []
    cited: list[tuple[int, Citation]] = []
    _read(inlines, names, pieces, cited)
    text = "".join(pieces)
    quoted = list(quoted_ranges(text)) if _MARK.search(text) else ()
    if not quoted:
        return
    ends = _ends(text, quoted)
    for start, end in quoted:
        words = text[start + 1 : end - 1].strip()
        if not _WORD.search(words):
            continue
        sentence = bisect_right(ends, start)
        own = [citation for at, citation in cited if bisect_right(ends, at) == sentence]
        governing = own or [citation for _, citation in cited]
        yield Spoken(words, _sources(governing), _is_long(words))


def _ends(text: str, quoted: Sequence[tuple[int, int]]) -> Sequence[int]:
    """Where sentences end, but for those within a quotation: they are of whom it quotes."""
    starts = [start for start, _ in quoted]
    ends = []
    for end in sentence_ends(text):
        number = bisect_right(starts, end - 1) - 1
        if number < 0 or end >= quoted[number][1]:
            ends.append(end)
    return ends


def _read(
    inlines: tuple[Inline, ...],
    names: Mapping[str, str],
    pieces: list[str],
    cited: list[tuple[int, Citation]],
) -> None:
    """Gather the text, and where in it a citation stands: at the last character before it."""
    for inline in inlines:
        if isinstance(inline, Text):
            pieces.append(inline.text)
        elif isinstance(inline, Mention):
            pieces.append(inline.words or names.get(inline.actor, inline.actor))
        elif isinstance(inline, Citation):
            cited.append((max(0, len("".join(pieces).rstrip()) - 1), inline))
        else:
            _read(inline.inlines, names, pieces, cited)


def _sources(citations: Sequence[Citation]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(item.source for citation in citations for item in citation.items))


def _is_long(words: str) -> bool:
    unspaced = len(_UNSPACED.findall(words))
    return len(_WORD.findall(_UNSPACED.sub(" ", words))) >= _LONG or unspaced >= _LONG_UNSPACED
