"""Faults at an exact call: the functions of ``os`` that publishing uses, counted and cut off.

No pytest here: the processes that are killed on purpose load this module too.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import Any
from unittest.mock import patch

CHANGING = ("open", "write", "fsync", "replace", "rename", "unlink", "mkdir", "rmdir")
LOOKING = ("stat", "lstat", "fstat", "read", "scandir", "listdir")

Strike = Callable[[], object]


class Faults:
    """Calls ``strike``, which raises or kills, at the call number ``at`` (from 1).

    ``after``: only once the call has done its work, or for a write half of it. ``lasting``: at
    each call from then on.
    """

    def __init__(
        self, at: int, strike: Strike, *, after: bool = False, lasting: bool = False
    ) -> None:
        self.calls = 0
        self._at, self._strike, self._after, self._lasting = at, strike, after, lasting

    @property
    def struck(self) -> bool:
        return 0 < self._at <= self.calls

    @contextmanager
    def armed(self, names: Sequence[str] = CHANGING) -> Iterator[Faults]:
        with ExitStack() as patches:
            for name in names:
                patches.enter_context(patch.object(os, name, self._wrapped(name)))
            yield self

    def _wrapped(self, name: str) -> Callable[..., Any]:
        real = getattr(os, name)

        def call(*arguments: Any, **options: Any) -> Any:
            self.calls += 1
            strikes = self.calls == self._at or (self._lasting and self.struck)
            if strikes and self._after:
                if name == "write":
                    descriptor, data = arguments
                    arguments = (descriptor, data[: len(data) // 2])
                real(*arguments, **options)
            if strikes:
                self._strike()
            return None if name == "fsync" else real(*arguments, **options)

        return call


def failing(number: int) -> Strike:
    """Raises what the system says by this number (`errno`)."""

    def strike() -> None:
        raise OSError(number, os.strerror(number))

    return strike


def interrupt() -> None:
    """Ctrl-C."""
    raise KeyboardInterrupt
