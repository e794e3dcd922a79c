"""What ``briefing check`` says and does about mends: ``--diff`` and ``--fix``."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from generator.cli.environment import wants_colour
from generator.cli.output import say
from generator.mend.added import LeftOut
from generator.mend.files import MendedFile
from generator.model.finding import Finding
from generator.report.colours import coloured, plain
from generator.report.patch import patch_text


def print_diff(files: Iterable[MendedFile]) -> None:
    """Print on standard output what would change, as a patch; in colours where they are wanted."""
    in_colour = wants_colour()
    for file in files:
        text = patch_text(file.path, file.before, file.after, coloured if in_colour else plain)
        # Line ends are part of a patch: no text layer may change them.
        click.echo(text.encode("utf-8", "backslashreplace"), nl=False, color=in_colour)


def write_mended(files: Iterable[MendedFile]) -> None:
    """Write the files, and say on standard error what was mended in each, or why it was not."""
    for file in files:
        if why := file.write():
            say(f"{file.path} was left as it is: {why}.")
            continue
        for finding in file.findings:
            say(f"{file.path}:{finding.line}: mended: {finding.message} [{finding.rule}]")
        _say_cut_short(file)


def say_what_is_left(left: Iterable[LeftOut]) -> None:
    """Say on standard error what was not added to a file of the desk, and why."""
    for finding, why in left:
        if added := finding.addition:
            say(f'{added.path}: "{added.value}" was not added to {added.field}: {why}.')


def say_what_would_change(files: Sequence[MendedFile]) -> None:
    """Say how much the diff is about, and that nothing was written."""
    mends = sum(len(file.findings) for file in files)
    said = f"{_count(mends, 'mend')} in {_count(len(files), 'file')}" if mends else "no mends"
    for file in files:
        _say_cut_short(file)
    say(f"The diff shows {said}. Nothing was written; --fix does that.")


def say_what_can_be_mended(findings: Sequence[Finding], paths: Sequence[Path]) -> None:
    """Say how many of the findings can be mended, and how; nothing where none can."""
    if number := sum(1 for finding in findings if finding.mend or finding.addition):
        command = shlex.join(["briefing", "check", "--fix", *map(str, paths)])
        say(f"{number:,} of these can be mended at once: {command}")


def _say_cut_short(file: MendedFile) -> None:
    if not file.is_finished:
        say(f"{file.path} has so many slips that not all were looked at: run --fix again for more.")


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
