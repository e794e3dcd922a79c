"""Whole files, each beside everything that is made of it: ``pages/`` and ``expected/``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.ingest.extract.article import Article, NoArticle
from generator.ingest.extract.extracting import extract
from tests.golden import compare_tree

HERE = Path(__file__).parent
PAGES = sorted((HERE / "pages").iterdir())
FIELDS = (
    *("headline", "standfirst", "publisher", "url", "archived_url", "authors", "published"),
    *("modified", "language", "kind"),
)


def told(path: Path) -> str:
    """All that is made of a file, for people to read."""
    try:
        article = extract(path.read_bytes(), name=path.name)
    except NoArticle as error:
        return f"{error}\n"
    return "\n".join(_lines(article)) + "\n"


def _lines(article: Article) -> Iterator[str]:
    for name in FIELDS:
        value = getattr(article, name)
        shown = "; ".join(value) if isinstance(value, tuple) else value
        yield f"{name}: {shown} ({article.origins[name]})" if value else f"{name}:"
    yield f"missing: {', '.join(article.missing())}"
    yield from (f"doubt: {doubt}" for doubt in article.doubts)
    yield from (f"removed, {why}: {text}" for why, text in article.removed)
    for paragraph in article.paragraphs:
        yield ""
        yield paragraph


def test_each_file_gives_what_is_expected_of_it(renew: bool) -> None:
    compare_tree(HERE / "expected", {f"{p.name}.txt": told(p) for p in PAGES}, renew=renew)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_the_same_bytes_give_the_same_article(path: Path) -> None:
    # trafilatura's `deduplicate` would see what it saw before.
    assert told(path) == told(path)
