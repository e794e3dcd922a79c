"""Prose as its readers see it, run by run: for rules on what stands in it as plain characters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.model.markup import Citation, Inline, Mention, Paragraph, Text
from generator.model.prose import Prose
from generator.model.quote_pairs import quoted_ranges

_TAKEN_OUT = "\0"


class Run(NamedTuple):
    """The text of a paragraph or an item of a list, and whether a source is cited in it.

    What is emphasised or linked is in the text; citations are not, and mentions with their words.
    """

    text: str
    is_cited: bool

    def unquoted(self) -> str:
        """The same text, as long, with a null character for each one in quotation marks."""
        pieces, at = [], 0
        for start, end in quoted_ranges(self.text):
            pieces += [self.text[at:start], _TAKEN_OUT * (end - start)]
            at = end
        return "".join([*pieces, self.text[at:]])


def runs(prose: Prose) -> Iterator[Run]:
    """The runs of a prose in reading order."""
    for block in prose.blocks:
        for run in (block.inlines,) if isinstance(block, Paragraph) else block.items:
            yield Run("".join(_texts(run)), any(isinstance(node, Citation) for node in _deep(run)))


def _deep(inlines: Iterable[Inline]) -> Iterator[Inline]:
    for inline in inlines:
        if isinstance(inline, Text | Mention | Citation):
            yield inline
        else:
            yield from _deep(inline.inlines)


def _texts(inlines: Iterable[Inline]) -> Iterator[str]:
    for inline in _deep(inlines):
        if isinstance(inline, Text):
            yield inline.text
        elif isinstance(inline, Mention):
            yield inline.words or inline.actor
