"""From plain values to nouns: every problem with a field becomes a finding in plain words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.model.base import FILED_FIELDS, Filed, Noun
from generator.model.finding import FieldPath, Finding
from generator.model.nearest import nearest
from generator.model.rules import RULES
from generator.model.source import TEXT_FIELDS

N = TypeVar("N", bound=Filed)

_WHAT = {
    "Briefing": "a briefing",
    "Source": "a source",
    "Actor": "an actor",
    "BackgroundNote": "a background note",
}
_SHAPES = {
    "string_type": ("text", "Write one text here, not a list and not fields of its own."),
    "tuple_type": ("a list", 'Write each item on a line of its own, with "- " before it.'),
    "model_type": ("a set of fields", "Write its fields on lines of their own, indented."),
    "dict_type": ("a set of fields", "Write its fields on lines of their own, indented."),
}


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
                message=f"This file does not hold the fields of {_WHAT[noun.__name__]}.",
                hint="Write one field a line: its name, a colon, a space and its value.",
            )
        ]
    # A field with nothing after its colon is a field left out: drafts begin that way.
    known = {name: filled(item) for name, item in value.items() if item is not None}
    reserved = [
        name for name in known if name in FILED_FIELDS or name in TEXT_FIELDS and name in given
    ]
    try:
        made = noun.model_validate({**known, **given})
    except ValidationError as error:
        errors = error.errors(include_url=False, include_input=True)
    else:
        if not reserved:
            return made, []
        errors = []
    errors += [_unknown(name) for name in reserved]
    return None, _findings(noun, errors, path)


def filled(value: Any) -> Any:
    """Leave out the fields of a mapping that have no value, all the way down."""
    if type(value) is dict:
        return {name: filled(item) for name, item in value.items() if item is not None}
    if type(value) is list:
        return [filled(item) for item in value]
    return value


def _unknown(name: str) -> ErrorDetails:
    return {"type": "extra_forbidden", "loc": (name,), "msg": "", "input": None}


def _findings(noun: type[Noun], errors: list[ErrorDetails], path: str) -> list[Finding]:
    unknown = [error for error in errors if error["type"] == "extra_forbidden"]
    missing = [error for error in errors if error["type"] == "missing"]
    findings = []
    for error in unknown:
        # A misspelt name is both unknown and missing: one finding tells of both.
        around, name = error["loc"][:-1], str(error["loc"][-1])
        names = field_names(noun, around)
        best = nearest(name, names)
        missing = [m for m in missing if m["loc"] != (*around, best)]
        findings.append(_unknown_field(noun, error["loc"], name, best, names, path))
    findings += [_missing_field(noun, error["loc"], path) for error in missing]
    findings += [
        _invalid(error, path)
        for error in errors
        if error not in unknown + missing and error["type"] != "missing"
    ]
    return findings


def _unknown_field(
    noun: type[Noun], loc: FieldPath, name: str, best: str | None, names: list[str], path: str
) -> Finding:
    where = f"{_WHAT[noun.__name__]}" if len(loc) == 1 else f'"{_spoken(loc[:-1])}"'
    hint = f'Did you mean "{best}"?' if best else f"Its fields are: {', '.join(names)}."
    return Finding(
        rule="field-unknown",
        message=f'"{name[:60]}" is not a field of {where}.',
        hint=hint,
        path=path,
        field=loc,
        part="key",
    )


def _missing_field(noun: type[Noun], loc: FieldPath, path: str) -> Finding:
    name = loc[-1]
    where = f" of {_WHAT[noun.__name__]}" if len(loc) == 1 else f' in "{_spoken(loc[:-1])}"'
    return Finding(
        rule="field-missing",
        message=f'The field "{name}"{where} is missing.',
        hint=f'Add a line "{name}: " with its value.',
        path=path,
        field=loc,
    )


def _invalid(error: ErrorDetails, path: str) -> Finding:
    kind, loc, context = error["type"], error["loc"], error.get("ctx", {})
    field, spoken, typed = loc, _spoken(loc), error["input"]
    rule, hint, words = "field-invalid", "", ""
    if kind in RULES:  # raised by our own types, in our own words
        rule, message = kind, error["msg"]
        words, hint = str(context.get("words", "")), str(context.get("mend", ""))
        hint = hint or _MENDS.get(rule, "")
    elif kind == "literal_error":
        choices = [choice.strip(" '") for choice in _choices(str(context["expected"]))]
        best = nearest(str(typed), choices)
        message = f'"{str(typed)[:60]}" is not one of the values of "{spoken}".'
        hint = f'Did you mean "{best}"?' if best else f"Write one of: {', '.join(choices)}."
        if best:
            hint = f"{hint} The values are: {', '.join(choices)}."
    elif kind in _SHAPES or kind.endswith("_type"):
        wanted, hint = _SHAPES.get(kind, ("something else", ""))
        message = f'"{spoken}" must be {wanted}.'
    elif kind == "string_too_short":
        message, hint = f'"{spoken}" is empty.', "Write something, or take the field out."
    elif kind in ("string_too_long", "too_long"):
        limit = context.get("max_length")
        unit = "characters" if kind == "string_too_long" else "items"
        message = f'"{spoken}" is too long: the limit is {limit:,} {unit}.'
        hint = "Shorten it, or split it."
    elif kind == "string_pattern_mismatch":
        message = f'"{str(typed)[:60]}" does not have the form of "{spoken}".'
        hint = f"The form is {context['pattern']}."
    else:
        message, hint = f'"{spoken}" cannot hold this: {error["msg"]}.', "See its description."
    return Finding(rule=rule, message=message, hint=hint, path=path, field=field, words=words)


_MENDS = {
    "markup-invalid": 'A citation is [@source-id] or [@source-id, "the exact words"]; '
    "the mention of an actor is [[actor-id]] or [[actor-id|words]].",
    "link-invalid": "Link to the public page itself, with an address that begins with https://.",
    "id-invalid": "Write the name of the file without its ending, such as syrian-civil-war.",
    "source-path": "Write only the name of the file in briefings/sources/, without its ending.",
}


def _choices(expected: str) -> list[str]:
    # Pydantic writes them as 'a', 'b' or 'c'.
    return expected.replace(" or ", ", ").split(", ")


def _spoken(loc: FieldPath) -> str:
    """A field as an editor would call it: ``timeline, item 2, event``."""
    return ", ".join(f"item {part + 1}" if isinstance(part, int) else part for part in loc)


def field_names(noun: type[Noun], loc: FieldPath) -> list[str]:
    """The names that a mapping at ``loc`` within ``noun`` may have, as editors write them."""
    here: Any = noun
    for part in loc:
        here = (
            _inner(here.model_fields[_attribute(here, part)].annotation)
            if isinstance(part, str)
            else here
        )
    return [
        info.alias or name
        for name, info in here.model_fields.items()
        if name not in FILED_FIELDS
        and name not in TEXT_FIELDS
        or (name in TEXT_FIELDS and not issubclass(here, Filed))
    ]


def _attribute(noun: Any, name: str) -> str:
    for attribute, info in noun.model_fields.items():
        if (info.alias or attribute) == name:
            return str(attribute)
    return name


def _inner(annotation: Any) -> Any:
    """The model within an annotation such as ``tuple[Event, ...]`` or ``Claim | None``."""
    if isinstance(annotation, type) and issubclass(annotation, Noun):
        return annotation
    return next((found for arg in get_args(annotation) if (found := _inner(arg))), None)
