"""A graph that has no room to be spread out: its actors in a column, joined by arcs."""

from __future__ import annotations

from collections.abc import Sequence

from generator.render.pictures.curves import GAP, Line
from generator.render.pictures.frames import MARGIN, Frame
from generator.render.pictures.relations import Tie
from generator.render.pictures.room import Box
from generator.render.pictures.stress import Point

_ROW_GAP = 8
_PORT = 8  # pixels between two lines that begin at the same box
_ROUNDS = 12


def in_arcs(
    ties: Sequence[Tie],
    points: Sequence[Point],
    sizes: Sequence[tuple[int, int]],
    frame: Frame,
) -> tuple[list[Box], list[Line]]:
    """Boxes by their nodes, one below the other, and an arc for each tie.

    Those that lines join stand near each other. A box is the taller the more lines begin at it.
    """
    order = _ordered(ties, points)
    rank = {node: n for n, node in enumerate(order)}
    ports = _ports(ties, rank)
    half_width = max(sizes[node][0] for node in order) / 2
    boxes = [Box(0, 0, width / 2, height / 2) for width, height in sizes]
    top = float(MARGIN)
    for node in order:
        half_height = max(sizes[node][1], _PORT * len(ports[node]) + 4) / 2
        boxes[node] = Box(round(MARGIN + half_width), top + half_height, half_width, half_height)
        top += 2 * half_height + _ROW_GAP
    left = boxes[order[0]].x + half_width + GAP
    longest = max(abs(rank[tie.start] - rank[tie.end]) for tie in ties)
    lines = []
    for number, tie in enumerate(ties):
        ends = []
        for node in (tie.start, tie.end):
            at = ports[node].index(number) - (len(ports[node]) - 1) / 2
            ends.append((left, boxes[node].y + at * _PORT))
        span = abs(rank[tie.start] - rank[tie.end])
        # The middle of the curve is three quarters of the way to its control points.
        deep = 40 + (frame.width - left - 46) * span / longest
        x = left + deep * 4 / 3
        lines.append(Line(ends[0], (x, ends[0][1]), (x, ends[1][1]), ends[1]))
    return boxes, lines


def _ordered(ties: Sequence[Tie], points: Sequence[Point]) -> list[int]:
    """The nodes that are joined, those close together that are joined with each other."""
    neighbours: dict[int, list[int]] = {}
    for tie in ties:
        neighbours.setdefault(tie.start, []).append(tie.end)
        neighbours.setdefault(tie.end, []).append(tie.start)
    order = sorted(neighbours, key=lambda node: (points[node][0], node))
    best, least = order, _total(ties, order)
    for _ in range(_ROUNDS):
        rank = {node: n for n, node in enumerate(order)}
        # Each to the middle of its neighbours, and half of the way only: all at once overshoot.
        order = sorted(
            order,
            key=lambda node: (
                rank[node] + sum(rank[other] for other in neighbours[node]) / len(neighbours[node]),
                node,
            ),
        )
        if (total := _total(ties, order)) < least:
            best, least = order, total
    return _swapped(best, neighbours)


def _swapped(order: list[int], neighbours: dict[int, list[int]]) -> list[int]:
    """Swap two that follow each other as long as that makes the arcs shorter."""
    order = list(order)
    rank = {node: n for n, node in enumerate(order)}
    for _ in range(_ROUNDS):
        swapped = False
        for n in range(len(order) - 1):
            one, other = order[n], order[n + 1]
            # Each neighbour before them is nearer to the one that comes first, and so on.
            gain = sum(1 if rank[m] > n + 1 else -1 for m in neighbours[one] if m != other)
            gain += sum(1 if rank[m] < n else -1 for m in neighbours[other] if m != one)
            if gain > 0:
                order[n], order[n + 1] = other, one
                rank[one], rank[other] = n + 1, n
                swapped = True
        if not swapped:
            break
    return order


def _total(ties: Sequence[Tie], order: Sequence[int]) -> int:
    rank = {node: n for n, node in enumerate(order)}
    return sum(abs(rank[tie.start] - rank[tie.end]) for tie in ties)


def _ports(ties: Sequence[Tie], rank: dict[int, int]) -> dict[int, list[int]]:
    """The lines at each node from top to bottom, by their numbers, so that few cross there.

    Those that lead up come first, the nearest before the others; those that lead down the other
    way round.
    """
    ports: dict[int, list[tuple[int, int, int]]] = {}
    for number, tie in enumerate(ties):
        for here, there in ((tie.start, tie.end), (tie.end, tie.start)):
            up = rank[there] < rank[here]
            way = abs(rank[there] - rank[here])
            # Two lines between the same nodes keep to their own side of each other.
            key = (0, way, number) if up else (1, -way, -number)
            ports.setdefault(here, []).append(key)
    return {node: [abs(key[2]) for key in sorted(keys)] for node, keys in ports.items()}
