"""Which articles share so much wording that one of them must have it from the other.

Two articles do where a careful editor who lays them side by side would say so:

- they share at least `ENOUGH` shingles, which are at least `SHARE` of the shorter one, and these do
  not all stand in one paragraph: at least `ELSEWHERE` stand outside the one that they have most of
  in common;
- or they are the same text but for a few words: they share at least `LEAST` shingles, which are at
  least `SAME` of the longer one. This is for short items, and those of a single paragraph.

So a wire story that a paper has cut by half, or set between paragraphs of its own, is found: the
copy has next to nothing else, or the original is in it whole. A paragraph in common, be it a
statement or what an agency says of itself, is not enough, however short the rest. Of less than
some 30 words nothing is said.

A communiqué of which a report quotes two thirds: as long as it is quoted, in quotation marks or a
block of its own, it is no part of the report's wording, and the two are two voices. A report that
pastes as much of it without marks, as if it had found that out itself, speaks with its voice.

What stands in very many articles of one publisher, such as a disclaimer of several paragraphs, is
no wording of theirs. It is counted by publisher, since a good story, too, stands in very many
articles: those of others.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import NamedTuple

from generator.check.voices.groups import Groups
from generator.check.voices.wording import Wording

ENOUGH = 60
SHARE = 0.4
ELSEWHERE = 24
LEAST = 26
SAME = 0.8

_SPARSE = 4
"""Of longer articles one shingle in so many is looked up: those whose number it divides."""
_SHORT = 200
"""Articles of no more shingles are looked up whole."""
_OTHERS = 5
"""A shingle leads to the first article in which it stands and to so many others. In a story with
more reprints each of them meets enough others without."""
_MARGIN = 8
"""Articles are compared where those of their shingles that meet stand for so small a part of what
it takes: chance may have let few meet."""


class Shared(NamedTuple):
    """How many shingles two articles have in common, and how many each has."""

    one: str
    other: str
    common: int
    of_one: int
    of_other: int


class Comparison:
    """One article, to be compared with several others."""

    def __init__(self, name: str, wording: Wording) -> None:
        self._name = name
        self._a_word = wording.a_word
        self._paragraph_of = {
            shingle: number
            for number, paragraph in enumerate(wording.paragraphs)
            for shingle in paragraph
        }

    def shared(self, name: str, wording: Wording) -> Shared | None:
        """What it shares with another article; None where that is not so much as to tie them.

        The time it takes grows with the length of the other one.
        """
        shingles = self._paragraph_of.keys()
        by_paragraph = [shingles & paragraph for paragraph in wording.paragraphs]
        common = sum(map(len, by_paragraph))
        here, there = len(shingles), wording.size
        a_word = max(self._a_word, wording.a_word)
        if common < max(LEAST * a_word, SAME * max(here, there)):
            if common < max(ENOUGH * a_word, SHARE * min(here, there)):
                return None
            # Of the two the one in finer paragraphs tells how many passages they have in common.
            there_most = max(map(len, by_paragraph))
            places = (self._paragraph_of[shingle] for shingle in chain(*by_paragraph))
            here_most = max(Counter(places).values())
            if common - min(here_most, there_most) < ELSEWHERE * a_word:
                return None
        return Shared(self._name, name, common, here, there)


class _Index:
    """The articles in which a shingle stands, as far as it takes to have those that share meet."""

    def __init__(self) -> None:
        self._first: dict[int, int] = {}
        self._others: defaultdict[int, list[int]] = defaultdict(list)

    def add(self, number: int, wording: Wording) -> Mapping[int, float]:
        """Add an article, no shorter than those that are there already.

        Gives about how many shingles it has in common with each of them, by their numbers.
        """
        sparse = _SPARSE if wording.size > _SHORT else 1
        met: Counter[int] = Counter()
        for shingle in [one for one in wording.shingles() if not one % sparse]:
            first = self._first.setdefault(shingle, number)
            if first != number:
                met[first] += sparse
                others = self._others[shingle]
                for other in others:
                    met[other] += sparse
                if len(others) < _OTHERS:
                    others.append(number)
        return met


def join_sharing(wordings: Mapping[str, Wording], groups: Groups) -> Iterator[Shared]:
    """Join the groups of articles that share wording; gives what joined each two of them.

    Articles that are in one group already are not compared, nor those of which an index of shingles
    says that they have far too little in common. Of the pairs that only just suffice it overlooks
    less than one in 100,000. The order of the articles does not matter.
    """
    order = sorted(wordings, key=lambda name: (wordings[name].size, name))
    index = _Index()
    for number, name in enumerate(order):
        wording = wordings[name]
        comparison = None
        met = index.add(number, wording)
        for other in sorted(met, key=lambda one: (-met[one], one)):
            shorter = wordings[order[other]]
            if met[other] * _MARGIN < _needed(shorter.size, wording.size):
                continue
            if not groups.together(name, order[other]):
                comparison = comparison or Comparison(name, wording)
                if shared := comparison.shared(order[other], shorter):
                    groups.join(name, order[other])
                    yield shared


def _needed(shorter: int, longer: int) -> float:
    return min(max(ENOUGH, SHARE * shorter), max(LEAST, SAME * longer))
