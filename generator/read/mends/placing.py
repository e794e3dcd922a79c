"""What a value should be instead, as edits of the file in which it stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

import yaml

from generator.model.finding import Edit, FieldPath, Remedy
from generator.read.lines import AFTER_DASH, indent
from generator.read.mends.nodes import Around, edit, find, last_row, put, written
from generator.read.mends.quoting import quoted_between

_BULLETS = "-\u2022\u2023\u25e6\u2013\u2014"
_DASH = re.compile(rf"[ ]*(?:{AFTER_DASH.pattern}|(?:[{_BULLETS[1:]}]|\d{{1,2}}[.)])[ \t]+(?=\w))")
_EVIDENCE = ("source", "quote", "supports")


def edits_for(remedy: Remedy, lines: list[str], root: Any, field: FieldPath) -> tuple[Edit, ...]:
    """The edits that bring a remedy about for the value at ``field`` below the node ``root``.

    ``lines`` are those of the text that was marked up. None where it is written in a way that they
    cannot change without touching more.
    """
    found = find(root, field)
    return _WAYS[remedy.change](lines, found, remedy.text) if found else ()


def _rename(lines: list[str], at: Around, text: str) -> tuple[Edit, ...]:
    return _replaced(lines, at.key, text)


def _value(lines: list[str], at: Around, text: str) -> tuple[Edit, ...]:
    return _replaced(lines, at.node, text)


def _replaced(lines: list[str], node: Any, text: str) -> tuple[Edit, ...]:
    """Other words in the place of a plain or a quoted text of one line; its marks stay."""
    text_there = written(lines, node)
    if not text_there or "\\" in text_there or node.style in ("|", ">"):
        return ()
    inner = 1 if node.style else 0
    start, end = node.start_mark, node.end_mark
    return (edit(start.line, start.column + inner, end.line, end.column - inner, text),)


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
    in_line = (put(start.line, start.column, "["), put(end.line, end.column, "]"))
    if isinstance(node, yaml.MappingNode):
        return in_line if node.flow_style else _itemised(lines, node)
    if not written(lines, node) or node.style in ("|", ">"):
        return ()
    if at.holder.flow_style:
        return in_line
    if start.line != key.end_mark.line:
        before = lines[start.line][: start.column]
        return (put(start.line, start.column, "- "),) if not before.strip() else ()
    between = lines[start.line][key.end_mark.column : start.column]
    if between.strip() != ":":
        return ()
    space = " " * (key.start_mark.column + 2)
    colon = key.end_mark.column + between.index(":") + 1
    return (edit(start.line, colon, start.line, start.column, f"\n{space}- "),)


def _itemised(lines: list[str], node: Any) -> tuple[Edit, ...]:
    """A dash before the first field of a mapping in block style, the others indented below it."""
    first = node.start_mark
    return (put(first.line, first.column, "- "), *_indented(lines, first.line + 1, node, "  "))


def _indented(lines: list[str], row: int, last: Any, space: str) -> list[Edit]:
    """More space before each line from this row to the end of the last node."""
    rows = range(row, min(last_row(last), len(lines) - 1) + 1)
    return [put(row, 0, space) for row in rows if lines[row].strip()]


def _split(lines: list[str], at: Around, _: str) -> tuple[Edit, ...]:
    """``one, two`` in brackets."""
    node = at.node
    if not written(lines, node) or node.style:
        return ()
    start, end = node.start_mark, node.end_mark
    return (put(start.line, start.column, "["), put(end.line, end.column, "]"))


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
        edits.append(edit(row, first.column, row, match.end(), "- "))
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
        return (put(first.line, first.column, "evidence: [{"), put(end.line, end.column, "}]"))
    lower = f"evidence:\n{' ' * first.column}  - "
    below = _indented(lines, first.line + 1, last, "    ")
    return (put(first.line, first.column, lower), *below)


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
