"""``briefing sources --verify``: whether the articles still stand as they were captured."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from generator import __version__
from generator.cli import options
from generator.cli.output import print_json, say
from generator.ingest.capture.own_hosts import with_remembered
from generator.ingest.fetch.address import allowed_hosts
from generator.ingest.fetch.rules import Rules, user_agent
from generator.ingest.verify.comparing import State
from generator.ingest.verify.verified import Verified
from generator.ingest.verify.verifying import FRESH, verify
from generator.model.quotation import Located
from generator.model.source import Source
from generator.report.terminal import printable

_SHOWN = 80
_SAID: Mapping[State, str] = {
    "live": "as captured",
    "changed": "changed",
    "gone": "gone",
    "retracted": "retracted",
    "unknown": "not to be had",
}
_FALLEN: frozenset[State] = frozenset({"changed", "gone", "retracted"})


def print_verified(
    folder: Path,
    sources: Sequence[Source],
    quotations: Mapping[str, Sequence[Located]],
    output_format: str,
    hosts: Sequence[str],
    proxy: str | None,
    *,
    again: bool,
) -> int:
    """Look at the live articles, and print what has become of each; gives the exit status.

    It is 1 where an article has changed or is gone, and 0 where the others could not be had.
    """
    known = (with_remembered(folder, source) for source in sources)
    addressed = [source for source in known if source.url]
    rules = Rules(options.now, user_agent(__version__), allowed_hosts(hosts), proxy)
    found = []
    with click.progressbar(
        verify(folder, addressed, quotations, rules, again=again),
        length=len(addressed),
        label="Looking at articles",
        file=sys.stderr,
        hidden=not sys.stderr.isatty() or len(addressed) < 2,
    ) as bar:
        for verified in bar:
            found.append(verified)
            if output_format == "text" and bar.hidden:
                click.echo(_text(verified), nl=False)
    if output_format == "json":
        print_json(_json(found))
    elif not bar.hidden:
        click.echo("".join(map(_text, found)), nl=False)
    _sum_up(found, len(sources) - len(addressed))
    return int(any(one.state in _FALLEN for one in found))


def _text(verified: Verified) -> str:
    return "".join(f"{printable(line)}\n" for line in _lines(verified))


def _lines(verified: Verified) -> Iterator[str]:
    what = _SAID[verified.state]
    if verified.reason:
        what += f": {verified.reason}"
    elif verified.percent:
        what += f": {verified.percent} % of the wording differs"
    yield f"{verified.id}: {what}"
    for lost in verified.lost:
        words = lost.words if len(lost.words) <= _SHOWN else f"{lost.words[:_SHOWN]}…"
        field = ".".join(str(part + 1) if isinstance(part, int) else part for part in lost.field)
        yield f"    no longer there: “{words}”, in {lost.path}, {field}"
    if verified.version:
        yield f"    the new text is in {verified.version}"
    if verified.state in ("gone", "retracted"):
        yield f'    to tell readers, write "state: {verified.state}" into the file of the source'


def _json(found: Sequence[Verified]) -> str:
    """One object with ``sources``: each has the fields of `Verified`."""
    sources: list[Mapping[str, Any]] = [asdict(one) for one in found]
    return json.dumps({"sources": sources}, ensure_ascii=False, indent=2) + "\n"


def _sum_up(found: Sequence[Verified], unaddressed: int) -> None:
    counts = Counter(one.state for one in found)
    parts = [f"{counts[state]:,} {said}" for state, said in _SAID.items() if counts[state]]
    noun = "article" if len(found) == 1 else "articles"
    say(f"Looked at {len(found):,} {noun}{': ' if parts else ''}{', '.join(parts)}.")
    if unaddressed:
        noun = "source has" if unaddressed == 1 else "sources have"
        say(f"{unaddressed:,} {noun} no address, so nobody can look.")
    if kept := sum(one.kept for one in found):
        hours = int(FRESH.total_seconds() // 3_600)
        say(f"{kept:,} of them were looked at in the last {hours} hours; --again looks again.")
