"""Which saved files a preview has to be made anew for."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Event

from watchdog.events import (
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingObserver

_QUIET = 0.1
"""Seconds without a change after which a save is over: editors and Git write several files."""

# Not those that tell of reading: the build reads everything that is watched.
_CHANGES: list[type[FileSystemEvent]] = [
    FileCreatedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileDeletedEvent,
    DirCreatedEvent,
    DirMovedEvent,
    DirDeletedEvent,
]


@contextmanager
def watched(root: Path, names: Sequence[str]) -> Iterator[Callable[[], None]]:
    """Watch the files and folders of these ``names`` in ``root`` for as long as the block runs.

    Gives a function that waits until something in them has changed since it was last called, or
    since the watch began, and then until nothing more changes. A name need not exist yet. Files
    that are hidden, or that editors keep beside the one being written, do not count.
    """
    seen = _Seen(root, names)
    observer = _started(Observer(), root, names, seen)
    try:
        yield seen.wait
    finally:
        observer.stop()
        observer.join()


def _started(
    observer: BaseObserver, root: Path, names: Sequence[str], seen: FileSystemEventHandler
) -> BaseObserver:
    try:
        observer.schedule(seen, str(root), event_filter=_CHANGES)
        for name in names:
            if (root / name).is_dir():
                observer.schedule(seen, str(root / name), recursive=True, event_filter=_CHANGES)
        observer.start()
    except OSError:  # the system watches no more files than it was told to: look at them instead
        if isinstance(observer, PollingObserver):
            raise
        return _started(PollingObserver(), root, names, seen)
    return observer


class _Seen(FileSystemEventHandler):
    """Notes that something has changed. Called by the observer in a thread of its own."""

    def __init__(self, root: Path, names: Sequence[str]) -> None:
        self._root = os.path.realpath(root)
        self._names = frozenset(names)
        self._changed = Event()

    def wait(self) -> None:
        self._changed.wait()
        while True:
            self._changed.clear()
            if not self._changed.wait(_QUIET):
                return

    def on_any_event(self, event: FileSystemEvent) -> None:
        if any(self._counts(os.fsdecode(path)) for path in (event.src_path, event.dest_path)):
            self._changed.set()

    def _counts(self, path: str) -> bool:
        if not path:
            return False
        parts = Path(os.path.relpath(os.path.realpath(path), self._root)).parts
        if not parts or parts[0] not in self._names:
            return False
        return not any(part.startswith((".", "#")) or part.endswith("~") for part in parts)
