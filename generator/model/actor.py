"""Actors: the people, states and groups that briefings are about."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any, Literal

from pydantic import Field, model_validator

from generator.model.base import Filed, Noun, Several
from generator.model.edtf import EdtfDate
from generator.model.finding import FieldPath
from generator.model.language import Country, LanguageTag
from generator.model.named import Named, named_in
from generator.model.prose import Prose
from generator.model.site_address import SiteAddress
from generator.model.text import ActorId, Line
from generator.model.web import Url

ActorKind = Literal[
    "person", "organization", "government", "armed_group", "country", "alliance", "company", "media"
]


class Alias(Noun):
    """Another name or spelling of an actor."""

    name: Line
    """The name as it is written."""

    language: LanguageTag | None = None
    """The language that writes it so."""

    weak: Literal["true", "false"] = "false"
    """true for a name that others share too: it is never linked by itself."""

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:
        return {"name": value} if isinstance(value, str) else value


class Position(Noun):
    """An office or a function that the actor held."""

    title: Line
    """The title of the position."""

    organization: Line | None = None
    """Where the position is held."""

    from_: EdtfDate | None = Field(default=None, alias="from")
    """Since when: 2014, 2014-08 or 2014-08-28."""

    to: EdtfDate | None = None
    """Until when. Leave it out where it is still held."""


class WebLink(Noun):
    """A page elsewhere."""

    title: Line
    """What the page is called."""

    url: Url
    """Its address."""


class Actor(Filed):
    """A person, state or group, described once for all briefings."""

    name: Line
    """The name that the site shows."""

    kind: ActorKind
    """What it is, such as person, government or armed_group."""

    aliases: Several[Alias] = ()
    """Other names and spellings, in any script."""

    description: Prose | None = None
    """Who this is, in a sentence or two."""

    country: Country | None = None
    """The country it belongs to, by its two-letter code."""

    wikidata: str | None = Field(default=None, pattern=r"^Q[1-9][0-9]{0,11}$")
    """Its identifier in Wikidata, such as Q43."""

    links: Several[WebLink] = ()
    """Pages about it elsewhere."""

    positions: Several[Position] = ()
    """Offices and functions held, with their dates."""

    not_to_be_confused_with: Several[ActorId] = ()
    """The ids of actors with whom it is easily confused."""

    redirect_from: Several[SiteAddress] = ()
    """Earlier addresses of this page, such as actors/old-name/; they lead here."""

    def prose(self) -> Iterator[tuple[FieldPath, Prose]]:
        """Every piece of prose in this file with its field."""
        if self.description:
            yield ("description",), self.description

    @cached_property
    def named(self) -> Named:
        """The sources and the actors that this file names."""
        return named_in(self.prose(), actors=self.not_to_be_confused_with)
