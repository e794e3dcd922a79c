"""Dates as people write them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.model.dates import Moment
from generator.model.edtf import EdtfDate, Period
from generator.read.dates import in_edtf, in_periods, moment_in, readings

DAY = date(2025, 4, 9)
FORMS = [
    *("%Y/%m/%d", "%Y.%m.%d", "%d %B %Y", "%B %d, %Y", "%d %b %Y", "%b. %d, %Y", "%A, %d %B %Y"),
    *("%dth of %B %Y", "%d. %B %Y", "%Y %B %d", "%a %d %b %Y", "\u201c%Y-%m-%d\u201d"),
]


@pytest.mark.parametrize("form", FORMS)
def test_a_day_in_words_or_with_the_year_first(form: str) -> None:
    assert readings(DAY.strftime(form)) == [DAY]


@given(st.dates(date(1000, 1, 1)), st.sampled_from([one for one in FORMS if "th" not in one]))
def test_so_is_any_day(day: date, form: str) -> None:
    assert readings(day.strftime(form)) == [day]


@given(st.dates(date(1000, 1, 1)), st.sampled_from(["%d/%m/%Y", "%m/%d/%Y", "%d.%m.%Y"]))
def test_figures_with_the_year_last_can_mean_two_days(day: date, form: str) -> None:
    found = readings(day.strftime(form))

    assert day in found
    assert len(found) == (2 if day.day <= 12 and day.day != day.month else 1)


@pytest.mark.parametrize(
    "text",
    [
        *("", "next week", "2025", "April 2025", "31/02/2025", "32 April 2025", "9 Xyz 2025"),
        *("Tuesday, 9 April 2025", "09/04/25", "9 ma 2025", "0000-01-01", "2025-4-9-1", "x" * 999),
        *("\u0669 April 2025", "9 J 2025", "2025/13/40"),
    ],
)
def test_what_is_no_day(text: str) -> None:
    assert readings(text) == []


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("about 2024", "2024~"),
        ("c. April 2024", "2024-04~"),
        ("circa 9 April 2025", "2025-04-09~"),
        ("~2025", "2025~"),
        ("2024-12 ~", "2024-12~"),
        ("April 2025", "2025-04"),
        ("Sept 2025", "2025-09"),
        ("04/2025", "2025-04"),
        ("2024/4", "2024-04"),
        ("8 December 2024", "2024-12-08"),
        ("08/12/2024", ""),
        ("2024/25", ""),
        ("13/2024", ""),
        ("early 2024", ""),
        ("2024?", ""),
        ("spring 2024", ""),
        ("the 1990s", ""),
    ],
)
def test_dates_of_a_timeline(text: str, meant: str) -> None:
    assert in_edtf(text) == meant
    if meant:
        assert EdtfDate(meant).text == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("April 2025", "2025-04"),
        ("2024-11 - 2025-01", "2024-11/2025-01"),
        ("2024-2025", "2024/2025"),
        ("2024\u20132025", "2024/2025"),
        ("2024 / 2025", "2024/2025"),
        ("from March 2024 to about May 2025", "2024-03/2025-05~"),
        ("8 Dec 2024 until 9 Jan 2025", "2024-12-08/2025-01-09"),
        ("since 2015", "2015/.."),
        ("2015 -", "2015/.."),
        ("March 2015 \u2013 present", "2015-03/.."),
        ("08/12/2024 - 2025", ""),
        ("since the storm", ""),
        ("2024-25", ""),
        ("from 2024", ""),
    ],
)
def test_dates_and_spans_of_a_timeline(text: str, meant: str) -> None:
    assert in_periods(text) == meant
    if meant:
        assert Period(meant).text == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Sat, 01 Mar 2025 10:30:00 GMT", "2025-03-01T10:30:00Z"),
        ("2025-03-01T10:30:00.000Z", "2025-03-01T10:30:00Z"),
        ("2025-03-01 10:30 UTC", "2025-03-01T10:30Z"),
        ("9 April 2025 at 9:30 +0300", "2025-04-09T09:30+03:00"),
        ("9 April 2025, 14:30 -05:00", "2025-04-09T14:30-05:00"),
        ("2025-03-01T10:30:00.5Z", ""),
        ("9 April 2025 14:30", ""),
        ("09/04/2025 14:30 UTC", ""),
        ("9 April 2025", ""),
    ],
)
def test_a_moment(text: str, meant: str) -> None:
    assert moment_in(text) == meant
    if meant:
        assert Moment(meant).timed


@example("0000")
@given(st.text(max_size=20) | st.from_regex(r"[0-9/. :-]{0,20}"))
def test_any_text_can_be_asked_about(text: str) -> None:
    assert len(readings(text)) <= 2
    assert in_edtf(text) == "" or EdtfDate(in_edtf(text)).text
    in_periods(text)
    moment_in(text)
