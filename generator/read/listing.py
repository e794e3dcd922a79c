"""Which files a desk has. The only one to look into ``briefings/``."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from generator.model.errors import CannotRun

FOLDER = "briefings"
Kind = Literal["briefings", "actors", "background", "sources"]
_SHARED: tuple[Kind, ...] = ("actors", "background", "sources")

_YAML = (".yml", ".yaml")
_ARTICLE = (".md", ".txt")


@dataclass(frozen=True, slots=True)
class DeskFile:
    """A file to read: what kind of thing it holds, its place on disk, its path in the desk."""

    kind: Kind
    on_disk: str
    path: str

    @property
    def stem(self) -> str:
        """The file's name without its ending."""
        name = self.path.rpartition("/")[2]
        return name.rpartition(".")[0] or name

    @property
    def endings(self) -> tuple[str, ...]:
        """How the names of files of this kind end; the usual one comes first."""
        return _ARTICLE if self.kind == "sources" else _YAML


def desk_files(root: Path) -> tuple[DeskFile, ...]:
    """List the files of the desk in ``root``, sorted by path.

    Hidden files and those with other endings are not part of a desk. Links are listed, and refused
    when they are read. Raises `CannotRun` where there is no ``briefings`` folder.
    """
    return _listed(root, read=True)


def ignored_files(root: Path) -> tuple[DeskFile, ...]:
    """List the files in the folders of the desk that are not read, for the way their names end.

    Hidden files are left out, and those whose name is README. Raises `CannotRun` likewise.
    """
    return _listed(root, read=False)


def _listed(root: Path, *, read: bool) -> tuple[DeskFile, ...]:
    top = root / FOLDER
    if not top.is_dir() or top.is_symlink():
        raise CannotRun(
            f"there is no folder {FOLDER}/ in {root}; run briefing in the folder of a desk"
        )
    found = (file for file, is_read in _walk(str(top), FOLDER, "briefings") if is_read == read)
    return tuple(sorted(found, key=lambda file: file.path))


def _walk(folder: str, path: str, kind: Kind) -> Iterator[tuple[DeskFile, bool]]:
    """Every visible file below a folder, and whether it is to be read."""
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.startswith("."):
                    continue
                here = f"{path}/{entry.name}"
                if entry.is_dir(follow_symlinks=False):
                    inner = next((k for k in _SHARED if here == f"{FOLDER}/{k}"), kind)
                    yield from _walk(entry.path, here, inner)
                elif not entry.name.lower().startswith("readme."):
                    file = DeskFile(kind, entry.path, here)
                    # A link to a folder is refused as well, whatever its name.
                    linked = entry.is_symlink() and entry.is_dir()
                    yield file, entry.name.endswith(file.endings) or linked
    except OSError as error:
        raise CannotRun(f"{path}/ cannot be read: {error.strerror}") from None
