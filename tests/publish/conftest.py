"""A folder for pages, a small desk to build, and another run that is at work."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from tests.publish.desk import make_desk

ROOT = Path(__file__).parent.parent.parent
HOLD = """
import sys
from pathlib import Path
from generator.publish.lock import locked

with locked(Path(sys.argv[1]), "docs/"):
    print("held", flush=True)
    sys.stdin.read()
"""

Process = subprocess.Popen[str]
Holding = Callable[[Path], AbstractContextManager[Process]]


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """A folder that is not there yet."""
    return tmp_path / "docs"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A desk of four pages with a configuration, and no site yet."""
    return make_desk(tmp_path / "desk")


@pytest.fixture
def without_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """For tests of many runs: a flush only looks whether there is something to flush."""
    monkeypatch.setattr(os, "fsync", os.fstat)


@pytest.fixture
def holding() -> Holding:
    """Holds the lock on a file in a process of its own, for as long as the block runs."""

    @contextmanager
    def hold(path: Path) -> Iterator[Process]:
        process = subprocess.Popen(
            [sys.executable, "-c", HOLD, str(path)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        with process:
            assert process.stdout
            assert process.stdout.readline() == "held\n"
            try:
                yield process
            finally:
                process.kill()

    return hold
