"""Quotation marks round a text, so that every character in it stays what was typed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model.finding import Edit
from generator.read.lines import COMMENT, LINE, indent, text_column
from generator.read.mends.known_names import is_known

_ITEM = re.compile(r"\s*- ")
_FIELD = re.compile(r"\s*([\w-]+)[ \t]*:(?:\s|$)")
_BEHIND_GAP = re.compile(r"\S[ ]{2,}([\w-]+):(?:\s|$)")
_OPENERS = "\"'|>"


def mark_for(words: str) -> str:
    """The quotation mark in which each of the words is literal, but for ``'`` within ``'``."""
    return "'" if '"' in words or "\\" in words else '"'


def quoted_between(
    lines: list[str], start: tuple[int, int], end: tuple[int, int], *, old: int = 0
) -> list[Edit]:
    """The edits that quote the text between two places: row and column from 0.

    No word is touched: marks are put in at both ends, and within ``'`` apostrophes are doubled.
    ``old`` is how many characters just before and just after the text the marks replace.
    """
    pieces = list(_pieces(lines, start, end))
    mark = mark_for("\n".join(piece for _, _, piece in pieces))
    first = Edit(start[0] + 1, start[1] + 1 - old, start[0] + 1, start[1] + 1, mark)
    edits = [first]
    if mark == "'":
        edits += [
            _put(row, column + at, "'")
            for row, column, piece in pieces
            for at, letter in enumerate(piece)
            if letter == "'"
        ]
    return [*edits, Edit(end[0] + 1, end[1] + 1, end[0] + 1, end[1] + 1 + old, mark)]


def whole_value(lines: list[str], row: int, *, item: bool = False) -> tuple[Edit, ...]:
    """Quote the text to which the line with this number, from 0, belongs; no edits if unsure.

    That is the value of the field or of the item that begins on the line, or above it where the
    line is indented and goes on with a text. With ``item`` the whole item is the text, also where
    it looks like a field.
    """
    owner = row if item else _owner(lines, row)
    if owner is None:
        return ()
    start = _start(lines[owner], item=item)
    last = _last(lines, owner, indent(lines[owner]) if item else text_column(lines[owner]))
    if start is None or last is None or row > last:
        return ()
    end = len(lines[last].rstrip())
    comment = COMMENT.search(lines[last], start if last == owner else 0)
    if comment:
        end = comment.start()
    if any(_joined(lines[at]) for at in range(owner, last + 1)):
        return ()
    if any(" #" in lines[at][: end if at == last else None] for at in range(owner, last + 1)):
        return ()
    return tuple(quoted_between(lines, (owner, start), (last, end)))


def requoted(lines: list[str], row: int) -> tuple[Edit, ...]:
    """Other marks for a text of one line that holds those in which it stands; none if unsure.

    ``"He says "no" to it"`` has its marks at the ends; ``"Yes" and "no"`` has none round the whole,
    and gets some.
    """
    match = LINE.fullmatch(lines[row])
    value = match["value"].rstrip() if match else ""
    if not match or len(value) < 2 or value[0] not in "\"'" or " #" in value:
        return ()
    start = match.start("value")
    end = start + len(value)
    mark, inner = value[0], value[1:-1]
    if value[-1] != mark:
        return tuple(quoted_between(lines, (row, start), (row, end))) if mark == '"' else ()
    if mark == "'":
        if "\\" in inner or not _only_apostrophes(inner) or '"' in inner:
            return ()
        return tuple(quoted_between(lines, (row, start + 1), (row, end - 1), old=1))
    if "\\" in inner:
        return ()
    if inner.count('"') != 2 or len(inner) < 2:
        return ()
    first, second = inner.index('"'), inner.rindex('"')
    if _opens(inner, first) and _closes(inner, second):
        return tuple(quoted_between(lines, (row, start + 1), (row, end - 1), old=1))
    if _closes(inner, first) and _opens(inner, second):
        return tuple(quoted_between(lines, (row, start), (row, end)))
    return ()


def _only_apostrophes(text: str) -> bool:
    """Whether each ``'`` stands between two letters."""
    return all(
        text[at - 1 : at].isalpha() and text[at + 1 : at + 2].isalpha()
        for at, letter in enumerate(text)
        if letter == "'"
    )


def _opens(text: str, at: int) -> bool:
    return (at == 0 or text[at - 1] in " ([") and text[at + 1 : at + 2].isalnum()


def _closes(text: str, at: int) -> bool:
    return at > 0 and not text[at - 1].isspace() and text[at + 1 : at + 2] in ("", *" ,.;:!?)]")


def _owner(lines: list[str], row: int) -> int | None:
    """The line on which the text begins that this line is a part of."""
    line = lines[row]
    match = LINE.fullmatch(line)
    if match and (match["name"] or _ITEM.match(line)):
        known = match["name"] is None or is_known(match["name"])
        above = row - 1
        goes_on = above >= 0 and lines[above].strip() and indent(line) > text_column(lines[above])
        if not goes_on or _ITEM.match(line) or _opens_block(lines[above]):
            return row
        if known:
            return None  # a field that was indented too far, or a text: nobody can tell
    for above in range(row - 1, -1, -1):
        if not lines[above].strip():
            return None
        if text_column(lines[above]) < indent(line):
            is_start = _start(lines[above], item=False) is not None
            return above if is_start and not _opens_block(lines[above]) else None
    return None


def _opens_block(line: str) -> bool:
    """Whether nothing stands behind the colon or the dash, so that what is below is no text."""
    return line.rstrip().endswith(":") or line.strip() == "-"


def _start(line: str, *, item: bool) -> int | None:
    """Where the value on a line begins; None where it has none, or is no plain text."""
    match = LINE.fullmatch(line)
    if not match:
        return None
    if item and match["name"]:
        start = match.start("name")
    else:
        start = match.start("value")
        if not match["name"] and not _ITEM.match(line):
            return None
    value = line[start:].strip()
    if value[:1] == ">" and value[1:].lstrip()[:1].isdigit() and not value[1:].isdigit():
        return start  # more than so many
    return start if value and value[0] not in _OPENERS else None


def _last(lines: list[str], owner: int, column: int) -> int | None:
    """The last line of a text, whose lines are all indented beyond a column; None if unsure."""
    last = owner
    for row in range(owner + 1, len(lines)):
        line = lines[row]
        if not line.strip():
            below = next((after for after in lines[row:] if after.strip()), "")
            return last if indent(below) <= column else None
        if indent(line) <= column:
            return last
        field = _FIELD.match(line)
        starts_field = field is not None and is_known(field[1])
        if "\t" in line or line.lstrip()[0] in "#{" or _ITEM.match(line) or starts_field:
            return None
        if _ITEM.match(lines[owner]) and field and indent(line) == _content(lines[owner]):
            return None  # it stands where the other fields of an item do
        last = row
    return last


def _joined(line: str) -> bool:
    """Whether a line looks like two that were joined: a field stands behind a wide gap."""
    return any(is_known(field[1]) for field in _BEHIND_GAP.finditer(line))


def _content(line: str) -> int:
    """The column in which an item has its first field."""
    match = _ITEM.match(line)
    return match.end() if match else 0


def _pieces(
    lines: list[str], start: tuple[int, int], end: tuple[int, int]
) -> Iterator[tuple[int, int, str]]:
    for row in range(start[0], end[0] + 1):
        first = start[1] if row == start[0] else 0
        last = end[1] if row == end[0] else len(lines[row])
        yield row, first, lines[row][first:last]


def _put(row: int, column: int, text: str) -> Edit:
    return Edit(row + 1, column + 1, row + 1, column + 1, text)
