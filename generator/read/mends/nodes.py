"""The nodes of a marked-up YAML text: where they are, what is written for them, and edits there.

Rows and columns count from 0 here, as the parser counts them; those of edits count from 1.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import yaml

from generator.model.finding import Edit, FieldPath


class Around(NamedTuple):
    """A value's node, the node of its name where it has one, and the node that holds both."""

    holder: Any
    key: Any
    node: Any


def find(root: Any, field: FieldPath) -> Around | None:
    """The value at ``field`` below the node ``root``; None where there is none."""
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


def written(lines: list[str], node: Any) -> str:
    """A text as it is written, if it is one and stands on one line; else ``""``."""
    if not isinstance(node, yaml.ScalarNode) or node.start_mark.line != node.end_mark.line:
        return ""
    return lines[node.start_mark.line][node.start_mark.column : node.end_mark.column]


def last_row(node: Any) -> int:
    """The last row of what is written for a node, without the lines below that are no part of it.

    A text in block style ends where the next thing begins; its own last line is the one before.
    """
    if isinstance(node, yaml.ScalarNode) or node.flow_style or not node.value:
        end, style = node.end_mark, getattr(node, "style", None)
        is_next = end.line > node.start_mark.line and (end.column == 0 or style in ("|", ">"))
        return int(end.line - 1 if is_next else end.line)
    item = node.value[-1]
    return last_row(item[1] if isinstance(item, tuple) else item)


def put(row: int, column: int, text: str) -> Edit:
    """Something is put in."""
    return edit(row, column, row, column, text)


def edit(row: int, column: int, end_row: int, end_column: int, text: str) -> Edit:
    """What stands between two places is replaced."""
    return Edit(row + 1, column + 1, end_row + 1, end_column + 1, text)
