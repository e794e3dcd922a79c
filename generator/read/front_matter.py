"""A source file in its two parts: YAML front matter, where it has one, and the article."""

from __future__ import annotations

import re
from typing import NamedTuple

_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)
_FIRST_FENCE = re.compile(r"(?:[ \t]*\n)*---[ \t]*$", re.MULTILINE)


class Parts(NamedTuple):
    """The front matter's YAML and the line of the file on which it begins, and the article.

    ``yaml`` is None where there is no front matter. ``closed`` is False where it was opened and
    never closed; then everything is front matter.
    """

    yaml: str | None
    yaml_line: int
    article: str
    closed: bool = True


def split(text: str) -> Parts:
    """Split the text of a source file, whose line ends are LF.

    Front matter stands between a first line of ``---``, blank ones aside, and the next such line.
    The article is what follows, without blank lines at either end.
    """
    opening = _FIRST_FENCE.match(text)
    if not opening:
        return Parts(None, 1, trimmed(text))
    line = text.count("\n", 0, opening.end()) + 2
    closing = _FENCE.search(text, opening.end())
    if not closing:
        return Parts(text[opening.end() + 1 :], line, "", closed=False)
    return Parts(text[opening.end() + 1 : closing.start()], line, trimmed(text[closing.end() :]))


def trimmed(text: str) -> str:
    """Take the blank lines at both ends away."""
    if not text.strip():
        return ""
    start = text.rfind("\n", 0, len(text) - len(text.lstrip())) + 1
    end = text.find("\n", len(text.rstrip()))
    return text[start:] if end < 0 else text[start:end]
