"""The dates along a time line: the ends of each stretch, and between as many as can be read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import MAXYEAR, date
from typing import Literal, NamedTuple

from generator.render.pictures.scale import Stretch

Unit = Literal["day", "month", "year"]

_STEPS: tuple[tuple[Unit, int], ...] = (
    *(("day", step) for step in (1, 5, 10)),
    *(("month", step) for step in (1, 3, 6)),
    *(("year", step) for step in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)),
)
_DAYS = {"day": 1.0, "month": 30.0, "year": 365.0}
_BETWEEN = 14  # pixels between two dates
_NEAR_END = 30
_LONG = 400  # days: a stretch as long as that is told by its years
_SHORT = 20  # days: and one as short as that by its days
_COARSER: Mapping[Unit, int] = {"day": 0, "month": 1, "year": 2}


class Tick(NamedTuple):
    """A date on the line: where it is, and what it says."""

    at: float
    words: str


class Dates(NamedTuple):
    """The dates of a stretch: its first and its last in words, and those between.

    Where there is only one, ``last`` is ``""``.
    """

    first: str
    last: str
    between: Sequence[Tick]


def dates_of(
    stretch: Stretch,
    known: Mapping[int, Unit],
    text: Callable[[date, Unit], str],
    width: Callable[[str], int],
) -> Dates:
    """The dates along a stretch.

    ``known`` tells how exactly a day is known that is an end of a stretch; ``text`` writes a date
    to the day, the month or the year, and ``width`` says how many pixels that takes.
    """
    days = stretch.after - stretch.first
    unit: Unit = "year" if days > _LONG else "month" if days > _SHORT else "day"
    finest, between = _between(stretch, text, width)
    unit = min(unit, finest, key=_COARSER.__getitem__)
    ends = []
    for day in (stretch.first, stretch.after - 1):
        as_known = max(unit, known.get(day, unit), key=_COARSER.__getitem__)
        ends.append(text(date.fromordinal(day), as_known))
    first, last = ends
    return Dates(
        first,
        last if last != first else "",
        [tick for tick in between if tick.words not in ends],
    )


def _between(
    stretch: Stretch, text: Callable[[date, Unit], str], width: Callable[[str], int]
) -> tuple[Unit, list[Tick]]:
    """As many dates as can be read, and to what they are written."""
    start = date.fromordinal(stretch.first)
    widths: dict[Unit, int] = {}
    for unit, step in _STEPS:
        length = step * _DAYS[unit] * stretch.day
        if length < 2 * _BETWEEN:
            continue
        if length > stretch.right - stretch.left:
            break
        if unit not in widths:  # of one, before all are written
            widths[unit] = width(text(start, unit))
        if length < widths[unit]:
            continue
        found = [
            Tick(stretch.left + (day.toordinal() - stretch.first) * stretch.day, text(day, unit))
            for day in _dates(stretch, unit, step)
        ]
        if not found:
            break
        if length >= _BETWEEN + max(width(tick.words) for tick in found):
            return unit, found
    return "year", []


def _dates(stretch: Stretch, unit: Unit, step: int) -> Iterator[date]:
    first, last = date.fromordinal(stretch.first), date.fromordinal(stretch.after - 1)
    if unit == "day":
        for ordinal in range(stretch.first, stretch.after):
            day = date.fromordinal(ordinal)
            # Beside the tenth of the month its first, and not the thirtieth, a day or two before.
            if day.day == 1 or (day.day % step == 0 and day.day < _NEAR_END):
                yield day
    elif unit == "month":
        for month in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
            if month % step == 0 and (day := date(month // 12, month % 12 + 1, 1)) >= first:
                yield day
    else:
        for year in range(-(-first.year // step) * step, min(last.year, MAXYEAR) + 1, step):
            if year and (day := date(year, 1, 1)) >= first:
                yield day
