"""Drafts of stories, made in the process that this file is run in.

``python -m benchmarks.drafting_inside LISTING`` reads the paths of stories in JSON, drafts a
briefing of each in a desk of its own, and prints one line of JSON: how many drafts there were and
were not, the seconds of CPU time (`time.process_time`) that all took and that the slowest took, and
what `check` says of them.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from generator.check.context import Context
from generator.check.rules import check_context
from generator.cli.main import collect_seldom
from generator.ingest.draft.extractive import extract
from generator.ingest.draft.new import Prepared, prepare
from generator.model.errors import CannotRun
from generator.read.desk import read_desk

AS_OF = datetime(2026, 1, 1, tzinfo=UTC)
_COUNTED = ("key_points", "timeline", "background", "unknowns", "names")


def main(arguments: list[str]) -> None:
    stories = [Path(path) for path in json.loads(Path(arguments[0]).read_text("utf-8"))]
    collect_seldom()  # as the command does
    counts: Counter[str] = Counter()
    verdicts: Counter[str] = Counter()
    items: Counter[str] = Counter(dict.fromkeys(_COUNTED, 0))
    seconds = []
    with tempfile.TemporaryDirectory(prefix="briefing-stories-") as folder:
        for number, story in enumerate(stories):
            desk = Path(folder) / str(number)
            name = _put(story, desk)
            start = time.process_time()
            prepared = _drafted(desk, name)
            seconds.append(time.process_time() - start)
            if prepared and prepared.briefing:
                counts["drafts"] += 1
                counts["dropped"] += prepared.briefing.dropped
                for part in _COUNTED:
                    items[part] += len(getattr(prepared.briefing.draft, part))
                counts["errors"] += _errors(desk, verdicts)
            else:
                counts["unread" if prepared else "failed"] += 1
    names = ("drafts", "unread", "failed", "dropped", "errors")
    said: dict[str, Any] = {name: counts[name] for name in names}
    said |= {"verdicts": verdicts, "items": items}
    print(json.dumps(said | {"seconds": sum(seconds), "slowest": max(seconds)}))


def _put(story: Path, desk: Path) -> str:
    """Put a story into a new desk, with its line ends as LF; returns its id there."""
    raw = story.read_bytes()
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        text = raw.decode("cp1252", errors="replace")
    sources = desk / "briefings" / "sources"
    sources.mkdir(parents=True)
    text = "\n".join(text.splitlines()) + "\n"
    (sources / "story.txt").write_text(text, "utf-8", newline="\n")
    return "story"


def _drafted(desk: Path, name: str) -> Prepared | None:
    """What the verb would write, written; None where it refuses."""
    try:
        prepared = prepare(desk, [name], extract, AS_OF)
        if prepared.briefing:
            prepared.briefing.write()
    except CannotRun:
        return None
    return prepared


def _errors(root: Path, verdicts: Counter[str]) -> int:
    """How many errors there are in a desk; its quotations are counted by their verdicts."""
    read = read_desk(root)
    context = Context(read.desk, AS_OF)
    findings = [*read.findings, *check_context(context)]
    verdicts.update(one.verdict for one in context.quotations.verified)
    return sum(finding.severity == "error" for finding in findings)


if __name__ == "__main__":
    main(sys.argv[1:])
