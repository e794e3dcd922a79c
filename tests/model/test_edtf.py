"""Dates of limited precision: the forms that a timeline needs, and the order they make."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from generator.model.edtf import EdtfDate, Period, Precision
from tests.model.refusals import refusal

MEND = "Write a date such as 2024, 2024-12 or 2024-12-08; 2024-12~ means about that time."


@pytest.mark.parametrize("about", ["", "~"])
@pytest.mark.parametrize(
    ("text", "precision", "first", "last"),
    [
        ("2024", "year", date(2024, 1, 1), date(2024, 12, 31)),
        ("0001", "year", date(1, 1, 1), date(1, 12, 31)),
        ("9999", "year", date(9999, 1, 1), date(9999, 12, 31)),
        ("2024-12", "month", date(2024, 12, 1), date(2024, 12, 31)),
        ("2024-04", "month", date(2024, 4, 1), date(2024, 4, 30)),
        ("2024-02", "month", date(2024, 2, 1), date(2024, 2, 29)),
        ("1900-02", "month", date(1900, 2, 1), date(1900, 2, 28)),
        ("2024-12-08", "day", date(2024, 12, 8), date(2024, 12, 8)),
        ("2024-02-29", "day", date(2024, 2, 29), date(2024, 2, 29)),
    ],
)
def test_every_form_covers_its_days(
    text: str, about: str, precision: Precision, first: date, last: date
) -> None:
    found = EdtfDate(text + about)

    assert (found.precision, found.first, found.last) == (precision, first, last)
    assert found.approximate is bool(about)
    assert str(found) == text + about


@pytest.mark.parametrize(
    "text",
    [
        "",
        "24",
        "02024",
        "-0044",
        "Y12024",
        "2024-1",
        "2024-1-2",
        "2024-12-8",
        "20241208",
        "2024/2025",
        "2024-12-08/2024-12-10",
        "2024..",
        "../2024",
        "2024?",
        "2024%",
        "~2024",
        "2024~-12",
        "2024-12~~",
        "2024 ~",
        "202X",
        "2024-XX",
        "2024-12-08T10:00",
        "2024-12-08T10:00Z",
        "December 2024",
        "about 2024",
        "[2023, 2024]",
        "٢٠٢٤",
        "2024\n",
    ],
)
def test_other_forms_are_refused_with_the_forms_to_use(text: str) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        EdtfDate(text)

    assert refused.value.type == "field-invalid"
    assert refused.value.message() == f'"{text}" is not a date that can be read.'
    assert (refused.value.context or {})["mend"] == MEND


@pytest.mark.parametrize(
    "text",
    [
        "0000",
        "2024-00",
        "2024-13",
        "2024-21",  # in EDTF the spring of 2024
        "2024-12-00",
        "2024-12-32",
        "2024-02-30",
        "2023-02-29",
        "2023-02-29~",
    ],
)
def test_an_impossible_day_is_refused_with_the_reason(text: str) -> None:
    assert refusal(EdtfDate, text) == (
        "field-invalid",
        f'"{text}" is not a date that can be read: there is no such month or day.',
        MEND,
        text,
    )


def test_of_dates_that_begin_together_the_wider_comes_first() -> None:
    in_order = ["2023-12-31", "2024", "2024-01", "2024-01-01", "2024-01-02", "2024-02", "2025"]

    dates = sorted(map(EdtfDate, reversed(in_order)), key=lambda found: found.sort_key)

    assert [str(found) for found in dates] == in_order


def test_about_a_time_sorts_with_that_time() -> None:
    assert EdtfDate("2024-12~").sort_key == EdtfDate("2024-12").sort_key
    assert EdtfDate("2024-12~") != EdtfDate("2024-12")


def test_the_ends_of_the_calendar_can_be_sorted() -> None:
    keys = [EdtfDate(text).sort_key for text in ("0001", "0001-01-01", "9999", "9999-12-31")]

    assert keys == sorted(keys)


@given(st.dates())
def test_a_day_lies_within_its_month_and_its_year(day: date) -> None:
    text = day.isoformat()
    whole = EdtfDate(text)

    assert whole.first == whole.last == day
    for wider in (EdtfDate(text[:7]), EdtfDate(text[:4])):
        assert wider.first <= day <= wider.last
        assert (wider.first, wider.sort_key) <= (day, whole.sort_key)


@given(st.text(st.sampled_from("0123456789-~ /XT:+Z"), max_size=14))
def test_any_text_is_a_date_or_refused(text: str) -> None:
    with suppress(PydanticCustomError):
        found = EdtfDate(text)
        assert found.first <= found.last
        assert str(found) == text


PERIODS = MEND.removesuffix(".") + ", 2024-11/2025-01 from one to the other."


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024-12-08", date(2024, 12, 8), date(2024, 12, 8)),
        ("2024-12~", date(2024, 12, 1), date(2024, 12, 31)),
        ("2024-11/2025-01", date(2024, 11, 1), date(2025, 1, 31)),
        ("2024/2024-06", date(2024, 1, 1), date(2024, 6, 30)),
        ("2024-06-01/2024", date(2024, 6, 1), date(2024, 12, 31)),
        ("2015-09/..", date(2015, 9, 1), date(2015, 9, 30)),
    ],
)
def test_a_period_covers_its_days(text: str, first: date, last: date) -> None:
    found = Period(text)

    assert (found.first, found.last, found.text) == (first, last, text)


def test_what_a_period_is_made_of() -> None:
    single, span, going_on = map(Period, ("2024-12~", "2024-11-02/2025~", "2015-09/.."))

    assert (single.is_span, span.is_span, going_on.is_span) == (False, True, True)
    assert single.begins == single.ends == EdtfDate("2024-12~")
    assert (span.begins, span.ends) == (EdtfDate("2024-11-02"), EdtfDate("2025~"))
    assert (going_on.begins, going_on.ends) == (EdtfDate("2015-09"), None)
    assert (single.precision, span.precision) == ("month", "day")
    assert (single.approximate, span.approximate, going_on.approximate) == (True, True, False)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("2025/2024", "its end lies before its beginning"),
        ("2025-02/2025-01-31", "its end lies before its beginning"),
        ("2025-02-30/2025-03", "there is no such month or day"),
        ("2025/2025-13", "there is no such month or day"),
        ("0000/2025", "there is no such month or day"),
        ("2024/2025/2026", ""),
        ("../2024", ""),
        ("/2024", ""),
        ("2024/", ""),
        ("2024/?", ""),
        ("10000/10001", ""),
        ("2024-11 / 2025-01", ""),
    ],
)
def test_other_periods_are_refused_with_the_forms_to_use(text: str, why: str) -> None:
    because = f": {why}" if why else ""

    assert refusal(Period, text) == (
        "field-invalid",
        f'"{text}" is not a date that can be read{because}.',
        PERIODS,
        text,
    )


def test_of_periods_that_begin_together_the_longer_comes_first() -> None:
    in_order = ["2024-01/2025", "2024", "2024-01/2024-03", "2024-01", "2024-01-01"]
    in_order += ["2024-02/..", "2024-02/2025", "2024-02", "2024-02-01"]

    dates = sorted(map(Period, reversed(in_order)), key=lambda found: found.sort_key)

    assert [str(found) for found in dates] == in_order


@given(st.text(st.sampled_from("0123456789-~/.X"), max_size=22))
def test_any_text_is_a_period_or_refused(text: str) -> None:
    with suppress(PydanticCustomError):
        found = Period(text)
        assert found.first <= found.last
        assert str(found) == text
