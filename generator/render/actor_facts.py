"""What is known of an actor by itself: its names, its country, the offices it held."""

from __future__ import annotations

from markupsafe import Markup

from generator.model.actor import Actor, Position
from generator.render.language import isolated, phrase
from generator.render.lists import bullets
from generator.render.prose import Setting, outward_link
from generator.render.words import Words

_WIKIDATA = "https://www.wikidata.org/wiki/"


def facts(actor: Actor, words: Words) -> list[tuple[Markup, Markup]]:
    """The facts that there are, each behind its label."""
    names = words.separator.join(
        [
            phrase(alias.name, alias.language)
            if alias.language
            else isolated(alias.name, words.page)
            for alias in actor.aliases
        ]
    )
    elsewhere = [outward_link(link.url, isolated(link.title, words.page)) for link in actor.links]
    if actor.wikidata:
        elsewhere.append(outward_link(_WIKIDATA + actor.wikidata, f"Wikidata {actor.wikidata}"))
    found = {
        "kind": words.text(f"actor_kinds.{actor.kind}"),
        "aliases": names,
        "country": words.country(actor.country) if actor.country else "",
        "elsewhere": " · ".join(elsewhere),
    }
    return [
        (words.markup(f"actor_facts.{name}"), Markup(value))
        for name, value in found.items()
        if value
    ]


def positions(actor: Actor, words: Words) -> Markup:
    """The offices and functions that it held, with their dates."""
    return bullets(_position(position, words) for position in actor.positions)


def others(actor: Actor, setting: Setting) -> Markup | None:
    """With whom it is easily confused, as a sentence."""
    links = [setting.mention(other) for other in actor.not_to_be_confused_with]
    if not links:
        return None
    names = setting.words.separator.join(links)
    return setting.words.markup("facts.not_to_be_confused", names=names)


def _position(position: Position, words: Words) -> str:
    parts = [position.title, *([position.organization] if position.organization else [])]
    held = words.separator.join([isolated(part, words.page) for part in parts])
    span = words.span(position.from_, position.to)
    return f"{held} ({span})" if span else held
