"""Lists in Markdown, whatever stands in their items."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import repeat

from markupsafe import Markup

# Four spaces, which Python-Markdown asks for, are enough for CommonMark up to the number 99.
_INDENT = "\n    "
_LINE_BREAK = re.compile(r"\n(?!\n)")  # blank lines stay empty


def bullets(items: Iterable[str]) -> Markup:
    """A list of the ``items``, each one or more blocks of Markdown; ``""`` for none."""
    return _list(zip(repeat("- "), items))


def numbered(items: Iterable[str]) -> Markup:
    """The same, numbered from 1."""
    return _list((f"{number}. ", item) for number, item in enumerate(items, 1))


def _list(items: Iterable[tuple[str, str]]) -> Markup:
    gap, lines = "\n", []
    for mark, item in items:
        if "\n" in item or item.startswith("- "):
            # After an item of several blocks the next one is only seen after a blank line.
            gap = "\n\n"
            lines.append(f"{mark}{_indented(item)}")
        else:
            lines.append(f"{mark}{item}")
    return Markup(gap.join(lines))


def _indented(item: str) -> str:
    if item.startswith("- "):  # a list within a list needs something to hang on
        item = f"<span></span>\n\n{item}"
    return _LINE_BREAK.sub(_INDENT, item)
