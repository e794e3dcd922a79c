"""Findings in the Static Analysis Results Interchange Format (SARIF), version 2.1.0, of OASIS.

Sections are those of the standard with its errata 01.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any
from urllib.parse import quote

from generator.model.finding import Edit, Finding
from generator.model.rules import RULES, Rule, Severity
from generator.report.excerpt import LinesOf
from generator.report.terminal import printable

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
FINGERPRINT = "ruleFieldAndLine/v1"
"""The name of the fingerprint; its number grows when it is made in another way (3.27.17)."""

_ROOT = "%SRCROOT%"
_LEVELS: Mapping[Severity, str] = MappingProxyType(
    {"error": "error", "warning": "warning", "hint": "note"}
)
_NUMBERS: Mapping[str, int] = MappingProxyType({name: n for n, name in enumerate(RULES)})


def report_sarif(
    findings: Iterable[Finding], lines_of: LinesOf, *, version: str, folder: str = ""
) -> str:
    """One log with one run, and a line end.

    ``version`` is that of the program. ``folder`` is where the desk is in the repository: ``""``,
    or a path with ``/`` at its end. Columns count code points, as those of the findings do.
    """
    seen: Counter[str] = Counter()
    run = {
        "tool": {
            "driver": {
                "name": "briefing",
                "version": version,
                "semanticVersion": version,
                "rules": [_rule(rule) for rule in RULES.values()],
            }
        },
        "language": "en",
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {
            _ROOT: {"description": {"text": "The folder that is the repository."}}
        },
        "results": [_result(finding, folder, lines_of, seen) for finding in findings],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    # 3.49: no `helpUri`, as long as no address of ours is promised to stay.
    about = f"{rule.about[0].upper()}{rule.about[1:]}."
    return {
        "id": rule.name,
        "shortDescription": {"text": _message(about)},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(finding: Finding, folder: str, lines_of: LinesOf, seen: Counter[str]) -> dict[str, Any]:
    location: dict[str, Any] = {
        "artifactLocation": {"uri": _uri(f"{folder}{finding.path}"), "uriBaseId": _ROOT}
    }
    if finding.line:
        location["region"] = {
            "startLine": finding.line,
            "startColumn": finding.column,
            "endLine": finding.end_line,
            "endColumn": finding.end_column,
        }
    said = " ".join(filter(None, (finding.message, finding.hint)))
    result = {
        "ruleId": finding.rule,
        "ruleIndex": _NUMBERS[finding.rule],
        "level": _LEVELS[finding.severity],
        "message": {"text": _message(said)},
        "locations": [{"physicalLocation": location}],
        "partialFingerprints": {FINGERPRINT: _fingerprint(finding, lines_of, seen)},
    }
    if finding.mend:
        changes = [_replacement(edit) for edit in finding.mend]
        change = {"artifactLocation": location["artifactLocation"], "replacements": changes}
        result["fixes"] = [{"artifactChanges": [change]}]
    return result


def _replacement(edit: Edit) -> dict[str, Any]:
    """An edit (3.57); where both ends of the region are the same, its text is put in (3.57.3)."""
    region = {
        "startLine": edit.line,
        "startColumn": edit.column,
        "endLine": edit.end_line,
        "endColumn": edit.end_column,
    }
    return {"deletedRegion": region, "insertedContent": {"text": edit.text}}


def _message(text: str) -> str:
    """A plain text message (3.11.3): no placeholder, and no link that somebody put into a file.

    Braces are doubled (3.11.5), and brackets that would make a link have a space between them and
    what would be its address (3.11.6 has no escape for them).
    """
    return printable(text).replace("{", "{{").replace("}", "}}").replace("](", "] (")


def _uri(path: str) -> str:
    """A relative reference (RFC 3986, section 4.2; 3.4.3 of SARIF) for a path."""
    # What is no text in the name of a folder has no bytes of its own: it is told as an escape.
    return quote(path.encode("utf-8", "backslashreplace"), safe="/")


def _fingerprint(finding: Finding, lines_of: LinesOf, seen: Counter[str]) -> str:
    """The same for the same finding when the lines above it change (3.27.17).

    It is made of the rule, the file, the names of the fields, what is said, and the line's words.
    Findings that are alike in all of this are counted.
    """
    lines = lines_of(finding.path)
    line = lines[finding.line - 1] if 0 < finding.line <= len(lines) else ""
    fields = [part for part in finding.field if isinstance(part, str)]
    parts = [finding.rule, finding.path, fields, finding.words or finding.message, line.split()]
    digest = hashlib.sha256(json.dumps(parts).encode()).hexdigest()
    seen[digest] += 1
    return digest if seen[digest] == 1 else f"{digest}:{seen[digest]}"
