"""How long something may take, and how it is stopped from elsewhere."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock

from generator.ingest.fetch.fetched import NotFetched


class Stop:
    """Lets one thread end what others wait for."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._calls: list[Callable[[], object]] = []
        self._set = False

    def set(self) -> None:
        """Wake all that wait now, and let nothing wait from now on."""
        with self._lock:
            self._set = True
            for call in self._calls:
                call()

    def check(self) -> None:
        """Raises `NotFetched` once it is set."""
        if self._set:
            raise NotFetched("stopped", "this was stopped before the page had arrived")

    @contextmanager
    def waking(self, call: Callable[[], object]) -> Iterator[None]:
        """Have ``call`` called, which must not block, if it is set while the block runs.

        Raises `NotFetched` if it is set already.
        """
        with self._lock:
            self.check()
            self._calls.append(call)
        try:
            yield
        finally:
            with self._lock:
                self._calls.remove(call)


class Deadline:
    """When an article has to be there."""

    def __init__(self, seconds: float, stop: Stop) -> None:
        self.stop = stop
        self._end = time.monotonic() + seconds

    def left(self) -> float:
        """The seconds that are left, more than none.

        Raises `TimeoutError`, and `NotFetched` if it was stopped.
        """
        self.stop.check()
        left = self._end - time.monotonic()
        if left <= 0:
            raise TimeoutError
        return left

    def extend(self, seconds: float) -> None:
        """Leave out what was spent waiting for our own sake."""
        self._end += seconds
