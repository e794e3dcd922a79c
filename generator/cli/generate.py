"""``briefing generate``: the Markdown pages in ``docs/``."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path

import click

from generator.cli import options
from generator.cli.output import (
    print_report,
    say,
    say_starter,
    say_what_has_no_words,
    say_what_is_held_back,
    say_written,
)
from generator.publish.starter import write_starter
from generator.site import DOCS, generate


@click.command()
@options.drafts
@options.report_format
@options.strict
@options.as_of
@click.pass_obj
def command(folder: Path, drafts: bool, output_format: str, strict: bool, as_of: datetime) -> int:
    """Check the desk and write its Markdown pages to docs/.

    Plain `mkdocs build` and `mkdocs serve` work on them. Files in docs/ that this command did not
    write are never changed; with an error in the desk, nothing is.
    """
    report = partial(print_report, folder, output_format)
    outcome = generate(folder, as_of, drafts=drafts, strict=strict, report=report)
    if outcome is None:
        say(f"Nothing was written: {DOCS}/ is as it was.")
        return 1
    say_written(outcome.written)
    if write_starter(folder):
        say_starter()
    say_what_is_held_back(outcome.held_back)
    say_what_has_no_words(outcome.unworded)
    return 0
