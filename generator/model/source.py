"""Source articles."""

from __future__ import annotations

import re
from typing import Literal

from pydantic import Field

from generator.model.base import Filed, Several
from generator.model.dates import Moment
from generator.model.language import LanguageTag
from generator.model.text import Headline, Line, SourceId
from generator.model.web import Url

_HEADING = re.compile(r"\A#{1,6}[ \t]+")

SourceKind = Literal["reporting", "wire", "official", "opinion", "social", "research"]
Rights = Literal["quote", "open"]
Reliability = Literal["A", "B", "C", "D", "E", "F"]
SourceState = Literal["live", "changed", "gone", "retracted"]
Part = int | Literal["headline", "standfirst"]
"""What a paragraph of an article is to a reader: one of the body, by its number there from 1, or
the headline, or the standfirst."""


class Source(Filed):
    """An article as the desk captured it: what is known of it, and its text."""

    headline: Headline
    """The article's headline. Where it is not given, it is looked for in the text."""

    standfirst: Line | None = None
    """The sentence or two under the headline."""

    publisher: Line | None = None
    """Who published the article."""

    url: Url | None = None
    """The address of the article."""

    authors: Several[Line] = ()
    """Who wrote it."""

    published: Moment | None = None
    """When it was published: a date, or a date and time with its offset."""

    modified: Moment | None = None
    """When its publisher last changed it."""

    retrieved: Moment | None = None
    """When the desk captured it."""

    language: LanguageTag | None = None
    """The language of the article, as a tag: en, tr, ar, he, pt-BR."""

    archived_url: Url | None = None
    """The address of an archived copy."""

    kind: SourceKind | None = None
    """What it is: reporting, wire copy, an official statement, opinion, social media, research."""

    rights: Rights = "quote"
    """quote: only quotations and their surroundings may be shown. open: the whole text may be."""

    reliability: Reliability | None = None
    """How reliable its publisher usually is, by the letters of the Admiralty code, A best."""

    syndicated_from: SourceId | None = None
    """The id of the source that this article reprints."""

    state: SourceState = "live"
    """Whether the article still stands as captured: live, changed, gone or retracted."""

    text_sha256: str | None = Field(default=None, pattern=r"^[0-9a-f]{64}$")
    """The SHA-256 of the text as captured, in lower-case hexadecimal."""

    text: str = Field(exclude=True)
    """The article as captured: line ends as LF, no blank lines at either end."""

    paragraphs: tuple[str, ...] = Field(exclude=True)
    """The text in paragraphs, as captured, repetitions included."""

    def parts(self) -> tuple[Part, ...]:
        """What each of the paragraphs is; one that is repeated is the same part again."""
        known: dict[str | None, Part] = {self.standfirst: "standfirst", self.headline: "headline"}
        above = len(known)
        return tuple(
            known.setdefault(_line(paragraph), len(known) - above + 1)
            for paragraph in self.paragraphs
        )

    def body(self) -> tuple[str, ...]:
        """The paragraphs that a reader needs: each once, without headline and standfirst."""
        shown: dict[Part, str] = {}
        for part, paragraph in zip(self.parts(), self.paragraphs, strict=True):
            if isinstance(part, int):
                shown.setdefault(part, paragraph)
        return tuple(shown.values())


def _line(paragraph: str) -> str:
    """A paragraph on one line, without what marks it as a heading."""
    if "#" in paragraph:
        paragraph = _HEADING.sub("", paragraph)
    # Most are one line already: of all white space, only the space counts as printable.
    if paragraph.isprintable() and "  " not in paragraph:
        return paragraph.strip()
    return " ".join(paragraph.split())


TEXT_FIELDS = frozenset({"text", "paragraphs"})
"""Fields that come from what follows the front matter."""
