"""Edits applied to the text of a file, of which every other character stays."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from generator.model.finding import Edit, Finding

_LINE_END = re.compile("\r\n|\r|\n")


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text with the edits made.

    Lines end in LF, CRLF or CR, as `generator.read.files` reads them; a line end that is put in is
    the first one of the text. Raises `ValueError` where
    edits overlap or are not in the text.
    """
    starts, ends = [0], []
    for match in _LINE_END.finditer(text):
        ends.append(match.start())
        starts.append(match.end())
    ends.append(len(text))
    usual = text[ends[0] : starts[1]] if len(starts) > 1 else "\n"

    def offset(line: int, column: int) -> int:
        if not 0 < line <= len(starts):
            raise ValueError(f"there is no line {line}")
        at = starts[line - 1] + column - 1
        if column < 1 or at > ends[line - 1]:
            raise ValueError(f"line {line} has no column {column}")
        return at

    done: list[str] = []
    at = 0
    for edit in in_order_of_place(edits):
        start, end = offset(edit.line, edit.column), offset(edit.end_line, edit.end_column)
        if start < at or end < start:
            raise ValueError("two edits overlap")
        done += text[at:start], edit.text.replace("\n", usual)
        at = end
    return "".join([*done, text[at:]])


def in_order_of_place(edits: Iterable[Edit]) -> list[Edit]:
    """The edits as they follow each other; of those at one place the first stays the first."""
    return sorted(edits, key=lambda edit: edit[:4])


def overlap(some: Iterable[Edit], others: Iterable[Edit]) -> bool:
    """Whether edits of two findings touch, so that one may change what the other is about."""
    others = list(others)
    return any(
        edit[:2] <= other[2:4] and other[:2] <= edit[2:4] for edit in some for other in others
    )


def apart(findings: Sequence[Finding]) -> list[Finding]:
    """Those with a mend whose edits do not touch those of others before them."""
    chosen: list[Finding] = []
    on_line: dict[int, list[Edit]] = {}
    for finding in findings:
        lines = {line for edit in finding.mend for line in range(edit.line, edit.end_line + 1)}
        near = [edit for line in lines for edit in on_line.get(line, ())]
        if finding.mend and not overlap(finding.mend, near):
            chosen.append(finding)
            for edit in finding.mend:
                for line in range(edit.line, edit.end_line + 1):
                    on_line.setdefault(line, []).append(edit)
    return chosen


def lines_after(edits: Iterable[Edit]) -> set[int]:
    """The numbers of the lines that were edited, as they are afterwards."""
    found: set[int] = set()
    shift = 0
    for edit in in_order_of_place(edits):
        first = edit.line + shift
        more = edit.text.count("\n")
        found.update(range(first, first + more + 1))
        shift += more - (edit.end_line - edit.line)
    return found
