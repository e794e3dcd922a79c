"""Days to places on a line: the same length for every day, as far as the line is not broken."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from generator.render.pictures.breaks import BREAK, MARK, WIDEST_DAY, Part, Span, parts_of

_EDGE = 0.02  # of the line, left free at both ends


class Stretch(NamedTuple):
    """A piece of the line: its first day and the day after its last, and where these are.

    ``day`` is how many pixels a day has.
    """

    first: int
    after: int
    left: float
    right: float
    day: float


class Gap(NamedTuple):
    """Where the line is broken: the first and the last day left out, the place, what it says.

    What is shorter than all that is about it says nothing.
    """

    first: date
    last: date
    left: float
    right: float
    words: str


class Scale(NamedTuple):
    """The stretches of a line, the gaps between them, and whether all days are equally long."""

    stretches: tuple[Stretch, ...]
    gaps: tuple[Gap, ...]
    is_even: bool

    def at(self, day: float) -> float:
        """Where a moment is, in days from the day before the first of the calendar."""
        for stretch in reversed(self.stretches):
            if day >= stretch.first:
                break
        return stretch.left + (min(day, stretch.after) - stretch.first) * stretch.day


def scale_for(
    spans: Sequence[Span],
    left: float,
    right: float,
    gap: Callable[[date, date], str],
    most: int,
) -> Scale:
    """The scale from ``left`` to ``right`` on which all spans have their place.

    It has at most ``most`` gaps, see `parts_of`. A day is everywhere as long as anywhere where that
    does; else each stretch has a scale of its own, by the number of its marks. ``gap`` says how
    long a gap was, from its first day to its last.
    """
    margin = (right - left) * _EDGE
    line = right - left - 2 * margin
    parts = parts_of(spans, line, most)
    room = line - BREAK * (len(parts) - 1)
    widths, is_even = _widths(parts, room)
    spare = room - sum(widths)
    wide = BREAK + spare / (len(parts) - 1) if len(parts) > 1 else 0.0
    at = left + margin + (0 if len(parts) > 1 else spare / 2)
    stretches = []
    for part, width in zip(parts, widths, strict=True):
        first, after = part.starts[0], part.afters[-1]
        stretches.append(Stretch(first, after, at, at + width, width / part.days))
        at += width + wide
    gaps = [_gap(one, other, gap) for one, other in pairwise(stretches)]
    return Scale(tuple(stretches), tuple(gaps), is_even)


def _widths(parts: Sequence[Part], room: float) -> tuple[list[float], bool]:
    """How wide each part is drawn, and whether that is one scale."""
    wanted = [max(part.least, min(part.wanted(), MARK * len(part.starts))) for part in parts]
    day = min(room / sum(part.days for part in parts), WIDEST_DAY)
    even = [part.days * day for part in parts]
    if len(parts) == 1 or all(one >= other for one, other in zip(even, wanted, strict=True)):
        return even, True
    share = room / sum(wanted)
    if share >= 1:
        widths = [one * share for one in wanted]
    else:  # each has at least what it must have
        least = [float(part.least) for part in parts]
        rest = max(room - sum(least), 0) / (sum(wanted) - sum(least) or 1)
        widths = [a + (b - a) * rest for a, b in zip(least, wanted, strict=True)]
        if sum(least) > room:
            widths = [one * room / sum(least) for one in least]
    most = [max(part.days * WIDEST_DAY, part.least) for part in parts]
    return [min(one, other) for one, other in zip(widths, most, strict=True)], False


def _gap(one: Stretch, other: Stretch, said: Callable[[date, date], str]) -> Gap:
    first, last = date.fromordinal(one.after), date.fromordinal(other.first - 1)
    days = other.first - one.after
    longer = days > min(one.after - one.first, other.after - other.first)
    return Gap(first, last, one.right, other.left, said(first, last) if longer else "")
