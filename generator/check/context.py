"""What every rule is given."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from itertools import chain
from typing import TypeAlias

from generator.check.quotations.verifying import Quotations
from generator.model.desk import Desk, Writing
from generator.model.finding import Finding
from generator.model.named import Named
from generator.model.references import (
    Reference,
    actor_references,
    named,
    source_ids,
    source_references,
)
from generator.model.source import Source


@dataclass(frozen=True)
class Context:
    """A desk, and the time at which it is looked at (aware).

    What several rules need of the whole desk is collected when the first one asks for it.
    """

    desk: Desk
    as_of: datetime

    @cached_property
    def named(self) -> Named:
        """The ids of all sources and actors that the desk names. To name oneself is not enough."""
        desk = self.desk
        sources = [named(writing).sources for writing in desk.writings()]
        sources += [source_ids(source) - {source.id} for source in desk.sources.values()]
        texts: list[Writing] = [*desk.briefings.values(), *desk.background.values()]
        actors = [named(text).actors for text in texts]
        actors += [named(actor).actors - {actor.id} for actor in desk.actors.values()]
        return Named(set().union(*sources), set().union(*actors))

    @cached_property
    def quotations(self) -> Quotations:
        """Every quotation, held against its article."""
        return Quotations(self.desk)

    @cached_property
    def sources_named(self) -> Sequence[tuple[Writing | Source, Sequence[Reference]]]:
        """Everything that can name a source, with the references to sources in it."""
        nouns: Iterator[Writing | Source] = chain(self.desk.writings(), self.desk.sources.values())
        return [(noun, tuple(source_references(noun))) for noun in nouns]

    @cached_property
    def actors_named(self) -> Sequence[tuple[Writing, Sequence[Reference]]]:
        """Everything that can name an actor, with the references to actors in it."""
        return [(noun, tuple(actor_references(noun))) for noun in self.desk.writings()]


Check: TypeAlias = Callable[[Context], Iterator[Finding]]
"""A rule, or a few that belong together: a context to findings, which have no lines yet."""
