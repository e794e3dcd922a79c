"""What actors are called on the pages of a language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.model.actor import Actor
from generator.model.language import direction
from generator.names.in_prose import NamesInProse
from generator.render.escape import literal
from generator.render.language import isolated, phrase, text_direction


@dataclass(frozen=True, slots=True)
class People:
    """The actors that have a page, by their ids: what they are called, and the links to them.

    The links are Markdown for a page in any folder of the site. ``found`` tells where their
    names stand in prose.
    """

    names: Mapping[str, str]
    links: Mapping[str, str]
    found: NamesInProse

    def unlinked(self, actor: str, words: str, page: str) -> str:
        """The same words without the link."""
        return isolated(words or self.names.get(actor, actor), page)

    def link(self, actor: str, words: str, page: str) -> str:
        """A link to an actor's page in these words, or its name, in text in the language ``page``.

        The words alone, or the id, where it has no page.
        """
        link = self.links.get(actor)
        if link is None:
            return literal(words or actor)
        return actor_path(actor, isolated(words, page)) if words else link


def people(actors: Iterable[Actor], found: NamesInProse, page: str, site: str) -> People:
    """The actors as a page in the language ``page`` names them, ``site`` being the site's.

    A name is in the language of the site, as far as its script allows. On a page in another one an
    actor goes by the first alias that is in that language and not weak, if it has one.
    """
    is_foreign = _primary(page) != _primary(site)
    names: dict[str, str] = {}
    links: dict[str, str] = {}
    for actor in actors:
        alias = _alias(actor, page) if is_foreign else None
        name = names[actor.id] = alias or actor.name
        if is_foreign and not alias and text_direction(name) in (None, direction(site)):
            shown = phrase(name, site)
        else:
            shown = isolated(name, page)
        links[actor.id] = actor_path(actor.id, shown)
    return People(names, links, found)


def actor_path(actor: str, words: str) -> str:
    """A link to an actor's page in these words, which are Markdown."""
    return f"[{words}](../actors/{actor}.md)"


def _alias(actor: Actor, page: str) -> str | None:
    """The name of an actor in the language of a page: best in the very variety, such as pt-BR."""
    found = [
        alias
        for alias in actor.aliases
        if alias.language and alias.weak == "false" and _primary(alias.language) == _primary(page)
    ]
    exact = [alias for alias in found if alias.language == page]
    return (exact or found)[0].name if found else None


def _primary(tag: str) -> str:
    return tag.partition("-")[0]
