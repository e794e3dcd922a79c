"""Boxes moved apart where they are too close, and off the lines between others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.render.pictures.curves import length
from generator.render.pictures.frames import MARGIN, Frame

Middles = dict[int, list[float]]
"""Where the middles of boxes are, by their nodes: x and y, to be moved."""
Halves = Sequence[tuple[float, float]]
"""Half of the width and of the height of each box."""

_FIRST_ROUNDS = 12
_ROUNDS = 5
_CLEARINGS = 6
_CLOSE = 0.5  # pixels: what boxes are nearer than they should be is left so
_OFF_LINE = 7  # pixels between a box and a line that passes it
_ASIDE = 0.7  # the share of the way that the box goes; the ends of the line go the rest


def push_apart(
    joined: Sequence[int],
    middles: Middles,
    halves: Halves,
    gaps: Mapping[tuple[int, int], int],
    frame: Frame,
) -> None:
    """Move boxes until they keep their distance, as far as the width of the frame lets them.

    ``gaps`` are the distances of two that a line joins where they stand side by side.
    """
    for rounds in (_FIRST_ROUNDS, *(_ROUNDS,) * _CLEARINGS):
        for _ in range(rounds):
            if not _pushed(joined, middles, halves, gaps, frame):
                break
        if not _cleared(joined, middles, halves, gaps, frame):
            return


def _pushed(
    joined: Sequence[int],
    middles: Middles,
    halves: Halves,
    gaps: Mapping[tuple[int, int], int],
    frame: Frame,
) -> bool:
    """Move boxes that are too close apart a little; whether any was."""
    moved = False
    order = sorted(joined, key=lambda node: (middles[node][1], node))
    reach = 2 * max(halves[node][1] for node in joined) + frame.between
    for at, one in enumerate(order):
        half_width, half_height = halves[one]
        mine = middles[one]
        for other in order[at + 1 :]:
            theirs = middles[other]
            dy = theirs[1] - mine[1]
            if dy > reach:
                break
            side = gaps.get((one, other) if one < other else (other, one))
            need_y = half_height + halves[other][1] - dy
            need_y += frame.below if side is None else frame.between
            if need_y < _CLOSE:
                continue
            dx = theirs[0] - mine[0]
            apart = half_width + halves[other][0]
            side = side or frame.beside
            need_x = apart + side - abs(dx)
            if need_x < _CLOSE:
                continue
            moved = True
            room = frame.width - 2 * MARGIN - 2 * apart
            if need_x < need_y * 1.6 and room >= side:
                step = need_x / 2 if dx >= 0 else -need_x / 2
                mine[0] = _within(mine[0] - step, half_width, frame)
                theirs[0] = _within(theirs[0] + step, halves[other][0], frame)
            else:
                mine[1] -= need_y / 2
                theirs[1] += need_y / 2
    return moved


def _cleared(
    joined: Sequence[int],
    middles: Middles,
    halves: Halves,
    lines: Mapping[tuple[int, int], int],
    frame: Frame,
) -> bool:
    """Move boxes off the straight lines between others; whether any was."""
    moved = False
    for one, other in lines:
        (ax, ay), (bx, by) = middles[one], middles[other]
        far = length(bx - ax, by - ay) or 1.0
        along = ((bx - ax) / far, (by - ay) / far)
        for node in joined:
            if node in (one, other):
                continue
            x, y = middles[node]
            behind = (x - ax) * along[0] + (y - ay) * along[1]
            if not 0 < behind < far:
                continue
            aside = (y - ay) * along[0] - (x - ax) * along[1]
            half_width, half_height = halves[node]
            need = half_width * abs(along[1]) + half_height * abs(along[0]) + _OFF_LINE - abs(aside)
            if need < _CLOSE:
                continue
            moved = True
            step = need if aside >= 0 else -need
            _move(
                middles[node],
                -along[1] * step * _ASIDE,
                along[0] * step * _ASIDE,
                half_width,
                frame,
            )
            rest = (1 - _ASIDE) * step
            for end in (one, other):
                _move(middles[end], along[1] * rest, -along[0] * rest, halves[end][0], frame)
    return moved


def _move(middle: list[float], dx: float, dy: float, half_width: float, frame: Frame) -> None:
    middle[0] = _within(middle[0] + dx, half_width, frame)
    middle[1] += dy


def _within(x: float, half_width: float, frame: Frame) -> float:
    return min(max(x, half_width + MARGIN), frame.width - half_width - MARGIN)
