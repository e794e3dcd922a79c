"""The pages of actors, weighed."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.__main__ import main


def test_the_pages_of_an_actor_are_weighed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sizes = ["--briefings=3", "--actors=4", "--sources=2"]
    assert main(["actors", *sizes, "--runs=1", f"--folder={tmp_path}"]) == 0

    printed = capsys.readouterr().out
    assert "| its own page |" in printed
    assert "6 briefings" in printed
