"""From plain values to nouns: every problem with a field becomes a finding in plain words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.model.base import FILED_FIELDS, Filed, Noun
from generator.model.finding import Finding
from generator.model.source import TEXT_FIELDS
from generator.read.field_errors import WHAT, FieldErrors
from generator.read.field_names import field_names
from generator.read.misread import misread
from generator.read.values import invalid_value
from generator.read.wrong_names import wrong_names

N = TypeVar("N", bound=Filed)


def to_noun(noun: type[N], value: Any, given: Mapping[str, Any]) -> tuple[N | None, list[Finding]]:
    """Make ``noun`` of the value of a YAML file and the fields ``given`` from elsewhere.

    The id and the path are among the given ones. With any finding the noun is None.
    """
    path = given["path"]
    if not isinstance(value, dict):
        return None, [
            Finding(
                rule="field-invalid",
                path=path,
                message=f"This file does not hold the fields of {WHAT[noun.__name__]}.",
                hint="Write one field a line: its name, a colon, a space and its value.",
            )
        ]
    # A field with nothing after its colon is a field left out: drafts begin that way.
    has_gaps = _has_gaps(value.values())
    known = filled(value) if has_gaps else value
    reserved = [
        name for name in known if name in FILED_FIELDS or (name in TEXT_FIELDS and name in given)
    ]
    try:
        made = noun.model_validate({**known, **given})
    except ValidationError as error:
        errors = error.errors(include_url=False, include_input=True)
    else:
        gaps = _gaps(value) if has_gaps else ()
        errors = [_unknown(*loc) for loc in gaps if not _is_field(noun, loc)]
        if not reserved and not errors:
            return made, []
    errors += [_unknown(name) for name in reserved]
    return None, _findings(FieldErrors(noun, errors, value, path))


def _findings(errors: FieldErrors) -> list[Finding]:
    """One finding for each slip, of which there may be several errors."""
    found = misread(errors) + wrong_names(errors)
    return found + [invalid_value(errors.noun, error, errors.path) for error in errors.others]


def filled(value: Any) -> Any:
    """Leave out the fields of a mapping that have no value, all the way down."""
    if type(value) is dict:
        return {name: filled(item) for name, item in value.items() if item is not None}
    if type(value) is list:
        return [filled(item) for item in value]
    return value


def _has_gaps(items: Iterable[Any]) -> bool:
    """Whether there is anything to leave out: a quick look, since nearly all files are complete."""
    for item in items:
        if item is None:
            return True
        if type(item) is not str and _has_gaps(item.values() if type(item) is dict else item):
            return True
    return False


def _gaps(value: Any, around: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The ways to all fields that have no value."""
    items = value.items() if type(value) is dict else enumerate(value)
    for name, item in items:
        if item is None and type(value) is dict:
            yield *around, name
        elif type(item) in (dict, list):
            yield from _gaps(item, (*around, name))


def _is_field(noun: type[Noun], loc: tuple[str | int, ...]) -> bool:
    """Whether there is a field at ``loc``. A text that a comma cuts off in braces makes another."""
    return loc[-1] in field_names(noun, loc[:-1])


def _unknown(*loc: str | int) -> ErrorDetails:
    return {"type": "extra_forbidden", "loc": loc, "msg": "", "input": None}
