"""The actors of a desk and the relations between them, as entities of FollowTheMoney.

FollowTheMoney is a model of people, organisations and what links them, with schemas such as
``Person`` and ``Membership``. A file of it holds one entity a line, as JSON: its ``id``, its
``schema``, and in ``properties`` a list of values for each.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping

from generator.model.actor import Actor, Position
from generator.model.desk import Desk
from generator.model.prose import Prose
from generator.model.source import Source
from generator.render.export.schemas import ACTORS, PERSON, link_of
from generator.render.export.values import instant, made_id, prefix_date, text
from generator.render.knowledge.relations import Tie
from generator.render.prose import plain
from generator.render.words import Words

_WIKIPEDIA = re.compile(r"https?://(?:[a-z-]+\.)*wikipedia\.org/", re.IGNORECASE)


def followthemoney(
    desk: Desk, ties: Iterable[Tie], names: Mapping[str, str], words: Words
) -> Iterator[str]:
    """Every entity of a desk as a line, with its line end, in a stable order.

    These are the actors, the positions of people and who held them, the relations, and the articles
    that either rests on. ``names`` tells what actors are called that a text mentions without words.
    """
    export = _Export(desk, names, words)
    for actor in desk.actors.values():
        yield export.actor(actor)
    yield from export.held()
    for tie in ties:
        if tie.start in desk.actors and tie.end in desk.actors:
            yield from export.relation(tie)
    yield from export.articles()


class _Export:
    """The entities of a desk; it collects what those that it has made refer to."""

    def __init__(self, desk: Desk, names: Mapping[str, str], words: Words) -> None:
        self._desk = desk
        self._names = names
        self._words = words
        self._positions: dict[str, str] = {}
        self._occupancies: dict[str, str] = {}
        self._cited: set[str] = set()

    def actor(self, actor: Actor) -> str:
        """An actor, whose positions are kept for `held`."""
        about = [actor.description] if actor.description else []
        urls = [link.url for link in actor.links]
        is_person = actor.kind == PERSON.lower()
        for position in actor.positions if is_person else ():
            self._hold(actor, position)
        return _line(
            f"actor-{actor.id}",
            ACTORS[actor.kind],
            name=[actor.name],
            alias=[alias.name for alias in actor.aliases if alias.weak == "false"],
            weakAlias=[alias.name for alias in actor.aliases if alias.weak == "true"],
            classification=[actor.kind],
            country=[actor.country and actor.country.lower()],
            wikidataId=[actor.wikidata],
            wikipediaUrl=[url for url in urls if _WIKIPEDIA.match(url)],
            sourceUrl=[url for url in urls if not _WIKIPEDIA.match(url)],
            summary=self._plain(about),
            position=[_title(position) for position in actor.positions] if is_person else [],
            notes=[] if is_person else [_dated(position) for position in actor.positions],
            proof=self._proof(about),
        )

    def _hold(self, actor: Actor, position: Position) -> None:
        # The president of one country is not that of another: what says no organisation is shared
        # with nobody.
        where = position.organization or f"actor-{actor.id}"
        post = made_id("position", text(position.title), text(where))
        dates = [prefix_date(position.from_), prefix_date(position.to)]
        held = made_id("occupancy", actor.id, post, *(date or "" for date in dates))
        self._positions[post] = _line(post, "Position", name=[_title(position)])
        self._occupancies[held] = _line(
            held,
            "Occupancy",
            holder=[f"actor-{actor.id}"],
            post=[post],
            startDate=dates[:1],
            endDate=dates[1:],
        )

    def held(self) -> Iterator[str]:
        """The positions of the actors so far, then who held them."""
        for lines in (self._positions, self._occupancies):
            yield from (line for _, line in sorted(lines.items()))

    def relation(self, tie: Tie) -> Iterator[str]:
        """A relation with all that tells of it; a sanction is an entity besides."""
        start, end = self._desk.actors[tie.start], self._desk.actors[tie.end]
        notes = [telling.relation.note for telling in tie.tellings if telling.relation.note]
        told: dict[str, Iterable[str | None]] = {
            "startDate": [prefix_date(tie.since)],
            "endDate": [prefix_date(tie.until)],
            "description": self._plain(notes),
            "proof": self._proof(notes),
            "recordId": [telling.briefing.id for telling in tie.tellings],
        }
        link = link_of(tie.kind, ACTORS[end.kind])
        role = tie.kind.replace("_", " ") if link.says_kind and tie.kind != "other" else None
        ends = {link.start: [f"actor-{start.id}"], link.end: [f"actor-{end.id}"]}
        name = made_id("relation", start.id, end.id, tie.kind)
        yield _line(name, link.schema, **ends, role=[role], **told)
        if tie.kind == "sanctions":
            yield _line(
                made_id("sanction", start.id, end.id),
                "Sanction",
                entity=[f"actor-{end.id}"],
                authority=[start.name],
                country=[start.country and start.country.lower()],
                **told,
            )

    def articles(self) -> Iterator[str]:
        """The articles that the entities so far rest on."""
        for name in sorted(self._cited):
            yield self._article(self._desk.sources[name])

    def _article(self, source: Source) -> str:
        state = f"source_states.{source.state}"
        return _line(
            f"source-{source.id}",
            "Article",
            title=[source.headline],
            summary=[source.standfirst],
            sourceUrl=[source.url, source.archived_url],
            publisher=[source.publisher],
            author=source.authors,
            publishedAt=[instant(source.published)],
            modifiedAt=[instant(source.modified)],
            retrievedAt=[instant(source.retrieved)],
            notes=[self._words.plain(state)] if self._words.has(state) else [],
        )

    def _plain(self, proses: Iterable[Prose]) -> list[str]:
        return [plain(prose, self._names) for prose in proses]

    def _proof(self, proses: Iterable[Prose]) -> list[str]:
        known = [cited.source for prose in proses for cited in prose.cited()]
        found = [name for name in known if name in self._desk.sources]
        self._cited.update(found)
        return [f"source-{name}" for name in found]


def _title(position: Position) -> str:
    return ", ".join(filter(None, (position.title, position.organization)))


def _dated(position: Position) -> str:
    dates = f"{position.from_ or ''}/{position.to or ''}"
    return f"{_title(position)} ({dates})" if dates != "/" else _title(position)


def _line(name: str, schema: str, /, **properties: Iterable[str | None]) -> str:
    """An entity, without the properties that have no value; each value once."""
    values = {
        key: list(dict.fromkeys([made for one in given if one and (made := text(one))]))
        for key, given in properties.items()
    }
    entity = {"id": name, "schema": schema, "properties": {k: v for k, v in values.items() if v}}
    return f"{json.dumps(entity, ensure_ascii=False)}\n"
