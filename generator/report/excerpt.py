"""The line that a finding is about, with the place in it."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from typing import NamedTuple

from generator.model.characters import splits_character
from generator.model.finding import Finding
from generator.report.columns import Cell, cells, columns, text_of

LinesOf = Callable[[str], Sequence[str]]
"""Gives the lines of a file by its path in the desk; none where it cannot be read as text."""

WIDTH = 100
"""The most columns of a line that are shown."""
_QUOTED = 60
_RIGHT_TO_LEFT = {"R", "AL", "AN"}
CUT = "…"


class Excerpt(NamedTuple):
    """A line of a file as it is shown, and below it what shows the place.

    ``mark`` is a row of ``^`` that begins after ``indent`` columns. Where it would be wrong, in a
    line with letters that run from right to left, it is a few words that quote the place.
    """

    number: int
    line: str
    indent: int
    mark: str


def excerpt(finding: Finding, lines_of: LinesOf) -> Excerpt | None:
    """The first line of the place of a finding, cut around the place where it is long.

    None where the place has no length, since the finding is about the file as a whole then, and
    where it is not in the file.
    """
    start, end = (finding.line, finding.column), (finding.end_line, finding.end_column)
    if not (1, 1) <= start < end:
        return None
    lines = lines_of(finding.path)
    if finding.line > len(lines):
        return None
    line = lines[finding.line - 1]
    column, end_column = finding.column - 1, finding.end_column - 1
    if finding.end_line > finding.line:
        end_column = max(column, len(line.rstrip()))
    # A place may begin behind the last character: something is missing there.
    if not line.strip() or column > len(line):
        return None
    return _shown(finding.line, line, column, min(end_column, len(line)))


def _shown(number: int, line: str, start: int, end: int) -> Excerpt:
    # Of so many characters on either side none is shown beyond, unless they take no columns.
    low = min(start, _boundary(line, start - 2 * WIDTH))
    high = _boundary(line, start + 2 * WIDTH)
    around = cells(line, low, high)
    starts = [cell.start for cell in around]
    first = bisect_right(starts, start) - 1 if start < high else len(around)
    last = max(bisect_left(starts, end), min(first + 1, len(around)))
    before, after = _window(around, first, last, is_whole=low == 0 and high == len(line))
    cut_before, cut_after = low > 0 or before > 0, high < len(line) or after < len(around)
    text = text_of(around[before:after])
    text = f"{CUT * cut_before}{text}{CUT * cut_after}".rstrip()
    marked = around[first : min(last, after)]
    if any(unicodedata.bidirectional(point) in _RIGHT_TO_LEFT for point in text):
        quoted = _quoted(marked, around[before:first], is_cut=min(last, after) < last)
        return Excerpt(number, text, 0, quoted)
    indent = len(CUT) * cut_before + columns(around[before:first])
    return Excerpt(number, text, indent, "^" * max(1, columns(marked)))


def _boundary(line: str, at: int) -> int:
    """The nearest place from there on that is not within a character."""
    at = min(max(at, 0), len(line))
    while splits_character(line, at):
        at += 1
    return at


def _window(around: Sequence[Cell], first: int, last: int, *, is_whole: bool) -> tuple[int, int]:
    """Which of the characters are shown, when those from ``first`` to ``last`` are the place."""
    if is_whole and columns(around) <= WIDTH:
        return 0, len(around)
    room = WIDTH - 2 * len(CUT)
    # The place comes first, but a fifth is kept for what stands around it: half of that before it,
    # and what one side does not need is the other's.
    after = first + _fitting(around[first:last], room * 4 // 5)
    room -= columns(around[first:after])
    before = first - _fitting(around[first - 1 :: -1] if first else (), room // 2)
    room -= columns(around[before:first])
    after_all = after + _fitting(around[after:], room)
    room -= columns(around[after:after_all])
    return before - _fitting(around[before - 1 :: -1] if before else (), room), after_all


def _fitting(around: Sequence[Cell], room: int) -> int:
    """How many of the characters, from the first on, fit into so many columns."""
    for number, cell in enumerate(around):
        room -= cell.width
        if room < 0:
            return number
    return len(around)


def _quoted(marked: Sequence[Cell], before: Sequence[Cell], *, is_cut: bool) -> str:
    """The place in words: an underline is wrong where a terminal sets letters from right to left.

    Terminals differ in whether they do, and none says so. A mark alone may stand in the line more
    than once: of what stands ``before`` it the last word is told.
    """
    words = text_of(marked[: _fitting(marked, _QUOTED)]).strip()
    if not words:
        return "here: the end of the line" if not marked else "here: a space"
    is_cut = is_cut or _fitting(marked, _QUOTED) < len(marked)
    word = [word for word in text_of(before[-_QUOTED:]).split() if word.strip("-")][-1:]
    is_mark = len(words) == 1 and not words.isalnum()
    return f"here: «{words}{CUT * is_cut}»" + (f" after «{word[0]}»" if is_mark and word else "")
