"""One run at a time: a lock that ends with the process that holds it, however it ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.model.errors import CannotRun
from generator.store.disk import told_as

LOCK_NAME = ".briefing-lock"
_OPEN = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)

if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def locked(path: Path, what: str) -> Iterator[None]:
    """Hold the lock on the file ``path`` for as long as the block runs.

    The file is made where there is none, and stays: removing it would let two runs hold two locks
    of one name. Raises `CannotRun`, which says that ``what`` is in use, if another run holds it.
    """
    with told_as(f"{path} cannot be opened, so nothing was written"):
        descriptor = os.open(path, _OPEN, 0o666)
    try:
        try:
            _take(descriptor)
        except (BlockingIOError, PermissionError):
            raise CannotRun(
                f"another run is at work in {what}; wait until it has ended, then run again"
            ) from None
        except OSError as error:
            raise CannotRun(f"{path} cannot be locked: {error.strerror}") from None
        yield
    finally:
        os.close(descriptor)
