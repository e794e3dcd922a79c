"""What is to stand in ``docs/``: the bytes of each page by its path."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Self

from generator.publish.spool import Spool
from generator.store.disk import RESERVED

_LONGEST_NAME = 200
"""In bytes. Most file systems take 255; the site and its temporary files need some for endings."""
# Backslashes and colons lead elsewhere on Windows; control characters are no part of a name, and
# halves of surrogate pairs (JSON can hold them) no characters.
_FORBIDDEN = re.compile(r"[\\:\x00-\x1f\x7f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Plan:
    """The pages that are to be in a folder, and no other page of ours.

    ``pages`` maps paths to content. A path is relative to the folder, with ``/`` between its parts.
    Raises `ValueError` for paths that no folder can hold, or that would lead out of it.
    """

    pages: Mapping[str, bytes]

    def __post_init__(self) -> None:
        check_paths(self.pages)
        if not isinstance(self.pages, Spool):
            object.__setattr__(self, "pages", MappingProxyType(dict(self.pages)))

    @classmethod
    def of_texts(cls, texts: Iterable[tuple[str, str]]) -> Self:
        """A plan from pairs of path and text, which is written as UTF-8 with its own line ends.

        Each text is put away as it comes: those of a large site are never all in memory. Raises
        `CannotRun` where there is no room for them on the disk.
        """
        return cls(Spool((path, text.encode()) for path, text in texts))


def check_paths(paths: Iterable[str]) -> None:
    """Raise `ValueError` unless all paths are good, and can be in one folder at the same time.

    Two paths that only differ in case or in Unicode normalization are one file on some systems.
    """
    by_key: dict[str, str] = {}
    for path in paths:
        _check_path(path)
        other = by_key.setdefault(_key(path), path)
        if other != path:
            raise ValueError(f"{other} and {path} are one file on some systems")
    for key, path in by_key.items():
        for folder in folders_of(key):
            if folder in by_key:
                raise ValueError(f"{by_key[folder]} is to be a page and a folder, of {path}")


def folders_of(path: str) -> tuple[str, ...]:
    """The folders that a path leads through, outermost first: ``a`` and ``a/b`` for ``a/b/c``."""
    parts = path.split("/")[:-1]
    return tuple("/".join(parts[: n + 1]) for n in range(len(parts)))


def _check_path(path: str) -> None:
    for part in path.split("/"):  # an absolute path begins with an empty part
        if part in {"", ".", ".."}:
            raise ValueError(f"{path!r} is not a path within the folder")
        if len(part.encode(errors="surrogatepass")) > _LONGEST_NAME:
            raise ValueError(f"{part[:40]}… is longer than a name can be everywhere")
        if part.startswith(RESERVED):
            raise ValueError(f"{path!r}: names that begin with {RESERVED} are reserved")
    if _FORBIDDEN.search(path):
        raise ValueError(f"{path!r} holds a character that cannot be in a path everywhere")


def _key(path: str) -> str:
    return path if path.isascii() and path.islower() else _folded(path)


def _folded(path: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", path).casefold())
