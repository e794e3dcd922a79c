"""Which files in ``docs/`` are ours, and by what bytes we know them again.

The file is JSON: ``{"version": 1, "folders": [path, …], "files": {path: [sha256, …], …}}``, sorted.
Paths are relative to ``docs/``. A file is ours if its SHA-256 (FIPS 180-4, hexadecimal) is one of
those listed. There are several only while a run is under way, or after one was cut off: what was
there before, and what was to take its place. Folders are those that this program made.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from generator.model.errors import CannotRun
from generator.publish.plan import check_paths
from generator.store.disk import NotPlain, read_plain, told_as, write_whole

FILE_NAME = ".briefing-manifest.json"
_VERSION = 1
_DIGEST = re.compile(r"[0-9a-f]{64}")


def digest(data: bytes) -> str:
    """The SHA-256 of some bytes, in hexadecimal."""
    return sha256(data).hexdigest()


@dataclass(frozen=True, slots=True)
class Manifest:
    """The files that we wrote, each with the digests that it can have, and the folders we made."""

    files: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    folders: frozenset[str] = frozenset()

    def knows(self, path: str, found: str) -> bool:
        """Whether we wrote the file at ``path`` if its digest is ``found``."""
        return found in self.files.get(path, ())


def load(docs: Path) -> Manifest:
    """Read the manifest in ``docs``; where there is none, nothing there is ours.

    Raises `CannotRun` for one that is damaged or was written by a later version.
    """
    path = docs / FILE_NAME
    try:
        with told_as(f"{path} cannot be read"):
            found = read_plain(str(path))
    except NotPlain as error:
        raise CannotRun(f"{path} is {error}; move it away") from None
    if found is None:
        return Manifest()
    try:
        content = json.loads(found[0])
        version = content["version"]
    except (ValueError, KeyError, TypeError, RecursionError):
        raise _damaged(path) from None
    if version != _VERSION:
        raise CannotRun(
            f"{path} was written by another version of briefing (its format is {version!r}, "
            f"this version writes {_VERSION}); use that version. {_MEND}"
        )
    try:
        return _understood(content)
    except (ValueError, KeyError, TypeError, AttributeError):
        raise _damaged(path) from None


def save(docs: Path, manifest: Manifest) -> None:
    """Write the manifest, whole. Raises `CannotRun`; then the old one is still there."""
    content = {
        "version": _VERSION,
        "folders": sorted(manifest.folders),
        "files": {path: sorted(manifest.files[path]) for path in sorted(manifest.files)},
    }
    path = docs / FILE_NAME
    with told_as(f"{path} cannot be written"):
        write_whole(str(path), json.dumps(content, indent=1).encode() + b"\n")


def _understood(content: dict[str, object]) -> Manifest:
    files, folders = content["files"], content["folders"]
    if not isinstance(files, dict) or not isinstance(folders, list):
        raise TypeError
    # A path that leads out of the folder must not make us remove what is there.
    # Each alone: those of a run that was cut off, before and after, need not go together.
    for path in (*files, *folders):
        check_paths([path])
    for digests in files.values():
        if not isinstance(digests, list) or not all(map(_DIGEST.fullmatch, digests)):
            raise ValueError
    return Manifest(
        {path: tuple(digests) for path, digests in files.items()}, frozenset(map(str, folders))
    )


_MEND = (
    "Or delete it and run again: pages that are as they should be are then taken over, and all "
    "others that are in the way are named"
)


def _damaged(path: Path) -> CannotRun:
    return CannotRun(f"{path} is damaged, so nothing was written. Put back an older one. {_MEND}")
