"""What is wrong with the value of a field, in an editor's words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from pydantic_core import ErrorDetails

from generator.model.base import Noun
from generator.model.characters import shortened
from generator.model.claim import Claim
from generator.model.finding import FieldPath, Finding, Remedy
from generator.model.nearest import nearest
from generator.model.prose import Prose
from generator.model.rules import RULES
from generator.read.field_names import (
    IDS,
    annotation_at,
    can_be_text,
    description,
    field_names,
    likely_name,
    model_at,
    needed,
    takes,
    takes_record,
)
from generator.read.lines import plain_or_in_marks
from generator.read.mends.known_names import looks_like_name
from generator.read.own_errors import own_error
from generator.read.right_values import right_choice

_SHOWN = 60
# What may stand before each item of a list, in the place of a dash and a space.
_BULLET = re.compile(r"-|[\u2022\u2023\u25e6\u2013\u2014](?=\s)|\d{1,2}[.)](?=\s)")
# What may stand between two names or topics that somebody has written as one text.
_SEVERAL = re.compile(r"[,;/|\n\u060c\u3001]|\s(?:and|&|\+|-|with)\s", re.IGNORECASE)
_FORMS = {
    "wikidata": "Write it with its Q, such as Q43.",
    "text_sha256": "Put back what stood here, or take the line out: nobody writes it by hand, "
    '"briefing rehash" does.',
}


def spoken(loc: FieldPath) -> str:
    """A field as an editor would call it: ``timeline, item 2, event``."""
    return ", ".join(f"item {part + 1}" if isinstance(part, int) else part for part in loc)


def colon_in_text(loc: FieldPath, name: str, value: str, path: str) -> Finding:
    """The finding for a text that was read as the field ``name`` with a ``value``, or none."""
    text = f"{name}: {value}".rstrip()
    what = "A colon and a space in the text" if value else "A colon at the end of the text"
    whole = f': "{text}"' if len(text) <= _SHOWN and '"' not in text else ""
    is_word = not looks_like_name(name)
    # A word that is spelt as the names of fields are may have been meant as one.
    is_short = bool(value) and len(name) <= _SHOWN
    other = ""
    if is_short and not is_word:
        other = f'; or take "{name}:" out, if it is no part of it.'
    return Finding(
        rule="field-invalid",
        message=f'{what} of "{spoken(loc)}" {"turn" if value else "turns"} it into a field.',
        hint=f"Put quotes round the whole text{whole}{other or '.' * (not whole)}",
        path=path,
        field=loc,
        remedy=Remedy("quote") if is_word else None,
    )


def invalid_value(noun: type[Noun], error: ErrorDetails, path: str) -> Finding:
    """The finding for an error of pydantic, but for unknown and missing fields."""
    kind, loc, value = error["type"], error["loc"], error["input"]
    if kind in RULES:
        return own_error(noun, error, path)
    if kind == "string_type" and isinstance(value, dict) and len(value) == 1:
        ((name, text),) = value.items()
        if isinstance(text, str):
            return colon_in_text(loc, name, text, path)
    message, hint = _explained(noun, error)
    remedy = _remedy(noun, error)
    return Finding(
        rule="field-invalid", message=message, hint=hint, path=path, field=loc, remedy=remedy
    )


def _remedy(noun: type[Noun], error: ErrorDetails) -> Remedy | None:
    """What a value of the wrong shape should be, where only one thing can be meant."""
    kind, loc, value, context = error["type"], error["loc"], error["input"], error.get("ctx", {})
    if kind == "literal_error" and isinstance(value, str):
        return right_choice(value, _choices(context)).remedy
    if kind != "tuple_type":
        return None
    if isinstance(value, dict):
        return Remedy("list")
    if not isinstance(value, str):
        return None
    annotation = annotation_at(noun, loc)
    if _BULLET.match(value):
        return Remedy("dashes")
    if takes(annotation, *IDS):
        parts = [part.strip() for part in value.split(",")]
        if any(" " in part for part in parts):
            return None
        return Remedy("list" if len(parts) == 1 else "split")
    is_prose = takes(annotation, Claim, Prose)
    is_one = "\n" not in value if is_prose else not _SEVERAL.search(value)
    return Remedy("list") if is_one else None


def _choices(context: Mapping[str, Any]) -> list[str]:
    # Pydantic writes the choices as 'a', 'b' or 'c'.
    return str(context["expected"]).replace(" or ", ", ").replace("'", "").split(", ")


def _explained(noun: type[Noun], error: ErrorDetails) -> tuple[str, str]:
    """Message and hint for a value of the wrong shape, length or form."""
    kind, loc, value, context = error["type"], error["loc"], error["input"], error.get("ctx", {})
    name = spoken(loc)
    if value is None or kind == "string_too_short":
        mend = "Write something here" + ("." if needed(noun, loc) else ", or take the line out.")
        return f'"{name}" is empty.', mend
    if kind == "literal_error" and isinstance(value, str):
        choices = _choices(context)
        best = nearest(value, choices)
        message = f'"{shortened(value)}" is not one of the values of "{name}".'
        guess = f'Did you mean "{best}"? ' if best else ""
        return message, f"{guess}The values are: {', '.join(choices)}."
    if kind in ("string_type", "literal_error"):
        return f'"{name}" must be text.', "Write one text here, not a list and not fields."
    if kind == "tuple_type":
        return f'"{name}" must be a list.', _as_list(noun, loc, value)
    if kind == "model_type":
        return _not_a_record(noun, loc, value)
    if kind in ("string_too_long", "too_long"):
        limit = context["max_length"]
        unit = "characters" if kind == "string_too_long" else "items"
        return f'"{name}" is too long: the limit is {limit:,} {unit}.', "Shorten it, or split it."
    if kind == "string_pattern_mismatch":
        message = f'"{shortened(value)}" cannot be the value of "{name}".'
        return message, _FORMS.get(str(loc[-1])) or description(noun, loc)
    return f'"{name}" cannot hold this: {error["msg"]}.', description(noun, loc)


def _as_list(noun: type[Noun], loc: FieldPath, value: Any) -> str:
    """How to make a list of what stands in its place."""
    each = "Write each item on a line of its own"
    if isinstance(value, str) and (bullet := _BULLET.match(value)):
        stuck = f'{each}, and put a space after its "-".'
        return stuck if bullet[0] == "-" else f'{each}, with "- " in the place of "{bullet[0]}".'
    names = field_names(noun, (*loc, 0)) if takes_record(annotation_at(noun, loc)) else []
    if isinstance(value, dict) and any(name in value for name in names):
        return 'Write "- " before its first field, and indent the others by two spaces more.'
    if isinstance(value, dict) and names:
        return f'Give each item its fields, the first with "- " before it: {", ".join(names)}.'
    if isinstance(value, str) and names and not can_be_text(model_at(noun, (*loc, 0))):
        return f'{each}, with "- {likely_name(noun, (*loc, 0), value)}: " before it.'
    return f'{each}, with "- " before it.'


def _not_a_record(noun: type[Noun], loc: FieldPath, value: Any) -> tuple[str, str]:
    names = field_names(noun, loc)
    fields = ", ".join(names)
    if isinstance(value, str):
        best = likely_name(noun, loc, value)
        written = f"{best}: {plain_or_in_marks(value)}"
        shown = f' Here that is perhaps "{written}".' if len(value) <= _SHOWN else ""
        return f'"{spoken(loc)}" must be a set of fields.', f"The fields are: {fields}.{shown}"
    return f'"{spoken(loc)}" cannot be a list.', f"The fields are: {fields}."
