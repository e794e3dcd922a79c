"""The examples in a page of the documentation, in the form in which the pages on rules have them.

A line with a path in backquotes stands above what the file holds, and the line ``SAYS`` above what
is said of the desk as it is at that place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.explain.form import SAYS

_BLOCK = re.compile(r"(?:^([^\n]+)\n\n)?^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_PATH = re.compile(r"`(briefings/[^`\n]+)`")


class Shown(NamedTuple):
    """Something that a page shows: a file by its path, or with no path what is said of the desk."""

    path: str
    text: str


def shown(page: str) -> Iterator[Shown]:
    """What a page shows, from the top. Raises `ValueError` for YAML and Markdown without a path."""
    for above, language, text in _BLOCK.findall(page):
        if above == SAYS:
            yield Shown("", text)
        elif path := _PATH.fullmatch(above):
            yield Shown(path[1], text)
        elif language in {"yaml", "markdown"}:
            raise ValueError(f"No path stands above this example:\n{text}")
