"""``briefing check``: findings only."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from generator.cli import options
from generator.cli.mending import (
    print_diff,
    say_what_can_be_mended,
    say_what_is_left,
    say_what_would_change,
    write_mended,
)
from generator.cli.output import print_report, say_more
from generator.incremental.checking import CheckedFiles, check_files
from generator.mend.added import added_files
from generator.mend.files import mended_files
from generator.model.errors import CannotRun
from generator.model.finding import Finding, stops


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path(path_type=Path))
@click.option("--fix", is_flag=True, help="Mend what has one right answer, in the files.")
@click.option(
    "--diff", is_flag=True, help="Show what --fix changes; without --fix nothing is written."
)
@options.report_format
@options.strict
@options.as_of
@click.pass_obj
def command(
    folder: Path,
    paths: tuple[Path, ...],
    fix: bool,
    diff: bool,
    output_format: str,
    strict: bool,
    as_of: datetime,
) -> int:
    """Say what is wrong with the desk, and where.

    The whole desk is checked, since its files refer to each other; what has not changed since the
    last time is not read again. With PATHs, files or folders of the desk, only what was found in
    these is reported.

    With --fix, slips that have one right answer are mended first: quotation marks round a text,
    misspelt names of fields, the form of dates, lists. Other spellings of an actor's name are added
    to its aliases. Everything else in the files stays as it is, comments and layout too. What
    remains is reported.
    """
    if diff and output_format != "text":
        raise click.UsageError(
            f"--diff prints a patch; it cannot stand beside --format {output_format}."
        )
    checked = check_files(folder, as_of)
    findings = _within(checked, folder, paths) if paths else checked.findings
    if fix or diff:
        added, left = added_files(folder, findings)
        files = mended_files(folder, {finding.path for finding in findings if finding.mend})
        files += added
        say_what_is_left(left)
        if diff:
            print_diff(files)
        if not fix:
            say_what_would_change(files)
            return int(stops(findings, strict=strict))
        write_mended(files)
        checked = check_files(folder, as_of)
        findings = _within(checked, folder, paths) if paths else checked.findings
    others = len(checked.findings) - len(findings)
    print_report(folder, output_format, checked.summary(findings), findings, elsewhere=others)
    if output_format == "text":
        if not fix:
            say_what_can_be_mended(findings, paths)
        say_more(findings)
    return int(stops(findings, strict=strict))


def _within(checked: CheckedFiles, folder: Path, paths: tuple[Path, ...]) -> tuple[Finding, ...]:
    """The findings in the files and folders at ``paths``, which are relative to where we are."""
    top = folder.resolve()
    wanted = []
    for path in paths:
        full = path.resolve()
        if not full.exists():
            raise CannotRun(f"{path}: there is no such file or folder")
        if not full.is_relative_to(top / "briefings") and full != top:
            raise CannotRun(f"{path} does not belong to the desk: its files are in briefings/")
        wanted.append(full)
    return tuple(
        finding
        for finding in checked.findings
        if any((top / finding.path).is_relative_to(path) for path in wanted)
    )
