from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.ingest.extract.moments import has_time_without_offset, moment


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2025-04-09", "2025-04-09"),
        ("20250409", "2025-04-09"),
        ("2025-04-09T14:30:05.123+0300", "2025-04-09T14:30:05+03:00"),
        ("2025-04-09T14:30+03", "2025-04-09T14:30+03:00"),
        ("2025-04-09 14:30:05 -05:30", "2025-04-09T14:30:05-05:30"),
        ("2025-04-09T14:30:05Z", "2025-04-09T14:30:05Z"),
        ("2025-04-09T14:30:05z", "2025-04-09T14:30:05Z"),
        ("2025-04-09T9:30 UTC", "2025-04-09T09:30Z"),
        ("2025-04-09T14:30:05+03:00[Europe/Istanbul]", "2025-04-09T14:30:05+03:00"),
        ("Wed, 09 Apr 2025 14:30:05 +0300", "2025-04-09T14:30:05+03:00"),
        ("9 Apr 2025 14:30 GMT", "2025-04-09T14:30:00Z"),
        ("2025-04-09T14:30:05", "2025-04-09"),  # nobody can say when that was
        ("2025-13-09", ""),
        ("2025-04-09T25:00Z", ""),
        ("Wed, 99 Apr 2025 14:30:05 +0300", ""),
        ("yesterday", ""),
        ("", ""),
    ],
)
def test_a_moment_keeps_the_offset_that_it_has(written: str, read: str) -> None:
    assert moment(written) == read


def test_a_time_without_an_offset_is_told_from_a_date() -> None:
    assert has_time_without_offset("2025-04-09T14:30:05")
    assert not has_time_without_offset("2025-04-09T00:00:00")  # midnight stands for no time
    assert not has_time_without_offset("2025-04-09T14:30:05Z")
    assert not has_time_without_offset("2025-04-09")


@given(st.text())
def test_any_text_is_read_or_is_no_moment(text: str) -> None:
    read = moment(text)
    if read:
        datetime.fromisoformat(read)
    assert moment(read) == read
