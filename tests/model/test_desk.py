"""Desks, background notes, and the error that ends a run."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from generator.model.actor import Actor
from generator.model.background import BackgroundNote
from generator.model.briefing import Briefing
from generator.model.desk import Desk
from generator.model.errors import CannotRun
from generator.model.prose import Prose

BRIEFING = Briefing.model_validate(
    {"id": "ferry", "path": "briefings/ferry.yml", "headline": "The ferry", "summary": "It sails."}
)
NOTE = BackgroundNote.model_validate(
    {
        "id": "strike",
        "path": "briefings/background/strike.yml",
        "heading": "The strike",
        "text": "They left.",
        "updated": "2025-04-09",
        "topics": ["Strikes"],
        "language": "en",
    }
)
ACTOR = Actor.model_validate(
    {"id": "crew", "path": "briefings/actors/crew.yml", "name": "Crew", "kind": "organization"}
)


def test_an_empty_desk() -> None:
    assert list(Desk().writings()) == []
    assert Desk() == Desk(briefings={}, sources={}, actors={}, background={}, unreadable={})


def test_everything_that_holds_prose() -> None:
    desk = Desk(actors={"crew": ACTOR}, background={"strike": NOTE}, briefings={"ferry": BRIEFING})

    assert list(desk.writings()) == [BRIEFING, NOTE, ACTOR]


def test_a_desk_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        Desk().briefings = {}  # type: ignore[misc]


def test_the_prose_of_a_note_is_its_text() -> None:
    assert list(NOTE.prose()) == [(("text",), Prose("They left."))]


def test_the_error_that_ends_a_run_is_no_other_error() -> None:
    assert CannotRun.__bases__ == (Exception,)
    assert str(CannotRun("there is no desk")) == "there is no desk"
