"""What stands in a folder, for tests to compare."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from generator.publish.lock import LOCK_NAME
from generator.publish.manifest import FILE_NAME

OWN = frozenset({FILE_NAME, LOCK_NAME})
"""The program's own files in ``docs/`` that are to stay."""


def tree(folder: Path) -> dict[str, bytes]:
    """Each file below a folder with its content, each link with where it leads; no folders."""
    return {path: _content(folder / path) for path in _paths(folder)}


def pages(docs: Path) -> dict[str, bytes]:
    """The same without manifest and lock; temporary files would be among them."""
    return {path: content for path, content in tree(docs).items() if path not in OWN}


def stamps(folder: Path) -> dict[str, tuple[int, int, int]]:
    """Inode, time of change and mode of each file, and of each link itself."""
    return {
        path: (status.st_ino, status.st_mtime_ns, status.st_mode)
        for path in _paths(folder)
        for status in [(folder / path).lstat()]
        if path != LOCK_NAME
    }


def put(folder: Path, files: Mapping[str, bytes | str]) -> None:
    """Write files as a person would, with the folders that they need."""
    for path, content in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())


def _paths(folder: Path) -> list[str]:
    found = []
    for top, folders, names in os.walk(folder):
        links = [name for name in folders if (Path(top) / name).is_symlink()]
        found += [(Path(top) / name).relative_to(folder).as_posix() for name in (*names, *links)]
    return sorted(found)


def _content(file: Path) -> bytes:
    if file.is_symlink():
        return f"-> {file.readlink()}".encode()
    return file.read_bytes() if file.is_file() else b"(neither file nor folder)"
