"""What the verbs print: findings on standard output, how it went on standard error."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator import __version__
from generator.cli.environment import add_to_job_summary, folder_in_repository, wants_colour
from generator.model.finding import Finding
from generator.read.texts import lines_of_desk
from generator.report.colours import coloured, plain
from generator.report.github import report_github
from generator.report.job_summary import LIMIT, job_summary
from generator.report.json import report_json
from generator.report.sarif import report_sarif
from generator.report.summary import Summary
from generator.report.terminal import printable
from generator.report.text import report_text, summary_text

if TYPE_CHECKING:  # to check a desk takes nothing that writes pages
    from generator.publish.writer import Written


def print_report(
    folder: Path,
    output_format: str,
    summary: Summary,
    findings: Sequence[Finding],
    *,
    elsewhere: int = 0,
) -> None:
    """Print findings on the desk in ``folder`` on standard output, in the given format.

    For people, a line on standard error sums up; ``elsewhere`` is how many findings are not shown.
    Raises `CannotRun` before anything is printed, where GitHub's summary cannot be written.
    """
    if output_format == "json":
        print_json(report_json(summary, findings))
        return
    if output_format == "sarif":
        lines_of, below = lines_of_desk(folder), folder_in_repository(folder)
        print_json(report_sarif(findings, lines_of, version=__version__, folder=below))
        return
    if output_format == "github":
        add_to_job_summary(partial(job_summary, summary, findings), LIMIT)
        click.echo(report_github(findings, folder_in_repository(folder)), nl=False)
    else:
        print_findings(folder, findings)
    click.echo(summary_text(summary), err=True)
    if elsewhere:
        noun = "finding" if elsewhere == 1 else "findings"
        click.echo(f"{elsewhere:,} {noun} in other files not shown.", err=True)


def print_findings(folder: Path, findings: Sequence[Finding]) -> None:
    """Print findings on the desk in ``folder`` as text, in colours where they are wanted."""
    in_colour = wants_colour()
    text = report_text(findings, lines_of_desk(folder), coloured if in_colour else plain)
    click.echo(text, nl=False, color=in_colour)


def print_json(text: str) -> None:
    """Print JSON, which is UTF-8 whatever the terminal's encoding (RFC 8259, section 8.1).

    Names of files that are no text have lone surrogates, which only an escape can hold.
    """
    click.echo(text.encode("utf-8", "backslashreplace"), nl=False)


def say_more(findings: Sequence[Finding]) -> None:
    """Say how to read more on the rule of the first finding, if there is any."""
    if findings:
        say(f"To read more: briefing explain {findings[0].rule}")


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


def say_what_has_no_words(unworded: Mapping[str, int]) -> None:
    """Say in which languages the site has no words of its own, and what it uses instead."""
    for tag, number in unworded.items():
        uses = "1 briefing uses" if number == 1 else f"{number:,} briefings use"
        say(f"The site has no labels in the language {tag}: {uses} English ones.")
