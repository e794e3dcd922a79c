"""Which parts of an article share the most words with a quotation."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from generator.model.characters import UNSPACED

OVERLAP = 500
"""So many characters of a long paragraph belong to two parts of it, and none is lost at an end."""
_LONGEST = 3_000
_WORD = re.compile(r"\w+(?:['-]\w+)*")
_WORDS = 30
"""So many words of a quotation are looked up, the longest first."""


class WordIndex:
    """The words of a text, and in which of its parts each stands. Case does not count.

    A part is a paragraph, or of a long one `_LONGEST` characters. In scripts without spaces each
    two characters in a row count as a word.
    """

    def __init__(self, text: str, paragraphs: Iterable[tuple[int, int]]) -> None:
        self._parts = [part for paragraph in paragraphs for part in _parts(*paragraph)]
        self._where: defaultdict[str, list[int]] = defaultdict(list)
        for number, (start, end) in enumerate(self._parts):
            for word in dict.fromkeys(_words(text[start:end])):
                self._where[word].append(number)

    def likeliest(self, words: str, count: int) -> list[tuple[int, int]]:
        """The ranges of the ``count`` parts that share the most words with a text, likeliest first.

        A rare word counts for more: by the logarithm of the inverse of the share of the parts that
        hold it (Spärck Jones, 1972). Where no words are shared, the first parts are the answer.
        """
        wanted = sorted(set(_words(words)), key=lambda word: (-len(word), word))[:_WORDS]
        shared: Counter[int] = Counter(dict.fromkeys(range(min(count, len(self._parts))), 0))
        for word in wanted:
            if parts := self._where.get(word):
                weight = round(1_000 * math.log(1 + len(self._parts) / len(parts)))
                for number in parts:
                    shared[number] += weight
        order = sorted(shared, key=lambda number: (-shared[number], number))
        return [self._parts[number] for number in order[:count]]


def _words(text: str) -> Iterator[str]:
    for word in _WORD.findall(text.casefold()):
        if len(word) > 2 and UNSPACED.match(word):
            yield from map("".join, pairwise(word))
        else:
            yield word


def _parts(start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > _LONGEST:
        yield start, start + _LONGEST
        start += _LONGEST - OVERLAP
    yield start, end
