"""``briefing sources``: what rests on which article."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli import options
from generator.cli.output import print_json
from generator.model.errors import CannotRun
from generator.report.sources import source_uses, sources_json, sources_text
from generator.site import located_quotations, read_desk


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

    With --format json also where in the article each quotation stands.

    Files that cannot be read are left out; `briefing check` says what is wrong with them.
    """
    desk = read_desk(folder).desk
    if cited_by and not any(writing.id == cited_by for writing in desk.writings()):
        raise CannotRun(f'there is no briefing, note or actor "{cited_by}" that can be read')
    if output_format == "json":
        print_json(sources_json(source_uses(desk, cited_by, located_quotations(desk))))
    else:
        click.echo(sources_text(source_uses(desk, cited_by)), nl=False)
    return 0
