"""The lines of a graph: straight where they can be, else bent about the boxes in their way."""

from __future__ import annotations

from collections.abc import Sequence

from generator.render.pictures.curves import GAP, Line, bent, length, straight
from generator.render.pictures.relations import Tie
from generator.render.pictures.room import Box, Room
from generator.render.pictures.stress import Point

_PARALLEL = 26  # pixels between the middles of two lines that join the same nodes
_LABEL = 18  # pixels above and below a line, for the words on it
_BENDS = (0, 22, -22, 44, -44, 70, -70, 100, -100)
_STEP = 12  # pixels between the points at which is looked what is in the way


def route(ties: Sequence[Tie], boxes: Sequence[Box], room: Room) -> list[Line]:
    """A line for each tie. ``room`` is what the boxes take."""
    together = _together(ties)
    seen: dict[tuple[int, int], int] = {}
    lines = []
    for tie in ties:
        pair = _pair(tie)
        number = seen.get(pair, 0)
        seen[pair] = number + 1
        lane = (number - (together[pair] - 1) / 2) * _PARALLEL
        sign = 1 if tie.start < tie.end else -1
        lines.append(_line(boxes[tie.start], boxes[tie.end], lane, sign, room))
    return lines


def reach_of(ties: Sequence[Tie], boxes: Sequence[Box]) -> tuple[float, float]:
    """From where to where, from top to bottom, lines reach that join the same nodes."""
    top, bottom = float("inf"), 0.0
    for (one, other), number in _together(ties).items():
        if number > 1:
            (ax, ay, *_), (bx, by, *_) = boxes[one], boxes[other]
            aside = (number - 1) / 2 * _PARALLEL * abs(bx - ax) / (length(bx - ax, by - ay) or 1.0)
            top = min(top, (ay + by) / 2 - aside - _LABEL)
            bottom = max(bottom, (ay + by) / 2 + aside + _LABEL)
    return top, bottom


def _together(ties: Sequence[Tie]) -> dict[tuple[int, int], int]:
    """How many lines join two nodes."""
    together: dict[tuple[int, int], int] = {}
    for tie in ties:
        pair = _pair(tie)
        together[pair] = together.get(pair, 0) + 1
    return together


def _pair(tie: Tie) -> tuple[int, int]:
    return (tie.start, tie.end) if tie.start < tie.end else (tie.end, tie.start)


def _line(one: Box, other: Box, lane: float, sign: int, room: Room) -> Line:
    """The first line with nothing in its way, or else the one with the least."""
    best: tuple[int, Line] | None = None
    dx, dy = other.x - one.x, other.y - one.y
    far = length(dx, dy) or 1.0
    for bend in _BENDS:
        aside = (lane + bend) * sign
        # The control point of a quadratic curve is twice as far from the chord as its middle.
        towards = (
            (one.x + other.x) / 2 - dy / far * aside * 2,
            (one.y + other.y) / 2 + dx / far * aside * 2,
        )
        start, end = _edge(one, towards), _edge(other, towards)
        line = bent(start, towards, end) if aside else straight(start, end)
        steps = int(length(end[0] - start[0], end[1] - start[1]) / _STEP) + 1
        taken = room.taken_of(line.points(steps)[1:-1])
        hits = sum(not (_holds(one, x, y) or _holds(other, x, y)) for x, y in taken)
        if best is None or hits < best[0]:
            best = hits, line
        if not hits:
            break
    return best[1] if best else straight((one.x, one.y), (other.x, other.y))


def _edge(box: Box, towards: Point) -> Point:
    """Where the way from the middle of a box to a point leaves it."""
    dx, dy = towards[0] - box.x, towards[1] - box.y
    across = (box.half_width + GAP) / abs(dx) if dx else float("inf")
    down = (box.half_height + GAP) / abs(dy) if dy else float("inf")
    share = min(across, down)
    if share == float("inf"):
        return box.x, box.y
    return box.x + dx * share, box.y + dy * share


def _holds(box: Box, x: float, y: float) -> bool:
    """Whether a point lies in the cells that a box takes."""
    return abs(x - box.x) < box.half_width + 8 and abs(y - box.y) < box.half_height + 8
