"""The slips in YAML below the first one, which hides them: each entry of a file read by itself.

The parser stops at the first slip. To mend it and read the whole file again, for each of them,
takes a time that grows with the square of their number; an entry alone is a few lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml

from generator.model.finding import Finding
from generator.read.front_matter import split
from generator.read.lines import indent
from generator.read.listing import DeskFile
from generator.read.mends.known_names import is_known
from generator.read.syntax import slip_in

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_BEGINS = re.compile(r" *(?:-|(?P<name>[\w-]+)[ \t]*[:\uff1a\ufe55])")
_BLOCKS = ("|", ">")


class _Entry(NamedTuple):
    """The rows of a text, from 0, on which an item or a field stands; ``end`` is exclusive."""

    start: int
    end: int


def slips_below(file: DeskFile, text: str, line: int) -> list[Finding]:
    """Slips in YAML that can be mended in the entries below a line of the ``text`` of a file.

    They are guesses: whether each is one where it stands has to be held against the whole text.
    """
    yaml_text, first_line = _yaml_of(file, text)
    lines = yaml_text.split("\n")
    found = []
    for entry in _entries(lines, max(line - first_line + 1, 0)):
        error = _error(lines, entry)
        if error is None:
            continue
        # Above the entry stands one more line in what was parsed than in the text.
        slip = slip_in(error, lines, entry.start - 1, first_line)
        rows = range(entry.start + first_line, entry.end + first_line)
        # What reaches beyond its entry mends others too, and comes first in the next round.
        if any(edit.line not in rows or edit.end_line not in rows for edit in slip.mend):
            break
        if slip.mend:
            found.append(slip.finding(file.path))
    return found


def _entries(lines: list[str], row: int) -> Iterator[_Entry]:
    """The items and fields from a row on, each with the lines that its text goes on."""
    start: int | None = None
    for at in range(row, len(lines)):
        line = lines[at]
        begins = _begins(line)
        goes_on = start is not None and line.strip() and indent(line) > indent(lines[start])
        if not begins and goes_on:
            continue
        if start is not None:
            yield _Entry(start, at)
        # A tab has one width in all lines, and its mend is sought in all of them.
        start = at if begins and "\t" not in line else None
    if start is not None:
        yield _Entry(start, len(lines))


def _begins(line: str) -> bool:
    match = _BEGINS.match(line)
    return match is not None and (match["name"] is None or is_known(match["name"]))


def _error(lines: list[str], entry: _Entry) -> yaml.YAMLError | None:
    """What the parser says of an entry between two others of its kind."""
    first = lines[entry.start]
    other = " " * indent(first) + ("- x" if first.lstrip(" ").startswith("-") else "x: x")
    text = "\n".join([other, *lines[entry.start : entry.end], other])
    try:
        for _ in yaml.parse(text, Loader=_Loader):
            pass
    except yaml.YAMLError as error:
        return error if getattr(error, "problem_mark", None) else None
    return None


def within_texts(file: DeskFile, text: str) -> set[int]:
    """The numbers of the lines of a file that go on with a text from a line above.

    As far as the ``text`` of the file can be read.
    """
    found: set[int] = set()
    yaml_text, first_line = _yaml_of(file, text)
    try:
        for event in yaml.parse(yaml_text, Loader=_Loader):
            if not isinstance(event, yaml.ScalarEvent):
                continue
            start: Any = event.start_mark
            end: Any = event.end_mark
            if end.line > start.line:
                is_next = end.column == 0 or event.style in _BLOCKS
                found.update(range(start.line + first_line + 1, end.line + first_line + 1))
                found.difference_update([end.line + first_line] * is_next)
    except yaml.YAMLError:
        pass
    return found


def _yaml_of(file: DeskFile, text: str) -> tuple[str, int]:
    """The part of a file that is YAML, and the number of its first line."""
    if file.kind != "sources":
        return text, 1
    parts = split(text)
    return parts.yaml or "", parts.yaml_line
