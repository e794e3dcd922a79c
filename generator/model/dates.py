"""Points in time."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta

from generator.model.written import DAY, Written, invalid_date

_MOMENT = re.compile(
    r"(\d{4}-\d{2}-\d{2})(?:[T ]((?!24)\d{2}:\d{2}(?::\d{2})?)(Z|[+-]\d{2}:[0-5]\d)?)?", re.ASCII
)  # Some versions of Python read 24:00 as the day after, and +03:99 as +04:39.
_CLOCK = r"(?:[01]\d|2[0-3]):[0-5]\d"
_MOMENTS = "Write a date such as 2025-04-09, or one with its time, such as 2025-04-09T14:30+03:00."


class Moment(Written):
    """A date, or a date and time with its offset from UTC (RFC 3339, section 5.6).

    ``start`` is the first instant that it covers, aware; a date without a time begins at midnight
    UTC. ``day`` is the date as written, ``timed`` whether there was a time. Raises
    `PydanticCustomError` of the type ``field-invalid`` for any other text.
    """

    __slots__ = ("day", "start", "timed")

    described = {  # noqa: RUF012 - pydantic copies it
        "pattern": rf"^\s*{DAY}(?:[T ]{_CLOCK}(?::[0-5]\d)?(?:Z|[+-]{_CLOCK}))?\s*$",
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
            raise invalid_date(text, "", _MOMENTS)
        day, time, offset = match.groups()
        if time and not offset:
            raise invalid_date(text, "its time has no offset from UTC", _MOMENTS)
        try:
            self.start = datetime.fromisoformat(f"{day}T{time or '00:00'}{offset or '+00:00'}")
        except ValueError:
            raise invalid_date(text, "there is no such day or time", _MOMENTS) from None
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


def instant(text: str) -> datetime:
    """Read the ``--as-of`` of a command: the forms of `Moment`; a date means its midnight, UTC."""
    try:
        return Moment(text).start.astimezone(UTC)
    except OverflowError:  # the first or the last day of the calendar, in another zone
        raise invalid_date(text, "there is no such day or time", _MOMENTS) from None
