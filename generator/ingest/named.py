"""The source files that somebody means by their ids or their paths."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.model.errors import CannotRun
from generator.model.nearest import nearest
from generator.read.listing import FOLDER, DeskFile, desk_files


def named_sources(root: Path, names: Iterable[str]) -> list[DeskFile]:
    """The source files of the desk in ``root`` with these names, each once.

    A name is an id, a path in the desk, or a path as seen from the working folder. Raises
    `CannotRun` where it is none of them, where two files share the id, and where there is no desk.
    """
    by_path = {file.path: file for file in desk_files(root) if file.kind == "sources"}
    by_id: dict[str, list[DeskFile]] = {}
    for file in by_path.values():
        by_id.setdefault(file.stem, []).append(file)
    found = {}
    for name in names:
        file = by_path.get(name) or by_path.get(_path_in(root, name)) or _of_id(name, by_id)
        found[file.path] = file
    return list(found.values())


def _path_in(root: Path, name: str) -> str:
    """The path in the desk of what a path leads to from here, ``""`` where it leads elsewhere."""
    path = Path(name)
    try:
        # A link stays the file that it is: that it is one has still to be said.
        return (path.parent.resolve() / path.name).relative_to(root.resolve()).as_posix()
    except (OSError, RuntimeError, ValueError):
        return ""


def _of_id(name: str, by_id: Mapping[str, list[DeskFile]]) -> DeskFile:
    files = by_id.get(name, [])
    if len(files) == 1:
        return files[0]
    if files:
        paths = " and ".join(file.path for file in files)
        raise CannotRun(f'"{name}" is the id of {paths}; give the path of the one that is meant')
    near = nearest(name, by_id)
    guess = f'; did you mean "{near}"?' if near else ""
    raise CannotRun(f'there is no source "{name[:60]}" in {FOLDER}/sources/{guess}')
