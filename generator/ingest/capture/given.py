"""What a person says of an article beside what the article says of itself."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Any

from generator.ingest.extract.addresses import with_archive
from generator.ingest.extract.article import Article, Origin, same_line
from generator.ingest.extract.lines import one_line

FROM_ARTICLE = (
    "headline",
    "standfirst",
    "publisher",
    "url",
    "authors",
    "published",
    "language",
    "archived_url",
    "kind",
)
"""Fields that an article may say of itself, and a person better."""


@dataclass(frozen=True, slots=True)
class Given:
    """Fields of a source as somebody gave them; empty where nothing was given.

    They are texts: whether a source may hold them is seen when its file is read.
    """

    headline: str = ""
    standfirst: str = ""
    publisher: str = ""
    url: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""
    language: str = ""
    archived_url: str = ""
    kind: str = ""
    rights: str = ""
    reliability: str = ""
    syndicated_from: str = ""

    def over(self, article: Article) -> Article:
        """The article with what was given in place of what was found, and no word of it lost.

        An address is taken as `with_archive` takes it, or as it is where it is none.
        """
        changed: dict[str, Any] = {
            name: one_line(value) if isinstance(value, str) else value
            for name in FROM_ARTICLE
            if (value := getattr(self, name))
        }
        if self.url:
            url, archived_url = with_archive(self.url)
            changed["url"] = url or self.url
            if archived_url:
                changed.setdefault("archived_url", archived_url)
        given: Origin = "given"
        origins = {**article.origins, **dict.fromkeys(changed, given)}
        if self.standfirst:
            changed["paragraphs"] = self._below_standfirst(article)
        return replace(article, **changed, origins=origins)

    def beside(self) -> dict[str, str]:
        """The other fields: what no article says of itself."""
        others = (field.name for field in fields(self) if field.name not in FROM_ARTICLE)
        return {name: value for name in others if (value := getattr(self, name))}

    def _below_standfirst(self, article: Article) -> tuple[str, ...]:
        """The body under the given standfirst; one that was found instead is a part of it."""
        found = (article.standfirst, *article.paragraphs)
        kept = (text for text in found if text and not same_line(text, self.standfirst))
        return tuple(kept) or article.paragraphs
