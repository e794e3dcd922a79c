"""An article on its way: what one reader of bytes found, before it is cleaned and judged."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.ingest.extract.article import Origin, Removal
from generator.ingest.extract.found import Found


@dataclass(slots=True)
class Draft:
    """Paragraphs and fields as they were found.

    ``ways`` go from the best origin to the last; ``apart`` is what stands among the paragraphs and
    was not read as one of them.
    """

    headline: str = ""
    headline_from: Origin = "text"
    standfirst: str = ""
    standfirst_from: Origin = "page"
    url: str = ""
    url_from: Origin = "given"
    archived_url: str = ""
    paragraphs: list[str] = field(default_factory=list)
    ways: list[tuple[Origin, Found]] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    apart: list[Removal] = field(default_factory=list)
