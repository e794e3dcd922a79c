"""Findings as text for a terminal or a log."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from generator.model.coverage import Backing
from generator.model.finding import Finding
from generator.model.quotation import Verdict
from generator.model.rules import Severity
from generator.report.colours import Paint, plain
from generator.report.excerpt import Excerpt, LinesOf, excerpt
from generator.report.summary import Summary
from generator.report.terminal import on_one_line

_INDENT = " " * 4
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


def _no_lines(path: str) -> Sequence[str]:  # noqa: ARG001 - it is a `LinesOf`
    return ()


def finding_text(finding: Finding, lines_of: LinesOf = _no_lines, paint: Paint = plain) -> str:
    """One finding: where, how bad, what and by which rule; its line; the mend.

    The first line has the form that editors look for. Below it, as far as ``lines_of`` has it,
    stands the line of the file with the place underlined, and then the mend.
    """
    severity = paint(finding.severity, finding.severity)
    where = paint(on_one_line(finding.path), "path")
    rule = paint(f"[{finding.rule}]", "rule")
    message = on_one_line(finding.message)
    lines = [f"{where}:{finding.line}:{finding.column}: {severity}: {message} {rule}"]
    if found := excerpt(finding, lines_of):
        lines += _excerpt_lines(found, finding.severity, paint)
    if finding.hint:
        lines.append(f"{_INDENT}{on_one_line(finding.hint)}")
    return "".join(f"{line}\n" for line in lines)


def _excerpt_lines(found: Excerpt, severity: Severity, paint: Paint) -> list[str]:
    number = str(found.number)
    gutters = (f"{_INDENT}{number} |", f"{_INDENT}{' ' * len(number)} |")
    mark = f"{' ' * found.indent}{paint(found.mark, severity)}"
    return [
        f"{paint(gutter, 'gutter')} {text}"
        for gutter, text in zip(gutters, (found.line, mark), strict=True)
    ]


def report_text(
    findings: Iterable[Finding], lines_of: LinesOf = _no_lines, paint: Paint = plain
) -> str:
    """All findings, one below the other, as `finding_text`; ``""`` where there are none."""
    return "".join(finding_text(finding, lines_of, paint) for finding in findings)


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


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _listed(parts: list[str]) -> str:
    return " and ".join(filter(None, (", ".join(parts[:-1]), parts[-1])))
