"""Run a command in a process of its own, and what it took."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
"""The folder of the repository: what is measured is the code that stands in it."""

BRIEFING = (sys.executable, "-c", "from generator.cli import main; main()")
"""The command ``briefing``, started as its installed script starts it."""

_RSS_UNIT = 1 if sys.platform == "darwin" else 1024


class Usage(NamedTuple):
    """What a command took, with all processes that it started and waited for.

    ``wall`` and ``cpu`` (user and system) are seconds. ``peak`` is the largest resident set of any
    one of the processes, in bytes. ``output`` is what it printed on standard output.
    """

    wall: float
    cpu: float
    peak: int
    output: str


class CommandFailedError(Exception):
    """A command that was to be measured did not end well; the message holds what it said."""


def run(command: Sequence[str], folder: Path, *, one_core: bool = False) -> Usage:
    """Run ``command`` in ``folder`` to its end, if asked to, on one core.

    Raises `CommandFailedError` for a status but 0.

    The peak of a process is never below that of the one that started it (Linux keeps it across
    exec), so whoever measures has to stay small: nothing of the generator is imported here.
    """
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    # Python compiles what it imports and keeps it, as it does for those who use the command.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as messages:
        start = time.perf_counter()
        process = subprocess.Popen(
            command,
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=messages,
            preexec_fn=stay_on_one_core if one_core else None,  # noqa: PLW1509 - no threads here
        )
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        printed = output.read().decode(errors="replace")
        if process.returncode:
            messages.seek(0)
            said = messages.read().decode(errors="replace") or printed
            raise CommandFailedError(
                f"{' '.join(command)} ended with status {process.returncode}:\n{said[-2000:]}"
            )
    return Usage(wall, used.ru_utime + used.ru_stime, used.ru_maxrss * _RSS_UNIT, printed)


def stay_on_one_core() -> None:
    """Bind this process, and those that it starts, to one core, where the system can do so."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def own_peak() -> int:
    """The largest resident set that this process has had, in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _RSS_UNIT
