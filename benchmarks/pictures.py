"""The part ``pictures``: relation graphs and time lines, of all sizes that a page may have."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from typing import Any

from benchmarks.plan import Plan
from benchmarks.process import run
from benchmarks.report import Goal, Row, Table

_GRAPH = 50_000
_SMALL = 2_000
"""The goals: a graph of 60 actors, and one of 5 to 10, in µs."""


def pictures(plan: Plan) -> Table:
    """What it takes to draw a picture, for a desk and for a phone, as text of a page."""
    command = (sys.executable, "-m", "benchmarks.pictures_inside", str(plan.seed))
    turns: Sequence[Mapping[str, Any]] = [
        json.loads(run(command, plan.work, one_core=True).output) for _ in range(plan.runs or 5)
    ]
    figures = {name: [turn["figures"][name] for turn in turns] for name in turns[0]["figures"]}
    goals = {"graph of 60 actors": Goal("<=", _GRAPH), "graph of 5 to 10": Goal("<=", _SMALL)}
    sizes = ", ".join(f"{name} {size / 1000:.0f}" for name, size in turns[0]["sizes"].items())
    return Table(
        "pictures",
        "Pictures in both of their frames, as blocks of HTML, one after the other on one core: CPU "
        f"time of one (user and system), {len(turns)} runs, each in a fresh process. Names and "
        "verbs are new in each graph, so that no width is remembered, but for the last row, where "
        "one desk's names come again. The actors of a graph are in one and a quarter as many "
        "relations; in a star all are with one actor. Goals are those of "
        f"docs/decisions/0019. Sizes in kB: {sizes}.",
        [Row(name, found, "µs", goals.get(name)) for name, found in figures.items()],
    )
