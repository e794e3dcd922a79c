"""The nouns of one kind, each read when it is first looked up."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Set
from typing import TypeVar

from generator.read.listing import DeskFile

N = TypeVar("N")


class Shelf(Mapping[str, N]):
    """Nouns by their ids; those in ``unreadable`` are not among them.

    ``read`` gives what a file holds, or None. What was read is kept.
    """

    def __init__(
        self,
        files: Mapping[str, DeskFile],
        unreadable: Set[str],
        read: Callable[[DeskFile], N | None],
    ) -> None:
        self._files = files
        self._unreadable = unreadable
        self._read = read
        self._nouns: dict[str, N] = {}

    def __getitem__(self, name: str) -> N:
        if name in self._nouns:
            return self._nouns[name]
        if name in self._unreadable:
            raise KeyError(name)
        noun = self._read(self._files[name])
        if noun is None:
            raise KeyError(name)
        self._nouns[name] = noun
        return noun

    def put(self, name: str, noun: N) -> None:
        """Keep what was read of a file already."""
        self._nouns[name] = noun

    def __contains__(self, name: object) -> bool:
        return name in self._files and name not in self._unreadable

    def __iter__(self) -> Iterator[str]:
        return (name for name in self._files if name not in self._unreadable)

    def __len__(self) -> int:
        return sum(1 for _ in self)
