"""The lines of a graph as curves."""

from __future__ import annotations

from math import sqrt
from typing import NamedTuple

from generator.render.pictures.stress import Point

GAP = 3
"""Pixels between a box and its line."""
HEAD = 9
"""The length of an arrow's head, in pixels."""


class Line(NamedTuple):
    """A cubic Bézier curve by its four points; one that is straight has the inner two on it."""

    start: Point
    first: Point
    second: Point
    end: Point
    straight: bool = False

    def at(self, t: float) -> Point:
        """The point at the share ``t`` of the way, 0 to 1."""
        (ax, ay), (bx, by), (cx, cy), (dx, dy), is_straight = self
        if is_straight:
            return ax + t * (dx - ax), ay + t * (dy - ay)
        u = 1 - t
        a, b, c, d = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
        return a * ax + b * bx + c * cx + d * dx, a * ay + b * by + c * cy + d * dy

    def points(self, steps: int) -> list[Point]:
        """The points at equal shares of the way, its ends among them."""
        (ax, ay), (bx, by), (cx, cy), (dx, dy), is_straight = self
        if is_straight:
            wide, tall = (dx - ax) / steps, (dy - ay) / steps
            return [(ax + step * wide, ay + step * tall) for step in range(steps + 1)]
        x1, x2, x3 = 3 * (bx - ax), 3 * (ax - 2 * bx + cx), dx - ax + 3 * (bx - cx)
        y1, y2, y3 = 3 * (by - ay), 3 * (ay - 2 * by + cy), dy - ay + 3 * (by - cy)
        shares = [step / steps for step in range(steps + 1)]
        return [
            (ax + t * (x1 + t * (x2 + t * x3)), ay + t * (y1 + t * (y2 + t * y3))) for t in shares
        ]


def straight(start: Point, end: Point) -> Line:
    """The straight line between two points."""
    (ax, ay), (bx, by) = start, end
    return Line(
        start,
        (ax + (bx - ax) / 3, ay + (by - ay) / 3),
        (bx - (bx - ax) / 3, by - (by - ay) / 3),
        end,
        straight=True,
    )


def bent(start: Point, towards: Point, end: Point) -> Line:
    """The quadratic curve that bends towards a point."""
    (ax, ay), (cx, cy), (bx, by) = start, towards, end
    return Line(
        start,
        (ax + (cx - ax) * 2 / 3, ay + (cy - ay) * 2 / 3),
        (bx + (cx - bx) * 2 / 3, by + (cy - by) * 2 / 3),
        end,
    )


def length(dx: float, dy: float) -> float:
    """The length of a way; `math.hypot` is not rounded alike everywhere."""
    return sqrt(dx * dx + dy * dy)
