"""Texts and records that were written so that YAML takes them for something else.

Of each, pydantic tells several errors, which are one slip. Every function takes these out of what
is left of the errors of a file.
"""

from __future__ import annotations

from generator.model.characters import shortened
from generator.model.claim import Claim, Evidence
from generator.model.finding import FieldPath, Finding, Remedy
from generator.read.field_errors import FieldErrors, by_record
from generator.read.field_names import field_names, likely_name, meant, model_at
from generator.read.lines import plain_or_in_marks
from generator.read.values import colon_in_text, spoken

_SHOWN = 60


def misread(errors: FieldErrors) -> list[Finding]:
    """A finding for each text with a colon, each pair without names, and evidence out of place."""
    return [
        *_colons(errors),
        *_last_colons(errors),
        *_evidence_beside(errors),
        *_pairs(errors),
    ]


def _colons(errors: FieldErrors) -> list[Finding]:
    """Texts that a colon and a space have turned into fields that do not exist."""
    found = []
    for loc in errors.unknown:
        around, name = loc[:-1], str(loc[-1])
        value = errors.value_at(around)
        if (
            errors.may_be_text(around)
            and list(value) == [name]
            and isinstance(value[name], str)
            and not meant(name, field_names(errors.noun, around))
        ):
            found.append(colon_in_text(around, name, value[name], errors.path))
    done = {finding.field for finding in found}
    errors.unknown = [loc for loc in errors.unknown if loc[:-1] not in done]
    errors.missing = {loc for loc in errors.missing if loc[:-1] not in done}
    return found


def _last_colons(errors: FieldErrors) -> list[Finding]:
    """Texts whose last character, a colon, has turned them into fields without a value."""
    texts = [
        tuple(around)
        for *around, name in errors.missing_in_order
        if errors.may_be_text(around) and name not in errors.value_at(around)
    ]
    texts += [error["loc"] for error in errors.others if error["type"] == "string_type"]
    found = []
    for loc in texts:
        value = errors.value_at(loc)
        if len(value) == 1 and None in value.values():
            found.append(colon_in_text(loc, next(iter(value)), "", errors.path))
    done = {finding.field for finding in found}
    errors.missing = {loc for loc in errors.missing if loc[:-1] not in done}
    errors.others = [error for error in errors.others if error["loc"] not in done]
    return found


def _evidence_beside(errors: FieldErrors) -> list[Finding]:
    """Evidence that stands beside the text of a claim, not below ``evidence``."""
    found = []
    for loc in errors.unknown:
        around, value = loc[:-1], errors.value_at(loc[:-1])
        is_claim = model_at(errors.noun, around) is Claim
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
                path=errors.path,
                field=loc,
                part="key",
                remedy=Remedy("evidence"),
            )
        )
    done = {finding.field[:-1] for finding in found}
    errors.unknown = [
        loc
        for loc in errors.unknown
        if loc[:-1] not in done or loc[-1] not in Evidence.model_fields
    ]
    return found


def _pairs(errors: FieldErrors) -> list[Finding]:
    """Items such as ``2024: It closed.``, of which neither part has the name of its field."""
    found = []
    missing = by_record(errors.missing)
    for loc in errors.unknown:
        around, name = loc[:-1], str(loc[-1])
        names = field_names(errors.noun, around)
        lacking = missing.get(around, [])
        if not around or len(errors.value_at(around)) != 1 or not lacking or meant(name, names):
            continue
        errors.missing.difference_update(lacking)
        hint = f"The fields are: {', '.join(names)}."
        text = errors.value_at(around)[name]
        if isinstance(text, str) and len(name) + len(text) <= _SHOWN:
            hint += _told_apart(errors, around, name, text)
        found.append(
            Finding(
                rule="field-unknown",
                message=f'"{shortened(name)}" is not a field of "{spoken(around)}".',
                hint=hint,
                path=errors.path,
                field=loc,
                part="key",
            )
        )
    done = {finding.field for finding in found}
    errors.unknown = [loc for loc in errors.unknown if loc not in done]
    return found


def _told_apart(errors: FieldErrors, around: FieldPath, name: str, text: str) -> str:
    """A guess at the fields of two texts of which the first was taken for a name."""
    first, second = (likely_name(errors.noun, around, part) for part in (name, text))
    if first == second:
        names = field_names(errors.noun, around)
        second = next(iter(names[names.index(first) + 1 :]), first)
    if first == second:
        return ""
    line, next_line = (
        f"{field}: {plain_or_in_marks(part)}" for field, part in ((first, name), (second, text))
    )
    return f' Here that is perhaps "{line}" and, on the next line, "{next_line}".'
