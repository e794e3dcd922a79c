"""The parts that briefings are made of."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from generator.model.base import Noun
from generator.model.claim import Claim
from generator.model.dates import Moment
from generator.model.edtf import EdtfDate, Period
from generator.model.prose import Prose
from generator.model.text import ActorId, Headline, Line, NoteId

RelationKind = Literal[
    "backs",
    "opposes",
    "fights",
    "allied_with",
    "negotiates_with",
    "mediates_between",
    "supplies",
    "funds",
    "commands",
    "controls",
    "member_of",
    "part_of",
    "sanctions",
    "recognises",
    "succeeds",
    "other",
]
Likelihood = Literal[
    "almost_no_chance",
    "very_unlikely",
    "unlikely",
    "roughly_even_chance",
    "likely",
    "very_likely",
    "almost_certain",
]  # Intelligence Community Directive 203, section D.6.e.(2)(a)
Confidence = Literal["high", "moderate", "low"]
CorrectionKind = Literal["correction", "clarification", "update", "withdrawal"]


class Role(Noun):
    """What an actor does in this story."""

    actor: ActorId
    """The id of the actor: the name of its file in `briefings/actors/`, without the ending."""

    role: Prose | None = None
    """What this actor is doing in this story."""


class Relation(Noun):
    """How two actors stand to each other in this story."""

    from_: ActorId = Field(alias="from")
    """The actor that acts."""

    to: ActorId
    """The actor that it acts upon."""

    kind: RelationKind
    """What the first is to the second; other needs a note."""

    since: EdtfDate | None = None
    """Since when: 2024, 2024-12 or 2024-12-08."""

    until: EdtfDate | None = None
    """Until when. Leave it out where it goes on."""

    note: Prose | None = None
    """What there is to add, with the citations that it rests on."""


class Section(Noun):
    """A piece of background: written here, or a shared note by its id."""

    heading: Headline | None = None
    """The heading, for background written here."""

    text: Prose | None = None
    """The background, written here."""

    use: NoteId | None = None
    """The id of a shared note: the name of its file in `briefings/background/`."""

    @model_validator(mode="after")
    def _one_or_the_other(self) -> Section:
        if self.use and not (self.heading or self.text):
            return self
        if not self.use and self.heading and self.text:
            return self
        raise PydanticCustomError(
            "field-invalid",
            "This piece of background is neither written here nor a shared note.",
            {"mend": "Give it a heading and a text, or use: and the id of a note; never both."},
        )


class Event(Noun):
    """Something that happened, and when."""

    date: Period
    """When: 2024, 2024-12, 2024-12-08, 2024-11/2025-01; add ~ for about."""

    event: Claim
    """What happened."""


class Assessment(Noun):
    """A judgement of the desk, with how likely or how sure it is."""

    text: Prose
    """The judgement."""

    likelihood: Likelihood | None = None
    """How likely it is, by the seven terms of ICD 203."""

    confidence: Confidence | None = None
    """How sure the desk is of its grounds: high, moderate or low."""

    basis: Prose | None = None
    """What the judgement rests on."""


class View(Noun):
    """Somebody who sees it differently."""

    holder: Line
    """Who holds the view."""

    text: Prose
    """The view."""


class Watch(Noun):
    """Something to watch for."""

    date: Period | None = None
    """When it is expected."""

    text: Prose
    """What to watch for."""


class Correction(Noun):
    """A change that readers are told of."""

    date: Moment
    """When the change was made."""

    kind: CorrectionKind
    """correction, clarification, update or withdrawal."""

    text: Prose
    """What was changed, and what it said before."""
