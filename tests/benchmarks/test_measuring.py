"""Figures, goals and tables; a process that is measured; the whole way on a small desk."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.__main__ import main
from benchmarks.desk import Sizes
from benchmarks.plan import GOAL_SIZES, Plan
from benchmarks.process import ROOT, CommandFailedError, run
from benchmarks.report import Goal, Row, Table


@pytest.mark.parametrize(
    ("goal", "kept"),
    [
        (Goal(">=", 2), True),
        (Goal(">=", 2.1), False),
        (Goal("<=", 2), True),
        (Goal("<=", 1.9), False),
    ],
)
def test_the_median_decides_whether_a_goal_is_kept(goal: Goal, kept: bool) -> None:
    assert Row("x", [9, 2, 1], "s", goal).kept is kept


def test_without_a_goal_nothing_is_judged() -> None:
    row = Row("x", [1.0], "s")
    assert row.kept is None
    assert row.cells()[3:] == ("", "", "")


def test_a_table_gives_the_figures_the_goal_and_the_ratio() -> None:
    rows = [Row("speed", [1200, 400, 500], "briefings/s", Goal(">=", 1000)), Row("time", [2], "s")]

    text = Table("stages", "How it was done.", rows, listing="a profile").markdown()

    assert text.startswith("## stages\n\nHow it was done.\n\n| measured |")
    assert text.endswith("\n\n```text\na profile\n```")
    lines = [line for line in text.split("\n") if line.startswith("|")]
    assert len({len(line) for line in lines}) == 1
    assert [[cell.strip() for cell in line.split("|")[1:-1]] for line in lines[2:]] == [
        ["speed", "500 briefings/s", "400 to 1,200", ">= 1,000 briefings/s", "0.5", "missed"],
        ["time", "2 s", "2 to 2", "", "", ""],
    ]


def test_goals_are_about_one_size_of_desk() -> None:
    goal = Goal("<=", 200)
    assert Plan(Path(), Path(), GOAL_SIZES).goal(goal) == goal
    assert Plan(Path(), Path(), Sizes(10, 10, 10)).goal(goal) is None


def test_a_process_is_timed_and_weighed(tmp_path: Path) -> None:
    # Measured by a process of its own, as always: no peak is below that of the one that measures,
    # and this one has run other tests.
    measure = f"""
import subprocess
import sys
from pathlib import Path
from benchmarks.process import run
code = "import time; x = bytearray(150_000_000); time.sleep(0.2); print(len(x))"
print(*run([sys.executable, "-c", code], Path({str(tmp_path)!r})))
"""
    printed = subprocess.run(
        [sys.executable, "-c", measure], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout

    wall, cpu, peak, output = printed.split()
    assert output == "150000000"
    assert float(wall) >= 0.2
    assert 0 < float(cpu) < float(wall)
    assert 150_000_000 < int(peak) < 400_000_000


def test_a_command_that_fails_is_no_figure(tmp_path: Path) -> None:
    with pytest.raises(CommandFailedError, match=r"status 3:\nno such luck"):
        run(
            [
                sys.executable,
                "-c",
                "import sys; print('no such luck', file=sys.stderr); sys.exit(3)",
            ],
            tmp_path,
        )


def test_the_stages_of_a_small_desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sizes = ["--briefings=3", "--actors=4", "--sources=3"]
    assert main(["stages", *sizes, "--runs=1", "--profile", f"--folder={tmp_path}"]) == 0

    printed = capsys.readouterr().out
    assert "3 briefings, 4 actors, 3 sources" in printed
    for row in ("| read ", "| check ", "| release ", "| render ", "| together "):
        assert row in printed
    assert "function calls" in printed
    assert "kept" not in printed


def test_the_check_of_a_small_desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sizes = ["--briefings=2", "--actors=4", "--sources=2"]
    assert main(["check", *sizes, "--runs=1", f"--folder={tmp_path}"]) == 0

    printed = capsys.readouterr().out
    assert "10 briefings with 12 quotations or more each" in printed
    for row in ("| first run, peak ", "| a briefing edited, wall ", "| an article edited, wall "):
        assert row in printed
    assert "kept |" not in printed


def test_a_part_that_does_not_exist_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["stage"])
    assert stopped.value.code == 2
    assert "there is no part stage" in capsys.readouterr().err
