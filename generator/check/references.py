"""Rules on relations and lists: what refers to something refers to it once, and not to itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.check.context import Context
from generator.model.background import BackgroundNote
from generator.model.finding import Finding


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
                    hint='Add a field "note" to it, with a few words on what it is.',
                )


def repeated_entries(context: Context) -> Iterator[Finding]:
    """Each actor, note, source and topic that a file lists twice."""
    for noun in context.writings:
        if isinstance(noun, BackgroundNote):
            yield from _repeated(noun.path, (("builds_on", "", noun.builds_on),))
    for briefing in context.briefings:
        lists: tuple[tuple[str, str, Iterable[str | None]], ...] = (
            ("actors", "actor", (role.actor for role in briefing.actors)),
            ("background", "use", (section.use for section in briefing.background)),
            ("sources", "", briefing.sources),
            ("topics", "", (topic.casefold() for topic in briefing.topics)),
        )
        yield from _repeated(briefing.path, lists)


def _repeated(
    path: str, lists: Iterable[tuple[str, str, Iterable[str | None]]]
) -> Iterator[Finding]:
    """What stands twice in one of the lists: each with its field and that of the entry, if any."""
    for name, inner, entries in lists:
        seen = set()
        for n, entry in enumerate(entries):
            if entry and entry in seen:
                yield Finding(
                    rule="listed-twice",
                    path=path,
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
