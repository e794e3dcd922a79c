"""What room is taken in a picture: a grid of small cells, each row of it the bits of one number."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from generator.render.pictures.stress import Point

_CELL = 4  # pixels


class Box(NamedTuple):
    """A rectangle by its middle and half of its sides, in pixels."""

    x: float
    y: float
    half_width: float
    half_height: float

    def overlaps(self, other: Box, gap: float = 0) -> bool:
        """Whether two share room, or come closer than ``gap``."""
        return (
            abs(self.x - other.x) < self.half_width + other.half_width + gap
            and abs(self.y - other.y) < self.half_height + other.half_height + gap
        )


class Room:
    """The room of a picture. A cell that something reaches into counts as taken."""

    def __init__(self, width: int, height: int) -> None:
        self.width, self.height = width, height
        self._rows = [0] * (height // _CELL + 1)

    def take(self, box: Box, gap: float = 0) -> None:
        """Take a box that lies within the picture, and ``gap`` pixels about it."""
        top, bottom, bits = self._reach(box, gap)
        rows = self._rows
        for row in range(max(top, 0), min(bottom + 1, len(rows))):
            rows[row] |= bits

    def is_free(self, box: Box, gap: float = 0) -> bool:
        """Whether a box and the gap about it lie within the picture where nothing is taken."""
        x, y, half_width, half_height = box
        if (
            x - half_width < gap
            or y - half_height < gap
            or x + half_width + gap > self.width
            or y + half_height + gap > self.height
        ):
            return False
        top, bottom, bits = self._reach(box, gap)
        return not any(row & bits for row in self._rows[top : bottom + 1])

    def taken_of(self, points: Iterable[Point]) -> list[Point]:
        """The points that lie in a cell that is taken, or beyond the picture."""
        width, height, rows = self.width, self.height, self._rows
        return [
            (x, y)
            for x, y in points
            if not (0 < x < width and 0 < y < height)
            or rows[int(y) // _CELL] >> (int(x) // _CELL) & 1
        ]

    def _reach(self, box: Box, gap: float) -> tuple[int, int, int]:
        """The rows that a box reaches from and to, and the bits of its columns."""
        x, y, half_width, half_height = box
        wide, tall = half_width + gap, half_height + gap
        first = int(x - wide) // _CELL if x > wide else 0
        bits = (1 << int(x + wide) // _CELL + 1) - (1 << first)
        return int(y - tall) // _CELL, int(y + tall) // _CELL, bits
