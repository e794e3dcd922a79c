"""Text, dates and identifiers as other programs can read them."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from datetime import UTC

from generator.model.dates import Moment
from generator.model.edtf import EdtfDate
from generator.model.text import one_line

# What XML can hold (XML 1.0, section 2.2, "Char"), without the controls that it discourages.
_NOT_FOR_XML = re.compile(r"[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_FIRST_YEAR, _LAST_YEAR = 1000, 2999
"""The years that the programs for prefix dates know."""


def text(value: str) -> str:
    """Text on one line, in Unicode's normalization form C, without control characters."""
    return unicodedata.normalize("NFC", one_line(_NOT_FOR_XML.sub("", value)))


def prefix_date(value: EdtfDate | None) -> str | None:
    """A date as the beginning of one: ``2024``, ``2024-12`` or ``2024-12-08``; None for none.

    Such a date cannot say "about". An approximate one is therefore told less precisely, by the
    month for a day and by the year for a month; of an approximate year nothing is left.
    """
    if value is None or not _FIRST_YEAR <= value.first.year <= _LAST_YEAR:
        return None
    if not value.approximate:
        return value.text
    return value.text.rstrip("~").rpartition("-")[0] or None


def instant(value: Moment | None) -> str | None:
    """A day, or a time in UTC without saying so: ``2025-04-09T11:30:00``; None for none."""
    if value is None or not _FIRST_YEAR <= value.start.year <= _LAST_YEAR:
        return None
    if not value.timed:
        return value.day.isoformat()
    return value.start.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S")


def made_id(kind: str, *parts: str) -> str:
    """An identifier for what has none of its own: always the same for the same parts."""
    # No part holds a line break, so other parts never read the same.
    return f"{kind}-{hashlib.sha256(chr(10).join(parts).encode()).hexdigest()[:24]}"
