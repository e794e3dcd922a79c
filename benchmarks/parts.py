"""The parts that can be measured, each by its name: a plan to a table."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from benchmarks.actors import actors
from benchmarks.checking import check
from benchmarks.desk import AS_OF
from benchmarks.naming import names
from benchmarks.pictures import pictures
from benchmarks.plan import Plan
from benchmarks.process import BRIEFING, CommandFailedError, Usage, own_peak, run
from benchmarks.quotations import quotations
from benchmarks.report import Goal, Row, Table

_STAGES = ("read", "check", "release", "excerpts", "render")
_MB = 1_000_000
_MKDOCS = (sys.executable, "-m", "mkdocs", "build", "--quiet")
_AS_OF = ("--as-of", AS_OF)


def _inside(plan: Plan, *options: str) -> tuple[dict[str, Any], str]:
    printed = run((sys.executable, "-m", "benchmarks.inside", str(plan.desk), *options), plan.work)
    first, _, rest = printed.output.partition("\n")
    return json.loads(first), rest


def _generate(folder: Path) -> Usage:
    return run((*BRIEFING, "generate", *_AS_OF), folder)


def stages(plan: Plan) -> Table:
    """CPU seconds of each stage, and briefings a second through all of them."""
    runs = [_inside(plan)[0] for _ in range(plan.runs or 5)]
    listing = _inside(plan, "--profile")[1] if plan.profile else ""
    seconds = {name: [run["seconds"][name] for run in runs] for name in runs[0]["seconds"]}
    together = [sum(run["seconds"][name] for name in _STAGES) for run in runs]
    speed = [plan.sizes.briefings / total for total in together]
    return Table(
        "stages",
        f"CPU seconds (user and system) of each stage on one core, {len(runs)} runs, each in a "
        "fresh process; the files are in the page cache. `release` picks what readers may see, "
        "`excerpts` what is shown around quotations. "
        "Together is the sum of the five stages without the imports. The yardstick is PyYAML's C "
        "parser alone on all YAML of the desk, in the same process: what no reader that uses it "
        "can be faster than.",
        [
            Row("interpreter and imports", seconds["imports"], "s"),
            *(Row(name, seconds[name], "s") for name in _STAGES),
            Row("together", together, "s"),
            Row("together", speed, "briefings/s", plan.goal(Goal(">=", 1_000))),
            Row("yardstick: C parser alone", seconds["C parser"], "s"),
            Row(
                "together / yardstick",
                [a / b for a, b in zip(together, seconds["C parser"], strict=True)],
                "x",
            ),
        ],
        listing,
    )


def memory(plan: Plan) -> Table:
    """Peaks of the resident set, after each stage and of the whole command."""
    inside = [_inside(plan)[0]["peaks"] for _ in range(plan.runs or 3)]
    whole = [_generate(plan.copy("memory")).peak / _MB for _ in range(plan.runs or 3)]
    peaks = {name: [run[name] / _MB for run in inside] for name in ("imports", *_STAGES)}
    return Table(
        "memory",
        f"Peak of the resident set (ru_maxrss) in MB of 1,000,000 bytes, {len(whole)} runs, each "
        "in a fresh process: after the imports, after each stage, and of the whole command "
        "`briefing generate` with an empty docs/ folder. The process that measures had "
        f"{own_peak() / _MB:.0f} MB; no figure can be below that.",
        [
            Row("interpreter and imports", peaks["imports"], "MB"),
            *(Row(f"up to {name}", peaks[name], "MB") for name in _STAGES),
            Row("briefing generate", whole, "MB", plan.goal(Goal("<=", 200))),
        ],
    )


def generate(plan: Plan) -> Table:
    """The whole command ``generate``: the first time, and again with nothing changed."""
    first, second = [], []
    for _ in range(plan.runs or 3):
        folder = plan.copy("generate")
        first.append(_generate(folder))
        second.append(_generate(folder))
    return Table(
        "generate",
        f"The command `briefing generate` from its start to its end, {len(first)} times, each with "
        "a fresh copy of the desk: first with an empty docs/ folder, then again with nothing "
        "changed. Wall is elapsed time, CPU user and system time.",
        [
            Row("first run, wall", [usage.wall for usage in first], "s"),
            Row("first run, CPU", [usage.cpu for usage in first], "s"),
            Row("second run, wall", [u.wall for u in second], "s", plan.goal(Goal("<=", 1))),
            Row("second run, CPU", [usage.cpu for usage in second], "s"),
        ],
    )


def build(plan: Plan) -> Table:
    """The whole build against plain MkDocs on the Markdown that it wrote, in turn."""
    whole, plain = [], []
    for _ in range(plan.runs or 3):
        folder = plan.copy("build")
        whole.append(run((*BRIEFING, "build", *_AS_OF), folder))
        site = plan.work / "plain-site"
        shutil.rmtree(site, ignore_errors=True)
        plain.append(run((*_MKDOCS, "--site-dir", str(site)), folder))
        _same_pages(folder / "site", site)
    return Table(
        "build",
        "`briefing build` with a fresh copy of the desk, then plain `mkdocs build` of the Markdown "
        f"and the mkdocs.yml that are there now, into a new folder; {len(whole)} times in turn. "
        "Wall is elapsed time, CPU user and system time with all child processes. Ratios are of "
        "the two runs of one turn.",
        [
            Row("briefing build, wall", [usage.wall for usage in whole], "s"),
            Row("mkdocs build, wall", [usage.wall for usage in plain], "s"),
            Row("briefing build, CPU", [usage.cpu for usage in whole], "s"),
            Row("mkdocs build, CPU", [usage.cpu for usage in plain], "s"),
            Row(
                "ratio of wall",
                [a.wall / b.wall for a, b in zip(whole, plain, strict=True)],
                "x",
                plan.goal(Goal("<=", 1.15)),
            ),
            Row(
                "ratio of CPU",
                [a.cpu / b.cpu for a, b in zip(whole, plain, strict=True)],
                "x",
                plan.goal(Goal("<=", 1.15)),
            ),
        ],
    )


def _same_pages(one: Path, other: Path) -> None:
    """Make sure that both built the same pages: an engine that skips some would win."""
    pages = [{page.relative_to(site) for page in site.rglob("*.html")} for site in (one, other)]
    if missing := pages[0] ^ pages[1]:
        raise CommandFailedError(
            f"the two builds differ in {len(missing)} pages, such as {min(missing)}"
        )


def startup(plan: Plan) -> Table:
    """How long the command takes to say anything."""
    command = (*BRIEFING, "--help")
    run(command, plan.work)  # so that what is imported has been compiled
    runs = [run(command, plan.work) for _ in range(plan.runs or 7)]
    empty = [run((sys.executable, "-c", ""), plan.work) for _ in runs]
    return Table(
        "startup",
        f"`briefing --help` from its start to its end, {len(runs)} runs, and an interpreter that "
        "does nothing.",
        [
            Row("briefing --help, wall", [usage.wall for usage in runs], "s"),
            Row("briefing --help, CPU", [usage.cpu for usage in runs], "s"),
            Row("python -c '', CPU", [usage.cpu for usage in empty], "s"),
        ],
    )


PARTS: Mapping[str, Callable[[Plan], Table]] = MappingProxyType(
    {
        "stages": stages,
        "memory": memory,
        "check": check,
        "quotations": quotations,
        "names": names,
        "actors": actors,
        "pictures": pictures,
        "generate": generate,
        "build": build,
        "startup": startup,
    }
)
