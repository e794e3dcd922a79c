"""Where events are marked on a time line: to scale from left to right, and above each other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from generator.render.pictures.measure import BOLD, width_of
from generator.render.pictures.scale import Scale

Sort = Literal["day", "extent", "about", "span"]
"""A day; some time within a month or a year; about that time; from one date to another."""

SIZE = 12
"""The size of letters, in pixels."""
DOT = 4.5
"""Half of the width of the mark of a day, in pixels."""

_ARROW = 5  # pixels
_BESIDE = 3  # pixels about a mark in its lane, and between a mark and its number
_NARROWEST = 7  # pixels, of a bar
_SOFT = 9  # how far what is approximate fades out, in pixels


class Mark(NamedTuple):
    """An event: its number, its first day and the day after its last, and how it is marked.

    ``soft_start`` and ``soft_end`` are ends that are known about, ``is_open`` what goes on.
    ``opening`` is the element that holds the mark, see `opening_of`.
    """

    number: int
    first: int
    after: int
    sort: Sort
    is_dot: bool
    soft_start: bool
    soft_end: bool
    is_open: bool
    opening: tuple[str, str]


class Spot(NamedTuple):
    """Where an event is marked, in pixels: its own ends, and ``begin`` and ``end`` of all of it."""

    left: float
    right: float
    number_at: float
    lane: int
    begin: float
    end: float


def spots_of(marks: Sequence[Mark], scale: Scale, edge: int) -> list[Spot]:
    """The place of each mark, in the lowest lane that is free, and within ``edge`` pixels."""
    lanes: list[list[tuple[float, float]]] = []
    spots = []
    for mark in marks:
        left, right = scale.at(mark.first), scale.at(mark.after)
        if mark.is_open:  # it has not ended: as far as the line goes
            right = scale.stretches[-1].right - _ARROW
        least = 2 * DOT if mark.is_dot else _NARROWEST
        if mark.is_dot or right - left < least:
            middle = (left + right) / 2
            left, right = middle - least / 2, middle + least / 2
        digits = width_of(str(mark.number), SIZE, BOLD)
        soft = _SOFT if mark.sort == "about" else 0
        begin, end = left - soft, right + max(soft, _ARROW if mark.is_open else 0)
        if not mark.is_dot and right - left > digits + 4 * _BESIDE:
            at = (left + right) / 2
        elif end + 2 * _BESIDE + digits < edge:
            at = end + _BESIDE + digits / 2
            end += _BESIDE + digits
        else:
            at = begin - _BESIDE - digits / 2
            begin -= _BESIDE + digits
        lane = _lane(lanes, begin - _BESIDE, end + _BESIDE)
        spots.append(Spot(left, right, at, lane, begin, end))
    return spots


def _lane(lanes: list[list[tuple[float, float]]], begin: float, end: float) -> int:
    """Take the first lane in which nothing stands between two places."""
    for number, taken in enumerate(lanes):
        for start, stop in taken:
            if end > start and begin < stop:
                break
        else:
            taken.append((begin, end))
            return number
    lanes.append([(begin, end)])
    return len(lanes) - 1
