"""Text that is safe to print."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.report.terminal import printable

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
        "می\u200cخواهم",
        "« ici »",
    ],
)
def test_other_text_is_shown_as_it_is(text: str) -> None:
    assert printable(text) == text


def test_lines_stay_lines() -> None:
    assert printable("one\ntwo\n") == "one\ntwo\n"


@given(st.text())
def test_all_that_is_printed_can_be_printed_and_encoded(text: str) -> None:
    shown = printable(text)

    assert "".join(shown.split("\n")).translate(dict.fromkeys(map(ord, KEPT))).isprintable()
    assert shown.encode().decode() == shown
