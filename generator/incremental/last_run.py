"""What the last run said and wrote, and whether a run now would say and write the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from generator.incremental.record import load_record, save_record
from generator.model.finding import Finding, from_plain
from generator.publish.writer import Written, as_written
from generator.read.fingerprint import fingerprint
from generator.report.summary import Summary


class Outcome(NamedTuple):
    """What a run found, the pages it wrote, and how many briefings are not among them.

    ``unworded`` are the languages of briefings in which the site has no words of its own, by their
    tags, with the number of briefings in each.
    """

    summary: Summary
    findings: tuple[Finding, ...]
    written: Written
    held_back: int
    unworded: Mapping[str, int]


def recall(
    root: Path, docs: Path, as_of: datetime, *, drafts: bool, language: str
) -> Outcome | None:
    """What a run on the desk in ``root`` would come to, if the last one has come to it already.

    None unless the same program, asked for the same, wrote the pages in ``docs`` from files that
    are all as they are now, no date has come since that matters, and every page is as it was
    written. Raises `CannotRun` as `fingerprint` and `as_written` do.
    """
    inputs = fingerprint(root)
    content = load_record(root, docs, _key(inputs, language, drafts=drafts)) if inputs else None
    if content is None:
        return None
    try:
        if not _same_time(content, as_of):
            return None
        findings = tuple(map(from_plain, content["findings"]))
        summary, held_back = Summary(**content["summary"]), int(content["held_back"])
        unworded = {str(tag): int(number) for tag, number in content["unworded"].items()}
    except (AttributeError, KeyError, TypeError, ValueError):
        return None
    written = as_written(docs)
    return Outcome(summary, findings, written, held_back, unworded) if written else None


def remember(
    root: Path,
    docs: Path,
    as_of: datetime,
    outcome: Outcome,
    *,
    drafts: bool,
    language: str,
    inputs: str,
    turning_points: Iterable[datetime],
) -> None:
    """Keep the outcome of a run for `recall`.

    ``language`` is the site's own, ``inputs`` the fingerprint of the files that it read, and
    ``turning_points`` are the moments at which another run may come to something else.
    """
    points = list(turning_points)
    since = max((point for point in points if point <= as_of), default=None)
    until = min((point for point in points if point >= as_of), default=None)
    content: dict[str, Any] = {
        "as_of": as_of.isoformat(),
        "since": since.isoformat() if since else None,
        "until": until.isoformat() if until else None,
        "findings": [asdict(finding) for finding in outcome.findings],
        "summary": asdict(outcome.summary),
        "held_back": outcome.held_back,
        "unworded": dict(outcome.unworded),
    }
    save_record(root, docs, _key(inputs, language, drafts=drafts), content)


def _key(inputs: str, language: str, *, drafts: bool) -> str:
    return f"{inputs} {language} {'with drafts' if drafts else ''}"


def _same_time(content: dict[str, Any], as_of: datetime) -> bool:
    """Whether no turning point lies between then and now; at one, only that very moment will do."""
    if as_of == datetime.fromisoformat(content["as_of"]):
        return True
    since, until = content["since"], content["until"]
    return (since is None or datetime.fromisoformat(since) < as_of) and (
        until is None or as_of < datetime.fromisoformat(until)
    )
