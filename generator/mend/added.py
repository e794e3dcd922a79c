"""What findings say should stand in another file: put there, if that then says just this more."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from generator.mend.adding import adding
from generator.mend.files import MendedFile, OpenFile, open_file
from generator.model.base import Filed
from generator.model.finding import Finding
from generator.read.files import line_feeds
from generator.read.listing import DeskFile, desk_files
from generator.read.mends.applying import apply
from generator.read.nouns import read_noun


class LeftOut(NamedTuple):
    """A finding whose addition was not made, and in one clause why."""

    finding: Finding
    why: str


def added_files(
    root: Path, findings: Iterable[Finding]
) -> tuple[list[MendedFile], tuple[LeftOut, ...]]:
    """Make the additions of ``findings`` to the files of the desk in ``root``; write nothing yet.

    What several findings ask for is added once; what is to be added to the lists of two files says
    nothing of either, and to none is it added.
    """
    wanted: defaultdict[str, list[Finding]] = defaultdict(list)
    left: list[LeftOut] = []
    asking = [finding for finding in findings if finding.addition]
    places: defaultdict[str, set[str]] = defaultdict(set)
    for finding in asking:
        if finding.addition:
            places[finding.addition.value.casefold()].add(finding.addition.path)
    for finding in asking:
        if finding.addition and len(places[finding.addition.value.casefold()]) > 1:
            left.append(LeftOut(finding, "it would stand in two files"))
        elif finding.addition:
            wanted[finding.addition.path].append(finding)
    if not wanted:
        return [], tuple(left)
    files = {file.path: file for file in desk_files(root) if file.path in wanted}
    done = []
    for path, some in sorted(wanted.items()):
        opened = open_file(files[path]) if path in files else None
        if opened is None:
            left += (LeftOut(finding, "the file cannot be read") for finding in some)
            continue
        made, not_made = _added(opened, some)
        left += not_made
        if made:
            done.append(made)
    return done, tuple(left)


def _added(
    opened: OpenFile, findings: Sequence[Finding]
) -> tuple[MendedFile | None, list[LeftOut]]:
    text = opened.shown
    made: list[Finding] = []
    left: list[LeftOut] = []
    given: set[str] = set()
    for finding in findings:
        addition = finding.addition
        if addition is None or addition.value.casefold() in given:
            continue
        given.add(addition.value.casefold())
        edits = adding(line_feeds(text), addition.field, addition.value)
        after = apply(text, edits)
        if not edits or not _holds(opened.file, text, after, addition.field, addition.value):
            left.append(LeftOut(finding, "its list is written in a way that takes no line more"))
            continue
        text = after
        line = edits[0].line + edits[0].text.startswith("\n")
        said = f'"{addition.value}" was added to {addition.field}.'
        made.append(replace(finding, path=addition.path, line=line, message=said))
    return (opened.mended(text, tuple(made)) if made else None), left


def _holds(file: DeskFile, before: str, after: str, field: str, value: str) -> bool:
    """Whether a file says what it said, and in the list one value more, the last one."""
    old, _ = read_noun(file, line_feeds(before))
    new, _ = read_noun(file, line_feeds(after))
    if old is None or new is None:
        return False
    *items, last = _items(new, field) or (None,)
    return (
        tuple(items) == _items(old, field)
        and value == getattr(last, "name", last)
        and new.model_copy(update={field: _items(old, field)}) == old
    )


def _items(noun: Filed, field: str) -> tuple[Any, ...]:
    found: tuple[Any, ...] = getattr(noun, field, ())
    return found
