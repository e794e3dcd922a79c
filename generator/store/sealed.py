"""Files in the cache that only this machine's own runs can have written.

What is kept is found by the contents of a desk's files, which anybody can work out: a cache that
came with a checkout, or out of a pull request, could say of a bad file that nothing was found in
it. So each kept file names the inode and the time of another one, the seal, on this disk. Neither
is known to whoever only sends files.
"""

from __future__ import annotations

import hashlib
import json
import secrets
from pathlib import Path
from typing import Any

from generator.model.errors import CannotRun
from generator.store.cache import CACHE, cache_folder, is_own_folder, program
from generator.store.disk import NotPlain, mark_of, read_plain, write_whole

_SEAL = "seal"


def save_sealed(root: Path, name: str, content: Any) -> None:
    """Keep ``content``, which is JSON, in the cache of the desk in ``root``.

    Where it cannot be kept, the next run does its work again.
    """
    try:
        folder = cache_folder(root)
        if _seal(root) is None:
            write_whole(str(folder / _SEAL), secrets.token_hex(16).encode())
        body = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
        head = json.dumps(_head(root, body)).encode()
        write_whole(str(folder / name), head + b"\n" + body, lasting=False)
    except (OSError, NotPlain, CannotRun, UnicodeEncodeError):
        return


def load_sealed(root: Path, name: str) -> Any:
    """What was kept under this name by this very program; None where there is nothing to trust."""
    try:
        found = read_plain(str(root / CACHE / name)) if is_own_folder(root) else None
        if found is None or _seal(root) is None:
            return None
        head, _, body = found[0].partition(b"\n")
        if json.loads(head) == _head(root, body):
            return json.loads(body)
    except (OSError, NotPlain, ValueError, RecursionError):
        return None
    return None


def _head(root: Path, body: bytes) -> dict[str, Any]:
    digest = hashlib.sha256(body).hexdigest()
    return {"program": program(), "seal": _seal(root), "sha256": digest}


def _seal(root: Path) -> list[int] | None:
    mark = mark_of(str(root / CACHE / _SEAL))
    return [mark.inode, mark.size, mark.modified] if mark else None
