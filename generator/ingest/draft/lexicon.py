"""The words by which the sentences of a language are told apart: data, ready to be looked for.

The lists are in `generator.lexicons`, a file for each language; each entry is a piece of a regular
expression.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from generator.ingest.draft.calendar_names import month_names, weekday_names
from generator.lexicons.capitals import Capitals, capitals_of
from generator.lexicons.lists import LANGUAGES, code_of, folded, lists_of

_NEVER = re.compile(r"(?!)")
_YEAR = r"(?<!\d[\s-])(?<![\d.,:/$£€¥₺₽#])(?P<year>(?:19|20)\d\d)(?![.,:/]?\d|\s\d|\s?[%$£€°₺₽¥])"
_BARE = r"YEAR(?![ -]?\w)"
_JOINED_BEFORE: Mapping[str, str] = MappingProxyType(
    {"ar": "[وبفلك]?", "he": "ו?[שהבלמכ]{0,2}[-־]?"}
)
"""What stands joined to the front of a word."""
_JOINED_AFTER: Mapping[str, str] = MappingProxyType({"tr": r"(?:['’]\w{1,6})?"})
_CAPITALS: Mapping[str, str] = MappingProxyType(dict.fromkeys(("", "de", "en"), "(?-i:(?=[A-Z]))"))
"""Where months and days have a capital letter: "may" and "march" are no months."""
_BOUNDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {"zh": ("", ""), "ja": ("", ""), "ko": (r"(?<!\w)", "")}
)
"""What stands on either side of a word, where it is not the end of a word."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What tells sentences of one language apart.

    ``months`` are the names of the months by number from 1, ``weekdays`` those of the days by
    number from 0, Monday; both folded. ``relative`` are patterns of words for another day, month or
    year, each with the unit and how many of them to add. ``counted`` finds, just behind a number,
    what it counts, if it is neither a day nor a year.
    """

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    month: re.Pattern[str]
    weekday: re.Pattern[str]
    no_weekday: re.Pattern[str]
    last: re.Pattern[str]
    next: re.Pattern[str]
    last_week: re.Pattern[str]
    next_week: re.Pattern[str]
    said: re.Pattern[str]
    relative: Sequence[tuple[re.Pattern[str], str, int]]
    ago: re.Pattern[str]
    numbers: Sequence[re.Pattern[str]]
    units: Mapping[str, re.Pattern[str]]
    years: Sequence[re.Pattern[str]]
    year_after_day: re.Pattern[str]
    year_after_month: re.Pattern[str]
    day_follows: bool
    counted: re.Pattern[str]
    future: re.Pattern[str]
    past: re.Pattern[str]
    hedges: re.Pattern[str]
    dependent: re.Pattern[str]
    stop: frozenset[str]
    capitals: Capitals


_RELATIVE = (
    ("today", "day", 0),
    ("yesterday", "day", -1),
    ("tomorrow", "day", 1),
    ("two_days_ago", "day", -2),
    ("in_two_days", "day", 2),
    ("last_month", "month", -1),
    ("next_month", "month", 1),
    ("two_months_ago", "month", -2),
    ("last_year", "year", -1),
    ("next_year", "year", 1),
    ("two_years_ago", "year", -2),
)


@cache
def lexicon_of(language: str | None) -> Lexicon:
    """The words of a language (BCP 47); of one that there are no lists of, none but the months."""
    code = code_of(language)
    lists = lists_of(code)

    def pattern(name: str) -> re.Pattern[str]:
        return _pattern(lists.get(name, ()), code)

    months = month_names(code, lists.get("months", ()))
    weekdays = weekday_names(code, lists.get("weekdays", ()))
    counted = "|".join(lists.get("counted", ())) or "(?!)"
    year = rf"{_YEAR}(?!\s?-?(?:{counted})(?!\w))"
    capital = _CAPITALS.get(code, "")
    return Lexicon(
        months=months,
        weekdays=weekdays,
        month=_pattern(_longest_first(months), code, capital),
        weekday=_pattern(_longest_first(weekdays), code, capital),
        no_weekday=pattern("no_weekday"),
        last=pattern("last"),
        next=pattern("next"),
        last_week=pattern("last_week"),
        next_week=pattern("next_week"),
        said=pattern("said"),
        relative=[(pattern(name), unit, count) for name, unit, count in _RELATIVE],
        ago=_ago(lists, code),
        numbers=[_pattern([number], code) for number in lists.get("numbers", ())],
        units={unit: _pattern(words, code) for unit, words in lists.get("units", {}).items()},
        years=[_pattern([p.replace("YEAR", year)], code) for p in lists.get("year", (_BARE,))],
        year_after_day=re.compile(rf"[.,]?\s*(?:(?:of|de|del|do|di)\s+)?{_after(year)}"),
        year_after_month=re.compile(rf"\.?\s*(?:(?:of|de|del|do|di)\s+)?{_after(year)}"),
        day_follows=code == "en" or code not in LANGUAGES,
        counted=re.compile(rf"\s?-?(?:{counted}|[%$£€°₺₽¥])(?!\w)", re.IGNORECASE),
        future=pattern("future"),
        past=pattern("past"),
        hedges=pattern("hedges"),
        dependent=_opening(lists.get("dependent", ()), code),
        stop=folded(lists, "stop"),
        capitals=capitals_of(code),
    )


def _longest_first(names: Iterable[str]) -> list[str]:
    return [re.escape(name) for name in sorted(names, key=len, reverse=True)]


def _after(year: str) -> str:
    """A year that follows a month or a day, whose digits stand before it."""
    return year.partition("(?P<year>")[1] + year.partition("(?P<year>")[2]


def _pattern(words: Iterable[str], code: str, capital: str = "") -> re.Pattern[str]:
    either = "|".join(f"(?:{word})" for word in words)
    if not either:
        return _NEVER
    start, end = _BOUNDS.get(code, (r"(?<!\w)", r"(?!\w)"))
    before, after = _JOINED_BEFORE.get(code, ""), _JOINED_AFTER.get(code, "")
    pattern = rf"{start}{before}{capital}(?P<word>{either}){after}{end}"
    return re.compile(pattern, re.IGNORECASE)


def _opening(words: Iterable[str], code: str) -> re.Pattern[str]:
    either = "|".join(map(re.escape, words))
    end = r"(?![\w'’-])" if _BOUNDS.get(code, ("", " "))[1] else ""
    return re.compile(rf"\W*(?:{either}){end}", re.IGNORECASE) if either else _NEVER


def _ago(lists: Mapping[str, Any], code: str) -> re.Pattern[str]:
    if "ago" not in lists:
        return _NEVER
    numbers = "|".join(lists["numbers"])
    units = "|".join(word for words in lists["units"].values() for word in words)
    return _pattern([lists["ago"].replace("NUMBER", numbers).replace("UNIT", units)], code)
