"""The words by which the sentences of a language are told apart: data, ready to be looked for.

The lists are in `lexicons`, a file for each language. The names of months and days are those of
Unicode's CLDR, which Babel holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

import yaml
from babel import Locale, UnknownLocaleError

_LANGUAGES = frozenset({"ar", "de", "en", "es", "fr", "he", "ru", "tr"})
_REGIONS: Mapping[str, tuple[str, ...]] = MappingProxyType({"ar": ("ar", "ar_SY", "ar_MA")})
"""Locales whose names of months differ."""
_NEVER = re.compile(r"(?!)")
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_JOINED_BEFORE: Mapping[str, str] = MappingProxyType(
    {"ar": "[وبفلك]?", "he": "ו?[שהבלמכ]{0,2}[-־]?"}
)
"""What stands joined to the front of a word."""
_JOINED_AFTER: Mapping[str, str] = MappingProxyType({"tr": r"(?:['’]\w+)?"})


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What tells sentences of one language apart.

    ``months`` are the names of the months by number from 1, ``weekdays`` those of the days by
    number from 0, Monday; both casefolded. ``relative`` are patterns of words for another day,
    month or year, each with the unit and how many of them to add.
    """

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    month: re.Pattern[str]
    weekday: re.Pattern[str]
    relative: Sequence[tuple[re.Pattern[str], str, int]]
    ago: re.Pattern[str]
    numbers: Sequence[re.Pattern[str]]
    units: Mapping[str, re.Pattern[str]]
    years: Sequence[re.Pattern[str]]
    future: re.Pattern[str]
    past: re.Pattern[str]
    hedges: re.Pattern[str]
    dependent: re.Pattern[str]
    particles: frozenset[str]
    common: frozenset[str]
    stop: frozenset[str]
    nouns_are_capitalised: bool


@cache
def lexicon_of(language: str | None) -> Lexicon:
    """The words of a language (BCP 47); of one that there are no lists of, none but the months."""
    code = (language or "").partition("-")[0].lower()
    lists = _lists(code) if code in _LANGUAGES else {}
    months = _named(_babel(code, "months"), lists.get("months", ()), first=1)
    weekdays = _named(_babel(code, "days"), lists.get("weekdays", ()), first=0)
    units = {unit: _pattern(words, code) for unit, words in lists.get("units", {}).items()}
    return Lexicon(
        months=months,
        weekdays=weekdays,
        month=_pattern(map(re.escape, sorted(months, key=len, reverse=True)), code),
        weekday=_pattern(map(re.escape, sorted(weekdays, key=len, reverse=True)), code),
        relative=[
            (_pattern(lists.get(name, ()), code), unit, count)
            for name, unit, count in (
                ("today", "day", 0),
                ("yesterday", "day", -1),
                ("tomorrow", "day", 1),
                ("last_month", "month", -1),
                ("last_year", "year", -1),
            )
        ],
        ago=_ago(lists, code),
        numbers=[_pattern([number], code) for number in lists.get("numbers", ())],
        units=units,
        years=[_pattern([p.replace("YEAR", _YEAR)], code) for p in lists.get("year", ("YEAR",))],
        future=_pattern(lists.get("future", ()), code),
        past=_pattern(lists.get("past", ()), code),
        hedges=_pattern(lists.get("hedges", ()), code),
        dependent=_opening(lists.get("dependent", ())),
        particles=_set(lists.get("particles", ())),
        common=_set(lists.get("common", ())),
        stop=_set(lists.get("stop", ())),
        nouns_are_capitalised=code == "de",
    )


def _lists(code: str) -> Mapping[str, Any]:
    text = files("generator.ingest.draft.lexicons").joinpath(f"{code}.yml").read_text("utf-8")
    lists: Mapping[str, Any] = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - texts
    return lists


def _babel(code: str, what: str) -> list[Mapping[int, str]]:
    # Only names as they stand within a date: those that stand alone, where a language has no
    # others, Babel 2.18 takes from whichever language was asked for before.
    try:
        locales = [Locale.parse(name) for name in _REGIONS.get(code, (code or "en",))]
    except (UnknownLocaleError, ValueError):
        return []
    return [getattr(locale, what)["format"]["wide"] for locale in locales]


def _named(
    given: Iterable[Mapping[int, str]], more: Iterable[Sequence[str]], *, first: int
) -> Mapping[str, int]:
    names = {name.casefold(): number for names in given for number, name in names.items()}
    for number, extra in enumerate(more, start=first):
        names |= {name.casefold(): number for name in extra}
    return names


def _set(words: Iterable[str]) -> frozenset[str]:
    return frozenset(word.casefold() for word in words)


def _pattern(words: Iterable[str], code: str) -> re.Pattern[str]:
    either = "|".join(f"(?:{word})" for word in words)
    if not either:
        return _NEVER
    before, after = _JOINED_BEFORE.get(code, ""), _JOINED_AFTER.get(code, "")
    return re.compile(rf"(?<!\w){before}(?P<word>{either}){after}(?!\w)", re.IGNORECASE)


def _opening(words: Iterable[str]) -> re.Pattern[str]:
    either = "|".join(map(re.escape, words))
    return re.compile(rf"\W*(?:{either})(?![\w'’-])", re.IGNORECASE) if either else _NEVER


def _ago(lists: Mapping[str, Any], code: str) -> re.Pattern[str]:
    if "ago" not in lists:
        return _NEVER
    numbers = "|".join(lists["numbers"])
    units = "|".join(word for words in lists["units"].values() for word in words)
    return _pattern([lists["ago"].replace("NUMBER", numbers).replace("UNIT", units)], code)
