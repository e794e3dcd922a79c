"""What tells one state of a desk's files from another."""

from __future__ import annotations

import hashlib
from pathlib import Path

from generator.read.files import read_text
from generator.read.listing import listing


class Fingerprint:
    """A digest of files, each by its path and its text, in the order in which they are added."""

    def __init__(self) -> None:
        self._hash = hashlib.sha256()

    def add(self, path: str, text: str) -> None:
        """Take in one file."""
        for part in (path.encode(), text.encode()):
            self._hash.update(len(part).to_bytes(8, "big"))  # so that no two lists run together
            self._hash.update(part)

    def hexdigest(self) -> str:
        """The SHA-256 (FIPS 180-4) of all that was added, in hexadecimal."""
        return self._hash.hexdigest()


def fingerprint(root: Path) -> str:
    """The fingerprint of the desk in ``root``; ``""`` where a file of it cannot be read as text.

    Raises `CannotRun` where there is no desk.
    """
    found = Fingerprint()
    files, ignored = listing(root)
    for file in files:
        text, findings = read_text(file)
        if findings:
            return ""
        found.add(file.path, text)
    for file in ignored:
        found.add(file.path, "")
    return found.hexdigest()
