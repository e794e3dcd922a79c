from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from importlib.resources import files

import pytest
import yaml

from generator.ingest.draft.calendar_names import fold
from generator.ingest.draft.lexicon import lexicon_of

LISTS = {
    entry.name.removesuffix(".yml"): yaml.load(
        entry.read_text("utf-8"),
        Loader=yaml.BaseLoader,  # noqa: S506 - texts
    )
    for entry in files("generator.lexicons").iterdir()
    if entry.name.endswith(".yml")
}
PATTERNS = {
    "today", "yesterday", "tomorrow", "two_days_ago", "in_two_days", "last_month", "next_month",
    "two_months_ago", "last_year", "next_year", "two_years_ago", "year", "counted", "last", "next",
    "last_week", "next_week", "no_weekday", "said", "future", "past", "hedges", "numbers",
}  # fmt: skip
WORDS = {"dependent", "particles", "common", "stop"}
OTHERS = {"ago", "units", "weekdays", "months"}


def pieces(lists: object) -> Iterator[str]:
    if isinstance(lists, str):
        yield lists
    elif isinstance(lists, dict):
        for value in lists.values():
            yield from pieces(value)
    elif isinstance(lists, list):
        for value in lists:
            yield from pieces(value)


@pytest.mark.parametrize("code", LISTS)
def test_every_list_is_one_that_is_used_and_each_piece_a_pattern(code: str) -> None:
    lists = LISTS[code]
    assert set(lists) <= PATTERNS | WORDS | OTHERS
    for name in PATTERNS & set(lists):
        assert isinstance(lists[name], list), name
        assert all(isinstance(piece, str) and re.compile(piece) for piece in lists[name])
        assert len(lists[name]) == len(set(lists[name])), name
    for name in WORDS & set(lists):
        assert all(isinstance(word, str) and word for word in lists[name])
        assert all(word == word.lower() for word in lists[name]), name
    assert len(lists.get("weekdays", [None] * 7)) == 7
    assert len(lists.get("months", [None] * 12)) == 12
    # A list of one line is cut by its commas: a piece that has half a bracket was not quoted.
    assert all(piece.count("(") == piece.count(")") for piece in pieces(lists))
    assert all(piece.count("[") == piece.count("]") for piece in pieces(lists))


@pytest.mark.parametrize("code", LISTS)
def test_every_language_with_lists_is_known(code: str) -> None:
    lexicon = lexicon_of(code)
    assert lexicon.hedges.pattern != lexicon_of("xx").hedges.pattern
    assert set(lexicon.months.values()) == set(range(1, 13))
    assert set(lexicon.weekdays.values()) == set(range(7))


@pytest.mark.parametrize("code", LISTS)
def test_each_month_and_each_day_is_found_by_its_own_name_in_any_case(code: str) -> None:
    lexicon = lexicon_of(code)
    for pattern, names in ((lexicon.month, lexicon.months), (lexicon.weekday, lexicon.weekdays)):
        for name, number in names.items():
            for written in (name.title(), name.upper()):
                match = pattern.search(f"({written})")
                assert match, written
                assert names[fold(match["word"])] == number


def test_a_language_is_known_by_its_tag_whatever_comes_after() -> None:
    for tag in ("tr-TR", "TR", "tr-Latn-TR"):
        assert lexicon_of(tag).stop == lexicon_of("tr").stop
    unknown = (None, "", "xx", "und", "not a language", "en_", "-", "x" * 500)
    for other in unknown:
        assert lexicon_of(other).stop in (frozenset(), lexicon_of("en").stop)


def test_the_names_of_months_do_not_depend_on_which_language_was_asked_for_before() -> None:
    program = (
        "import sys; from generator.ingest.draft.lexicon import lexicon_of;"
        "[lexicon_of(code) for code in sys.argv[1:]];"
        "print(sorted(lexicon_of('ko').months.items()), sorted(lexicon_of('tr').months.items()))"
    )
    printed = {
        subprocess.run(
            (sys.executable, "-c", program, *before), check=True, capture_output=True
        ).stdout
        for before in ((), ("cs", "ru", "ar"), ("fi", "pl", "uk", "ja"))
    }
    assert len(printed) == 1
