"""The pages that list others: home, the indexes, topics, the archive."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Sized
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from generator.model.background import BackgroundNote
from generator.model.briefing import Briefing
from generator.render.briefing import Page
from generator.render.escape import escape, front_matter_value
from generator.render.indexes import indexes, year_name, year_page
from generator.render.language import in_language, in_text, isolated, phrase
from generator.render.library import Library
from generator.render.lists import bullets
from generator.render.prose import clipped, plain
from generator.render.words import Words

LATEST_AT_HOME = 10
LATEST_IN_INDEX = 100
POINT_LIMIT = 400


def listing_pages(
    library: Library, namings: Mapping[str, Sized], templates: Environment
) -> Iterator[tuple[str, str]]:
    """Render every page that lists others: its path from the top of the site, and its text.

    ``namings`` are the briefings that name an actor, by its id.
    """
    listed, words = library.listed, library.words
    yield "index.md", _list_page(
        library, templates, words.plain("lists.latest"), listed[:LATEST_AT_HOME], up="",
        points=True, more=_more(len(listed), LATEST_AT_HOME, "briefings/index.md", words),
    )  # fmt: skip
    yield "briefings/index.md", _list_page(
        library, templates, words.plain("lists.briefings"), listed[:LATEST_IN_INDEX], up="../",
        more=_more(len(listed), LATEST_IN_INDEX, "../archive/index.md", words),
    )  # fmt: skip
    for topic in library.topics:
        yield (
            f"topics/{topic.slug}.md",
            _list_page(library, templates, topic.name, topic.briefings, up="../"),
        )
    for year, briefings in library.by_year.items():
        yield (
            f"archive/{year_page(year)}.md",
            _list_page(
                library, templates, year_name(year, words), briefings, up="../", by_month=True
            ),
        )
    yield from indexes(library, namings, templates)


def note_page(note: BackgroundNote, library: Library, templates: Environment) -> Page:
    """Render a background note with the briefings that use it."""
    setting = library.setting(note.language)
    citations, words = setting.citations, setting.words
    text = templates.get_template("note.md.j2").render(
        title=front_matter_value(note.heading),
        description=front_matter_value(clipped(plain(note.text, setting.people.names), 300)),
        heading=escape(note.heading),
        language=in_language(note.language),
        words=words,
        updated=words.markup("facts.updated_on", date=words.moment(note.updated))
        if note.updated
        else None,
        builds_on=_builds_on(note, library, words),
        text=Markup(library.notes[note.id].markdown(setting)),
        briefings=bullets(
            _line(briefing, "../", words) for briefing in library.by_note.get(note.id, [])
        ),
        sources=library.bibliography.list(citations, words, note.language),
        passages=library.passages.of(citations, words),
    )
    return Page(text, citations.statements(), {}, note.language)


def _builds_on(note: BackgroundNote, library: Library, words: Words) -> Markup | None:
    """What is to be read before a note, as a sentence."""
    before = [library.desk.background[name] for name in note.builds_on]
    links = [f"[{in_text(n.heading, n.language, words.page)}]({n.id}.md)" for n in before]
    return words.markup("facts.builds_on", notes=words.listed(links)) if links else None


def _list_page(
    library: Library,
    templates: Environment, title: str, briefings: Sequence[Briefing], *, up: str,
    points: bool = False, by_month: bool = False, more: Markup | None = None,
) -> str:  # fmt: skip
    words = library.words
    groups: dict[str, list[Any]] = {}
    for briefing in briefings:
        published = briefing.published
        month = Markup(words.marked(words.month(published.day))) if by_month and published else ""
        groups.setdefault(month, []).append(
            _teaser(briefing, up, library) if points else _line(briefing, up, words)
        )
    return templates.get_template("list.md.j2").render(
        title=front_matter_value(title), heading=Markup(isolated(title, words.page)),
        groups=groups.items(), points=points, more=more,
        empty=words.markup("lists.no_briefing"),
    )  # fmt: skip


def _teaser(briefing: Briefing, up: str, library: Library) -> dict[str, Any]:
    words = library.words
    facts = [words.moment(briefing.published)] if briefing.published else []
    facts.append(words.text(f"briefing_kinds.{briefing.kind}"))
    if briefing.status == "archived":
        facts.append(words.text("lists.archived"))
    names = library.setting(briefing.language).people.names
    return {
        "headline": Markup(phrase(briefing.headline, briefing.language)),
        "path": Markup(f"{up}briefings/{briefing.id}.md"),
        "facts": Markup(" · ".join(facts)),
        "point": escape(clipped(plain(briefing.summary, names), POINT_LIMIT)),
        "language": in_language(briefing.language),
    }


def _line(briefing: Briefing, up: str, words: Words) -> Markup:
    date = f"{words.moment(briefing.published)}{words.colon} " if briefing.published else ""
    headline = phrase(briefing.headline, briefing.language)
    mark = f" {words.text('lists.archived_mark')}" if briefing.status == "archived" else ""
    return Markup(f"{date}[{headline}]({up}briefings/{briefing.id}.md){mark}")


def _more(number: int, shown: int, path: str, words: Words) -> Markup | None:
    if number <= shown:
        return None
    return Markup(f"[{words.marked(words.count('lists.more', number))}]({path})")
