"""Which briefings say the same in another language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from generator.model.briefing import Briefing
from generator.model.changes import is_earlier, last_change
from generator.model.dates import Moment


class Versions:
    """The briefings of a desk that are translations of each other, by way of their originals."""

    def __init__(self, briefings: Mapping[str, Briefing]) -> None:
        self._briefings = briefings
        self._groups: dict[str, list[Briefing]] = {}
        self._first: dict[str, str] = {}
        for briefing in briefings.values():
            if briefing.translation_of:
                self._first[briefing.id] = self._root(briefing)
        for briefing in _by_language(briefings.values()):
            first = self._first.get(briefing.id, briefing.id)
            # Of a withdrawn one readers are shown no more than that it is.
            if briefing.status != "withdrawn":
                self._groups.setdefault(first, []).append(briefing)

    def _root(self, briefing: Briefing) -> str:
        """The id of what a briefing translates in the end, whether the desk holds it or not."""
        met: list[str] = []
        while briefing.translation_of and briefing.id not in met:
            met.append(briefing.id)
            original = self._briefings.get(briefing.translation_of)
            if original is None:
                return briefing.translation_of
            briefing = original
        return min(met[met.index(briefing.id) :]) if briefing.id in met else briefing.id

    def others(self, briefing: Briefing) -> Sequence[Briefing]:
        """The other versions of a briefing, in the order of their languages' tags."""
        group = self._groups.get(self._first.get(briefing.id, briefing.id), ())
        return [other for other in group if other.id != briefing.id]

    def original(self, briefing: Briefing) -> Briefing | None:
        """What a briefing translates, as far as readers may read it."""
        original = self._briefings.get(briefing.translation_of or "")
        return original if original and original.status != "withdrawn" else None

    def outdated(self, briefing: Briefing) -> Moment | None:
        """When the original was changed after this translation of it; None where it was not."""
        original = self.original(briefing)
        changed = last_change(original) if original else None
        then = last_change(briefing)
        return changed if changed and then and is_earlier(then, changed) else None


def _by_language(briefings: Iterable[Briefing]) -> list[Briefing]:
    return sorted(briefings, key=lambda briefing: (briefing.language or "", briefing.id))
