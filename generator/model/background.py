"""Background notes: what several briefings need to have explained."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from generator.model.base import Filed, Several
from generator.model.dates import Moment
from generator.model.finding import FieldPath
from generator.model.language import LanguageTag
from generator.model.named import Named, named_in
from generator.model.prose import Prose
from generator.model.text import Headline, Line, NoteId


class BackgroundNote(Filed):
    """A piece of background, written once and used by many briefings."""

    heading: Headline
    """The heading under which it stands."""

    text: Prose
    """The background itself, with citations."""

    updated: Moment | None = None
    """When it was last brought up to date."""

    builds_on: Several[NoteId] = ()
    """The ids of notes that should be read before this one; they are shown above it."""

    topics: Several[Line] = ()
    """What it is about."""

    language: LanguageTag | None = None
    """The language it is written in."""

    def prose(self) -> Iterator[tuple[FieldPath, Prose]]:
        """Every piece of prose in this file with its field."""
        yield ("text",), self.text

    @cached_property
    def named(self) -> Named:
        """The sources and the actors that this file names."""
        return named_in(self.prose())
