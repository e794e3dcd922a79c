"""The contents of many files, kept on the disk instead of in memory until they are wanted."""

from __future__ import annotations

import os
import tempfile
import weakref
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress

from generator.model.errors import CannotRun

_BUFFER = 1_048_576


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        folder = tempfile.gettempdir()
        raise CannotRun(
            f"temporary files cannot be written to {folder}: {error.strerror}"
        ) from None


def _remove(name: str) -> None:
    with suppress(OSError):
        os.unlink(name)  # noqa: PTH108


class Spool(Mapping[str, bytes]):
    """Contents by their paths, in one temporary file without a name.

    The system takes the file back when the object goes, or the process ends.
    """

    def __init__(self, contents: Iterable[tuple[str, bytes]]) -> None:
        """Take in all ``contents``, one at a time. Raises `CannotRun` where there is no room."""
        self._places: dict[str, tuple[int, int]] = {}
        with _told():
            self._file, name = tempfile.mkstemp(prefix="briefing-")
        weakref.finalize(self, os.close, self._file)
        if os.name != "nt":  # there, a file that is open cannot be removed
            os.unlink(name)  # noqa: PTH108
        else:
            weakref.finalize(self, _remove, name)
        buffer, at = bytearray(), 0
        for path, content in contents:
            self._places[path] = (at, len(content))
            at += len(content)
            buffer += content
            if len(buffer) >= _BUFFER:
                self._write(buffer)
        self._write(buffer)

    def _write(self, buffer: bytearray) -> None:
        with _told():
            while buffer:
                del buffer[: os.write(self._file, buffer)]

    def __getitem__(self, path: str) -> bytes:
        start, length = self._places[path]
        os.lseek(self._file, start, os.SEEK_SET)
        return os.read(self._file, length)

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)
