"""The passage that was probably meant, where the words of a quotation are not in the article.

It is a suggestion only. "15 million" and "51 million" are as near as can be, and no quotation of
each other: nothing that is found here is ever accepted.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import ScoreAlignment

from generator.check.quotations.article import Article
from generator.check.quotations.pieces import taken_apart
from generator.check.quotations.word_index import OVERLAP
from generator.check.quotations.written import Written, typed
from generator.model.quotation import Passage

ALTERED = 80
"""From this score on, of 100, the passage is taken to be the one that was meant."""
_WORTH_SHOWING = 60
_PARAGRAPHS = 8
"""So many paragraphs are compared, those first that share the most words with the quotation."""
_COMPARED = OVERLAP
"""So many characters of a quotation are compared: they stand whole in a part of the article."""
_READ = 5_000
_LONGEST_WORD = 50
_SHOWN = 3
_MARKS = " '.,;:!?"


class Nearest(NamedTuple):
    """A passage of the article, how like the quotation it is, of 100, and what differs.

    ``differences`` holds the words of the quotation and those of the article in their place, both
    as they are written; one of the two can be ``""``.
    """

    score: float
    passage: Passage
    differences: tuple[tuple[str, str], ...]


def nearest(article: Article, quotation: str) -> Nearest | None:
    """The passage that is most like a quotation; None where there is none worth showing.

    The work is bounded: of the article `_PARAGRAPHS`, or parts of long ones, are compared with the
    first `_COMPARED` characters of the quotation.
    """
    quoted = " ".join(run.text for run in taken_apart(quotation[:_READ]).runs)
    words = quoted[:_COMPARED]
    score, span = float(_WORTH_SHOWING), (0, 0)
    for start, end in article.words.likeliest(words, _PARAGRAPHS):
        found = _likeness(words, article.text[start:end], score)
        if found and (found.score > score or not any(span)):
            score, span = found.score, (start + found.dest_start, start + found.dest_end)
    if not any(span):
        return None
    start, end = _whole_words(article.text, *span)
    there = Written(
        article.text[start:end], lambda first, last: article.raw(start + first, start + last)
    )
    differences = _differences(words, typed(quotation[:_READ]), there)
    return Nearest(score, article.captured(start, end), tuple(differences))


def _likeness(words: str, text: str, cutoff: float) -> ScoreAlignment | None:
    """How like the words is the part of a text that is most like them.

    A text that is shorter than the words is compared whole: that it stands in them says nothing.
    """
    if len(text) >= len(words):
        return fuzz.partial_ratio_alignment(words, text, score_cutoff=cutoff)
    score = fuzz.ratio(words, text, score_cutoff=cutoff)
    return ScoreAlignment(score, 0, len(words), 0, len(text)) if score >= cutoff else None


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen a range to the ends of its words, and leave out the marks at its own."""
    for _ in range(_LONGEST_WORD):
        start -= start > 0 and text[start - 1].isalnum()
        end += end < len(text) and text[end].isalnum()
    while start < end - 1 and not text[start].isalnum():
        start += 1
    while start < end - 1 and not text[end - 1].isalnum():
        end -= 1
    return start, end


def _differences(words: str, here: Written, there: Written) -> Iterator[tuple[str, str]]:
    """The words that differ; where only the marks around them do, those too.

    ``words`` are the folded ones of the quotation that were compared, without what it leaves out.
    """
    for ignored in (_MARKS, " "):
        one, other = words.strip(ignored).split(), there.text.strip(ignored).split()
        changes = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
        differing = [change for change in changes if change[0] != "equal"]
        if differing:
            break
    for _, start, end, first, last in differing[:_SHOWN]:
        yield here.words(one, start, end), there.words(other, first, last)
