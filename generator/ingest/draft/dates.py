"""The date that a sentence tells: as its words say it, or with the date of its article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from pydantic_core import PydanticCustomError

from generator.ingest.draft.calendar_names import fold
from generator.ingest.draft.lexicon import Lexicon
from generator.ingest.draft.relative import relative_dates
from generator.ingest.draft.weekdays import weekday_dates
from generator.model.edtf import EdtfDate

_NUMERIC = (
    re.compile(r"(?<![\d-])(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?![\d-])"),
    re.compile(r"(?P<year>\d{4})[年년]\s?(?P<month>\d{1,2})[月월](?:\s?(?P<day>\d{1,2})[日号일])?"),
    re.compile(r"(?<![\d年년])(?P<year>)(?P<month>\d{1,2})[月월]\s?(?P<day>\d{1,2})[日号일]"),
    re.compile(
        r"(?<![\d.])(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>(?:19|20)\d\d)(?!\d)"
    ),
)
_DAY_BEFORE = re.compile(
    r"(?<![\d.,:])(\d{1,2})(?:\s?[-–]\s?\d{1,2})?(?:\.º|\.|º|ª|°|st|nd|rd|th|er|re|-?[ея]|-го)?"
    r"(?:\s+(?:of|de|do|di))?\s*\Z"
)
_DAY_AFTER = re.compile(r"\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?![\d:.]*\d)")
_IN = re.compile(r"\b(?:in|during)\s\Z", re.IGNORECASE)
_OTHER_NAME = re.compile(r"\s?[/(]\s?")
"""Arabic articles often give a month both its names: of Syria and of Egypt."""
_HALF_YEAR = 183
_EVENTS = frozenset({(9, 11), (10, 7)})
"""Days that, without a year, often stand for what happened on them in one year."""
_MONTH = 31
_NEAR = 24


class _Told(NamedTuple):
    start: int
    date: str
    end: int = 0


def date_in(words: str, lexicon: Lexicon, published: date | None) -> str:
    """The date that a sentence tells, in the form of `EdtfDate`; ``""`` if it tells none.

    Of several the most precise, and of these the first. A date without a year, a weekday and words
    such as "yesterday" are resolved by the day on which the article was published, if known: a
    weekday is the last one, or the next one where the sentence speaks of the future.
    """
    words = _with_plain_digits(words)
    told = [*_numeric(words, published), *_named(words, lexicon, published)]
    if published:
        starts = [one.start for one in told]
        told += [_Told(*one) for one in relative_dates(words, lexicon, published)]
        told += [_Told(*one) for one in weekday_dates(words, lexicon, published, starts)]
    whole = [one for one in told if one.end]
    told += [
        _Told(match.start(), match["year"])
        for pattern in lexicon.years
        for match in pattern.finditer(words)
        if not any(one.start <= match.start("year") < one.end for one in whole)
    ]
    real = [one for one in told if _exists(one.date)]
    return min(real, key=lambda one: (-len(one.date.rstrip("~")), one.start), default=_NONE).date


_NONE = _Told(0, "")


def _with_plain_digits(words: str) -> str:
    """The same text with the digits 0 to 9 for those of other scripts, such as ٤."""
    if words.isascii():
        return words
    return re.sub(r"[^\D0-9]", lambda digit: str(int(digit[0])), words)


def _numeric(words: str, published: date | None) -> Iterator[_Told]:
    for pattern in _NUMERIC:
        for match in pattern.finditer(words):
            year, month, day = match["year"], int(match["month"]), match["day"]
            if year:
                yield _Told(match.start(), _written(year, month, day), match.end())
            elif published:
                yield from _nearest(match.start(), month, int(day), published)


def _named(words: str, lexicon: Lexicon, published: date | None) -> Iterator[_Told]:
    """The dates with the name of a month in them."""
    for match in lexicon.month.finditer(words):
        month, end = lexicon.months[fold(match["word"])], match.end()
        if apart := _OTHER_NAME.match(words, end):
            other = lexicon.month.match(words, apart.end())
            end = other.end() + words.startswith(")", other.end()) if other else end
        near = max(0, match.start() - _NEAR)
        day = _DAY_BEFORE.search(words[near : match.start()])
        start = near + day.start() if day else match.start()
        if not day and (day := _day_after(words, match, lexicon)):
            end = day.end()
        pattern = lexicon.year_after_day if day else lexicon.year_after_month
        if year := pattern.match(words, end):
            yield _Told(start, _written(year["year"], month, day and day[1]), year.end())
        elif day and published:
            yield from _nearest(start, month, int(day[1]), published)


def _day_after(words: str, month: re.Match[str], lexicon: Lexicon) -> re.Match[str] | None:
    """The day behind a month, as in "April 4", but for "in April 4 ships …"."""
    if not lexicon.day_follows or _IN.search(words, 0, month.start()):
        return None
    day = _DAY_AFTER.match(words, month.end())
    return None if day and lexicon.counted.match(words, day.end()) else day


def _nearest(start: int, month: int, day: int, published: date) -> Iterator[_Told]:
    """The day of this month that is nearest to the one of the article."""
    years: Sequence[int] = [published.year + n for n in (0, -1, 1)]
    texts = [_written(str(year), month, str(day)) for year in years if year > 0]
    for text in filter(_exists, texts):
        most = _MONTH if (month, day) in _EVENTS else _HALF_YEAR
        if abs(EdtfDate(text).first - published).days <= most:
            yield _Told(start, text)
            return


def _written(year: str, month: int, day: str | None) -> str:
    text = f"{int(year):04}-{month:02}"
    return f"{text}-{int(day):02}" if day else text


def _exists(text: str) -> bool:
    try:
        EdtfDate(text)
    except PydanticCustomError:
        return False
    return True
