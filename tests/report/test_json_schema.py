"""The published schema of what ``--format json`` prints."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.finding import Finding
from generator.report.json import report_json
from generator.report.json_schema import ID, report_schema, report_schema_json
from generator.report.summary import Summary, summarise
from tests.report.judges import CHECK_SCHEMA, assert_valid_report, check_validator
from tests.report.strategies import finding

EMPTY = Summary(0, 0, 0, 0, 0, 0, 0)


def test_what_is_published_is_what_the_program_has(renew: bool) -> None:
    if renew:
        CHECK_SCHEMA.write_text(report_schema_json(), encoding="utf-8")
    assert CHECK_SCHEMA.read_text("utf-8") == report_schema_json(), "see CONTRIBUTING.md, Tests"


def test_it_has_a_name_that_stays() -> None:
    assert report_schema()["$id"] == ID == "urn:briefing-site:check-report:1"


@given(st.lists(finding(), max_size=5))
def test_every_report_is_valid(findings: list[Finding]) -> None:
    assert_valid_report(report_json(summarise({"briefings": 2}, findings), findings))


def test_so_is_that_of_an_empty_desk() -> None:
    assert_valid_report(report_json(EMPTY, []))


VALID: dict[str, Any] = {
    "summary": {
        "briefings": 1, "sources": 1, "actors": 0, "background": 0,
        "quotations": {"verbatim": 0, "elided": 0, "altered": 0, "not_found": 0},
        "claims": {"evidence": 0, "citation": 0, "none": 0},
        "quoted_sources": 0, "quoted_paragraphs": 0, "errors": 1, "warnings": 0,
    },
    "findings": [
        {
            "rule": "source-unknown", "severity": "error", "message": "x", "hint": "", "path": "a",
            "line": 1, "column": 1, "end_line": 1, "end_column": 1,
            "mend": [{"line": 1, "column": 1, "end_line": 1, "end_column": 2, "text": ""}],
            "addition": {"path": "x", "field": "aliases", "value": "x"},
        },
    ],
}  # fmt: skip


def test_a_later_version_may_add_fields() -> None:
    later = deepcopy(VALID)
    later["version"] = later["summary"]["hints"] = later["findings"][0]["fix"] = 1

    assert check_validator().is_valid(VALID)
    assert check_validator().is_valid(later)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("line", 0),
        ("column", "1"),
        ("severity", "note"),
        ("rule", "Source unknown"),
        ("path", None),
    ],
)
def test_other_values_are_not_valid(field: str, value: object) -> None:
    broken = deepcopy(VALID)
    broken["findings"][0][field] = value

    assert not check_validator().is_valid(broken)


@pytest.mark.parametrize("field", list(VALID["findings"][0]))
def test_no_field_may_be_missing(field: str) -> None:
    broken = deepcopy(VALID)
    del broken["findings"][0][field]

    assert not check_validator().is_valid(broken)
