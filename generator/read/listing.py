"""Which files a desk has. The only one to look into ``briefings/``."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, NamedTuple

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
    stem: str = field(init=False)
    """The file's name without its ending."""

    def __post_init__(self) -> None:
        name = self.path.rpartition("/")[2]
        object.__setattr__(self, "stem", name.rpartition(".")[0] or name)

    @property
    def endings(self) -> tuple[str, ...]:
        """How the names of files of this kind end; the usual one comes first."""
        return _ARTICLE if self.kind == "sources" else _YAML


class Listing(NamedTuple):
    """The files of a desk, and those in its folders that are not read; each sorted by path."""

    files: tuple[DeskFile, ...]
    ignored: tuple[DeskFile, ...]


def listing(root: Path) -> Listing:
    """List the files of the desk in ``root``, and those that are not read for their names' endings.

    Hidden files are left out, and those whose name is README. Links are listed, and refused when
    they are read. Raises `CannotRun` where there is no ``briefings`` folder.
    """
    top = root / FOLDER
    if not top.is_dir() or top.is_symlink():
        raise CannotRun(
            f"there is no folder {FOLDER}/ in {root}; run briefing in the folder of a desk"
        )
    found = sorted(_walk(str(top), FOLDER, "briefings"), key=lambda entry: entry[0].path)
    return Listing(
        tuple([file for file, is_read in found if is_read]),
        tuple([file for file, is_read in found if not is_read]),
    )


def desk_files(root: Path) -> tuple[DeskFile, ...]:
    """The files of the desk in ``root``, as `listing` lists them."""
    return listing(root).files


def _walk(folder: str, path: str, kind: Kind) -> Iterator[tuple[DeskFile, bool]]:
    """Every visible file below a folder, and whether it is to be read."""
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.startswith("."):
                    continue
                here = f"{path}/{_as_text(entry.name)}"
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


def _as_text(name: str) -> str:
    """The name of a file; with escapes for what is no text in it, which no report could hold."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8")
