"""One article at a time from each host, with a pause between two."""

from __future__ import annotations

import time
from threading import Condition

from generator.ingest.fetch.deadline import Deadline, Stop


class Turns:
    """Which hosts are in use, and from when on the others may be."""

    def __init__(self, pause: float, stop: Stop) -> None:
        self.pause = pause
        self.stop = stop
        self._changed = Condition()
        self._busy: set[str] = set()
        self._free_from: dict[str, float] = {}

    def take(self, host: str) -> None:
        """Wait until a host may be asked, and keep others from it. Raises `NotFetched`."""
        with self.stop.waking(self._wake), self._changed:
            while wait := self._wait(host):
                self._changed.wait(wait)
                self.stop.check()
            self._busy.add(host)

    def give_back(self, host: str, pause: float) -> None:
        """Let others have the host after ``pause`` seconds."""
        with self._changed:
            self._busy.discard(host)
            self._free_from[host] = time.monotonic() + pause
            self._changed.notify_all()

    def _wait(self, host: str) -> float:
        if host in self._busy:
            return 60.0  # or until it is given back
        return max(0.0, self._free_from.get(host, 0.0) - time.monotonic())

    def _wake(self) -> None:
        with self._changed:
            self._changed.notify_all()


class Turn:
    """The one host that an article has the turn of; a redirect takes it to another.

    No article ever holds one host and waits for a second, so none wait for each other.
    """

    def __init__(self, turns: Turns, deadline: Deadline) -> None:
        self._turns = turns
        self._deadline = deadline
        self._host = ""

    def at(self, host: str) -> None:
        """Wait for the turn of a host. The time is not the site's, so it does not count."""
        if host == self._host:
            return
        self.end()
        began = time.monotonic()
        self._turns.take(host)
        self._host = host
        self._deadline.extend(time.monotonic() - began)

    def end(self, pause: float = 0.0) -> None:
        """Give the turn back, with at least the usual pause."""
        if self._host:
            self._turns.give_back(self._host, max(pause, self._turns.pause))
            self._host = ""
