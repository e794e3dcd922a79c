"""Findings as text for a terminal or a log."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.finding import Finding
from generator.report.summary import Summary
from generator.report.terminal import printable


def finding_text(finding: Finding) -> str:
    """One finding: where, how bad, what and by which rule; the mend on a line of its own."""
    where = f"{finding.path}:{finding.line}:{finding.column}"
    lines = [f"{where}: {finding.severity}: {finding.message} [{finding.rule}]"]
    if finding.hint:
        lines.append(f"    {finding.hint}")
    return "".join(f"{_on_one_line(line)}\n" for line in lines)


def report_text(findings: Iterable[Finding]) -> str:
    """All findings, one below the other; ``""`` where there are none."""
    return "".join(map(finding_text, findings))


def summary_text(summary: Summary) -> str:
    """What was checked and what was found, on one line."""
    checked = _listed(
        [
            _count(summary.briefings, "briefing"),
            _count(summary.sources, "source"),
            _count(summary.actors, "actor"),
            _count(summary.background, "background note"),
            _count(sum(summary.quotations.values()), "quotation"),
        ]
    )
    found = _listed([_count(summary.errors, "error"), _count(summary.warnings, "warning")])
    return f"Checked {checked}: {found}."


def _on_one_line(text: str) -> str:
    # A line that a file's text began could pass for a finding, or command the service that logs it.
    return printable(text).replace("\n", "\\n")


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _listed(parts: list[str]) -> str:
    return f"{', '.join(parts[:-1])} and {parts[-1]}"
