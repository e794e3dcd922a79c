"""Which findings come first where there is room for a few only."""

from __future__ import annotations

from generator.model.finding import Finding
from generator.report.ranking import SEVERITIES, ranked


def found(rule: str, path: str, weight: str | None = None) -> Finding:
    return Finding(rule=rule, message="x", path=path, weight=weight)  # type: ignore[arg-type]


def test_evidence_comes_before_references_and_these_before_form() -> None:
    findings = [
        found("yaml-syntax", "a"),
        found("source-unknown", "b"),
        found("quote-altered", "c"),
        found("source-unused", "d"),
        found("field-unknown", "e"),
        found("quote-not-found", "f"),
        found("quote-altered", "g", "hint"),
    ]

    by_severity = ranked(iter(findings))

    assert {name: [one.path for one in some] for name, some in by_severity.items()} == {
        "error": ["c", "f", "b", "a", "e"],
        "warning": ["d"],
        "hint": ["g"],
    }


def test_every_severity_is_there_from_the_worst_on() -> None:
    assert SEVERITIES == ("error", "warning", "hint")
    assert ranked([]) == {"error": [], "warning": [], "hint": []}
