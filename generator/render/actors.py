"""The pages of an actor: its own, and where there is much to tell, further ones by year."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from generator.model.actor import Actor
from generator.render import relation_lists, timelines
from generator.render.actor_facts import facts, others, positions
from generator.render.briefing import Page
from generator.render.escape import front_matter_value
from generator.render.involvement import Naming, involvements
from generator.render.knowledge.company import Company
from generator.render.knowledge.events import Happening
from generator.render.language import isolated
from generator.render.library import Library
from generator.render.paging import Sheet, sheet_title, sheets, ways
from generator.render.prose import Setting, clipped, markdown, plain
from generator.render.quote_list import quote_list

MOST = 60
"""So many briefings, and events, stand on one page; what is more is on pages by year."""
LATEST = 20
"""So many of each stand on the actor's own page where there are pages by year."""
MOST_RELATIONS = 60
MOST_NEIGHBOURS = 12
"""So many actors are drawn around one; the list beneath tells of all."""
MOST_COMPANIONS = 20


class ActorPages:
    """Makes the pages of actors. ``company`` tells who appears with whom."""

    def __init__(self, library: Library, company: Company, templates: Environment) -> None:
        self._library = library
        self._company = company
        self._templates = templates

    def of(self, actor: Actor, namings: Sequence[Naming]) -> Iterator[tuple[str, str, Page]]:
        """Path, title and page of each, the actor's own first.

        ``namings`` are the briefings that name it, newest first.
        """
        happenings = self._library.events.of(actor.id)
        by_year = [*sheets(namings, _published, MOST)] if len(namings) > MOST else []
        of_events = [*sheets(happenings, _began, MOST)] if len(happenings) > MOST else []
        shown = namings[:LATEST] if by_year else namings
        latest = happenings[-LATEST:] if of_events else happenings
        yield (
            f"actors/{actor.id}.md",
            actor.name,
            self._own(actor, namings, shown, latest, by_year, of_events),
        )
        for sheet in by_year:
            title = sheet_title(sheet, self._library.words)
            yield self._further(actor, sheet.name, title, sheet.items, ())
        for events in of_events:
            title = sheet_title(events, self._library.words)
            yield self._further(actor, f"timeline-{events.name}", title, (), events.items)

    def _own(
        self,
        actor: Actor,
        namings: Sequence[Naming],
        shown: Sequence[Naming],
        happenings: Sequence[Happening],
        by_year: Sequence[Sheet[Naming]],
        of_events: Sequence[Sheet[Happening]],
    ) -> Page:
        library, setting = self._library, self._setting(actor)
        about = Markup(markdown(actor.description, setting)) if actor.description else None
        own = setting.citations.statements()  # the rest repeats what the briefings say
        description = (
            plain(actor.description, library.people.names) if actor.description else actor.name
        )
        ties = library.ties.of(actor.id)
        only = {naming.briefing.id for naming in shown} if by_year else None
        parts = {
            "description": front_matter_value(clipped(description, 300)),
            "name": Markup(isolated(actor.name, setting.words.page)),
            "about": about,
            "facts": facts(actor, setting.words),
            "others": others(actor, setting),
            "positions": positions(actor, setting.words),
            "graph": relation_lists.graph(
                library.ties.around(actor.id, MOST_NEIGHBOURS),
                library.desk.actors,
                setting,
                "relations",
                focus=actor.id,
                beside=max(0, library.ties.neighbours(actor.id) - MOST_NEIGHBOURS),
            ),
            "relations": relation_lists.told(ties[:MOST_RELATIONS], setting),
            "more_relations": _more_relations(len(ties), setting),
            "company": self._companions(actor, namings, setting),
            **self._lists(actor, shown, happenings, setting, only=only),
            "times": timelines.picture(
                [(one.event.date, one.words) for one in happenings], setting, "times"
            ),
            "by_year": ways(by_year, f"{actor.id}--", setting.words),
            "of_events": ways(of_events, f"{actor.id}--timeline-", setting.words),
        }
        return self._page("actor.md.j2", actor.name, parts, setting, own)

    def _further(
        self,
        actor: Actor,
        name: str,
        when: str,
        namings: Sequence[Naming],
        happenings: Sequence[Happening],
    ) -> tuple[str, str, Page]:
        setting = self._setting(actor)
        only = {naming.briefing.id for naming in namings}
        called = isolated(actor.name, setting.words.page)
        title = f"{actor.name}: {when}"
        parts = {
            "heading": Markup(f"[{called}]({actor.id}.md){setting.words.colon} {when}"),
            **self._lists(actor, namings, happenings, setting, only=only),
        }
        page = self._page("actor-year.md.j2", title, parts, setting, {})
        return f"actors/{actor.id}--{name}.md", title, page

    def _page(
        self, template: str, title: str, parts: dict[str, Any], setting: Setting, own: Any
    ) -> Page:
        text = self._templates.get_template(template).render(
            title=front_matter_value(title),
            words=setting.words,
            **parts,
            sources=self._library.bibliography.list(setting.citations, setting.words),
            passages=self._library.passages.of(setting.citations, setting.words),
        )
        return Page(text, own, {})

    def _setting(self, actor: Actor) -> Setting:
        return self._library.setting(None, own=actor.id)

    def _lists(
        self,
        actor: Actor,
        namings: Sequence[Naming],
        happenings: Sequence[Happening],
        setting: Setting,
        only: Collection[str] | None = None,
    ) -> dict[str, Markup]:
        """What the briefings say, in the order of the page; quotations are those in ``only``."""
        quotes, sources = self._library.quotes, self._library.desk.sources
        found = {"briefings": involvements(namings, setting)}
        found["timeline"] = timelines.told(happenings, setting)
        for name, said in (("quotes_by", quotes.by), ("quotes_about", quotes.about)):
            chosen = [q for q in said(actor.id) if only is None or q.briefing.id in only]
            found[name] = quote_list(chosen, sources, setting)
        return found

    def _companions(self, actor: Actor, namings: Sequence[Naming], setting: Setting) -> Markup:
        """The actors that it appears with, each with the number of briefings."""
        briefings = (naming.briefing.id for naming in namings)
        counted = self._company.of(actor.id, briefings, MOST_COMPANIONS)
        return Markup(
            " · ".join(
                [
                    f"{setting.mention(other)} ({setting.words.number(number)})"
                    for other, number in counted
                ]
            )
        )


def _published(naming: Naming) -> date | None:
    return naming.briefing.published.day if naming.briefing.published else None


def _began(happening: Happening) -> date:
    return happening.event.date.first


def _more_relations(number: int, setting: Setting) -> Markup | None:
    if number <= MOST_RELATIONS:
        return None
    return Markup(setting.words.count("lists.more_relations", number - MOST_RELATIONS))
