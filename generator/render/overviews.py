"""What all briefings together tell: one timeline, and one page of relations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from jinja2 import Environment
from markupsafe import Markup

from generator.model.briefing import Briefing
from generator.render import relation_lists, timelines
from generator.render.escape import front_matter_value
from generator.render.filters import Facet, filters
from generator.render.knowledge.events import Happening
from generator.render.knowledge.relations import Tie
from generator.render.library import Library
from generator.render.paging import sheet_title, sheets, ways

MOST_EVENTS = 250
MOST_TIES = 250


def overview_pages(library: Library, templates: Environment) -> Iterator[tuple[str, str]]:
    """Render the timeline, in pages by year where it is long, and the relations: path and text."""
    words = library.words
    newest = library.events.every[::-1]
    further = [*sheets(newest, _began, MOST_EVENTS)] if len(newest) > MOST_EVENTS else []
    title = words.plain("lists.timeline")
    yield (
        "timeline/index.md",
        _timeline(title, newest[:MOST_EVENTS], library, templates, ways(further, "", words)),
    )
    for sheet in further:
        yield (
            f"timeline/{sheet.name}.md",
            _timeline(
                f"{title}{words.colon} {sheet_title(sheet, words)}",
                sheet.items,
                library,
                templates,
            ),
        )
    yield "relations/index.md", _relations(library, templates)


def _timeline(
    title: str,
    happenings: Sequence[Happening],
    library: Library,
    templates: Environment,
    further: Markup | None = None,
) -> str:
    setting = library.setting(None)
    facets = [
        _topics(library, [one.briefings for one in happenings]),
        _actors(library, [one.actors for one in happenings]),
        _years([[one.event.date.first.year] for one in happenings]),
    ]
    return templates.get_template("overview.md.j2").render(
        title=front_matter_value(title),
        heading=Markup(setting.words.marked(title)),
        id=Markup("events"),
        filters=filters(facets, "events", setting.words),
        picture=timelines.picture(
            [(one.event.date, one.words) for one in happenings], setting, "times", items=True
        ),
        entries=timelines.told(happenings, setting, marks=False),
        empty=setting.words.markup("lists.no_event"),
        ways=further,
        words=setting.words,
    )


def _relations(library: Library, templates: Environment) -> str:
    setting = library.setting(None)
    words = setting.words
    ties = sorted(library.ties.every, key=lambda tie: -tie.weight)  # those of one weight stay
    shown = ties[:MOST_TIES]
    facets = [
        _topics(library, [[telling.briefing for telling in tie.tellings] for tie in shown]),
        _actors(library, [(tie.start, tie.end) for tie in shown]),
        _years([_years_of(tie) for tie in shown]),
    ]
    title = words.plain("lists.relations")
    more = len(ties) - len(shown)
    return templates.get_template("overview.md.j2").render(
        title=front_matter_value(title),
        heading=Markup(words.marked(title)),
        id=Markup("ties"),
        filters=filters(facets, "ties", words),
        picture=relation_lists.graph(
            shown,
            library.desk.actors,
            setting,
            "relations",
            up="../",
            items=True,
            beside=len(_ends(ties)) - len(_ends(shown)),
        ),
        entries=relation_lists.told(shown, setting, notes=False),
        empty=words.markup("lists.no_relation"),
        ways=Markup(words.count("lists.more_relations", more)) if more else None,
        words=words,
    )


def _ends(ties: Iterable[Tie]) -> set[str]:
    return {actor for tie in ties for actor in (tie.start, tie.end)}


def _began(one: Happening) -> date:
    return one.event.date.first


def _years_of(tie: Tie) -> list[int]:
    published = (telling.briefing.published for telling in tie.tellings)
    return [moment.day.year for moment in published if moment]


def _topics(library: Library, of_items: Sequence[Iterable[Briefing]]) -> Facet:
    slugs = [
        list(dict.fromkeys(library.topic_slug(t) for briefing in of for t in briefing.topics))
        for of in of_items
    ]
    used = {slug for of in slugs for slug in of}
    shown = {topic.slug: topic.name for topic in library.topics if topic.slug in used}
    return Facet("topic", shown, slugs)


def _actors(library: Library, of_items: Sequence[Iterable[str]]) -> Facet:
    names = library.people.names
    used = sorted(
        {actor for of in of_items for actor in of if actor in names},
        key=lambda actor: (names[actor].casefold(), actor),
    )
    return Facet("actor", {actor: names[actor] for actor in used}, [sorted(of) for of in of_items])


def _years(of_items: Sequence[Iterable[int]]) -> Facet:
    used = sorted({year for of in of_items for year in of}, reverse=True)
    return Facet(
        "year",
        {f"{year:04}": str(year) for year in used},
        [[f"{year:04}" for year in sorted(set(of))] for of in of_items],
    )
