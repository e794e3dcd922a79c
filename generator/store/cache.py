"""Where a desk keeps what it can make again, and what tells one program from another.

The folder is safe to delete. What is kept in it names the program that made it, by its code and
by the packages that it relies on: another one may find other things in the same files.
"""

from __future__ import annotations

import hashlib
import platform
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from generator.store.disk import told_as

CACHE = ".cache/briefing"
_PACKAGES = ("jinja2", "markupsafe", "pydantic", "pydantic-core", "pyyaml", "rapidfuzz")
"""The packages that decide what is found in a desk, and what its pages hold."""


def cache_folder(root: Path) -> Path:
    """Make the folder in which the desk in ``root`` keeps what it can make again.

    Raises `CannotRun`.
    """
    folder = root / CACHE
    with told_as(f"{folder} cannot be made"):
        folder.mkdir(parents=True, exist_ok=True)
        # Git leaves the folder out by this, whatever the desk's own rules say.
        (folder / ".gitignore").write_text("*\n", encoding="utf-8")
    return folder


def program() -> str:
    """The SHA-256 of this program: of its code, of Python's version and of the packages'."""
    digest = hashlib.sha256(f"python {platform.python_version()}".encode())
    for name in _PACKAGES:
        digest.update(f"\n{name} {version(name)}".encode())
    for name, content in sorted(_code(files("generator"))):
        digest.update(f"\n{name} {len(content)}\n".encode() + content)
    return digest.hexdigest()


def _code(folder: Traversable, path: str = "") -> list[tuple[str, bytes]]:
    found = []
    for entry in folder.iterdir():
        if entry.is_dir():
            if entry.name != "__pycache__":
                found += _code(entry, f"{path}{entry.name}/")
        else:
            found.append((f"{path}{entry.name}", entry.read_bytes()))
    return found
