"""The way back from folded words to those that are written, for whoever is to find them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from generator.check.quotations.folding import fold, offsets


class Written(NamedTuple):
    """A folded text, and what gives the characters that are written for a range of it."""

    text: str
    raw: Callable[[int, int], str]

    def words(self, folded: Sequence[str], start: int, end: int) -> str:
        """What is written for some of the words of the text, on one line.

        ``folded`` are words of the text in their order. Where they do not stand in it so, the
        folded ones are given.
        """
        places = list(self._places(folded[:end]))
        if len(places) < end or start == end:
            return " ".join(folded[start:end])
        return " ".join(self.raw(places[start][0], places[-1][1]).split())

    def _places(self, folded: Sequence[str]) -> Iterator[tuple[int, int]]:
        at = 0
        for word in folded:
            at = self.text.find(word, at)
            if at < 0:
                return
            yield at, at + len(word)
            at += len(word)


def typed(text: str) -> Written:
    """A text that is written as it is here."""
    places = [*offsets(text), len(text)]
    return Written(fold(text), lambda start, end: text[places[start] : places[end]])
