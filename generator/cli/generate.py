"""``briefing generate``: the Markdown pages in ``docs/``."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from generator.cli import options
from generator.cli.output import print_report, say, say_what_is_held_back, say_written
from generator.site import DOCS, pages, read_and_check, write_pages


@click.command()
@options.drafts
@options.output_format
@options.strict
@options.as_of
@click.pass_obj
def command(folder: Path, drafts: bool, output_format: str, strict: bool, as_of: datetime) -> int:
    """Check the desk and write its Markdown pages to docs/.

    Plain `mkdocs build` and `mkdocs serve` work on them. Files in docs/ that this command did not
    write are never changed; with an error in the desk, nothing is.
    """
    checked = read_and_check(folder, as_of)
    print_report(checked.desk, checked.findings, output_format)
    if checked.stops(strict=strict):
        say(f"Nothing was written: {DOCS}/ is as it was.")
        return 1
    made = pages(checked.desk, as_of, drafts=drafts)
    say_written(write_pages(folder, made))
    say_what_is_held_back(checked.desk, made.desk)
    return 0
