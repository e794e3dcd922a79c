"""What pydantic found wrong with the fields of one file, as far as nothing has been said of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from pydantic_core import ErrorDetails

from generator.model.base import Noun
from generator.model.finding import FieldPath
from generator.read.field_names import can_be_text, model_at

WHAT: Mapping[str, str] = MappingProxyType(
    {
        "Briefing": "a briefing",
        "Source": "a source",
        "Actor": "an actor",
        "BackgroundNote": "a background note",
    }
)
"""What a file of each kind holds."""


class FieldErrors:
    """What pydantic found wrong with one file, and the value that it found it in.

    ``unknown`` and ``missing`` are the ways to fields that do not exist and to those that are not
    there, ``others`` all other errors. Whoever says something of one takes it out.
    """

    def __init__(
        self, noun: type[Noun], errors: list[ErrorDetails], value: dict[str, Any], path: str
    ) -> None:
        self.noun, self.value, self.path = noun, value, path
        self.unknown = [error["loc"] for error in errors if error["type"] == "extra_forbidden"]
        self.missing_in_order = [error["loc"] for error in errors if error["type"] == "missing"]
        self.missing = set(self.missing_in_order)
        self.others = [
            error for error in errors if error["type"] not in ("extra_forbidden", "missing")
        ]

    def may_be_text(self, loc: Sequence[str | int]) -> bool:
        """Whether a text can stand where the record at ``loc`` does."""
        return can_be_text(model_at(self.noun, tuple(loc)))

    def value_at(self, loc: Sequence[str | int]) -> dict[str, Any]:
        """The record at ``loc``; one without fields where something else stands there."""
        value: Any = self.value
        for part in loc:
            value = value[part]
        return value if isinstance(value, dict) else {}


def by_record(fields: Iterable[FieldPath]) -> Mapping[FieldPath, list[FieldPath]]:
    """The ways to fields by the ways to the records that they are in."""
    found: dict[FieldPath, list[FieldPath]] = {}
    for field in fields:
        found.setdefault(field[:-1], []).append(field)
    return found
