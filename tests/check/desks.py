"""Desks in a few words: what a test does not say is such that no rule minds it."""

from __future__ import annotations

from collections.abc import Mapping, Set
from datetime import UTC, datetime
from typing import Any, TypeVar

from generator.check.context import Check, Context
from generator.check.overview import DeskCheck, overview
from generator.model.actor import Actor
from generator.model.background import BackgroundNote
from generator.model.base import Filed
from generator.model.briefing import Briefing
from generator.model.desk import Desk
from generator.model.finding import Finding
from generator.model.source import Source

AS_OF = datetime(2025, 5, 1, 12, 0, tzinfo=UTC)

N = TypeVar("N", bound=Filed)
Fields = Mapping[str, Mapping[str, Any]]

_BRIEFING = {"headline": "The ferry sails again", "summary": "It left at dawn. [@notice]"}
_SOURCE = {
    "headline": "Ferry to sail again",
    "publisher": "Harbour Office",
    "url": "https://example.org/notice",
    "published": "2025-03-01",
    "text": "The ferry sails again.",
    "paragraphs": ("The ferry sails again.",),
}


def make_desk(
    briefings: Fields | None = None,
    *,
    sources: Fields | None = None,
    actors: Fields | None = None,
    background: Fields | None = None,
    unreadable: Mapping[str, Set[str]] | None = None,
) -> Desk:
    """A desk of nouns by their ids, with the fields that differ from a plain noun's.

    Briefings cite the source ``notice``, which is there unless ``sources`` is given. Files that
    cannot be read are named by their kind: ``unreadable={"sources": {"log"}}``.
    """
    sources = {"notice": {}} if sources is None else sources
    return Desk(
        briefings=_nouns(Briefing, "briefings", _BRIEFING, briefings),
        sources=_nouns(Source, "briefings/sources", _SOURCE, sources),
        actors=_nouns(Actor, "briefings/actors", {"kind": "company"}, _with_names(actors)),
        background=_nouns(
            BackgroundNote, "briefings/background", {"heading": "Before", "text": "x"}, background
        ),
        unreadable={kind: frozenset(ids) for kind, ids in (unreadable or {}).items()},
    )


def _with_names(actors: Fields | None) -> Fields:
    return {name: {"name": name.capitalize(), **fields} for name, fields in (actors or {}).items()}


def found(check: Check, desk: Desk, as_of: datetime = AS_OF) -> list[Finding]:
    """What one rule finds in a desk."""
    return list(check(Context(desk, as_of)))


def found_all(check: DeskCheck, desk: Desk) -> list[Finding]:
    """What a rule on desks as a whole finds in one."""
    return list(check(overview(desk)))


def _nouns(
    noun: type[N], folder: str, plain: Mapping[str, Any], given: Fields | None
) -> dict[str, N]:
    ending = "md" if noun is Source else "yml"
    return {
        name: noun.model_validate(
            {**plain, **fields, "id": name, "path": f"{folder}/{name}.{ending}"}
        )
        for name, fields in (given or {}).items()
    }
