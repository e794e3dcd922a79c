"""Dates that are still to come, dates that have passed, and withdrawals."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from generator.check.lifecycle import (
    future_publications,
    overdue_reviews,
    unexplained_withdrawals,
)
from generator.model.finding import Finding
from tests.check.desks import AS_OF, found, make_desk

FERRY = "briefings/ferry.yml"
SECOND = timedelta(seconds=1)
# The moment of AS_OF itself, as a newsroom three hours ahead writes it.
NOW = "2025-05-01T15:00+03:00"


def test_a_date_of_publication_that_is_still_to_come() -> None:
    desk = make_desk({"ferry": {"status": "published", "published": NOW}})

    (finding,) = found(future_publications, desk, AS_OF - SECOND)

    assert finding == Finding(
        rule="published-in-future",
        path=FERRY,
        field=("published",),
        message=f"This briefing is dated {NOW}, which is still to come; "
        "it is not on the site before then.",
        hint="Correct the date if it should be on the site now.",
    )
    assert finding.severity == "warning"
    assert found(future_publications, desk, AS_OF) == []


@pytest.mark.parametrize("status", ["draft", "review", "archived", "withdrawn"])
def test_only_what_is_published_is_early_or_overdue(status: str) -> None:
    fields = {"status": status, "published": "2099-01-01", "review_by": "2020-01-01"}
    desk = make_desk({"ferry": fields, "pier": {"status": "published"}})

    assert found(future_publications, desk) == []
    assert found(overdue_reviews, desk) == []


@pytest.mark.parametrize(
    ("review_by", "last_moment"),
    [
        (NOW, AS_OF),
        ("2025-05-01", datetime(2025, 5, 1, 23, 59, 59, tzinfo=UTC)),
    ],
)
def test_a_review_is_overdue_when_its_time_or_its_day_has_passed(
    review_by: str, last_moment: datetime
) -> None:
    desk = make_desk({"ferry": {"status": "published", "review_by": review_by}})

    assert found(overdue_reviews, desk, last_moment) == []

    (finding,) = found(overdue_reviews, desk, last_moment + SECOND)

    assert finding == Finding(
        rule="review-overdue",
        path=FERRY,
        field=("review_by",),
        message=f"This briefing was to be reviewed by {review_by}.",
        hint="Look at it again, then move the date, archive it or bring it up to date.",
    )
    assert finding.severity == "warning"


def test_the_last_day_of_the_calendar_does_not_pass() -> None:
    desk = make_desk({"ferry": {"status": "published", "review_by": "9999-12-31"}})

    assert found(overdue_reviews, desk, datetime(9999, 12, 31, 23, 59, tzinfo=UTC)) == []


def test_a_withdrawal_without_a_reason() -> None:
    updated = [{"date": "2025-04-10", "kind": "update", "text": "It sails."}]

    (finding,) = found(
        unexplained_withdrawals,
        make_desk({"ferry": {"status": "withdrawn", "corrections": updated}}),
    )

    assert finding == Finding(
        rule="field-missing",
        path=FERRY,
        field=("status",),
        message="This briefing is withdrawn, and readers are not told why.",
        hint='Add an entry of the kind "withdrawal" under "corrections:" with the reason.',
    )
    assert finding.severity == "error"


def test_a_withdrawal_with_a_reason_and_no_withdrawal() -> None:
    reason = [{"date": "2025-04-10", "kind": "withdrawal", "text": "It never sailed."}]

    for fields in ({"status": "withdrawn", "corrections": reason}, {"status": "archived"}):
        assert found(unexplained_withdrawals, make_desk({"ferry": fields})) == []
