from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.errors import CannotRun
from generator.publish.plan import Plan
from generator.publish.spool import Spool


@given(st.dictionaries(st.text(), st.binary()))
def test_what_is_put_in_comes_out(contents: dict[str, bytes]) -> None:
    spool = Spool(contents.items())

    assert dict(spool) == contents
    assert spool == contents
    assert len(spool) == len(contents)
    assert all(spool[path] == content for path, content in reversed(contents.items()))


def test_more_than_is_kept_in_memory() -> None:
    contents = {str(n): bytes([n]) * 300_000 for n in range(20)}

    assert dict(Spool(contents.items())) == contents


def test_nothing_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    spool = Spool([("a", b"x")])
    descriptor = spool._file  # noqa: SLF001 - that it is closed shows nowhere else

    assert not list(tmp_path.iterdir())
    del spool
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(descriptor)


def test_a_full_disk_is_one_clear_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.write", full)

    with pytest.raises(CannotRun, match=r"^temporary files cannot be written to .*: No space left"):
        Spool([("a", b"x")])


def test_a_plan_of_texts_is_the_same_as_one_of_bytes() -> None:
    texts = {"a.md": "# Häfen\n", "b/c.md": ""}

    plan = Plan.of_texts(texts.items())

    assert dict(plan.pages) == {path: text.encode() for path, text in texts.items()}
    assert plan == Plan.of_texts(texts.items())
