from __future__ import annotations

import time
from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.ingest.draft.dates import date_in
from generator.ingest.draft.lexicon import lexicon_of
from generator.model.edtf import EdtfDate

WEDNESDAY = "2025-04-09"
TABLE = yaml.load(
    Path(__file__).with_name("dates.yml").read_text("utf-8"),
    Loader=yaml.BaseLoader,  # noqa: S506 - texts
)
SENTENCES = [
    pytest.param(language, *line[:2], (*line, WEDNESDAY)[2], id=f"{language}-{number}")
    for language, lines in TABLE.items()
    for number, line in enumerate(lines)
]
LANGUAGES = [*TABLE, "xx", ""]


@pytest.mark.parametrize(("language", "words", "told", "published"), SENTENCES)
def test_the_date_that_a_sentence_tells(
    language: str, words: str, told: str, published: str
) -> None:
    assert date_in(words, lexicon_of(language), date.fromisoformat(published)) == told


def test_without_the_day_of_the_article_only_dates_that_say_their_year() -> None:
    for words in ("It opened on Monday.", "It opened on 4 April.", "Two days ago it opened."):
        assert date_in(words, lexicon_of("en"), None) == ""
    assert date_in("He came on Monday, 4 April 2024.", lexicon_of("en"), None) == "2024-04-04"


def test_the_calendar_ends_where_python_s_does() -> None:
    for published in (date.min, date.max):
        words = "On Monday, the day before yesterday, 900 years ago, last year, 4 July, tomorrow."
        told = date_in(words, lexicon_of("en"), published)
        assert told == "" or EdtfDate(told).text == told


def test_a_language_and_its_region_have_the_same_words() -> None:
    assert date_in("on 4 April 2024", lexicon_of("en-GB"), None) == "2024-04-04"
    assert date_in("ב-4 באפריל 2024", lexicon_of("iw"), None) == "2024-04-04"
    assert date_in("on 4 April 2024", lexicon_of(None), None) == "2024-04-04"


@given(
    st.sampled_from(LANGUAGES),
    st.text(st.sampled_from("0123456789 .,-/年月日MayКасımİſ٤'’ בוMonday")),
    st.dates(),
)
def test_any_text_tells_a_real_date_or_none(language: str, words: str, published: date) -> None:
    told = date_in(words, lexicon_of(language), published)

    assert told == "" or EdtfDate(told).text == told


@given(st.data())
def test_any_case_of_the_letters(data: st.DataObject) -> None:
    language = data.draw(st.sampled_from(LANGUAGES))
    lines = [line[0] for lines in TABLE.values() for line in lines]
    words = data.draw(st.sampled_from(lines))
    change = data.draw(st.sampled_from([str.upper, str.lower, str.title, str.swapcase]))

    told = date_in(change(words), lexicon_of(language), date(2025, 4, 9))
    assert told == "" or EdtfDate(told).text == told


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_pattern_takes_longer_than_the_text_is_long(language: str) -> None:
    lexicon = lexicon_of(language)
    for letter in ("a", "а", "ا", "ש", "س", "ş", "4", "周", "é", " ", "4 ", "ab ", "'"):
        words = letter * (600 // len(letter))
        start = time.process_time()
        date_in(words, lexicon, date(2025, 4, 9))
        for pattern in (lexicon.past, lexicon.hedges, lexicon.dependent, lexicon.said):
            pattern.search(words)
        assert time.process_time() - start < 0.25
