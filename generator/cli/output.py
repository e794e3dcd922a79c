"""What the verbs print: findings on standard output, how it went on standard error."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from generator.model.finding import Finding
from generator.report.json import report_json
from generator.report.summary import Summary
from generator.report.terminal import printable
from generator.report.text import report_text, summary_text

if TYPE_CHECKING:  # to check a desk takes nothing that writes pages
    from generator.publish.writer import Written


def print_report(
    output_format: str, summary: Summary, findings: Sequence[Finding], *, elsewhere: int = 0
) -> None:
    """Print findings on standard output as ``text`` or ``json``.

    For text, a line on standard error sums up; ``elsewhere`` is how many findings are not shown.
    """
    if output_format == "json":
        click.echo(report_json(summary, findings), nl=False)
        return
    click.echo(report_text(findings), nl=False)
    click.echo(summary_text(summary), err=True)
    if elsewhere:
        noun = "finding" if elsewhere == 1 else "findings"
        click.echo(f"{elsewhere:,} {noun} in other files not shown.", err=True)


def say(line: str) -> None:
    """Print one line on standard error."""
    click.echo(printable(line), err=True)


def say_starter() -> None:
    """Say that the desk has got a configuration."""
    say(
        "There was no mkdocs.yml, so one was written; it is yours. Begin with the name of the site."
    )


def say_written(written: Written) -> None:
    """Say how many pages of each fate there are, leaving out fates that none met."""
    fates = [
        f"{len(paths):,} {fate}"
        for fate, paths in (
            ("new", written.added),
            ("changed", written.changed),
            ("removed", written.removed),
            ("unchanged", written.unchanged),
        )
        if paths
    ]
    say(f"Pages in docs/: {', '.join(fates)}.")


def say_what_is_held_back(held: int) -> None:
    """Say how many briefings are not on the site, and how to see them."""
    if not held:
        return
    noun = "briefing is" if held == 1 else "briefings are"
    say(
        f"{held:,} {noun} not on the site: drafts, in review, embargoed or expired. --drafts shows "
        'them; a line "status: published" publishes a draft.'
    )
