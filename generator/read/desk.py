"""A folder of files to a desk: the first stage of every command."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from generator.model.base import Filed
from generator.model.desk import Desk
from generator.model.finding import Finding
from generator.read.files import read_text
from generator.read.filing import ignored, misnamed, no_briefing
from generator.read.fingerprint import Fingerprint
from generator.read.listing import Kind, desk_files, listing
from generator.read.mends.holding import with_sure_mends
from generator.read.nouns import NOUNS, read_noun
from generator.read.places import with_places


class ReadDesk(NamedTuple):
    """A desk as far as its files could be read, and what is wrong with them, with places.

    ``files`` counts the files of each kind. ``fingerprint`` tells this state of the files from all
    others, as `fingerprint` does.
    """

    desk: Desk
    findings: list[Finding]
    files: Mapping[str, int]
    fingerprint: str


def read_desk(root: Path) -> ReadDesk:
    """Read all files of the desk in the folder ``root``.

    A file with a finding of severity error is left out of the desk, and named among its unreadable
    ones; the others are read all the same. Raises `CannotRun` where there is no desk at all.
    """
    found: dict[Kind, dict[str, Filed]] = {kind: {} for kind in NOUNS}
    broken: dict[str, set[str]] = {kind: set() for kind in NOUNS}
    findings: list[Finding] = []
    digest = Fingerprint()
    files, others = listing(root)
    wrong_names = misnamed(files)
    for file in files:
        text, slips = read_text(file)
        digest.add(file.path, text)
        noun = None
        if not slips:
            noun, slips = read_noun(file, text)
        if file.path in wrong_names:
            slips = [*slips, wrong_names[file.path]]
        if slips:
            findings += slips
            broken[file.kind].add(file.stem)
        elif noun:
            found[file.kind][noun.id] = noun
    for file in others:
        digest.add(file.path, "")
        findings.append(ignored(file))
    if not found["briefings"] and not broken["briefings"]:
        findings.append(no_briefing())
    desk = Desk(
        **{kind: dict(sorted(nouns.items())) for kind, nouns in found.items()},  # type: ignore[arg-type]
        unreadable={kind: frozenset(ids) for kind, ids in broken.items()},
    )
    counts: Counter[str] = Counter(file.kind for file in files)
    return ReadDesk(desk, placed(root, findings), counts, digest.hexdigest())


def placed(root: Path, findings: list[Finding]) -> list[Finding]:
    """Give the findings on the files of the desk in ``root`` their places, and the sure mends."""
    files = {file.path: file for file in desk_files(root)} if findings else {}

    @cache
    def text_of(path: str) -> str:
        return read_text(files[path])[0] if path in files else ""

    found = with_places(findings, text_of)
    unsure = {finding.path for finding in found if finding.mend}
    sure = {
        path: iter(
            with_sure_mends(files[path], text_of(path), [one for one in found if one.path == path])
        )
        for path in unsure
    }
    return [next(sure[one.path]) if one.path in sure else one for one in found]
