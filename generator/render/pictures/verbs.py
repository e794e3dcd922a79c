"""The labels on the lines of a graph: each where it covers nothing, or left out."""

from __future__ import annotations

from collections.abc import Sequence

from generator.render.pictures.curves import Line
from generator.render.pictures.measure import Lines
from generator.render.pictures.room import Box, Room

_ON_LINE = (0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73, 0.2, 0.8)
_STEP = 19  # pixels between the points at which is looked what a line runs through
_CELL = 20
LEADING = 1.2
"""The height of a line of words, in the size of its letters."""


def settle(
    labels: Sequence[Lines], lines: Sequence[Line], room: Room, size: int
) -> list[Box | None]:
    """A box for each label on its line, None where none is free. Takes the room of the boxes.

    A place that no other line runs through is better than one nearer to the middle.
    """
    inked = _inked(lines)
    # Those with the least choice first: the short ones.
    order = sorted(range(len(lines)), key=lambda n: (_reach(lines[n]), n))
    found: list[Box | None] = [None] * len(lines)
    for number in order:
        label = labels[number]
        if not label.lines:
            continue
        half_width, half_height = label.width / 2, len(label.lines) * size * LEADING / 2
        best: tuple[int, Box] | None = None
        at = lines[number].at
        for t in _ON_LINE:
            x, y = at(t)
            box = Box(round(x), round(y), half_width, half_height)
            if not room.is_free(box, 2):
                continue
            crossed = _crossed(box, inked, number)
            if best is None or crossed < best[0]:
                best = crossed, box
            if not crossed:
                break
        if best:
            found[number] = best[1]
            room.take(best[1], 1)
    return found


def _reach(line: Line) -> float:
    return abs(line.end[0] - line.start[0]) + abs(line.end[1] - line.start[1])


def _inked(lines: Sequence[Line]) -> dict[tuple[int, int], int]:
    """By cell, the lines that run through it, each a bit."""
    inked: dict[tuple[int, int], int] = {}
    for number, line in enumerate(lines):
        bit = 1 << number
        for x, y in line.points(int(_reach(line) / _STEP) + 2):
            cell = int(x) // _CELL, int(y) // _CELL
            inked[cell] = inked.get(cell, 0) | bit
    return inked


def _crossed(box: Box, inked: dict[tuple[int, int], int], own: int) -> int:
    """How many other lines run through a box."""
    x, y, half_width, half_height = box
    rows = range(int(y - half_height) // _CELL, int(y + half_height) // _CELL + 1)
    through = 0
    for column in range(int(x - half_width) // _CELL, int(x + half_width) // _CELL + 1):
        for row in rows:
            through |= inked.get((column, row), 0)
    return (through & ~(1 << own)).bit_count()
