"""A folder of files to a desk: the first stage of every command."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from generator.model.actor import Actor
from generator.model.background import BackgroundNote
from generator.model.base import Filed
from generator.model.briefing import Briefing
from generator.model.desk import Desk
from generator.model.finding import Finding
from generator.model.source import Source
from generator.model.text import as_id, id_problem
from generator.read.article import opening, paragraphs
from generator.read.composer import compose
from generator.read.fields import to_noun
from generator.read.files import (
    FOLDER,
    DeskFile,
    Kind,
    desk_files,
    hidden_in_article,
    hidden_in_yaml,
    read_text,
)
from generator.read.fingerprint import Fingerprint
from generator.read.front_matter import split
from generator.read.places import with_places
from generator.read.slips import Slip

_NOUNS: Mapping[Kind, type[Filed]] = {
    "briefings": Briefing,
    "actors": Actor,
    "background": BackgroundNote,
    "sources": Source,
}


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
    found: dict[Kind, dict[str, Filed]] = {kind: {} for kind in _NOUNS}
    broken: dict[str, set[str]] = {kind: set() for kind in _NOUNS}
    seen: dict[tuple[Kind, str], str] = {}
    findings: list[Finding] = []
    digest = Fingerprint()
    for file in desk_files(root):
        text, slips = read_text(file)
        digest.add(file.path, text)
        noun = None
        if not slips:
            noun, slips = _read_noun(file, text)
        slips += _id_findings(file, seen)
        if slips:
            findings += slips
            broken[file.kind].add(file.stem)
        elif noun:
            found[file.kind][noun.id] = noun
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


def read_file(file: DeskFile) -> tuple[Filed | None, list[Finding]]:
    """Read one file into the noun that it holds; with any finding the noun is None."""
    text, findings = read_text(file)
    return (None, findings) if findings else _read_noun(file, text)


def _read_noun(file: DeskFile, text: str) -> tuple[Filed | None, list[Finding]]:
    return _read_source(file, text) if file.kind == "sources" else _read_yaml(file, text)


def _read_yaml(file: DeskFile, text: str) -> tuple[Filed | None, list[Finding]]:
    if findings := hidden_in_yaml(file, text):
        return None, findings
    composed = compose(text)
    findings = [_finding(file, slip) for slip in composed.slips]
    if composed.value is None and findings:
        return None, findings
    given = {"id": file.stem, "path": file.path}
    noun, more = to_noun(_NOUNS[file.kind], composed.value, given)
    findings += more
    return (None if findings else noun), findings


def _read_source(file: DeskFile, text: str) -> tuple[Filed | None, list[Finding]]:
    if findings := hidden_in_article(file, text):
        return None, findings
    parts = split(text)
    if not parts.closed:
        slip = Slip.at_line(
            parts.yaml_line - 1,
            "yaml-syntax",
            "The front matter that begins here is never closed.",
            "Write a line of --- after its last field.",
        )
        return None, [_finding(file, slip)]
    value: Any = {}
    if parts.yaml is not None:
        above = "\n" * (parts.yaml_line - 1)
        if findings := hidden_in_yaml(file, above + parts.yaml):
            return None, findings
        composed = compose(parts.yaml, first_line=parts.yaml_line)
        findings = [_finding(file, slip) for slip in composed.slips]
        if composed.value is None and findings:
            return None, findings
        value = {} if composed.value is None else composed.value
    split_up = paragraphs(parts.article, bare=parts.yaml is None)
    given = {"id": file.stem, "path": file.path, "text": parts.article, "paragraphs": split_up}
    if isinstance(value, dict) and not value.get("headline"):
        headline, standfirst = opening(split_up)
        if not headline and parts.yaml is None:
            slip = Slip.at_line(
                1,
                "field-missing",
                "No headline was found in this article.",
                'Write it on a line of its own at the top, with "# " before it.',
            )
            return None, [_finding(file, slip)]
        if headline:
            value = {**value, "headline": headline}
            if standfirst and not value.get("standfirst"):
                value["standfirst"] = standfirst
    noun, more = to_noun(Source, value, given)
    findings += more
    return (None if findings else noun), findings


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
        return [_finding(file, slip)]
    first = seen.setdefault((file.kind, stem), file.path)
    if first != file.path:
        slip = Slip.at_line(
            1,
            "id-collision",
            f'The id "{stem}" is taken already by {first}.',
            "Rename one of the two files; ids are unique whatever the folder.",
        )
        return [_finding(file, slip)]
    return []


def _finding(file: DeskFile, slip: Slip) -> Finding:
    line, column, end_line, end_column = slip.span
    return Finding(
        rule=slip.rule,
        message=slip.message,
        hint=slip.hint,
        path=file.path,
        line=line,
        column=column,
        end_line=end_line,
        end_column=end_column,
    )


def _no_briefing() -> Finding:
    return Finding(
        rule="desk-empty",
        message=f"There is no briefing in {FOLDER}/.",
        path=FOLDER,
        hint="Write one, such as briefings/2025/my-first-briefing.yml, with a headline, a summary "
        "and a citation.",
        line=1,
        column=1,
        end_line=1,
        end_column=1,
    )
