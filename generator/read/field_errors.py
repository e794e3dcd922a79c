"""What pydantic found wrong with the fields of a file, as findings: one for each slip."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from pydantic_core import ErrorDetails

from generator.model.base import Noun
from generator.model.claim import Claim, Evidence
from generator.model.finding import FieldPath, Finding, Remedy
from generator.model.source import Source
from generator.read.field_names import (
    annotation_at,
    can_be_text,
    certain,
    choices,
    field_names,
    likely_name,
    meant,
    model_at,
)
from generator.read.lines import plain_or_in_marks
from generator.read.values import colon_in_text, invalid_value, spoken

_SHOWN = 60

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
        found = [*self._colons(), *self._last_colons(), *self._evidence_beside()]
        found += self._pairs()
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

    def _evidence_beside(self) -> list[Finding]:
        """Evidence that stands beside the text of a claim, not below ``evidence``."""
        found = []
        for loc in self.unknown:
            around, value = loc[:-1], self._value_at(loc[:-1])
            is_claim = model_at(self.noun, around) is Claim
            if loc[-1] != "source" or not is_claim or "evidence" in value:
                continue
            beside = [name for name in value if name in Evidence.model_fields]
            names = " and ".join(f'"{name}"' for name in beside)
            found.append(
                Finding(
                    rule="field-unknown",
                    message=f'"source" cannot stand beside the text of "{spoken(around)}".',
                    hint=f'Write "evidence:" below the text, and below that {names}, as an item '
                    "of a list.",
                    path=self.path,
                    field=loc,
                    part="key",
                    remedy=Remedy("evidence"),
                )
            )
        done = {finding.field[:-1] for finding in found}
        self.unknown = [
            loc
            for loc in self.unknown
            if loc[:-1] not in done or loc[-1] not in Evidence.model_fields
        ]
        return found

    def _pairs(self) -> list[Finding]:
        """Items such as ``2024: It closed.``, of which neither part has the name of its field."""
        found = []
        for loc in self.unknown:
            around, name = loc[:-1], str(loc[-1])
            names = field_names(self.noun, around)
            lacking = [other for other in self.missing if other[:-1] == around]
            if not around or len(self._value_at(around)) != 1 or not lacking or meant(name, names):
                continue
            self.missing.difference_update(lacking)
            hint = f"The fields are: {', '.join(names)}."
            text = self._value_at(around)[name]
            if isinstance(text, str) and len(name) + len(text) <= _SHOWN:
                hint += self._told_apart(around, name, text)
            found.append(
                Finding(
                    rule="field-unknown",
                    message=f'"{name[:60]}" is not a field of "{spoken(around)}".',
                    hint=hint,
                    path=self.path,
                    field=loc,
                    part="key",
                )
            )
        done = {finding.field for finding in found}
        self.unknown = [loc for loc in self.unknown if loc not in done]
        return found

    def _told_apart(self, around: FieldPath, name: str, text: str) -> str:
        """A guess at the fields of two texts of which the first was taken for a name."""
        first, second = (likely_name(self.noun, around, part) for part in (name, text))
        if first == second:
            names = field_names(self.noun, around)
            second = next(iter(names[names.index(first) + 1 :]), first)
        if first == second:
            return ""
        line, next_line = (
            f"{field}: {plain_or_in_marks(part)}" for field, part in ((first, name), (second, text))
        )
        return f' Here that is perhaps "{line}" and, on the next line, "{next_line}".'

    def _may_be_text(self, loc: Sequence[str | int]) -> bool:
        return can_be_text(model_at(self.noun, tuple(loc)))

    def _unknown_field(self, loc: FieldPath) -> Finding:
        around, name = loc[:-1], str(loc[-1])
        names = field_names(self.noun, around)
        best = meant(name, names)
        self.missing.discard((*around, best or ""))
        where = f'"{spoken(around)}"' if around else WHAT[self.noun.__name__]
        remedy = Remedy("rename", best) if best and self._is_certain(loc, best, names) else None
        return Finding(
            rule="field-unknown",
            message=f'"{name[:60]}" is not a field of {where}.',
            hint=self._guess(around, best) if best else self._no_field(loc, names),
            path=self.path,
            field=loc,
            part="key",
            remedy=remedy,
        )

    def _guess(self, around: FieldPath, best: str) -> str:
        guess = f'Did you mean "{best}"?'
        is_there = best in self._value_at(around)
        return f"{guess} It is there already: keep one of the two." if is_there else guess

    def _is_certain(self, loc: FieldPath, best: str, names: list[str]) -> bool:
        """Whether the field at ``loc`` can only be the one called ``best``."""
        around, name = loc[:-1], str(loc[-1])
        rivals = [
            other
            for other in self.unknown
            if other[:-1] == around and other != loc and meant(str(other[-1]), names) == best
        ]
        return certain(name, names) and best not in self._value_at(around) and not rivals

    def _no_field(self, loc: FieldPath, names: list[str]) -> str:
        if str(loc[-1])[:1].isspace():
            return "Type the spaces before it anew: these do not indent the line."
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
            where = f' in "{spoken(around)}"' if around else f" of {WHAT[self.noun.__name__]}"
            message = f'The field "{name}"{where} is missing.'
            hint = f'Add a line "{name}: " with its value.'
            if values := choices(annotation_at(self.noun, loc)):
                hint += f" The values are: {', '.join(values)}."
        return Finding(rule="field-missing", message=message, hint=hint, path=self.path, field=loc)

    def _value_at(self, loc: Sequence[str | int]) -> dict[str, Any]:
        value: Any = self.value
        for part in loc:
            value = value[part]
        return value if isinstance(value, dict) else {}
