"""Rules on names: each thing that a file names by its id has to be there."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

from generator.check.context import Context
from generator.check.kinds import ACTOR, NOTE, SOURCE, Kind, explained, nouns_of
from generator.check.meaning import meant
from generator.model.characters import shortened
from generator.model.desk import Desk
from generator.model.finding import Finding
from generator.model.references import (
    Reference,
    actor_references,
    named,
    note_references,
    source_ids,
    source_references,
)
from generator.model.text import as_id


def unknown_sources(context: Context) -> Iterator[Finding]:
    """Each citation of a source that the desk does not hold."""
    for noun in context.nouns:
        if not _all_known(source_ids(noun), context.desk.sources):
            yield from _unknown(context.desk, noun.path, source_references(noun), SOURCE)


def unknown_actors(context: Context) -> Iterator[Finding]:
    """Each mention of an actor that the desk does not hold."""
    for noun in context.writings:
        if not _all_known(named(noun).actors, context.desk.actors):
            yield from _unknown(context.desk, noun.path, actor_references(noun), ACTOR)


def unknown_notes(context: Context) -> Iterator[Finding]:
    """Each use of a background note that the desk does not hold."""
    for writing in context.writings:
        yield from _unknown(context.desk, writing.path, note_references(writing), NOTE)


def unknown_originals(context: Context) -> Iterator[Finding]:
    """Each translation of a briefing that the desk does not hold, or of itself."""
    desk = context.desk
    for briefing in context.briefings:
        original = briefing.translation_of
        unreadable = desk.unreadable.get("briefings", frozenset())
        if original and briefing.id in (original, as_id(original)):
            message = "A briefing cannot be a translation of itself."
            hint = "Write the id of the original, or take the line out where this is the original."
        elif original and original not in desk.briefings and original not in unreadable:
            # What another briefing says is not looked up here, only how it is called.
            best = meant(original, {}, {*desk.briefings, *unreadable} - {briefing.id})
            message = f'There is no briefing "{shortened(original)}" to be a translation of.'
            hint = (
                f"Did you mean {best}?"
                if best
                else "Write the name of the file of the original, without its ending."
            )
        else:
            continue
        yield Finding(
            rule="translation-unknown",
            path=briefing.path,
            field=("translation_of",),
            words=original or "",
            message=message,
            hint=hint,
        )


def _all_known(ids: Iterable[str], known: Container[str]) -> bool:
    return all(name in known for name in ids)


def _unknown(
    desk: Desk, path: str, references: Iterable[Reference], kind: Kind
) -> Iterator[Finding]:
    known = nouns_of(desk, kind)
    unreadable = desk.unreadable.get(kind.folder, frozenset())
    said = set()
    for reference in references:
        name = reference.id
        if name in known or name in unreadable or reference[:2] in said:
            continue
        said.add(reference[:2])
        rule, message, hint = explained(desk, reference, kind)
        yield Finding(
            rule=rule,
            path=path,
            field=reference.field,
            words=reference.words,
            message=message,
            hint=hint,
        )
