"""How much was looked at, and what was found, in numbers."""

from __future__ import annotations

from generator.model.desk import Desk
from generator.model.finding import Finding
from generator.model.rules import Severity
from generator.report.summary import Summary, summarise
from tests.check.desks import make_desk


def finding(weight: Severity | None = None, rule: str = "source-unknown") -> Finding:
    return Finding(rule=rule, message="It is so.", path="a.yml", weight=weight)


def test_nothing() -> None:
    assert summarise(Desk(), []) == Summary(0, 0, 0, 0, 0, 0, 0)


def test_files_of_each_kind() -> None:
    desk = make_desk(
        {"ferry": {}},
        sources={"notice": {}, "log": {}},
        actors={"crew": {}, "port": {}, "union": {}},
        background={"a": {}, "b": {}, "c": {}, "d": {}},
    )

    assert summarise(desk, []) == Summary(
        briefings=1, sources=2, actors=3, background=4, errors=0, warnings=0, hints=0
    )


def test_files_that_could_not_be_read_are_counted_too() -> None:
    desk = make_desk(
        {"ferry": {}},
        unreadable={
            "briefings": {"pier"},
            "sources": {"log", "roster"},
            "actors": {"crew", "port", "union"},
            "background": {"a", "b", "c", "d"},
        },
    )

    assert summarise(desk, []) == Summary(
        briefings=2, sources=3, actors=3, background=4, errors=0, warnings=0, hints=0
    )


def test_findings_are_counted_by_how_they_weigh() -> None:
    findings = [
        finding(),
        finding(rule="source-unused"),
        finding("warning"),
        finding("hint"),
        finding("warning", rule="source-unused"),
        finding("error", rule="source-unused"),
    ]

    counted = summarise(Desk(), iter(findings))

    assert (counted.errors, counted.warnings, counted.hints) == (2, 3, 1)
