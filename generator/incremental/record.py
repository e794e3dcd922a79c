"""What the last run was made of, so that a run with nothing changed has nothing to do.

The record is a JSON file in the desk's cache folder: safe to delete, and not believed when
anything about it is odd. It is bound to the manifest that the same run wrote, by the marks of that
file on this disk. A copy of it that came with a checkout, or out of a pull request, is bound to
nothing.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.model.errors import CannotRun
from generator.publish import manifest as manifests
from generator.store.cache import CACHE, cache_folder, program
from generator.store.disk import Mark, NotPlain, mark_of, read_plain, write_whole

_FILE = "last-run.json"


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
    return hashlib.sha256(f"{key}\n{program()}".encode()).hexdigest()
