"""Findings as annotations of a pull request on GitHub.

They are workflow commands, one a line, which the runner reads in what a step prints (GitHub,
"Workflow commands for GitHub Actions"). GitHub shows ten annotations of each kind for a step and
says nothing of the others; so the tenth says how many there are.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from generator.model.finding import Finding
from generator.model.rules import Severity
from generator.report.ranking import ranked
from generator.report.terminal import printable

SHOWN = 9
"""The most findings of a severity that become annotations."""

_COMMANDS: Mapping[Severity, str] = MappingProxyType(
    {"error": "error", "warning": "warning", "hint": "notice"}
)


def report_github(findings: Iterable[Finding], folder: str = "") -> str:
    """The commands, those of errors first; ``""`` where there are no findings.

    ``folder`` is where the desk is in the repository: ``""``, or a path with ``/`` at its end.
    """
    lines = []
    for severity, some in ranked(findings).items():
        lines += [_annotation(finding, folder) for finding in some[:SHOWN]]
        more = len(some) - SHOWN
        if more > 0:
            noun = severity if more == 1 else f"{severity}s"
            said = f"and {more:,} more {noun}; the summary of the job lists them all"
            lines.append(f"::{_COMMANDS[severity]} title=briefing check::{_data(said)}")
    return "".join(f"{line}\n" for line in lines)


def _annotation(finding: Finding, folder: str) -> str:
    place: dict[str, str | int] = {"file": f"{folder}{finding.path}"}
    if finding.line:
        place |= {"line": finding.line, "endLine": finding.end_line}
        # GitHub takes columns only for a place within one line (its API for check runs).
        if finding.line == finding.end_line:
            place |= {"col": finding.column, "endColumn": finding.end_column}
    properties = {**place, "title": finding.rule}
    said = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    message = "\n".join(filter(None, (finding.message, finding.hint)))
    return f"::{_COMMANDS[finding.severity]} {said}::{_data(message)}"


def _data(text: str) -> str:
    """Escape a message as the runner undoes it (actions/runner, ActionCommand.cs)."""
    return printable(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
