"""Where a desk keeps what it can make again, and what tells one program from another.

The folder is safe to delete. What is kept in it names the program that made it, by its code and
by the packages that it relies on: another one may find other things in the same files.
"""

from __future__ import annotations

import hashlib
import platform
from collections.abc import Container
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from generator.model.errors import CannotRun
from generator.store.disk import NotPlain, is_plain_folder, mark_of, told_as, write_whole

CACHE = ".cache/briefing"
_PACKAGES = ("jinja2", "markupsafe", "pydantic", "pydantic-core", "pyyaml", "rapidfuzz")
"""The packages that decide what is found in a desk, and what its pages hold."""
_BESIDE = frozenset({"editors", "explain", "ingest", "mend", "schema"})


def cache_folder(root: Path) -> Path:
    """Make the folder in which the desk in ``root`` keeps what it can make again.

    Raises `CannotRun`, also where it leads elsewhere: links can come with a checkout.
    """
    folder = root / CACHE
    ignore = str(folder / ".gitignore")
    with told_as(f"{folder} cannot be made"):
        try:
            for place in (folder.parent, folder):
                _make_plain(place)
            # Git leaves the folder out by this, whatever the desk's own rules say.
            if mark_of(ignore) is None:
                write_whole(ignore, b"*\n")
        except NotPlain as what:
            raise CannotRun(
                f"{folder} cannot be used: {what} is in the place of it, or of what belongs to it"
            ) from None
    return folder


def _make_plain(folder: Path) -> None:
    if not is_plain_folder(str(folder)):
        if mark_of(str(folder)) is not None:
            raise NotPlain("a file")
        folder.mkdir(parents=True, exist_ok=True)


def is_own_folder(root: Path) -> bool:
    """Whether that folder is there, and no link leads to it."""
    folder = root / CACHE
    return is_plain_folder(str(folder.parent)) and is_plain_folder(str(folder))


def program() -> str:
    """The SHA-256 of this program: of its code, of Python's version and of the packages'.

    What only captures, explains or helps to type is left out: it decides nothing that is kept.
    """
    digest = hashlib.sha256(f"python {platform.python_version()}".encode())
    for name in _PACKAGES:
        digest.update(f"\n{name} {version(name)}".encode())
    code = _code(files("generator"), leave_out=_BESIDE)
    for name, content in sorted(code):
        digest.update(f"\n{name} {len(content)}\n".encode() + content)
    return digest.hexdigest()


def _code(
    folder: Traversable, path: str = "", leave_out: Container[str] = ()
) -> list[tuple[str, bytes]]:
    found = []
    for entry in folder.iterdir():
        if entry.is_dir():
            if entry.name != "__pycache__" and entry.name not in leave_out:
                found += _code(entry, f"{path}{entry.name}/")
        else:
            found.append((f"{path}{entry.name}", entry.read_bytes()))
    return found
