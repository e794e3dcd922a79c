"""From plain values to nouns: every problem with a field becomes a finding in plain words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.model.actor import Alias
from generator.model.base import FILED_FIELDS, Filed, Noun
from generator.model.claim import Claim
from generator.model.finding import FieldPath, Finding
from generator.model.source import TEXT_FIELDS, Source
from generator.read.field_names import field_names, meant, model_at
from generator.read.values import colon_in_text, invalid_value, spoken

N = TypeVar("N", bound=Filed)

_WHAT = {
    "Briefing": "a briefing",
    "Source": "a source",
    "Actor": "an actor",
    "BackgroundNote": "a background note",
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
    known = filled(value) if _has_gaps(value.values()) else value
    reserved = [
        name for name in known if name in FILED_FIELDS or (name in TEXT_FIELDS and name in given)
    ]
    try:
        made = noun.model_validate({**known, **given})
    except ValidationError as error:
        errors = error.errors(include_url=False, include_input=True)
    else:
        errors = [_unknown(*loc) for loc in _gaps(value) if not _is_field(noun, loc)]
        if not reserved and not errors:
            return made, []
    errors += [_unknown(name) for name in reserved]
    return None, _Errors(noun, errors, value, path).findings()


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


class _Errors:
    """What pydantic found wrong with one file, and the value that it found it in."""

    def __init__(
        self, noun: type[Noun], errors: list[ErrorDetails], value: dict[str, Any], path: str
    ) -> None:
        self.noun, self.value, self.path = noun, value, path
        self.unknown = [error["loc"] for error in errors if error["type"] == "extra_forbidden"]
        self.missing = {error["loc"] for error in errors if error["type"] == "missing"}
        self.others = [
            error for error in errors if error["type"] not in ("extra_forbidden", "missing")
        ]
        self.missing_in_order = [error["loc"] for error in errors if error["type"] == "missing"]

    def findings(self) -> list[Finding]:
        """One finding for each slip: a misspelt name is both unknown and missing."""
        found = [*self._colons(), *self._last_colons()]
        found += [self._unknown_field(loc) for loc in self.unknown]
        found += [self._missing_field(loc) for loc in self.missing_in_order if loc in self.missing]
        found += [invalid_value(self.noun, error, self.path) for error in self.others]
        return found

    def _colons(self) -> list[Finding]:
        """Texts that a colon and a space have turned into fields that do not exist."""
        found = []
        for loc in self.unknown:
            around, name = loc[:-1], str(loc[-1])
            value = self._value_at(around)
            if (
                self._may_be_text(around)
                and list(value) == [name]
                and isinstance(value[name], str)
                and not meant(name, field_names(self.noun, around))
            ):
                found.append(colon_in_text(around, name, value[name], self.path))
        done = {finding.field for finding in found}
        self.unknown = [loc for loc in self.unknown if loc[:-1] not in done]
        self.missing = {loc for loc in self.missing if loc[:-1] not in done}
        return found

    def _last_colons(self) -> list[Finding]:
        """Texts whose last character, a colon, has turned them into fields without a value."""
        texts = [
            tuple(around)
            for *around, name in self.missing_in_order
            if self._may_be_text(around) and name not in self._value_at(around)
        ]
        texts += [error["loc"] for error in self.others if error["type"] == "string_type"]
        found = []
        for loc in texts:
            value = self._value_at(loc)
            if len(value) == 1 and None in value.values():
                found.append(colon_in_text(loc, next(iter(value)), "", self.path))
        done = {finding.field for finding in found}
        self.missing = {loc for loc in self.missing if loc[:-1] not in done}
        self.others = [error for error in self.others if error["loc"] not in done]
        return found

    def _may_be_text(self, loc: Sequence[str | int]) -> bool:
        return issubclass(model_at(self.noun, tuple(loc)), Claim | Alias)

    def _unknown_field(self, loc: FieldPath) -> Finding:
        around, name = loc[:-1], str(loc[-1])
        names = field_names(self.noun, around)
        best = meant(name, names)
        self.missing.discard((*around, best or ""))
        where = f'"{spoken(around)}"' if around else _WHAT[self.noun.__name__]
        return Finding(
            rule="field-unknown",
            message=f'"{name[:60]}" is not a field of {where}.',
            hint=f'Did you mean "{best}"?' if best else self._no_field(loc, names),
            path=self.path,
            field=loc,
            part="key",
        )

    def _no_field(self, loc: FieldPath, names: list[str]) -> str:
        if loc == ("id",):
            return "Take the line out: the id is the name of the file, without its ending."
        if " " in str(loc[-1]) and self._value_at(loc[:-1]).get(str(loc[-1]), "") is None:
            return "If this is the end of a text: put quotes round the whole text."
        if issubclass(self.noun, Source) and loc in (("text",), ("body",), ("content",)):
            return "Take it out of here: the article stands below the second line of ---."
        return f"The fields are: {', '.join(names)}."

    def _missing_field(self, loc: FieldPath) -> Finding:
        around, name = loc[:-1], loc[-1]
        if name in self._value_at(around):
            message = f'"{spoken(loc)}" has no value.'
            hint = "Write it after the colon; a text that begins with # needs quotes round it."
        else:
            where = f' in "{spoken(around)}"' if around else f" of {_WHAT[self.noun.__name__]}"
            message = f'The field "{name}"{where} is missing.'
            hint = f'Add a line "{name}: " with its value.'
        return Finding(rule="field-missing", message=message, hint=hint, path=self.path, field=loc)

    def _value_at(self, loc: Sequence[str | int]) -> dict[str, Any]:
        value: Any = self.value
        for part in loc:
            value = value[part]
        return value if isinstance(value, dict) else {}
