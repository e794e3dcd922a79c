"""The text of an article, made ready for finding quotations in it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property

from generator.check.quotations.folding import fold, offsets
from generator.check.quotations.word_index import WordIndex
from generator.model.quotation import Passage

BREAK = "\n"
"""Stands between the paragraphs of a folded text, in which no other white space but " " is left."""


class Article:
    """An article's paragraphs, folded, each once: what it repeats is one passage.

    ``text`` holds them, with a `BREAK` between two.
    """

    def __init__(self, text: str, paragraphs: Sequence[str]) -> None:
        self._captured = text
        self._paragraphs = paragraphs
        self._starts: list[int] = []
        self._origins: list[int] = []
        self._mapped: tuple[int, Sequence[int]] = (-1, ())
        folded: dict[str, None] = {}
        start = 0
        for number, paragraph in enumerate(paragraphs):
            words = fold(paragraph)
            if words and words not in folded:
                folded[words] = None
                self._starts.append(start)
                self._origins.append(number)
                start += len(words) + len(BREAK)
        self.text = BREAK.join(folded)

    def ranges(self) -> Iterator[tuple[int, int]]:
        """The range of the folded text that is each paragraph, in order."""
        return map(self.paragraph, self._starts)

    def paragraph(self, at: int) -> tuple[int, int]:
        """The range of the folded text that is the paragraph around ``at``."""
        number = bisect_right(self._starts, at) - 1
        following = self._starts[number + 1 : number + 2]
        return self._starts[number], following[0] - len(BREAK) if following else len(self.text)

    def number(self, at: int) -> int:
        """Which of the article's paragraphs stands at ``at`` in the folded text, from 1."""
        return self._origins[bisect_right(self._starts, at) - 1] + 1

    def captured(self, start: int, end: int) -> Passage:
        """Where a range of the folded text, within one paragraph, stands in the captured text."""
        number, first, last = self._place(start, end)
        above = self._above[self._origins[number]]
        length = len(self._paragraphs[self._origins[number]][first:last].rstrip())
        return Passage(above + first, above + first + length)

    def raw(self, start: int, end: int) -> str:
        """What stands captured for a range of the folded text, within one paragraph.

        With the white space and the invisible characters that follow it.
        """
        number, first, last = self._place(start, end)
        return self._paragraphs[self._origins[number]][first:last]

    def _place(self, start: int, end: int) -> tuple[int, int, int]:
        """The number of a paragraph, and the captured range within it."""
        number = bisect_right(self._starts, start) - 1
        places = self._places(number)
        first, last = start - self._starts[number], end - self._starts[number]
        return number, places[first], places[min(last, len(places) - 1)]

    def _places(self, number: int) -> Sequence[int]:
        """The way back for one paragraph. The last one is kept: many are asked of one paragraph."""
        if self._mapped[0] != number:
            paragraph = self._paragraphs[self._origins[number]]
            self._mapped = number, [*offsets(paragraph), len(paragraph)]
        return self._mapped[1]

    @cached_property
    def words(self) -> WordIndex:
        """The words of the folded text; made when they are first asked for."""
        return WordIndex(self.text, self.ranges())

    @cached_property
    def _above(self) -> Sequence[int]:
        """Where in the captured text each paragraph begins: they stand in it in this order."""
        starts, at = [], 0
        for paragraph in self._paragraphs:
            at = self._captured.index(paragraph, at)
            starts.append(at)
            at += len(paragraph)
        return starts
