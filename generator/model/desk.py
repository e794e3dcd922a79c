"""A desk: everything that its files hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, field
from typing import TypeAlias

from generator.model.actor import Actor
from generator.model.background import BackgroundNote
from generator.model.briefing import Briefing
from generator.model.source import Source

Writing: TypeAlias = Briefing | BackgroundNote | Actor
"""The nouns that hold prose."""


@dataclass(frozen=True, slots=True)
class Desk:
    """The things of a desk by their ids, each mapping in the order of its ids."""

    briefings: Mapping[str, Briefing] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    actors: Mapping[str, Actor] = field(default_factory=dict)
    background: Mapping[str, BackgroundNote] = field(default_factory=dict)
    unreadable: Mapping[str, Set[str]] = field(default_factory=dict)
    """By kind (``sources``, ``actors``, …) the ids whose files exist but could not be read: what
    refers to them is not wrong, only not known."""

    def writings(self) -> Iterator[Writing]:
        """Everything that holds prose: briefings, background notes, actors."""
        yield from self.briefings.values()
        yield from self.background.values()
        yield from self.actors.values()
