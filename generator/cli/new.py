"""``briefing new``: a draft of a briefing from articles."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from generator.cli import options
from generator.cli.output import print_findings, say
from generator.ingest.draft.draft import Draft
from generator.ingest.draft.methods import EXTRACTIVE, method_named
from generator.ingest.draft.new import prepare

_COUNTED = (
    ("key_points", "key point", "key points"),
    ("actors", "actor", "actors"),
    ("timeline", "event", "events"),
    ("unknowns", "open question", "open questions"),
    ("names", "name that is no actor yet", "names that are no actors yet"),
)


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option(
    "--output",
    default="",
    metavar="FILE",
    help="Write it there, below briefings/, and not where its headline says.",
)
@click.option(
    "--method",
    default=EXTRACTIVE,
    show_default=True,
    metavar="NAME",
    help="How the draft is made; packages can bring other ways.",
)
@options.as_of
@click.pass_obj
def command(
    folder: Path, sources: tuple[str, ...], output: str, method: str, as_of: datetime
) -> int:
    """Draft a briefing from one article or several.

    A SOURCE is an id or the path of a source file. The draft is made of sentences of the articles,
    each with the exact words behind it, for an editor to rewrite. It becomes a file in
    briefings/<year>/, whose path is printed; a file that is there is never written over.
    """
    prepared = prepare(folder, sources, method_named(method), as_of, output)
    if prepared.briefing is None:
        print_findings(folder, prepared.findings)
        say("Nothing was written.")
        return 1
    prepared.briefing.write()
    click.echo(prepared.briefing.path)
    say(f"A draft with {_counted(prepared.briefing.draft)}. Every sentence is the articles' own:")
    say("rewrite each in your own words, and keep the quotations behind it.")
    if dropped := prepared.briefing.dropped:
        noun = "passage was" if dropped == 1 else "passages were"
        say(f"{dropped} {noun} left out, since the rules find an error there.")
    return 0


def _counted(draft: Draft) -> str:
    counts = ((len(getattr(draft, name)), one, several) for name, one, several in _COUNTED)
    parts = [f"{count} {one if count == 1 else several}" for count, one, several in counts if count]
    *most, last = parts or ["a summary"]
    return f"{', '.join(most)} and {last}" if most else last
