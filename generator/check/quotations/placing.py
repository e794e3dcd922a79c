"""Where the runs of a quotation stand in order in one paragraph.

The work is bounded, whatever the texts are: `MOST_PLACES` places of the first run are looked at,
the pieces of a quotation stand at most `MOST_LEFT_OUT` characters apart, and `MOST_STEPS` of them
are gone through in all, each piece counting as `_PIECE`. What lies beyond is not found.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from generator.check.quotations.article import Article
from generator.check.quotations.boundaries import is_boundary
from generator.check.quotations.negations import negation_in
from generator.check.quotations.pieces import Run

MOST_PLACES = 100
"""So many places are looked at where the same words stand in many."""
MOST_LEFT_OUT = 20_000
MOST_STEPS = 200_000
_PIECE = 8
"""To look for a piece takes as long as to look for a negation in so many characters."""
_AFTER = 20
"""So many characters behind what was left out tell what its last word is."""

Spans = tuple[tuple[int, int], ...]
"""Ranges of the folded text of an article, one for each run of a quotation, in order."""


def spans(
    article: Article, run: Run, start: int, end: int, text: str | None = None
) -> Iterator[tuple[int, int]]:
    """Each range that holds the words of a run and begins and ends where a quotation may.

    ``text`` is looked through in place of the article's, where it is as long.
    """
    text = article.text if text is None else text
    for first, last in run.find(text, start, end):
        if is_boundary(text, first, end=False, raw=article.raw) and is_boundary(
            text, last, end=True, raw=article.raw
        ):
            yield first, last


def alone(
    article: Article, run: Run, start: int = 0, text: str | None = None
) -> Iterator[tuple[int, int]]:
    """The first places of a run in the whole article, or from ``start`` on."""
    return islice(spans(article, run, start, len(article.text), text), MOST_PLACES)


def placed(
    article: Article, runs: Sequence[Run], language: str | None, text: str | None = None
) -> tuple[tuple[Spans, ...], str]:
    """The places where the runs stand in order in one paragraph, as few words apart as can be.

    Those that leave out a negation count only where there are no others; it comes with them. In a
    ``text`` that is given, in place of the article's, there are no paragraphs.
    """
    good, others, dropped = [], [], ""
    steps = 0
    following = _Following(article, runs[1:], text)
    for first in alone(article, runs[0], text=text):
        stand = following.after(first)
        steps += _PIECE * len(runs) + (stand[-1][0] - first[1] if stand else 0)
        if stand:
            if negation := _negation_left_out(article.text, stand, language):
                others.append(stand)
                dropped = dropped or negation
            else:
                good.append(stand)
        if steps > MOST_STEPS:
            break
    return (tuple(good), "") if good else (tuple(others), dropped)


def _negation_left_out(text: str, stand: Spans, language: str | None) -> str:
    gaps = ((end, start) for (_, end), (start, _) in pairwise(stand))
    found = (
        negation_in(text[end:start], language, text[start : start + _AFTER]) for end, start in gaps
    )
    return next(filter(None, found), "")


class _Following:
    """Finds the runs after the first one, for one place of the first after another, rising.

    What was found for one place is the answer for the next too, as long as it lies behind that.
    """

    def __init__(self, article: Article, runs: Sequence[Run], text: str | None) -> None:
        self._article = article
        self._runs = runs
        self._text = text
        self._end = 0
        self._known: list[tuple[int, int] | None] = []
        self._from: list[int] = []

    def after(self, first: tuple[int, int]) -> Spans | None:
        """The first place and those of the other runs, each as near to the one before as can be."""
        text = self._article.text
        end = len(text) if self._text is not None else self._article.paragraph(first[0])[1]
        if end != self._end:
            self._end = end
            self._known = [None] * len(self._runs)
            self._from = [-1] * len(self._runs)
        stand = [first]
        for number, run in enumerate(self._runs):
            span = self._next(number, run, stand[-1][1])
            if span is None:
                return None
            stand.append(span)
        return tuple(stand)

    def _next(self, number: int, run: Run, at: int) -> tuple[int, int] | None:
        known, asked = self._known[number], self._from[number]
        if not (0 <= asked <= at and (known is None or at <= known[0])):
            known = next(spans(self._article, run, at, self._end, self._text), None)
            self._known[number], self._from[number] = known, at
        return known if known and known[0] - at <= MOST_LEFT_OUT else None
