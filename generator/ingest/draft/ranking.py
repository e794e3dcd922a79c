"""Which sentences say the most of what articles say, without saying it twice."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from generator.ingest.draft.lexicon import Lexicon
from generator.ingest.draft.sentences import Sentence

_SAME = 0.45
"""Two sentences that are alike to this degree say the same."""
_QUESTION = re.compile(r"[?؟？]['\"”’»]*\Z")
_LEAD, _NUMBER, _DEPENDENT, _HEDGED, _QUOTED = 0.5, 0.1, 0.4, 0.1, 0.2


class Ranking:
    """How much each of some sentences tells.

    A sentence counts for as much as it is like all others (degree centrality in the graph of
    likeness; Erkan and Radev, LexRank, 2004), and more at the head of an article. Likeness is the
    cosine of the terms, each weighed by its inverse document frequency.
    """

    def __init__(self, sentences: Sequence[Sentence], lexicons: Mapping[str, Lexicon]) -> None:
        frequency = Counter(term for sentence in sentences for term in sentence.terms)
        count = len(sentences)
        self._weights = {term: math.log(1 + count / n) ** 2 for term, n in frequency.items()}
        self._norms = [
            math.sqrt(sum(self._weights[term] for term in sorted(sentence.terms))) or 1.0
            for sentence in sentences
        ]
        self._place = {(one.source, one.number): at for at, one in enumerate(sentences)}
        self._sentences = sentences
        centrality = self._centrality()
        most = max(centrality, default=0.0) or 1.0
        self._scores = [
            central / most + _bonus(sentence, lexicons[sentence.source])
            for central, sentence in zip(centrality, sentences, strict=True)
        ]

    def score(self, sentence: Sentence) -> float:
        """How much it tells."""
        return self._scores[self._at(sentence)]

    def likeness(self, one: Sentence, other: Sentence) -> float:
        """How alike two sentences are, from 0 to 1."""
        shared = sum(self._weights[term] for term in sorted(one.terms & other.terms))
        return shared / (self._norms[self._at(one)] * self._norms[self._at(other)])

    def chosen(
        self, among: Iterable[Sentence], most: int, besides: Iterable[Sentence] = ()
    ) -> list[Sentence]:
        """At most so many sentences, those first that tell the most, none like another.

        Nor is any of them like one of ``besides``.
        """
        taken: list[Sentence] = []
        others = list(besides)
        for sentence in sorted(among, key=lambda one: (-self.score(one), self._at(one))):
            if len(taken) == most:
                break
            if all(self.likeness(sentence, other) < _SAME for other in (*others, *taken)):
                taken.append(sentence)
        return taken

    def in_order(self, sentences: Iterable[Sentence]) -> list[Sentence]:
        """The same sentences as they stand, article after article."""
        return sorted(sentences, key=self._at)

    def _at(self, sentence: Sentence) -> int:
        return self._place[sentence.source, sentence.number]

    def _centrality(self) -> list[float]:
        """For each sentence the sum of its likenesses to the others.

        With the vectors summed up first this takes one step a term, not one a pair.
        """
        total: defaultdict[str, float] = defaultdict(float)
        for sentence, norm in zip(self._sentences, self._norms, strict=True):
            for term in sorted(sentence.terms):
                total[term] += 1 / norm
        return [
            sum(self._weights[term] * (total[term] - 1 / norm) for term in sorted(one.terms)) / norm
            for one, norm in zip(self._sentences, self._norms, strict=True)
        ]


def _bonus(sentence: Sentence, lexicon: Lexicon) -> float:
    words = sentence.words
    bonus = _LEAD / (1 + sentence.number)
    bonus += _NUMBER * any(character.isdigit() for character in words)
    bonus -= _DEPENDENT * bool(lexicon.dependent.match(words) or _QUESTION.search(words))
    bonus -= _HEDGED * bool(lexicon.hedges.search(words))
    return bonus - _QUOTED * words.startswith(('"', "“", "„", "«", "'", "‘"))
