"""What is compared: our extraction, and trafilatura's own plain call, each timed."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from typing import NamedTuple

import trafilatura

from generator.ingest.extract.article import Article, NoArticle
from generator.ingest.extract.extracting import extract


class Extracted(NamedTuple):
    """Headline and body; ``whole`` is the body with what stands above it."""

    headline: str
    body: str
    whole: str


NOTHING = Extracted("", "", "")


class Run(NamedTuple):
    """The results for pages in their order, the CPU seconds, and the exceptions, by their names."""

    results: list[Extracted]
    seconds: float
    exceptions: list[str]

    @property
    def speed(self) -> float:
        """Pages a second, on one core."""
        return len(self.results) / self.seconds


def ours(data: bytes, url: str) -> Extracted:
    """As ``add-source`` does it, but for fetching and writing."""
    try:
        article: Article = extract(data, content_type="text/html", url=url)
    except NoArticle:
        return NOTHING
    return Extracted(article.headline, "\n\n".join(article.paragraphs), article.text)


def plain(data: bytes, url: str) -> Extracted:
    """``trafilatura.extract`` with the page and its address, and nothing else said."""
    text = trafilatura.extract(data, url=url) or ""
    return Extracted("", text, text)


def title_of(data: bytes, url: str) -> Extracted:
    """trafilatura's own title."""
    return Extracted(trafilatura.extract_metadata(data, url).title or "", "", "")


def timed(extractor: Callable[[bytes, str], Extracted], pages: Iterable[tuple[bytes, str]]) -> Run:
    """What an extractor makes of pages; an exception is counted, and gives nothing."""
    results, exceptions = [], []
    start = time.process_time()
    for data, url in pages:
        try:
            results.append(extractor(data, url))
        except Exception as error:  # noqa: BLE001 - that there is none is what is measured
            results.append(NOTHING)
            exceptions.append(f"{type(error).__name__} ({url})")
    return Run(results, time.process_time() - start, exceptions)
