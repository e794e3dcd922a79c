"""How the site writes dates, numbers and lists, in each of its languages."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.dates import Moment
from generator.model.edtf import EdtfDate, Period
from generator.render.locales import autonym
from generator.render.phrasebook import languages, without_words
from generator.render.words import Words, words_in


def shown(markdown: str) -> str:
    """What a reader sees of it."""
    return re.sub("<[^>]+>", "", markdown)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "1 April 2025"),
        ("tr", "1 Nisan 2025"),
        ("ar", "1 أبريل 2025"),
        ("ar-SY", "1 نيسان 2025"),
        ("he", "1 באפריל 2025"),
        ("fr", "1er avril 2025"),
        ("de", "1. April 2025"),
        ("es", "1 de abril de 2025"),
        ("ru", "1 апреля 2025 года"),
    ],
)
def test_a_day(language: str, said: str) -> None:
    assert shown(words_in(language).moment(Moment("2025-04-01"))) == said


@pytest.mark.parametrize(
    ("language", "dates"),
    [
        ("en", ("2024", "about December 2024", "since September 2015", "until 2014")),
        ("tr", ("2024", "Aralık 2024 civarı", "Eylül 2015 ayından beri", "2014 yılına kadar")),
        ("ar", ("2024", "نحو ديسمبر 2024", "منذ سبتمبر 2015", "حتى 2014")),
        ("he", ("2024", "סביב דצמבר 2024", "מאז ספטמבר 2015", "עד 2014")),
        ("fr", ("2024", "vers décembre 2024", "depuis septembre 2015", "jusqu’en 2014")),
        ("de", ("2024", "etwa Dezember 2024", "seit September 2015", "bis 2014")),
        ("es", ("2024", "hacia diciembre de 2024", "desde septiembre de 2015", "hasta 2014")),
        ("ru", ("2024 год", "около декабря 2024 года", "с сентября 2015 года", "до 2014 года")),
    ],
)
def test_dates_of_limited_precision(language: str, dates: tuple[str, ...]) -> None:
    words = words_in(language)

    assert dates == tuple(
        shown(date)
        for date in (
            words.edtf(EdtfDate("2024")),
            words.edtf(EdtfDate("2024-12~")),
            words.edtf(Period("2015-09/..")),
            words.span(None, EdtfDate("2014")),
        )
    )


@pytest.mark.parametrize(
    ("period", "said"),
    [
        ("2024-11/2025-01~", "November 2024 – about January 2025"),
        ("2015-09-01/..", "since 1 September 2015"),
        ("2015~/..", "since about 2015"),
        ("2015-09", "September 2015"),
    ],
)
def test_spans_of_time(period: str, said: str) -> None:
    assert shown(words_in("en").edtf(Period(period))) == said


def test_each_date_stands_there_for_machines_too() -> None:
    words = words_in("fr")

    assert words.moment(Moment("2025-04-09 14:30+03:00")) == (
        '<time datetime="2025-04-09T14:30+03:00">9 avril 2025</time>'
    )
    assert words.edtf(Period("2024-12~/2025")) == (
        '<time datetime="2024-12">vers décembre 2024</time> – <time datetime="2025">2025</time>'
    )
    assert words.span(EdtfDate("2015-09"), None) == (
        'depuis <time datetime="2015-09">septembre 2015</time>'
    )


def test_the_months_of_a_language_are_its_own_whatever_was_asked_for_before() -> None:
    may = date(2025, 5, 1)
    alone = {
        "he": "מאי 2025", "ru": "Май 2025 года", "en": "May 2025", "fr": "Mai 2025",
        "ar": "مايو 2025", "ar-SY": "أيار 2025", "es": "Mayo de 2025", "tr": "Mayıs 2025",
    }  # fmt: skip

    for order in (list(alone), [*alone][::-1]):
        assert {tag: Words(tag).month(may) for tag in order} == alone


@pytest.mark.parametrize(
    ("language", "number", "said"),
    [
        ("en", 1, "1 source"),
        ("en", 1234, "1,234 sources"),
        ("tr", 2, "2 kaynak"),
        ("ar", 1, "مصدر واحد"),
        ("ar", 2, "مصدران"),
        ("ar", 10, "10 مصادر"),
        ("ar", 11, "11 مصدرًا"),
        ("ar", 100, "100 مصدر"),
        ("ar", 103, "103 مصادر"),
        ("he", 2, "שני מקורות"),
        ("he", 20, "20 מקורות"),
        ("fr", 1000, "1\u202f000 sources"),
        ("de", 1000, "1.000 Quellen"),
        ("es", 1_000_000, "1.000.000 de fuentes"),
        ("ru", 1, "1 источник"),
        ("ru", 22, "22 источника"),
        ("ru", 111, "111 источников"),
        ("ru", 121, "121 источник"),
    ],
)
def test_counts(language: str, number: int, said: str) -> None:
    assert words_in(language).count("counts.sources", number) == said


@pytest.mark.parametrize(
    ("language", "names", "said"),
    [
        ("en", "A", "A"),
        ("en", "A,B", "A and B"),
        ("en", "A,B,C", "A, B and C"),
        ("ar", "أ,ب,ج", "أ، ب وج"),
        ("he", "א,ב", "א וב"),
        ("he", "א,2", "א ו־2"),
        ("es", "Ana,Inés", "Ana e Inés"),
        ("es", "Ana,Hicham", "Ana e Hicham"),
        ("es", "Ana,Hielo", "Ana y Hielo"),
        ("es", "Ana,Yusuf", "Ana y Yusuf"),
        ("ru", "А,Б", "А и Б"),
    ],
)
def test_lists(language: str, names: str, said: str) -> None:
    assert words_in(language).listed(names.split(",")) == said


@given(st.sampled_from(languages()), st.integers(0, 10**9))
def test_every_number_has_a_form_in_every_language(language: str, number: int) -> None:
    said = words_in(language).count("counts.sources", number)

    assert said
    assert "{" not in said


@given(st.sampled_from(languages()), st.dates(date(1, 1, 1)))
def test_every_day_has_its_year_in_every_language(language: str, day: date) -> None:
    said = shown(words_in(language).moment(Moment(day.isoformat())))

    assert str(day.year) in said
    assert "{" not in said


def test_a_language_without_words_of_its_own_has_english_ones_that_say_so() -> None:
    words = words_in("fa")

    mark = '<span lang="en" dir="ltr">'
    assert words.language == "en"
    assert words.text("facts.topics") == f"{mark}Topics</span>"
    assert words.headings["sources"] == f"{mark}Sources</span>"
    assert words.plain("facts.topics") == "Topics"
    assert words.moment(Moment("2025-04-09")) == (
        '<time datetime="2025-04-09" lang="en" dir="ltr">9 April 2025</time>'
    )


def test_languages_without_words_can_be_told() -> None:
    assert without_words(["fa", "ar", "pt-BR", "fa", "en", "ar-Latn"]) == {
        "ar-Latn": 1, "fa": 2, "pt-BR": 1,
    }  # fmt: skip


@pytest.mark.parametrize("page", ["ar", "ar-SY", "en", "en-GB", "pt-BR"])
def test_only_words_that_are_foreign_say_so(page: str) -> None:
    assert bool(words_in(page).attributes) == (page == "pt-BR")


def test_words_of_the_other_direction_are_no_help_whatever_the_language() -> None:
    assert words_in("ar-Latn").language == "en"


@pytest.mark.parametrize(
    ("tag", "name"),
    [("ar", "العربية"), ("he", "עברית"), ("tr", "Türkçe"), ("fr", "français"), ("xx", "xx")],
)
def test_what_languages_call_themselves(tag: str, name: str) -> None:
    assert autonym(tag) == name
