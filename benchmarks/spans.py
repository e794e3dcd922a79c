"""Single quotations to be looked for: cut out of made articles, and such as are not in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from benchmarks.made.sources import article
from benchmarks.made.words import TONGUES, Dice

WORDS = 800
"""About so many words has an article."""
PER_ARTICLE = 12
SHORTEST, LONGEST = 4, 40
"""So many words has a quotation; fewer than the longest where its paragraph has fewer."""
ALTERED = 100
"""So many quotations are altered in each way, of as many articles."""

_TONGUES = {tongue.tag: tongue for tongue in TONGUES}
_NOT = {"en": "not", "tr": "değil", "ar": "لم"}
_LANGUAGE = re.compile(r"^language: (\S+)$", re.MULTILINE)


class Span(NamedTuple):
    """Words that stand in an article, by its number, and where: in characters of its text."""

    article: int
    start: int
    words: str


class Altered(NamedTuple):
    """A text, its language, and a quotation that says what the text does not say."""

    language: str
    text: str
    words: str


class Material(NamedTuple):
    """Articles, each as its language and its text, and what is looked for in them.

    ``spans`` come article after article; ``scattered`` are the same, each of another article than
    the one before it. ``absent`` is not in its article: one word of it is another. ``altered`` are
    quotations by what was done to them.
    """

    articles: Sequence[tuple[str, str]]
    spans: Sequence[Span]
    scattered: Sequence[Span]
    absent: Sequence[Span]
    altered: Mapping[str, Sequence[Altered]]


def material(articles: int, seed: int) -> Material:
    """What is to be looked for in so many articles; the same for the same number and seed."""
    made = [_article(number, articles, seed) for number in range(articles)]
    spans: list[Span] = []
    absent: list[Span] = []
    altered: dict[str, list[Altered]] = {}
    for number, (language, text) in enumerate(made):
        dice = Dice(seed, f"spans {number}")
        paragraphs = list(_paragraphs(text))
        spans += [_cut(number, *dice.one(paragraphs), dice) for _ in range(PER_ARTICLE)]
        absent.append(_with_another_word(spans[-1], language, text, dice))
        if number < ALTERED:
            for kind, one in _altered(language, text, max(paragraphs, key=_length)[1], dice):
                altered.setdefault(kind, []).append(one)
    scattered = [span for first in range(PER_ARTICLE) for span in spans[first::PER_ARTICLE]]
    return Material(made, spans, scattered, absent, altered)


def _article(number: int, of: int, seed: int) -> tuple[str, str]:
    _, front, text = article(number, of, seed, WORDS).file.split("---\n", 2)
    language = _LANGUAGE.search(front)
    return language[1] if language else "", text.strip()


def _paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Where each paragraph begins, and its text; one that comes twice where it comes first."""
    seen: set[str] = set()
    at = 0
    for paragraph in text.split("\n\n"):
        if paragraph not in seen:
            seen.add(paragraph)
            yield at, paragraph
        at += len(paragraph) + 2


def _length(paragraph: tuple[int, str]) -> int:
    return len(paragraph[1])


def _cut(number: int, at: int, paragraph: str, dice: Dice) -> Span:
    words = paragraph.split(" ")
    length = dice.between(SHORTEST, min(LONGEST, len(words)))
    first = dice.between(0, len(words) - length)
    start = at + sum(len(word) + 1 for word in words[:first])
    return Span(number, start, " ".join(words[first : first + length]))


def _with_another_word(span: Span, language: str, text: str, dice: Dice) -> Span:
    words = span.words.split(" ")
    while " ".join(words) in text:
        words[len(words) // 2] = dice.one(_TONGUES[language].words)
    return span._replace(words=" ".join(words))


def _altered(language: str, text: str, paragraph: str, dice: Dice) -> Iterator[tuple[str, Altered]]:
    words = paragraph.split(" ")
    middle = dice.between(SHORTEST, len(words) - SHORTEST)
    before = " ".join(words[middle - SHORTEST : middle])
    after = " ".join(words[middle : middle + SHORTEST])
    together = f"{before} {after}"
    negated = text.replace(together, f"{before} {_NOT[language]} {after}")
    number = text.replace(together, f"{before} 5.5 {after}")
    yield "a negation left out", Altered(language, negated, f"{before} ... {after}")
    yield "pieces in reverse order", Altered(language, text, f"{after} ... {before}")
    yield "a decimal point dropped", Altered(language, number, f"{before} 5 5 {after}")
