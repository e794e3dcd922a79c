"""What the last run was made of, so that a run with nothing changed has nothing to do.

The record is a JSON file in the desk's cache folder: safe to delete, and not believed when
anything about it is odd. It is bound to the manifest that the same run wrote, by the marks of that
file on this disk. A copy of it that came with a checkout, or out of a pull request, is bound to
nothing.
"""

from __future__ import annotations

import hashlib
import json
import platform
from collections.abc import Mapping
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from generator.model.errors import CannotRun
from generator.publish import manifest as manifests
from generator.publish.disk import Mark, NotPlain, mark_of, read_plain, told_as, write_whole

CACHE = ".cache/briefing"
_FILE = "last-run.json"
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


def save_record(root: Path, docs: Path, key: str, content: Mapping[str, Any]) -> None:
    """Keep what a run had to say under a ``key``; the pages that it wrote are in ``docs``.

    ``content`` is JSON. Where it cannot be kept, the next run does its work again.
    """
    mark = _manifest_mark(docs)
    if mark is None:
        return
    record = {"key": _full(key), "manifest": list(mark), "content": content}
    try:
        path = cache_folder(root) / _FILE
        write_whole(str(path), json.dumps(record, ensure_ascii=False).encode())
    except (OSError, CannotRun):
        return


def load_record(root: Path, docs: Path, key: str) -> dict[str, Any] | None:
    """What was kept under this ``key`` by the last run, if the pages in ``docs`` are its pages."""
    try:
        found = read_plain(str(root / CACHE / _FILE))
        record = json.loads(found[0]) if found else {}
        mark = _manifest_mark(docs)
        if mark and record["key"] == _full(key) and record["manifest"] == list(mark):
            content = record["content"]
            return content if isinstance(content, dict) else None
    except (OSError, NotPlain, ValueError, KeyError, TypeError, RecursionError):
        return None
    return None


def _manifest_mark(docs: Path) -> tuple[int, int, int] | None:
    try:
        mark: Mark | None = mark_of(str(docs / manifests.FILE_NAME))
    except (OSError, NotPlain):
        return None
    return (mark.inode, mark.size, mark.modified) if mark else None


def _full(key: str) -> str:
    """The key together with the program: other code may find other things in the same files."""
    digest = hashlib.sha256(key.encode())
    for name in ("python", *_PACKAGES):
        number = platform.python_version() if name == "python" else version(name)
        digest.update(f"\n{name} {number}".encode())
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
