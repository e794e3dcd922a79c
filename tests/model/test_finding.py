"""Findings: their severity and their order."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from itertools import permutations

import pytest

from generator.model.finding import Finding, in_order


def finding(path: str = "a.yml", line: int = 1, column: int = 1, **more: str) -> Finding:
    rule, message = more.get("rule", "source-unused"), more.get("message", "It is so.")
    hint = more.get("hint", "")
    return Finding(rule=rule, message=message, hint=hint, path=path, line=line, column=column)


def test_a_finding_has_the_severity_of_its_rule() -> None:
    assert finding(rule="source-unused").severity == "warning"
    assert finding(rule="source-unknown").severity == "error"


def test_a_finding_can_weigh_otherwise() -> None:
    found = Finding(
        rule="briefing-unsourced", message="It cites nothing.", path="a.yml", weight="warning"
    )

    assert found.severity == "warning"


def test_a_finding_of_no_rule_has_no_severity() -> None:
    with pytest.raises(KeyError):
        _ = finding(rule="no-such-rule").severity


def test_a_finding_begins_without_a_place() -> None:
    found = Finding(rule="source-unused", message="It is so.", path="a.yml")

    assert (found.line, found.column, found.end_line, found.end_column) == (0, 0, 0, 0)
    assert (found.field, found.part, found.words, found.hint) == ((), "value", "", "")


def test_a_finding_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        finding().line = 3  # type: ignore[misc]


def test_findings_are_sorted_by_file_then_place_then_rule_then_words() -> None:
    expected = (
        finding("a.yml", 1, 9),
        finding("a.yml", 2, 1, rule="claim-uncited", message="Z"),
        finding("a.yml", 2, 1, rule="date-order", message="A"),
        finding("a.yml", 2, 1, rule="date-order", message="A", hint="B"),
        finding("a.yml", 2, 2),
        finding("a.yml", 10, 1),
        finding("b.yml", 1, 1),
    )

    assert all(in_order(list(mixed)) == expected for mixed in list(permutations(expected))[::97])
    assert in_order([]) == ()
