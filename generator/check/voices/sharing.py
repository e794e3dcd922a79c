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
from collections.abc import Iterator, Mapping, Set
from typing import NamedTuple

from generator.check.voices.groups import Groups
from generator.check.voices.wording import Wording

ENOUGH = 60
SHARE = 0.4
ELSEWHERE = 24
LEAST = 26
SAME = 0.8

_VERY_MANY = 20
_HOLDERS = 6
"""A shingle leads to so many of the articles that hold it. In a story with more reprints each of
them meets enough others without."""
_SPARSE = 4
"""Of longer articles one shingle in so many is looked up: those whose number it divides."""
_SHORT = 200
"""Articles of no more shingles are looked up whole."""
_MARGIN = 4
"""Two articles are compared in full where chance finds could stand for a fraction of enough."""


class Shared(NamedTuple):
    """How many shingles two articles have in common, and how many each has."""

    one: str
    other: str
    common: int
    of_one: int
    of_other: int


class Comparison:
    """One article, to be compared with several that are no longer than it is, or not much."""

    def __init__(self, name: str, wording: Wording) -> None:
        self._name = name
        self._wording = wording
        self._shingles = frozenset(wording.shingles())

    def shared(self, name: str, wording: Wording) -> Shared | None:
        """What it shares with another article; None where that is not so much as to tie them."""
        here, there = len(self._shingles), wording.size
        common, most = _common(self._shingles, wording)
        a_word = max(wording.a_word, self._wording.a_word)
        found = Shared(self._name, name, common, here, there)
        if common >= max(LEAST * a_word, SAME * max(here, there)):
            return found
        if common < max(ENOUGH * a_word, SHARE * min(here, there)):
            return None
        # Of the two the one in finer paragraphs tells how many passages they have in common.
        most = min(most, _common(frozenset(wording.shingles()), self._wording)[1])
        return found if common - most >= ELSEWHERE * a_word else None


def _common(shingles: Set[int], wording: Wording) -> tuple[int, int]:
    """How many of the shingles stand in a wording, and how many in the paragraph with the most."""
    counts = [len(shingles & frozenset(paragraph)) for paragraph in wording.paragraphs]
    return sum(counts), max(counts, default=0)


def join_sharing(wordings: Mapping[str, Wording], groups: Groups) -> Iterator[Shared]:
    """Join the groups of articles that share wording; gives what joined each two of them.

    Articles that are in one group already are not compared. An index of shingles leads to the
    others, as far as it takes to have two articles that are tied meet: no less than one pair in
    50,000 that only just suffices is missed. The order of the articles does not matter.
    """
    order = sorted(wordings, key=lambda name: (wordings[name].size, name))
    sizes = [wordings[name].size for name in order]
    first: dict[int, int] = {}
    further: defaultdict[int, list[int]] = defaultdict(list)
    for number, name in enumerate(order):
        wording = wordings[name]
        sparse = _SPARSE if sizes[number] > _SHORT else 1
        met: Counter[int] = Counter()
        for shingle in wording.shingles():
            if shingle % sparse:
                continue
            holder = first.setdefault(shingle, number)
            if holder != number:
                met[holder] += 1
                others = further[shingle]
                met.update(others)
                if len(others) < _HOLDERS:
                    others.append(number)
        comparison = None
        for other, count in sorted(met.items(), key=lambda item: (-item[1], item[0])):
            if count * sparse * _MARGIN < _needed(sizes[other], sizes[number]):
                continue
            if not groups.together(name, order[other]):
                comparison = comparison or Comparison(name, wording)
                if shared := comparison.shared(order[other], wordings[order[other]]):
                    groups.join(name, order[other])
                    yield shared


def _needed(shorter: int, longer: int) -> float:
    return min(max(ENOUGH, SHARE * shorter), max(LEAST, SAME * longer))


def without_boilerplate(
    wordings: Mapping[str, Wording], publishers: Mapping[str, str]
) -> Mapping[str, Wording]:
    """The wordings without the paragraphs that stand in very many articles of one publisher.

    ``publishers`` has the publisher of each article where it is known.
    """
    held: Counter[tuple[str, bytes]] = Counter()
    for name in publishers:
        held.update((publishers[name], bytes(part)) for part in wordings[name].paragraphs)
    ...
    return wordings
