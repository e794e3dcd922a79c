"""Findings in SARIF, by the schema of OASIS and by the words of the standard."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.finding import Edit, Finding
from generator.model.rules import RULES
from generator.report.sarif import FINGERPRINT, report_sarif
from tests.report.judges import assert_valid_sarif
from tests.report.strategies import finding

FOUND = Finding(
    rule="source-unknown",
    message='There is no source "log".',
    hint="Add it.",
    path="briefings/ferry.yml",
    field=("key_points", 0, "text"),
    words="@log",
    line=2,
    column=21,
    end_line=2,
    end_column=25,
)
LINES = ["headline: The ferry", "  - It sails. [@log]"]


def run(
    findings: Sequence[Finding], lines: Sequence[str] = LINES, folder: str = ""
) -> dict[str, Any]:
    text = report_sarif(findings, lambda _: lines, version="1.2.3", folder=folder)
    assert_valid_sarif(text)
    (only,) = json.loads(text)["runs"]
    return dict(only)


def test_a_mend_is_a_fix_of_one_file() -> None:
    """By sections 3.55 to 3.57: what is put in has a region without a length."""
    mend = (Edit(2, 5, 2, 5, '"'), Edit(2, 20, 2, 25, 'a"\nb'))

    (result,) = run([replace(FOUND, mend=mend)])["results"]

    (fix,) = result["fixes"]
    (change,) = fix["artifactChanges"]
    (location,) = result["locations"]
    assert change["artifactLocation"] == location["physicalLocation"]["artifactLocation"]
    assert change["replacements"] == [
        {
            "deletedRegion": {"startLine": 2, "startColumn": 5, "endLine": 2, "endColumn": 5},
            "insertedContent": {"text": '"'},
        },
        {
            "deletedRegion": {"startLine": 2, "startColumn": 20, "endLine": 2, "endColumn": 25},
            "insertedContent": {"text": 'a"\nb'},
        },
    ]


def test_a_result() -> None:
    (result,) = run([FOUND])["results"]

    fingerprint = result.pop("partialFingerprints")
    assert set(fingerprint) == {FINGERPRINT}
    assert result == {
        "ruleId": "source-unknown",
        "ruleIndex": list(RULES).index("source-unknown"),
        "level": "error",
        "message": {"text": 'There is no source "log". Add it.'},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "briefings/ferry.yml", "uriBaseId": "%SRCROOT%"},
                    "region": {"startLine": 2, "startColumn": 21, "endLine": 2, "endColumn": 25},
                }
            }
        ],
    }


def test_the_tool_and_its_rules() -> None:
    found = run([])

    assert found["results"] == []
    assert found["columnKind"] == "unicodeCodePoints"
    driver = found["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("briefing", "1.2.3")
    assert [rule["id"] for rule in driver["rules"]] == list(RULES)
    assert driver["rules"][0] == {
        "id": "file-empty",
        "shortDescription": {"text": "A file with nothing in it."},
        "defaultConfiguration": {"level": "error"},
    }


def test_levels() -> None:
    findings = [replace(FOUND, weight=weight) for weight in ("error", "warning", "hint")]

    assert [result["level"] for result in run(findings)["results"]] == ["error", "warning", "note"]


def test_an_address_is_percent_encoded_and_begins_at_the_repository() -> None:
    found = replace(FOUND, path="briefings/2025/a b:%é\udcff#?.yml")
    (result,) = run([found], folder="desks/one/")["results"]

    (location,) = result["locations"]
    assert location["physicalLocation"]["artifactLocation"]["uri"] == (
        "desks/one/briefings/2025/a%20b%3A%25%C3%A9%5Cudcff%23%3F.yml"
    )


def test_braces_and_links_in_a_message_are_words() -> None:
    found = replace(FOUND, message="A {0} and a [word](https://evil.example).", hint="")
    (result,) = run([found])["results"]

    assert result["message"]["text"] == "A {{0}} and a [word] (https://evil.example)."


def fingerprints(findings: Sequence[Finding], lines: Sequence[str] = LINES) -> list[str]:
    return [
        result["partialFingerprints"][FINGERPRINT] for result in run(findings, lines)["results"]
    ]


def test_a_fingerprint_stays_when_the_line_moves() -> None:
    moved = replace(
        FOUND, line=4, end_line=4, column=23, end_column=27, field=("key_points", 2, "text")
    )

    assert fingerprints([moved], ["", "", "", f"  {LINES[1]}"]) == fingerprints([FOUND])


@pytest.mark.parametrize(
    "other",
    [
        replace(FOUND, rule="source-path"),
        replace(FOUND, path="briefings/other.yml"),
        replace(FOUND, words="@other"),
        replace(FOUND, field=("why_it_matters",)),
        replace(FOUND, line=1, end_line=1),
    ],
)
def test_another_finding_has_another(other: Finding) -> None:
    assert fingerprints([other]) != fingerprints([FOUND])


def test_findings_that_are_alike_are_told_apart() -> None:
    first, second, third = fingerprints([FOUND, FOUND, FOUND])

    assert [second, third] == [f"{first}:2", f"{first}:3"]


def test_of_a_file_that_cannot_be_read() -> None:
    assert len(fingerprints([replace(FOUND, words="")], ())) == 1


def test_ten_thousand() -> None:
    findings = [replace(FOUND, path=f"briefings/{n}.yml") for n in range(10_000)]

    assert len(set(fingerprints(findings))) == 10_000


@given(st.lists(finding(), max_size=4), st.text())
def test_whatever_a_file_holds(findings: list[Finding], line: str) -> None:
    text = report_sarif(findings, lambda _: [line] * 60, version="0.1.0")

    assert_valid_sarif(text)
    text.encode("utf-8", "backslashreplace")
    results = json.loads(text)["runs"][0]["results"]
    assert len(results) == len(findings)
    for result, found in zip(results, findings, strict=True):
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert uri.isascii()
        assert uri.startswith("briefings/")
        assert unquote(uri) == found.path.encode("utf-8", "backslashreplace").decode()
        assert "](" not in result["message"]["text"]
