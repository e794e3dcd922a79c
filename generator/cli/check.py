"""``briefing check``: findings only."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from generator.cli import options
from generator.cli.output import print_report, say_more
from generator.incremental.checking import CheckedFiles, check_files
from generator.model.errors import CannotRun
from generator.model.finding import Finding, stops


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path(path_type=Path))
@options.report_format
@options.strict
@options.as_of
@click.pass_obj
def command(
    folder: Path, paths: tuple[Path, ...], output_format: str, strict: bool, as_of: datetime
) -> int:
    """Say what is wrong with the desk, and where.

    The whole desk is checked, since its files refer to each other; what has not changed since the
    last time is not read again. With PATHs, files or folders of the desk, only what was found in
    these is reported.
    """
    checked = check_files(folder, as_of)
    findings = _within(checked, folder, paths) if paths else checked.findings
    others = len(checked.findings) - len(findings)
    print_report(folder, output_format, checked.summary(findings), findings, elsewhere=others)
    if output_format == "text":
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
