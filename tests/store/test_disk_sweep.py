"""The temporary files of killed runs go, and nothing else does."""

from __future__ import annotations

from pathlib import Path

from generator.store.disk import sweep
from tests.store.folders import put, tree

TEMPORARY = ".briefing-0123456789abcdef.tmp"


def test_only_temporary_files_of_ours_are_swept(tmp_path: Path) -> None:
    others = {
        ".briefing-0123456789abcde.tmp": "a digit less",
        ".briefing-0123456789ABCDEF.tmp": "capitals",
        ".briefing-0123456789abcdef.tmp.md": "more at the end",
        "a.briefing-0123456789abcdef.tmp": "more at the beginning",
        f"below/{TEMPORARY}": "in a folder below",
    }
    put(tmp_path, others | {TEMPORARY: "ours"})
    (tmp_path / ".briefing-1111111111111111.tmp").symlink_to("below")
    (tmp_path / ".briefing-2222222222222222.tmp").mkdir()

    sweep(str(tmp_path))

    assert tree(tmp_path).keys() == others.keys() | {".briefing-1111111111111111.tmp"}
    assert (tmp_path / ".briefing-2222222222222222.tmp").is_dir()


def test_nothing_is_swept_behind_a_link(tmp_path: Path) -> None:
    put(tmp_path, {f"there/{TEMPORARY}": ""})
    (tmp_path / "link").symlink_to("there")

    sweep(str(tmp_path / "link"))
    sweep(str(tmp_path / "missing"))

    assert (tmp_path / "there" / TEMPORARY).exists()
