"""Findings as text for a terminal or a log."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from generator.model.coverage import Backing
from generator.model.finding import Finding
from generator.model.quotation import Verdict
from generator.report.summary import Summary
from generator.report.terminal import printable

_VERDICTS: Mapping[Verdict, str] = MappingProxyType(
    {
        "verbatim": "word for word",
        "elided": "with words left out",
        "altered": "not in these words",
        "not_found": "not found",
    }
)
_BACKINGS: Mapping[Backing, str] = MappingProxyType(
    {
        "evidence": "with a passage",
        "citation": "with a citation only",
        "none": "with neither",
    }
)


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
    """What was checked and what was found, and on another line, how well claims are covered."""
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
    covered = " ".join(filter(None, (_quotations(summary), _claims(summary))))
    return "\n".join(filter(None, (f"Checked {checked}: {found}.", covered)))


def _quotations(summary: Summary) -> str:
    """What became of the quotations, and where they come from."""
    said = [
        f"{summary.quotations[verdict]:,} {words}"
        for verdict, words in _VERDICTS.items()
        if summary.quotations[verdict]
    ]
    if not said:
        return ""
    paragraphs = _count(summary.quoted_paragraphs, "paragraph")
    sources = _count(summary.quoted_sources, "source")
    return f"Quotations: {_listed(said)}, from {paragraphs} of {sources}."


def _claims(summary: Summary) -> str:
    """What the claims rest on."""
    said = [
        f"{summary.claims[backing]:,} {words}"
        for backing, words in _BACKINGS.items()
        if summary.claims[backing]
    ]
    return f"Claims: {_listed(said)}." if said else ""


def _on_one_line(text: str) -> str:
    # A line that a file's text began could pass for a finding, or command the service that logs it.
    return printable(text).replace("\n", "\\n")


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _listed(parts: list[str]) -> str:
    return " and ".join(filter(None, (", ".join(parts[:-1]), parts[-1])))
