"""Finding a quotation in an article, word for word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

from generator.check.quotations.article import BREAK, Article
from generator.check.quotations.boundaries import is_boundary
from generator.check.quotations.folding import fold
from generator.check.quotations.negations import negation_in
from generator.check.quotations.pieces import Pieces, Run, taken_apart
from generator.model.quotation import Verdict

MOST_PLACES = 100
"""So many places are looked at where the same words stand in many."""

Spans = tuple[tuple[int, int], ...]
"""Ranges of the folded text of an article, one for each run of a quotation, in order."""


class Found(NamedTuple):
    """Where a quotation stands in an article, and what is the matter with it.

    ``places`` is empty where it was not found. ``dropped`` is a negation among the words that it
    leaves out, wherever it is placed; ``before`` one in the three words before it, in its sentence.
    ``inserted`` is a negation or a number that the desk has put in. ``over_break`` says that the
    words are there, but run from one paragraph into the next.
    """

    verdict: Verdict
    places: tuple[Spans, ...] = ()
    dropped: str = ""
    before: str = ""
    inserted: str = ""
    over_break: bool = False


def find(article: Article, quotation: str, language: str | None = None) -> Found:
    """Look for a quotation in an article whose language is ``language`` (BCP 47), if known."""
    whole = Run(fold(quotation))
    for run in filter(None, (whole, whole.without_stop())):
        if places := tuple((span,) for span in _alone(article, run)):
            return Found("verbatim", places, before=_negation_before(article, places, language))
    pieces = taken_apart(quotation)
    if len(pieces.runs) > 1 or pieces.insertions or pieces.runs != (whole,):
        found = _find_pieces(article, pieces, language)
        if found.places:
            return found
    return Found("not_found", over_break=_runs_over_a_break(article, pieces))


def _alone(article: Article, run: Run) -> Iterator[tuple[int, int]]:
    return islice(_spans(article.text, run, 0, len(article.text)), MOST_PLACES)


def _spans(text: str, run: Run, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Each range that holds the words of a run and begins and ends where a quotation may."""
    if not run.text:
        return
    for first, last in run.find(text, start, end):
        if is_boundary(text, first, end=False) and is_boundary(text, last, end=True):
            yield first, last


def _find_pieces(article: Article, pieces: Pieces, language: str | None) -> Found:
    *firsts, last = pieces.runs or (Run(""),)
    inserted = next(filter(None, (_unfit(words, language) for words in pieces.insertions)), "")
    for run in filter(None, (last, last.without_stop())):
        places, dropped = _placed(article, (*firsts, run), language)
        if places:
            before = _negation_before(article, places, language)
            return Found("elided", places, dropped, before, inserted)
    return Found("not_found")


def _unfit(words: str, language: str | None) -> str:
    """What an insertion may not hold: a negation, or a number."""
    if any(character.isnumeric() for character in words):
        return words
    return negation_in(fold(words), language)


def _placed(
    article: Article, runs: Sequence[Run], language: str | None
) -> tuple[tuple[Spans, ...], str]:
    """The places where the runs stand in order in one paragraph, as few words apart as can be.

    Those that leave out a negation count only where there are no others; it comes with them.
    """
    good, others, dropped = [], [], ""
    for first in _alone(article, runs[0]):
        spans = _rest_placed(article, runs[1:], first)
        if spans is None:
            continue
        left_out = " ".join(article.text[end:start] for (_, end), (start, _) in pairwise(spans))
        if negation := negation_in(left_out, language):
            others.append(spans)
            dropped = dropped or negation
        else:
            good.append(spans)
    return (tuple(good), "") if good else (tuple(others), dropped)


def _rest_placed(article: Article, runs: Sequence[Run], first: tuple[int, int]) -> Spans | None:
    _, end = article.paragraph(first[0])
    spans = [first]
    for run in runs:
        span = next(_spans(article.text, run, spans[-1][1], end), None)
        if span is None:
            return None
        spans.append(span)
    return tuple(spans)


_SENTENCE_ENDS = ".!?。！？؟۔…"


def _negation_before(article: Article, places: Sequence[Spans], language: str | None) -> str:
    """A negation that stands before the quotation wherever it stands; ``""`` if anywhere none does.

    The three words before it are looked at, as far as they belong to its sentence.
    """
    found = ""
    for place in places:
        at = place[0][0]
        start, _ = article.paragraph(at)
        words = article.text[start:at]
        ends = [
            n
            for n, mark in enumerate(words)
            if mark in _SENTENCE_ENDS and words[n + 1 : n + 2] in ("", " ", "'")
        ]
        words = words[ends[-1] + 1 :] if ends else words
        found = negation_in(" ".join(words.split()[-3:]), language)
        if not found:
            return ""
    return found


def _runs_over_a_break(article: Article, pieces: Pieces) -> bool:
    if len(pieces.runs) != 1:
        return False
    text = article.text.replace(BREAK, " ")
    return next(_spans(text, pieces.runs[0], 0, len(text)), None) is not None
