"""What is kept of one file: what was found in it, and from what."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any, NamedTuple

from generator.model.coverage import BACKINGS, Coverage
from generator.model.finding import Finding, from_plain
from generator.model.quotation import VERDICTS

_ABSENT = "absent"


class FileRecord(NamedTuple):
    """A file's digest, what it tells, and the findings on it. It holds nothing but plain JSON.

    ``reading`` are the findings for which nothing could be read; there is nothing else then.
    ``looked_at`` is what was looked up in the desk for the ``findings``, as `Trace` writes it, and
    ``key`` the digest of the file and of all that. They hold between the moments ``since`` and
    ``until``, exclusive, in microseconds since 1970; None is no limit. ``quotations`` and
    ``claims`` are counts in the order of `VERDICTS` and `BACKINGS`, ``paragraphs`` as in
    `Coverage`. ``facts`` are the `Facts` of the file.
    """

    digest: str
    reading: Sequence[Mapping[str, Any]]
    facts: Sequence[Any] = ()
    looked_at: Sequence[str] = ()
    key: str = ""
    since: int | None = None
    until: int | None = None
    findings: Sequence[Mapping[str, Any]] = ()
    quotations: Sequence[int] = ()
    claims: Sequence[int] = ()
    paragraphs: Mapping[str, Sequence[int]] = {}

    def holds_at(self, moment: int) -> bool:
        """Whether no date has come since that may change the findings."""
        return (self.since is None or self.since < moment) and (
            self.until is None or moment < self.until
        )


class States(dict[str, str]):
    """What everything that can be looked up in a desk is now, by what `Trace` calls it."""

    def add(self, kind: str, name: str, digest: str, presence: str) -> None:
        """Say what a file is, and in one word, whether it is there and can be read.

        Without a ``digest`` there is nothing to know of what it says.
        """
        self[f"{kind}?{name}"] = presence
        self[f"{kind}/{name}"] = f"{digest} {presence}"

    def digest(self, kind: str, name: str) -> str:
        """The digest of a file; ``""`` where none was given."""
        return self.get(f"{kind}/{name}", "").partition(" ")[0]

    def add_lists(self) -> None:
        """Say of each kind which of its files are there, when all of them have been added."""
        lists: dict[str, list[str]] = {}
        for key, state in sorted(self.items()):
            kind, is_presence, _ = key.partition("?")
            if is_presence:
                lists.setdefault(kind, []).append(f"{key} {state}")
        for kind, entries in lists.items():
            self[f"{kind}?*"] = _digest(entries)

    def whole(self) -> str:
        """A digest of them all. While it is the same, all keys are."""
        return _digest([f"{name} {state}" for name, state in self.items()])

    def key(self, digest: str, looked_at: Iterable[str]) -> str:
        """The key of findings on a file of this digest, for which these were looked at."""
        return _digest([digest, *[self.get(name, _ABSENT) for name in looked_at]])


def _digest(texts: Sequence[str]) -> str:
    # By a character that no path holds, and none of these texts.
    return hashlib.sha256("\0".join(texts).encode("utf-8", "surrogateescape")).hexdigest()


def microseconds(moment: datetime) -> int:
    """A moment (aware) in microseconds since 1970."""
    return round(moment.timestamp() * 1_000_000)


def plain(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    """Findings as plain JSON."""
    return [asdict(finding) for finding in findings]


def findings_of(records: Iterable[Sequence[Mapping[str, Any]]]) -> list[Finding]:
    """Findings that were made plain."""
    return [from_plain(finding) for findings in records for finding in findings]


def coverage_of(records: Iterable[FileRecord]) -> Coverage:
    """The coverage of all files together."""
    quotations, claims = [0] * len(VERDICTS), [0] * len(BACKINGS)
    paragraphs: dict[str, set[int]] = {}
    for record in records:
        for n, count in enumerate(record.quotations):
            quotations[n] += count
        for n, count in enumerate(record.claims):
            claims[n] += count
        for source, numbers in record.paragraphs.items():
            if source in paragraphs:
                paragraphs[source].update(numbers)
            else:
                paragraphs[source] = set(numbers)
    return Coverage(
        dict(zip(VERDICTS, quotations, strict=True)),
        dict(zip(BACKINGS, claims, strict=True)),
        {name: frozenset(numbers) for name, numbers in sorted(paragraphs.items())},
    )
