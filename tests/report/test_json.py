"""Findings as one JSON object: its shape is a promise to scripts."""

from __future__ import annotations

import json
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from generator.model.finding import Edit, Finding
from generator.report.json import report_json
from generator.report.summary import Summary

SUMMARY = Summary(
    briefings=2,
    sources=3,
    actors=4,
    background=5,
    errors=1,
    warnings=6,
    hints=7,
    quotations={"verbatim": 8, "elided": 9, "altered": 10, "not_found": 11},
    claims={"evidence": 12, "citation": 13, "none": 14},
    quoted_sources=15,
    quoted_paragraphs=16,
)
FOUND = Finding(
    rule="source-unknown",
    message='There is no source "günlük".',
    hint="Add the article.",
    path="briefings/ferry.yml",
    field=("summary",),
    words="@günlük",
    line=2,
    column=21,
    end_line=3,
    end_column=4,
)


def test_the_object_to_the_letter() -> None:
    assert (
        report_json(SUMMARY, [FOUND])
        == """\
{
  "summary": {
    "briefings": 2,
    "sources": 3,
    "actors": 4,
    "background": 5,
    "quotations": {
      "verbatim": 8,
      "elided": 9,
      "altered": 10,
      "not_found": 11
    },
    "claims": {
      "evidence": 12,
      "citation": 13,
      "none": 14
    },
    "quoted_sources": 15,
    "quoted_paragraphs": 16,
    "errors": 1,
    "warnings": 6
  },
  "findings": [
    {
      "rule": "source-unknown",
      "severity": "error",
      "message": "There is no source \\"günlük\\".",
      "hint": "Add the article.",
      "path": "briefings/ferry.yml",
      "line": 2,
      "column": 21,
      "end_line": 3,
      "end_column": 4,
      "mend": [],
      "addition": null
    }
  ]
}
"""
    )


def test_a_mend_is_a_list_of_edits() -> None:
    mended = replace(FOUND, mend=(Edit(2, 21, 2, 25, '"günlük"'), Edit(3, 1, 4, 1, "")))

    (found,) = json.loads(report_json(SUMMARY, [mended]))["findings"]

    assert found["mend"] == [
        {"line": 2, "column": 21, "end_line": 2, "end_column": 25, "text": '"günlük"'},
        {"line": 3, "column": 1, "end_line": 4, "end_column": 1, "text": ""},
    ]


def test_a_clean_desk_has_an_empty_list() -> None:
    report = json.loads(report_json(SUMMARY, []))

    assert list(report) == ["summary", "findings"]
    assert report["findings"] == []


def test_the_severity_is_that_of_the_finding_not_of_its_rule() -> None:
    found = Finding(rule="briefing-unsourced", message="x", path="a.yml", weight="warning")

    (written,) = json.loads(report_json(SUMMARY, iter([found])))["findings"]

    assert written["severity"] == "warning"
    assert written["hint"] == ""


@given(st.text(), st.text(), st.text())
def test_any_words_come_back_as_they_were(message: str, hint: str, path: str) -> None:
    found = Finding(rule="field-invalid", message=message, hint=hint, path=path)

    text = report_json(SUMMARY, [found])
    (written,) = json.loads(text)["findings"]

    assert (written["message"], written["hint"], written["path"]) == (message, hint, path)
    # What commands a terminal is an escape in JSON, and a line is a line of the object.
    assert not set(text) & {chr(code) for code in range(0x20) if chr(code) != "\n"}
    assert text.count("\n") == report_json(SUMMARY, [FOUND]).count("\n")
