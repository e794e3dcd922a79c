"""Headlines, and pieces of texts, against what was noted by hand in trafilatura's evaluation."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from benchmarks.extraction.corpora import EvaluationPage
from benchmarks.extraction.extractors import Run, ours, plain, timed, title_of

_MARK = re.compile(r"\W+")


def headlines(pages: Sequence[EvaluationPage]) -> str:
    """A table of both extractors. Some titles were noted as a browser shows them, in capitals or
    with other marks than stand in the page: "same letters" leaves case and marks aside."""
    given = [(page.data, page.url) for page in pages]
    us, them, titles = timed(ours, given), timed(plain, given), timed(title_of, given)
    heading = f"{len(pages)} pages               exact  same letters  inside  outside  pages/s"
    lines = [
        f"{heading}  exceptions",
        _row("ours", pages, us, us),
        _row("trafilatura", pages, titles, them),
        *(f"- {line}" for run in (us, them, titles) for line in run.exceptions),
    ]
    return "\n".join(lines)


def _row(name: str, pages: Sequence[EvaluationPage], titles: Run, texts: Run) -> str:
    titled = [
        (page.title, found.headline)
        for page, found in zip(pages, titles.results, strict=True)
        if page.title
    ]
    exact = sum(_spaced(one) == _spaced(other) for one, other in titled) / len(titled)
    near = sum(_letters(one) == _letters(other) for one, other in titled) / len(titled)
    pairs = list(zip(pages, texts.results, strict=True))
    inside = [piece in found.whole for page, found in pairs for piece in page.inside]
    outside = [piece in found.body for page, found in pairs for piece in page.outside]
    return (
        f"{name:<24} {exact:6.1%} {near:12.1%} {sum(inside) / len(inside):9.1%} "
        f"{sum(outside) / len(outside):8.1%} {texts.speed:8.1f} {len(texts.exceptions):8}"
    )


def _spaced(text: str) -> str:
    return " ".join(text.split())


def _letters(text: str) -> str:
    return _MARK.sub(" ", unicodedata.normalize("NFC", text).casefold()).strip()
