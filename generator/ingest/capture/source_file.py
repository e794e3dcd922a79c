"""An article as the file of a source: front matter, then its text."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from generator.ingest.dumping import Unquoted, as_yaml
from generator.ingest.extract.article import Article
from generator.model.digest import text_sha256


def source_file(article: Article, *, retrieved: str, **more: str) -> str:
    """The text of a source file, in UTF-8 with line ends as LF.

    ``retrieved`` is when the article was captured, as in `Source`; ``more`` are fields of `Source`
    that no article says of itself, such as ``syndicated_from``.
    """
    fields: dict[str, Any] = {
        "headline": article.headline,
        "standfirst": article.standfirst,
        "publisher": article.publisher,
        "url": _address(article.url),
        "authors": list(article.authors),
        "published": Unquoted(article.published),
        "modified": Unquoted(article.modified),
        "retrieved": Unquoted(retrieved),
        "language": article.language,
        "archived_url": _address(article.archived_url),
        "kind": article.kind,
        **more,
        "text_sha256": Unquoted(text_sha256(article.text)),
    }
    return f"---\n{as_yaml(fields)}---\n\n{article.text}\n"


def moment(at: datetime) -> str:
    """An aware time as a source has it: RFC 3339, in UTC, to the second."""
    return at.astimezone(UTC).replace(microsecond=0).isoformat().replace("+00:00", "Z")


def _address(url: str) -> str:
    return Unquoted(url)  # an address is no prose: it stands on one line however long it is
