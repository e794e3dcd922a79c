"""One value more in a list of a YAML file, as edits of its text: every other byte stays."""

from __future__ import annotations

import re
from typing import Any

import yaml

from generator.model.finding import Edit

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PLAIN = re.compile(r"[^\W\d_](?:[\w '’.-]*\w)?")
_TEXT = "tag:yaml.org,2002:str"
_USUAL = 2
"""Items stand so much further in than the name of their list, where the file does not say."""


def adding(text: str, field: str, value: str) -> tuple[Edit, ...]:
    """The edits that add ``value`` to the list ``field`` of a file, at the list's end.

    A field that is not there becomes the last one. The ``text`` has its line ends as LF. None where
    the file is written in a way that this cannot extend: whoever calls this reads the result again
    to be sure.
    """
    try:
        root = yaml.compose(text, Loader=_Loader)
    except yaml.YAMLError:
        return ()
    if not isinstance(root, yaml.MappingNode) or root.flow_style:
        return ()
    lines = text.split("\n")
    written = _written(value)
    found = next((pair for pair in root.value if pair[0].value == field), None)
    if found is None:
        items = _item(root.start_mark.column + _indent(root), written)
        return (_at_end(lines, f"{' ' * root.start_mark.column}{field}:\n{items}"),)
    key, node = found
    if isinstance(node, yaml.SequenceNode):
        return _to_flow(node, written) if node.flow_style else _to_block(node, lines, written)
    if isinstance(node, yaml.ScalarNode) and node.start_mark.index == node.end_mark.index:
        items = _item(key.start_mark.column + _indent(root), written)
        return (_below(lines, key.start_mark.line, items),)
    return ()


def _to_block(node: yaml.SequenceNode, lines: list[str], written: str) -> tuple[Edit, ...]:
    """A line below the last item, in the columns of its dash and of what stands behind it."""
    last = node.value[-1]
    dash = node.start_mark.column
    gap = last.start_mark.column - dash - 1
    line = lines[last.start_mark.line]
    gap = gap if re.fullmatch(r" *- +", line[: last.start_mark.column]) else 1
    return (_below(lines, _last_row(last), _item(dash, written, gap)),)


def _to_flow(node: yaml.SequenceNode, written: str) -> tuple[Edit, ...]:
    if not node.value:
        at = node.start_mark
        return (Edit(at.line + 1, at.column + 2, at.line + 1, at.column + 2, written),)
    at = node.value[-1].end_mark
    return (Edit(at.line + 1, at.column + 1, at.line + 1, at.column + 1, f", {written}"),)


def _item(column: int, written: str, gap: int = 1) -> str:
    return f"{' ' * column}-{' ' * gap}{written}\n"


def _indent(root: yaml.MappingNode) -> int:
    """How much further in than the name of their list the items of the first list stand."""
    for key, node in root.value:
        if isinstance(node, yaml.SequenceNode) and not node.flow_style:
            return max(0, int(node.start_mark.column - key.start_mark.column))
    return _USUAL


def _last_row(node: yaml.Node) -> int:
    """The last row, from 0, on which something of a node is written.

    The mark at the end of what is written in lines may stand below comments that follow.
    """
    while isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        node = last[1] if isinstance(node, yaml.MappingNode) else last
    start, end = node.start_mark, node.end_mark
    row: int = end.line
    if end.column == 0 and row > start.line:
        row -= 1
    return row


def _below(lines: list[str], row: int, items: str) -> Edit:
    """Whole lines, put in below a row from 0."""
    if row + 1 == len(lines):
        return _at_end(lines, items)
    return Edit(row + 2, 1, row + 2, 1, items)


def _at_end(lines: list[str], items: str) -> Edit:
    """Whole lines at the end of a file, whose last line may have no end: the new one has none."""
    at = (len(lines), len(lines[-1]) + 1)
    return Edit(*at, *at, f"\n{items.removesuffix(chr(10))}" if lines[-1] else items)


def _written(value: str) -> str:
    """A text as an item of any list: in quotation marks where YAML may read something else."""
    if _PLAIN.fullmatch(value):
        node = yaml.compose(value, Loader=_Loader)
        if isinstance(node, yaml.ScalarNode) and node.tag == _TEXT and node.value == value:
            return value
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
