"""The part ``names``: the names of many actors, found in the prose of briefings."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from typing import Any

from benchmarks.plan import Plan
from benchmarks.process import run
from benchmarks.report import Goal, Row, Table

_TIMES = 50
"""So many times the actors of the desk have names here, with three aliases each."""


def names(plan: Plan) -> Table:
    """What it takes to find all names of 5,000 actors in the prose of a briefing."""
    actors = _TIMES * plan.sizes.actors
    command = (sys.executable, "-m", "benchmarks.naming_inside", str(plan.desk), str(actors))
    turns: list[Mapping[str, Any]] = [
        json.loads(run((*command, str(plan.seed)), plan.work, one_core=True).output)
        for _ in range(plan.runs or 5)
    ]
    counts = turns[0]["counts"]
    return Table(
        "names",
        f"The names of {actors:,} actors with three aliases each, {counts['names']:,} in all, "
        f"found in the prose of {plan.sizes.briefings:,} briefings, on one core, CPU seconds (user "
        f"and system), {len(turns)} runs, each in a fresh process. Each text of a briefing is "
        f"looked through by itself; {counts['found']:,} names were found. Of ten briefings eight "
        "are English, one is Turkish and one Arabic. Rendering is that of all pages of the "
        "desk, pictures left out: by which share it takes longer when it links names, the "
        "fastest of each.",
        [
            Row("ready to look", _of(turns, "ready"), "s"),
            Row("names that two actors share", _of(turns, "shared"), "s"),
            *(
                Row(f"1,000 characters of {language}", _of(turns, language), "µs")
                for language in ("English", "Turkish", "Arabic")
            ),
            Row("the prose of a briefing", _of(turns, "briefing"), "µs"),
            Row(
                "linking, added to rendering", _of(turns, "share"), "x", plan.goal(Goal("<=", 0.15))
            ),
        ],
    )


def _of(turns: Sequence[Mapping[str, Any]], name: str) -> list[float]:
    return [turn["figures"][name] for turn in turns]
