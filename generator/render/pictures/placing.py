"""Where the boxes of a graph stand: its places stretched to a frame, and moved off each other."""

from __future__ import annotations

from bisect import insort
from collections.abc import Mapping, Sequence

from generator.render.pictures.frames import MARGIN, Frame
from generator.render.pictures.pushing import CLOSE, Halves, Middles, push_apart
from generator.render.pictures.room import Box
from generator.render.pictures.stress import Point

_FLAT = 0.2  # all nodes stand in a row, in units of one line
_ARROWS = 40  # what a line shows of itself beside its label, at the least
_LOW = 230  # pixels
_ROW_GAP = 12  # between the rows of those that nothing joins


def place(
    points: Sequence[Point],
    sizes: Sequence[tuple[int, int]],
    verbs: Mapping[tuple[int, int], int],
    frame: Frame,
) -> list[Box]:
    """Place boxes of these sizes (width and height in pixels) within the width of a frame.

    ``points`` are the places that `spread` found. ``verbs`` tells which two nodes a line joins, the
    smaller number first, and how wide the label on it is. Nodes that none joins are left where they
    are, at the top.
    """
    joined = sorted({node for pair in verbs for node in pair})
    halves = [(width / 2, height / 2) for width, height in sizes]
    if not joined:
        return [Box(0, 0, *half) for half in halves]
    middles = _stretched(joined, points, sizes, verbs, frame)
    # So that the label fits between two that stand side by side.
    gaps = {pair: width + _ARROWS for pair, width in verbs.items()}
    push_apart(joined, middles, halves, gaps, frame)
    _drop(joined, middles, halves, frame)
    top = min(middles[node][1] - halves[node][1] for node in joined) - MARGIN
    boxes = [Box(0, 0, *half) for half in halves]
    for node in joined:
        x, y = middles[node]
        boxes[node] = Box(round(x), round(y - top), *halves[node])
    return boxes


def _stretched(
    joined: Sequence[int],
    points: Sequence[Point],
    sizes: Sequence[tuple[int, int]],
    verbs: Mapping[tuple[int, int], int],
    frame: Frame,
) -> Middles:
    """Stretch places over the width, and over as much height as boxes and labels need."""
    upright = frame.sides == 1
    xs = _shares(joined, [point[upright] for point in points])
    ys = _shares(joined, [point[not upright] for point in points])
    area = sum((sizes[n][0] + frame.beside) * (sizes[n][1] + frame.below) for n in joined)
    area += sum((width + frame.beside) * (frame.verb + 12) for width in verbs.values())
    height = area * frame.airy / frame.width
    # A few in a flat graph would stand in a row, and the lines between them on each other.
    height = max(height, min(frame.width * _lowest(joined, points), _LOW))
    tallest = max(sizes[node][1] for node in joined)
    places = {}
    for node in joined:
        half = sizes[node][0] / 2 + MARGIN
        x = half + xs[node] * (frame.width - 2 * half)
        places[node] = [x, ys[node] * max(height - tallest, 0)]
    return places


def _lowest(joined: Sequence[int], points: Sequence[Point]) -> float:
    """How tall a graph is by itself, in its width."""
    xs = [points[node][0] for node in joined]
    ys = [points[node][1] for node in joined]
    return (max(ys) - min(ys)) / max(max(xs) - min(xs), _FLAT)


def _shares(nodes: Sequence[int], places: Sequence[float]) -> dict[int, float]:
    """Where nodes stand between the first and the last, 0 to 1.

    A third of it is their rank, so that room is not left empty where few are.
    """
    order = sorted(nodes, key=lambda node: (places[node], node))
    first, last = places[order[0]], places[order[-1]]
    if last - first < _FLAT:
        return dict.fromkeys(nodes, 0.5)
    return {
        node: (rank / (len(order) - 1) + 2 * (places[node] - first) / (last - first)) / 3
        for rank, node in enumerate(order)
    }


def _drop(
    joined: Sequence[int],
    middles: Middles,
    halves: Halves,
    frame: Frame,
) -> None:
    """Let boxes that still are too close fall below those above them, so that none overlap."""
    placed: list[tuple[float, float, float, float]] = []
    for node in sorted(joined, key=lambda node: (middles[node][1], node)):
        x, y = middles[node]
        half_width, half_height = halves[node]
        beside, below = half_width + frame.beside - CLOSE, half_height + frame.below - CLOSE
        for oy, ox, other_width, other_height in placed:  # from top to bottom
            need_y = below + other_height
            if abs(y - oy) < need_y and abs(x - ox) < beside + other_width:
                y = oy + need_y
        middles[node][1] = y
        insort(placed, (y, x, half_width, half_height))


def set_in_rows(nodes: Sequence[int], boxes: list[Box], frame: Frame) -> None:
    """Set boxes that no line joins in rows below all others, each row in the middle."""
    others = set(range(len(boxes))).difference(nodes)
    top: float = bottom_of([boxes[node] for node in others])
    top = top + frame.below if others else MARGIN
    row: list[int] = []
    width = 0.0
    for node in [*nodes, None]:
        wide = 0.0 if node is None else 2 * boxes[node].half_width + frame.beside
        if row and (node is None or width + wide > frame.width - 2 * MARGIN + frame.beside):
            tall = max(boxes[n].half_height for n in row)
            x = (frame.width - width + frame.beside) / 2
            for n in row:
                half_width, half_height = boxes[n].half_width, boxes[n].half_height
                boxes[n] = Box(round(x + half_width), round(top + tall), half_width, half_height)
                x += 2 * half_width + frame.beside
            top += 2 * tall + _ROW_GAP
            row, width = [], 0.0
        if node is not None:
            row.append(node)
            width += wide


def bottom_of(boxes: Sequence[Box]) -> int:
    """How far down boxes reach."""
    return int(max((box.y + box.half_height for box in boxes), default=0.0) + 0.9)
