"""How much was looked at, and what was found, in numbers."""

from __future__ import annotations

from generator.model.coverage import Backing, Coverage
from generator.model.finding import Finding
from generator.model.quotation import Verdict
from generator.model.rules import Severity
from generator.report.summary import Summary, summarise


def finding(weight: Severity | None = None, rule: str = "source-unknown") -> Finding:
    return Finding(rule=rule, message="It is so.", path="a.yml", weight=weight)


def test_nothing() -> None:
    assert summarise({}, []) == Summary(0, 0, 0, 0, 0, 0, 0)


def test_files_of_each_kind() -> None:
    files = {"sources": 2, "briefings": 1, "background": 4, "actors": 3}

    assert summarise(files, []) == Summary(
        briefings=1, sources=2, actors=3, background=4, errors=0, warnings=0, hints=0
    )


def test_what_is_covered() -> None:
    quotations: dict[Verdict, int] = {"verbatim": 8, "elided": 9, "altered": 10, "not_found": 11}
    claims: dict[Backing, int] = {"evidence": 5, "citation": 6, "none": 7}
    paragraphs = {"notice": frozenset({1, 4}), "log": frozenset({2})}

    counted = summarise({}, [], Coverage(quotations, claims, paragraphs))

    assert counted.quotations == quotations
    assert counted.claims == claims
    assert (counted.quoted_sources, counted.quoted_paragraphs) == (2, 3)


def test_findings_are_counted_by_how_they_weigh() -> None:
    findings = [
        finding(),
        finding(rule="source-unused"),
        finding("warning"),
        finding("hint"),
        finding("warning", rule="source-unused"),
        finding("error", rule="source-unused"),
    ]

    counted = summarise({}, iter(findings))

    assert (counted.errors, counted.warnings, counted.hints) == (2, 3, 1)
