"""Rules on references: each thing that a file names by its id has to be there."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Iterator, Mapping

from generator.check.context import Context
from generator.model.finding import Finding
from generator.model.nearest import nearest
from generator.model.references import (
    Reference,
    actor_references,
    named,
    note_references,
    source_ids,
    source_references,
)
from generator.model.text import id_problem


def unknown_sources(context: Context) -> Iterator[Finding]:
    """Each citation of a source that the desk does not hold."""
    desk = context.desk
    for noun in context.nouns:
        if _all_known(source_ids(noun), desk.sources):
            continue
        yield from _unknown(
            noun.path,
            source_references(noun),
            desk.sources,
            desk.unreadable.get("sources", ()),
            "source-unknown",
            'There is no source "{}" in briefings/sources/.',
            "Add the article there as {}.md, or correct the id.",
        )


def unknown_actors(context: Context) -> Iterator[Finding]:
    """Each mention of an actor that the desk does not hold."""
    desk = context.desk
    for noun in context.writings:
        if _all_known(named(noun).actors, desk.actors):
            continue
        yield from _unknown(
            noun.path,
            actor_references(noun),
            desk.actors,
            desk.unreadable.get("actors", ()),
            "actor-unknown",
            'There is no actor "{}" in briefings/actors/.',
            "Describe the actor there in {}.yml, or correct the id.",
        )


def unknown_notes(context: Context) -> Iterator[Finding]:
    """Each use of a background note that the desk does not hold."""
    desk = context.desk
    for briefing in context.briefings:
        yield from _unknown(
            briefing.path,
            note_references(briefing),
            desk.background,
            desk.unreadable.get("background", ()),
            "background-unknown",
            'There is no background note "{}" in briefings/background/.',
            "Write the note there as {}.yml, or correct the id.",
        )


def unknown_originals(context: Context) -> Iterator[Finding]:
    """Each translation of a briefing that the desk does not hold, or of itself."""
    desk = context.desk
    for briefing in context.briefings:
        original = briefing.translation_of
        if original == briefing.id:
            yield Finding(
                rule="translation-unknown",
                path=briefing.path,
                field=("translation_of",),
                message="A briefing cannot be a translation of itself.",
                hint="Write the id of the original.",
            )
        elif original:
            yield from _unknown(
                briefing.path,
                [Reference(("translation_of",), original, original)],
                desk.briefings,
                desk.unreadable.get("briefings", ()),
                "translation-unknown",
                'There is no briefing "{}" to be a translation of.',
                "Write the id of the original: the name of its file without the ending ({}).",
            )


def invalid_relations(context: Context) -> Iterator[Finding]:
    """Each relation of an actor to itself, and each ``other`` that does not say what."""
    for briefing in context.briefings:
        for n, relation in enumerate(briefing.relations):
            if relation.from_ == relation.to:
                yield Finding(
                    rule="relation-invalid",
                    path=briefing.path,
                    field=("relations", n, "to"),
                    message=f'This relation leads from "{relation.to}" to itself.',
                    hint="Name two different actors.",
                )
            if relation.kind == "other" and not relation.note:
                yield Finding(
                    rule="relation-invalid",
                    path=briefing.path,
                    field=("relations", n, "kind"),
                    message='A relation of the kind "other" has to say in a note what it is.',
                    hint='Add a line "note: " to it.',
                )


def repeated_entries(context: Context) -> Iterator[Finding]:
    """Each actor, note, source and topic that a briefing lists twice."""
    for briefing in context.briefings:
        lists: tuple[tuple[str, str, Iterable[str | None]], ...] = (
            ("actors", "actor", (role.actor for role in briefing.actors)),
            ("background", "use", (section.use for section in briefing.background)),
            ("sources", "", briefing.sources),
            ("topics", "", (topic.casefold() for topic in briefing.topics)),
        )
        for name, inner, entries in lists:
            seen = set()
            for n, entry in enumerate(entries):
                if entry and entry in seen:
                    yield Finding(
                        rule="listed-twice",
                        path=briefing.path,
                        field=(name, n, inner) if inner else (name, n),
                        message=f'"{entry}" is listed twice under "{name}".',
                        hint="Keep one of the two; where both say something, join them.",
                    )
                seen.add(entry)


def circular_reprints(context: Context) -> Iterator[Finding]:
    """Each source that is a reprint of itself, be it by way of others."""
    sources = context.desk.sources
    for source in context.sources:
        way = [source.id]
        while (original := sources.get(way[-1])) and original.syndicated_from not in (
            None,
            *way[1:],
        ):
            way.append(original.syndicated_from or "")
            if way[-1] == source.id:
                yield Finding(
                    rule="relation-invalid",
                    path=source.path,
                    field=("syndicated_from",),
                    message=f"This article is said to reprint itself: {' from '.join(way)}.",
                    hint="Name the article that came first, and take the line out of that one.",
                )
                break


def _all_known(ids: Iterable[str], known: Container[str]) -> bool:
    return all(name in known for name in ids)


def _unknown(
    path: str,
    references: Iterable[Reference],
    known: Mapping[str, object],
    unreadable: Collection[str],
    rule: str,
    message: str,
    hint: str,
) -> Iterator[Finding]:
    said = set()
    for reference in references:
        name = reference.id
        if name in known or name in unreadable or reference[:2] in said:
            continue
        said.add(reference[:2])
        best, problem = nearest(name, sorted({*known, *unreadable})), id_problem(name)
        mend = f"This cannot be an id: {problem}." if problem else hint.format(name)
        yield Finding(
            rule=rule,
            path=path,
            field=reference.field,
            words=reference.words,
            message=message.format(name),
            hint=f'Did you mean "{best}"?' if best else mend,
        )
