"""The edits for ids that are written as in a text, with an ``@`` before them.

Each function takes the lines of a text and a row, from 0, and gives edits whose lines count from 1
in that text; no edits where it is not sure.
"""

from __future__ import annotations

import re

from generator.model.finding import Edit

_LISTED_IDS = re.compile(
    r"\s*(?:sources|not_to_be_confused_with): +\[((?:@[a-z0-9-]+)(?: *, *@?[a-z0-9-]+)*)\]\s*"
)
_ONE_ID = re.compile(
    r"\s*(?:- +)*(?:- |(?:source|use|actor|from|to|translation_of|syndicated_from): +)"
    r"@[a-z0-9]+(?:-[a-z0-9]+)*\s*"
)
_ITEM_WITH_AT = re.compile(r"(?P<space> *)- +(?P<at>@)[a-z0-9]+(?:-[a-z0-9]+)*\s*")
_LIST_NAME = re.compile(r"(?P<space> *)(?:- +)*(?P<name>[\w-]+):\s*")
_FIELD_OF_ID = {"actors": "actor", "background": "use", "evidence": "source"}
_ID_IN_BRACES = re.compile(
    r"(?<=[{,]) *(?:actor|source|use|from|to): +(?P<at>@)[a-z0-9]+(?:-[a-z0-9]+)* *(?=[,}])"
)


def ids_without_at(lines: list[str], row: int) -> tuple[Edit, ...]:
    """``sources: [@one, @two]`` without the ``@``."""
    match = _LISTED_IDS.fullmatch(lines[row])
    if not match:
        return ()
    return tuple(
        Edit(row + 1, at + 1, row + 1, at + 2, "")
        for at in range(match.start(1), match.end(1))
        if lines[row][at] == "@"
    )


def id_without_at(lines: list[str], row: int, column: int) -> tuple[Edit, ...]:
    """``source: @one`` and an item ``- @one`` without the ``@`` that stands in this column."""
    if _ONE_ID.fullmatch(lines[row]):
        return (Edit(row + 1, column + 1, row + 1, column + 2, ""),)
    return ()


def named_id(lines: list[str], row: int) -> tuple[Edit, ...]:
    """``- @mayor`` below ``actors:`` as ``- actor: mayor``: there the items are sets of fields."""
    match = _ITEM_WITH_AT.fullmatch(lines[row])
    if not match:
        return ()
    for line in reversed(lines[:row]):
        around = _LIST_NAME.fullmatch(line)
        if around and around.end("space") <= match.end("space"):
            field = _FIELD_OF_ID.get(around["name"])
            at = match.start("at")
            return (Edit(row + 1, at + 1, row + 1, at + 2, f"{field}: "),) if field else ()
    return ()


def id_in_braces(lines: list[str], row: int, column: int) -> tuple[Edit, ...]:
    """``{from: @one, to: @two}`` without each ``@``, if one of them stands in this column."""
    found = [match.start("at") for match in _ID_IN_BRACES.finditer(lines[row])]
    if column not in found:
        return ()
    return tuple(Edit(row + 1, at + 1, row + 1, at + 2, "") for at in found)
