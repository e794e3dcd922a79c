"""Briefings and actors in a few words."""

from __future__ import annotations

from typing import Any

from generator.model.actor import Actor
from generator.model.briefing import Briefing
from generator.names.finder import Names


def briefing(name: str, **fields: Any) -> Briefing:
    """A briefing with this id."""
    plain = {"headline": f"The {name}", "summary": "It is so."}
    return Briefing(id=name, path=f"briefings/{name}.yml", **{**plain, **fields})


def names(**called: str) -> Names:
    """Actors by their ids, called so."""
    return Names(
        {
            name: Actor(id=name, path=f"briefings/actors/{name}.yml", name=words, kind="company")
            for name, words in called.items()
        }
    )
