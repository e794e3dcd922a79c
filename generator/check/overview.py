"""What the rules on a desk as a whole are given: which files there are, and what they name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple, TypeAlias

from generator.model.actor import Actor
from generator.model.desk import Desk, Writing
from generator.model.finding import Finding
from generator.model.named import Named
from generator.model.references import named, source_ids
from generator.model.source import Source


class Overview(NamedTuple):
    """The paths of the sources and the actors by their ids, and all ids that the desk names.

    ``unreadable`` are the kinds (``sources``, ``actors``, …) of which some file cannot be read:
    nobody knows what that names.
    """

    sources: Mapping[str, str]
    actors: Mapping[str, str]
    named: Named
    unreadable: frozenset[str]


DeskCheck: TypeAlias = Callable[[Overview], Iterator[Finding]]
"""A rule on the desk as a whole, whose findings have no lines yet."""


def names_of(noun: Writing | Source) -> Named:
    """The ids of the sources and the actors that a file names, but for its own."""
    if isinstance(noun, Source):
        return Named(source_ids(noun) - {noun.id}, frozenset())
    sources, actors = named(noun)
    own = {noun.id} if isinstance(noun, Actor) else set()
    return Named(sources, actors - own)


def overview(desk: Desk) -> Overview:
    """A desk that has been read, as a whole."""
    return Overview(
        {source.id: source.path for source in desk.sources.values()},
        {actor.id: actor.path for actor in desk.actors.values()},
        together(names_of(noun) for noun in (*desk.writings(), *desk.sources.values())),
        frozenset(kind for kind, ids in desk.unreadable.items() if ids),
    )


def together(several: Iterable[tuple[Iterable[str], Iterable[str]]]) -> Named:
    """All ids of sources and of actors that are named in any of ``several``."""
    all_sources: set[str] = set()
    all_actors: set[str] = set()
    for sources, actors in several:
        all_sources.update(sources)
        all_actors.update(actors)
    return Named(all_sources, all_actors)
