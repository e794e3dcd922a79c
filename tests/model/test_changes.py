"""When a briefing was last changed, and what comes before what."""

from __future__ import annotations

from typing import Any

import pytest

from generator.model.briefing import Briefing
from generator.model.changes import is_earlier, last_change
from generator.model.dates import Moment


def briefing(**fields: Any) -> Briefing:
    return Briefing(
        id="ferry", path="briefings/ferry.yml", **{"headline": "H", "summary": "S", **fields}
    )


@pytest.mark.parametrize(
    ("fields", "last"),
    [
        ({}, None),
        ({"published": "2025-03-01"}, "2025-03-01"),
        ({"published": "2025-03-01", "updated": "2025-03-02"}, "2025-03-02"),
        (
            {
                "updated": "2025-03-02T10:00Z",
                "corrections": [
                    {"date": "2025-03-02T14:00+03:00", "kind": "update", "text": "Later."},
                    {"date": "2025-03-02T12:30+03:00", "kind": "update", "text": "Earlier."},
                ],
            },
            "2025-03-02T14:00+03:00",
        ),
        ({"embargo_until": "2025-03-01", "expires": "2025-04-01"}, None),
    ],
)
def test_the_last_change(fields: dict[str, Any], last: str | None) -> None:
    assert str(last_change(briefing(**fields))) == str(last)


@pytest.mark.parametrize(
    ("one", "other", "earlier"),
    [
        ("2025-03-01", "2025-03-02", True),
        ("2025-03-02", "2025-03-02T23:00Z", False),
        ("2025-03-02T10:00+03:00", "2025-03-02T08:00Z", True),
        ("2025-03-02T10:00+03:00", "2025-03-02T07:00Z", False),
    ],
)
def test_what_lies_before(one: str, other: str, *, earlier: bool) -> None:
    assert is_earlier(Moment(one), Moment(other)) is earlier
