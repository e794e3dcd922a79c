"""Days to places on a line: the same length for every day, but where the line is visibly broken."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

_BROKEN_SHARE = 0.18  # of the line: no stretch without events is longer than that
_WIDEST_DAY = 26  # pixels
_EDGE = 0.02  # of the line, left free at both ends
_FEWEST = 3

Span = tuple[int, int]
"""The first day, and the day after the last one, by their ordinals."""


class Stretch(NamedTuple):
    """A piece of the line: its first day and the day after its last, and where these are."""

    first: int
    after: int
    left: float
    right: float


class Gap(NamedTuple):
    """Where the line is broken: the first and the last day left out, the place, what it says."""

    first: date
    last: date
    left: float
    right: float
    words: str


class Scale(NamedTuple):
    """The stretches of a line, the gaps between them, and how many pixels a day has in all."""

    stretches: tuple[Stretch, ...]
    gaps: tuple[Gap, ...]
    day: float

    def at(self, day: float) -> float:
        """Where a moment is, in days from the day before the first of the calendar."""
        number = max(bisect_right([stretch.first for stretch in self.stretches], day) - 1, 0)
        stretch = self.stretches[number]
        return stretch.left + (min(day, stretch.after) - stretch.first) * self.day


def scale_for(
    spans: Sequence[Span],
    left: float,
    right: float,
    gap: Callable[[date, date], str],
    width: Callable[[str], int],
    most: int,
) -> Scale:
    """The scale from ``left`` to ``right`` on which all spans have their place.

    A long stretch in which nothing happened is left out, at most ``most`` of them, the longest
    first. ``gap`` says how long it was, from its first day to its last, and ``width`` how many
    pixels these words take.
    """
    clusters = _clusters(spans)
    line = right - left
    margin = line * _EDGE
    first, after = clusters[0][0], clusters[-1][1]
    empty = [(one[1], other[0]) for one, other in pairwise(clusters)]
    broken: dict[Span, tuple[str, float]] = {}
    days, room = after - first, line - 2 * margin
    for one in sorted(empty, key=lambda span: (span[0] - span[1], span[0]))[:most]:
        said = gap(date.fromordinal(one[0]), date.fromordinal(one[1] - 1))
        wide = width(said) + 20.0
        length = one[1] - one[0]
        if length * room / days <= max(line * _BROKEN_SHARE, 1.5 * wide) or len(spans) < _FEWEST:
            break
        if room - wide < line / 4:  # for what happened there must be room as well
            break
        broken[one] = said, wide
        days -= length
        room -= wide
    day = min(room / days, _WIDEST_DAY)
    spare = room - day * days
    stretches, gaps = [], []
    at = left + margin + (0 if broken else spare / 2)
    start = first
    for one in [*sorted(broken), (after, after)]:
        end = at + (one[0] - start) * day
        stretches.append(Stretch(start, one[0], at, end))
        if one in broken:
            said, wide = broken[one]
            at = end + wide + spare / len(broken)
            start = one[1]
            gaps.append(Gap(date.fromordinal(one[0]), date.fromordinal(one[1] - 1), end, at, said))
    return Scale(tuple(stretches), tuple(gaps), day)


def _clusters(spans: Sequence[Span]) -> list[Span]:
    """The stretches of days of which each belongs to a span."""
    clusters: list[Span] = []
    for first, after in sorted(spans):
        if clusters and first <= clusters[-1][1]:
            clusters[-1] = clusters[-1][0], max(after, clusters[-1][1])
        else:
            clusters.append((first, after))
    return clusters
