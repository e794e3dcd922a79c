"""Points in time: dates, and times with an offset."""

from __future__ import annotations

import copy
import pickle
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter
from pydantic_core import PydanticCustomError

from generator.model.dates import Moment, instant
from generator.model.edtf import EdtfDate
from tests.model.refusals import accepted, refusal

MEND = "Write a date such as 2025-04-09, or one with its time, such as 2025-04-09T14:30+03:00."


def test_a_date_begins_at_midnight_utc() -> None:
    moment = Moment("2025-04-09")

    assert moment.start == datetime(2025, 4, 9, tzinfo=UTC)
    assert moment.day == date(2025, 4, 9)
    assert not moment.timed


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("2025-04-09T14:30Z", datetime(2025, 4, 9, 14, 30, tzinfo=UTC)),
        ("2025-04-09 14:30Z", datetime(2025, 4, 9, 14, 30, tzinfo=UTC)),
        ("2025-04-09T14:30:59Z", datetime(2025, 4, 9, 14, 30, 59, tzinfo=UTC)),
        ("2025-04-09T14:30+03:00", datetime(2025, 4, 9, 11, 30, tzinfo=UTC)),
        ("2025-04-09T14:30-09:30", datetime(2025, 4, 10, 0, 0, tzinfo=UTC)),
        ("2025-04-09T14:30-00:00", datetime(2025, 4, 9, 14, 30, tzinfo=UTC)),
        ("2025-04-09T00:00+23:59", datetime(2025, 4, 8, 0, 1, tzinfo=UTC)),
        ("2024-02-29T23:59:59Z", datetime(2024, 2, 29, 23, 59, 59, tzinfo=UTC)),
    ],
)
def test_a_time_counts_with_its_offset(text: str, start: datetime) -> None:
    moment = Moment(text)

    assert moment.start == start
    assert moment.timed


def test_the_day_of_a_time_is_the_one_that_was_written() -> None:
    assert Moment("2025-04-09T00:30+03:00").day == date(2025, 4, 9)
    assert Moment("2025-04-09T23:30-03:00").day == date(2025, 4, 9)


@pytest.mark.parametrize("text", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar_are_days_too(text: str) -> None:
    assert Moment(text).day.isoformat() == text
    assert instant(text).date().isoformat() == text


def test_moments_beyond_the_calendar_in_utc_can_still_be_compared() -> None:
    first, last = Moment("0001-01-01T00:00+14:00"), Moment("9999-12-31T23:59-12:00")

    assert first.start < Moment("0001-01-01").start < Moment("9999-12-31").start < last.start


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2025",
        "2025-04",
        "2025-4-9",
        "09.04.2025",
        "2025/04/09",
        "20250409",
        "2025-04-09~",
        "2025-04-09T",
        "2025-04-09T14",
        "2025-04-09T1430Z",
        "2025-04-09t14:30Z",
        "2025-04-09T14:30z",
        "2025-04-09T14:30:00.5Z",
        "2025-04-09T14:30+03",
        "2025-04-09T14:30+0300",
        "2025-04-09T14:30+03:99",
        "2025-04-09T14:30 Z",
        "2025-04-09T24:00Z",
        "2025-04-09  14:30Z",
        "2025-04-09Z",
        "٢٠٢٥-٠٤-٠٩",
        "tomorrow",
        "2025-04-09\n",
    ],
)
def test_other_forms_are_refused_with_the_form_to_use(text: str) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        Moment(text)

    assert refused.value.type == "field-invalid"
    assert refused.value.message() == f'"{text}" is not a date that can be read.'
    assert (refused.value.context or {})["mend"] == MEND


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("2025-04-09T14:30", "its time has no offset from UTC"),
        ("2025-04-09 14:30:00", "its time has no offset from UTC"),
        ("2025-02-29", "there is no such day or time"),
        ("2025-04-31", "there is no such day or time"),
        ("2025-13-01", "there is no such day or time"),
        ("2025-00-01", "there is no such day or time"),
        ("2025-01-00", "there is no such day or time"),
        ("0000-01-01", "there is no such day or time"),
        ("2025-04-09T25:00Z", "there is no such day or time"),
        ("2025-04-09T14:60Z", "there is no such day or time"),
        ("2025-04-09T23:59:60Z", "there is no such day or time"),
        ("2025-04-09T14:30+24:00", "there is no such day or time"),
    ],
)
def test_an_impossible_moment_is_refused_with_the_reason(text: str, why: str) -> None:
    assert refusal(Moment, text) == (
        "field-invalid",
        f'"{text}" is not a date that can be read: {why}.',
        MEND,
        text,
    )


def test_a_long_text_is_quoted_in_part() -> None:
    assert refusal(Moment, "x" * 5_000).words == "x" * 60


@pytest.mark.parametrize("value", [20250409, date(2025, 4, 9), None, ["2025-04-09"]])
@pytest.mark.parametrize("of", [Moment, EdtfDate])
def test_only_text_is_a_date(of: type, value: object) -> None:
    assert refusal(of, value).kind == "string_type"


@pytest.mark.parametrize("of", [Moment, EdtfDate])
def test_a_date_is_written_back_as_it_was(of: type) -> None:
    value = accepted(of, " 2025-04-09 ")

    assert str(value) == "2025-04-09"
    assert TypeAdapter(of).dump_json(value) == b'"2025-04-09"'
    assert repr(value) == f"{of.__name__}('2025-04-09')"


def test_dates_are_equal_where_their_text_and_kind_are() -> None:
    assert Moment("2025-04-09") == Moment("2025-04-09")
    assert len({Moment("2025-04-09"), Moment("2025-04-09"), Moment("2025-04-10")}) == 2
    assert Moment("2025-04-09") != EdtfDate("2025-04-09")
    assert Moment("2025-04-09") != "2025-04-09"


def test_a_copy_of_a_moment_is_the_same_moment() -> None:
    moment = Moment("2025-04-09T14:30+03:00")

    for other in (copy.deepcopy(moment), pickle.loads(pickle.dumps(moment))):  # noqa: S301 - our own
        assert (other, other.start, other.day) == (moment, moment.start, moment.day)


def test_the_time_of_a_command_is_in_utc() -> None:
    assert instant("2025-04-09T14:30+03:00").isoformat() == "2025-04-09T11:30:00+00:00"
    assert instant("2025-04-09").isoformat() == "2025-04-09T00:00:00+00:00"


@pytest.mark.parametrize("text", ["0001-01-01T00:00+14:00", "9999-12-31T23:59-12:00"])
def test_a_time_of_a_command_beyond_the_calendar_is_refused(text: str) -> None:
    with pytest.raises(PydanticCustomError, match="there is no such day or time"):
        instant(text)


@given(
    st.datetimes(min_value=datetime(1, 1, 3), max_value=datetime(9999, 12, 29)),  # noqa: DTZ001
    st.integers(-23 * 60, 23 * 60),
)
def test_every_time_with_an_offset_is_the_instant_that_it_names(
    local: datetime, minutes: int
) -> None:
    offset = timezone(timedelta(minutes=minutes))
    then = local.replace(second=0, microsecond=0, tzinfo=offset)

    assert Moment(then.isoformat(timespec="minutes")).start == then


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("2025-04-09", "2025-04-10T00:00+00:00"),
        ("2024-02-29", "2024-03-01T00:00+00:00"),
        ("2025-04-09T14:30+03:00", "2025-04-09T11:30+00:00"),
        ("9999-12-31", "9999-12-31T23:59:59.999999+00:00"),
    ],
)
def test_the_end_of_a_moment(text: str, end: str) -> None:
    assert Moment(text).end == datetime.fromisoformat(end)
