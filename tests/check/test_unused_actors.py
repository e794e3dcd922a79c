"""Each actor that nothing names."""

from __future__ import annotations

from typing import Any

import pytest

from generator.check.unused import unused_actors
from generator.model.finding import Finding
from tests.check.desks import found_all, make_desk


def test_an_actor_that_nothing_names() -> None:
    (finding,) = found_all(unused_actors, make_desk({"ferry": {}}, actors={"crew": {}}))

    assert finding == Finding(
        rule="actor-unused",
        path="briefings/actors/crew.yml",
        message="No briefing lists this actor, nor mentions it by its id.",
        hint='List it under "actors:", write [[crew]] in a text, or delete it.',
    )
    assert finding.severity == "warning"


@pytest.mark.parametrize(
    "briefing",
    [
        {"summary": "The [[crew]] left. [@notice]"},
        {"unknowns": ["What the [[crew|sailors]] want."]},
        {"actors": [{"actor": "crew"}]},
        {"relations": [{"from": "crew", "to": "port", "kind": "backs"}]},
        {"relations": [{"from": "port", "to": "crew", "kind": "backs"}]},
    ],
)
def test_an_actor_that_a_briefing_names(briefing: dict[str, Any]) -> None:
    assert found_all(unused_actors, make_desk({"ferry": briefing}, actors={"crew": {}})) == []


def test_an_actor_that_a_note_or_another_actor_names() -> None:
    note = {"text": "The [[crew]] left."}
    port = {"description": "Not the [[union]].", "not_to_be_confused_with": ["crew"]}

    assert not found_all(unused_actors, make_desk(background={"strike": note}, actors={"crew": {}}))
    assert [
        finding.path
        for finding in found_all(
            unused_actors, make_desk(actors={"crew": {}, "port": port, "union": {}})
        )
    ] == ["briefings/actors/port.yml"]


def test_an_actor_that_only_names_itself() -> None:
    crew = {"description": "The [[crew]] sails.", "not_to_be_confused_with": ["crew"]}

    assert len(found_all(unused_actors, make_desk(actors={"crew": crew}))) == 1


def test_the_words_of_a_briefing_for_the_desk_name_nobody() -> None:
    desk = make_desk({"ferry": {"notes": "Ask the [[crew]]."}}, actors={"crew": {}})

    assert len(found_all(unused_actors, desk)) == 1


@pytest.mark.parametrize("kind", ["briefings", "background", "actors"])
def test_nothing_is_called_unused_while_a_file_that_may_use_it_cannot_be_read(kind: str) -> None:
    assert found_all(unused_actors, make_desk(actors={"crew": {}}, unreadable={kind: {"x"}})) == []


def test_a_source_that_cannot_be_read_names_no_actor() -> None:
    desk = make_desk(actors={"crew": {}}, unreadable={"sources": {"x"}})

    assert len(found_all(unused_actors, desk)) == 1
