"""Nothing is cut through that a reader takes for one character."""

from __future__ import annotations

import pytest

from generator.model.characters import SHOWN, UNSPACED, shortened, splits_character

WHOLE = {
    "a letter with an accent": "e\u0301",
    "two marks on one letter": "a\u0323\u0308",
    "a Hebrew letter with its vowel": "\u05e0\u05b8",
    "an Arabic letter with its vowels": "\u0645\u0651\u064e",
    "a Thai syllable": "\u0e17\u0e48\u0e33",
    "a vowel sign before its consonant on the page": "\u0937\u093f",
    "a conjunct": "\u0915\u094d\u0937",
    "Hangul in parts": "\u1112\u1161\u11ab",
    "a Hangul syllable and its final": "\uac00\u11a8",
    "two initials": "\u1100\u1100\u1161",
    "a woman who is a pilot": "\U0001f469\u200d\u2708\ufe0f",
    "a thumb with a skin tone": "\U0001f44d\U0001f3fd",
    "a family": "\U0001f468\u200d\U0001f469\u200d\U0001f467",
    "a flag": "\U0001f1f9\U0001f1f7",
    "a flag with tags": "\U0001f3f4\U000e0067\U000e0062\U000e007f",
    "a heart in its coloured form": "\u2764\ufe0f",
    "a key": "1\ufe0f\u20e3",
    "a half-width kana with its mark": "\uff76\uff9e",
    "a sign around a number": "\u06dd\u0661",
    "a line end": "\r\n",
}


@pytest.mark.parametrize("cluster", WHOLE.values(), ids=WHOLE)
def test_one_character_is_not_cut(cluster: str) -> None:
    text = f"a{cluster}b"

    assert not splits_character(text, 1)
    assert all(splits_character(text, at) for at in range(2, len(cluster) + 1))
    assert not splits_character(text, len(cluster) + 1)


@pytest.mark.parametrize("text", ["ab", "a b", "a\n", "港口", "כנ", "مي", "한국", "👍👎", "a👍"])
def test_between_two_characters_a_cut_is_good(text: str) -> None:
    assert not splits_character(text, 1)


@pytest.mark.parametrize("text", ["", "a", "\u0301", "e\u0301"])
def test_the_ends_of_a_text_are_no_cuts(text: str) -> None:
    assert not splits_character(text, 0)
    assert not splits_character(text, len(text))


def test_scripts_without_spaces() -> None:
    assert all(UNSPACED.match(character) for character in "港はไကខ")
    assert not any(UNSPACED.match(character) for character in "aåכم한и5")


def test_what_is_short_is_shown_whole() -> None:
    assert shortened("x" * SHOWN) == "x" * SHOWN


@pytest.mark.parametrize("character", WHOLE.values())
def test_what_is_long_says_so_and_cuts_no_character(character: str) -> None:
    for before in range(SHOWN - len(character), SHOWN + 1):
        shown = shortened("x" * before + character + "y" * SHOWN)

        assert shown.endswith("…")
        assert len(shown) <= SHOWN + 1
        assert shown[:-1].strip("xy") in ("", character)
