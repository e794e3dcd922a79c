"""The files of a desk, one by one: read again and checked again only where that is needed."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from generator.check.context import Context
from generator.check.coverage import coverage
from generator.check.facts import Facts, facts_of
from generator.check.overview import File, Overview
from generator.check.quotations.verifying import Articles
from generator.check.release import turning_points_of
from generator.check.rules import check_context
from generator.check.tracing import Trace, traced
from generator.incremental.file_record import (
    FileRecord,
    States,
    microseconds,
    plain,
)
from generator.model.base import Filed
from generator.model.desk import Desk
from generator.model.finding import Finding
from generator.read.files import read_bytes, read_text, text_of
from generator.read.filing import misnamed
from generator.read.history import History
from generator.read.listing import DeskFile, Kind
from generator.read.mends.holding import with_sure_mends
from generator.read.nouns import NOUNS, read_noun
from generator.read.places import place_of_field, with_places
from generator.read.shelf import Shelf


def text_of_file(file: DeskFile | None) -> str:
    """The text of a file, ``""`` where it cannot be read."""
    return read_text(file)[0] if file else ""


class _Read(NamedTuple):
    """A file as far as it was read: what is wrong with it, and what it holds.

    ``digest`` is ``""`` where not even its bytes could be read. ``noun`` is None where it cannot
    be read, or where it need not be; ``text`` is that of a briefing which was read.
    """

    digest: str
    findings: Sequence[Mapping[str, Any]]
    noun: Filed | None
    text: str = ""


class FileChecks:
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
        self._by_path = {file.path: file for file in files}
        self._kept = kept
        self._as_of = as_of
        self._history = history
        self._moment = microseconds(as_of)
        self._states = States()
        self._articles = Articles()
        self._absent: dict[str, set[str]] = {kind: set() for kind in NOUNS}
        self._unreadable: dict[str, set[str]] = {kind: set() for kind in NOUNS}
        self._named: dict[Kind, dict[str, DeskFile]] = {kind: {} for kind in NOUNS}
        for file in sorted(files, key=lambda file: file.stem):
            if file.path not in self.wrong_names:
                self._named[file.kind][file.stem] = file
        self._shelves: dict[Kind, Shelf[Any]] = {
            kind: Shelf(named, self._absent[kind], self._shelved)
            for kind, named in self._named.items()
        }
        self._desk = Desk(**self._shelves, unreadable=self._unreadable)

    def records(self) -> dict[str, FileRecord]:
        """A record of each file: the one that was kept, or a new one where that does not hold.

        All files but briefings are read first, since briefings look them up. Nothing looks up what
        a briefing says, so each can be forgotten when it has been checked.
        """
        reads: dict[str, _Read] = {}
        for path in self.wrong_names:
            # Of two files with one id the first is read, and what the second is nobody knows.
            self._unreadable[self._by_path[path].kind].add(self._by_path[path].stem)
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
        unreadable = {
            file.kind
            for file in self._files
            if file.path in self.wrong_names or records[file.path].reading
        }
        files = {
            kind: {
                name: File(file.path, Facts(*record.facts))
                for name, file in named.items()
                if (record := records[file.path]).facts
            }
            for kind, named in self._named.items()
        }
        return Overview(**files, unreadable=frozenset(unreadable))

    def _add(self, file: DeskFile, digest: str, *, readable: bool) -> None:
        if not readable:
            self._absent[file.kind].add(file.stem)
            self._unreadable[file.kind].add(file.stem)
        is_doubtful = file.stem in self._unreadable[file.kind]
        presence = f"{'readable' if readable else 'unreadable'}{' doubtful' if is_doubtful else ''}"
        self._states.add(file.kind, file.stem, digest, presence)

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
        placed = with_places(findings, lambda _: text)
        kept_text = text if file.kind == "briefings" else ""  # of these one is held at a time
        return _Read(digest, plain(with_sure_mends(file, text, placed)), noun, kept_text)

    def _shelved(self, file: DeskFile) -> Filed | None:
        """What a file holds that needed no reading before, but is looked up now."""
        return self._again(file, self._states.digest(file.kind, file.stem))

    def _again(self, file: DeskFile, digest: str) -> Filed | None:
        """What a file holds that needed no reading when it had this digest."""
        text = self._text(file, digest)
        return read_noun(file, text)[0] if text else None

    def _text(self, file: DeskFile, digest: str) -> str:
        """The text of a file that had this digest; if it has another one by now, that is noted."""
        data, findings = read_bytes(file)
        if findings or hashlib.sha256(data).hexdigest() != digest:
            self.is_steady = False
        return "" if findings else text_of(file, data)[0]

    def _record(self, file: DeskFile, read: _Read) -> FileRecord:
        kept = self._kept.get(file.path)
        if kept and kept.digest != read.digest:
            kept = None
        if file.path in self.wrong_names or read.findings:
            return kept if kept and kept.reading else FileRecord(read.digest, read.findings)
        if (
            kept
            and kept.holds_at(self._moment)
            and (
                self.states == self._kept_states
                or kept.key == self._states.key(kept.digest, kept.looked_at)
            )
        ):
            return kept
        noun, text = read.noun, read.text
        if noun is None and file.kind == "briefings":
            text = self._text(file, read.digest)
            noun = read_noun(file, text)[0] if text else None
        elif noun is None:
            noun = self._shelves[file.kind].get(file.stem)
        return self._checked(file, read.digest, noun, text) if noun else FileRecord("", [])

    def _checked(self, file: DeskFile, digest: str, noun: Filed, text: str) -> FileRecord:
        trace = Trace()
        asked = []

        def history(path: str, sha256: str) -> str | None:
            asked.append(path)
            return self._history(path, sha256)

        desk = traced(self._desk, trace)
        context = Context(desk, self._as_of, [noun], self._articles, history)
        found = with_places(check_context(context), lambda _: self._text(file, digest))
        covered = coverage(context.writings, context.quotations)
        (facts,) = map(facts_of, context.nouns)
        if facts.field:
            facts = facts._replace(place=_placed(file.path, facts.field, text))
        points = [microseconds(at) for one in context.briefings for at in turning_points_of(one)]
        looked_at = trace.keys()
        # No digest tells what Git knows, nor is it known what another briefing says.
        is_open = asked or any(key.startswith("briefings/") for key in looked_at)
        return FileRecord(
            "" if is_open else digest,
            [],
            facts,
            looked_at,
            self._states.key(digest, looked_at),
            max((at for at in points if at <= self._moment), default=None),
            min((at for at in points if at >= self._moment), default=None),
            plain(found),
            list(covered.quotations.values()),
            list(covered.claims.values()),
            {name: sorted(numbers) for name, numbers in covered.paragraphs.items()},
        )


def _placed(path: str, field: str, text: str) -> Sequence[int]:
    """Where the name of a field stands in the text of a file: line, column, and their ends."""
    place = place_of_field(text, field)
    if place is None:  # nothing but the parser finds it
        stub = Finding(rule="actor-unlisted", path=path, field=(field,), part="key", message="")
        (found,) = with_places([stub], lambda _: text)
        place = found.line, found.column, found.end_line, found.end_column
    return place
