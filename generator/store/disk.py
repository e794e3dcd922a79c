"""Single files: read without following links, written whole or not at all.

Nothing here relies on what only POSIX has. Links are refused by looking first and, where there is
``O_NOFOLLOW``, by the system at the moment of opening.
"""

from __future__ import annotations

import errno
import os
import re
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from generator.model.errors import CannotRun

RESERVED = ".briefing-"
"""How the names of this program's own files begin, those in ``docs/`` among them."""

_NO_FOLLOW = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
_READ = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | _NO_FOLLOW
_CREATE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NO_FOLLOW
_TEMPORARY = re.compile(re.escape(RESERVED) + r"[0-9a-f]{16}\.tmp")


class NotPlain(Exception):
    """Something else than a plain file is in a file's place; the message says what."""


@dataclass(frozen=True, slots=True)
class Mark:
    """By what a file is known again without reading it: it changes when the file is saved."""

    inode: int
    size: int
    modified: int
    """In nanoseconds, as the file system counts."""


@contextmanager
def told_as(what: str) -> Iterator[None]:
    """Turn what the system refuses into `CannotRun`: ``what``, then the system's reason."""
    try:
        yield
    except OSError as error:
        raise CannotRun(f"{what}: {error.strerror or error}") from None


def mark_of(path: str) -> Mark | None:
    """The mark of a plain file, None where there is nothing. Raises `NotPlain`, `OSError`."""
    try:
        status = os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG:  # no file can have this name
            return None
        raise
    return _mark(status)


def read_plain(path: str) -> tuple[bytes, Mark] | None:
    """What a plain file holds, None where there is nothing. Raises `NotPlain`, `OSError`."""
    if mark_of(path) is None:
        return None
    descriptor = os.open(path, _READ)
    try:
        status = os.fstat(descriptor)
        mark = _mark(status)
        parts = []
        while part := os.read(descriptor, max(status.st_size + 1, 4096)):
            parts.append(part)
            if len(parts) == 1 and len(part) == status.st_size:
                break  # a file that grows meanwhile has another mark
        return b"".join(parts), mark
    finally:
        os.close(descriptor)


def _mark(status: os.stat_result) -> Mark:
    if stat.S_ISLNK(status.st_mode):
        raise NotPlain("a link")
    if stat.S_ISDIR(status.st_mode):
        raise NotPlain("a folder")
    if not stat.S_ISREG(status.st_mode):
        raise NotPlain("not a plain file")
    return Mark(status.st_ino, status.st_size, status.st_mtime_ns)


def write_beside(path: str, data: bytes, *, mode: int = 0o666) -> str:
    """Write ``data`` to a new file in the folder of ``path``, and give the new file's path.

    It has the permissions that any new file gets, of those in ``mode``. When this raises, no file
    stays.
    """
    temporary = os.path.join(  # noqa: PTH118 - strings: this runs once for each of many pages
        os.path.dirname(path),  # noqa: PTH120
        f"{RESERVED}{secrets.token_hex(8)}.tmp",
    )
    descriptor = os.open(temporary, _CREATE, mode)
    try:
        try:
            rest = memoryview(data)
            while rest:
                rest = rest[os.write(descriptor, rest) :]
        finally:
            os.close(descriptor)
    except BaseException:
        remove_temporary(temporary)
        raise
    return temporary


def write_whole(path: str, data: bytes, *, lasting: bool = True) -> None:
    """Put one file in the place of ``path``: also after a power cut it is the old or the new.

    Unless ``lasting`` that holds for a process that is killed, but not for a power cut, and nobody
    waits for the disk: for what can be made again, and says itself whether it is whole.
    """
    temporary = write_beside(path, data)
    try:
        if lasting:
            flush(temporary)
        os.replace(temporary, path)  # noqa: PTH105
    except BaseException:
        remove_temporary(temporary)
        raise
    if lasting:
        flush_folder(os.path.dirname(path))  # noqa: PTH120


def create_whole(path: str, data: bytes) -> bool:
    """Make a new file at ``path``, whole; False, with nothing written, where something is there.

    Also after a power cut there is the whole file or none. Raises `OSError`.
    """
    temporary = write_beside(path, data)
    try:
        flush(temporary)
        os.link(temporary, path, follow_symlinks=False)
    except FileExistsError:
        return False
    finally:
        remove_temporary(temporary)
    flush_folder(os.path.dirname(path))  # noqa: PTH120
    return True


def rewrite(path: str, data: bytes, mark: Mark) -> bool:
    """Give a person's file other content, as `write_whole` does, and leave its permissions.

    False, with nothing written, where the file is not the one with this mark any more. Raises
    `NotPlain`, `OSError`.
    """
    temporary = write_beside(path, data, mode=0o600)  # it may be nobody else's to read
    try:
        flush(temporary)
        if mark_of(path) != mark:
            remove_temporary(temporary)
            return False
        os.chmod(temporary, stat.S_IMODE(os.lstat(path).st_mode))  # noqa: PTH101
        os.replace(temporary, path)  # noqa: PTH105
    except BaseException:
        remove_temporary(temporary)
        raise
    flush_folder(os.path.dirname(path))  # noqa: PTH120
    return True


def is_protected(path: str) -> bool:
    """Whether nobody may write to a file; `rewrite` would put another in its place all the same.

    Raises `OSError`.
    """
    return not stat.S_IMODE(os.lstat(path).st_mode) & 0o222


def remove_temporary(path: str) -> None:
    """Remove a file that `write_beside` made, if it is there; one that cannot go is swept later."""
    with suppress(OSError):  # why we clean up says more than why that did not work either
        os.unlink(path)  # noqa: PTH108


def flush(path: str) -> None:
    """Wait until the disk has what was written to a file."""
    descriptor = os.open(path, os.O_RDWR | _NO_FOLLOW)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def flush_folder(path: str) -> None:
    """Wait until the disk has the names in a folder; a system that cannot do so is not asked."""
    if os.name == "nt":
        return
    descriptor = os.open(path, os.O_RDONLY | _NO_FOLLOW)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno != errno.EINVAL:  # what shared folders without this say
            raise
    finally:
        os.close(descriptor)


def is_plain_folder(path: str) -> bool:
    """Whether there is a folder, and not a link to one."""
    try:
        return stat.S_ISDIR(os.lstat(path).st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return False


def sweep(folder: str) -> None:
    """Remove the temporary files that a killed run left in a folder, but not in those below it."""
    if not is_plain_folder(folder):
        return
    with os.scandir(folder) as entries:
        for entry in entries:
            if _TEMPORARY.fullmatch(entry.name) and entry.is_file(follow_symlinks=False):
                os.unlink(entry.path)  # noqa: PTH108
