"""Source articles."""

from __future__ import annotations

import re
from typing import Literal

from pydantic import Field

from generator.model.base import Filed, Several
from generator.model.dates import Moment
from generator.model.language import LanguageTag
from generator.model.text import Headline, Id, Line
from generator.model.web import Url

_HEADING = re.compile(r"#{1,6}[ \t]+")

SourceKind = Literal["reporting", "wire", "official", "opinion", "social", "research"]
Rights = Literal["quote", "open"]
Reliability = Literal["A", "B", "C", "D", "E", "F"]
SourceState = Literal["live", "changed", "gone", "retracted"]


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

    syndicated_from: Id | None = None
    """The id of the source that this article reprints."""

    state: SourceState = "live"
    """Whether the article still stands as captured: live, changed, gone or retracted."""

    text_sha256: str | None = Field(default=None, pattern=r"^[0-9a-f]{64}$")
    """The SHA-256 of the text as captured, in lower-case hexadecimal."""

    text: str = Field(exclude=True)
    """The article as captured: line ends as LF, no blank lines at either end."""

    paragraphs: tuple[str, ...] = Field(exclude=True)
    """The text in paragraphs, as captured, repetitions included."""

    def body(self) -> tuple[str, ...]:
        """The paragraphs that a reader needs: each once, without headline and standfirst."""
        seen = {self.headline, self.standfirst}
        shown = []
        for paragraph in self.paragraphs:
            words = " ".join(_HEADING.sub("", paragraph).split())
            if words not in seen:
                seen.add(words)
                shown.append(paragraph)
        return tuple(shown)


TEXT_FIELDS = frozenset({"text", "paragraphs"})
"""Fields that come from what follows the front matter."""
