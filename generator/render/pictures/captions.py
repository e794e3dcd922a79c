"""The words below a time line: how long its gaps are, and the dates of each stretch."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from generator.render.pictures.scale import Scale
from generator.render.pictures.ticks import Dates, Tick

_BESIDE = 6  # pixels between two captions of a row
_APART = 12  # and between the dates of one stretch


class Caption(NamedTuple):
    """Words below the axis: the place of their middle, and in which row they stand.

    ``is_tick`` is a date whose place on the axis is marked.
    """

    at: float
    words: str
    row: int
    is_tick: bool = False


def captions_of(
    scale: Scale, dates: Sequence[Dates], width: Callable[[str], int], edge: int
) -> list[Caption]:
    """The words below a scale, each as high up as there is room, and within ``edge`` pixels.

    The first and the last date of a stretch stand at its ends, with those between that have room.
    Where it is too short for that they stand below each other.
    """
    rows = _Rows(width, edge)
    for gap in scale.gaps:
        if gap.words:
            rows.add((gap.left + gap.right) / 2, gap.words)
    between: list[Tick] = []
    for stretch, (first, last, ticks) in zip(scale.stretches, dates, strict=True):
        middle = (stretch.left + stretch.right) / 2
        if not last:
            rows.add(middle, first)
            continue
        halves = width(first) / 2, width(last) / 2
        if 2 * sum(halves) + _APART > stretch.right - stretch.left:
            rows.add(middle, f"{first} –", last)
            continue
        rows.add(stretch.left + halves[0], first)
        rows.add(stretch.right - halves[1], last)
        between += ticks
    for tick in between:
        rows.add_at_top(tick.at, tick.words)
    return rows.captions


class _Rows:
    def __init__(self, width: Callable[[str], int], edge: int) -> None:
        self._width, self._edge = width, edge
        self._taken: list[list[tuple[float, float]]] = []
        self.captions: list[Caption] = []

    def add(self, middle: float, *lines: str) -> None:
        """Set lines below each other, as high up as all have room."""
        half = max(map(self._width, lines)) / 2
        at = min(max(middle, half + 1), self._edge - half - 1)
        row = 0
        while not all(self._is_free(row + n, at, half) for n in range(len(lines))):
            row += 1
        for n, words in enumerate(lines, row):
            self._take(n, at, half, words)

    def add_at_top(self, at: float, words: str) -> None:
        """Set words in the first row, unless something is in their way."""
        half = self._width(words) / 2
        if half < at < self._edge - half and self._is_free(0, at, half):
            self._take(0, at, half, words, is_tick=True)

    def _is_free(self, row: int, at: float, half: float) -> bool:
        if row >= len(self._taken):
            return True
        begin, end = at - half - _BESIDE, at + half + _BESIDE
        return all(end <= start or begin >= stop for start, stop in self._taken[row])

    def _take(self, row: int, at: float, half: float, words: str, *, is_tick: bool = False) -> None:
        while row >= len(self._taken):
            self._taken.append([])
        self._taken[row].append((at - half, at + half))
        self.captions.append(Caption(at, words, row, is_tick))
