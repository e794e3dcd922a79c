"""Text that is safe to print."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.report.terminal import commands, on_one_line, printable
from tests.report.strategies import hostile

KEPT = "\u00a0\u200c\u200d\u202f"
"""Not printable to Python, and harmless: no-break spaces and joiners."""


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred\x1b[0m", "\\x1b[31mred\\x1b[0m"),
        ("\x07", "\\x07"),
        ("a\rb", "a\\rb"),
        ("a\tb", "a\\tb"),
        ("a\x00b", "a\\x00b"),
        ("\x7f", "\\x7f"),
        ("\x9b31m", "\\x9b31m"),
        ("\u202egpj.exe", "\\u202egpj.exe"),
        ("\u2066x\u2069", "\\u2066x\\u2069"),
        ("\u200b", "\\u200b"),
        ("\u2028", "\\u2028"),
        ("\ufeff", "\\ufeff"),
        ("\U000e0041", "\\U000e0041"),
        ("\udcff", "\\udcff"),
        ("##[error]x", "\\x23#[error]x"),
        ("a ##vso[task.setvariable]x", "a \\x23#vso[task.setvariable]x"),
        ("##teamcity[x]", "\\x23#teamcity[x]"),
        ("###[x]", "#\\x23#[x]"),
    ],
)
def test_what_commands_a_terminal_is_shown_as_an_escape(text: str, shown: str) -> None:
    assert printable(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "",
        "It sails. [@notice]",
        "fähre",
        "ميناء",
        "港",
        "“…”",
        "⛴",
        "\\x1b",
        "## a heading [1]",
        "#[x]",
        "می\u200cخواهم",
        "« ici »",
    ],
)
def test_other_text_is_shown_as_it_is(text: str) -> None:
    assert printable(text) == text


def test_lines_stay_lines() -> None:
    assert printable("one\ntwo\n") == "one\ntwo\n"


def test_on_one_line_they_do_not() -> None:
    assert on_one_line("one\ntwo\x07\n") == "one\\ntwo\\x07\\n"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("::error::x", "\\x3a:error::x"),
        ("\u00a0 ::error::x", "\u00a0 \\x3a:error::x"),
        ("a ::b::", "a ::b::"),
        (": ::", ": ::"),
    ],
)
def test_what_begins_a_line_is_no_command(text: str, shown: str) -> None:
    assert on_one_line(text) == shown


@given(hostile | st.text())
def test_no_command_of_a_service_is_left(text: str) -> None:
    assert list(commands(printable(text))) == []
    assert "##[" not in printable(text)


@given(st.text())
def test_all_that_is_printed_can_be_printed_and_encoded(text: str) -> None:
    shown = printable(text)

    assert "".join(shown.split("\n")).translate(dict.fromkeys(map(ord, KEPT))).isprintable()
    assert shown.encode().decode() == shown
