"""What a value should be instead, as edits of the file in which it stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

import yaml

from generator.model.finding import Edit, FieldPath, Remedy
from generator.read.lines import AFTER_DASH, indent
from generator.read.mends.quoting import quoted_between

_BULLETS = "-\u2022\u2023\u25e6\u2013\u2014"
_DASH = re.compile(rf"[ ]*(?:{AFTER_DASH.pattern}|(?:[{_BULLETS[1:]}]|\d{{1,2}}[.)])[ \t]+(?=\w))")
_EVIDENCE = ("source", "quote", "supports")


class Around(NamedTuple):
    """A value's node, the node of its name where it has one, and the node that holds both."""

    holder: Any
    key: Any
    node: Any


def edits_for(remedy: Remedy, lines: list[str], root: Any, field: FieldPath) -> tuple[Edit, ...]:
    """The edits that bring a remedy about for the value at ``field`` below the node ``root``.

    ``lines`` are those of the text that was marked up. None where it is written in a way that they
    cannot change without touching more.
    """
    found = _find(root, field)
    return _WAYS[remedy.change](lines, found, remedy.text) if found else ()


def _find(root: Any, field: FieldPath) -> Around | None:
    found = Around(None, None, root)
    for part in field:
        node = found.node
        if isinstance(node, yaml.MappingNode):
            pair = next((pair for pair in node.value if pair[0].value == part), None)
            if pair is None:
                return None
            found = Around(node, *pair)
        elif isinstance(node, yaml.SequenceNode) and isinstance(part, int):
            if part >= len(node.value):
                return None
            found = Around(node, None, node.value[part])
        else:
            return None
    return found


def _rename(lines: list[str], at: Around, text: str) -> tuple[Edit, ...]:
    return _replaced(lines, at.key, text)


def _value(lines: list[str], at: Around, text: str) -> tuple[Edit, ...]:
    return _replaced(lines, at.node, text)


def _replaced(lines: list[str], node: Any, text: str) -> tuple[Edit, ...]:
    """Other words in the place of a plain or a quoted text of one line; its marks stay."""
    written = _written(lines, node)
    if not written or "\\" in written or node.style in ("|", ">"):
        return ()
    inner = 1 if node.style else 0
    start, end = node.start_mark, node.end_mark
    return (_edit(start.line, start.column + inner, end.line, end.column - inner, text),)


def _quote(lines: list[str], at: Around, _: str) -> tuple[Edit, ...]:
    """Marks round a text that was read as the name of a field and its value."""
    if not isinstance(at.node, yaml.MappingNode) or len(at.node.value) != 1 or at.node.flow_style:
        return ()
    ((name, value),) = at.node.value
    if not isinstance(value, yaml.ScalarNode) or value.style in ("|", ">"):
        return ()
    start, end = name.start_mark, value.end_mark
    if name.style:
        return ()
    last = (end.line, end.column)
    if not value.value and not value.style:  # nothing stands behind the colon
        colon = lines[name.end_mark.line].find(":", name.end_mark.column)
        last = (name.end_mark.line, colon + 1)
    return tuple(quoted_between(lines, (start.line, start.column), last))


def _list(lines: list[str], at: Around, _: str) -> tuple[Edit, ...]:
    """A list whose one item is what stands here."""
    node, key = at.node, at.key
    if key is None:
        return ()
    start, end = node.start_mark, node.end_mark
    in_line = (_put(start.line, start.column, "["), _put(end.line, end.column, "]"))
    if isinstance(node, yaml.MappingNode):
        return in_line if node.flow_style else _itemised(lines, node)
    if not _written(lines, node) or node.style in ("|", ">"):
        return ()
    if at.holder.flow_style:
        return in_line
    if start.line != key.end_mark.line:
        before = lines[start.line][: start.column]
        return (_put(start.line, start.column, "- "),) if not before.strip() else ()
    between = lines[start.line][key.end_mark.column : start.column]
    if between.strip() != ":":
        return ()
    space = " " * (key.start_mark.column + 2)
    colon = key.end_mark.column + between.index(":") + 1
    return (_edit(start.line, colon, start.line, start.column, f"\n{space}- "),)


def _itemised(lines: list[str], node: Any) -> tuple[Edit, ...]:
    """A dash before the first field of a mapping in block style, the others indented below it."""
    first = node.start_mark
    return (_put(first.line, first.column, "- "), *_indented(lines, first.line + 1, node, "  "))


def _indented(lines: list[str], row: int, last: Any, space: str) -> list[Edit]:
    """More space before each line from this row to the end of the last node."""
    rows = range(row, min(_last(last), len(lines) - 1) + 1)
    return [_put(row, 0, space) for row in rows if lines[row].strip()]


def _split(lines: list[str], at: Around, _: str) -> tuple[Edit, ...]:
    """``one, two`` in brackets."""
    node = at.node
    if not _written(lines, node) or node.style:
        return ()
    start, end = node.start_mark, node.end_mark
    return (_put(start.line, start.column, "["), _put(end.line, end.column, "]"))


def _dashes(lines: list[str], at: Around, _: str) -> tuple[Edit, ...]:
    """A dash and a space for the dash, the bullet or the number that each line begins with."""
    node = at.node
    if not isinstance(node, yaml.ScalarNode) or node.style or (at.holder and at.holder.flow_style):
        return ()
    first, last = node.start_mark, node.end_mark
    if lines[first.line][: first.column].strip():
        return ()
    edits = []
    for row in range(first.line, last.line + 1):
        match = _DASH.match(lines[row])
        if not match or indent(lines[row]) != first.column:
            return ()
        edits.append(_edit(row, first.column, row, match.end(), "- "))
    is_numbered = lines[first.line][first.column] not in _BULLETS
    return () if is_numbered and len(edits) == 1 else tuple(edits)


def _evidence(lines: list[str], at: Around, _: str) -> tuple[Edit, ...]:
    """``source`` and ``quote`` from beside a claim's text to below an ``evidence``."""
    pairs = at.holder.value
    rows = [n for n, (key, _value) in enumerate(pairs) if key.value in _EVIDENCE]
    if rows != list(range(rows[0], rows[-1] + 1)):
        return ()
    first, last = pairs[rows[0]][0].start_mark, pairs[rows[-1]][1]
    if at.holder.flow_style:
        end = last.end_mark
        return (_put(first.line, first.column, "evidence: [{"), _put(end.line, end.column, "}]"))
    lower = f"evidence:\n{' ' * first.column}  - "
    below = _indented(lines, first.line + 1, last, "    ")
    return (_put(first.line, first.column, lower), *below)


_WAYS: Mapping[str, Callable[[list[str], Around, str], tuple[Edit, ...]]] = MappingProxyType(
    {
        "rename": _rename,
        "value": _value,
        "quote": _quote,
        "list": _list,
        "split": _split,
        "dashes": _dashes,
        "evidence": _evidence,
    }
)


def _written(lines: list[str], node: Any) -> str:
    """A text as it is written, if it is one and stands on one line; else ``""``."""
    if not isinstance(node, yaml.ScalarNode) or node.start_mark.line != node.end_mark.line:
        return ""
    return lines[node.start_mark.line][node.start_mark.column : node.end_mark.column]


def _last(node: Any) -> int:
    """The last row of what is written for a node, without the lines below that are no part of it.

    A text in block style ends where the next thing begins; its own last line is the one before.
    """
    if isinstance(node, yaml.ScalarNode) or node.flow_style or not node.value:
        end, style = node.end_mark, getattr(node, "style", None)
        is_next = end.line > node.start_mark.line and (end.column == 0 or style in ("|", ">"))
        return int(end.line - 1 if is_next else end.line)
    item = node.value[-1]
    return _last(item[1] if isinstance(item, tuple) else item)


def _put(row: int, column: int, text: str) -> Edit:
    return _edit(row, column, row, column, text)


def _edit(row: int, column: int, end_row: int, end_column: int, text: str) -> Edit:
    return Edit(row + 1, column + 1, end_row + 1, end_column + 1, text)
