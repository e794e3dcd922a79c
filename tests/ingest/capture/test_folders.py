from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.ingest.capture.folders import made_folder, sweep_old
from generator.model.errors import CannotRun


def test_what_is_missing_is_made(tmp_path: Path) -> None:
    (tmp_path / "briefings").mkdir()

    for _ in range(2):
        folder = made_folder(tmp_path, "briefings/sources/.versions/one")

    assert folder == tmp_path / "briefings/sources/.versions/one"
    assert folder.is_dir()


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "briefings").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "briefings" / "sources").symlink_to(tmp_path / "elsewhere")

    with pytest.raises(CannotRun, match=r"^briefings/sources is a link, and not a folder$"):
        made_folder(tmp_path, "briefings/sources/one")

    assert not list((tmp_path / "elsewhere").iterdir())


def test_a_file_in_its_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "briefings").write_text("no folder", encoding="utf-8")

    with pytest.raises(CannotRun, match=r"^briefings/sources/ cannot be made: File exists$"):
        made_folder(tmp_path, "briefings/sources")


def test_what_killed_runs_left_is_removed_and_nothing_else(tmp_path: Path) -> None:
    new = tmp_path / "new.md"
    new.write_text("new", encoding="utf-8")
    now = new.stat().st_mtime
    ages = {
        ".briefing-0123456789abcdef.tmp": 7_200,
        ".briefing-0123456789abcdee.tmp": 60,  # of a run that is still writing
        ".briefing-own.tmp": 7_200,
        ".briefing-0123456789abcdef.tmp.md": 7_200,
        "old.md": 7_200,
    }
    for name, age in ages.items():
        (tmp_path / name).touch()
        os.utime(tmp_path / name, (now - age, now - age))
    folder = tmp_path / ".briefing-aaaaaaaaaaaaaaaa.tmp"
    folder.mkdir()
    os.utime(folder, (now - 7_200, now - 7_200))

    sweep_old(os.fspath(new))

    gone = ".briefing-0123456789abcdef.tmp"
    assert {one.name for one in tmp_path.iterdir()} == {*ages, "new.md", folder.name} - {gone}


def test_where_nothing_can_be_swept_nothing_is_said(tmp_path: Path) -> None:
    sweep_old(os.fspath(tmp_path / "no" / "file.md"))
