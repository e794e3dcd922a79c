"""The command at a terminal: somebody reads what it asks, and types."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from select import select

ROOT = Path(__file__).parent.parent.parent
LONG = 60.0


class Terminal:
    """A run whose input and whose standard error are a terminal; its standard output is a pipe."""

    def __init__(self, run: subprocess.Popen[str], master: int) -> None:
        self.run, self._master = run, master
        self.shown = ""

    def read_until(self, words: str) -> str:
        """Wait until these words stand on the terminal; gives what was shown since the last."""
        while words not in self.shown:
            if not (piece := self._piece()):
                raise AssertionError(f"{words!r} is not in {self.shown!r}")
            self.shown += piece
        before, _, self.shown = self.shown.partition(words)
        return before + words

    def type(self, keys: str) -> None:
        os.write(self._master, keys.encode())

    def interrupt(self) -> None:
        """What Ctrl-C does. Between a question and the reading of its answer Python can miss it."""
        while self.run.poll() is None:
            self.run.send_signal(signal.SIGINT)
            with suppress(subprocess.TimeoutExpired):
                self.run.wait(3.0)

    def end(self) -> tuple[int, str, str]:
        """Wait for the end: the status, standard output, and what was shown since the last."""
        while piece := self._piece():
            self.shown += piece
        assert self.run.stdout
        return self.run.wait(LONG), self.run.stdout.read(), self.shown

    def _piece(self) -> str:
        if not select([self._master], [], [], LONG)[0]:
            raise AssertionError(f"nothing more after {self.shown!r}")
        try:
            return os.read(self._master, 4096).decode().replace("\r\n", "\n")
        except OSError:  # what Linux says when nobody has the other side any more
            return ""


@contextmanager
def at_terminal(desk: Path, arguments: Sequence[str]) -> Iterator[Terminal]:
    """Run ``briefing`` with these arguments in the folder of a desk, at a terminal."""
    master, slave = os.openpty()
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm"}
    try:
        with subprocess.Popen(
            [sys.executable, "-m", "generator", *arguments],
            cwd=desk,
            env=environment,
            stdin=slave,
            stdout=subprocess.PIPE,
            stderr=slave,
            text=True,
            start_new_session=True,
        ) as run:
            os.close(slave)
            try:
                yield Terminal(run, master)
            finally:
                run.kill()
    finally:
        os.close(master)
