"""Where the nodes of a graph go, before anything is known of their sizes.

The distance of two nodes in the picture is to be their distance in the graph. The sum of the
squared errors, each divided by the square of the distance, is called stress; it is made small by
stochastic gradient descent (Zheng, Pawar and Goodman, "Graph Drawing by Stochastic Gradient
Descent", 2018), with nothing left to chance: the start and the order of the pairs are fixed.

Only sums, products, quotients and square roots are used. IEEE 754 rounds these alike everywhere,
which it does not ask of sines and powers.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import gcd, sqrt

Point = tuple[float, float]

_GOLDEN = (-0.7373688780783197, 0.6754902942615238)  # cosine and sine of the golden angle
_COOLING = 0.65
_LAST_STEP = 0.1
_APART = 2.5  # how far beyond the farthest two parts of a graph are that no line joins


def spread(count: int, pairs: Iterable[tuple[int, int]]) -> list[Point]:
    """Places for ``count`` nodes, in units of one line; ``pairs`` are the nodes that lines join."""
    neighbours: list[set[int]] = [set() for _ in range(count)]
    for one, other in pairs:
        neighbours[one].add(other)
        neighbours[other].add(one)
    order = sorted(range(count), key=lambda node: (-len(neighbours[node]), node))
    xs, ys = _start(order)
    targets = _targets(neighbours)
    step = max((distance for _, _, distance in targets), default=1.0) ** 2
    while step > _LAST_STEP:
        for one, other, distance in targets:
            dx, dy = xs[one] - xs[other], ys[one] - ys[other]
            length = sqrt(dx * dx + dy * dy) or 1e-9
            share = step / (distance * distance)
            share = share if share < 1.0 else 1.0  # noqa: FURB136 - min() takes thrice as long
            move = share * (length - distance) / (2.0 * length)
            dx *= move
            dy *= move
            xs[one] -= dx
            ys[one] -= dy
            xs[other] += dx
            ys[other] += dy
        step *= _COOLING
    return _upright(xs, ys)


def _start(order: Sequence[int]) -> tuple[list[float], list[float]]:
    """Points on a circle, each a golden angle further than the one before."""
    xs, ys = [0.0] * len(order), [0.0] * len(order)
    x, y = 1.0, 0.0
    for node in order:
        xs[node], ys[node] = x, y
        x, y = x * _GOLDEN[0] - y * _GOLDEN[1], x * _GOLDEN[1] + y * _GOLDEN[0]
    return xs, ys


def _targets(neighbours: Sequence[set[int]]) -> list[tuple[int, int, float]]:
    """All pairs of nodes with the distance that they are to have, in a well mixed order."""
    count = len(neighbours)
    steps = [_steps_from(node, neighbours) for node in range(count)]
    apart = max((max(row) for row in steps), default=0) / 2 + _APART
    pairs = [
        (one, other, float(steps[one][other]) if steps[one][other] > 0 else apart)
        for one in range(count)
        for other in range(one)
    ]
    if not pairs:
        return pairs
    stride = len(pairs) * 618 // 1000 or 1
    while gcd(stride, len(pairs)) > 1:
        stride += 1
    return [pairs[number * stride % len(pairs)] for number in range(len(pairs))]


def _steps_from(node: int, neighbours: Sequence[set[int]]) -> list[int]:
    """How many lines lead from a node to each; -1 where none do."""
    steps = [-1] * len(neighbours)
    steps[node] = 0
    reached = [node]
    for here in reached:
        for there in sorted(neighbours[here]):
            if steps[there] < 0:
                steps[there] = steps[here] + 1
                reached.append(there)
    return steps


def _upright(xs: Sequence[float], ys: Sequence[float]) -> list[Point]:
    """Turn the points about their middle so that they reach farthest from left to right."""
    count = len(xs) or 1
    mx, my = sum(xs) / count, sum(ys) / count
    points = [(x - mx, y - my) for x, y in zip(xs, ys, strict=True)]
    xx, yy = sum(x * x for x, _ in points), sum(y * y for _, y in points)
    xy = sum(x * y for x, y in points)
    # The greater axis of the ellipse of inertia.
    half = (xx - yy) / 2
    ax, ay = half + sqrt(half * half + xy * xy), xy
    if ax < 1e-9 and abs(ay) < 1e-9:  # already the taller way, or no way at all
        ax, ay = (0.0, 1.0) if yy > xx else (1.0, 0.0)
    length = sqrt(ax * ax + ay * ay)
    ax, ay = ax / length, ay / length
    return [(x * ax + y * ay, y * ax - x * ay) for x, y in points]
