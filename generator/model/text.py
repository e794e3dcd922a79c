"""Plain text in fields, and the ids of things: the types and their limits."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

ID_PATTERN = r"[a-z0-9]+(?:-[a-z0-9]+)*"
ID_LIMIT = 100
HEADLINE_LIMIT = 300
LINE_LIMIT = 1_000
PROSE_LIMIT = 20_000
LIST_LIMIT = 500
"""Limits count characters, and items. They bound the work that one file can cause."""

_ID = re.compile(ID_PATTERN)
_ENDING = re.compile(r"\.(?:md|txt|ya?ml)$", re.IGNORECASE)
_PATH = re.compile(rf"[/\\:~]|{_ENDING.pattern}", re.IGNORECASE)
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
    if not any("a" <= letter <= "z" for letter in name):
        return "an id needs at least one letter"
    if name in RESERVED_IDS:
        return "this name is reserved"
    return ""


def as_id(text: str) -> str:
    """The id that comes nearest to ``text``, such as ``ahmed-al-sharaa``; ``""`` if none does."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    name = "-".join(re.findall("[a-z0-9]+", plain.replace("'", "")))[:ID_LIMIT].strip("-")
    return "" if id_problem(name) else name


def id_error(name: str, *, words: str = "", mend: str = "") -> PydanticCustomError:
    """The error for a ``name`` that is no id; its type is the name of a rule.

    ``words`` are the words in the text to point at, where these are others than the name; ``mend``
    says what to do where the usual advice does not fit.
    """
    if name.startswith(("https://", "http://")):
        return PydanticCustomError(
            "source-path",
            '"{name}" is not an id: it is an address.',
            {
                "name": name[:60],
                "words": words or name[:60],
                "mend": "Save the article in briefings/sources/, and write the name of its file.",
            },
        )
    is_path = bool(_PATH.search(name))
    near = as_id(_ENDING.sub("", re.split(r"[/\\]", name)[-1]) if is_path else name)
    return PydanticCustomError(
        "source-path" if is_path else "id-invalid",
        '"{name}" is not an id: {why}.',
        {
            "name": name[:60],
            "why": "it is a path" if is_path else id_problem(name),
            "words": words or name[:60],
            "mend": mend or (f"Write the id only, perhaps {near}." if near else ""),
        },
    )


@lru_cache(maxsize=4096)  # a desk names the same sources and actors all the time
def _checked_id(name: str) -> str:
    if id_problem(name):
        raise id_error(name)
    return name


def one_line(text: str) -> str:
    """Fold line breaks and runs of spaces to one space; a no-break space stays what it is."""
    if "  " in text or not text.isprintable():  # of all spaces only the usual one is printable
        text = _SPACE.sub(" ", text)
    return text.strip()


Id = Annotated[str, AfterValidator(_checked_id)]
"""The stem of a file: ``[a-z0-9]+(-[a-z0-9]+)*`` with a letter in it, and not reserved."""

ID_OF = "x-id-of"
"""The keyword of a JSON Schema that says of which kind of thing an id is."""

BriefingId = Annotated[Id, WithJsonSchema({"type": "string", ID_OF: "briefings"})]
"""The id of a briefing."""

SourceId = Annotated[Id, WithJsonSchema({"type": "string", ID_OF: "sources"})]
"""The id of a source."""

ActorId = Annotated[Id, WithJsonSchema({"type": "string", ID_OF: "actors"})]
"""The id of an actor."""

NoteId = Annotated[Id, WithJsonSchema({"type": "string", ID_OF: "background"})]
"""The id of a background note."""


def _folded(value: Any) -> Any:
    return one_line(value) if isinstance(value, str) else value


Headline = Annotated[
    str, StringConstraints(min_length=1, max_length=HEADLINE_LIMIT), BeforeValidator(_folded)
]
"""One line of plain text, for headlines and headings."""

Line = Annotated[
    str, StringConstraints(min_length=1, max_length=LINE_LIMIT), BeforeValidator(_folded)
]
"""One line of plain text: a name, a place, a topic."""
