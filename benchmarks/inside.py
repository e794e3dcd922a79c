"""The stages of the generator, one after the other, in the process that this file is run in.

``python -m benchmarks.inside DESK [--profile]`` prints one line of JSON: for each stage its CPU
seconds (`time.process_time`) and the peak of the resident set when it ended, in bytes. With
``--profile`` the functions that cost most follow, as `pstats` lists them.
"""

from __future__ import annotations

import cProfile
import io
import json
import pstats
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import yaml

from benchmarks.desk import AS_OF
from benchmarks.process import own_peak, stay_on_one_core
from generator.check.context import Context
from generator.check.excerpts import evidence_for
from generator.check.release import released
from generator.check.rules import check_whole
from generator.cli.main import collect_seldom
from generator.model.dates import instant
from generator.model.finding import stops
from generator.publish.plan import Plan
from generator.read.desk import read_desk
from generator.render.pages import pages

T = TypeVar("T")

STAGES = ("read", "check", "release", "excerpts", "render")
_SHOWN = 25


class _Clock:
    """Times each stage as it is run."""

    def __init__(self) -> None:
        self.seconds = {"imports": time.process_time()}
        self.peaks = {"imports": own_peak()}

    def run(self, name: str, stage: Callable[[], T]) -> T:
        start = time.process_time()
        result = stage()
        self.seconds[name] = time.process_time() - start
        self.peaks[name] = own_peak()
        return result


def main(arguments: list[str]) -> None:
    root = Path(arguments[0])
    clock = _Clock()  # first: until here the process has only imported
    stay_on_one_core()
    clock.run("C parser", lambda: _parse_only(root))
    profile = cProfile.Profile() if "--profile" in arguments else None
    if profile:
        profile.enable()
    as_of = instant(AS_OF)
    collect_seldom()  # as the command does
    desk, slips, *_ = clock.run("read", lambda: read_desk(root))
    context = Context(desk, as_of)
    findings = clock.run("check", lambda: check_whole(context))
    shown = clock.run("release", lambda: released(desk, as_of))
    evidence = clock.run("excerpts", lambda: evidence_for(context.quotations, shown))
    plan = clock.run("render", lambda: Plan.of_texts(pages(shown, evidence)))
    if profile:
        profile.disable()
    if stops([*slips, *findings], strict=True):  # a hint may be due on a very small desk
        sys.exit(f"the made desk has findings: {[*slips, *findings][:3]}")
    print(json.dumps({"seconds": clock.seconds, "peaks": clock.peaks, "pages": len(plan.pages)}))
    if profile:
        listing = io.StringIO()
        pstats.Stats(profile, stream=listing).sort_stats("tottime").print_stats(_SHOWN)
        print(listing.getvalue().replace(f"{Path.cwd()}/", ""))


def _parse_only(root: Path) -> None:
    """Let PyYAML's C parser read the YAML of the desk and do nothing with it: a yardstick."""
    for path in sorted((root / "briefings").rglob("*.*")):
        text = path.read_text("utf-8")
        if path.suffix == ".md":
            text = text.split("---\n", 2)[1]
        next_event = yaml.CSafeLoader(text).get_event
        while type(next_event()) is not yaml.StreamEndEvent:
            pass


if __name__ == "__main__":
    main(sys.argv[1:])
