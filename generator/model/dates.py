"""Points in time and dates of limited precision."""

from __future__ import annotations

import calendar
import re
from datetime import UTC, date, datetime, timedelta
from typing import Any, ClassVar, Literal

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from generator.model.characters import shortened

_MOMENT = re.compile(
    r"(\d{4}-\d{2}-\d{2})(?:[T ]((?!24)\d{2}:\d{2}(?::\d{2})?)(Z|[+-]\d{2}:[0-5]\d)?)?", re.ASCII
)  # Some versions of Python read 24:00 as the day after, and +03:99 as +04:39.
_EDTF = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~)?", re.ASCII)

# What a JSON Schema can say of these: how many months and days there are, but not in which month.
_DAY = r"(?!0000)\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])"
_CLOCK = r"(?:[01]\d|2[0-3]):[0-5]\d"

_MOMENTS = "Write a date such as 2025-04-09, or one with its time, such as 2025-04-09T14:30+03:00."
_DATES = "Write a date such as 2024, 2024-12 or 2024-12-08; 2024-12~ means about that time."

Precision = Literal["year", "month", "day"]


class _Written:
    """A value made from text, equal where the text is equal, and written back as that text."""

    __slots__ = ("text",)

    described: ClassVar[JsonSchemaValue]
    """The texts that can be read, as a JSON Schema tells them."""

    text: str

    def __init__(self, text: str) -> None:
        self.text = text

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and other.text == self.text

    def __hash__(self) -> int:
        return hash(self.text)

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.text!r})"

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[Any], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_after_validator_function(
            cls,
            core_schema.str_schema(strip_whitespace=True),
            serialization=core_schema.to_string_ser_schema(),
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"type": "string", **cls.described}


class Moment(_Written):
    """A date, or a date and time with its offset from UTC (RFC 3339, section 5.6).

    ``start`` is the first instant that it covers, aware; a date without a time begins at midnight
    UTC. ``day`` is the date as written, ``timed`` whether there was a time. Raises
    `PydanticCustomError` of the type ``field-invalid`` for any other text.
    """

    __slots__ = ("day", "start", "timed")

    described = {  # noqa: RUF012 - pydantic copies it
        "pattern": rf"^\s*{_DAY}(?:[T ]{_CLOCK}(?::[0-5]\d)?(?:Z|[+-]{_CLOCK}))?\s*$",
        "examples": ["2025-04-09", "2025-04-09T14:30+03:00"],
        "errorMessage": _MOMENTS,
    }

    day: date
    start: datetime
    timed: bool

    def __init__(self, text: str) -> None:
        super().__init__(text)
        match = _MOMENT.fullmatch(text)
        if not match:
            raise _invalid(text, "", _MOMENTS)
        day, time, offset = match.groups()
        if time and not offset:
            raise _invalid(text, "its time has no offset from UTC", _MOMENTS)
        try:
            self.start = datetime.fromisoformat(f"{day}T{time or '00:00'}{offset or '+00:00'}")
        except ValueError:
            raise _invalid(text, "there is no such day or time", _MOMENTS) from None
        self.day = self.start.date()
        self.timed = bool(time)

    @property
    def end(self) -> datetime:
        """The first instant after it, aware: of a date without a time, the next midnight, UTC."""
        if self.timed:
            return self.start
        if self.day == date.max:  # no calendar goes on
            return datetime.max.replace(tzinfo=UTC)
        return self.start + timedelta(days=1)


class EdtfDate(_Written):
    """A date to the day, the month or the year, perhaps approximate.

    The forms of the Extended Date/Time Format that a timeline needs (ISO 8601-2:2019, level 0
    dates and the ``~`` of level 1): ``2024``, ``2024-12``, ``2024-12-08``, each perhaps with ``~``
    for "about". ``first`` and ``last`` are the days that it covers. Raises `PydanticCustomError`
    of the type ``field-invalid`` for any other text.
    """

    __slots__ = ("approximate", "first", "last", "precision")

    described = {  # noqa: RUF012
        "pattern": rf"^\s*(?:{_DAY}|(?!0000)\d{{4}}(?:-(?:0[1-9]|1[0-2]))?)~?\s*$",
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
            raise _invalid(text, "", _DATES)
        year, month, day = int(match[1]), int(match[2] or 1), int(match[3] or 1)
        self.approximate = bool(match[4])
        try:
            self.first = date(year, month, day)
        except ValueError:
            raise _invalid(text, "there is no such month or day", _DATES) from None
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


def _invalid(text: str, why: str, mend: str) -> PydanticCustomError:
    return PydanticCustomError(
        "field-invalid",
        '"{shown}" is not a date that can be read{why}.',
        {
            "words": text[:60],
            "shown": shortened(text),
            "why": why and f": {why}",
            "mend": mend,
        },
    )


def instant(text: str) -> datetime:
    """Read the ``--as-of`` of a command: the forms of `Moment`; a date means its midnight, UTC."""
    try:
        return Moment(text).start.astimezone(UTC)
    except OverflowError:  # the first or the last day of the calendar, in another zone
        raise _invalid(text, "there is no such day or time", _MOMENTS) from None
