"""Dates that are told by how far they are from the day of the article: "two days ago"."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from generator.ingest.draft.lexicon import Lexicon

_MOST = 1_000


def relative_dates(words: str, lexicon: Lexicon, published: date) -> Iterator[tuple[int, str]]:
    """Each such date in a sentence, in the form of `EdtfDate`, and where its words begin.

    It is as precise as the words are: "last year" is a year, and "three weeks ago" about a day.
    """
    for pattern, unit, count in lexicon.relative:
        for match in pattern.finditer(words):
            yield match.start(), _moved(published, unit, count)
    for match in lexicon.ago.finditer(words):
        count = _number(match["number"], lexicon)
        unit = next((name for name, p in lexicon.units.items() if p.fullmatch(match["unit"])), "")
        if unit and 0 < count < _MOST:
            about = "" if unit == "day" else "~"
            yield match.start(), _moved(published, unit, -count) + about


def _moved(day: date, unit: str, count: int) -> str:
    """The day, month or year that is so many units away; ``""`` before the year 1."""
    if unit in ("day", "week"):
        return day_after(day, count * (7 if unit == "week" else 1))
    if unit == "year":
        return f"{day.year + count:04}"
    months = day.year * 12 + day.month - 1 + count
    return f"{months // 12:04}-{months % 12 + 1:02}"


def day_after(day: date, count: int) -> str:
    """The day so many days later, or before; ``""`` where no calendar goes."""
    try:
        return (day + timedelta(days=count)).isoformat()
    except OverflowError:
        return ""


def _number(text: str, lexicon: Lexicon) -> int:
    if text.isdecimal():
        return int(text)
    named = (n for n, pattern in enumerate(lexicon.numbers, start=1) if pattern.fullmatch(text))
    return next(named, 0)
