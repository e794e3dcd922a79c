"""Pictures of all sizes, drawn and timed."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.__main__ import main
from benchmarks.desk import Sizes
from benchmarks.pictures import pictures
from benchmarks.plan import Plan


def test_each_picture_has_its_figure_and_the_goals_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sizes = ["--briefings=1", "--actors=4", "--sources=2"]
    assert main(["pictures", *sizes, "--runs=1", f"--folder={tmp_path}"]) == 0

    printed = capsys.readouterr().out
    for row in ("graph of 60 actors", "graph of 5 to 10", "time line of 15 events"):
        assert f"| {row} " in printed
    assert "<= 50,000 µs" in printed
    assert "Sizes in kB: graph of 60 actors " in printed


def test_another_seed_makes_other_pictures(tmp_path: Path) -> None:
    sizes = Sizes(1, 4, 2)
    one, other = (pictures(Plan(tmp_path, tmp_path, sizes, seed, runs=1)) for seed in (1, 2))

    assert [row.what for row in one.rows] == [row.what for row in other.rows]
    assert all(row.figures[0] > 0 for row in one.rows)
