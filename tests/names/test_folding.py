"""What is folded away between names and texts, and the way back."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.names.folding import folded, plain, written

_MARKED = st.text(
    "aéİıЙйё\u0301\u0306\u064e\u05b4\u00ad\u0640\ufefb\ufb03\ufdfaがか\u3099각\u1100\u1161 \n"
)


@pytest.mark.parametrize(
    ("text", "as_written", "as_plain"),
    [
        ("Mira Solen", "Mira Solen", "Mira Solen"),
        ("Mira\nSolen", "Mira Solen", "Mira Solen"),
        ("Mira\u00a0So\u00adlen", "Mira Solen", "Mira Solen"),
        ("‘O’Brien’", "'O'Brien'", "'O'Brien'"),
        ("“al\u2011Sharaa”", '"al-Sharaa"', '"al-Sharaa"'),
        ("Jose\u0301", "José", "Jose"),
        ("Łódź, Ørsted, Đặng", "Łódź, Ørsted, Đặng", "Lodz, Orsted, Dang"),
        ("İstanbul ılık", "İstanbul ılık", "Istanbul ilik"),
        ("Straße, Æsir", "Straße, Æsir", "Straße, Æsir"),
        ("\ufb01ne of\ufb01ce", "fine office", "fine office"),
        ("ＮＡＴＯ", "NATO", "NATO"),
        ("Ёлка и\u0306 Ї", "Ёлка й Ї", "Елка й Ї"),
        ("س\u064fور\u0640ي\u064eا", "سوريا", "سوريا"),
        ("أحمد إلى آل", "أحمد إلى آل", "احمد الى ال"),
        ("\ufefb\ufef7 \ufedf\ufee0", "لالأ لل", "لالا لل"),
        ("\ufe76\ufe77", "", ""),
        ("حزب\u200cالله", "حزب الله", "حزب الله"),
        ("י\u05b4שר\u05b8אל תל־אביב צה״ל", 'ישראל תל-אביב צה"ל', 'ישראל תל-אביב צה"ל'),
        ("\ufb2a\ufb4b", "שו", "שו"),
        ("米拉・索伦", "米拉·索伦", "米拉·索伦"),
        ("か\u3099プ", "がプ", "がプ"),
        ("किताब", "किताब", "किताब"),
        ("\u1109\u1175", "시", "시"),
        ("\ud800", "\ufffd", "\ufffd"),
        ("\ufdfd", "\ufdfd", "\ufdfd"),
    ],
)
def test_what_is_folded(text: str, as_written: str, as_plain: str) -> None:
    assert (written(text), plain(text)) == (as_written, as_plain)
    assert folded(text).text == as_plain


@given(st.text() | _MARKED)
def test_the_fold_with_a_way_back_is_the_fold(text: str) -> None:
    assert folded(text).text == plain(text)


@given(st.text() | _MARKED)
def test_every_place_leads_back_to_what_it_came_from(text: str) -> None:
    whole = folded(text)
    places = [at for at in range(len(whole.text) + 1) if at not in whole.within]

    back = [whole.place(at) for at in places]

    assert back == sorted(set(back))
    assert back[-1] == len(text)
    for at, end, start, stop in zip(places, places[1:], back, back[1:], strict=False):
        assert plain(text[start:stop]) == whole.text[at:end]


def test_no_character_that_a_fold_changes_is_overlooked() -> None:
    changed = [one for one in map(chr, range(sys.maxunicode + 1)) if plain(one) != one]

    assert len(changed) > 3_000
    assert [hex(ord(one)) for one in changed if folded(f"x{one}").text != plain(f"x{one}")] == []


def test_a_text_of_many_different_accents() -> None:
    letters = "".join(map(chr, range(0xC0, 0x180)))

    assert folded(letters).text == plain(letters)
    assert folded("x" + letters * 3).place(5) == 5
