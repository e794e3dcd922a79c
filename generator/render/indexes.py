"""The pages that list all of a kind: actors, topics, years, background notes, sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sized

from jinja2 import Environment
from markupsafe import Markup

from generator.model.actor import ActorKind
from generator.render.escape import front_matter_value
from generator.render.language import in_text, isolated, phrase
from generator.render.library import Library
from generator.render.words import Words

_ACTOR_KINDS: tuple[ActorKind, ...] = (
    "person", "country", "government", "alliance", "armed_group", "organization", "company",
    "media",
)  # fmt: skip
"""The kinds of actors in the order of their index."""


def indexes(
    library: Library, namings: Mapping[str, Sized], templates: Environment
) -> Iterator[tuple[str, str]]:
    """Render each index: its path from the top of the site, and its text.

    ``namings`` are the briefings that name an actor, by its id.
    """
    desk, words = library.desk, library.words
    by_name = sorted(desk.actors.values(), key=lambda actor: (actor.name.casefold(), actor.id))
    yield "actors/index.md", _index(
        templates, words, "lists.actors",
        {
            words.markup(f"actor_groups.{kind}"): [
                _counted(actor.name, f"{actor.id}.md", len(namings.get(actor.id, ())), words)
                for actor in by_name
                if actor.kind == kind
            ]
            for kind in _ACTOR_KINDS
        },
        empty="lists.no_actor",
    )  # fmt: skip
    yield "topics/index.md", _index(
        templates, words, "lists.topics",
        {"": [_counted(t.name, f"{t.slug}.md", len(t.briefings), words) for t in library.topics]},
        empty="lists.no_topic",
    )  # fmt: skip
    yield "archive/index.md", _index(
        templates, words, "lists.archive",
        {
            "": [
                _counted(year_name(year, words), f"{year_page(year)}.md", len(briefings), words)
                for year, briefings in sorted(library.by_year.items(), reverse=True)
            ]
        },
        empty="lists.no_briefing",
    )  # fmt: skip
    notes = sorted(desk.background.values(), key=lambda note: (note.heading.casefold(), note.id))
    yield "background/index.md", _index(
        templates, words, "lists.background",
        {
            "": [
                _counted(
                    note.heading,
                    f"{note.id}.md",
                    len(library.by_note.get(note.id, ())),
                    words,
                    note.language,
                )
                for note in notes
            ]
        },
        empty="lists.no_note",
    )  # fmt: skip
    yield (
        "sources/index.md",
        _index(
            templates, words, "lists.sources", _sources_by_publisher(library),
            empty="lists.no_source",
        ),
    )  # fmt: skip


def _sources_by_publisher(library: Library) -> dict[str, list[Markup]]:
    words = library.words
    unknown = words.markup("lists.no_publisher")
    groups: dict[str, list[Markup]] = {}
    by_name = sorted(
        library.desk.sources.values(),
        key=lambda s: ((s.publisher or "\U0010ffff").casefold(), s.headline.casefold(), s.id),
    )
    for source in by_name:
        date = f"{words.separator}{words.moment(source.published)}" if source.published else ""
        line = Markup(f"[{phrase(source.headline, source.language)}]({source.id}.md){date}")
        publisher = source.publisher
        group = Markup(isolated(publisher, words.page)) if publisher else unknown
        groups.setdefault(group, []).append(line)
    return groups


def _index(
    templates: Environment,
    words: Words, title: str, groups: Mapping[str, list[Markup]], *, empty: str,
) -> str:  # fmt: skip
    filled = [(heading, lines) for heading, lines in groups.items() if lines]
    return templates.get_template("list.md.j2").render(
        title=front_matter_value(words.plain(title)), heading=words.markup(title), groups=filled,
        points=False, more=None, empty=words.markup(empty),
    )  # fmt: skip


def _counted(
    name: str, path: str, number: int, words: Words, language: str | None = None
) -> Markup:
    shown = in_text(name, language, words.page)
    return Markup(f"[{shown}]({path}) ({words.marked(words.count('counts.briefings', number))})")


def year_page(year: str) -> str:
    """The part of an address for a year; ``""`` for what has no date."""
    return year or "undated"


def year_name(year: str, words: Words) -> str:
    """What a year is called; ``""`` for what has no date."""
    return year or words.plain("lists.undated")
