"""A folder of files to a desk: the first stage of every command."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from generator.model.base import Filed
from generator.model.desk import Desk
from generator.model.finding import Finding
from generator.model.text import as_id, id_problem
from generator.read.files import read_text
from generator.read.fingerprint import Fingerprint
from generator.read.listing import FOLDER, DeskFile, Kind, desk_files, ignored_files
from generator.read.nouns import NOUNS, read_noun
from generator.read.places import with_places
from generator.read.slips import Slip

_TEXTS = (".yml", ".yaml", ".md", ".txt")


class ReadDesk(NamedTuple):
    """A desk as far as its files could be read, and what is wrong with them, with places.

    ``fingerprint`` tells this state of the files from all others, as `fingerprint` does.
    """

    desk: Desk
    findings: list[Finding]
    fingerprint: str


def read_desk(root: Path) -> ReadDesk:
    """Read all files of the desk in the folder ``root``.

    A file with a finding of severity error is left out of the desk, and named among its unreadable
    ones; the others are read all the same. Raises `CannotRun` where there is no desk at all.
    """
    found: dict[Kind, dict[str, Filed]] = {kind: {} for kind in NOUNS}
    broken: dict[str, set[str]] = {kind: set() for kind in NOUNS}
    seen: dict[tuple[Kind, str], str] = {}
    findings: list[Finding] = []
    digest = Fingerprint()
    for file in desk_files(root):
        text, slips = read_text(file)
        digest.add(file.path, text)
        noun = None
        if not slips:
            noun, slips = read_noun(file, text)
        slips += _id_findings(file, seen)
        if slips:
            findings += slips
            broken[file.kind].add(file.stem)
        elif noun:
            found[file.kind][noun.id] = noun
    for file in ignored_files(root):
        digest.add(file.path, "")
        findings.append(_ignored(file))
    if not found["briefings"] and not broken["briefings"]:
        findings.append(_no_briefing())
    desk = Desk(
        **{kind: dict(sorted(nouns.items())) for kind, nouns in found.items()},  # type: ignore[arg-type]
        unreadable={kind: frozenset(ids) for kind, ids in broken.items()},
    )
    return ReadDesk(desk, placed(root, findings), digest.hexdigest())


def placed(root: Path, findings: list[Finding]) -> list[Finding]:
    """Give the findings on the files of the desk in ``root`` their lines and columns."""
    files = {file.path: file for file in desk_files(root)} if findings else {}
    return with_places(findings, lambda path: read_text(files[path])[0] if path in files else "")


def _id_findings(file: DeskFile, seen: dict[tuple[Kind, str], str]) -> list[Finding]:
    stem = file.stem
    if problem := id_problem(stem):
        ending = file.path[file.path.rindex(stem) + len(stem) :]
        slip = Slip.at_line(
            1,
            "id-invalid",
            f'The name "{stem[:60]}" cannot be an id: {problem}.',
            f"Rename the file; {as_id(stem) or 'turkey-israel-talks'}{ending} is a good name.",
        )
        return [slip.finding(file.path)]
    first = seen.setdefault((file.kind, stem), file.path)
    if first != file.path:
        slip = Slip.at_line(
            1,
            "id-collision",
            f'The id "{stem}" is taken already by {first}.',
            "Rename one of the two files; ids are unique whatever the folder.",
        )
        return [slip.finding(file.path)]
    return []


def _ignored(file: DeskFile) -> Finding:
    usual, other = file.endings
    name, _, ending = file.path.rpartition("/")[2].partition(".")
    hint = f"Keep it outside of {FOLDER}/."
    if not ending or f".{ending}".lower().endswith(_TEXTS):
        hint = f"Rename it to {as_id(name) or 'a-good-name'}{usual}, or keep it elsewhere."
    return Slip.at_line(
        1,
        "file-ignored",
        f"This file is not read: its name does not end in {usual} or {other}.",
        hint,
    ).finding(file.path)


def _no_briefing() -> Finding:
    return Slip.at_line(
        1,
        "desk-empty",
        f"There is no briefing in {FOLDER}/.",
        "Write one, such as briefings/2025/my-first-briefing.yml, with a headline, a summary "
        "and a citation.",
    ).finding(FOLDER)
