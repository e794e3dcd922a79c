"""Events, each once and in order."""

from __future__ import annotations

from generator.render.knowledge.events import Events
from tests.render.knowledge.desks import briefing, names

CALLED = {"crew": "The Crew", "gull-line": "Gull Line"}
NEW = briefing(
    "new",
    timeline=[
        {"date": "2024-03", "event": "[[crew]] strikes. [@notice]"},
        {"date": "2024-03-02/2024-04", "event": "No ship sails."},
        {"date": "2023", "event": "The Gull Line buys *a ferry*."},
    ],
)
OLD = briefing(
    "old",
    timeline=[
        {"date": "2024-03", "event": "The Crew strikes. [@letter]"},
        {"date": "2024-03-02", "event": "No ship sails."},
    ],
)
EVENTS = Events([NEW, OLD], CALLED, names(crew="The Crew", **{"gull-line": "Gull Line"}))


def test_an_event_stands_once_with_all_that_tell_of_it() -> None:
    found = [
        (str(one.event.date), one.words, [b.id for b in one.briefings]) for one in EVENTS.every
    ]

    assert found == [
        ("2023", "The Gull Line buys a ferry.", ["new"]),
        ("2024-03", "The Crew strikes.", ["new", "old"]),
        ("2024-03-02/2024-04", "No ship sails.", ["new"]),
        ("2024-03-02", "No ship sails.", ["old"]),
    ]


def test_whom_events_name() -> None:
    assert [one.words for one in EVENTS.of("crew")] == ["The Crew strikes."]
    assert [one.words for one in EVENTS.of("gull-line")] == ["The Gull Line buys a ferry."]
    assert EVENTS.of("nobody") == ()


def test_an_event_told_twice_in_one_briefing_has_that_once() -> None:
    twice = briefing("twice", timeline=[{"date": "2024", "event": "It rains."}] * 2)

    (one,) = Events([twice], {}, names()).every

    assert one.briefings == (twice,)
