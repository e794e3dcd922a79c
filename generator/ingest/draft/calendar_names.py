"""The names of months and days in all languages, from Unicode's CLDR, which Babel holds."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from babel import Locale, UnknownLocaleError

from generator.check.quotations.marks import INVISIBLE

_REGIONS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"ar": ("ar", "ar_SY", "ar_MA"), "de": ("de", "de_AT")}
)
"""Locales whose names of months differ."""
_ENGLISH = "en"
_invisible = re.compile(f"[{INVISIBLE}]")


def month_names(code: str, more: Sequence[Sequence[str]]) -> Mapping[str, int]:
    """The months by their names, folded: numbers from 1. ``more`` are other names of each.

    Without a ``code`` of a language they are English, of an unknown one there are none.
    """
    return _named(code, "months", more, first=1)


def weekday_names(code: str, more: Sequence[Sequence[str]]) -> Mapping[str, int]:
    """The days of the week by their names, folded: numbers from 0, Monday."""
    return _named(code, "days", more, first=0)


def fold(word: str) -> str:
    """A word as it is compared: without case, and the i of Turkish without its dot."""
    return word.casefold().replace("i\u0307", "i").replace("ı", "i")


def _named(code: str, what: str, more: Sequence[Sequence[str]], *, first: int) -> Mapping[str, int]:
    given = [(name, number) for names in _babel(code, what) for number, name in names.items()]
    given += [(name, number) for number, names in enumerate(more, first) for name in names]
    # Sentences come without invisible characters, such as those within a word of Persian.
    return {fold(_invisible.sub("", name)): number for name, number in given}


def _babel(code: str, what: str) -> list[Mapping[int, str]]:
    # Only names as they stand within a date: those that stand alone, where a language has no
    # others, Babel 2.18 takes from whichever language was asked for before.
    try:
        locales = [Locale.parse(name) for name in _REGIONS.get(code, (code or _ENGLISH,))]
    except (UnknownLocaleError, ValueError):
        return []
    return [getattr(locale, what)["format"]["wide"] for locale in locales]
