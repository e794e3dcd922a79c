from __future__ import annotations

from pathlib import Path

import pytest

from generator.ingest.capture.folders import made_folder
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
