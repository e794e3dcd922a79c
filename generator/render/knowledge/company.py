"""Who appears with whom, and how often."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence


class Company:
    """Which actors are named in the same briefings.

    Given are the actors that each briefing names, by their ids.
    """

    def __init__(self, named: Mapping[str, Collection[str]]) -> None:
        self._named = named

    def of(self, actor: str, briefings: Iterable[str], most: int) -> Sequence[tuple[str, int]]:
        """The actors that appear with one in these briefings: each with how many, the most first.

        Of those with the same number the id decides; at most ``most`` are given.
        """
        counts: Counter[str] = Counter()
        for briefing in briefings:
            counts.update(self._named.get(briefing, ()))
        del counts[actor]
        return sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:most]
