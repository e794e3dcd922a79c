"""What every rule is given."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from itertools import chain
from typing import TypeAlias

from generator.check.plain import is_plain
from generator.check.quotations.verifying import Articles, Quotations
from generator.model.actor import Actor
from generator.model.background import BackgroundNote
from generator.model.base import Filed
from generator.model.briefing import Briefing
from generator.model.desk import Desk, Writing
from generator.model.finding import FieldPath, Finding
from generator.model.prose import Prose
from generator.model.source import Source

History: TypeAlias = Callable[[str, str], str | None]


def _unknown(path: str, sha256: str) -> str | None:  # noqa: ARG001 - what a history is asked
    return None


@dataclass(frozen=True)
class Context:
    """A desk, the time at which it is looked at (aware), and what of it is held to the rules.

    That is all of the desk, or only the nouns in ``only``: a rule goes through the nouns of the
    context, and looks up in the desk what these refer to. ``history`` gives the text of a source
    file, by its path in the desk, that had this hash once, if anybody knows.
    """

    desk: Desk
    as_of: datetime
    only: Sequence[Filed] | None = None
    articles: Articles = field(default_factory=Articles)
    history: History = _unknown

    @property
    def briefings(self) -> Sequence[Briefing]:
        """The briefings that are held to the rules."""
        if self.only is None:
            return tuple(self.desk.briefings.values())
        return [noun for noun in self.only if isinstance(noun, Briefing)]

    @property
    def sources(self) -> Sequence[Source]:
        """The sources that are held to the rules."""
        if self.only is None:
            return tuple(self.desk.sources.values())
        return [noun for noun in self.only if isinstance(noun, Source)]

    @property
    def actors(self) -> Sequence[Actor]:
        """The actors that are held to the rules."""
        if self.only is None:
            return tuple(self.desk.actors.values())
        return [noun for noun in self.only if isinstance(noun, Actor)]

    @property
    def writings(self) -> Sequence[Writing]:
        """Everything that holds prose and is held to the rules."""
        if self.only is None:
            return tuple(self.desk.writings())
        return [noun for noun in self.only if isinstance(noun, Briefing | BackgroundNote | Actor)]

    @property
    def nouns(self) -> Iterator[Writing | Source]:
        """Everything that is held to the rules."""
        return chain(self.writings, self.sources)

    @cached_property
    def marked(self) -> Sequence[tuple[Writing, FieldPath, Prose]]:
        """The prose in the writings that holds more than words and what was read in it."""
        return [
            (writing, field, prose)
            for writing in self.writings
            for field, prose in writing.prose()
            if not is_plain(prose)
        ]

    @cached_property
    def quotations(self) -> Quotations:
        """Every quotation in the writings, held against its article."""
        return Quotations(self.desk, self.writings, self.articles)


Check: TypeAlias = Callable[[Context], Iterator[Finding]]
"""A rule, or a few that belong together: a context to findings, which have no lines yet."""
