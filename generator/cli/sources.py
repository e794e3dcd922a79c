"""``briefing sources``: what rests on which article, and whether the articles still stand."""

from __future__ import annotations

from collections.abc import Set
from pathlib import Path
from typing import Any

import click

from generator.cli import options
from generator.cli.loading import loaded
from generator.cli.output import print_json
from generator.model.desk import Desk
from generator.model.errors import CannotRun
from generator.model.nearest import nearest
from generator.report.sources import source_uses, sources_json, sources_text
from generator.site import located_quotations, read_desk


@click.command()
@click.argument("ids", nargs=-1, metavar="[ID]...")
@click.option(
    "--cited-by",
    metavar="ID",
    help="Only the sources that this briefing, background note or actor rests on.",
)
@options.output_format
@click.option(
    "--verify",
    "verifies",
    is_flag=True,
    help="Fetch each article, and say whether it still stands as it was captured.",
)
@click.option("--again", is_flag=True, help="With --verify: also what was looked at today.")
@options.hosts
@options.proxy
@click.pass_obj
def command(
    folder: Path,
    /,
    ids: tuple[str, ...],
    cited_by: str | None,
    output_format: str,
    *,
    verifies: bool,
    **how: Any,
) -> int:
    """Print each source with everything that rests on it.

    With IDs, only these sources. With --format json also where in the article each quotation
    stands. With --verify the articles are fetched: which are as captured, which have changed and
    which quotations no longer stand there, which are gone or retracted. What was captured stays as
    it is; a new text is kept beside it.

    Files that cannot be read are left out; `briefing check` says what is wrong with them.
    """
    desk = read_desk(folder).desk
    if cited_by and not any(writing.id == cited_by for writing in desk.writings()):
        raise CannotRun(f'there is no briefing, note or actor "{cited_by}" that can be read')
    if not verifies and any(how.values()):
        raise CannotRun("--again, --allow-host and --proxy belong to --verify")
    wanted = _wanted(desk, ids)
    needs_places = verifies or output_format == "json"
    quotations = located_quotations(desk) if needs_places else {}
    uses = [use for use in source_uses(desk, cited_by, quotations) if use.source.id in wanted]
    if verifies:
        verifying = loaded("verifying", "sources --verify")
        sources = [use.source for use in uses]
        status: int = verifying.print_verified(folder, sources, quotations, output_format, **how)
        return status
    if output_format == "json":
        print_json(sources_json(uses))
    else:
        click.echo(sources_text(uses), nl=False)
    return 0


def _wanted(desk: Desk, ids: tuple[str, ...]) -> Set[str]:
    """These sources, or all. Raises `CannotRun` where one is none that can be read."""
    for name in ids:
        if name not in desk.sources:
            near = nearest(name, desk.sources)
            guess = f'; did you mean "{near}"?' if near else ""
            raise CannotRun(f'there is no source "{name[:60]}" that can be read{guess}')
    return frozenset(ids) or desk.sources.keys()
