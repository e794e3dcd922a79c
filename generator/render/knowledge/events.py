"""What happened when, over all briefings: each event once, with those whom it names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from generator.model.briefing import Briefing
from generator.model.parts import Event
from generator.names.finder import Names
from generator.render.prose import plain


class Happening(NamedTuple):
    """An event, the briefings that tell of it, newest first, and the ids of the actors it names.

    ``words`` are its text without markup. Two events with the same date and words are one.
    """

    event: Event
    words: str
    briefings: Sequence[Briefing]
    actors: frozenset[str]


class Events:
    """The events of all briefings in their order: ``every``, and those that name an actor.

    Given are the briefings that readers may read, newest first, and what actors are called.
    """

    def __init__(
        self, briefings: Iterable[Briefing], called: Mapping[str, str], names: Names
    ) -> None:
        told: dict[tuple[object, str], list[tuple[Event, Briefing]]] = {}
        for briefing in briefings:
            for event in briefing.timeline:
                words = plain(event.event.text, called)
                told.setdefault((event.date.sort_key, words), []).append((event, briefing))
        self.every: Sequence[Happening] = [
            Happening(
                tellings[0][0],
                words,
                tuple({briefing.id: briefing for _, briefing in tellings}.values()),
                _named((event for event, _ in tellings), words, names),
            )
            for (_, words), tellings in sorted(told.items(), key=lambda item: item[0])
        ]
        self._of: dict[str, list[Happening]] = {}
        for one in self.every:
            for actor in sorted(one.actors):
                self._of.setdefault(actor, []).append(one)

    def of(self, actor: str) -> Sequence[Happening]:
        """The events that name an actor, by its id: with brackets, or by a name in the text."""
        return self._of.get(actor, ())


def _named(events: Iterable[Event], words: str, names: Names) -> frozenset[str]:
    mentioned = [mention.actor for event in events for mention in event.event.text.mentions()]
    return frozenset((*mentioned, *(found.actor for found in names.found_in(words))))
