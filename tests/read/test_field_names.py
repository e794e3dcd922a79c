from __future__ import annotations

import pytest

from generator.model.actor import Actor, Alias, WebLink
from generator.model.background import BackgroundNote
from generator.model.base import Filed, Noun
from generator.model.briefing import Briefing
from generator.model.claim import Claim, Evidence
from generator.model.finding import FieldPath
from generator.model.parts import Event, Relation, Section
from generator.model.source import Source
from generator.read.field_names import (
    description,
    field_names,
    likely_name,
    meant,
    model_at,
    needed,
)

EVIDENCE: FieldPath = ("timeline", 3, "event", "evidence", 0)


@pytest.mark.parametrize(
    ("noun", "loc", "model"),
    [
        (Briefing, (), Briefing),
        (Briefing, ("timeline", 3), Event),
        (Briefing, ("timeline", 3, "event"), Claim),
        (Briefing, EVIDENCE, Evidence),
        (Briefing, ("relations", 0), Relation),
        (Briefing, ("background", 0), Section),
        (Actor, ("aliases", 1), Alias),
        (Actor, ("links", 1), WebLink),
    ],
)
def test_the_record_at_a_place(noun: type[Noun], loc: FieldPath, model: type[Noun]) -> None:
    assert model_at(noun, loc) is model


def test_names_are_those_that_editors_write() -> None:
    assert field_names(Briefing, ("relations", 0)) == [
        *("from", "to", "kind", "since", "until", "note"),
    ]
    assert field_names(Actor, ("positions", 0)) == ["title", "organization", "from", "to"]


@pytest.mark.parametrize("noun", [Actor, BackgroundNote, Briefing, Source])
def test_what_comes_from_the_file_is_no_field_of_it(noun: type[Filed]) -> None:
    names = field_names(noun, ())

    assert not {"id", "path", "paragraphs"} & set(names)
    assert ("text" in names) == (noun is BackgroundNote)


@pytest.mark.parametrize("noun", [Actor, BackgroundNote, Briefing, Source])
def test_every_field_is_described(noun: type[Filed]) -> None:
    assert all(description(noun, (name,)) for name in field_names(noun, ()))


def test_a_description_of_what_stands_in_lists() -> None:
    assert description(Briefing, ("relations", 0, "from")) == "The actor that acts."
    assert description(Briefing, ("topics", 4)) == "What it is about."
    assert description(Briefing, ()) == ""


@pytest.mark.parametrize(
    ("name", "best"),
    [
        ("headlnie", "headline"),
        ("Summary", "summary"),
        ("key points", "key_points"),
        ("title", "headline"),
        ("tags", "topics"),
        ("text", "summary"),
        ("photograph", None),
        ("", None),
    ],
)
def test_what_somebody_meant(name: str, best: str | None) -> None:
    assert meant(name, field_names(Briefing, ())) == best


@pytest.mark.parametrize(
    ("loc", "is_needed"),
    [
        (("headline",), True),
        (("why_it_matters",), False),
        (("topics", 0), False),
        (("timeline", 0, "date"), True),
        (("relations", 0, "from"), True),
    ],
)
def test_what_a_record_needs(loc: FieldPath, is_needed: bool) -> None:
    assert needed(Briefing, loc) == is_needed


@pytest.mark.parametrize(
    ("loc", "text", "name"),
    [
        (("actors", 0), "mayor", "actor"),
        (("actors", 0), "She opens it.", "role"),
        (("timeline", 0), "2025-03", "date"),
        (("timeline", 0), "It opens.", "event"),
        (("background", 0), "old-port", "use"),
        (("background", 0), "The old port", "heading"),
        (("assessments", 0), "likely", "likelihood"),
        (EVIDENCE, "The harbour opens", "quote"),
        (("next", 0), "[@notice", "date"),  # no field holds it: the first
    ],
)
def test_which_field_a_text_is_likely_to_be(loc: FieldPath, text: str, name: str) -> None:
    assert likely_name(Briefing, loc, text) == name
