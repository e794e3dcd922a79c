"""The ids of a desk, as definitions that the schemas refer to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.model.actor import Actor
from generator.model.background import BackgroundNote
from generator.model.base import Filed
from generator.model.briefing import Briefing
from generator.model.desk import Desk
from generator.model.source import Source
from generator.model.text import ID_LIMIT, ID_PATTERN
from generator.schema.values import Schema, enumeration

Ids = Mapping[str, Mapping[str, str]]
"""By kind (``briefings``, ``sources``, …) the ids of a desk, each with words to know it by."""

NAMES: Mapping[str, str] = {
    "briefings": "briefing-id",
    "sources": "source-id",
    "actors": "actor-id",
    "background": "note-id",
}
"""What the definition of an id is called, by the kind of thing that has it."""

_UNKNOWN = {
    "briefings": "There is no briefing with this id in briefings/.",
    "sources": "There is no source with this id in briefings/sources/.",
    "actors": "There is no actor with this id in briefings/actors/.",
    "background": "There is no background note with this id in briefings/background/.",
}
_NOT_AN_ID = "An id is the name of a file without its ending: a-z, 0-9, and hyphens between them."
_UNREADABLE = "This file cannot be read; briefing check says why."


def ids_of(desk: Desk) -> Ids:
    """The ids of a desk, those of files that cannot be read too, in the order of the alphabet."""
    nouns: Mapping[str, Mapping[str, Filed]] = {
        "briefings": desk.briefings,
        "sources": desk.sources,
        "actors": desk.actors,
        "background": desk.background,
    }
    found = {}
    for kind, some in nouns.items():
        words = dict.fromkeys(desk.unreadable.get(kind, ()), _UNREADABLE)
        words |= {name: _words(noun) for name, noun in some.items()}
        found[kind] = dict(sorted(words.items()))
    return found


def _words(noun: Filed) -> str:
    return ", ".join(filter(None, _known_by(noun)))


def _known_by(noun: Filed) -> Iterator[str | None]:
    if isinstance(noun, Actor):
        yield noun.name
        yield noun.kind.replace("_", " ")
    elif isinstance(noun, BackgroundNote):
        yield noun.heading
    elif isinstance(noun, Briefing):
        yield noun.headline
        yield str(noun.published.day) if noun.published else None
    elif isinstance(noun, Source):
        yield noun.headline
        yield noun.publisher
        yield str(noun.published.day) if noun.published else None


def definitions(ids: Ids) -> Iterator[tuple[str, Schema]]:
    """The definition of the ids of each kind; where a desk has none of it, how an id is made."""
    for kind, name in NAMES.items():
        if known := ids.get(kind):
            listed = enumeration(tuple(known), tuple(known.values()))
            yield name, {**listed, "errorMessage": _UNKNOWN[kind]}
        else:
            form = {"type": "string", "maxLength": ID_LIMIT, "pattern": f"^(?:{ID_PATTERN})$"}
            yield name, {**form, "errorMessage": _NOT_AN_ID}
