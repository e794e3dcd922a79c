"""``briefing serve``: the site while it is being written, drafts included."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

import click

from generator.cli import options
from generator.cli.output import print_report, say, say_starter
from generator.model.errors import CannotRun
from generator.model.finding import stops
from generator.publish.preview import SHOWN, publish_preview, show_in_its_place
from generator.publish.server import served
from generator.publish.site_language import site_language
from generator.publish.starter import write_starter
from generator.publish.watcher import watched
from generator.read.texts import lines_of_desk
from generator.report.text import report_text
from generator.site import DOCS, pages, read_and_check

_WATCHED = ("briefings", DOCS, "mkdocs.yml", "overrides")


@click.command()
@click.option(
    "--port",
    type=click.IntRange(1, 65_535),
    default=8000,
    show_default=True,
    help="The port of this machine at which the site is shown.",
)
@options.engine
@options.as_of_each_time
@click.pass_obj
def command(folder: Path, port: int, engine: str, as_of: datetime | None) -> int:
    """Show the site, drafts included, and show it anew when a file is saved. Ctrl-C ends it.

    Only this machine can see it. It is made in .cache/briefing: docs/ and site/ stay as they are.
    While the desk has errors, the last site without errors is shown.
    """
    root = folder.absolute()
    rebuild = _Rebuild(root, engine, as_of)
    with served(root / SHOWN, port) as server, watched(root, _WATCHED) as next_change:
        rebuild()
        say(f"The site is at http://{server.address}/ until you press Ctrl-C.")
        with suppress(KeyboardInterrupt):
            while True:
                next_change()
                rebuild.again()
                server.reload()
    return 0


class _Rebuild(NamedTuple):
    """Makes the site of the desk as it is at the moment, and says how that went."""

    root: Path
    engine: str
    as_of: datetime | None

    def __call__(self) -> None:
        """Raises `CannotRun`."""
        start = perf_counter()
        moment = self.as_of or options.now()
        checked = read_and_check(self.root, moment)
        print_report(self.root, "text", checked.summary(), checked.findings)
        if stops(checked.findings):
            title = "This desk has errors, so there is no site yet"
            shown = report_text(checked.findings, lines_of_desk(self.root))
            if not show_in_its_place(self.root, title, shown):
                say("The site is as it was before these errors.")
            return
        if write_starter(self.root):
            say_starter()
        language = site_language(self.root)
        made = pages(checked, moment, drafts=True, language=language)
        built = publish_preview(self.root, self.engine, made.plan, as_of=moment)
        for warning in built.warnings:
            say(f"{self.engine}: {warning}")
        say(f"Built {built.pages:,} pages in {perf_counter() - start:.1f} s.")

    def again(self) -> None:
        """The same when somebody is looking already: what cannot be done is only said."""
        try:
            self()
        except CannotRun as error:
            say(f"briefing: {error}")
            say("The site is as it was before.")
