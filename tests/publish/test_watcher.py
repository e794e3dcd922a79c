from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread
from time import sleep

import pytest
from watchdog.observers.polling import PollingObserver

from generator.model.errors import CannotRun
from generator.publish import watcher
from generator.publish.watcher import watched

NAMES = ("briefings", "docs", "mkdocs.yml")
PATIENCE = 30
SHORT = 0.4


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "briefings" / "2025").mkdir(parents=True)
    (tmp_path / "briefings" / "2025" / "a.yml").write_text("a", encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text("a", encoding="utf-8")
    return tmp_path


def noticed(root: Path, change: Callable[[], object], patience: float = PATIENCE) -> bool:
    """Whether a change is noticed that is made as soon as the watch has begun."""
    seen = Event()

    def follow(wait: Callable[[], None]) -> None:
        wait()
        seen.set()

    with watched(root, NAMES) as wait:
        change()
        Thread(target=follow, args=(wait,), daemon=True).start()
        return seen.wait(patience)


def replace(path: Path, text: str) -> None:
    """Save as careful editors do."""
    beside = path.with_name("new")
    beside.write_text(text, encoding="utf-8")
    beside.replace(path)


CHANGES: dict[str, Callable[[Path], object]] = {
    "saved": lambda root: (root / "briefings/2025/a.yml").write_text("b", "utf-8"),
    "replaced": lambda root: replace(root / "briefings/2025/a.yml", "b"),
    "made": lambda root: (root / "briefings/b.yml").write_text("b", "utf-8"),
    "removed": lambda root: (root / "briefings/2025/a.yml").unlink(),
    "moved": lambda root: (root / "briefings/2025/a.yml").rename(root / "briefings/a.yml"),
    "configuration saved": lambda root: (root / "mkdocs.yml").write_text("b", "utf-8"),
    "configuration replaced": lambda root: replace(root / "mkdocs.yml", "b"),
    "a folder that was not there": lambda root: (root / "docs").mkdir(),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_is_noticed(root: Path, change: str) -> None:
    assert noticed(root, lambda: CHANGES[change](root))


NOTHING: dict[str, Callable[[Path], object]] = {
    "reading": lambda root: (root / "briefings/2025/a.yml").read_text("utf-8"),
    "a hidden file": lambda root: (root / "briefings/.a.yml.swp").write_text("x", "utf-8"),
    "a backup": lambda root: (root / "briefings/a.yml~").write_text("x", "utf-8"),
    "another folder": lambda root: (root / "site").mkdir(),
    "another file": lambda root: (root / "notes.txt").write_text("x", "utf-8"),
}


@pytest.mark.parametrize("change", NOTHING)
def test_what_is_no_change_is_not(root: Path, change: str) -> None:
    assert not noticed(root, lambda: NOTHING[change](root), SHORT)


class Full(PollingObserver):
    """As an observer where the system watches no more files."""

    def start(self) -> None:
        raise OSError(28, "inotify watch limit reached")


def test_where_the_system_watches_no_more_files_they_are_looked_at(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looking: list[PollingObserver] = []

    def quick() -> PollingObserver:
        looking.append(PollingObserver(timeout=0.05))
        return looking[0]

    monkeypatch.setattr(watcher, "Observer", Full)
    monkeypatch.setattr(watcher, "PollingObserver", quick)

    def change_twice() -> None:
        # The first look is what the second is compared with; nothing tells when it is over.
        for n in range(20):
            sleep(0.1)
            (root / "briefings" / f"{n}.yml").write_text("x", encoding="utf-8")

    assert noticed(root, change_twice)
    assert looking


def test_a_folder_that_is_not_there_is_said_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(CannotRun, match="cannot be watched"), watched(tmp_path / "no", NAMES):
        pass


def test_a_folder_made_later_is_watched_from_then_on(root: Path) -> None:
    seen = [Event(), Event()]

    def follow(wait: Callable[[], None]) -> None:
        for event in seen:
            wait()
            event.set()

    with watched(root, NAMES) as wait:
        Thread(target=follow, args=(wait,), daemon=True).start()
        (root / "docs").mkdir()
        assert seen[0].wait(PATIENCE)
        sleep(SHORT)
        (root / "docs" / "about.md").write_text("x", encoding="utf-8")
        assert seen[1].wait(PATIENCE)
