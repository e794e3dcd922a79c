"""Boxes moved apart where they are too close, and off the lines between others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from generator.render.pictures.curves import length
from generator.render.pictures.frames import MARGIN, Frame

Middles = dict[int, list[float]]
"""Where the middles of boxes are, by their nodes: x and y, to be moved."""
Halves = Sequence[tuple[float, float]]
"""Half of the width and of the height of each box."""

_FIRST_ROUNDS = 10
_ROUNDS = 4
_CLEARINGS = 6
CLOSE = 1.5
"""What boxes are nearer than they should be is left so, in pixels."""

_OFF_LINE = 7  # pixels between a box and a line that passes it
_NEAR = 40  # pixels more than two boxes need
_ASIDE = 0.7  # the share of the way that the box goes; the ends of the line go the rest


class _Pair(NamedTuple):
    """Two boxes by their middles, and how far apart these have to be from side to side, and down.

    ``abreast`` tells whether both fit in the width of the frame. The others are the least and the
    greatest place from side to side of each.
    """

    one: list[float]
    other: list[float]
    across: float
    down: float
    abreast: bool
    low: float
    high: float
    other_low: float
    other_high: float


def push_apart(
    joined: Sequence[int],
    middles: Middles,
    halves: Halves,
    gaps: Mapping[tuple[int, int], int],
    frame: Frame,
) -> None:
    """Move boxes until they keep their distance, as far as the width of the frame lets them.

    ``gaps`` are the distances of two that a line joins where they stand side by side, ``joined``
    the nodes in order.
    """
    pairs = []
    right = frame.width - MARGIN
    for one, other in combinations(joined, 2):
        (half, tall), (other_half, other_tall) = halves[one], halves[other]
        gap = gaps.get((one, other))
        side = gap or frame.beside
        down = tall + other_tall + (frame.below if gap is None else frame.between)
        across = half + other_half + side
        pairs.append(
            _Pair(
                middles[one], middles[other], across, down,
                across + half + other_half <= right - MARGIN,
                half + MARGIN, right - half, other_half + MARGIN, right - other_half,
            )
        )  # fmt: skip
    for rounds in (_FIRST_ROUNDS, *(_ROUNDS,) * _CLEARINGS):
        close = [pair for pair in pairs if _is_close(pair)]
        for _ in range(rounds):
            if not _pushed(close):
                break
        if not _cleared(joined, middles, halves, gaps, frame):
            return


def _is_close(pair: _Pair) -> bool:
    """Whether two boxes could come too close within some rounds."""
    one, other = pair.one, pair.other
    return (
        abs(one[1] - other[1]) < pair.down + _NEAR and abs(one[0] - other[0]) < pair.across + _NEAR
    )


def _pushed(pairs: Sequence[_Pair]) -> bool:
    """Move boxes that are too close apart a little; whether any was."""
    moved = False
    for mine, theirs, across, down, abreast, low, high, other_low, other_high in pairs:
        dy = theirs[1] - mine[1]
        need_y = down - dy if dy >= 0 else down + dy
        if need_y < CLOSE:
            continue
        dx = theirs[0] - mine[0]
        need_x = across - dx if dx >= 0 else across + dx
        if need_x < CLOSE:
            continue
        moved = True
        if abreast and need_x < need_y * 1.6:
            step = need_x / 2 if dx >= 0 else -need_x / 2
            x, other_x = mine[0] - step, theirs[0] + step
            mine[0] = max(low, min(x, high))
            theirs[0] = max(other_low, min(other_x, other_high))
        else:
            step = need_y / 2 if dy >= 0 else -need_y / 2
            mine[1] -= step
            theirs[1] += step
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
        across, down = abs(along[1]), abs(along[0])
        for node in joined:
            x, y = middles[node]
            aside = (y - ay) * along[0] - (x - ax) * along[1]
            half_width, half_height = halves[node]
            need = half_width * across + half_height * down + _OFF_LINE - abs(aside)
            if need < CLOSE or node in (one, other):
                continue
            if not 0 < (x - ax) * along[0] + (y - ay) * along[1] < far:  # not beside the line
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
