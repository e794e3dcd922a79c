"""The text of an article, made ready for finding quotations in it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from generator.check.quotations.folding import fold, offsets
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

    def captured(self, start: int, end: int) -> Passage:
        """Where a range of the folded text, within one paragraph, stands in the captured text."""
        number = bisect_right(self._starts, start) - 1
        origin = self._origins[number]
        paragraph = self._paragraphs[origin]
        places = [*offsets(paragraph), len(paragraph)]
        first = places[start - self._starts[number]]
        last = places[end - self._starts[number]]
        above = self._above(origin)
        return Passage(above + first, above + first + len(paragraph[first:last].rstrip()))

    def _above(self, origin: int) -> int:
        """Where in the captured text a paragraph begins: they stand in it in this order."""
        at = 0
        for paragraph in self._paragraphs[:origin]:
            at = self._captured.index(paragraph, at) + len(paragraph)
        return self._captured.index(self._paragraphs[origin], at)
