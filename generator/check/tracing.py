"""What a rule looks up in a desk, written down while it does.

The findings on a file depend on the file, on the time, and on what was looked up for them. As long
as all that is the same, they are: so nobody has to remember to list what a new rule depends on.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from typing import TypeVar

from generator.model.desk import Desk

N = TypeVar("N")

ALL = "*"
"""Stands for all the ids of a kind: somebody went through them."""


class Trace:
    """What was looked up: the contents of files, or only whether they are there.

    ``sources/x`` is what the source ``x`` says, ``sources?x`` whether there is one that can be
    read, and ``sources?*`` which ones there are.
    """

    def __init__(self) -> None:
        self.contents: set[str] = set()
        self.presences: set[str] = set()

    def keys(self) -> list[str]:
        """All that was looked up, sorted; who knows what a file says knows that it is there."""
        known = {key.replace("/", "?", 1) for key in self.contents}
        return sorted(self.contents | (self.presences - known))


def traced(desk: Desk, trace: Trace) -> Desk:
    """The same desk; what is looked up in it is written into the ``trace``."""
    return Desk(
        _Traced("briefings", desk.briefings, trace),
        _Traced("sources", desk.sources, trace),
        _Traced("actors", desk.actors, trace),
        _Traced("background", desk.background, trace),
        {kind: _TracedIds(kind, ids, trace) for kind, ids in desk.unreadable.items()},
    )


class _Traced(Mapping[str, N]):
    def __init__(self, kind: str, nouns: Mapping[str, N], trace: Trace) -> None:
        self._kind = kind
        self._nouns = nouns
        self._trace = trace

    def __getitem__(self, name: str) -> N:
        self._trace.contents.add(f"{self._kind}/{name}")
        return self._nouns[name]

    def __contains__(self, name: object) -> bool:
        self._trace.presences.add(f"{self._kind}?{name}")
        return name in self._nouns

    def __iter__(self) -> Iterator[str]:
        self._trace.presences.add(f"{self._kind}?{ALL}")
        return iter(self._nouns)

    def __len__(self) -> int:
        self._trace.presences.add(f"{self._kind}?{ALL}")
        return len(self._nouns)


class _TracedIds(Set[str]):
    def __init__(self, kind: str, ids: Set[str], trace: Trace) -> None:
        self._kind = kind
        self._ids = ids
        self._trace = trace

    def __contains__(self, name: object) -> bool:
        self._trace.presences.add(f"{self._kind}?{name}")
        return name in self._ids

    def __iter__(self) -> Iterator[str]:
        self._trace.presences.add(f"{self._kind}?{ALL}")
        return iter(self._ids)

    def __len__(self) -> int:
        self._trace.presences.add(f"{self._kind}?{ALL}")
        return len(self._ids)
