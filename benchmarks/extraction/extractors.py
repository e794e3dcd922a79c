"""What is compared: our extraction, and trafilatura's own plain call, each timed."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
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
    """The results for pages in their order, the CPU seconds of each, and the exceptions."""

    results: list[Extracted]
    seconds: list[float]
    exceptions: list[str]

    @property
    def speed(self) -> float:
        """Pages a second of one processor."""
        return len(self.results) / sum(self.seconds)


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


def timed(
    extractors: Sequence[Callable[[bytes, str], Extracted]],
    pages: Iterable[tuple[bytes, str]],
    rounds: int = 1,
) -> list[Run]:
    """What extractors make of pages, each page by all of them in turn, some rounds of it.

    Others may use the machine: so what one page costs is measured side by side, only the time of
    this process counts, and of several rounds the one that was disturbed least, as in `timeit`.
    An exception is counted, and gives nothing.
    """
    runs = [Run([], [], []) for _ in extractors]
    for data, url in pages:
        costs: list[list[float]] = [[] for _ in extractors]
        for first in [True] + [False] * (rounds - 1):
            for extractor, run, cost in zip(extractors, runs, costs, strict=True):
                start = time.process_time()
                result, problem = _tried(extractor, data, url)
                cost.append(time.process_time() - start)
                if first:
                    run.results.append(result)
                    run.exceptions.extend(filter(None, [problem]))
        for run, cost in zip(runs, costs, strict=True):
            run.seconds.append(min(cost))
    return runs


def _tried(
    extractor: Callable[[bytes, str], Extracted], data: bytes, url: str
) -> tuple[Extracted, str]:
    try:
        return extractor(data, url), ""
    except Exception as error:  # noqa: BLE001 - that there is none is what is measured
        return NOTHING, f"{type(error).__name__} ({url})"
