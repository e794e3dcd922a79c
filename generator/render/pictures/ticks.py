"""The dates along a time line: as many as can be read, and one at least for each stretch of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import MAXYEAR, date
from typing import Literal, NamedTuple

from generator.render.pictures.scale import Scale, Stretch

Unit = Literal["day", "month", "year"]

_STEPS: tuple[tuple[Unit, int], ...] = (
    *(("day", step) for step in (1, 5, 10)),
    *(("month", step) for step in (1, 3, 6)),
    *(("year", step) for step in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)),
)
_DAYS = {"day": 1.0, "month": 30.0, "year": 365.0}
_BETWEEN = 14  # pixels between two dates
_NEAR_END = 30
_LONG = 400  # days: a stretch as long as that is told by its year
_SHORT = 20  # days: and one as short as that by its day


class Tick(NamedTuple):
    """A date on the line: where it is, what it says, and whether it is the first of its stretch."""

    at: float
    words: str
    is_first: bool = False


def ticks(
    scale: Scale, text: Callable[[date, Unit], str], width: Callable[[str], int]
) -> list[Tick]:
    """The dates of a scale in order. ``text`` writes a date to the day, the month or the year."""
    found: list[list[Tick]] = []
    for unit, step in _STEPS:
        length = step * _DAYS[unit] * scale.day
        if length < 2 * _BETWEEN:
            continue
        found = [
            [Tick(scale.at(day.toordinal()), text(day, unit)) for day in _dates(piece, unit, step)]
            for piece in scale.stretches
        ]
        if length >= _BETWEEN + max(
            (width(tick.words) for row in found for tick in row), default=0
        ):
            break
    return [
        tick
        for stretch, row in zip(scale.stretches, found, strict=True)
        for tick in _led(row or [_start(stretch, text)])
    ]


def _led(row: list[Tick]) -> list[Tick]:
    return [row[0]._replace(is_first=True), *row[1:]]


def _start(stretch: Stretch, text: Callable[[date, Unit], str]) -> Tick:
    """Where a stretch begins, as exactly as its length asks for."""
    days = stretch.after - stretch.first
    unit: Unit = "year" if days > _LONG else "day" if days < _SHORT else "month"
    return Tick(stretch.left, text(date.fromordinal(stretch.first), unit))


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
