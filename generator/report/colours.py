"""Colours for a terminal: which part of a report gets which."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Literal

from generator.model.rules import Severity

Part = Literal["path", "rule", "gutter", "added", "removed", "hunk"] | Severity
Paint = Callable[[str, Part], str]
"""Gives a text as it is printed, when it is such a part of a report."""

# Select Graphic Rendition (ECMA-48, section 8.3.117). Of the eight colours that every terminal has,
# those that can be read on light and on dark; what is told by one is told by a word as well.
_CODES: Mapping[Part, str] = MappingProxyType(
    {
        "path": "1",
        "rule": "2",
        "gutter": "2",
        "added": "32",
        "removed": "31",
        "hunk": "36",
        "error": "1;31",
        "warning": "1;33",
        "hint": "1;36",
    }
)


def plain(text: str, part: Part) -> str:  # noqa: ARG001 - it is a `Paint`
    """The text as it is."""
    return text


def coloured(text: str, part: Part) -> str:
    """The text in the colour of that part. It must be `printable`, and hold no line end."""
    return f"\x1b[{_CODES[part]}m{text}\x1b[0m" if text else ""
