"""The pages that list others: home, the indexes, topics, the archive."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Sized
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from generator.model.background import BackgroundNote
from generator.model.briefing import Briefing
from generator.render import words
from generator.render.briefing import Page
from generator.render.citations import Citations
from generator.render.escape import escape, front_matter_value
from generator.render.language import in_language, phrase
from generator.render.library import Library
from generator.render.lists import bullets
from generator.render.prose import Setting, clipped, plain

LATEST_AT_HOME = 10
LATEST_IN_INDEX = 100
POINT_LIMIT = 400


def listing_pages(
    library: Library, namings: Mapping[str, Sized], templates: Environment
) -> Iterator[tuple[str, str]]:
    """Render every page that lists others: its path from the top of the site, and its text.

    ``namings`` are the briefings that name an actor, by its id.
    """
    listed = library.listed
    yield "index.md", _list_page(
        library, templates, "Latest briefings", listed[:LATEST_AT_HOME], up="", points=True,
        more=_more(len(listed), LATEST_AT_HOME, "briefings/index.md"),
        empty="No briefing has been published yet.",
    )  # fmt: skip
    yield "briefings/index.md", _list_page(
        library, templates, "Briefings", listed[:LATEST_IN_INDEX], up="../",
        more=_more(len(listed), LATEST_IN_INDEX, "../archive/index.md"),
        empty="No briefing has been published yet.",
    )  # fmt: skip
    for topic in library.topics:
        yield (
            f"topics/{topic.slug}.md",
            _list_page(library, templates, topic.name, topic.briefings, up="../"),
        )
    for year, briefings in library.by_year.items():
        yield (
            f"archive/{_year_page(year)}.md",
            _list_page(library, templates, _year_name(year), briefings, up="../", by_month=True),
        )
    yield from _indexes(library, namings, templates)


def note_page(note: BackgroundNote, library: Library, templates: Environment) -> Page:
    """Render a background note with the briefings that use it."""
    citations = Citations(library.evidence)
    text = templates.get_template("note.md.j2").render(
        title=front_matter_value(note.heading),
        description=front_matter_value(clipped(plain(note.text, library.people.names), 300)),
        heading=escape(note.heading),
        language=in_language(note.language),
        updated=Markup(words.moment(note.updated)) if note.updated else None,
        text=Markup(library.notes[note.id].markdown(Setting(library.people, citations, {}))),
        briefings=bullets(_line(briefing, "../") for briefing in library.by_note.get(note.id, [])),
        sources=library.bibliography.list(citations),
        passages=library.passages.of(citations),
    )
    return Page(text, citations.statements(), {})


def _indexes(
    library: Library, namings: Mapping[str, Sized], templates: Environment
) -> Iterator[tuple[str, str]]:
    desk = library.desk
    by_kind = {
        several: sorted(
            (actor for actor in desk.actors.values() if actor.kind == kind),
            key=lambda actor: (actor.name.casefold(), actor.id),
        )
        for kind, (_, several) in words.ACTOR_KINDS.items()
    }
    yield "actors/index.md", _index(
        templates, "Actors",
        {
            kind: [
                _counted(actor.name, f"{actor.id}.md", len(namings.get(actor.id, ())))
                for actor in actors
            ]
            for kind, actors in by_kind.items()
        },
        empty="No actor has been described yet.",
    )  # fmt: skip
    yield "topics/index.md", _index(
        templates, "Topics",
        {"": [_counted(t.name, f"{t.slug}.md", len(t.briefings)) for t in library.topics]},
        empty="No briefing has a topic yet.",
    )  # fmt: skip
    yield "archive/index.md", _index(
        templates, "Archive",
        {
            "": [
                _counted(_year_name(year), f"{_year_page(year)}.md", len(briefings))
                for year, briefings in sorted(library.by_year.items(), reverse=True)
            ]
        },
        empty="No briefing has been published yet.",
    )  # fmt: skip
    notes = sorted(desk.background.values(), key=lambda note: (note.heading.casefold(), note.id))
    yield "background/index.md", _index(
        templates, "Background",
        {
            "": [
                _counted(note.heading, f"{note.id}.md", len(library.by_note.get(note.id, ())))
                for note in notes
            ]
        },
        empty="No background note has been written yet.",
    )  # fmt: skip
    yield (
        "sources/index.md",
        _index(
            templates, "Sources", _sources_by_publisher(library), empty="No source is cited yet."
        ),
    )


def _sources_by_publisher(library: Library) -> dict[str, list[Markup]]:
    groups: dict[str, list[Markup]] = {}
    by_name = sorted(
        library.desk.sources.values(),
        key=lambda s: ((s.publisher or "\U0010ffff").casefold(), s.headline.casefold(), s.id),
    )
    for source in by_name:
        date = f", {words.moment(source.published)}" if source.published else ""
        line = Markup(f"[{phrase(source.headline, source.language)}]({source.id}.md){date}")
        groups.setdefault(source.publisher or "Publisher not given", []).append(line)
    return groups


def _list_page(
    library: Library,
    templates: Environment, title: str, briefings: Sequence[Briefing], *, up: str,
    points: bool = False, by_month: bool = False, more: Markup | None = None, empty: str = "",
) -> str:  # fmt: skip
    groups: dict[str, list[Any]] = {}
    for briefing in briefings:
        published = briefing.published
        month = words.month(published.day) if by_month and published else ""
        groups.setdefault(month, []).append(
            _teaser(briefing, up, library.people.names) if points else _line(briefing, up)
        )
    return templates.get_template("list.md.j2").render(
        title=front_matter_value(title), heading=escape(title), groups=groups.items(),
        points=points, more=more, empty=empty,
    )  # fmt: skip


def _teaser(briefing: Briefing, up: str, names: Mapping[str, str]) -> dict[str, Any]:
    facts = [words.moment(briefing.published)] if briefing.published else []
    facts.append(words.BRIEFING_KINDS[briefing.kind])
    if briefing.status == "archived":
        facts.append("Archived")
    return {
        "headline": Markup(phrase(briefing.headline, briefing.language)),
        "path": Markup(f"{up}briefings/{briefing.id}.md"),
        "facts": Markup(" · ".join(facts)),
        "point": escape(clipped(plain(briefing.summary, names), POINT_LIMIT)),
        "language": in_language(briefing.language),
    }


def _line(briefing: Briefing, up: str) -> Markup:
    date = f"{words.moment(briefing.published)}: " if briefing.published else ""
    headline = phrase(briefing.headline, briefing.language)
    mark = " (archived)" if briefing.status == "archived" else ""
    return Markup(f"{date}[{headline}]({up}briefings/{briefing.id}.md){mark}")


def _index(
    templates: Environment, title: str, groups: dict[str, list[Markup]], *, empty: str
) -> str:
    filled = [(heading, lines) for heading, lines in groups.items() if lines]
    return templates.get_template("list.md.j2").render(
        title=front_matter_value(title), heading=escape(title), groups=filled,
        points=False, more=None, empty=empty,
    )  # fmt: skip


def _counted(name: str, path: str, number: int) -> Markup:
    return Markup(f"[{escape(name)}]({path}) ({words.count(number, 'briefing')})")


def _more(number: int, shown: int, path: str) -> Markup | None:
    return Markup(f"[All {number:,} briefings]({path})") if number > shown else None


def _year_page(year: str) -> str:
    return year or "undated"


def _year_name(year: str) -> str:
    return year or "Without a date"
