"""The edits for lines that YAML cannot read, where only one thing can have been meant.

Each function takes the lines of a text and a row, from 0, and gives edits whose lines count from 1
in that text; no edits where it is not sure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

import yaml

from generator.model.finding import Edit
from generator.read.lines import AFTER_DASH, LINE, OTHER_SPACE, indent
from generator.read.mends.applying import apply
from generator.read.mends.known_names import is_known
from generator.read.mends.quoting import quoted_between

_INDENT = re.compile(r"[ \t]*\t[ \t]*(?=\S)")
_FENCE = re.compile(r"```[\w-]*[ \t]*")
_BOLD_NAME = re.compile(r"\*\*([\w-]+)(?::\*\*|\*\*[ \t]*:)[ \t]*(?=\S|$)")
_BULLET = re.compile(r"[ \t]*([*\u2022])[ \t]+")
_COLON = re.compile(r"[ \t]*[\uff1a\ufe55][^\S\n]*|:[^\S\n]+")
INVISIBLE = re.compile("[\u200b\u2060\ufeff]+")
_TAB_STOPS = (2, 4, 8)


def space_after_colon(lines: list[str], row: int, name: str, column: int) -> tuple[Edit, ...]:
    """``name:value`` and a colon that only looks like one, which stands in this column."""
    if not is_known(name):
        return ()
    match = _COLON.match(lines[row], column)
    end = match.end() if match else column + 1
    return (Edit(row + 1, column + 1, row + 1, end + 1, ": "),)


def space_after_dash(lines: list[str], row: int) -> tuple[Edit, ...]:
    """``-item`` as ``- item``, also where what stands behind the dash only looks like a space."""
    match = AFTER_DASH.match(lines[row], indent(lines[row]))
    if not match:
        return ()
    return (Edit(row + 1, match.start() + 2, row + 1, match.end() + 1, " "),)


def usual_spaces(lines: list[str], row: int) -> tuple[Edit, ...]:
    """The usual space for each that indents this line; within texts they stay as they are."""
    match = OTHER_SPACE.match(lines[row])
    return (Edit(row + 1, 1, row + 1, match.end() + 1, " " * match.end()),) if match else ()


def without_tabs(lines: list[str]) -> tuple[Edit, ...]:
    """Spaces for all tabs that indent, where every usual width of a tab gives the same."""
    found = [(row, match[0]) for row, line in enumerate(lines) if (match := _INDENT.match(line))]
    text = "\n".join(lines)
    read: list[object] = []
    ways: list[tuple[Edit, ...]] = []
    for width in _TAB_STOPS:
        edits = tuple(
            Edit(row + 1, 1, row + 1, len(space) + 1, " " * len(space.expandtabs(width)))
            for row, space in found
        )
        try:
            node = yaml.compose(apply(text, edits), Loader=yaml.SafeLoader)
        except (yaml.YAMLError, RecursionError):
            continue
        read.append(_plain(node))
        ways.append(edits)
    return ways[0] if ways and all(value == read[0] for value in read) else ()


def _plain(node: yaml.Node | None) -> object:
    """What a node holds, for a comparison."""
    if isinstance(node, yaml.MappingNode):
        return [(_plain(key), _plain(value)) for key, value in node.value]
    if isinstance(node, yaml.SequenceNode):
        return ["list", *map(_plain, node.value)]
    return node.value if node else None


def without_line(lines: list[str], row: int) -> tuple[Edit, ...]:
    """The line is taken out, with its end."""
    if row + 1 < len(lines):
        return (Edit(row + 1, 1, row + 2, 1, ""),)
    return (Edit(row + 1, 1, row + 1, len(lines[row]) + 1, ""),)


def without_fence(lines: list[str]) -> tuple[Edit, ...]:
    """Lines of ``` round a whole file: they are Markdown's way to show that it is YAML."""
    rows = [row for row, line in enumerate(lines) if line.strip()]
    if len(rows) < 2 or not _FENCE.fullmatch(lines[rows[0]]):
        return ()
    fences = [row for row in rows if lines[row].startswith("```")]
    if fences == [rows[0]]:
        return without_line(lines, rows[0])
    if fences == [rows[0], rows[-1]] and lines[rows[-1]].rstrip() == "```":
        return without_line(lines, rows[0]) + without_line(lines, rows[-1])
    return ()


def without_bold(lines: list[str]) -> tuple[Edit, ...]:
    """``**headline:** …`` becomes ``headline: …``, in all lines that begin so."""
    return tuple(
        Edit(row + 1, 1, row + 1, match.end() + 1, f"{match[1].lower()}: ")
        for row, line in enumerate(lines)
        if (match := _BOLD_NAME.match(line)) and is_known(match[1].lower())
    )


def dashes_for_bullets(lines: list[str], row: int) -> tuple[Edit, ...]:
    """``* item`` becomes ``- item``, also in the lines around it that begin in the same column."""
    first = _BULLET.match(lines[row])
    if not first:
        return ()
    return tuple(
        Edit(at + 1, match.start(1) + 1, at + 1, match.end() + 1, "- ")
        for at, line in enumerate(lines)
        if (match := _BULLET.match(line)) and match.start(1) == first.start(1)
    )


def literal(lines: list[str], row: int) -> tuple[Edit, ...]:
    """A text of one line in ``"…"`` with backslashes that are meant as such: ``'…'`` round it."""
    match = LINE.fullmatch(lines[row])
    value = match["value"].rstrip() if match else ""
    if not match or len(value) < 2 or value[0] != '"' or value[-1] != '"':
        return ()
    inner = value[1:-1]
    if '"' in inner or "\\\\" in inner:
        return ()
    start = match.start("value") + 1
    return tuple(quoted_between(lines, (row, start), (row, start + len(inner)), old=1))


def straight_at_end(lines: list[str], row: int) -> tuple[Edit, ...]:
    """``"…”``: a straight mark at the end as well."""
    line = lines[row].rstrip()
    if line.endswith("\u201d") and line.count('"') == 1 and not re.search("[\u201c\u201e]", line):
        return (Edit(row + 1, len(line), row + 1, len(line) + 1, '"'),)
    return ()


def quoted_emphasis(lines: list[str], row: int, column: int) -> tuple[Edit, ...]:
    """Quote a value that is one word between asterisks: ``*Marmara*``, which is no alias."""
    rest = lines[row][column:].rstrip()
    if re.fullmatch(r"(\*\*?)\w[\w-]*\1", rest):
        return tuple(quoted_between(lines, (row, column), (row, column + len(rest))))
    return ()


def without_invisible(lines: list[str]) -> tuple[Edit, ...]:
    """Without the characters of no width that come with pasted text, and mean nothing there."""
    return tuple(
        Edit(row, match.start() + 1, row, match.end() + 1, "")
        for row, line in enumerate(lines, 1)
        for match in INVISIBLE.finditer(line)
    )


def moved(edits: Iterable[Edit], lines: int) -> tuple[Edit, ...]:
    """The edits so many lines further down."""
    return tuple(
        edit._replace(line=edit.line + lines, end_line=edit.end_line + lines) for edit in edits
    )
