"""The line that a finding is about, and what shows the place in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcswidth

from generator.model.characters import splits_character
from generator.model.finding import Finding
from generator.report.columns import cells, columns
from generator.report.excerpt import CUT, WIDTH, Excerpt, excerpt
from tests.report.strategies import hostile

PATH = "briefings/ferry.yml"


def shown(text: str, place: tuple[int, int, int, int]) -> Excerpt | None:
    line, column, end_line, end_column = place
    finding = Finding(
        rule="field-invalid",
        message="It is so.",
        path=PATH,
        line=line,
        column=column,
        end_line=end_line,
        end_column=end_column,
    )
    return excerpt(finding, {PATH: text.split("\n")}.__getitem__)


def words(line: str, marked: str) -> Excerpt:
    """The excerpt for the first of these words in a line."""
    start = line.index(marked) + 1
    found = shown(line, (1, start, 1, start + len(marked)))
    assert found
    return found


@pytest.mark.parametrize(
    ("line", "marked", "before"),
    [
        ("summary: Ships may enter.", "Ships", 9),
        ("summary: é, e\u0301, ế: Ships", "Ships", 18),
        ("summary: 港が開く Ships", "Ships", 18),
        ("- 👩‍👩‍👧 👍🏽 🇩🇪🇫🇷 ❤\ufe0f Ships", "Ships", 16),
        ("\tShips", "Ships", 4),
        ("ab\tShips", "Ships", 4),
        ("a\x1bb\u200bShips", "Ships", 12),
        ("##[error] Ships", "Ships", 13),
    ],
)
def test_the_place_is_underlined_at_its_columns(line: str, marked: str, before: int) -> None:
    found = words(line, marked)

    assert (found.indent, found.mark) == (before, "^^^^^")
    assert wcswidth(found.line[: found.line.index(marked)]) == before


@pytest.mark.parametrize(
    ("marked", "columns_of_it"),
    [
        ("港", 2),
        ("港が", 4),
        ("e\u0301", 1),
        ("👩‍👩‍👧", 2),
        ("\u0301", 1),
        ("\u202e", 6),
        ("\t", 4),
    ],
)
def test_as_many_columns_as_the_place_takes_are_marked(marked: str, columns_of_it: int) -> None:
    assert words(f"four{marked} x", marked).mark == "^" * columns_of_it


def test_a_place_of_several_lines_is_marked_to_the_end_of_the_first() -> None:
    found = shown("summary: Ships  \n  enter", (1, 10, 2, 8))

    assert found == Excerpt(1, "summary: Ships", 9, "^^^^^")


def test_a_place_behind_the_last_character() -> None:
    assert shown("a:\nb:", (1, 3, 2, 1)) == Excerpt(1, "a:", 2, "^")
    assert shown("a:\nb:", (2, 3, 2, 4)) == Excerpt(2, "b:", 2, "^")


@pytest.mark.parametrize(
    "place",
    [
        (1, 1, 1, 1),
        (2, 1, 2, 1),
        (0, 0, 0, 0),
        (3, 1, 3, 2),
        (1, 9, 1, 10),
        (2, 3, 1, 1),
    ],
)
def test_nothing_is_shown_of_a_whole_file_and_of_what_is_not_there(
    place: tuple[int, int, int, int],
) -> None:
    assert shown("ab\ncd", place) is None


def test_nothing_is_shown_of_an_empty_line_or_an_unreadable_file() -> None:
    finding = Finding(
        rule="field-invalid", message="", path=PATH, line=1, column=1, end_line=1, end_column=2
    )

    assert excerpt(finding, lambda _: ()) is None
    assert excerpt(finding, lambda _: ["  ", "x"]) is None


@pytest.mark.parametrize(
    ("line", "marked", "mark"),
    [
        ("summary: تدخل السفن. [@notise]", "@notise", "here: «@notise»"),
        ("summary: הנמל נפתח", "הנמל", "here: «הנמל»"),
        ("place: رصيف ١٢٣, pier", "pier", "here: «pier»"),
        ("number: ١٢٣ x", "x", "here: «x»"),
        ("summary: تدخل السفن", " ", "here: a space"),
        ("summary: تدخل: السفن", ": ا", "here: «: ا»"),
        ("headline: الميناء : يفتح", ": ي", "here: «: ي»"),
        ("ا: الميناء; يفتح", ";", "here: «;» after «الميناء»"),
        ("; الميناء", ";", "here: «;»"),
        ("- @الميناء", "@", "here: «@»"),
        ("summary: تد\x1b", "\x1b", "here: «\\x1b»"),
    ],
)
def test_in_a_line_that_runs_from_right_to_left_the_place_is_quoted(
    line: str, marked: str, mark: str
) -> None:
    found = words(line, marked) if marked != " " else shown(line, (1, 14, 1, 15))

    assert found
    assert (found.indent, found.mark) == (0, mark)


def test_the_end_of_such_a_line() -> None:
    found = shown("السفن:", (1, 7, 1, 8))

    assert found
    assert found.mark == "here: the end of the line"


def test_a_long_quotation_of_the_place_is_cut() -> None:
    line = "السفن " * 40
    found = shown(line, (1, 1, 1, 200))

    assert found
    assert found.mark == f"here: «{('السفن ' * 10).strip()}{CUT}»"


LONG = "The harbour opens on Monday. " * 200


@pytest.mark.parametrize("start", [0, 30, 90, 101, 2_900, len(LONG) - 95, len(LONG) - 4])
@pytest.mark.parametrize("length", [1, 9, 95, 101, 1_000])
def test_a_long_line_is_cut_around_the_place(start: int, length: int) -> None:
    end = min(start + length, len(LONG))
    found = shown(LONG, (1, start + 1, 1, end + 1))

    assert found
    assert len(found.line) <= WIDTH
    assert len(found.line) >= WIDTH - 12
    marked = found.line[found.indent : found.indent + len(found.mark)]
    assert LONG[start:end].startswith(marked.removesuffix(CUT)), "what is marked is the place"
    if length < 50:
        assert marked.rstrip() == LONG[start:end].rstrip()
    assert found.line.startswith(CUT) == (found.indent < start)


@given(hostile | st.text(), hostile | st.text(), hostile | st.text(), st.integers(0, 60))
def test_whatever_a_line_holds(before: str, marked: str, after: str, times: int) -> None:
    line = (before * times + marked + after * times).replace("\n", " ")
    start = len(before) * times
    found = shown(line, (1, start + 1, 1, start + len(marked) + 1))

    if found is None:
        assert not marked or not line.strip()
        return
    assert columns(cells(found.line)) <= WIDTH
    assert found.indent <= WIDTH
    assert "\n" not in found.line + found.mark
    assert found.mark
    # Nothing is cut within what a reader takes for a character. (Where flags stand in a row, only
    # their number tells where one ends.)
    inner = found.line.removeprefix(CUT).removesuffix(CUT)
    if inner in line and inner and not re.search("[\U0001f1e6-\U0001f1ff]", line):
        at = line.index(inner)
        assert not splits_character(line, at) or line.count(inner) > 1
    if not found.mark.startswith("here: "):
        assert set(found.mark) == {"^"}
        assert found.indent + len(found.mark) <= WIDTH + 1


@pytest.mark.parametrize("piece", ["🇩🇪", "\u0301", "👩‍👩‍👧", "\u200d", "\x07", "##[x]"])
def test_a_place_within_a_long_run_of_what_is_hard_to_cut(piece: str) -> None:
    line = piece * 500 + "Q" + piece * 500
    found = words(line, "Q")

    assert columns(cells(found.line)) <= WIDTH
    assert found.mark == "^"
    assert found.line.count("Q") == 1


def test_many_findings_in_a_file_of_long_lines_take_little_time() -> None:
    lines = ["ميناء المدينة السفلى 港が開く the harbour. " * 250] * 10
    asked = []

    def lines_of(path: str) -> Sequence[str]:
        asked.append(path)
        return lines

    begun = perf_counter()
    for number in range(2_000):
        finding = Finding(
            rule="field-invalid",
            message="",
            path=PATH,
            line=number % 10 + 1,
            column=number * 4 + 1,
            end_line=number % 10 + 1,
            end_column=number * 4 + 9,
        )
        assert excerpt(finding, lines_of)
    assert perf_counter() - begun < 10, "it takes about one second"
