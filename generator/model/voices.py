"""Voices: which articles of a desk speak for themselves, and which repeat another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

Tie = Literal["reprint", "original", "wording"]
"""What ties an article to another: it names it in ``syndicated_from``, is named by it, or shares
wording with it."""


@dataclass(frozen=True, slots=True)
class Folding:
    """Why an article is counted with ``other``, an article of the same voice.

    ``other`` is an id that the desk need not hold where the tie is ``reprint``. For the tie
    ``wording``, ``of_own`` is how much of the article's own wording stands in the other one too,
    and ``of_other`` how much that is of the other's, both in whole percent, rounded down; for the
    other ties both are 0.
    """

    tie: Tie
    other: str
    of_own: int = 0
    of_other: int = 0

    def __str__(self) -> str:
        """The reason in words, to be read after the name of the article."""
        if self.tie == "reprint":
            return f"named as a reprint of {self.other}"
        if self.tie == "original":
            return f"named by {self.other} as what it reprints"
        if self.of_own >= self.of_other:
            return f"shares {self.of_own}% of its wording with {self.other}"
        return f"holds {self.of_other}% of the wording of {self.other}"


@dataclass(frozen=True, slots=True)
class Voices:
    """The articles of a desk by the voice with which they speak.

    ``of`` gives for each article the id of the one that stands for its voice, which is often
    itself. ``foldings`` gives for each other one why it is counted with another. From one to the
    next these reasons lead to the article that stands for the voice; where one names an original
    that the desk does not hold, by way of an article that names that one too. Both are in the order
    of the ids.
    """

    of: Mapping[str, str] = field(default_factory=dict)
    foldings: Mapping[str, Folding] = field(default_factory=dict)

    def among(self, sources: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
        """The voices among some articles: for each, which of them speak with it.

        The voices are in the order in which they are first heard, the articles of each in the
        order in which they are given, each once. An id that the desk does not hold has no voice.
        """
        heard: dict[str, list[str]] = {}
        for source in dict.fromkeys(sources):
            if source in self.of:
                heard.setdefault(self.of[source], []).append(source)
        return {voice: tuple(articles) for voice, articles in heard.items()}

    def count(self, sources: Iterable[str]) -> int:
        """How many independent voices there are among some articles, given by their ids."""
        return len({self.of[source] for source in sources if source in self.of})
