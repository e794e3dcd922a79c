"""Whole desks with everything that is found in them: each file in ``tests/desks/`` is a case.

A case begins with a few words on what it is about; a line ``as of 2026-01-01`` among them sets the
time. Then come the files of the desk, each below a line ``=== briefings/…`` with its path. Below
the last such line, ``=== findings``, stands all that ``briefing check`` is to say of them; ``make
golden`` writes it. ``{U+200B}`` in a file is that character: nobody could see it in a review.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import pytest

from generator.incremental.checking import check_files
from generator.model.dates import instant
from generator.model.finding import Finding
from generator.model.rules import RULES
from generator.read.texts import lines_of_desk
from generator.report.json import report_json
from generator.report.sarif import report_sarif
from generator.report.text import report_text
from generator.site import read_and_check
from tests.report.judges import assert_valid_report, assert_valid_sarif

CASES = Path(__file__).parent / "desks"
AS_OF = datetime(2025, 5, 1, tzinfo=UTC)
ONLY_ON_DISK = {"file-encoding", "file-too-large", "file-unreadable"}
"""Rules that no text can break; the tests in ``tests/read/`` do."""

_SECTION = re.compile(r"^=== (.+)\n", re.MULTILINE)
_AS_OF = re.compile(r"^as of (\S+)$", re.MULTILINE)
_NAMED = re.compile(r"\{U\+([0-9A-F]{4,6})\}")
_RULE = re.compile(r"^\S.*\[([a-z-]+)\]$", re.MULTILINE)

FILES = sorted(file.relative_to(CASES).as_posix() for file in CASES.glob("*/*.txt"))


class Case(NamedTuple):
    """A desk as one text: what stands above the findings, and the findings."""

    desk: str
    findings: str
    as_of: datetime
    files: dict[str, str]


def case(name: str) -> Case:
    text = (CASES / name).read_bytes().decode("utf-8")
    about, *sections = _SECTION.split(text)
    files = dict(zip(sections[::2], sections[1::2], strict=True))
    assert len(files) == len(sections) // 2, "two files have the same path"
    findings = files.pop("findings", "")
    desk, _, _ = text.partition("=== findings\n")
    given = _AS_OF.search(about)
    return Case(desk, findings, instant(given[1]) if given else AS_OF, files)


@pytest.mark.parametrize("name", FILES)
def test_desk(name: str, tmp_path: Path, renew: bool) -> None:
    told = case(name)
    written = {path: _characters(text) for path, text in told.files.items()}
    for path, text in written.items():
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode("utf-8"))

    checked = read_and_check(tmp_path, told.as_of)
    for _ in range(2):  # the second time from what was kept of the first
        by_file = check_files(tmp_path, told.as_of)
        assert by_file.findings == checked.findings
        assert by_file.summary() == checked.summary()

    lines_of = lines_of_desk(tmp_path)
    found = report_text(checked.findings, lines_of)
    if renew:
        (CASES / name).write_bytes(f"{told.desk}=== findings\n{found}".encode())
    else:
        assert found == told.findings, "see CONTRIBUTING.md, Tests"
    assert_valid_report(report_json(checked.summary(), checked.findings))
    assert_valid_sarif(report_sarif(checked.findings, lines_of, version="0.1.0"))
    severities = {finding.severity for finding in checked.findings}
    assert ("error" in severities) == name.startswith("invalid/")
    for finding in checked.findings:
        assert_inside(finding, written)


def assert_inside(finding: Finding, files: dict[str, str]) -> None:
    """An editor that is told to go to a place has to find it in the file."""
    lines = files.get(finding.path, "").split("\n")
    start = finding.line, finding.column
    end = finding.end_line, finding.end_column
    assert (1, 1) <= start <= end <= (len(lines), len(lines[-1]) + 1)
    assert finding.column <= len(lines[finding.line - 1]) + 1
    assert finding.end_column <= len(lines[finding.end_line - 1]) + 1


def test_every_rule_is_broken_by_a_case() -> None:
    broken = {rule for name in FILES for rule in _RULE.findall(case(name).findings)}

    assert broken == set(RULES) - ONLY_ON_DISK


def _characters(text: str) -> str:
    return _NAMED.sub(lambda match: chr(int(match[1], 16)), text)
