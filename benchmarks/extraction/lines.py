"""The lines that are left out of articles, for an eye to go over them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from benchmarks.extraction.corpora import EvaluationPage, ScoredPage
from generator.ingest.extract.article import NoArticle
from generator.ingest.extract.extracting import extract


def removed_lines(pages: Iterable[ScoredPage | EvaluationPage]) -> Iterator[str]:
    """Why and what, for each line of each page."""
    for page in pages:
        try:
            article = extract(page.data, content_type="text/html", url=page.url)
        except NoArticle as error:
            yield f"no article: {page.url}: {error}"
            continue
        for why, text in article.removed:
            yield f"{why}: {text}"
