from __future__ import annotations

import pytest

from generator.lexicons.capitals import capitals_of
from generator.lexicons.lists import LANGUAGES

WITH_CAPITALS = {"de", "en", "es", "fr", "it", "pt", "ru", "tr", "uk"}


@pytest.mark.parametrize("code", sorted(LANGUAGES))
def test_names_are_told_where_there_are_capital_letters(code: str) -> None:
    assert bool(capitals_of(code).common) == (code in WITH_CAPITALS)


@pytest.mark.parametrize("tag", [None, "", "fi", "xx", "zh-Hant"])
def test_no_name_can_be_told_in_other_languages(tag: str | None) -> None:
    assert not capitals_of(tag).common


def test_common_words_are_those_of_all_three_lists() -> None:
    # Of the lists "common", "stop" and "dependent".
    assert {"minister", "said", "however"} <= capitals_of("en-GB").common


def test_what_is_special_to_a_language() -> None:
    assert capitals_of("de").nouns_are_capitalised
    assert not capitals_of("en").nouns_are_capitalised
    assert capitals_of("tr").splits_at_apostrophes
    assert not capitals_of("en").splits_at_apostrophes
    assert "al" in capitals_of("en").particles
