"""The messages themselves are told by the cases in ``tests/desks/``."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.read.composer import compose
from generator.read.slips import Slip
from generator.read.syntax import syntax_slip
from tests.read.data import NEARLY_YAML


def slip(text: str) -> Slip:
    (only,) = compose(text).slips
    assert only.rule == "yaml-syntax"
    return only


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: b: c\n", (1, 5)),
        ("a: 1\nb: @c\n", (2, 4)),
        ("a: 1\nb:\n\t- c\n", (3, 1)),
        ('a: "b\n', (1, 4)),
        ("a: [b\n", (1, 4)),
        ("a:\n - b\n  c\n d: e\n", (4, 2)),
        ("a: 1\nb:c\nd: 2\n", (2, 2)),
        ("a: |b\n", (1, 5)),
        ('a: "\\q"\n', (1, 5)),
        ("a: 1\n---\nb: 2\n", (2, 1)),
        ("<<<<<<< HEAD\na: 1\n", (1, 1)),
    ],
)
def test_the_place_is_where_the_mend_is(text: str, place: tuple[int, int]) -> None:
    assert slip(text).span[:2] == place


@pytest.mark.parametrize("before", ["الميناء: ", "⚓️ ", "ha\u0301rbour "])
def test_columns_count_characters(before: str) -> None:
    assert slip(f"a: {before.rstrip(': ')} b: c\n").span.column == len(before.rstrip(": ")) + 6


@pytest.mark.parametrize(
    "text",
    [
        *("a: b: c", "a: @b", "a: `b", "a: %b", "a: &", "a: *", "a: [b", "a: {b", "a: ]", "a: ,b"),
        *("a: 'b", 'a: "b', "a: 'b' c", 'a: "\\q"', 'a: "\\xZZ"', "a: | b", "a: - b", "a: ? b"),
        *(
            "a:b\nc: d",
            "a\nb: c",
            "a: b\n c: d",
            " a: b\nc: d",
            "a:\n- b\nc",
            "- a\nb: c",
            "%a\nb: c",
        ),
        *("a: b\n\tc: d", "a:\n\t- b", "[a]: b", "{a: b}: c", "a: b\n...\nc: d", "a: [b:, c]"),
        *("a: 1\n---\nb: 2", "a： b\nc: d", "a:\u00a0b\nc: d", "a: !<b c", "a: !b! c"),
    ],
)
def test_what_people_write_is_explained_in_their_words(text: str) -> None:
    said = slip(text)

    assert not said.message.startswith("This is not valid YAML")
    for words in ("mapping", "scalar", "block", "token", "node", "flow", "sequence", "<"):
        assert words not in said.message.partition('"')[0]


def test_what_nobody_foresaw_is_told_in_the_words_of_the_parser() -> None:
    said = slip("a: |0\n  b\n")

    assert said.message == "This is not valid YAML: found an indentation indicator equal to 0."
    assert said.hint


@pytest.mark.parametrize("position", [0, 3, 5, 99])
def test_an_error_that_only_knows_its_offset(position: int) -> None:
    text = "ab\ncd\n"
    error = yaml.reader.ReaderError("x.yml", position, 7, "unicode", "special characters")

    said = syntax_slip(error, text, 1)

    before = text[:position].split("\n")
    assert said.span[:2] == (len(before), len(before[-1]) + 1)


@given(NEARLY_YAML | st.text())
def test_the_place_is_in_the_text(text: str) -> None:
    # What else ends a line for YAML is refused before a file is parsed, or mended.
    text = text.translate(dict.fromkeys(map(ord, "\r\x85\u2028\u2029")))
    lines = text.split("\n")

    for said in compose(text).slips:
        assert said.span.line <= len(lines)
        assert said.span[:2] <= said.span[2:]
        assert said.span.end_column <= len(lines[said.span.end_line - 1]) + 1
        assert "\n" not in said.message + said.hint
