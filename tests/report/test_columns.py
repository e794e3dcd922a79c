"""How many columns of a terminal a text takes, and that nothing it says is obeyed."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcswidth

from generator.report.columns import cells, columns, text_of
from generator.report.terminal import on_one_line, printable
from tests.report.strategies import hostile


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("", 0),
        ("harbour", 7),
        ("ميناء", 5),
        ("مِينَاء", 5),
        ("עִבְרִית", 5),
        ("می\u200cخواهم", 7),
        ("e\u0301", 1),
        ("e\u0302\u0301\u0323", 1),
        ("港が開く", 8),
        ("ＡＢ", 4),
        ("ｶﾞ", 2),
        ("한국어", 6),
        ("\u1112\u1161\u11ab", 2),  # one syllable in three letters
        ("हिन्दी में", 6),
        ("क्षि", 2),
        ("ท่าเรือ", 5),
        ("กำ", 2),
        ("⛴", 1),
        ("⛴\ufe0f", 2),
        ("👩‍👩‍👧", 2),
        ("👍🏽", 2),
        ("🇩🇪", 2),
        ("🇩🇪🇫🇷🇨🇭", 6),
        ("1\ufe0f\u20e3", 2),
        ("a\ufe0f", 1),
        ("“…” — ’", 7),
        ("\u00a0\u202f", 2),
        ("\t", 4),
        ("ab\tc\t", 8),
        ("港\tc", 5),
        ("\x1b[1m", 7),
        ("\x00", 4),
        ("\u202e", 6),
        ("\U000e0041", 10),
        ("\x07\u0301", 10),
        ("\t\u0301", 8),
        ("\x07\ufe0f", 10),
        ("!\ufe0f", 1),
        ("🏴\U000e0067\U000e007f", 22),
        ("##[error]x", 13),
    ],
)
def test_width(text: str, width: int) -> None:
    assert columns(cells(text)) == width


# Of these a newer Unicode says otherwise than an older one (16.0 made the signs of old oracles
# wide), or terminals do (fillers that show nothing).
OPEN = {*range(0x2630, 0x2638), *range(0x268A, 0x2690), *range(0x4DC0, 0x4E00), 0x3164, 0xFFA0}
OPEN |= set(range(0x1D300, 0x1D377))


def test_each_character_is_as_wide_as_another_judge_says() -> None:
    differing = [
        f"U+{code:04X}"
        for code in range(0x20, sys.maxunicode + 1)
        if code not in OPEN
        and printable(chr(code)) == chr(code)
        # A mark that stands alone is put on nothing; what terminals do then is their own affair.
        and unicodedata.category(chr(code))[0] != "M"
        and columns(cells(chr(code))) != wcswidth(chr(code))
    ]
    # What this Python's tables do not have yet is not printable to it, and so an escape.
    assert differing == []


WORDS = [
    "harbour ", "Straße ", "λιμάνι ", "порт ", "ميناء ", "مِينَاء ", "נָמֵל ", "می\u200cشود ",
    "港が開く", "항구 ", "\u1112\u1161\u11ab", "हिन्दी में ", "बन्दरगाह ", "বন্দর ", "துறைமுகம் ",
    "ท่าเรือ", "ຄຳ", "ភាសា", "ကြို", "“…” ", "— ", "e\u0301", "ế",
    "👩‍👩‍👧", "👍🏽", "🇩🇪", "❤\ufe0f", "⛴", "1\ufe0f\u20e3",
]  # fmt: skip


@given(st.lists(st.sampled_from(WORDS)).map("".join))
def test_texts_are_as_wide_as_another_judge_says(text: str) -> None:
    assert columns(cells(text)) == wcswidth(text)


@given(hostile | st.text())
def test_nothing_that_is_shown_is_obeyed(text: str) -> None:
    shown = text_of(cells(text))

    assert shown == printable(shown).replace("\n", "\\n")


@given(st.text(st.characters(exclude_categories=["M"])))
def test_what_is_shown_is_what_would_be_printed(text: str) -> None:
    shown = text_of(cells(text))

    assert shown.replace(" ", "") == on_one_line(f"x{text}".replace("\t", ""))[1:].replace(" ", "")


@given(hostile | st.text())
def test_every_character_of_the_line_has_its_cell(text: str) -> None:
    found = cells(text)

    starts = [cell.start for cell in found]
    assert starts == sorted(set(starts))
    assert starts[:1] == ([0] if text else [])
    assert all(cell.width >= 0 for cell in found)


def test_a_part_of_a_line() -> None:
    text = "ab港cd"

    assert [cell.start for cell in cells(text, 1, 4)] == [1, 2, 3]
    assert text_of(cells(text, 1, 4)) == "b港c"
