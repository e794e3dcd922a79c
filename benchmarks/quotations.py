"""The part ``quotations``: single quotations, looked for one at a time, by us and by the peer."""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from benchmarks import peer
from benchmarks.plan import Plan
from benchmarks.process import CommandFailedError, run
from benchmarks.report import Goal, Row, Table
from benchmarks.spans import LONGEST, SHORTEST, WORDS, material

T = TypeVar("T")

_Turn = Mapping[str, Any]
"""What one process printed."""


def quotations(plan: Plan) -> Table:
    """How many quotations a second are found, and how many times what the nearest peer finds."""
    made = material(plan.sizes.sources, plan.seed)
    file = plan.work / "spans.json"
    file.write_text(json.dumps(made._asdict()), "utf-8")
    ours, theirs = _in_turn(file, plan.runs or 5)
    digest = hashlib.sha256(file.read_bytes()).hexdigest()[:16]
    altered = max(map(len, made.altered.values()))
    return Table(
        "quotations",
        f"Single quotations on one core, CPU seconds (user and system), {len(ours)} runs, each in "
        f"a fresh process. {len(made.spans):,} of {SHORTEST} to {LONGEST} words are cut out of "
        f"{len(made.articles):,} articles of about {WORDS} words, digest {digest}, and each is "
        "found word for word at its own place. They are looked for article after article, in "
        "articles that are folded before the clock starts, but where something else is said. Of "
        "what is not there one word is another. "
        f"{_compared(ours, theirs, len(made.spans), altered)}",
        [*_own_rows(plan, ours), *(_peer_rows(plan, ours, theirs) if theirs else ())],
    )


def _in_turn(file: Path, turns: int) -> tuple[list[_Turn], list[_Turn]]:
    """Run us and the peer, one after the other; nothing of the peer if it cannot be had."""
    python = _or_none(peer.interpreter)
    ours: list[_Turn] = []
    theirs: list[_Turn] = []
    for _ in range(turns):
        command = (sys.executable, "-m", "benchmarks.single", str(file))
        ours.append(json.loads(run(command, file.parent, one_core=True).output))
        if python and (said := _or_none(peer.measured, python, file)):
            theirs.append(said)
        else:
            python = None  # once is enough
    return ours, theirs if len(theirs) == turns else []


def _or_none(way: Callable[..., T], *arguments: Path) -> T | None:
    """What is asked of the peer; None if that fails. Why is said, and goes into no table.

    For what pip says can hold addresses.
    """
    try:
        return way(*arguments)
    except (CommandFailedError, OSError) as error:
        print(f"benchmarks: quotations: {error}", file=sys.stderr)
        return None


def _compared(ours: Sequence[_Turn], theirs: Sequence[_Turn], spans: int, altered: int) -> str:
    own = _counts(ours[0]["accepted"])
    if not theirs:
        return (
            "The peer could not be installed or run here, so nothing is compared with it. Of "
            f"{altered} altered in each way we accept: {own}."
        )
    return (
        f"The peer is linkml-reference-validator {theirs[0]['version']}, in an environment of its "
        "own, in turn with us, with the same quotations in the same order. It normalizes an "
        "article when it first looks in it, and keeps the last 128: as ours are folded, its "
        "articles are normalized before the clock starts. The yardstick is the faster of its "
        "`find_text_in_reference`, with the text at hand, and `validate`, with the reference read "
        f"already; ratios are of one turn. It accepts {theirs[0]['found']:,} of the {spans:,}. Of "
        f"{altered} altered in each way it accepts: {_counts(theirs[0]['accepted'])}; we accept: "
        f"{own}."
    )


def _counts(accepted: Mapping[str, int]) -> str:
    return ", ".join(f"{kind} {count}" for kind, count in accepted.items())


def _own_rows(plan: Plan, ours: Sequence[_Turn]) -> list[Row]:
    return [
        Row("found", _rates(ours, "found"), "quotations/s", plan.goal(Goal(">=", 50_000))),
        Row("found, each of another article", _rates(ours, "scattered"), "quotations/s"),
        Row("found, with the folding of articles", _rates(ours, "folded"), "quotations/s"),
        Row("not there", _rates(ours, "absent"), "quotations/s"),
        Row("not there, and the nearest passage", _rates(ours, "nearest"), "quotations/s"),
    ]


def _peer_rows(plan: Plan, ours: Sequence[_Turn], theirs: Sequence[_Turn]) -> list[Row]:
    direct, public = _rates(theirs, "found"), _rates(theirs, "validate")
    yardstick = list(map(max, direct, public))
    return [
        Row("peer: find_text_in_reference", direct, "quotations/s"),
        Row("peer: validate", public, "quotations/s"),
        Row("peer, each of another article", _rates(theirs, "scattered"), "quotations/s"),
        Row("peer, with the folding of articles", _rates(theirs, "folded"), "quotations/s"),
        Row(
            "found / peer",
            _ratios(_rates(ours, "found"), yardstick),
            "x",
            plan.goal(Goal(">=", 20)),
        ),
        Row(
            "found / peer, each of another article",
            _ratios(_rates(ours, "scattered"), _rates(theirs, "scattered")),
            "x",
        ),
        Row(
            "found / peer, with the folding of articles",
            _ratios(_rates(ours, "folded"), _rates(theirs, "folded")),
            "x",
        ),
    ]


def _rates(turns: Sequence[_Turn], name: str) -> list[float]:
    return [turn["rates"][name] for turn in turns]


def _ratios(ours: Sequence[float], theirs: Sequence[float]) -> list[float]:
    return [one / other for one, other in zip(ours, theirs, strict=True)]
