"""What the rules on a desk as a whole are given: which files there are, and what they tell."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import NamedTuple, TypeAlias

from generator.check.facts import Facts, facts_of
from generator.model.desk import Desk, Writing
from generator.model.finding import Finding
from generator.model.named import Named
from generator.model.source import Source


class File(NamedTuple):
    """A file that could be read: its path, and what it tells."""

    path: str
    facts: Facts


class Overview:
    """The files of each kind by their ids, and which kinds there is doubt about.

    ``unreadable`` are the kinds (``sources``, ``actors``, …) of which some file cannot be read:
    nobody knows what that tells.
    """

    def __init__(
        self,
        briefings: Mapping[str, File],
        sources: Mapping[str, File],
        actors: Mapping[str, File],
        background: Mapping[str, File],
        unreadable: frozenset[str] = frozenset(),
    ) -> None:
        self.briefings = briefings
        self.sources = sources
        self.actors = actors
        self.background = background
        self.unreadable = unreadable

    def files(self) -> Iterator[tuple[str, str, File]]:
        """Every file with its kind and its id."""
        for kind in ("briefings", "sources", "actors", "background"):
            for name, file in getattr(self, kind).items():
                yield kind, name, file

    @cached_property
    def named(self) -> Named:
        """All ids of sources and of actors that are named in any file."""
        sources: set[str] = set()
        actors: set[str] = set()
        for _, _, file in self.files():
            sources.update(file.facts.sources)
            actors.update(file.facts.actors)
        return Named(sources, actors)


DeskCheck: TypeAlias = Callable[[Overview], Iterator[Finding]]
"""A rule on the desk as a whole, whose findings may have no lines yet."""


def overview(desk: Desk) -> Overview:
    """A desk that has been read, as a whole."""
    return Overview(
        _files(desk.briefings.values()),
        _files(desk.sources.values()),
        _files(desk.actors.values()),
        _files(desk.background.values()),
        frozenset(kind for kind, ids in desk.unreadable.items() if ids),
    )


def _files(nouns: Iterable[Writing | Source]) -> Mapping[str, File]:
    return {noun.id: File(noun.path, facts_of(noun)) for noun in nouns}
