"""The part ``check``: a desk with many quotations, checked for the first time and after edits."""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import replace
from pathlib import Path

from benchmarks.desk import AS_OF, make_desk
from benchmarks.plan import Plan
from benchmarks.process import BRIEFING, Usage, run
from benchmarks.report import Goal, Row, Table

_MB = 1_000_000
_TIMES = 5
"""The desk has so many times the briefings, actors and sources of the desk of the other parts."""
_QUOTATIONS = 12
_WORDS = 800
_CACHE = ".cache"
_HEADLINE = re.compile(r'^(headline: .*?)("?)$', re.MULTILINE)


def check(plan: Plan) -> Table:
    """The command ``check``: the first time, again, and after one file has been edited."""
    desk = plan.work / "quotations"
    shutil.rmtree(desk, ignore_errors=True)
    sizes = replace(
        plan.sizes,
        briefings=_TIMES * plan.sizes.briefings,
        actors=_TIMES * plan.sizes.actors,
        sources=_TIMES * plan.sizes.sources,
        words=_WORDS,
        quotations=_QUOTATIONS,
    )
    made = make_desk(desk, sizes, plan.seed)
    first = []
    for _ in range(plan.runs or 3):
        shutil.rmtree(desk / _CACHE, ignore_errors=True)
        first.append(_check(desk))
    again = [_check(desk) for _ in range(plan.runs or 5)]
    briefing = _after(desk, sorted((desk / "briefings").glob("2*/*.yml")), plan.runs)
    source = _after(desk, sorted((desk / "briefings/sources").glob("*.md")), plan.runs)
    quotations = sum(json.loads(first[0].output)["summary"]["quotations"].values())
    return Table(
        "check",
        f"The command `briefing check` from its start to its end on one core, {len(first)} times "
        f"without anything kept, then again with what was kept. The desk has "
        f"{sizes.briefings:,} briefings with {_QUOTATIONS} quotations or more each, {quotations:,} "
        f"in all, and {sizes.sources:,} articles of about {_WORDS} words; {made.files:,} files, "
        f"digest {made.digest[:16]}. In an edit the headline of a file gets another word. Wall is "
        "elapsed time, CPU user and system time, peak the largest resident set in MB of "
        "1,000,000 bytes.",
        [
            Row("first run, wall", [u.wall for u in first], "s", plan.goal(Goal("<=", 12))),
            Row("first run, CPU", [u.cpu for u in first], "s"),
            Row("first run, peak", [u.peak / _MB for u in first], "MB", plan.goal(Goal("<=", 400))),
            Row("nothing changed, wall", [u.wall for u in again], "s"),
            Row("a briefing edited, wall", [u.wall for u in briefing], "s", _soon(plan)),
            Row("a briefing edited, CPU", [u.cpu for u in briefing], "s"),
            Row("a briefing edited, peak", [u.peak / _MB for u in briefing], "MB"),
            Row("an article edited, wall", [u.wall for u in source], "s"),
        ],
    )


def _soon(plan: Plan) -> Goal | None:
    return plan.goal(Goal("<=", 0.7))


def _check(folder: Path) -> Usage:
    command = (*BRIEFING, "check", "--format", "json", "--as-of", AS_OF)
    return run(command, folder, one_core=True)


def _after(desk: Path, files: list[Path], runs: int | None) -> list[Usage]:
    """What a check takes after each of some edits, each of another file."""
    step = max(1, len(files) // (runs or 5))
    used = []
    for file in files[::step][: runs or 5]:
        file.write_text(_edited(file.read_text("utf-8")), "utf-8")
        used.append(_check(desk))
    return used


def _edited(text: str) -> str:
    """A file whose headline has got another word."""
    return _HEADLINE.sub(lambda match: f"{match[1]} again{match[2]}", text, count=1)
