"""A fault at every step: each call of the system fails in turn, until a run meets none."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

from generator.model.errors import CannotRun
from generator.publish.plan import Plan
from generator.publish.writer import write
from tests.store.faults import CHANGING, LOOKING, Faults, Strike, failing, interrupt
from tests.store.folders import pages, put

pytestmark = pytest.mark.usefixtures("without_waiting")
USERS = {"mine.md": b"mine", "a/note.txt": b"note"}
OLD = Plan(
    {"index.md": b"old", "a/same.md": b"same", "a/b/gone.md": b"old", "changed.md": b"old" * 99}
)
NEW = Plan(
    {"index.md": b"new", "a/same.md": b"same", "c/d/added.md": b"new", "changed.md": b"new" * 99}
)


class Kind(NamedTuple):
    strike: Strike
    names: Sequence[str] = CHANGING
    after: bool = False
    lasting: bool = False
    said: str | None = None
    """How the message of `CannotRun` ends; None for what is no `CannotRun`."""


KINDS = {
    "the disk is full": Kind(failing(errno.ENOSPC), said=os.strerror(errno.ENOSPC)),
    "the disk does not answer any more": Kind(
        failing(errno.EIO), lasting=True, said=os.strerror(errno.EIO)
    ),
    "something cannot be read": Kind(
        failing(errno.EACCES), names=LOOKING, said=os.strerror(errno.EACCES)
    ),
    "Ctrl-C before a call": Kind(interrupt, names=CHANGING + LOOKING),
    "Ctrl-C after a call": Kind(interrupt, after=True),
}


@pytest.mark.parametrize("name", KINDS)
def test_whatever_call_fails_pages_are_whole_and_the_next_run_goes_on(
    tmp_path: Path, name: str
) -> None:
    kind = KINDS[name]
    at, failures = 0, 0
    struck = True
    while struck:
        at += 1
        docs = tmp_path / str(at) / "docs"
        put(docs, USERS)
        write(docs, OLD)
        faults = Faults(at, kind.strike, after=kind.after, lasting=kind.lasting)

        ended = _run(lambda: _armed_write(faults, kind.names, docs))  # noqa: B023 - runs at once

        struck = faults.struck
        failures += ended is not None
        _check_ending(ended, kind)
        _check_pages(docs, whole=ended is None, temporaries=kind.after or kind.lasting)
        write(docs, NEW)
        assert pages(docs) == {**NEW.pages, **USERS}, f"call {at}"
        if ended:  # a folder that would not go was left, and the run had done its work
            assert not (docs / "a" / "b").exists(), f"call {at}"
    assert failures >= (18 if kind.names == LOOKING else 25)


def _armed_write(faults: Faults, names: Sequence[str], docs: Path) -> None:
    with faults.armed(names):
        write(docs, NEW)


def _run(act: Callable[[], None]) -> BaseException | None:
    try:
        act()
    except (CannotRun, KeyboardInterrupt) as error:
        return error
    return None


def _check_ending(ended: BaseException | None, kind: Kind) -> None:
    if ended is None:
        return
    assert isinstance(ended, CannotRun) == bool(kind.said)
    if kind.said:
        assert str(ended).endswith(kind.said)
        assert "\n" not in str(ended)


def _check_pages(docs: Path, *, whole: bool, temporaries: bool) -> None:
    found = pages(docs)
    if temporaries:  # the next run sweeps them
        found = {path: text for path, text in found.items() if ".briefing-" not in path}
    assert {path: found.pop(path) for path in USERS} == USERS
    if whole:
        assert found == NEW.pages
    assert found.keys() <= OLD.pages.keys() | NEW.pages.keys()
    for path in OLD.pages.keys() | NEW.pages.keys():
        assert found.get(path) in {OLD.pages.get(path), NEW.pages.get(path)}, path


def test_a_disk_that_is_too_full_shows_before_the_first_page_is_replaced(
    docs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(docs, OLD)
    real = os.write

    def full(descriptor: int, data: bytes) -> int:
        if bytes(data) == NEW.pages["c/d/added.md"]:  # the second of three
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return real(descriptor, data)

    monkeypatch.setattr(os, "write", full)

    with pytest.raises(CannotRun, match=r"^docs/c/d/added.md cannot be written: No space left"):
        write(docs, NEW)

    assert pages(docs) == OLD.pages


def test_after_a_failed_run_another_plan_can_follow_or_the_old_one(docs: Path) -> None:
    """Pages of both runs are known as ours, wherever it was stopped."""
    write(docs, OLD)
    for at in range(1, 60):
        _run(lambda: _armed_write(Faults(at, interrupt), CHANGING, docs))  # noqa: B023

        plan = OLD if at % 2 else Plan({"c/d/other.md": b"other"})
        write(docs, plan)

        assert pages(docs) == plan.pages, f"call {at}"


def test_what_a_person_writes_after_a_cut_run_is_theirs(tmp_path: Path) -> None:
    """Also while the manifest knows the old bytes and the new ones."""
    struck, at = True, 0
    while struck:
        at += 1
        docs = tmp_path / str(at)
        write(docs, OLD)
        faults = Faults(at, interrupt)
        _run(lambda: _armed_write(faults, CHANGING, docs))  # noqa: B023
        struck = faults.struck
        put(docs, {"changed.md": "by hand"})

        with pytest.raises(CannotRun, match=r"/changed\.md \(changed by hand\)"):
            write(docs, NEW)

        assert (docs / "changed.md").read_bytes() == b"by hand", f"call {at}"
