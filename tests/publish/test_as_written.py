"""Whether all pages are as the last run left them."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.publish.plan import Plan
from generator.publish.writer import Written, as_written, write
from tests.store.faults import interrupt
from tests.store.folders import pages, put

FIRST = {"index.md": b"home", "a/one.md": b"one", "a/b/two.md": b"two\r\n\xff"}


def test_pages_that_are_all_as_they_were_written_are_known(docs: Path) -> None:
    assert as_written(docs) == Written((), (), (), ())
    write(docs, Plan(FIRST))
    put(docs, {"mine.md": "mine"})

    assert as_written(docs) == Written((), (), (), tuple(sorted(FIRST)))


@pytest.mark.parametrize("path", FIRST)
def test_pages_that_are_not_as_they_were_written_are_known_too(docs: Path, path: str) -> None:
    write(docs, Plan(FIRST))

    (docs / path).write_bytes(b"by hand")
    assert as_written(docs) is None

    (docs / path).unlink()
    assert as_written(docs) is None

    (docs / path).mkdir()
    assert as_written(docs) is None


def test_pages_of_a_run_that_was_cut_are_not_as_written(
    docs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(docs, Plan(FIRST))
    monkeypatch.setattr("generator.publish.writer.write_beside", lambda *_: interrupt())
    with pytest.raises(KeyboardInterrupt):
        write(docs, Plan(FIRST | {"index.md": b"new"}))

    assert pages(docs) == FIRST
    assert as_written(docs) is None
