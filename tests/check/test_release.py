"""When readers may see a briefing."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import product
from typing import get_args

import pytest

from generator.check.release import is_released, released
from generator.model.briefing import Briefing, Status
from tests.check.desks import AS_OF, make_desk

# AS_OF and the seconds around it, in a zone that is ahead: the day there may be another.
BEFORE, AT, AFTER = "2025-05-01T23:59:59+12:00", "2025-05-02T00:00:00+12:00", "2025-05-01T12:00:01Z"
MOMENTS = (None, BEFORE, AT, AFTER)


def briefing(**fields: str | None) -> Briefing:
    return make_desk({"ferry": fields}).briefings["ferry"]


def test_the_moments_of_this_test_are_what_they_are_called() -> None:
    starts = [briefing(published=moment).published for moment in (BEFORE, AT, AFTER)]

    assert [moment and moment.start - AS_OF for moment in starts] == [
        timedelta(seconds=seconds) for seconds in (-1, 0, 1)
    ]


@pytest.mark.parametrize("status", get_args(Status))
def test_every_status_at_every_moment(status: str) -> None:
    seen = {
        (embargo, published, expires)
        for embargo, published, expires in product(MOMENTS, repeat=3)
        if is_released(
            briefing(status=status, embargo_until=embargo, published=published, expires=expires),
            AS_OF,
        )
    }

    has_come = (None, BEFORE, AT)
    expected = set(product(has_come, has_come, (None, AFTER)))
    assert seen == (set() if status in {"draft", "review"} else expected)


@pytest.mark.parametrize("field", ["embargo_until", "published"])
def test_a_day_begins_at_midnight_utc(field: str) -> None:
    made = briefing(status="published", **{field: "2025-05-02"})

    assert not is_released(made, datetime(2025, 5, 1, 23, 59, 59, tzinfo=UTC))
    assert is_released(made, datetime(2025, 5, 2, tzinfo=UTC))


def test_what_expires_on_a_day_is_gone_from_its_midnight_on() -> None:
    made = briefing(status="published", expires="2025-05-02")

    assert is_released(made, datetime(2025, 5, 1, 23, 59, 59, tzinfo=UTC))
    assert not is_released(made, datetime(2025, 5, 2, tzinfo=UTC))


def test_the_date_of_a_review_holds_nothing_back() -> None:
    assert is_released(briefing(status="published", review_by="2020-01-01"), AS_OF)


def test_a_desk_is_released_as_its_briefings_are() -> None:
    desk = make_desk(
        {
            "archived": {"status": "archived"},
            "draft": {},
            "early": {"status": "published", "published": AFTER},
            "embargoed": {"status": "published", "embargo_until": AFTER},
            "expired": {"status": "published", "expires": AT},
            "published": {"status": "published", "published": AT},
            "review": {"status": "review"},
            "withdrawn": {"status": "withdrawn"},
        },
        unreadable={"sources": {"log"}},
    )

    shown = released(desk, AS_OF)

    assert list(shown.briefings) == ["archived", "published", "withdrawn"]
    assert all(shown.briefings[name] is desk.briefings[name] for name in shown.briefings)
    assert list(released(desk, AS_OF, drafts=True).briefings) == list(desk.briefings)
    assert shown.unreadable == {}


def test_time_alone_releases_and_withholds() -> None:
    fields = {"status": "published", "embargo_until": AT, "expires": "2025-06-01"}
    desk = make_desk({"ferry": fields})
    days = [AS_OF - timedelta(seconds=1), AS_OF, datetime(2025, 6, 1, tzinfo=UTC)]

    assert [len(released(desk, day).briefings) for day in days] == [0, 1, 0]
    assert [len(released(desk, day).sources) for day in days] == [0, 1, 0]


def test_nothing_of_an_empty_desk() -> None:
    assert released(make_desk(sources={}), AS_OF) == make_desk(sources={})
