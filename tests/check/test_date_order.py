"""Dates in an impossible order."""

from __future__ import annotations

from typing import Any

import pytest

from generator.check.lifecycle import impossible_orders
from generator.model.finding import FieldPath, Finding
from tests.check.desks import found, make_desk


def disorder(path: str, field: FieldPath, name: str, first: str) -> Finding:
    return Finding(
        rule="date-order",
        path=path,
        field=field,
        message=f'The date of "{name}" lies before that of "{first}".',
        hint="Correct one of the two.",
    )


def correction(date: str) -> list[dict[str, str]]:
    return [
        {"date": "2025-04-10", "kind": "update", "text": "It sails."},
        {"date": date, "kind": "update", "text": "It sails again."},
    ]


@pytest.mark.parametrize(
    ("fields", "field", "name", "first"),
    [
        ({"updated": "2025-04-08"}, ("updated",), "updated", "published"),
        ({"expires": "2025-04-08"}, ("expires",), "expires", "published"),
        (
            {"corrections": correction("2025-04-08")},
            ("corrections", 1, "date"),
            "corrections",
            "published",
        ),
        (
            {"embargo_until": "2025-05-02", "expires": "2025-05-01"},
            ("expires",),
            "expires",
            "embargo_until",
        ),
    ],
)
def test_dates_of_a_briefing_in_an_impossible_order(
    fields: dict[str, Any], field: FieldPath, name: str, first: str
) -> None:
    desk = make_desk({"ferry": {"published": "2025-04-09", **fields}})

    (finding,) = found(impossible_orders, desk)

    assert finding == disorder("briefings/ferry.yml", field, name, first)
    assert finding.severity == "error"


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"updated": "2025-04-09", "expires": "2025-04-09", "corrections": correction("2025-04-09")},
        {"updated": "2025-04-10", "expires": "2025-04-10"},
        {"embargo_until": "2025-05-01", "expires": "2025-05-01"},
        {"embargo_until": "2025-04-01", "review_by": "2025-04-01"},
    ],
)
def test_dates_of_a_briefing_in_a_possible_order(fields: dict[str, Any]) -> None:
    assert not found(impossible_orders, make_desk({"ferry": {"published": "2025-04-09", **fields}}))
    without = {name: value for name, value in fields.items() if name != "embargo_until"}
    assert not found(impossible_orders, make_desk({"ferry": without}))


@pytest.mark.parametrize(
    ("published", "updated", "findings"),
    [
        ("2025-04-09T10:00Z", "2025-04-09T09:59:59Z", 1),
        ("2025-04-09T10:00Z", "2025-04-09T10:00Z", 0),
        ("2025-04-09T10:00Z", "2025-04-09T12:59+03:00", 1),
        ("2025-04-09T10:00Z", "2025-04-09T13:00+03:00", 0),
        ("2025-04-09T23:00-03:00", "2025-04-10T01:00Z", 1),
        # A date may mean any hour of its day, in the newsroom's own zone.
        ("2025-04-09T10:00Z", "2025-04-09", 0),
        ("2025-04-09", "2025-04-09T00:30+03:00", 0),
        ("2025-04-09", "2025-04-08T23:30-03:00", 1),
        ("2025-04-09T00:30+03:00", "2025-04-08", 1),
    ],
)
def test_times_are_compared_to_the_second_and_dates_by_the_day(
    published: str, updated: str, findings: int
) -> None:
    desk = make_desk({"ferry": {"published": published, "updated": updated}})

    assert len(found(impossible_orders, desk)) == findings


@pytest.mark.parametrize("name", ["modified", "retrieved"])
def test_dates_of_a_source(name: str) -> None:
    early = make_desk(sources={"notice": {"published": "2025-03-02", name: "2025-03-01"}})
    same_day = make_desk(sources={"notice": {"published": "2025-03-02", name: "2025-03-02"}})

    assert found(impossible_orders, early) == [
        disorder("briefings/sources/notice.md", (name,), name, "published")
    ]
    assert found(impossible_orders, same_day) == []


@pytest.mark.parametrize(
    ("since", "until", "findings"),
    [
        ("2020", "2019", 1),
        ("2020", "2020", 0),
        ("2020-06", "2020", 0),  # until some day of that year
        ("2020-06", "2020-05-31", 1),
        ("2020-06", "2020-06-01", 0),
        (None, "2019", 0),
        ("2020", None, 0),
    ],
)
def test_positions_of_an_actor(since: str | None, until: str | None, findings: int) -> None:
    positions = [{"title": "Mate"}, {"title": "Captain", "from": since, "to": until}]
    desk = make_desk(actors={"crew": {"positions": positions}})

    assert (
        found(impossible_orders, desk)
        == [disorder("briefings/actors/crew.yml", ("positions", 1, "to"), "to", "from")] * findings
    )


@pytest.mark.parametrize(
    ("published", "retrieved", "findings"),
    [
        # In Auckland it is the day after: publishers date by their own day.
        ("2025-03-02", "2025-03-01T10:00:00Z", 0),
        ("2025-03-02", "2025-03-01T09:59:59Z", 1),
        ("2025-03-02", "2025-03-01T23:00:00-01:00", 0),
        ("2025-03-02T00:00Z", "2025-03-01T23:59:59Z", 1),
        ("2025-03-02T00:00+14:00", "2025-03-01T10:00:00Z", 0),
        ("9999-12-31", "9999-12-31T23:59:59-23:59", 0),
        ("9999-12-31", "0001-01-01T00:00:00+23:59", 1),
    ],
)
def test_a_source_may_be_dated_by_a_day_that_has_begun_somewhere(
    published: str, retrieved: str, findings: int
) -> None:
    desk = make_desk(sources={"notice": {"published": published, "retrieved": retrieved}})

    assert len(found(impossible_orders, desk)) == findings
