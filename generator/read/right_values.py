"""What somebody meant by a value that a field cannot hold: the remedy, and words for it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from generator.model.base import Noun
from generator.model.dates import Moment
from generator.model.edtf import EdtfDate, Period
from generator.model.finding import FieldPath, Remedy
from generator.model.language import Country, LanguageTag
from generator.model.text import id_problem
from generator.model.written import Written
from generator.read.country_names import code_named, code_of
from generator.read.dates import in_edtf, in_periods, moment_in, readings
from generator.read.field_names import annotation_at, takes

_MARKS = "\"'\u201c\u201d\u201e\u2018\u2019\u00ab\u00bb"
_STILL = frozenset({"present", "now", "today", "current", "ongoing", "incumbent"})
_FOLDER = r"(?:\./)?(?:briefings/)?(?:sources|actors|background)/"
_ID = re.compile(rf"\[{{0,2}}@?(?:{_FOLDER})?([a-z0-9-]+)(?:\.\w+)?\]{{0,2}}")
_LANGUAGE: TypeAdapter[str] = TypeAdapter(LanguageTag)
_CLOCK = re.compile(r"(.+?),?(?: at |[T ])\d{1,2}:\d{2}(?::\d{2})?", re.ASCII)


class Right(NamedTuple):
    """What is right instead: a hint (``""`` for the usual one), and a remedy where it is sure."""

    hint: str = ""
    remedy: Remedy | None = None


def right_value(noun: type[Noun], loc: FieldPath, value: str) -> Right:
    """For a text at ``loc`` within ``noun`` that is not of the form that the field asks for."""
    annotation = annotation_at(noun, loc)
    if takes(annotation, Moment):
        return _moment(value)
    if takes(annotation, EdtfDate):
        if loc[-1] == "to" and _bare(value).lower() in _STILL:
            return Right("Take the line out: without an end it goes on.")
        return _edtf(value)
    if takes(annotation, Period):
        return _period(value)
    if takes(annotation, Country):
        return _country(value)
    if takes(annotation, LanguageTag):
        return _language(value)
    return Right()


def right_id(value: str) -> Right:
    """For what should be an id: one with marks, an @ or a path round it is the id in there."""
    match = _ID.fullmatch(_bare(value))
    if not match or match[1] == value or id_problem(match[1]):
        return Right()
    return Right("", Remedy("value", match[1]))


def right_choice(value: str, choices: Sequence[str]) -> Right:
    """For one of the ``choices`` in other letters: in capitals, with spaces, accents or marks."""
    found = [choice for choice in choices if _folded(choice) == _folded(value)]
    return Right("", Remedy("value", found[0])) if len(found) == 1 else Right()


def _moment(value: str) -> Right:
    found = [day.isoformat() for day in readings(value)]
    if len(found) == 1:
        return _written(found[0])
    if found:
        return Right(
            f"Write it as {found[0]}, if the day stands before the month, or as {found[1]}, "
            "if the month does."
        )
    if (moment := moment_in(value)) and _is(Moment, moment):
        return _written(moment) if moment != value.strip() else Right()
    if (match := _CLOCK.fullmatch(value.strip())) and len(days := readings(match[1])) == 1:
        return Right(
            f"Write the date alone, {days[0].isoformat()}, or add the offset of the time, such as "
            "+03:00 or Z."
        )
    return Right()


def _is(kind: type[Written], text: str) -> bool:
    try:
        kind(text)
    except PydanticCustomError:
        return False
    return True


def _edtf(value: str) -> Right:
    if found := in_edtf(value):
        return _written(found) if found != value else Right()
    days = [day.isoformat() for day in readings(value)]
    if len(days) > 1:
        return Right(
            f"Write it as {days[0]}, if the day stands before the month, or as {days[1]}, "
            "if the month does."
        )
    return Right()


def _period(value: str) -> Right:
    found = in_periods(value)
    if "/" in found and _is(Period, found):
        return _written(found) if found != value else Right()
    return _edtf(value)


def _country(value: str) -> Right:
    if code := code_of(value):
        return _written(code)
    code = code_named(value)
    return Right(f"Write it as {code}, by the two letters of ISO 3166.") if code else Right()


def _language(value: str) -> Right:
    language, *rest = _bare(value).replace("_", "-").lower().split("-")
    usual = {2: str.upper, 4: str.title}
    tag = "-".join([language, *(usual.get(len(part), str)(part) for part in rest)])
    try:
        _LANGUAGE.validate_python(tag)
    except ValidationError:
        return Right()
    return _written(tag) if tag != value else Right()


def _written(text: str) -> Right:
    shown = f'"{text}"' if text.endswith(".") else text
    return Right(f"Write it as {shown}.", Remedy("value", text))


def _bare(value: str) -> str:
    return value.strip().strip(_MARKS).strip()


def _folded(value: str) -> str:
    """A word without what does not tell it from another of the same field."""
    plain = unicodedata.normalize("NFKD", _bare(value).lower())
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return re.sub(r"[\s_-]+", "_", letters)
