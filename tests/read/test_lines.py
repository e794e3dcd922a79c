from __future__ import annotations

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from generator.read.composer import compose
from generator.read.lines import QUOTE, Spot, indent, plain_or_in_marks, quoted

LINES = ["a: 1", "  - b: two", "", "      c", "d"]


def test_what_stands_at_a_place() -> None:
    spot = Spot(LINES, 1, 7)

    assert (spot.line, spot.character, spot.before) == ("  - b: two", "t", "  - b:")


@pytest.mark.parametrize("spot", [Spot(LINES, 1, 40), Spot(LINES, 9, 0)])
def test_a_place_behind_the_end(spot: Spot) -> None:
    assert spot.character == ""


def test_the_line_above_is_the_last_one_that_is_not_blank() -> None:
    assert Spot(LINES, 3, 5).above.row == 1
    assert Spot(LINES, 0, 2).above.row == 0


def test_a_text_goes_on_where_the_next_line_is_indented_deeper() -> None:
    lines = ["a: b", "  c", "d: e", ""]

    assert [Spot(lines, row, 0).goes_on for row in range(4)] == [True, False, False, False]


def test_only_a_whole_text_is_shown_in_quotes() -> None:
    lines = ["a: @b", "  c", "d: @e"]

    assert Spot(lines, 0, 3).requote == f"{QUOTE}."
    assert Spot(lines, 2, 3).requote == f'{QUOTE}: d: "@e"'


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("a: @b", ': a: "@b"'),
        ("  - @b", ': "@b"'),
        ("  - a: @b", ': a: "@b"'),
        ("Two words: @b", ': "Two words: @b"'),
        ('a: "b" c', ": a: '\"b\" c'"),
        ("a: 'b' c", ": a: \"'b' c\""),
        ("a: 'b's c'", ': a: "b\'s c"'),
        ('a: "b" and "c"', ': a: \'"b" and "c"\''),
        ("a: 'b' and 'c'", ": a: \"'b' and 'c'\""),
        ('a: "b "c" d"', ": a: 'b \"c\" d'"),
        ('a: ""b" c"', ": a: '\"b\" c'"),
        ("a: 'the bs' c'", ': a: "the bs\' c"'),
        ('a: "b" it\'s', ": a: '\"b\" it''s'"),
        ("a: b\\c: d", ": a: 'b\\c: d'"),
        ("a: " + "b" * 61, "."),
        ("a:", ': "a:"'),
        ("", "."),
    ],
)
def test_how_to_quote(line: str, said: str) -> None:
    assert quoted(line) == QUOTE + said


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1, max_size=40))
@example("a: b")
@example("it's: b")
@example("- a")
@example("a #b")
def test_what_is_shown_behind_a_name_is_read_as_the_text(text: str) -> None:
    assume(text == text.strip() and "\ufeff" not in text and "\x85" not in text)

    assert compose(f"text: {plain_or_in_marks(text)}").value == {"text": text}


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=40))
def test_what_is_quoted_as_told_is_read_as_the_text(text: str) -> None:
    assume(text.strip() and text.strip()[0] not in "\"'" and not text.strip().startswith("- "))
    assume("\ufeff" not in text)
    advice = quoted(f"summary: {text}")
    assume(advice.startswith(f"{QUOTE}: "))

    composed = compose(advice.removeprefix(f"{QUOTE}: "))

    assert composed.value == {"summary": text.strip()}


@pytest.mark.parametrize(("line", "spaces"), [("a", 0), ("  a", 2), ("  \ta", 2), ("   ", 3)])
def test_indent(line: str, spaces: int) -> None:
    assert indent(line) == spaces
