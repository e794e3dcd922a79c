"""Text and dates for other programs."""

from __future__ import annotations

import pytest

from generator.model.dates import Moment
from generator.model.edtf import EdtfDate
from generator.render.export.values import instant, made_id, prefix_date, text


@pytest.mark.parametrize(
    ("written", "given"),
    [
        ("2024", "2024"),
        ("2024-12", "2024-12"),
        ("2024-12-08", "2024-12-08"),
        ("2024-12-08~", "2024-12"),
        ("2024-12~", "2024"),
        ("2024~", None),
        ("0999", None),
        ("1000-01-01", "1000-01-01"),
        ("3000", None),
    ],
)
def test_a_prefix_date_never_says_more_than_the_desk_does(written: str, given: str | None) -> None:
    assert prefix_date(EdtfDate(written)) == given


@pytest.mark.parametrize(
    ("written", "given"),
    [
        ("2025-04-09", "2025-04-09"),
        ("2025-04-09T14:30+03:00", "2025-04-09T11:30:00"),
        ("2025-04-09 23:30:15-05:00", "2025-04-10T04:30:15"),
        ("0999-04-09", None),
    ],
)
def test_an_instant_is_in_utc(written: str, given: str | None) -> None:
    assert instant(Moment(written)) == given


def test_no_date_is_none() -> None:
    assert prefix_date(None) is None
    assert instant(None) is None


@pytest.mark.parametrize(
    ("typed", "given"),
    [
        ("Fa\u0308hre", "Fähre"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("two\n lines\u2028and three", "two lines and three"),
        ("bell\x07, half\ud800, escape\x1b, none\ufffe", "bell, half, escape, none"),
    ],
)
def test_text_on_one_line(typed: str, given: str) -> None:
    assert text(typed) == given


def test_an_id_depends_on_all_of_its_parts() -> None:
    made = {made_id("x", "a", "bc"), made_id("x", "ab", "c"), made_id("x", "abc"), made_id("x")}

    assert len(made) == 4
    assert made_id("x", "a") == "x-ca978112ca1bbdcafac231b3"
