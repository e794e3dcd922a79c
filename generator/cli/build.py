"""``briefing build``: the searchable site in ``site/``."""

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
from generator.publish.staging import check_ready
from generator.publish.starter import write_starter
from generator.site import SITE, generate, publish


@click.command()
@options.drafts
@options.engine
@options.report_format
@options.strict
@options.as_of
@click.pass_obj
def command(
    folder: Path, drafts: bool, engine: str, output_format: str, strict: bool, as_of: datetime
) -> int:
    """Check the desk, write its pages to docs/ and make the searchable site in site/.

    With an error in the desk nothing is written, and the site that was there before stays.
    """
    report = partial(print_report, folder, output_format)

    def ready() -> None:
        if write_starter(folder):
            say_starter()
        check_ready(folder)

    outcome = generate(folder, as_of, drafts=drafts, strict=strict, report=report, ready=ready)
    if outcome is None:
        say(f"Nothing was built: {SITE}/ is as it was.")
        return 1
    say_written(outcome.written)
    built = publish(folder, engine, as_of=as_of, strict=strict)
    for warning in built.warnings:
        say(f"{engine}: {warning}")
    say(f"Built {SITE}/: {built.pages:,} pages.")
    say_what_is_held_back(outcome.held_back)
    say_what_has_no_words(outcome.unworded)
    return 0
