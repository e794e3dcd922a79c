"""The page of an actor."""

from __future__ import annotations

from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from generator.model.actor import Actor, Position
from generator.model.briefing import Briefing
from generator.render import words
from generator.render.briefing import Page
from generator.render.citations import Citations
from generator.render.escape import escape, front_matter_value, literal
from generator.render.language import phrase
from generator.render.library import Library
from generator.render.lists import bullets
from generator.render.prose import (
    Setting,
    actor_link,
    clipped,
    led,
    markdown,
    outward_link,
    plain,
    strong,
)

_WIKIDATA = "https://www.wikidata.org/wiki/"


def actor_page(actor: Actor, library: Library, templates: Environment) -> Page:
    """Render who an actor is, what it does in each briefing, and one timeline of all of them."""
    citations = Citations()
    setting = Setting(library.names, "../", citations)
    briefings = library.by_actor.get(actor.id, [])
    about = Markup(markdown(actor.description, setting)) if actor.description else None
    own = tuple(citations.uses)  # the rest repeats what the pages of the briefings say
    description = plain(actor.description, library.names) if actor.description else actor.name
    text = templates.get_template("actor.md.j2").render(
        title=front_matter_value(actor.name),
        description=front_matter_value(clipped(description, 300)),
        name=escape(actor.name),
        about=about,
        facts=_facts(actor),
        positions=bullets(map(_position, actor.positions)),
        others=[Markup(actor_link(o, "", setting)) for o in actor.not_to_be_confused_with],
        briefings=bullets(_involvement(actor, briefing, setting) for briefing in briefings),
        timeline=_timeline(actor, library, setting),
        sources=library.bibliography.list(citations),
    )
    return Page(text, own)


def _facts(actor: Actor) -> list[tuple[str, Any]]:
    names = ", ".join(phrase(alias.name, alias.language) for alias in actor.aliases)
    elsewhere = [outward_link(link.url, literal(link.title)) for link in actor.links]
    if actor.wikidata:
        elsewhere.append(outward_link(_WIKIDATA + actor.wikidata, f"Wikidata {actor.wikidata}"))
    facts: list[tuple[str, Any]] = [
        ("Kind", words.ACTOR_KINDS[actor.kind][0]),
        ("Also known as", Markup(names)),
        ("Country code", actor.country),
        ("Elsewhere", Markup(" · ".join(elsewhere))),
    ]
    return [(label, value) for label, value in facts if value]


def _position(position: Position) -> str:
    parts = [literal(position.title)]
    if position.organization:
        parts.append(literal(position.organization))
    span = ""
    if position.from_ and position.to:
        span = f" ({words.edtf(position.from_)} – {words.edtf(position.to)})"
    elif position.from_:
        span = f" (since {words.edtf(position.from_)})"
    elif position.to:
        span = f" (until {words.edtf(position.to)})"
    return f"{', '.join(parts)}{span}"


def _involvement(actor: Actor, briefing: Briefing, setting: Setting) -> str:
    """A briefing that names the actor, with what the actor does in it."""
    date = f"{words.moment(briefing.published)}: " if briefing.published else ""
    line = f"{date}[{literal(briefing.headline)}](../briefings/{briefing.id}.md)"
    roles = [role.role for role in briefing.actors if role.actor == actor.id and role.role]
    return "\n\n".join([line, *(markdown(role, setting) for role in roles)])


def _timeline(actor: Actor, library: Library, setting: Setting) -> Markup:
    """The events that name the actor, each with the briefing that tells of it."""
    return bullets(
        f"{led(strong(words.edtf(event.date)), event.event.text, setting)} "
        f"([{literal(briefing.headline)}](../briefings/{briefing.id}.md#timeline))"
        for event, briefing in library.events(actor)
    )
