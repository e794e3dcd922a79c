"""Folders of a desk that files are put into."""

from __future__ import annotations

import os
from pathlib import Path

from generator.model.errors import CannotRun
from generator.store.disk import is_plain_folder, told_as


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
