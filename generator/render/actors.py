"""The page of an actor."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from jinja2 import Environment
from markupsafe import Markup

from generator.model.actor import Actor, Position
from generator.model.briefing import Briefing
from generator.model.parts import Event
from generator.model.prose import Prose
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


class Naming(NamedTuple):
    """A briefing that names an actor, and what it says that the actor does."""

    briefing: Briefing
    roles: Sequence[Prose]


def actor_page(
    actor: Actor, namings: Sequence[Naming], library: Library, templates: Environment
) -> Page:
    """Render who an actor is, what it does in each briefing, and one timeline of all of them.

    ``namings`` are the briefings that name it, newest first.
    """
    citations = Citations(library.evidence)
    setting = Setting(library.people, citations, {})
    about = Markup(markdown(actor.description, setting)) if actor.description else None
    own = citations.statements()  # the rest repeats what the pages of the briefings say
    description = (
        plain(actor.description, library.people.names) if actor.description else actor.name
    )
    text = templates.get_template("actor.md.j2").render(
        title=front_matter_value(actor.name),
        description=front_matter_value(clipped(description, 300)),
        name=escape(actor.name),
        about=about,
        facts=_facts(actor),
        positions=bullets(map(_position, actor.positions)),
        others=[Markup(actor_link(o, "", setting)) for o in actor.not_to_be_confused_with],
        briefings=bullets(_involvement(naming, setting) for naming in namings),
        timeline=_timeline(library.events(actor, [naming.briefing for naming in namings]), setting),
        sources=library.bibliography.list(citations),
        passages=library.passages.of(citations),
    )
    return Page(text, own, {})


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


def _involvement(naming: Naming, setting: Setting) -> str:
    """A briefing that names the actor, with what the actor does in it."""
    briefing = naming.briefing
    date = f"{words.moment(briefing.published)}: " if briefing.published else ""
    line = f"{date}[{literal(briefing.headline)}](../briefings/{briefing.id}.md)"
    return "\n\n".join([line, *[markdown(role, setting) for role in naming.roles]])


def _timeline(events: Iterable[tuple[Event, Briefing]], setting: Setting) -> Markup:
    """The events that name the actor, each with the briefing that tells of it."""
    return bullets(
        f"{led(strong(words.edtf(event.date)), event.event.text, setting)} "
        f"([{literal(briefing.headline)}](../briefings/{briefing.id}.md#timeline))"
        for event, briefing in events
    )
