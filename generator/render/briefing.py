"""The page of a briefing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from jinja2 import Environment
from markupsafe import Markup

from generator.model.briefing import Briefing
from generator.model.prose import Prose
from generator.render.citations import Statements
from generator.render.escape import escape, front_matter_value
from generator.render.head import Head
from generator.render.language import in_language
from generator.render.library import Library
from generator.render.prose import Setting, clipped, plain
from generator.render.sections import Sections

DESCRIPTION_LIMIT = 300


class Page(NamedTuple):
    """A page's Markdown, and what the pages of others have to know of it.

    ``statements`` are what it says that rests on sources, as `Citations.statements` gives them.
    ``named`` are the actors that a briefing names, by their ids, each with its roles. ``language``
    is the one it is in, None for the site's.
    """

    text: str
    statements: Mapping[str, tuple[int, Statements]]
    named: Mapping[str, Sequence[Prose]]
    language: str | None = None


def briefing_page(briefing: Briefing, library: Library, templates: Environment) -> Page:
    """Render a briefing, the point first; of a withdrawn one only that it is, and why."""
    setting = library.setting(briefing.language)
    library.found.read(prose for _, prose in briefing.prose())
    if briefing.status == "withdrawn":
        template, body = "withdrawn.md.j2", _withdrawn(briefing, library, setting)
    else:
        template, body = "briefing.md.j2", _full(briefing, library, setting)
    text = templates.get_template(template).render(
        title=front_matter_value(briefing.headline),
        headline=escape(briefing.headline),
        language=in_language(briefing.language),
        words=setting.words,
        **body,
    )
    return Page(text, setting.citations.statements(), setting.named, briefing.language)


def _withdrawn(briefing: Briefing, library: Library, setting: Setting) -> dict[str, Any]:
    words, names = setting.words, setting.people.names
    return {
        "facts": Head(briefing, library, setting).dates(),
        "reasons": [
            (
                Markup(f"{words.moment(entry.date)}{words.colon}"),
                escape(plain(entry.text, names)),
            )
            for entry in briefing.corrections
            if entry.kind == "withdrawal"
        ],
    }


def _full(briefing: Briefing, library: Library, setting: Setting) -> dict[str, Any]:
    head, sections = Head(briefing, library, setting), Sections(briefing, library, setting)
    point = clipped(plain(briefing.summary, setting.people.names), DESCRIPTION_LIMIT)
    return {
        "description": front_matter_value(point),
        "versions": head.versions(),
        "notices": list(head.notices()),
        "summary": sections.summary(),
        "key_points": sections.key_points(),
        "why_it_matters": sections.why_it_matters(),
        "actors": sections.actors(),
        "relations": sections.relations(),
        "graph": sections.graph(),
        "background": sections.background(),
        "times": sections.times(),
        "timeline": sections.timeline(),
        "assessments": sections.assessments(),
        "views": sections.views(),
        "next": sections.next(),
        "unknowns": sections.unknowns(),
        "corrections": sections.corrections(),
        "tags": sections.tags(),
        "sources": sections.sources(),
        "backed": sections.backed(),
        "passages": library.passages.of(setting.citations, setting.words),
        "facts": head.facts(),  # last, since they count the sources
    }
