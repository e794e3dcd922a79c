"""Fields that do not exist, and fields that are not there: a misspelt name is both."""

from __future__ import annotations

from generator.model.characters import shortened
from generator.model.finding import FieldPath, Finding, Remedy
from generator.model.source import Source
from generator.read.field_errors import WHAT, FieldErrors, by_record
from generator.read.field_names import annotation_at, certain, choices, field_names, meant
from generator.read.values import spoken


def wrong_names(errors: FieldErrors) -> list[Finding]:
    """A finding for each field that does not exist, and then for each that is missing."""
    beside = by_record(errors.unknown)
    found = [_unknown_field(errors, loc, beside[loc[:-1]]) for loc in errors.unknown]
    missing = [loc for loc in errors.missing_in_order if loc in errors.missing]
    return found + [_missing_field(errors, loc) for loc in missing]


def _unknown_field(errors: FieldErrors, loc: FieldPath, beside: list[FieldPath]) -> Finding:
    around, name = loc[:-1], str(loc[-1])
    names = field_names(errors.noun, around)
    best = meant(name, names)
    errors.missing.discard((*around, best or ""))
    where = f'"{spoken(around)}"' if around else WHAT[errors.noun.__name__]
    rivals = [other for other in beside if other != loc and meant(str(other[-1]), names) == best]
    is_free = best not in errors.value_at(around) and not rivals
    remedy = Remedy("rename", best) if best and is_free and certain(name, names) else None
    return Finding(
        rule="field-unknown",
        message=f'"{shortened(name)}" is not a field of {where}.',
        hint=_guess(errors, around, best) if best else _no_field(errors, loc, names),
        path=errors.path,
        field=loc,
        part="key",
        remedy=remedy,
    )


def _guess(errors: FieldErrors, around: FieldPath, best: str) -> str:
    guess = f'Did you mean "{best}"?'
    is_there = best in errors.value_at(around)
    return f"{guess} It is there already: keep one of the two." if is_there else guess


def _no_field(errors: FieldErrors, loc: FieldPath, names: list[str]) -> str:
    if str(loc[-1])[:1].isspace():
        return "Type the spaces before it anew: these do not indent the line."
    if loc == ("id",):
        return "Take the line out: the id is the name of the file, without its ending."
    if " " in str(loc[-1]) and errors.value_at(loc[:-1]).get(str(loc[-1]), "") is None:
        return "If this is the end of a text: put quotes round the whole text."
    if issubclass(errors.noun, Source) and loc in (("text",), ("body",), ("content",)):
        return "Take it out of here: the article stands below the second line of ---."
    return f"The fields are: {', '.join(names)}."


def _missing_field(errors: FieldErrors, loc: FieldPath) -> Finding:
    around, name = loc[:-1], loc[-1]
    if name in errors.value_at(around):
        message = f'"{spoken(loc)}" has no value.'
        hint = "Write it after the colon; a text that begins with # needs quotes round it."
    else:
        where = f' in "{spoken(around)}"' if around else f" of {WHAT[errors.noun.__name__]}"
        message = f'The field "{name}"{where} is missing.'
        hint = f'Add a line "{name}: " with its value.'
        if values := choices(annotation_at(errors.noun, loc)):
            hint += f" The values are: {', '.join(values)}."
    return Finding(rule="field-missing", message=message, hint=hint, path=errors.path, field=loc)
