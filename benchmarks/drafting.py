"""Measure the drafts of plain-text stories: ``python -m benchmarks.drafting FOLDER``.

FOLDER holds ``.txt`` files, at any depth, each with one story: its headline, an empty line, its
paragraphs. They stay where they are and go into no report. How the figures are to be read stands in
docs/decisions/0005-how-we-measure.md.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from benchmarks.machine import facts
from benchmarks.process import CommandFailedError, run
from benchmarks.report import Goal, Row, Table

GOAL_STORIES = 500
"""As many stories as the goal is about."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure what the arguments ask for and print it; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.drafting", description=__doc__)
    parser.add_argument("stories", type=Path, metavar="FOLDER", help="where the stories are")
    parser.add_argument(
        "--most", type=int, default=GOAL_STORIES, help=f"how many of them; default: {GOAL_STORIES}"
    )
    parser.add_argument("--runs", type=int, default=3, help="how often; default: 3")
    options = parser.parse_args(arguments)
    if options.most < 1 or options.runs < 1:
        parser.error("--most and --runs must be 1 or more")
    files = spread(sorted(options.stories.rglob("*.txt")), options.most)
    if not files:
        parser.error(f"there is no .txt file in {options.stories}")
    try:
        table = drafting(files, options.runs)
    except CommandFailedError as error:
        print(f"benchmarks: drafting: {error}", file=sys.stderr)
        return 2
    measured = [("date", f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC"), *facts()]
    print("# Measurements\n")
    print("\n".join(f"- {name}: {value}" for name, value in measured))
    print(f"\n{table.markdown()}")
    return 0


def spread(files: Sequence[Path], most: int) -> list[Path]:
    """So many of the files, at even distances."""
    return [files[at * len(files) // most] for at in range(most)] if len(files) > most else [*files]


def drafting(files: Sequence[Path], runs: int) -> Table:
    """How many drafts a second, and what `check` says of them."""
    with tempfile.TemporaryDirectory(prefix="briefing-drafting-") as folder:
        listing = Path(folder) / "stories.json"
        listing.write_text(json.dumps([str(file.resolve()) for file in files]), "utf-8")
        command = (sys.executable, "-m", "benchmarks.drafting_inside", str(listing))
        made: list[Mapping[str, Any]] = [
            json.loads(run(command, Path(folder), one_core=True).output) for _ in range(runs)
        ]
    goal = Goal(">=", 50) if len(files) == GOAL_STORIES else None
    return Table(
        "drafting",
        f"A briefing drafted of each of {len(files):,} stories in plain text, on one core, CPU "
        f"seconds (user and system), {runs} runs, each in a fresh process. Each story is alone in "
        "a desk of its own, which `briefing new` reads, drafts from and writes in, by the same "
        f"functions. `check` is not part of the time. {_said(made[0])}",
        [
            Row("drafts", [one["drafts"] / one["seconds"] for one in made], "drafts/s", goal),
            Row("all drafts together", [one["seconds"] for one in made], "s"),
            Row("the slowest draft", [one["slowest"] for one in made], "s"),
        ],
    )


def _said(made: Mapping[str, Any]) -> str:
    verdicts = ", ".join(f"{n:,} {verdict}" for verdict, n in sorted(made["verdicts"].items()))
    told = [
        f"{made['drafts']:,} drafts",
        f"{made['unread']:,} stories that no desk can read",
        f"{made['failed']:,} that gave no draft",
        f"{made['dropped']:,} passages left out",
        f"{made['errors']:,} errors found by `check`",
        f"quotations: {verdicts or 'none'}",
    ]
    each = ", ".join(
        f"{n / max(1, made['drafts']):.1f} {name.replace('_', ' ')}"
        for name, n in made["items"].items()
    )
    return f"{'; '.join(told)}. A draft has on average {each}."


if __name__ == "__main__":
    sys.exit(main())
