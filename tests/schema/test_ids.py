from __future__ import annotations

from typing import TypeVar

from generator.model.actor import Actor
from generator.model.background import BackgroundNote
from generator.model.base import Filed
from generator.model.briefing import Briefing
from generator.model.desk import Desk
from generator.model.source import Source
from generator.schema.ids import definitions, ids_of

N = TypeVar("N", bound=Filed)


def one(noun: type[N], stem: str, **fields: object) -> dict[str, N]:
    """One thing of a desk, by its id."""
    given = {"text": "", "paragraphs": ()} if noun is Source else {}
    return {stem: noun.model_validate({"id": stem, "path": stem, **given, **fields})}


DESK = Desk(
    briefings=one(Briefing, "harbour", headline="The harbour opens", summary="It opens."),
    sources={
        **one(
            Source,
            "notice",
            headline="Harbour to open",
            publisher="Harbour Office",
            published="2025-03-01T08:00Z",
        ),
        **one(Source, "bare", headline="Bare"),
    },
    actors=one(Actor, "guard", name="Guard", kind="armed_group"),
    background=one(BackgroundNote, "port", heading="The port", text="It is old."),
    unreadable={"sources": {"draft"}},
)


def test_ids_are_known_by_what_their_files_hold() -> None:
    ids = ids_of(DESK)

    assert ids == {
        "briefings": {"harbour": "The harbour opens"},
        "sources": {
            "bare": "Bare",
            "draft": "This file cannot be read; briefing check says why.",
            "notice": "Harbour to open, Harbour Office, 2025-03-01",
        },
        "actors": {"guard": "Guard, armed group"},
        "background": {"port": "The port"},
    }
    assert list(ids["sources"]) == ["bare", "draft", "notice"]


def test_a_definition_lists_the_ids_that_there_are() -> None:
    made = dict(definitions(ids_of(DESK)))

    assert made["source-id"]["enum"] == ["bare", "draft", "notice"]
    assert made["source-id"]["enumDescriptions"][0] == "Bare"
    assert (
        made["actor-id"]["errorMessage"] == "There is no actor with this id in briefings/actors/."
    )


def test_without_any_there_is_only_the_form_of_an_id() -> None:
    made = dict(definitions({"actors": {}}))

    assert set(made) == {"briefing-id", "source-id", "actor-id", "note-id"}
    assert "enum" not in made["actor-id"]
    assert made["actor-id"]["pattern"] == "^(?:[a-z0-9]+(?:-[a-z0-9]+)*)$"
