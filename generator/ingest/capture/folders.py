"""Folders of a desk that files are put into."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from pathlib import Path

from generator.model.errors import CannotRun
from generator.store.disk import RESERVED, is_plain_folder, told_as

_TEMPORARY = re.compile(re.escape(RESERVED) + r"[0-9a-f]{16}\.tmp")
_OLD = 3_600
"""Seconds: no run waits so long between writing a file and giving it its name."""


def made_folder(root: Path, path: str) -> Path:
    """The folder at ``path`` in the desk in ``root``, made if need be.

    Raises `CannotRun` where that fails, and where it or a folder above it is a link: what came with
    a checkout could lead out of the desk.
    """
    folder = root
    for name in path.split("/"):
        folder /= name
        with told_as(f"{path}/ cannot be made"):
            folder.mkdir(exist_ok=True)
        if not is_plain_folder(os.fspath(folder)):
            raise CannotRun(f"{folder.relative_to(root).as_posix()} is a link, and not a folder")
    return folder


def sweep_old(path: str) -> None:
    """Remove the temporary files beside a file just made that runs which were killed left there.

    Other runs may be writing: only what is an hour older than the file goes. What cannot be removed
    stays, and is tried again with the next file.
    """
    with suppress(OSError):
        before = os.lstat(path).st_mtime - _OLD
        with os.scandir(Path(path).parent) as entries:
            for entry in entries:
                if (
                    _TEMPORARY.fullmatch(entry.name)
                    and entry.is_file(follow_symlinks=False)
                    and entry.stat(follow_symlinks=False).st_mtime < before
                ):
                    Path(entry.path).unlink()
