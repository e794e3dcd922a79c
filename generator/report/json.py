"""Findings as one JSON object, for scripts."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from generator.model.finding import Finding
from generator.report.summary import Summary

_FIELDS = (
    "rule", "severity", "message", "hint", "path", "line", "column", "end_line", "end_column",
)  # fmt: skip


def report_json(summary: Summary, findings: Iterable[Finding]) -> str:
    """The object that the published schema describes (`generator.report.json_schema`).

    A line end follows. Lines and columns count from 1, columns in characters, ends are exclusive.
    """
    counts: dict[str, Any] = {
        "briefings": summary.briefings,
        "sources": summary.sources,
        "actors": summary.actors,
        "background": summary.background,
        "quotations": dict(summary.quotations),
        "claims": dict(summary.claims),
        "quoted_sources": summary.quoted_sources,
        "quoted_paragraphs": summary.quoted_paragraphs,
        "errors": summary.errors,
        "warnings": summary.warnings,
    }
    found = [
        {name: getattr(finding, name) for name in _FIELDS}
        | {"mend": [edit._asdict() for edit in finding.mend]}
        | {"addition": finding.addition._asdict() if finding.addition else None}
        for finding in findings
    ]
    return json.dumps({"summary": counts, "findings": found}, ensure_ascii=False, indent=2) + "\n"
