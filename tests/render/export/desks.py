"""A desk with an actor of every kind, a relation of every kind, and all that an actor can have."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_args

from generator.model.actor import Actor, ActorKind
from generator.model.briefing import Briefing
from generator.model.desk import Desk
from generator.model.parts import RelationKind
from generator.model.source import Source
from generator.render.knowledge.relations import Ties
from generator.render.words import words_in

WORDS = words_in("en")
NOTICE = "[@notice]"
ACTORS: Mapping[str, Mapping[str, Any]] = {
    "captain": {
        "kind": "person",
        "name": "Ada Keel",
        "aliases": ["A. Keel", {"name": "أدا", "language": "ar"}, {"name": "Keel", "weak": "true"}],
        "description": f"Captain of *the ferry*, and no friend of [[crew]]. {NOTICE}",
        "country": "XK",
        "wikidata": "Q43",
        "links": [
            {"title": "Wikipedia", "url": "https://tr.wikipedia.org/wiki/Ada"},
            {"title": "Her page", "url": "https://example.org/keel"},
        ],
        "positions": [
            {
                "title": "Captain",
                "organization": "Gull Line",
                "from": "2020-02-03",
                "to": "2024-12",
            },
            {"title": "Pilot", "from": "2012-05~", "to": "2014~"},
        ],
    },
    "pilot": {
        "kind": "person",
        "positions": [
            {"title": "Captain", "organization": "Gull Line", "from": "2025"},
            {"title": "Pilot"},
        ],
    },
    "crew": {"kind": "armed_group"},
    "office": {
        "kind": "government",
        "positions": [{"title": "Host", "organization": "The Games", "from": "2024"}],
    },
    **{
        f"the-{kind.replace('_', '-')}": {"kind": kind}
        for kind in get_args(ActorKind)
        if kind not in ("person", "armed_group", "government")
    },
}
KINDS = get_args(RelationKind)


def relation(kind: str, **fields: Any) -> dict[str, Any]:
    note = {"note": "It is so."} if kind == "other" else {}
    return {"from": "crew", "to": "the-company", "kind": kind, **note, **fields}


def briefing(name: str, *relations: Mapping[str, Any], **more: Any) -> Briefing:
    fields: dict[str, Any] = {
        "headline": f"The {name}",
        "summary": "It is so. [@notice]",
        "relations": relations,
        **more,
    }
    return Briefing(id=name, path=f"briefings/{name}.yml", **fields)


def desk(
    *briefings: Briefing,
    actors: Mapping[str, Mapping[str, Any]] = ACTORS,
    source: Mapping[str, Any] | None = None,
) -> Desk:
    """These briefings, the actors, and one source."""
    given = {"headline": "Notice", "text": "It is so.", "paragraphs": ("It is so.",)}
    notice = Source(id="notice", path="briefings/sources/notice.md", **{**given, **(source or {})})
    return Desk(
        briefings={one.id: one for one in briefings},
        sources={"notice": notice},
        actors={
            name: Actor(id=name, path=f"briefings/actors/{name}.yml", **{"name": name, **fields})
            for name, fields in sorted(actors.items())
        },
    )


def full() -> Desk:
    """Every kind of relation between two organisations, and each from and to a person besides."""
    return desk(
        briefing("one", *(relation(kind) for kind in KINDS)),
        briefing(
            "two",
            *(relation(kind, to="captain", since="2024-12-08", until="2025~") for kind in KINDS),
            *(relation(kind, **{"from": "captain", "note": f"So. {NOTICE}"}) for kind in KINDS),
        ),
        source={
            "standfirst": "Ships may enter.",
            "publisher": "Harbour Office",
            "url": "https://example.org/notice",
            "archived_url": "https://archive.example.org/notice",
            "authors": ["Rosa Kell"],
            "published": "2025-03-01T23:30-05:00",
            "modified": "2025-03-03",
            "retrieved": "2025-03-04T10:00Z",
            "state": "retracted",
        },
    )


def ties(of: Desk) -> Ties:
    return Ties(of.briefings.values())


def names(of: Desk) -> Mapping[str, str]:
    return {actor.id: actor.name for actor in of.actors.values()}
