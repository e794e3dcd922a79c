"""The names of many actors, found in the prose of a small desk."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.__main__ import main


def test_the_names_of_a_small_desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sizes = ["--briefings=3", "--actors=4", "--sources=3"]
    assert main(["names", *sizes, "--runs=1", f"--folder={tmp_path}"]) == 0

    printed = capsys.readouterr().out
    assert "The names of 200 actors with three aliases each, 800 in all" in printed
    for row in ("ready to look", "1,000 characters of English", "the prose of a briefing"):
        assert f"| {row} " in printed
    assert "kept |" not in printed
