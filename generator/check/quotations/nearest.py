"""The passage that was probably meant, where the words of a quotation are not in the article.

It is a suggestion only. "15 million" and "51 million" are as near as can be, and no quotation of
each other: nothing that is found here is ever accepted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from rapidfuzz import fuzz

from generator.check.quotations.article import Article
from generator.check.quotations.pieces import taken_apart
from generator.model.quotation import Passage

ALTERED = 80
"""From this score on, of 100, the passage is taken to be the one that was meant."""
_WORTH_SHOWING = 60
_PARAGRAPHS = 12
"""So many paragraphs are compared, those first that share the most words with the quotation."""
_LONGEST = 4_000
"""Of longer paragraphs only so many characters are compared at a time."""
_SHOWN = 3
_MARKS = " '.,;:!?"
_WORD = re.compile(r"\w+(?:['-]\w+)*")


class Nearest(NamedTuple):
    """A passage of the article, how like the quotation it is, of 100, and what differs.

    ``differences`` holds the words of the quotation and those of the article in their place, both
    folded; one of the two can be ``""``.
    """

    score: float
    passage: Passage
    differences: tuple[tuple[str, str], ...]


def nearest(article: Article, quotation: str) -> Nearest | None:
    """The passage that is most like a quotation; None where there is none worth showing."""
    words = " ".join(run.text for run in taken_apart(quotation).runs)
    score, span = float(_WORTH_SHOWING), (0, 0)
    for start, end in _likeliest(article, words):
        found = fuzz.partial_ratio_alignment(words, article.text[start:end], score_cutoff=score)
        if found and (found.score > score or not any(span)):
            score, span = found.score, (start + found.dest_start, start + found.dest_end)
    if not any(span):
        return None
    start, end = _whole_words(article.text, *span)
    differences = _differences(words, article.text[start:end])
    return Nearest(score, article.captured(start, end), tuple(differences))


def _likeliest(article: Article, words: str) -> list[tuple[int, int]]:
    """The paragraphs, or parts of long ones, that share the most words with the quotation."""
    wanted = set(_WORD.findall(words.casefold()))
    parts = [part for paragraph in article.ranges() for part in _parts(*paragraph)]
    shared = [
        len(wanted.intersection(_WORD.findall(article.text[start:end].casefold())))
        for start, end in parts
    ]
    order = sorted(range(len(parts)), key=lambda n: (-shared[n], n))
    return [parts[n] for n in order[:_PARAGRAPHS]]


def _parts(start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > _LONGEST:
        yield start, start + _LONGEST
        start += _LONGEST // 2
    yield start, end


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen a range to the ends of its words, and leave out the marks at its own."""
    while start > 0 and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    while start < end - 1 and not text[start].isalnum():
        start += 1
    while start < end - 1 and not text[end - 1].isalnum():
        end -= 1
    return start, end


def _differences(quotation: str, passage: str) -> Iterator[tuple[str, str]]:
    one, other = quotation.strip(_MARKS).split(), passage.strip(_MARKS).split()
    changes = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    differing = [change for change in changes if change[0] != "equal"]
    for _, start, end, first, last in differing[:_SHOWN]:
        yield " ".join(one[start:end]), " ".join(other[first:last])
