"""What a rule looks up in a desk, written down while it does."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check.tracing import Trace, traced
from generator.model.desk import Desk
from tests.check.desks import make_desk

DESK = make_desk({"ferry": {}}, actors={"crew": {}}, unreadable={"sources": {"log"}})

LOOKS: dict[str, tuple[Callable[[Desk], object], list[str]]] = {
    "at nothing": (lambda desk: desk.sources, []),
    "at a source": (lambda desk: desk.sources["notice"], ["sources/notice"]),
    "for a source": (lambda desk: "notice" in desk.sources, ["sources?notice"]),
    "for one that is not there": (lambda desk: "gone" in desk.sources, ["sources?gone"]),
    "at one that is not there": (lambda desk: desk.sources.get("gone"), ["sources/gone"]),
    "for one and at it": (
        lambda desk: "crew" in desk.actors and desk.actors["crew"],
        ["actors/crew"],
    ),
    "for one that cannot be read": (
        lambda desk: "log" in desk.unreadable["sources"],
        ["sources?log"],
    ),
    "through all": (lambda desk: list(desk.actors), ["actors?*"]),
    "at all": (lambda desk: list(desk.actors.values()), ["actors/crew", "actors?*"]),
    "how many": (lambda desk: len(desk.briefings), ["briefings?*"]),
    "at all that cannot be read": (lambda desk: set(desk.unreadable["sources"]), ["sources?*"]),
    "whether any cannot be read": (lambda desk: bool(desk.unreadable["sources"]), ["sources?*"]),
    "at all writings": (
        lambda desk: list(desk.writings()),
        ["actors/crew", "actors?*", "background?*", "briefings/ferry", "briefings?*"],
    ),
}


@pytest.mark.parametrize("name", LOOKS)
def test_a_look(name: str) -> None:
    look, expected = LOOKS[name]
    trace = Trace()

    seen = look(traced(DESK, trace))

    assert trace.keys() == expected
    if name != "at nothing":
        assert seen == look(DESK)


def test_a_look_at_what_is_not_there_is_one_all_the_same() -> None:
    trace = Trace()

    with pytest.raises(KeyError):
        traced(DESK, trace).background["strike"]

    assert trace.keys() == ["background/strike"]
