"""Checking a desk again: only what has changed since, and what looked at it.

What is found in a file is kept by the digest of the file and of all that was looked up for it
(`generator.check.tracing`). The findings are those of a first run, whatever was kept; without
anything kept this is a first run, in which a briefing is in memory only while it is checked.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from generator.check.context import Context
from generator.check.coverage import coverage
from generator.check.overview import Overview, names_of
from generator.check.quotations.verifying import Articles
from generator.check.release import turning_points_of
from generator.check.rules import check_context, check_overview
from generator.check.tracing import Trace, traced
from generator.incremental.file_record import (
    FileRecord,
    States,
    coverage_of,
    findings_of,
    microseconds,
    plain,
)
from generator.model.base import Filed
from generator.model.coverage import Coverage
from generator.model.desk import Desk
from generator.model.finding import Finding, in_order
from generator.model.named import Named
from generator.read.files import read_bytes, read_text, text_of
from generator.read.filing import ignored, misnamed, no_briefing
from generator.read.history import History
from generator.read.listing import DeskFile, Kind, listing
from generator.read.nouns import NOUNS, read_noun
from generator.read.places import with_places
from generator.read.shelf import Shelf
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
    run = _Run(files, kept, states, as_of, History(root))
    records = run.records()
    if run.is_steady and (run.states, records) != (states, kept):
        save_sealed(root, _KEPT, [run.states, run.lasting(records)])
    by_path = {file.path: file for file in files}
    outside = [
        *run.wrong_names.values(),
        *map(ignored, others),
        *check_overview(run.overview(records)),
    ]
    if not any(file.kind == "briefings" for file in files):
        outside.append(no_briefing())
    findings = [
        *findings_of(record.reading for record in records.values()),
        *findings_of(record.findings for record in records.values()),
        *with_places(outside, lambda path: _text(by_path.get(path))),
    ]
    counts: Counter[str] = Counter(file.kind for file in files)
    return CheckedFiles(in_order(findings), counts, coverage_of(records.values()))


def _text(file: DeskFile | None) -> str:
    return read_text(file)[0] if file else ""


class _Read(NamedTuple):
    """A file as far as it was read: what is wrong with it, and what it holds.

    ``digest`` is ``""`` where not even its bytes could be read. ``noun`` is None where it cannot
    be read, or where it need not be.
    """

    digest: str
    findings: Sequence[Mapping[str, Any]]
    noun: Filed | None


class _Run:
    """One run over the files of a desk, of which some records were kept, and ``kept_states``.

    ``states`` is the digest of all that can be looked up. ``is_steady`` is false when a file was
    seen to change meanwhile: nothing is kept then.
    """

    def __init__(
        self,
        files: Sequence[DeskFile],
        kept: Mapping[str, FileRecord],
        kept_states: str,
        as_of: datetime,
        history: History,
    ) -> None:
        self.wrong_names = misnamed(files)
        self.is_steady = True
        self.states = ""
        self._kept_states = kept_states
        self._files = files
        self._kept = kept
        self._as_of = as_of
        self._history = history
        self._moment = microseconds(as_of)
        self._states = States()
        self._articles = Articles()
        self._unreadable: dict[str, set[str]] = {kind: set() for kind in NOUNS}
        self._named: dict[Kind, dict[str, DeskFile]] = {kind: {} for kind in NOUNS}
        for file in sorted(files, key=lambda file: file.stem):
            if file.path not in self.wrong_names:
                self._named[file.kind][file.stem] = file
        self._shelves: dict[Kind, Shelf[Any]] = {
            kind: Shelf(named, self._unreadable[kind], self._again)
            for kind, named in self._named.items()
        }
        self._desk = Desk(**self._shelves, unreadable=self._unreadable)

    def records(self) -> dict[str, FileRecord]:
        """A record of each file: the one that was kept, or a new one where that does not hold.

        All files but briefings are read first, since briefings look them up. Nothing looks up what
        a briefing says, so each can be forgotten when it has been checked.
        """
        reads: dict[str, _Read] = {}
        for file in self._files:
            if file.path in self.wrong_names:
                if file.stem not in self._named[file.kind]:
                    self._add(file, "", readable=False)
            elif file.kind == "briefings":
                self._add(file, "", readable=True)
            else:
                read = reads[file.path] = self._read(file)
                self._add(file, read.digest, readable=not read.findings)
                if read.noun:
                    self._shelves[file.kind].put(file.stem, read.noun)
        self._states.add_lists()
        self.states = self._states.whole()
        return {
            file.path: self._record(file, reads.get(file.path) or self._read(file))
            for file in self._files
        }

    def lasting(self, records: Mapping[str, FileRecord]) -> dict[str, FileRecord]:
        """Those records whose digests say all that they depend on."""
        return {
            path: record
            for path, record in records.items()
            if record.digest and path not in self.wrong_names
        }

    def overview(self, records: Mapping[str, FileRecord]) -> Overview:
        """The desk as a whole."""
        sources: set[str] = set()
        actors: set[str] = set()
        for record in records.values():
            sources.update(record.sources)
            actors.update(record.actors)
        unreadable = {
            file.kind
            for file in self._files
            if file.path in self.wrong_names or records[file.path].reading
        }
        return Overview(
            self._paths("sources"),
            self._paths("actors"),
            Named(sources, actors),
            frozenset(unreadable),
        )

    def _paths(self, kind: Kind) -> dict[str, str]:
        shelf = self._shelves[kind]
        return {name: file.path for name, file in self._named[kind].items() if name in shelf}

    def _add(self, file: DeskFile, digest: str, *, readable: bool) -> None:
        self._states.add(file.kind, file.stem, digest, readable=readable)
        if not readable:
            self._unreadable[file.kind].add(file.stem)

    def _read(self, file: DeskFile) -> _Read:
        data, findings = read_bytes(file)
        if findings:
            return _Read("", plain(findings), None)
        digest = hashlib.sha256(data).hexdigest()
        kept = self._kept.get(file.path)
        if kept and kept.digest == digest:
            return _Read(digest, kept.reading, None)
        noun = None
        text, findings = text_of(file, data)
        if not findings:
            noun, findings = read_noun(file, text)
        return _Read(digest, plain(with_places(findings, lambda _: text)), noun)

    def _again(self, file: DeskFile) -> Filed | None:
        """What a file holds that needed no reading before."""
        data, findings = read_bytes(file)
        known = self._states.digest(file.kind, file.stem)
        if findings or known not in ("", hashlib.sha256(data).hexdigest()):
            self.is_steady = False
        text, findings = ("", findings) if findings else text_of(file, data)
        return None if findings else read_noun(file, text)[0]

    def _record(self, file: DeskFile, read: _Read) -> FileRecord:
        kept = self._kept.get(file.path)
        if file.path in self.wrong_names or read.findings:
            return FileRecord(read.digest, read.findings)
        if (
            kept
            and kept.digest == read.digest
            and kept.holds_at(self._moment)
            and (
                self.states == self._kept_states
                or kept.key == self._states.key(kept.digest, kept.looked_at)
            )
        ):
            return kept
        noun = read.noun
        if noun is None:
            is_briefing = file.kind == "briefings"
            noun = self._again(file) if is_briefing else self._shelves[file.kind].get(file.stem)
        return self._checked(file, read.digest, noun) if noun else FileRecord("", [])

    def _checked(self, file: DeskFile, digest: str, noun: Filed) -> FileRecord:
        trace = Trace()
        asked = []

        def history(path: str, sha256: str) -> str | None:
            asked.append(path)
            return self._history(path, sha256)

        desk = traced(self._desk, trace)
        context = Context(desk, self._as_of, [noun], self._articles, history)
        found = with_places(check_context(context), lambda _: _text(file))
        covered = coverage(context.writings, context.quotations)
        names = [names_of(noun) for noun in context.nouns]
        points = [microseconds(at) for one in context.briefings for at in turning_points_of(one)]
        looked_at = trace.keys()
        return FileRecord(
            "" if asked else digest,  # no digest tells what Git knows
            [],
            sorted(name for named in names for name in named.sources),
            sorted(name for named in names for name in named.actors),
            looked_at,
            self._states.key(digest, looked_at),
            max((at for at in points if at <= self._moment), default=None),
            min((at for at in points if at >= self._moment), default=None),
            plain(found),
            list(covered.quotations.values()),
            list(covered.claims.values()),
            {name: sorted(numbers) for name, numbers in covered.paragraphs.items()},
        )
