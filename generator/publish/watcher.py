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

from generator.store.disk import told_as

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
    that are hidden, or that editors keep beside the one being written, do not count. Raises
    `CannotRun` where ``root`` cannot be watched.
    """
    watch = _Watch(root, names)
    with told_as(f"the folder {root} cannot be watched"):
        try:
            watch.begin(Observer())
        except OSError:  # the system watches no more files than it was told to: look at them
            watch.begin(PollingObserver())
    try:
        yield watch.wait
    finally:
        watch.end()


class _Watch(FileSystemEventHandler):
    """Notes that something has changed. The observer calls it in a thread of its own."""

    def __init__(self, root: Path, names: Sequence[str]) -> None:
        self._root = Path(os.path.realpath(root))
        self._names = names
        self._changed = Event()
        self._folders: set[str] = set()
        self._observer: BaseObserver | None = None

    def begin(self, observer: BaseObserver) -> None:
        """Begin to watch, or raise `OSError` and leave nothing behind."""
        self._observer, self._folders = observer, set()
        try:
            observer.schedule(self, str(self._root), event_filter=_CHANGES)
            self._watch_folders()
            observer.start()
        except OSError:
            observer.unschedule_all()
            raise

    def end(self) -> None:
        """Watch no more."""
        if self._observer:
            self._observer.stop()
            self._observer.join()

    def wait(self) -> None:
        """Wait for a change, and for the end of it."""
        self._watch_folders()
        self._changed.wait()
        while True:
            self._changed.clear()
            if not self._changed.wait(_QUIET):
                return

    def on_any_event(self, event: FileSystemEvent) -> None:
        """What the observer calls."""
        if any(self._counts(os.fsdecode(path)) for path in (event.src_path, event.dest_path)):
            self._changed.set()

    def _watch_folders(self) -> None:
        """Watch what is in the folders, those that have been made meanwhile too."""
        for name in self._names:
            folder = self._root / name
            if self._observer and name not in self._folders and folder.is_dir():
                self._observer.schedule(self, str(folder), recursive=True, event_filter=_CHANGES)
                self._folders.add(name)

    def _counts(self, path: str) -> bool:
        if not path:
            return False
        parts = Path(os.path.relpath(path, self._root)).parts
        if not parts or parts[0] not in self._names:
            return False
        return not any(part.startswith((".", "#")) or part.endswith("~") for part in parts)
