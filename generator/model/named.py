"""Whom and what a file names, by their ids."""

from __future__ import annotations

from collections.abc import Iterable, Set
from typing import NamedTuple

from generator.model.finding import FieldPath
from generator.model.prose import Prose


class Named(NamedTuple):
    """The ids of sources and of actors."""

    sources: Set[str]
    actors: Set[str]


def named_in(
    prose: Iterable[tuple[FieldPath, Prose]],
    sources: Iterable[str] = (),
    actors: Iterable[str] = (),
) -> Named:
    """These ``sources`` and ``actors``, and those that the texts in ``prose`` cite and mention."""
    all_sources, all_actors = set(sources), set(actors)
    for _, text in prose:
        for cited in text.cited():
            all_sources.add(cited.source)
        for mention in text.mentions():
            all_actors.add(mention.actor)
    return Named(all_sources, all_actors)
