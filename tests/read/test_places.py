from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.finding import FieldPath, Finding
from generator.read.desk import placed
from generator.read.places import with_places
from tests.read.conftest import Write
from tests.read.data import NEARLY_YAML

PATH = "briefings/2025/harbour.yml"
TEXT = """\
headline: الميناء ⚓️ opens
summary: >-
  Ships may enter from Monday,
  and leave on Tuesday. [@notice]
timeline:
  - date: 2025-03-01
    event: It opens. [@notice]
  - {date: 2025, event: "It closes. [@fare]"}
topics: [harbours, ferries]
notes:
"""

Place = tuple[int, int, int, int]


def place(
    field: FieldPath, words: str = "", *, key: bool = False, text: str = TEXT, path: str = PATH
) -> Place:
    part = "key" if key else "value"
    finding = Finding(rule="field-invalid", message="", path=path, field=field, words=words)
    if part == "key":
        finding = Finding(rule="field-invalid", message="", path=path, field=field, part="key")
    (found,) = with_places([finding], {path: text}.__getitem__)
    return found.line, found.column, found.end_line, found.end_column


@pytest.mark.parametrize(
    ("field", "found"),
    [
        (("headline",), (1, 11, 1, 27)),
        (("topics",), (9, 9, 9, 28)),
        (("topics", 1), (9, 20, 9, 27)),
        (("timeline", 0, "date"), (6, 11, 6, 21)),
        (("timeline", 0, "event", "text"), (7, 12, 7, 31)),
        (("timeline", 1, "date"), (8, 12, 8, 16)),
        # A whole mapping or list: its first line.
        (("timeline", 0), (6, 5, 6, 21)),
        (("timeline",), (6, 3, 6, 21)),
        # The file as a whole: where its fields begin.
        ((), (1, 1, 1, 1)),
        # Without a value: where it would stand.
        (("notes",), (10, 7, 11, 1)),
        # What is not there: the nearest thing around it.
        (("timeline", 0, "kind"), (6, 5, 6, 21)),
        (("timeline", 7), (6, 3, 6, 21)),
        (("summry",), (1, 1, 1, 1)),
        (("topics", "first"), (9, 9, 9, 28)),
    ],
)
def test_the_place_of_a_value(field: FieldPath, found: Place) -> None:
    assert place(field) == found


def test_the_place_of_a_name() -> None:
    assert place(("summary",), key=True) == (2, 1, 2, 8)
    assert place(("timeline", 1, "event"), key=True) == (8, 18, 8, 23)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("@notice", (4, 26, 4, 33)),
        ("from Monday, and leave", (3, 19, 4, 12)),
        ("from  Monday,\nand", (3, 19, 4, 6)),
        ("(no) [such] words", (2, 10, 4, 34)),
    ],
)
def test_the_place_of_words_within_a_value(words: str, found: Place) -> None:
    assert place(("summary",), words) == found


def test_words_are_looked_for_in_their_own_value() -> None:
    assert place(("timeline", 0, "event"), "@notice") == (7, 23, 7, 30)


def test_front_matter_counts_from_the_first_line_of_the_file() -> None:
    text = "---\nheadline: Ports\nurl: x\n---\nurl: y\n"
    path = "briefings/sources/notice.md"

    assert place(("url",), text=text, path=path) == (3, 6, 3, 7)
    assert place((), text=text, path=path)[:2] == (2, 1)
    assert place(("url",), text=f"\n\n{text}", path=path) == (5, 6, 5, 7)
    assert place(("url",), text="No front matter.\n", path=path) == (1, 1, 1, 1)


SOURCE = "briefings/sources/notice.md"


@pytest.mark.parametrize(
    ("text", "line", "found"),
    [
        ("---\nheadline: Ports\n---\nOne.\n\nThree.\n", 0, (4, 1, 4, 5)),
        ("---\nheadline: Ports\n---\nOne.\n\nThree.\n", 1, (5, 1, 5, 1)),
        ("---\nheadline: Ports\n---\nOne.\n\nThree.\n", 2, (6, 1, 6, 7)),
        ("\n---\na: b\n---\t\n\n \n  One.  \nTwo.\n", 0, (7, 1, 7, 9)),
        ("\n---\na: b\n---\n\n \nOne.\nTwo.\n", 1, (8, 1, 8, 5)),
        # The line says the same as one of the front matter, and as a later one.
        ("---\na: b\n---\na: b\na: b\n", 1, (5, 1, 5, 5)),
        ("---\na: b\n---\na: b\n", 0, (4, 1, 4, 5)),
        # A bare article.
        ("Ports\n\nOne.", 0, (1, 1, 1, 6)),
        ("\n\nPorts\n\nOne.\n", 2, (5, 1, 5, 5)),
        # Right to left, and characters that are more than one number in UTF-16.
        ("---\na: b\n---\nالميناء\nيفتح ⚓️ 🚢\n", 1, (5, 1, 5, 10)),
        # The article has fewer lines, or none: its last one, or that of the file.
        ("---\na: b\n---\nOne.\nTwo.\n\n", 7, (5, 1, 5, 5)),
        ("---\na: b\n---\n", 0, (4, 1, 4, 1)),
        ("---\na: b\n---", 3, (3, 1, 3, 1)),
        ("", 0, (1, 1, 1, 1)),
    ],
)
def test_the_place_of_a_line_of_an_article(text: str, line: int, found: Place) -> None:
    assert place(("text", line), text=text, path=SOURCE) == found


@pytest.mark.parametrize("content", ["\ufeff{}", "{}"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_place_of_a_line_whatever_ends_the_lines(
    write: Write, tmp_path: Path, content: str, end: str
) -> None:
    text = "---\nheadline: Ports\n---\n\nOne.\nTwo.\n".replace("\n", end)
    write("sources/notice.md", content.format(text))
    finding = Finding(rule="source-changed", message="", path=SOURCE, field=("text", 1))

    (found,) = placed(tmp_path, [finding])

    assert (found.line, found.column, found.end_line, found.end_column) == (6, 1, 6, 5)


def test_in_a_yaml_file_text_is_a_field_like_others() -> None:
    assert place(("text", 0), text="a: b\ntext: [one, two]\n") == (2, 8, 2, 11)
    assert place(("text",), text="---\ntext: one\n---\nTwo.\n", path=SOURCE) == (2, 7, 2, 10)


@pytest.mark.parametrize("text", ["", "a: [", "# only a comment\n"])
def test_what_cannot_be_found_is_at_the_first_line(text: str) -> None:
    assert place(("headline",), text=text) == (1, 1, 1, 1)


def test_places_that_are_known_stay_and_each_file_is_read_once() -> None:
    asked = []

    def text_of(path: str) -> str:
        asked.append(path)
        return TEXT

    known = Finding(rule="yaml-tag", message="", path="briefings/other.yml", line=3, column=4)
    lost = Finding(rule="field-invalid", message="", path=PATH, field=("topics",))
    found = with_places([lost, known, lost], text_of)

    assert found[1] is known
    assert found[0] == found[2]
    assert asked == [PATH]


@given(NEARLY_YAML, st.integers(0, 9))
def test_the_place_of_a_line_is_in_the_file(text: str, row: int) -> None:
    lines = text.split("\n")

    line, column, end_line, end_column = place(("text", row), text=text, path=SOURCE)

    assert line == end_line
    assert 1 <= line <= len(lines)
    assert 1 <= column <= end_column <= len(lines[line - 1]) + 1


@given(
    NEARLY_YAML,
    st.lists(st.sampled_from(["headline", "summary", "-", "", 0, 1]), max_size=3).map(tuple),
    st.sampled_from(["", "@notice", "harbour", " "]),
    st.booleans(),
)
def test_the_place_is_in_the_file(text: str, field: FieldPath, words: str, key: bool) -> None:
    text = text.translate(dict.fromkeys(map(ord, "\r\x85\u2028\u2029\ufeff")))
    lines = text.split("\n")

    line, column, end_line, end_column = place(field, words, key=key, text=text)

    assert (1, 1) <= (line, column) <= (end_line, end_column)
    assert end_line <= len(lines)
    assert column <= len(lines[line - 1]) + 1
    assert end_column <= len(lines[end_line - 1]) + 1
