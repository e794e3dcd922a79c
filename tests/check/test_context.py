"""What every rule is given."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from generator.check.context import Context
from generator.check.evidence import uncited_claims, unused_sources
from generator.check.references import unknown_sources
from generator.model.references import Reference
from tests.check.desks import AS_OF, make_desk


def test_a_context_holds_what_names_a_source_or_an_actor() -> None:
    desk = make_desk(
        {"ferry": {"actors": [{"actor": "crew"}]}},
        sources={"notice": {"syndicated_from": "wire"}},
        actors={"crew": {"description": "Sailors. [@roster]"}},
        background={"strike": {"text": "The [[crew]] left."}},
    )
    context = Context(desk, AS_OF)

    by_path = {noun.path: list(named) for noun, named in context.sources_named if named}
    assert by_path == {
        "briefings/ferry.yml": [Reference(("summary",), "notice", "@notice")],
        "briefings/actors/crew.yml": [Reference(("description",), "roster", "@roster")],
        "briefings/sources/notice.md": [Reference(("syndicated_from",), "wire", "wire")],
    }
    assert {noun.path: list(named) for noun, named in context.actors_named if named} == {
        "briefings/ferry.yml": [Reference(("actors", 0, "actor"), "crew", "crew")],
        "briefings/background/strike.yml": [Reference(("text",), "crew", "crew")],
    }


def test_a_context_can_be_asked_again() -> None:
    desk = make_desk({"ferry": {"summary": "It left. [@log]", "key_points": ["It was full."]}})
    context = Context(desk, AS_OF)

    for check in (unknown_sources, uncited_claims, unused_sources):
        first = list(check(context))
        assert len(first) == 1
        assert list(check(context)) == first == list(check(Context(desk, AS_OF)))


def test_a_context_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        Context(make_desk(), AS_OF).as_of = AS_OF  # type: ignore[misc]
