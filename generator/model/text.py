"""Plain text in fields, and the ids of things: the types and their limits."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, StringConstraints
from pydantic_core import PydanticCustomError

ID_PATTERN = r"[a-z0-9]+(?:-[a-z0-9]+)*"
ID_LIMIT = 100
HEADLINE_LIMIT = 300
LINE_LIMIT = 1_000
PROSE_LIMIT = 20_000
LIST_LIMIT = 500
"""Limits count characters, and items. They bound the work that one file can cause."""

_ID = re.compile(ID_PATTERN)
_SPACE = re.compile(r"[ \t\r\n\v\f\x85\u2028\u2029]+")

# Names that Windows keeps for devices, and first parts of addresses that the site needs itself.
_DEVICES = {"con", "prn", "aux", "nul"} | {
    f"{port}{n}" for port in ("com", "lpt") for n in range(10)
}
_ADDRESSES = {"index", "feed", "feeds", "search", "assets", "data", "admin", "sitemap", "readme"}
RESERVED_IDS = frozenset(_DEVICES | _ADDRESSES)


def id_problem(name: str) -> str:
    """Say in one clause why ``name`` cannot be an id; ``""`` if it can."""
    if not name:
        return "it is empty"
    if len(name) > ID_LIMIT:
        return f"it is longer than {ID_LIMIT} characters"
    if not _ID.fullmatch(name):
        return "an id is made of lower-case letters a-z, digits, and single hyphens between them"
    if name.isdigit():
        return "an id needs at least one letter"
    if name in RESERVED_IDS:
        return "this name is reserved"
    return ""


def _checked_id(name: str) -> str:
    if problem := id_problem(name):
        kind = "source-path" if re.search(r"[/\\:~]|\.(?:md|txt)$", name) else "id-invalid"
        raise PydanticCustomError(
            kind, '"{words}" is not an id: {why}.', {"words": name[:60], "why": problem}
        )
    return name


def one_line(text: str) -> str:
    """Fold line breaks and runs of spaces to one space; a no-break space stays what it is."""
    return _SPACE.sub(" ", text).strip()


Id = Annotated[str, AfterValidator(_checked_id)]
"""The stem of a file: ``[a-z0-9]+(-[a-z0-9]+)*`` with a letter in it, and not reserved."""

Headline = Annotated[
    str, AfterValidator(one_line), StringConstraints(min_length=1, max_length=HEADLINE_LIMIT)
]
"""One line of plain text, for headlines and headings."""

Line = Annotated[
    str, AfterValidator(one_line), StringConstraints(min_length=1, max_length=LINE_LIMIT)
]
"""One line of plain text: a name, a place, a topic."""
