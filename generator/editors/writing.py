"""The schemas and the editors' settings, onto the disk."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Literal, NamedTuple

from generator.editors import jetbrains, vscode
from generator.editors.places import SCHEMAS, schema_path
from generator.model.errors import CannotRun
from generator.read.listing import desk_files
from generator.store.cache import cache_folder
from generator.store.disk import (
    NotPlain,
    is_plain_folder,
    read_plain,
    rewrite,
    told_as,
    write_whole,
)

JETBRAINS = "JetBrains"
Fate = Literal["written", "unchanged", "left"]


class Settings(NamedTuple):
    """What became of the settings of one editor.

    ``path`` is their file, within the folder of the desk. ``addition`` is what a person has to add
    to it where it was ``left``, since we could not.
    """

    editor: str
    path: str
    fate: Fate
    addition: str = ""


def write_schemas(root: Path, schemas: Mapping[str, str]) -> None:
    """Write the texts of the schemas, by their kinds, for the desk in ``root``.

    One that has not changed is not touched. Raises `CannotRun`.
    """
    cache_folder(root)
    with told_as(f"{SCHEMAS}/ cannot be made"):
        (root / SCHEMAS).mkdir(exist_ok=True)
    if not is_plain_folder(str(root / SCHEMAS)):
        raise CannotRun(f"{SCHEMAS} is a link; remove it")
    for kind, text in schemas.items():
        path, data = schema_path(kind), text.encode()
        with told_as(f"{path} cannot be written"):
            if _held(root, path) != data:
                write_whole(str(root / path), data)


def _held(root: Path, path: str) -> bytes | None:
    try:
        present = read_plain(str(root / path))
    except NotPlain:  # it is ours to replace
        return None
    return present[0] if present else None


def write_settings(root: Path) -> Iterator[Settings]:
    """Lead the editors in use to the schemas of the desk in ``root``.

    VS Code is always told; those of JetBrains only where they have opened the folder before, which
    is when they make their own. Raises `CannotRun`.
    """
    yield _set_up(root, "VS Code", vscode.PATH, vscode.settings, vscode.addition)
    if is_plain_folder(str(root / jetbrains.FOLDER_OF_SETTINGS)):
        files = desk_files(root)
        yield _set_up(
            root,
            JETBRAINS,
            jetbrains.PATH,
            lambda present: jetbrains.mappings(present, files),
            lambda: jetbrains.addition(files),
        )


def _set_up(
    root: Path,
    editor: str,
    path: str,
    merged: Callable[[str | None], str | None],
    addition: Callable[[], str],
) -> Settings:
    left = Settings(editor, path, "left", addition())
    file, folder = str(root / path), (root / path).parent
    with told_as(f"{path} cannot be written"):
        folder.mkdir(exist_ok=True)
        if not is_plain_folder(str(folder)):
            return left
        try:
            present = read_plain(file)
            text = merged(present[0].decode() if present else None)
            if text is None:
                return left
            if not present:
                write_whole(file, text.encode())
            elif text.encode() == present[0]:
                return Settings(editor, path, "unchanged")
            elif not rewrite(file, text.encode(), present[1]):
                return left  # somebody saves it at this very moment
        except (NotPlain, UnicodeDecodeError):
            return left
    return Settings(editor, path, "written")
