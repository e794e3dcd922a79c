from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.read.hygiene import (
    confusable_words,
    control_characters,
    hidden_characters,
    unusual,
)

HIDDEN = [
    *("\x00", "\x07", "\x1b", "\x7f", "\x85", "\x9b"),
    *("\u200b", "\u2028", "\u2029", "\u2060", "\u2062", "\ufeff", "\ufff9"),
    *("\u202a", "\u202e", "\u2066", "\u2069", "\u206f"),
    *("\ufdd0", "\uffff", "\U0001fffe", "\U0010ffff", "\U000e0041", "\ud800"),
]
KEPT = [
    *("\t", "\n", "\u00a0", "\u00ad", "\u2009", "\u202f"),
    *("\u200c", "\u200d", "\u200e", "\u200f", "\u061c", "\ufe0f"),
]


@pytest.mark.parametrize("character", HIDDEN, ids=ascii)
def test_a_hidden_character_is_named_by_its_number(character: str) -> None:
    ((offset, name),) = hidden_characters(f"Ports\n{character}")

    assert offset == len("Ports\n")
    assert f"U+{ord(character):04X}" in name


@pytest.mark.parametrize("character", KEPT, ids=ascii)
def test_what_belongs_to_the_spelling_of_a_language_stays(character: str) -> None:
    assert not list(hidden_characters(f"Ports{character}Ports"))
    assert not list(control_characters(f"Ports{character}Ports"))


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x1b", "\x7f", "\ufdd0", "\uffff"])
def test_no_article_holds_control_characters(character: str) -> None:
    assert [offset for offset, _ in control_characters(f"Ports{character}")] == [5]


@pytest.mark.parametrize("character", ["\u200b", "\u202e", "\u2028", "\ufeff", "\x92"])
def test_a_captured_article_stays_as_it_was_found(character: str) -> None:
    assert not list(control_characters(f"Ports{character}"))


@pytest.mark.parametrize(
    ("text", "offsets"),
    [
        ("e" + "\u0301" * 4, []),
        ("e" + "\u0301" * 5, [5]),
        ("e" + "\u0301" * 40, [5]),
        ("שׁ" + "\u05b8\u0591\u05bd" + "ב", []),
        ("x" + "\u0301" * 5 + "y" + "\u20dd" * 5, [5, 11]),
        ("⚓️🇹🇷👩‍👩‍👧‍👧", []),
        ("¡¡¡…———!!!", []),
    ],
)
def test_marks_piled_on_one_letter(text: str, offsets: list[int]) -> None:
    assert [offset for offset, _ in hidden_characters(text)] == offsets


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The h\u0430rbour \u043epens", ["h\u0430rbour", "\u043epens"]),
        ("\u0391lder", ["\u0391lder"]),
        ("Port of Пирей, ο Πειραιάς", []),
        ("T-72Б and μTorrent", []),  # letters that look like no Latin one
        ("Wörter mit Ümlauten", []),
        ("COVID\u043019", ["COVID\u0430"]),
        ("по-английски: Ana", []),
    ],
)
def test_words_of_letters_that_only_look_alike(text: str, words: list[str]) -> None:
    found = list(confusable_words(text))

    assert [word for _, word in found] == words
    assert all(text[offset:].startswith(word) for offset, word in found)


@given(st.text() | st.text(st.sampled_from([*HIDDEN, *KEPT, "a", "\u0430", "\u0301", "ш"])))
def test_what_is_not_unusual_holds_nothing_hidden(text: str) -> None:
    hidden = [*hidden_characters(text), *confusable_words(text)]

    assert unusual(text) or not hidden
    assert all(0 <= offset < len(text) for offset, _ in hidden)


@given(st.text(st.characters() | st.sampled_from(HIDDEN)))
def test_each_hidden_character_is_found(text: str) -> None:
    found = {offset for offset, name in hidden_characters(text) if "U+" in name}

    assert found >= {offset for offset, character in enumerate(text) if character in HIDDEN}
