"""What room is taken in a picture: a grid of small cells, each row of it the bits of one number."""

from __future__ import annotations

from typing import NamedTuple

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
        for row in range(max(top, 0), min(bottom, len(self._rows) - 1) + 1):
            self._rows[row] |= bits

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

    def is_taken_at(self, x: float, y: float) -> bool:
        """Whether a point lies in a cell that is taken, or beyond the picture."""
        if not (0 < x < self.width and 0 < y < self.height):
            return True
        return bool(self._rows[int(y) // _CELL] >> (int(x) // _CELL) & 1)

    def _reach(self, box: Box, gap: float) -> tuple[int, int, int]:
        """The rows that a box reaches from and to, and the bits of its columns."""
        x, y, half_width, half_height = box
        first = max(0, int(x - half_width - gap) // _CELL)
        last = int(x + half_width + gap) // _CELL
        bits = (1 << (last - first + 1)) - 1 << first
        return int(y - half_height - gap) // _CELL, int(y + half_height + gap) // _CELL, bits
