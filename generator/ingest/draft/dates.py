"""The date that a sentence tells: as its words say it, or with the date of its article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from pydantic_core import PydanticCustomError

from generator.ingest.draft.lexicon import Lexicon
from generator.model.dates import EdtfDate

_NUMERIC = (
    re.compile(r"(?<![\d-])(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?![\d-])"),
    re.compile(r"(?P<year>\d{4})年(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日)?"),
    re.compile(
        r"(?<![\d.])(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>(?:19|20)\d\d)(?!\d)"
    ),
)
_DAY_BEFORE = re.compile(
    r"(?<![\d.,:])(\d{1,2})(?:\.|º|ª|°|st|nd|rd|th|er|re)?(?:\s+(?:of|de|do|di))?\s*\Z"
)
_DAY_AFTER = re.compile(r"\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?![\d:.]*\d|\s*(?:%|percent|per cent))")
_YEAR_AFTER = re.compile(r"[.,]?\s*(?:(?:of|de|del|do|di)\s+)?((?:19|20)\d\d)(?!\d)")
_HALF_YEAR = timedelta(days=183)


def date_in(words: str, lexicon: Lexicon, published: date | None) -> str:
    """The date that a sentence tells, in the form of `EdtfDate`; ``""`` if it tells none.

    Of several the most precise, and of these the first. A date without a year, a weekday and words
    such as "yesterday" are resolved by the day on which the article was published, if known: a
    weekday is the last one, or the next one where the sentence speaks of the future.
    """
    found = [text for text in _dates(words, lexicon, published) if _exists(text)]
    return min(found, key=lambda text: -len(text.rstrip("~")), default="")


def _dates(words: str, lexicon: Lexicon, published: date | None) -> Iterator[str]:
    for pattern in _NUMERIC:
        for match in pattern.finditer(words):
            yield _written(match["year"], match["month"], match["day"])
    for match in lexicon.month.finditer(words):
        yield from _named(words, match, lexicon, published)
    if published:
        yield from _relative(words, lexicon, published)
    for pattern in lexicon.years:
        yield from (str(int(match["year"])) for match in pattern.finditer(words))


def _named(
    words: str, match: re.Match[str], lexicon: Lexicon, published: date | None
) -> Iterator[str]:
    """A date with the name of a month in it."""
    month = lexicon.months[match["word"].casefold()]
    before = _DAY_BEFORE.search(words[max(0, match.start() - 20) : match.start()])
    after = None if before else _DAY_AFTER.match(words, match.end())
    day = before or after
    year = _YEAR_AFTER.match(words, after.end() if after else match.end())
    if year:
        yield _written(year[1], month, day[1] if day else None)
    elif day and published:
        near = [_day(published.year + n, month, int(day[1])) for n in (-1, 0, 1)]
        days = [one for one in near if one and abs(one - published) <= _HALF_YEAR]
        yield from (one.isoformat() for one in days[:1])


def _relative(words: str, lexicon: Lexicon, published: date) -> Iterator[str]:
    for pattern, unit, count in lexicon.relative:
        if pattern.search(words):
            yield _moved(published, unit, count)
    for match in lexicon.ago.finditer(words):
        count = _number(match["number"], lexicon)
        unit = next(name for name, p in lexicon.units.items() if p.fullmatch(match["unit"]))
        if 0 < count < 1_000:
            about = "" if unit == "day" else "~"
            yield _moved(published, unit, -count) + about
    for match in lexicon.weekday.finditer(words):
        weekday = lexicon.weekdays[match["word"].casefold()]
        is_future = lexicon.future.search(words)
        days = (
            (weekday - published.weekday()) % 7
            if is_future
            else -((published.weekday() - weekday) % 7)
        )
        yield (published + timedelta(days=days)).isoformat()


def _moved(day: date, unit: str, count: int) -> str:
    """The day, month or year that is so many units away, as precise as the unit is."""
    if unit in ("day", "week"):
        return (day + timedelta(days=count * (7 if unit == "week" else 1))).isoformat()
    if unit == "year":
        return f"{day.year + count:04}"
    months = day.year * 12 + day.month - 1 + count
    return f"{months // 12:04}-{months % 12 + 1:02}"


def _number(text: str, lexicon: Lexicon) -> int:
    if text.isdecimal():
        return int(text)
    named = (n for n, pattern in enumerate(lexicon.numbers, start=1) if pattern.fullmatch(text))
    return next(named, 0)


def _written(year: str, month: int | str, day: str | None) -> str:
    text = f"{int(year):04}-{int(month):02}"
    return f"{text}-{int(day):02}" if day else text


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _exists(text: str) -> bool:
    try:
        EdtfDate(text)
    except PydanticCustomError:
        return False
    return True
