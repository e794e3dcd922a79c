"""``briefing sources``: what rests on which article."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli import options
from generator.model.errors import CannotRun
from generator.report.sources import source_uses, sources_json, sources_text
from generator.site import read_desk


@click.command()
@click.option(
    "--cited-by",
    metavar="ID",
    help="Only the sources that this briefing, background note or actor rests on.",
)
@options.output_format
@click.pass_obj
def command(folder: Path, cited_by: str | None, output_format: str) -> int:
    """Print each source with everything that rests on it.

    Files that cannot be read are left out; `briefing check` says what is wrong with them.
    """
    desk = read_desk(folder).desk
    if cited_by and not any(writing.id == cited_by for writing in desk.writings()):
        raise CannotRun(f'there is no briefing, note or actor "{cited_by}" that can be read')
    uses = source_uses(desk, cited_by)
    show = sources_json if output_format == "json" else sources_text
    click.echo(show(uses), nl=False)
    return 0
