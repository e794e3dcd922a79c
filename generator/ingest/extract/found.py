"""What one way of looking at a page found: the fields of an article, as it gives them."""

from __future__ import annotations

from dataclasses import dataclass, fields

from generator.model.source import SourceKind


@dataclass(slots=True)
class Found:
    """Fields of an article from one origin; ``""`` and ``()`` are what it does not say.

    ``description`` is what the page tells machines about itself: it is a standfirst only where
    readers can see it. ``body`` is the whole text, where a page brings it along for machines.
    """

    headline: str = ""
    description: str = ""
    publisher: str = ""
    url: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""
    modified: str = ""
    language: str = ""
    kind: SourceKind | None = None
    body: str = ""
    subscribers_only: bool = False

    def fill(self, other: Found) -> None:
        """Take from another what is not known yet."""
        for one in fields(self):
            if not getattr(self, one.name):
                setattr(self, one.name, getattr(other, one.name))
