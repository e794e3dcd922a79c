from __future__ import annotations

from pathlib import Path

import pytest

from generator.model.errors import CannotRun
from generator.publish.lock import LOCK_NAME, locked
from generator.publish.plan import Plan
from generator.publish.writer import write
from tests.publish.conftest import Holding
from tests.store.folders import pages


@pytest.fixture
def lock(tmp_path: Path) -> Path:
    return tmp_path / LOCK_NAME


def held(lock: Path) -> bool:
    """Whether another run holds the lock."""
    try:
        with locked(lock, "docs/"):
            return False
    except CannotRun as error:
        message = str(error)
    assert "another run is at work in docs/; wait until it has ended" in message
    return True


def test_two_runs_do_not_hold_one_lock(lock: Path) -> None:
    with locked(lock, "docs/"):
        assert held(lock)

    assert not held(lock)


def test_an_error_gives_the_lock_back(lock: Path) -> None:
    with pytest.raises(RuntimeError), locked(lock, "docs/"):
        raise RuntimeError

    assert not held(lock)


def test_the_file_stays_the_same(lock: Path) -> None:
    with locked(lock, "docs/"):
        before = lock.stat().st_ino
    with locked(lock, "docs/"):
        assert lock.stat().st_ino == before


def test_a_process_that_is_killed_gives_the_lock_back(lock: Path, holding: Holding) -> None:
    with holding(lock) as process:
        assert held(lock)

        process.kill()
        process.wait()

        assert lock.exists()
        assert not held(lock)


def test_nothing_is_written_while_another_run_is_at_work(docs: Path, holding: Holding) -> None:
    write(docs, Plan({"a.md": b"old", "gone.md": b"old"}))
    before = pages(docs)

    with (
        holding(docs / LOCK_NAME),
        pytest.raises(CannotRun, match=r"another run is at work in docs/"),
    ):
        write(docs, Plan({"a.md": b"new", "b.md": b"new"}))

    assert pages(docs) == before
    assert write(docs, Plan({"a.md": b"new"})).changed == ("a.md",)


def test_a_link_is_not_followed(lock: Path, tmp_path: Path) -> None:
    lock.symlink_to(tmp_path / "elsewhere")

    with pytest.raises(CannotRun, match="cannot be opened, so nothing was written"):
        locked(lock, "docs/").__enter__()

    assert not (tmp_path / "elsewhere").exists()


def test_what_cannot_be_a_lock_is_told(lock: Path) -> None:
    lock.mkdir()

    with pytest.raises(CannotRun, match="cannot be opened, so nothing was written: Is a directory"):
        locked(lock, "docs/").__enter__()
