"""Measure the generator on a made desk: ``python -m benchmarks [PART...]``.

The parts are ``stages``, ``memory``, ``check``, ``quotations``, ``names``, ``actors``,
``pictures``, ``generate``, ``build`` and ``startup``; without any, all are run. How the figures
are to be read stands in docs/decisions/0005-how-we-measure.md.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.desk import AS_OF, MadeDesk, Sizes, make_desk
from benchmarks.machine import facts
from benchmarks.parts import PARTS
from benchmarks.plan import GOAL_SIZES, Plan
from benchmarks.process import CommandFailedError

RESULTS = Path(__file__).with_name("results.md")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure what the arguments ask for and print it; returns the exit status."""
    options = _options(arguments)
    with ExitStack() as stack:
        work = options.folder or Path(
            stack.enter_context(tempfile.TemporaryDirectory(prefix="briefing-benchmarks-"))
        )
        desk = work / "desk"
        sizes = Sizes(options.briefings, options.actors, options.sources)
        made = make_desk(desk, sizes, options.seed)
        plan = Plan(work, desk, sizes, options.seed, options.runs, options.profile)
        report = [_heading(options, made)]
        print(report[0])
        for name in options.parts or PARTS:
            try:
                report.append(PARTS[name](plan).markdown())
            except CommandFailedError as error:
                print(f"benchmarks: {name}: {error}", file=sys.stderr)
                return 2
            print(f"\n{report[-1]}", flush=True)
    if options.write:
        RESULTS.write_text("\n\n".join(report) + "\n", encoding="utf-8")
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "parts", nargs="*", metavar="PART", help=f"{', '.join(PARTS)}; default: all"
    )
    for name in ("briefings", "actors", "sources"):
        size = getattr(GOAL_SIZES, name)
        parser.add_argument(f"--{name}", type=int, default=size, help=f"default: {size}")
    parser.add_argument("--seed", type=int, default=1, help="another seed makes another desk")
    parser.add_argument("--runs", type=int, help="how often each thing is measured")
    parser.add_argument("--profile", action="store_true", help="list the costliest functions")
    parser.add_argument("--write", action="store_true", help=f"write {RESULTS.name}")
    parser.add_argument("--folder", type=Path, help="work here, and leave the made desk there")
    options = parser.parse_args(arguments)
    if unknown := [part for part in options.parts if part not in PARTS]:
        parser.error(f"there is no part {unknown[0]}; the parts are {', '.join(PARTS)}")
    if options.runs is not None and options.runs < 1:
        parser.error("--runs must be 1 or more")
    return options


def _heading(options: argparse.Namespace, made: MadeDesk) -> str:
    desk = (
        f"{options.briefings:,} briefings, {options.actors:,} actors, {options.sources:,} sources; "
        f"{made.files:,} files, seed {options.seed}, as of {AS_OF}"
    )
    measured = [
        ("date", f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC"),
        *facts(),
        ("desk", desk),
        ("digest of the desk", made.digest),
    ]
    lines = [f"- {name}: {value}" for name, value in measured]
    return "\n".join(["# Measurements", "", *lines])


if __name__ == "__main__":
    sys.exit(main())
