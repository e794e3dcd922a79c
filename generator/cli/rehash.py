"""``briefing rehash``: the text of an article is accepted as it is now."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.output import print_findings, say
from generator.ingest.rehash import Rehash, prepare

_SHOWN = 12


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.pass_obj
def command(folder: Path, sources: tuple[str, ...]) -> int:
    """Accept the text of articles as it is now.

    A SOURCE is an id or the path of a source file. The hash of its text is written into the field
    text_sha256, and nothing else in the file changes. With an error in one of them, nothing is
    written.
    """
    prepared = prepare(folder, sources)
    if prepared.findings:
        print_findings(folder, prepared.findings)
        say("Nothing was written.")
        return 1
    for source in prepared.sources:
        source.write()
        say(_done(source))
    return 0


def _done(source: Rehash) -> str:
    after = f"{source.after[:_SHOWN]}…"
    if source.before == source.after:
        return f"{source.path}: text_sha256 is {after} already"
    before = f"was {source.before[:_SHOWN]}…" if source.before else "there was none"
    return f"{source.path}: text_sha256 is now {after} ({before})"
