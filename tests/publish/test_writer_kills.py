"""Processes that are killed with SIGKILL while they write, at calls that chance has chosen."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
from pathlib import Path

from generator.publish.plan import Plan
from generator.publish.writer import write
from tests.publish.conftest import ROOT
from tests.store.faults import Faults
from tests.store.folders import pages, put

USERS = {"mine.md": b"mine", "a/note.txt": b"note"}
OLD = Plan({f"a/{n}.md": f"old {n}\n".encode() * 5_000 for n in range(8)} | {"gone/x.md": b"old"})
NEW = Plan({f"{n % 3}/{n}.md": f"new {n}\n".encode() * 5_000 for n in range(8)} | {"a/0.md": b"n"})
KILLS = 8
SCRIPT = """
import os, signal, sys
from pathlib import Path
from generator.publish.writer import write
from tests.store.faults import Faults
from tests.publish.test_writer_kills import NEW

kill = lambda: os.kill(os.getpid(), signal.SIGKILL)
with Faults(int(sys.argv[2]), kill, after=sys.argv[3] == "after").armed():
    write(Path(sys.argv[1]), NEW)
"""


def calls_of_a_run(folder: Path) -> int:
    put(folder / "docs", USERS)
    write(folder / "docs", OLD)
    with Faults(0, lambda: None).armed() as counted:
        write(folder / "docs", NEW)
    return counted.calls


def test_a_run_that_is_killed_leaves_whole_pages_and_the_next_one_goes_on(tmp_path: Path) -> None:
    total = calls_of_a_run(tmp_path / "counted")
    chance = random.Random(20250501)  # noqa: S311 - the same points each time
    docs = tmp_path / "docs"
    put(docs, USERS)
    temporaries = 0
    for at in sorted(chance.sample(range(1, total + 1), KILLS)):
        write(docs, OLD)

        killed = subprocess.run(
            [sys.executable, "-c", SCRIPT, str(docs), str(at), chance.choice(["before", "after"])],
            cwd=ROOT,
            check=False,
        )

        assert killed.returncode == -signal.SIGKILL, f"call {at} of {total}"
        found = pages(docs)
        assert {path: found.pop(path) for path in USERS} == USERS
        for path, content in found.items():
            if ".briefing-" in path:
                temporaries += 1  # cut or not: no page
            else:
                assert content in {OLD.pages.get(path), NEW.pages.get(path)}, path
        assert (OLD.pages.keys() & NEW.pages.keys()) <= found.keys()
        write(docs, NEW)
        assert pages(docs) == {**NEW.pages, **USERS}, f"call {at} of {total}"
    assert temporaries  # else the kills met only runs with nothing under way
