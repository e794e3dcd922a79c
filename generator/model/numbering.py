"""Where the parts of an article stand in its text, and by which numbers readers know them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from generator.model.quotation import Passage
from generator.model.source import Part, Source


class Numbering:
    """The paragraphs of an article as captured, each with what it is to a reader.

    Readers know the paragraphs by their place in the body, which leaves out headline, standfirst
    and what is repeated (`Source.body`). ``body`` is where those of the body stand in the text, in
    order: the first is paragraph 1.
    """

    def __init__(self, source: Source) -> None:
        self._parts = source.parts()
        self._starts: list[int] = []
        body: dict[Part, Passage] = {}
        at = 0
        for part, paragraph in zip(self._parts, source.paragraphs, strict=True):
            start = source.text.index(paragraph, at)
            self._starts.append(start)
            at = start + len(paragraph)
            if isinstance(part, int):
                body.setdefault(part, Passage(start, at))
        self.body: Sequence[Passage] = tuple(body.values())

    def part(self, at: int) -> Part:
        """The part of the article that stands at a position in its text."""
        return self._parts[bisect_right(self._starts, at) - 1]
