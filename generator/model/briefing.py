"""Briefings."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Literal

from pydantic import Field

from generator.model.base import Filed, Several
from generator.model.claim import Claim
from generator.model.dates import Moment
from generator.model.finding import FieldPath
from generator.model.language import LanguageTag
from generator.model.named import Named, named_in
from generator.model.parts import (
    Assessment,
    Correction,
    Event,
    Relation,
    Role,
    Section,
    View,
    Watch,
)
from generator.model.prose import Prose
from generator.model.site_address import SiteAddress
from generator.model.text import BriefingId, Headline, Line, SourceId

Status = Literal["draft", "review", "published", "archived", "withdrawn"]
BriefingKind = Literal["background", "analysis", "report"]


class Briefing(Filed):
    """One briefing. Only a headline, a summary and one cited source are needed."""

    headline: Headline
    """The headline."""

    summary: Prose
    """The point first: one to three sentences."""

    status: Status = "draft"
    """Where it stands: draft, review, published, archived or withdrawn."""

    kind: BriefingKind = "background"
    """What it is: background, analysis or report."""

    published: Moment | None = None
    """When it is or was published: a date, or a date and time with its offset."""

    updated: Moment | None = None
    """When it was last changed in substance."""

    embargo_until: Moment | None = None
    """It is not on the site before this time."""

    expires: Moment | None = None
    """It is not on the site from this time on."""

    review_by: Moment | None = None
    """When somebody must look at it again."""

    redirect_from: Several[SiteAddress] = ()
    """Earlier addresses of this page."""

    language: LanguageTag | None = None
    """The language it is written in, as a tag: en, tr, ar, he, pt-BR."""

    translation_of: BriefingId | None = None
    """The id of the briefing that this one translates."""

    authors: Several[Line] = ()
    """Who wrote it."""

    editors: Several[Line] = ()
    """Who edited it."""

    topics: Several[Line] = ()
    """What it is about."""

    places: Several[Line] = ()
    """Where it happens."""

    key_points: Several[Claim] = ()
    """What to know, a claim each."""

    why_it_matters: Prose | None = None
    """Why a reader should care."""

    actors: Several[Role] = ()
    """Who is involved, and what each does in this story."""

    relations: Several[Relation] = ()
    """How the actors stand to each other."""

    background: Several[Section] = ()
    """How it came to this."""

    timeline: Several[Event] = ()
    """What happened when."""

    assessments: Several[Assessment] = ()
    """What the desk thinks will happen."""

    views: Several[View] = ()
    """Who sees it differently."""

    next: Several[Watch] = ()
    """What to watch for."""

    unknowns: Several[Prose] = ()
    """What is not known."""

    sources: Several[SourceId] = ()
    """The ids of sources that belong here and that no text cites."""

    corrections: Several[Correction] = ()
    """Changes that readers are told of."""

    notes: str | None = Field(default=None, exclude=True)
    """For the desk only: never on the site, in no output."""

    @cached_property
    def named(self) -> Named:
        """The sources and the actors that this file names."""
        evidence = [item for _, claim in self.claims() for item in claim.evidence]
        actors = [role.actor for role in self.actors]
        actors += (item.speaker for item in evidence if item.speaker)
        for relation in self.relations:
            actors += (relation.from_, relation.to)
        sources = [item.source for item in evidence]
        return named_in(self.prose(), [*sources, *self.sources], actors)

    def claims(self) -> Iterator[tuple[FieldPath, Claim]]:
        """Every claim with the field that holds it: the key points, then the timeline's events."""
        for n, claim in enumerate(self.key_points):
            yield ("key_points", n), claim
        for n, event in enumerate(self.timeline):
            yield ("timeline", n, "event"), event.event

    def prose(self) -> Iterator[tuple[FieldPath, Prose]]:  # noqa: C901 - one step for each field
        """Every piece of prose written in this file with its field, in the order of the page."""
        yield ("summary",), self.summary
        for n, claim in enumerate(self.key_points):
            yield ("key_points", n, "text"), claim.text
        if self.why_it_matters:
            yield ("why_it_matters",), self.why_it_matters
        for n, role in enumerate(self.actors):
            if role.role:
                yield ("actors", n, "role"), role.role
        for n, relation in enumerate(self.relations):
            if relation.note:
                yield ("relations", n, "note"), relation.note
        for n, section in enumerate(self.background):
            if section.text:
                yield ("background", n, "text"), section.text
        for n, event in enumerate(self.timeline):
            yield ("timeline", n, "event", "text"), event.event.text
        for n, assessment in enumerate(self.assessments):
            yield ("assessments", n, "text"), assessment.text
            if assessment.basis:
                yield ("assessments", n, "basis"), assessment.basis
        for n, view in enumerate(self.views):
            yield ("views", n, "text"), view.text
        for n, watch in enumerate(self.next):
            yield ("next", n, "text"), watch.text
        for n, unknown in enumerate(self.unknowns):
            yield ("unknowns", n), unknown
        for n, correction in enumerate(self.corrections):
            yield ("corrections", n, "text"), correction.text
