"""Labels broken into lines: nothing lost but what is said to be, no character cut in two."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.characters import splits_character
from generator.render.pictures.measure import BOLD, lines_of, runs_from, width_of

CASES = {
    "one line": ("Syria", 150, ("Syria",)),
    "two lines of like width": (
        "Turkish Ministry of Defence",
        150,
        ("Turkish Ministry", "of Defence"),
    ),
    "three": (
        "United Nations Disengagement Observer Force",
        116,
        ("United Nations", "Disengagement", "Observer Force"),
    ),
    "a word that no line can hold": ("Donaudampfschiff", 80, ("Donaudam", "pfschiff")),
    "Chinese, which has no spaces": ("北大西洋公約組織", 90, ("北大西洋", "公約組織")),
    "a hyphen is no place to break": ("Ahmed al-Sharaa", 90, ("Ahmed", "al-Sharaa")),
    "nothing": ("", 90, ("",)),
}


@pytest.mark.parametrize(("text", "limit", "lines"), CASES.values(), ids=CASES)
def test_a_label_in_lines(text: str, limit: int, lines: tuple[str, ...]) -> None:
    label = lines_of(text, 14, limit, most=3)

    assert label.lines == lines
    assert label.width <= limit
    assert not label.cut


def test_what_does_not_fit_is_cut_away_for_an_ellipsis() -> None:
    label = lines_of("Turkish Ministry of National Defence and of the Navy", 14, 110)

    assert label.cut
    assert label.lines[-1].endswith("…")
    assert label.width <= 110


def test_a_name_of_thousands_of_letters_takes_no_longer() -> None:
    assert lines_of("x" * 100_000, 14, 110) == lines_of("x" * 1_000, 14, 110)


@given(st.text(max_size=80), st.integers(40, 220), st.integers(1, 3))
def test_lines_fit_and_lose_nothing(text: str, limit: int, most: int) -> None:
    label = lines_of(text, 14, limit, most)

    assert 1 <= len(label.lines) <= most
    assert all(width_of(line, 14) <= label.width for line in label.lines)
    assert label.width <= limit or any(len(line) <= 2 for line in label.lines)
    whole = "".join(text.split())
    kept = "".join("".join(label.lines).split())
    if label.cut:
        assert kept.endswith("…")
    else:
        assert kept == whole


@given(st.text(st.sampled_from("e\u0301👩\u200d👧🇹🇷한ก\u0e33 "), max_size=60))
def test_no_character_is_cut_in_two(text: str) -> None:
    text = " ".join(text.split())
    at = 0
    for line in lines_of(text, 14, 60, 3).lines:
        piece = line.removesuffix("…")
        at = text.index(piece, at) + len(piece)
        alone = len(piece) == 1 or width_of(piece, 14) > 60
        assert alone or text[at : at + 1] == " " or not splits_character(text, at)


def test_bold_letters_take_more_room() -> None:
    assert width_of("Syria", 14, BOLD) > width_of("Syria", 14)


@pytest.mark.parametrize(
    ("text", "language", "way"),
    [
        ("Syria", None, "ltr"),
        ("سوريا", None, "rtl"),
        ("1. סוריה", None, "rtl"),
        ("Syria", "ar", "rtl"),
        ("سوريا", "en", "ltr"),
        ("123", None, "ltr"),
    ],
)
def test_which_way_a_label_runs(text: str, language: str | None, way: str) -> None:
    assert runs_from(text, language) == way
