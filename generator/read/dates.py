"""Dates as people write them: what each can mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHORTEST = 3  # letters of the name of a month or a day

_YEAR_FIRST = re.compile(r"(\d{4})([-/.]) ?(\d{1,2})\2 ?(\d{1,2})\.?", re.ASCII)
_YEAR_LAST = re.compile(r"(\d{1,2})([-/.]) ?(\d{1,2})\2 ?(\d{4})", re.ASCII)
_DAY_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th|\.)? (?:of )?([a-z]+)\.?,? (\d{4})", re.ASCII)
_MONTH_DAY = re.compile(r"([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})", re.ASCII)
_YEAR_MONTH_DAY = re.compile(r"(\d{4}),? ([a-z]+)\.? (\d{1,2})", re.ASCII)
_MONTH = re.compile(r"([a-z]+)\.?,? (\d{4})", re.ASCII)
_MONTH_FIGURES = re.compile(r"(?:(\d{1,2})[/.](\d{4})|(\d{4})[-/.](\d{1,2}))", re.ASCII)
_WEEKDAY = re.compile(r"([a-z]+)\.?,? (.+)", re.ASCII)
_MOMENT = re.compile(
    r"(.+?),?(?: at | t?|t)(\d{1,2}):(\d{2})(:\d{2})?(?:\.0+)? ?(z|utc|gmt|[+-]\d{2}:?\d{2})",
    re.ASCII,
)  # RFC 5322, section 3.3, among others
_ZONES = {"UTC": "Z", "GMT": "Z", "+00:00": "Z"}
_ABOUT = re.compile(r"(?:about|around|circa|ca\.?|c\.?|approximately|~) ?(.+)", re.ASCII)
_TO = r" ?[\u2013\u2014/] ?| - | to | until | till |(?<=\A\d{4})-(?=\d{4}\Z)"
_SPAN = re.compile(rf"(?:from )?(.+?)(?:{_TO})(.+)")
_SINCE = re.compile(r"since (.+)|(.+?) ?[-\u2013\u2014/] ?(?:present|now|today|ongoing)?")
_MARKS = " \"'\u201c\u201d\u2018\u2019"


def readings(text: str) -> list[date]:
    """Each day that a text can mean, the day before the month first; none for what is no date.

    Of figures, a year that comes first is followed by the month (ISO 8601); where it comes last,
    some put the day and some the month first. A day of the week must be the right one.
    """
    words = _words(text)
    found = list(_days(words))
    weekday = _WEEKDAY.fullmatch(words)
    if not found and weekday and (number := _number(weekday[1], _DAYS)) is not None:
        found = [day for day in _days(weekday[2]) if day.weekday() == number]
    return list(dict.fromkeys(found))


def moment_in(text: str) -> str:
    """The one moment that a date with its time and offset means; ``""`` for anything else."""
    match = _MOMENT.fullmatch(_words(text))
    days = readings(match[1]) if match else []
    if not match or len(days) != 1:
        return ""
    zone = match[5].upper()
    if zone[0] in "+-":
        zone = f"{zone[:3]}:{zone[-2:]}"
    clock = f"{int(match[2]):02}:{match[3]}{match[4] or ''}"
    return f"{days[0].isoformat()}T{clock}{_ZONES.get(zone, zone)}"


def in_edtf(text: str) -> str:
    """The one date that a text means, as a timeline has it; ``""`` where it can mean several."""
    words = _words(text)
    about = _ABOUT.fullmatch(words)
    inner = about[1] if about else words.removesuffix("~").rstrip()
    is_about = bool(about) or words.endswith("~")
    found = readings(inner)
    plain = _month(inner) if not found else found[0].isoformat() if len(found) == 1 else ""
    return f"{plain}{'~' * is_about}" if plain else ""


def in_periods(text: str) -> str:
    """The one date, or the one span between two, that a text means; ``""`` where it can be several.

    ``2024-11/2025-01`` is the form of a span, and ``2015-09/..`` of one that has not ended.
    """
    if date_alone := in_edtf(text):
        return date_alone
    words = _words(text)
    if match := _SINCE.fullmatch(words):
        begins = in_edtf(match[1] or match[2])
        return f"{begins}/.." if begins else ""
    if match := _SPAN.fullmatch(words):
        begins, ends = in_edtf(match[1]), in_edtf(match[2])
        if begins and ends:
            return f"{begins}/{ends}"
    return ""


def _words(text: str) -> str:
    return " ".join(text.strip(_MARKS).lower().split())


def _days(words: str) -> Iterator[date]:
    if match := _YEAR_FIRST.fullmatch(words):
        yield from _day(match[1], match[3], match[4])
    elif match := _YEAR_LAST.fullmatch(words):
        yield from _day(match[4], match[3], match[1])
        yield from _day(match[4], match[1], match[3])
    elif match := _DAY_MONTH.fullmatch(words):
        yield from _named(match[3], match[2], match[1])
    elif match := _MONTH_DAY.fullmatch(words):
        yield from _named(match[3], match[1], match[2])
    elif match := _YEAR_MONTH_DAY.fullmatch(words):
        yield from _named(match[1], match[2], match[3])


def _named(year: str, month: str, day: str) -> Iterator[date]:
    number = _number(month, _MONTHS)
    if number is not None:
        yield from _day(year, str(number + 1), day)


def _day(year: str, month: str, day: str) -> Iterator[date]:
    try:
        yield date(int(year), int(month), int(day))
    except ValueError:
        return


def _month(words: str) -> str:
    """A month and its year, or a year, as EDTF has it; ``""`` for anything else."""
    if re.fullmatch(r"\d{4}", words, re.ASCII):
        return words if int(words) else ""
    if match := _MONTH_FIGURES.fullmatch(words):
        year, month = match[2] or match[3], int(match[1] or match[4])
    elif (match := _MONTH.fullmatch(words)) and (found := _number(match[1], _MONTHS)) is not None:
        year, month = match[2], found + 1
    else:
        return ""
    return f"{year}-{month:02}" if month in range(1, 13) and int(year) else ""


def _number(word: str, names: Sequence[str]) -> int | None:
    """Which of the names a word or its beginning is, as in ``Sept``."""
    found = [n for n, name in enumerate(names) if name.startswith(word)]
    return found[0] if len(found) == 1 and len(word) >= _SHORTEST else None
