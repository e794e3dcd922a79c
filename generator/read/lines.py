"""One place in a text and the line around it, as an editor sees them."""

from __future__ import annotations

import re
from typing import NamedTuple

LINE = re.compile(r"(?P<indent>[ \t]*)(?:- +)*(?:(?P<name>[\w-]+): +)?(?P<value>.*)")
"""A line in block style: the name of a field, where there is one, and the text after it."""

COMMENT = re.compile(r"[ \t]+#(?= |$)")
"""Where a comment begins, as it is written by whoever means one."""

_NEEDS_MARKS = re.compile(r"""^[-?:,\[\]{}#&*!|>'"%@`]|:(?:\s|$)|\s\#""")
"""What makes YAML take a text for something else, or for a part of it."""

_OTHER = "\\u00a0\\u2000-\\u200a\\u202f\\u3000"
OTHER_SPACE = re.compile(rf" *(?P<other>[{_OTHER}])[ {_OTHER}]*(?=\S)")
"""An indentation in which not every space is the usual one."""
AFTER_DASH = re.compile(rf"-(?:(?=[^\s-])|[{_OTHER}][ {_OTHER}]*(?=\S))")
"""The dash of an item without a usual space behind it, and any space that looks like one."""

QUOTE = "Put quotes round the whole text"
_SHOWN = 60


class Spot(NamedTuple):
    """A place in a text: line and column from 0, and what stands there."""

    lines: list[str]
    row: int
    column: int

    @property
    def line(self) -> str:
        """The whole line."""
        return self.lines[self.row] if self.row < len(self.lines) else ""

    @property
    def character(self) -> str:
        """The character that begins here; ``""`` at the end of the line."""
        return self.line[self.column : self.column + 1]

    @property
    def before(self) -> str:
        """The line up to here, without the space at its end."""
        return self.line[: self.column].rstrip()

    @property
    def above(self) -> Spot:
        """The last line above this one that is not blank, or this spot where there is none."""
        rows = (row for row in range(self.row - 1, -1, -1) if self.lines[row].strip())
        return next((Spot(self.lines, row, 0) for row in rows), self)

    @property
    def goes_on(self) -> bool:
        """Whether the next line is indented deeper than the field or the item on this one."""
        below = self.lines[self.row + 1 : self.row + 2]
        return bool(below and below[0].strip()) and indent(below[0]) > text_column(self.line)

    @property
    def requote(self) -> str:
        """How to put the text on this line into quotes, where it ends with the line."""
        return f"{QUOTE}." if self.goes_on else quoted(self.line)


def indent(line: str) -> int:
    """How many spaces stand before a line."""
    return len(line) - len(line.lstrip(" "))


def text_column(line: str) -> int:
    """The column, from 0, beyond which the lines below go on with the text on this one."""
    match = LINE.fullmatch(line)
    return match.start("name") if match and match["name"] else indent(line)


def has_marks_round(value: str) -> bool:
    """Whether the marks at both ends of a text belong to each other.

    In ``"Yes" and "no"`` they belong to the words, as the first mark within closes what it begins.
    """
    if len(value) < 2 or value[0] != value[-1] or value[0] not in "\"'":
        return False
    within = [mark.start() for mark in re.finditer(value[0], value[1:-1])]
    within = [at for at in within if not (value[at : at + 1] + value[at + 2 : at + 3]).isalnum()]
    return not within or len(within) % 2 > 0 or value[within[0]] in f" ([{value[0]}"


def in_marks(text: str) -> str:
    """A text of one line in quotation marks within which every character in it is literal."""
    literal = text.replace("'", "''")
    return f"'{literal}'" if '"' in text or "\\" in text else f'"{text}"'


def plain_or_in_marks(text: str) -> str:
    """A text of one line as it can stand behind the name of a field; shown in double marks."""
    if not _NEEDS_MARKS.search(text):
        return text
    return in_marks(text) if "'" in text else f"'{text}'"


def quoted(line: str, *, item: bool = False) -> str:
    """How to quote the text on ``line``, so that every character in it is literal.

    With ``item`` that is the whole item of a list, also where it looks like a field.
    """
    match = LINE.fullmatch(line)
    value = COMMENT.split(match["value"])[0].strip() if match else ""
    name = match["name"] if match else None
    if name and item:
        name, value = None, f"{name}: {value}"
    if not value or len(value) > _SHOWN:
        return f"{QUOTE}."
    if has_marks_round(value):
        value = value[1:-1]
    value = in_marks(value)
    return f"{QUOTE}: {name}: {value}" if name else f"{QUOTE}: {value}"
