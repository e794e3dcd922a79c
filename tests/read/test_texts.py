"""The lines of a desk's files, for those who show a place in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model.finding import Finding
from generator.read import texts
from generator.read.files import read_text
from generator.read.listing import DeskFile
from generator.read.texts import lines_of_desk


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "briefings" / "sources").mkdir(parents=True)
    (tmp_path / "briefings" / "ferry.yml").write_bytes(b"\xef\xbb\xbfone\r\ntwo\rthree\n")
    (tmp_path / "briefings" / "sources" / "notice.md").write_text("x\ny", encoding="utf-8")
    return tmp_path


def test_lines_are_those_that_a_check_counts(root: Path) -> None:
    lines_of = lines_of_desk(root)

    assert lines_of("briefings/ferry.yml") == ["one", "two", "three", ""]
    assert lines_of("briefings/sources/notice.md") == ["x", "y"]


def test_there_are_none_of_what_is_no_text_or_no_file_of_the_desk(root: Path) -> None:
    (root / "secret.yml").write_text("secret", encoding="utf-8")
    (root / "briefings" / "bad.yml").write_bytes(b"\xff\xfe")
    (root / "briefings" / "empty.yml").write_bytes(b"")
    (root / "briefings" / "link.yml").symlink_to(root / "secret.yml")
    lines_of = lines_of_desk(root)

    for path in ("bad.yml", "empty.yml", "link.yml", "none.yml", "../secret.yml"):
        assert "".join(lines_of(f"briefings/{path}")) == ""
    assert lines_of("briefings") == ()


def test_each_file_is_read_once_and_none_before_it_is_asked_for(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = []

    def reading(file: DeskFile) -> tuple[str, list[Finding]]:
        read.append(file.path)
        return read_text(file)

    monkeypatch.setattr(texts, "read_text", reading)
    lines_of = lines_of_desk(root)
    assert read == []

    for _ in range(3):
        lines_of("briefings/ferry.yml")
    lines_of("briefings/sources/notice.md")

    assert read == ["briefings/ferry.yml", "briefings/sources/notice.md"]


def test_a_folder_that_is_no_desk_is_not_looked_at(tmp_path: Path) -> None:
    lines_of_desk(tmp_path)
