"""Dates of limited precision, and spans of time: the forms of EDTF that a timeline needs."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from typing import Literal

from pydantic_core import PydanticCustomError

from generator.model.written import DAY, Written, invalid_date

_EDTF = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~)?", re.ASCII)
_ONE = rf"(?:{DAY}|(?!0000)\d{{4}}(?:-(?:0[1-9]|1[0-2]))?)~?"
_OPEN = ".."

_DATES = "Write a date such as 2024, 2024-12 or 2024-12-08; 2024-12~ means about that time."
_PERIODS = (
    "Write a date such as 2024, 2024-12 or 2024-12-08; 2024-12~ means about that time, "
    "2024-11/2025-01 from one to the other."
)

Precision = Literal["year", "month", "day"]


class EdtfDate(Written):
    """A date to the day, the month or the year, perhaps approximate.

    The forms of the Extended Date/Time Format that a timeline needs (ISO 8601-2:2019, level 0
    dates and the ``~`` of level 1): ``2024``, ``2024-12``, ``2024-12-08``, each perhaps with ``~``
    for "about". ``first`` and ``last`` are the days that it covers. Raises `PydanticCustomError`
    of the type ``field-invalid`` for any other text.
    """

    __slots__ = ("approximate", "first", "last", "precision")

    described = {  # noqa: RUF012
        "pattern": rf"^\s*{_ONE}\s*$",
        "examples": ["2024", "2024-12", "2024-12-08", "2024-12~"],
        "errorMessage": _DATES,
    }

    approximate: bool
    first: date
    last: date
    precision: Precision

    def __init__(self, text: str) -> None:
        super().__init__(text)
        match = _EDTF.fullmatch(text)
        if not match:
            raise invalid_date(text, "", _DATES)
        year, month, day = int(match[1]), int(match[2] or 1), int(match[3] or 1)
        self.approximate = bool(match[4])
        try:
            self.first = date(year, month, day)
        except ValueError:
            raise invalid_date(text, "there is no such month or day", _DATES) from None
        if match[3]:
            self.precision, self.last = "day", self.first
        elif match[2]:
            self.precision = "month"
            self.last = date(year, month, calendar.monthrange(year, month)[1])
        else:
            self.precision, self.last = "year", date(year, 12, 31)

    @property
    def sort_key(self) -> tuple[date, date]:
        """Order by the first day; of two that begin together the wider one comes first."""
        return self.first, date.max - timedelta(days=(self.last - self.first).days)


class Period(Written):
    """A date as in `EdtfDate`, or the time from one such date to another.

    The second is the time interval of ISO 8601-2:2019: ``2024-11/2025-01~``, or ``2015-09/..`` for
    what has not ended. ``begins`` and ``ends`` are its dates; a single date is both, and ``ends``
    is None where there is no end yet. ``first`` and ``last`` are the days that it covers, ``last``
    that of ``begins`` where there is no end. Raises `PydanticCustomError` of the type
    ``field-invalid`` for any other text.
    """

    __slots__ = ("begins", "ends", "first", "last")

    described = {  # noqa: RUF012
        "pattern": rf"^\s*{_ONE}(?:/(?:{_ONE}|\.\.))?\s*$",
        "examples": ["2024", "2024-12", "2024-12-08", "2024-12~", "2024-11/2025-01"],
        "errorMessage": _PERIODS,
    }

    begins: EdtfDate
    ends: EdtfDate | None
    first: date
    last: date

    def __init__(self, text: str) -> None:
        super().__init__(text)
        start, bar, end = text.partition("/")
        if not _EDTF.fullmatch(start) or (bar and end != _OPEN and not _EDTF.fullmatch(end)):
            raise invalid_date(text, "", _PERIODS)
        try:
            self.begins = EdtfDate(start)
            self.ends = None if end == _OPEN else EdtfDate(end) if bar else self.begins
        except PydanticCustomError:  # of the form of a date, and yet none
            raise invalid_date(text, "there is no such month or day", _PERIODS) from None
        self.first, self.last = self.begins.first, (self.ends or self.begins).last
        if self.last < self.first:
            raise invalid_date(text, "its end lies before its beginning", _PERIODS)

    @property
    def is_span(self) -> bool:
        """Whether it goes from one date to another, or has no end."""
        return self.ends is not self.begins

    @property
    def approximate(self) -> bool:
        """Whether one of its dates is approximate."""
        return self.begins.approximate or bool(self.ends and self.ends.approximate)

    @property
    def precision(self) -> Precision:
        """How precise its first date is."""
        return self.begins.precision

    @property
    def sort_key(self) -> tuple[date, date]:
        """Order by the first day; of two that begin together the longer one comes first.

        What has not ended is the longest.
        """
        last = self.last if self.ends else date.max
        return self.first, date.max - timedelta(days=(last - self.first).days)
