"""What the rules on a desk as a whole are given: which files there are, and what they name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple, TypeAlias

from generator.model.actor import Actor
from generator.model.briefing import Briefing
from generator.model.changes import last_change
from generator.model.desk import Desk, Writing
from generator.model.finding import Finding
from generator.model.named import Named
from generator.model.references import named, source_ids
from generator.model.source import Source


class Edition(NamedTuple):
    """A briefing as its translations need to know it: its file, its last change, its original.

    ``changed`` is a text that `Moment` reads, ``translation_of`` an id; ``""`` for none.
    """

    path: str
    changed: str
    translation_of: str


class Overview(NamedTuple):
    """The paths of the sources and the actors by their ids, and all ids that the desk names.

    ``editions`` are the briefings by their ids. ``unreadable`` are the kinds (``sources``,
    ``actors``, …) of which some file cannot be read: nobody knows what that names.
    """

    sources: Mapping[str, str]
    actors: Mapping[str, str]
    named: Named
    unreadable: frozenset[str]
    editions: Mapping[str, Edition] = {}


DeskCheck: TypeAlias = Callable[[Overview], Iterator[Finding]]
"""A rule on the desk as a whole, whose findings have no lines yet."""


def names_of(noun: Writing | Source) -> Named:
    """The ids of the sources and the actors that a file names, but for its own."""
    if isinstance(noun, Source):
        return Named(source_ids(noun) - {noun.id}, frozenset())
    sources, actors = named(noun)
    own = {noun.id} if isinstance(noun, Actor) else set()
    return Named(sources, actors - own)


def edition_of(briefing: Briefing) -> Edition:
    """What translations need to know of a briefing."""
    changed = last_change(briefing)
    return Edition(briefing.path, str(changed or ""), briefing.translation_of or "")


def overview(desk: Desk) -> Overview:
    """A desk that has been read, as a whole."""
    return Overview(
        {source.id: source.path for source in desk.sources.values()},
        {actor.id: actor.path for actor in desk.actors.values()},
        together(names_of(noun) for noun in (*desk.writings(), *desk.sources.values())),
        frozenset(kind for kind, ids in desk.unreadable.items() if ids),
        {briefing.id: edition_of(briefing) for briefing in desk.briefings.values()},
    )


def together(several: Iterable[tuple[Iterable[str], Iterable[str]]]) -> Named:
    """All ids of sources and of actors that are named in any of ``several``."""
    all_sources: set[str] = set()
    all_actors: set[str] = set()
    for sources, actors in several:
        all_sources.update(sources)
        all_actors.update(actors)
    return Named(all_sources, all_actors)
