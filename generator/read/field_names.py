"""The names of fields: which a mapping may have, and which one somebody meant."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import ValidationError

from generator.model.actor import Alias
from generator.model.base import FILED_FIELDS, Filed, Noun, record_in
from generator.model.claim import Claim
from generator.model.docstrings import field_docstrings
from generator.model.finding import FieldPath
from generator.model.nearest import nearest
from generator.model.prose import Prose
from generator.model.source import TEXT_FIELDS, Source
from generator.model.text import ActorId, BriefingId, NoteId, SourceId, id_problem

IDS = (ActorId, BriefingId, NoteId, SourceId)
"""The types of what names another file."""

# What other systems and other newsrooms call our fields.
_OTHER_NAMES = {
    "title": ("headline", "heading", "name"),
    "heading": ("headline",),
    "headline": ("heading", "name"),
    "subtitle": ("standfirst",),
    "deck": ("standfirst",),
    "lede": ("summary", "standfirst"),
    "lead": ("summary", "standfirst"),
    "intro": ("summary", "standfirst"),
    "abstract": ("summary", "standfirst"),
    "text": ("summary", "event", "role", "quote", "note", "description"),
    "body": ("text",),
    "content": ("text",),
    "description": ("summary", "standfirst", "text"),
    "date": ("published", "updated"),
    "datePublished": ("published",),
    "dateModified": ("updated", "modified"),
    "byline": ("authors",),
    "outlet": ("publisher",),
    "newspaper": ("publisher",),
    "link": ("url", "links"),
    "href": ("url",),
    "tags": ("topics",),
    "keywords": ("topics",),
    "lang": ("language",),
    "type": ("kind",),
    "points": ("key_points",),
    "facts": ("key_points",),
    "events": ("timeline",),
    "people": ("actors",),
    "locations": ("places",),
    "references": ("sources",),
    "context": ("background",),
    "outlook": ("next",),
    "opinions": ("views",),
    "also_known_as": ("aliases",),
    "aka": ("aliases",),
    "id": ("actor", "source", "use"),
    "who": ("actor", "holder"),
    "when": ("date",),
    "what": ("event", "text"),
    "summaries": ("summary",),
    "quotation": ("quote",),
    "created": ("retrieved",),
    "captured": ("retrieved",),
    "accessed": ("retrieved",),
    "saved": ("retrieved",),
    "source": ("url",),
}

_OF_ONE_MEANING = frozenset(
    (
        *("title", "heading", "headline", "deck", "datePublished", "dateModified", "byline"),
        *("outlet", "newspaper", "link", "href", "tags", "keywords", "lang", "also_known_as"),
        *("aka", "quotation", "source"),
    )
)
"""Those of the other names that mean one thing only, and the same one everywhere."""


def meant(name: str, names: Iterable[str]) -> str | None:
    """The one of ``names`` that whoever wrote ``name`` probably meant; None where none is near."""
    names = list(names)
    other = next((other for other in _OTHER_NAMES.get(name, ()) if other in names), None)
    return other or nearest(name, names)


def certain(name: str, names: Iterable[str]) -> bool:
    """Whether ``name`` can only be a slip, or another word, for the one that `meant` gives."""
    names = list(names)
    others = [other for other in _OTHER_NAMES.get(name, ()) if other in names]
    if others:
        return name in _OF_ONE_MEANING and len(others) == 1
    return len([near for near in names if nearest(name, [near])]) == 1


def field_names(noun: type[Noun], loc: FieldPath) -> list[str]:
    """The names that a mapping at ``loc`` within ``noun`` may have, as editors write them."""
    model = model_at(noun, loc)
    hidden = TEXT_FIELDS if issubclass(model, Source) else frozenset()
    if issubclass(model, Filed):
        hidden |= FILED_FIELDS
    return [info.alias or name for name, info in model.model_fields.items() if name not in hidden]


def model_at(noun: type[Noun], loc: FieldPath) -> type[Noun]:
    """The record that a mapping at ``loc`` within ``noun`` is read into."""
    here: Any = noun
    for part in loc:
        if isinstance(part, str):
            here = record_in(here.model_fields[_attribute(here, part)].annotation)
    model: type[Noun] = here
    return model


def annotation_at(noun: type[Noun], loc: FieldPath) -> Any:
    """The type of what the last name in ``loc`` holds within ``noun``, as the model has it."""
    names = [part for part in loc if isinstance(part, str)]
    model = model_at(noun, tuple(names[:-1]))
    info = model.model_fields[_attribute(model, names[-1])]
    return Annotated[info.annotation, *info.metadata] if info.metadata else info.annotation


def takes(annotation: Any, *wanted: Any) -> bool:
    """Whether a type such as ``Moment | None`` or ``Several[SourceId]`` is made of one of these."""
    return annotation in wanted or any(takes(part, *wanted) for part in get_args(annotation))


def takes_record(annotation: Any) -> bool:
    """Whether what a type holds is a record, or holds records."""
    return record_in(annotation) is not None


def can_be_text(model: type[Noun]) -> bool:
    """Whether a record can be written as one text: a claim, or another name of an actor."""
    return issubclass(model, Claim | Alias)


def choices(annotation: Any) -> list[str]:
    """The words that a type such as ``Literal["high", "low"] | None`` offers; none for others."""
    if get_origin(annotation) is Literal:
        return [word for word in get_args(annotation) if isinstance(word, str)]
    return [word for part in get_args(annotation) for word in choices(part)]


def description(noun: type[Noun], loc: FieldPath) -> str:
    """What the field at ``loc`` within ``noun`` holds, as the model says it; ``""`` if none."""
    names = [part for part in loc if isinstance(part, str)]
    if not names:
        return ""
    model = model_at(noun, tuple(names[:-1]))
    return field_docstrings(model).get(_attribute(model, names[-1]), "")


def needed(noun: type[Noun], loc: FieldPath) -> bool:
    """Whether a record within ``noun`` must have the field at ``loc``; an item of a list not."""
    if not isinstance(loc[-1], str):
        return False
    model = model_at(noun, loc[:-1])
    return model.model_fields[_attribute(model, loc[-1])].is_required()


def likely_name(noun: type[Noun], loc: FieldPath, text: str) -> str:
    """The field of the mapping at ``loc`` that can hold ``text``, a choosy one before others."""
    model = model_at(noun, loc)
    names = field_names(noun, loc)
    fitting = [name for name in names if _fits(model, name, text)]
    choosy = [name for name in fitting if not _fits(model, name, "Any text, whatever it says.")]
    if not choosy and ("[" in text or text.endswith(".")):
        choosy = [name for name in fitting if takes(annotation_at(model, (name,)), Prose, Claim)]
    return next(iter(choosy + fitting + names))


def _fits(model: type[Noun], name: str, text: str) -> bool:
    if takes(annotation_at(model, (name,)), *IDS) and id_problem(text):
        return False
    try:
        model.model_validate({name: text})
    except ValidationError as error:
        return all(slip["loc"][:1] != (name,) for slip in error.errors())
    return True


def _attribute(noun: Any, name: str) -> str:
    for attribute, info in noun.model_fields.items():
        if (info.alias or attribute) == name:
            return str(attribute)
    return name
