"""Actors: names, positions, links."""

from __future__ import annotations

from typing import Any, get_args

import pytest
from pydantic import ValidationError

from generator.model.actor import Actor, ActorKind, Alias, Position
from generator.model.prose import Prose
from tests.model.refusals import refusal


def actor(**fields: Any) -> Actor:
    given = {"id": "crew", "path": "briefings/actors/crew.yml", "name": "The crew"}
    return Actor.model_validate({**given, "kind": "organization", **fields})


def test_the_kinds_of_actors() -> None:
    kinds = "person organization government armed_group country alliance company media"

    assert list(get_args(ActorKind)) == kinds.split()


def test_an_alias_is_a_text_or_a_name_with_what_there_is_to_know() -> None:
    made = actor(aliases=["Sailors", {"name": "البحّارة", "language": "ar", "weak": "true"}])

    assert made.aliases == (
        Alias(name="Sailors", language=None, weak="false"),
        Alias(name="البحّارة", language="ar", weak="true"),
    )


@pytest.mark.parametrize("weak", ["yes", "TRUE", "", True])
def test_weak_is_true_or_false_in_these_letters(weak: object) -> None:
    # Scalars of a desk's files stay text, so that "no" is never false by accident.
    with pytest.raises(ValidationError):
        Alias.model_validate({"name": "Crew", "weak": weak})


@pytest.mark.parametrize("value", [None, 5, [], ""])
def test_anything_else_is_no_alias(value: object) -> None:
    with pytest.raises(ValidationError):
        Alias.model_validate(value)


def test_positions_have_dates_of_any_precision() -> None:
    position = Position.model_validate({"title": "Captain", "from": "2014", "to": "2020-03-01~"})

    assert (str(position.from_), str(position.to)) == ("2014", "2020-03-01~")
    assert Position.model_validate({"title": "Captain"}).from_ is None


@pytest.mark.parametrize("item", ["Q1", "Q43", "Q999999999999"])
def test_identifiers_of_wikidata(item: str) -> None:
    assert actor(wikidata=item).wikidata == item


@pytest.mark.parametrize("item", ["", "43", "q43", "Q0", "Q043", "Q43 ", "Q43\n", "P31", "Q" * 9])
def test_what_is_no_identifier_of_wikidata(item: str) -> None:
    with pytest.raises(ValidationError, match="String should match pattern"):
        actor(wikidata=item)


def test_the_country_and_the_links_are_checked() -> None:
    made = actor(country="TR", links=[{"title": "Port", "url": "https://example.org"}])

    assert (made.country, made.links[0].url) == ("TR", "https://example.org")
    with pytest.raises(ValidationError, match="is not the code of a country"):
        actor(country="Turkey")
    with pytest.raises(ValidationError, match="This address cannot be linked"):
        actor(links=[{"title": "Port", "url": "http://localhost"}])


def test_those_it_is_confused_with_are_named_by_their_ids() -> None:
    assert actor(not_to_be_confused_with=["union"]).not_to_be_confused_with == ("union",)
    assert refusal(Actor, {**dict(actor()), "not_to_be_confused_with": ["union.yml"]}).kind == (
        "source-path"
    )


def test_the_prose_of_an_actor_is_its_description() -> None:
    assert list(actor().prose()) == []
    assert list(actor(description="They sail.").prose()) == [
        (("description",), Prose("They sail."))
    ]
