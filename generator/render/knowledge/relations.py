"""Relations between actors, each once, with all briefings that tell of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from generator.model.briefing import Briefing
from generator.model.edtf import EdtfDate
from generator.model.parts import Relation, RelationKind

MUTUAL: frozenset[RelationKind] = frozenset(("fights", "allied_with", "negotiates_with"))
"""Kinds of relations that are the same seen from either side."""


class Telling(NamedTuple):
    """What one briefing says of a relation."""

    briefing: Briefing
    relation: Relation


class Tie(NamedTuple):
    """A relation between two actors, by their ids, and who tells of it, newest first.

    ``since`` and ``until`` are what the newest telling says that gives one of them.
    """

    start: str
    end: str
    kind: RelationKind
    since: EdtfDate | None
    until: EdtfDate | None
    tellings: Sequence[Telling]

    @property
    def weight(self) -> int:
        """How many briefings tell of it."""
        return len(self.tellings)


class Ties:
    """All relations of a desk: ``every`` in a stable order, and by actor.

    Given are the briefings that readers may read, newest first.
    """

    def __init__(self, briefings: Iterable[Briefing]) -> None:
        told: dict[tuple[str, str, RelationKind], list[Telling]] = {}
        for briefing in briefings:
            for relation in briefing.relations:
                told.setdefault(_key(relation), []).append(Telling(briefing, relation))
        self.every: Sequence[Tie] = [_tie(key, told[key]) for key in sorted(told)]
        self._of: dict[str, list[Tie]] = {}
        for tie in self.every:
            for actor in dict.fromkeys((tie.start, tie.end)):
                self._of.setdefault(actor, []).append(tie)

    def of(self, actor: str) -> Sequence[Tie]:
        """The relations in which an actor stands, by its id; those that most tell of come first."""
        return sorted(
            self._of.get(actor, ()), key=lambda tie: (-tie.weight, tie.start, tie.end, tie.kind)
        )

    def neighbours(self, actor: str) -> int:
        """How many actors it stands in relations with."""
        ends = {name for tie in self._of.get(actor, ()) for name in (tie.start, tie.end)}
        return len(ends - {actor})

    def around(self, actor: str, most: int) -> Sequence[Tie]:
        """The same with those ``most`` actors of whom most is told, and what these are to another.

        That is as much of a net of relations as a picture of one actor can hold.
        """
        told: dict[str, int] = {}
        for tie in self._of.get(actor, ()):
            for name in {tie.start, tie.end} - {actor}:
                told[name] = told.get(name, 0) + tie.weight
        near = {actor, *sorted(told, key=lambda name: (-told[name], name))[:most]}
        found: Mapping[int, Tie] = {
            id(tie): tie
            for name in sorted(near)
            for tie in self._of.get(name, ())
            if tie.start in near and tie.end in near
        }
        return sorted(found.values(), key=lambda tie: (tie.start, tie.end, tie.kind))


def ties_of(briefing: Briefing) -> Sequence[Tie]:
    """The relations that one briefing tells of."""
    return Ties([briefing]).every


def _key(relation: Relation) -> tuple[str, str, RelationKind]:
    ends = relation.from_, relation.to
    one, other = sorted(ends) if relation.kind in MUTUAL else ends
    return one, other, relation.kind


def _tie(key: tuple[str, str, RelationKind], tellings: Sequence[Telling]) -> Tie:
    dated = next(_dated(tellings), None)
    since, until = (dated.since, dated.until) if dated else (None, None)
    return Tie(*key, since, until, tuple(tellings))


def _dated(tellings: Sequence[Telling]) -> Iterator[Relation]:
    for _, relation in tellings:
        if relation.since or relation.until:
            yield relation
