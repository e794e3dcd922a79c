"""Long lists in pages: by year, where a year is long by month, and where that is by parts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import Generic, NamedTuple, TypeVar

from markupsafe import Markup

from generator.render.words import Words

T = TypeVar("T")

UNDATED = "undated"


class Sheet(NamedTuple, Generic[T]):
    """One page of a long list.

    ``name`` is a part of an address: ``2024``, ``2024-05``, ``2024-05-part-2`` or ``undated``.
    ``day`` is a day in its time (None: undated), ``by_month`` whether it holds a month of it, and
    ``part`` counts from 1, or is 0 where there is one part.
    """

    name: str
    day: date | None
    by_month: bool
    part: int
    items: Sequence[T]


def sheets(items: Iterable[T], day_of: Callable[[T], date | None], most: int) -> Iterator[Sheet[T]]:
    """Cut a list into pages of at most ``most`` items; each keeps its order.

    The newest year comes first, and in a year the newest month; what has no date comes last.
    """
    by_year: dict[int, list[T]] = {}
    for item in items:
        day = day_of(item)
        by_year.setdefault(day.year if day else 0, []).append(item)
    for year in sorted(by_year, reverse=True):
        held = by_year[year]
        if not year:
            yield from _parts(UNDATED, None, held, most, by_month=False)
        elif len(held) <= most:
            yield Sheet(f"{year:04}", date(year, 1, 1), by_month=False, part=0, items=held)
        else:
            by_month: dict[date, list[T]] = {}
            for item in held:
                day = day_of(item)
                by_month.setdefault(day.replace(day=1) if day else date.min, []).append(item)
            for first in sorted(by_month, reverse=True):
                name = f"{first.year:04}-{first.month:02}"
                yield from _parts(name, first, by_month[first], most, by_month=True)


def sheet_title(sheet: Sheet[T], words: Words) -> str:
    """What a page of a long list is called: ``2024``, ``May 2024``, ``May 2024 (2)``."""
    if not sheet.day:
        title = words.plain("lists.undated")
    else:
        title = words.month(sheet.day) if sheet.by_month else str(sheet.day.year)
    return f"{title} ({sheet.part})" if sheet.part else title


def ways(found: Sequence[Sheet[T]], start: str, words: Words) -> Markup:
    """The ways to the pages of a long list, each with how much stands there.

    ``start`` is what the names of their files begin with.
    """
    return Markup(
        " · ".join(
            [
                f"[{words.marked(sheet_title(sheet, words))}]({start}{sheet.name}.md) "
                f"({words.number(len(sheet.items))})"
                for sheet in found
            ]
        )
    )


def _parts(
    name: str, day: date | None, items: Sequence[T], most: int, *, by_month: bool
) -> Iterator[Sheet[T]]:
    if len(items) <= most:
        yield Sheet(name, day, by_month, 0, items)
        return
    for part, start in enumerate(range(0, len(items), most), 1):
        yield Sheet(f"{name}-part-{part}", day, by_month, part, items[start : start + most])
