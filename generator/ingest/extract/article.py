"""What was found in a page, a PDF or a text: an article, and how it was come by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from generator.ingest.extract.lines import one_line
from generator.model.source import SourceKind

Origin = Literal["given", "front matter", "JSON-LD", "meta", "page", "trafilatura", "PDF", "text"]
"""Where a field was found. ``given`` is what the caller knew, ``page`` an element of the page."""

Why = Literal[
    "repeated", "furniture", "headline", "standfirst", "byline", "caption", "apart", "unseen",
    "hidden",
]  # fmt: skip
"""Why a line is not in the body: it stands there twice, it is not part of the article, it is kept
as the headline, the standfirst or the authors, it says what a picture shows, it stands among the
paragraphs in something else, the page does not show it, or it was a character that no file may
hold."""


class NoArticle(Exception):
    """There is no article to be had; the message says why, in one line for an editor."""


class Removal(NamedTuple):
    """A line or paragraph that is not in the body, and why."""

    why: Why
    text: str


@dataclass(frozen=True, slots=True)
class Article:
    """An article as it is to be kept.

    The fields are those of `generator.model.source.Source`, in the forms that it reads: moments as
    RFC 3339 with the offset that the page gives, or dates; the language as a BCP 47 tag; addresses
    that a page may link to, without what only tracks readers. What is not known is ``""`` or None.
    """

    headline: str
    paragraphs: tuple[str, ...]
    """The body: no headline, no standfirst, no blank line in any of them."""
    standfirst: str = ""
    publisher: str = ""
    url: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""
    modified: str = ""
    language: str = ""
    archived_url: str = ""
    kind: SourceKind | None = None
    removed: tuple[Removal, ...] = ()
    """What was left out, in the order of the page: lines of the text, then what stands apart."""
    origins: Mapping[str, Origin] = field(default_factory=dict)
    """Where each field that is not empty was found, by its name."""
    doubts: tuple[str, ...] = ()
    """What an editor should look at, a sentence each."""

    @property
    def text(self) -> str:
        """The text of a source file: headline, standfirst, body, a blank line between them.

        Read again with the same ``headline`` and ``standfirst`` in the front matter, it gives the
        same body (`Source.body`).
        """
        above = [line for line in (self.headline, self.standfirst) if line]
        return "\n\n".join([*above, *self.paragraphs])

    def missing(self) -> tuple[str, ...]:
        """The names of the fields that a desk wants and that were not found."""
        wanted = ("publisher", "url", "authors", "published", "language")
        return tuple(name for name in wanted if not getattr(self, name))


def same_line(one: str, other: str) -> bool:
    """Whether two lines hold the same words, apart from white space, case and a full stop."""
    return plain_line(one) == plain_line(other)


def plain_line(text: str) -> str:
    """A line without what does not tell it from another: white space, case and a full stop."""
    return one_line(text).casefold().rstrip(" .…")
