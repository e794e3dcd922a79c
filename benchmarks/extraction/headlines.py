"""Headlines, and pieces of texts, against what was noted by hand in trafilatura's evaluation."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.extraction.corpora import EvaluationPage
from benchmarks.extraction.extractors import Run, ours, plain, timed, title_of
from benchmarks.extraction.titles import in_letters, on_one_line, stands_on

_HEADING = "exact  on page  same letters  inside  outside  pages/s  exceptions"


def headlines(pages: Sequence[EvaluationPage]) -> str:
    """A table of both extractors.

    Some titles were noted as a browser shows them, in capitals, or typed by hand. "on page" is of
    the pages alone that hold the noted title, anywhere; "same letters" leaves case and marks aside.
    """
    given = [(page.data, page.url) for page in pages]
    timed((ours, plain), given[:3])
    us, them, titles = timed((ours, plain, title_of), given)
    held = [stands_on(page) for page in pages]
    titled = sum(bool(page.title) for page in pages)
    lines = [
        f"{len(pages)} pages               {_HEADING}",
        _row("ours", pages, held, us, us),
        _row("trafilatura", pages, held, titles, them),
        f"- {titled} of the pages have a title noted, and {sum(held)} of them hold it",
        *(f"- {line}" for run in (us, them, titles) for line in run.exceptions),
    ]
    return "\n".join(lines)


def _row(
    name: str, pages: Sequence[EvaluationPage], held: Sequence[bool], titles: Run, texts: Run
) -> str:
    found = [result.headline for result in titles.results]
    exact, near, exact_held = [], [], []
    for page, is_held, headline in zip(pages, held, found, strict=True):
        if page.title:
            is_exact = on_one_line(page.title) == on_one_line(headline)
            exact.append(is_exact)
            near.append(in_letters(page.title) == in_letters(headline))
            exact_held += [is_exact] if is_held else []
    pairs = list(zip(pages, texts.results, strict=True))
    inside = [piece in result.whole for page, result in pairs for piece in page.inside]
    outside = [piece in result.body for page, result in pairs for piece in page.outside]
    shares = f"{_share(exact):6.1%} {_share(exact_held):8.1%} {_share(near):13.1%}"
    return (
        f"{name:<24} {shares} {_share(inside):7.1%} {_share(outside):8.1%} "
        f"{texts.speed:8.1f} {len(texts.exceptions):8}"
    )


def _share(values: Sequence[bool]) -> float:
    return sum(values) / max(len(values), 1)
