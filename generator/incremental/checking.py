"""Checking a desk again: only what has changed since, and what looked at it.

What is found in a file is kept by the digest of the file and of all that was looked up for it
(`generator.check.tracing`). The findings are those of a first run, whatever was kept; without
anything kept this is a first run, in which a briefing is in memory only while it is checked.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from generator.check.rules import check_overview
from generator.incremental.file_checks import FileChecks, text_of_file
from generator.incremental.file_record import FileRecord, coverage_of, findings_of
from generator.model.coverage import Coverage
from generator.model.finding import Finding, in_order
from generator.read.filing import ignored, no_briefing
from generator.read.history import History
from generator.read.listing import listing
from generator.read.places import with_places
from generator.report.summary import Summary, summarise
from generator.store.sealed import load_sealed, save_sealed

_KEPT = "checks.json"


class CheckedFiles(NamedTuple):
    """What was found in a desk, with places, in order, and what was looked at.

    ``files`` counts the files of each kind.
    """

    findings: tuple[Finding, ...]
    files: Mapping[str, int]
    coverage: Coverage

    def summary(self, findings: Sequence[Finding] | None = None) -> Summary:
        """The counts, with those of all findings or of these."""
        shown = self.findings if findings is None else findings
        return summarise(self.files, shown, self.coverage)


def check_files(root: Path, as_of: datetime) -> CheckedFiles:
    """Hold the desk in the folder ``root`` to the rules at the time ``as_of`` (aware).

    It finds what `generator.site.read_and_check` finds. Raises `CannotRun` where there is no desk.
    """
    files, others = listing(root)
    states, found = load_sealed(root, _KEPT) or ("", {})
    kept = {path: FileRecord(*record) for path, record in found.items()}
    checks = FileChecks(files, kept, states, as_of, History(root))
    records = checks.records()
    lasting = checks.lasting(records)
    if checks.is_steady and (checks.states, lasting) != (states, kept):
        save_sealed(root, _KEPT, [checks.states, lasting])
    by_path = {file.path: file for file in files}
    outside = [
        *checks.wrong_names.values(),
        *map(ignored, others),
        *check_overview(checks.overview(records)),
    ]
    if not any(file.kind == "briefings" for file in files):
        outside.append(no_briefing())
    findings = [
        *findings_of(record.reading for record in records.values()),
        *findings_of(record.findings for record in records.values()),
        *with_places(outside, lambda path: text_of_file(by_path.get(path))),
    ]
    counts: Counter[str] = Counter(file.kind for file in files)
    return CheckedFiles(in_order(findings), counts, coverage_of(records.values()))
