"""Plain text in fields, and the ids of things: the types and their limits."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from generator.model.characters import shortened

ID_PATTERN = r"[a-z0-9]+(?:-[a-z0-9]+)*"
ID_LIMIT = 100
HEADLINE_LIMIT = 300
LINE_LIMIT = 1_000
PROSE_LIMIT = 20_000
LIST_LIMIT = 500
"""Limits count characters, and items. They bound the work that one file can cause."""

_ID = re.compile(ID_PATTERN)
_AS_IN_TEXT = re.compile(rf"@{ID_PATTERN}|\[@{ID_PATTERN}\]|\[\[{ID_PATTERN}\]\]")
"""An id written as in a citation or a mention: it can mean one thing alone."""
_ENDING = re.compile(r"\.(?:md|txt|ya?ml)$", re.IGNORECASE)
_PATH = re.compile(rf"[/\\~]|^[a-z]:|{_ENDING.pattern}", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\r\n\v\f\x85\u2028\u2029]+")

DEVICES = frozenset({"con", "prn", "aux", "nul"}) | {
    f"{port}{n}" for port in ("com", "lpt") for n in range(10)
}
"""Names that Windows keeps for devices, with any ending."""
# First parts of addresses that the site needs itself.
_ADDRESSES = {"index", "feed", "feeds", "search", "assets", "data", "admin", "sitemap", "readme"}
RESERVED_IDS = DEVICES | _ADDRESSES

# Letters that do not come apart into a letter and a mark, and what stands within words.
_SPELT = str.maketrans(
    {
        **dict(zip("ıøłđħŧŋĸðəŀɓɗƙƴ", "ioldhtnkdelbdky", strict=True)),
        **dict(zip("ßæœþĳ", ("ss", "ae", "oe", "th", "ij"), strict=True)),
        **dict.fromkeys("'’‘ʼʻʿʾ`´", ""),
    }
)


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


def is_id_in_form(name: str) -> bool:
    """Whether a ``name`` is spelt as an id is; it may be too long all the same, or reserved."""
    return bool(_ID.fullmatch(name))


def as_id(text: str) -> str:
    """The id that comes nearest to ``text``, such as ``ahmed-al-sharaa``; ``""`` if none does."""
    spelt = text.lower().translate(_SPELT)
    plain = unicodedata.normalize("NFKD", spelt).encode("ascii", "ignore").decode().lower()
    name = "-".join(re.findall("[a-z0-9]+", plain))[:ID_LIMIT].strip("-")
    return "" if id_problem(name) else name


def is_address(name: str) -> bool:
    """Whether a ``name`` is the address of a page on the web."""
    return name.startswith(("https://", "http://"))


def is_path(name: str) -> bool:
    """Whether a ``name`` is the path of a file, or a file's name with its ending."""
    return bool(_PATH.search(name)) and not is_address(name)


def id_in_path(path: str) -> str:
    """The id that the last part of a path comes nearest to, without its ending; ``""`` if none."""
    return as_id(_ENDING.sub("", re.split(r"[/\\]", path)[-1]))


def id_error(name: str, *, words: str = "", mend: str = "") -> PydanticCustomError:
    """The error for a ``name`` that is no id; its type is the name of a rule.

    ``words`` are the words in the text to point at, where these are others than the name; ``mend``
    says what to do where the usual advice does not fit.
    """
    if is_address(name):
        return PydanticCustomError(
            "source-path",
            '"{name}" is not an id: it is an address.',
            {
                "name": shortened(name),
                "words": words or name[:60],
                "mend": "Save the article in briefings/sources/, and write the name of its file.",
            },
        )
    near = id_in_path(name) if is_path(name) else as_id(name)
    return PydanticCustomError(
        "source-path" if is_path(name) else "id-invalid",
        '"{name}" is not an id: {why}.',
        {
            "name": shortened(name),
            "why": _path_problem(name) if is_path(name) else id_problem(name),
            "words": words or name[:60],
            "mend": mend or (f"Write the id only: {near}." if near else ""),
        },
    )


def _path_problem(name: str) -> str:
    ending = _ENDING.search(name)
    is_file = ending and not re.search(r"[/\\]", name)
    return f"it has {ending[0]} at its end" if ending and is_file else "it is a path"


@lru_cache(maxsize=16_384)  # a desk names the same sources and actors all the time
def _checked_name(name: str) -> str:
    if not name or len(name) > ID_LIMIT or is_path(name) or _AS_IN_TEXT.fullmatch(name):
        raise id_error(name)
    return name


def one_line(text: str) -> str:
    """Fold line breaks and runs of spaces to one space; a no-break space stays what it is."""
    if "  " in text or not text.isprintable():  # of all spaces only the usual one is printable
        text = _SPACE.sub(" ", text)
    return text.strip()


Id = Annotated[str, AfterValidator(_checked_name)]
"""What is written for the stem of a file: ``[a-z0-9]+(-[a-z0-9]+)*``, and never a path.

A name that is no id (`id_problem`) leads nowhere, as one that is not there does. Only with the desk
at hand can a rule say which was meant, so it is left to `generator.check.unknown`.
"""

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
