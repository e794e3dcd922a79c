"""Dates and times as pages write them, in the form that a source file takes."""

from __future__ import annotations

import re
from email.utils import parsedate_to_datetime

from pydantic_core import PydanticCustomError

from generator.model.dates import Moment

# ISO 8601 as it is found in the wild: seconds with fractions, "+0300", "+03", a space before the
# offset, a week day or a bracketed zone behind it.
_ISO = re.compile(
    r"(\d{4})-?(\d{2})-?(\d{2})"
    r"(?:[T ]\s*(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?"
    r"(?:\[[\w/+-]+\])?",
    re.ASCII | re.IGNORECASE,
)
_MAIL = re.compile(r"(?:[A-Za-z]{3},? )?\d{1,2} [A-Za-z]{3} \d{4} \d{1,2}:\d{2}", re.ASCII)


def moment(text: str) -> str:
    """``text`` as a date, or as a date and time with the offset that it gives; ``""`` if neither.

    Read are the forms of ISO 8601 and of mail (RFC 5322, section 3.3). A time without an offset is
    left out, because it says nothing: the day stays. No offset is ever changed or made up.
    """
    text = " ".join(text.split())
    if match := _ISO.fullmatch(text):
        year, month, day, hour, minute, second, zone = match.groups()
        found = f"{year}-{month}-{day}"
        if hour and zone:
            found += f"T{hour:0>2}:{minute}" + (f":{second}" if second else "") + _offset(zone)
    elif _MAIL.match(text):
        found = _of_mail(text)
    else:
        return ""
    try:
        return str(Moment(found))
    except (PydanticCustomError, OverflowError):
        return ""


def has_time_without_offset(text: str) -> bool:
    """Whether a time is given of which nobody can say when it was."""
    match = _ISO.fullmatch(" ".join(text.split()))
    return bool(match and match[4] and not match[7] and match[4] + match[5] not in ("0000", "000"))


def _offset(zone: str) -> str:
    if zone.upper() in ("Z", "UTC", "GMT"):
        return "Z"
    digits = zone.replace(":", "")
    return f"{digits[:3]}:{digits[3:] or '00'}"


def _of_mail(text: str) -> str:
    try:
        when = parsedate_to_datetime(text)
    except (ValueError, IndexError, TypeError):
        return ""
    if when.tzinfo is None:  # "-0000" and no zone at all
        return when.date().isoformat()
    return when.isoformat(timespec="seconds").replace("+00:00", "Z")
