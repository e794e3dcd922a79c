"""Bodies against those that were copied by hand, by scrapinghub's measure.

Texts are cut into words (``\\w+``), and compared by their runs of four. For each page there are
those in both texts, those in ours alone and those in the other alone, each as a share of all.
Precision and recall are means over the pages; F1 is the harmonic mean of these two.
"""

from __future__ import annotations

import re
import statistics
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from benchmarks.extraction.corpora import ScoredPage
from benchmarks.extraction.extractors import Run, ours, plain, timed

_LENGTH = 4
_ROUNDS = 3
_WORD = re.compile(r"\w+")


class Score(NamedTuple):
    """Means over pages, from 0 to 1."""

    f1: float
    precision: float
    recall: float


def bodies(pages: Sequence[ScoredPage]) -> str:
    """A table of both extractors, side by side on the same pages."""
    given = [(page.data, page.url) for page in pages]
    both = (ours, plain)
    timed(both, given[:3])  # models are read with the first page
    runs = zip(("ours", "trafilatura.extract"), timed(both, given, _ROUNDS), strict=True)
    lines = [
        f"bodies of {len(pages)} pages        F1     precision  recall   pages/s  exceptions",
        *(_row(name, run, [page.body for page in pages]) for name, run in runs),
    ]
    return "\n".join(lines)


def _row(name: str, run: Run, truths: Sequence[str]) -> str:
    found = score(zip(truths, (result.body for result in run.results), strict=True))
    return (
        f"{name:<26} {found.f1:.4f} {found.precision:.4f}     {found.recall:.4f} "
        f"{run.speed:9.1f} {len(run.exceptions):7}"
    )


def score(texts: Iterable[tuple[str, str]]) -> Score:
    """The score of texts, each beside what it should be: pairs of (should be, is)."""
    precisions, recalls = [], []
    for truth, found in texts:
        wanted, given = _shingles(truth), _shingles(found)
        common = (wanted & given).total()
        if given:
            precisions.append(common / given.total())
        if wanted:
            recalls.append(common / wanted.total())
    precision = statistics.mean(precisions or [0.0])
    recall = statistics.mean(recalls or [0.0])
    both = precision + recall
    return Score(2 * precision * recall / both if both else 0.0, precision, recall)


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text)
    runs = (tuple(words[at : at + _LENGTH]) for at in range(max(1, len(words) - _LENGTH + 1)))
    return Counter(filter(None, runs))
