"""The nearest peer, linkml-reference-validator, in an environment of its own.

Nothing of the project imports it, and what it needs is in no environment of the project.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import sys
from pathlib import Path
from typing import Any

from benchmarks.process import ROOT, run

LOCK = ROOT / "requirements/peer.txt"
CACHE = ROOT / ".cache/benchmarks"
INSIDE = Path(__file__).with_name("peer_inside.py")
# As in the Makefile, without what the lock leaves out on purpose; and without long waits.
_INSTALL = (
    *("install", "--quiet", "--no-input", "--disable-pip-version-check", "--retries", "1"),
    *("--require-hashes", "--only-binary", ":all:", "--no-deps", "--requirement"),
)


def interpreter(lock: Path = LOCK, cache: Path = CACHE) -> Path:
    """The Python of an environment with what ``lock`` names; it is made where there is none yet.

    Raises CommandFailedError if it cannot be made: without a network, for example.
    """
    made_for = lock.read_bytes() + str(sys.implementation.cache_tag).encode()
    folder = cache / f"peer-{hashlib.sha256(made_for).hexdigest()[:16]}"
    python, whole = folder / "bin/python", folder / "whole"
    if not (whole.exists() and python.exists()):
        shutil.rmtree(folder, ignore_errors=True)
        pip = (sys.executable, "-m", "pip", "--python", str(python))
        run((sys.executable, "-m", "venv", "--without-pip", str(folder)), ROOT)
        run((*pip, *_INSTALL, str(lock)), ROOT)
        whole.touch()
    return python


def measured(python: Path, material: Path) -> dict[str, Any]:
    """What the peer takes for the quotations in a file, measured in a fresh process on one core.

    Raises CommandFailedError if it does not come to an end.
    """
    command = (str(python), str(INSIDE), str(material))
    printed: dict[str, Any] = json.loads(run(command, material.parent, one_core=True).output)
    return printed
