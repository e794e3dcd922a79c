"""Entities of FollowTheMoney, held against a table of what its model has (``schemas.yml``)."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.model.desk import Desk
from generator.render.export.followthemoney import followthemoney
from tests.render.export import desks
from tests.render.export.desks import briefing, desk, full, relation

MODEL = yaml.safe_load(Path(__file__).with_name("schemas.yml").read_text("utf-8"))
REQUIRED = {
    "Occupancy": {"holder", "post"},
    "UnknownLink": {"subject", "object"},
    "Membership": {"member", "organization"},
    "Directorship": {"director", "organization"},
    "Payment": {"payer", "beneficiary"},
    "Succession": {"predecessor", "successor"},
    "Sanction": {"entity"},
    "Article": {"title"},
}
FORMS = {
    "country": "[a-z]{2}",
    "date": r"[12]\d{3}(-\d{2}(-\d{2}(T\d{2}:\d{2}:\d{2})?)?)?",
    "url": "https?://.+",
    "wikidata": "Q[0-9]+",
}

Entity = dict[str, Any]


def lines(of: Desk) -> list[str]:
    every = desks.ties(of).every
    return list(followthemoney(of, every, desks.names(of), desks.WORDS))


def entities(of: Desk) -> list[Entity]:
    return [json.loads(line) for line in lines(of)]


def of_schema(schema: str, of: Desk) -> list[Entity]:
    return [entity for entity in entities(of) if entity["schema"] == schema]


def check(found: Sequence[Entity]) -> None:
    """Hold entities against the model: nothing in them that it does not know."""
    by_id = {entity["id"]: entity["schema"] for entity in found}
    assert len(by_id) == len(found)
    for entity in found:
        schema, properties = entity["schema"], entity["properties"]
        assert list(entity) == ["id", "schema", "properties"]
        assert REQUIRED.get(schema, {"name"}) <= set(properties)
        for name, values in properties.items():
            kind = MODEL[schema][name]
            assert values
            assert len(set(values)) == len(values)
            for value in values:
                assert isinstance(value, str)
                assert value == " ".join(value.split())
                if isinstance(kind, list):
                    assert by_id[value] in kind, f"{schema}.{name}"
                else:
                    assert re.fullmatch(FORMS.get(kind, ".+"), value), f"{schema}.{name}: {value}"


def test_a_desk_with_everything_fits_the_model() -> None:
    found = entities(full())

    check(found)
    abstract = {"Thing", "LegalEntity", "Interval"}
    assert {entity["schema"] for entity in found} == set(MODEL) - abstract
    used = {(entity["schema"], name) for entity in found for name in entity["properties"]}
    assert {name for _, name in used} == {name for known in MODEL.values() for name in known}


def test_a_person() -> None:
    (person, _) = of_schema("Person", full())

    assert person == {
        "id": "actor-captain",
        "schema": "Person",
        "properties": {
            "name": ["Ada Keel"],
            "alias": ["A. Keel", "أدا"],
            "weakAlias": ["Keel"],
            "classification": ["person"],
            "country": ["xk"],
            "wikidataId": ["Q43"],
            "wikipediaUrl": ["https://tr.wikipedia.org/wiki/Ada"],
            "sourceUrl": ["https://example.org/keel"],
            "summary": ["Captain of the ferry, and no friend of crew."],
            "position": ["Captain, Gull Line", "Pilot"],
            "proof": ["source-notice"],
        },
    }


def test_positions_are_shared_only_where_their_organization_is_known() -> None:
    positions = of_schema("Position", full())
    held = {entity["id"]: entity["properties"] for entity in of_schema("Occupancy", full())}
    name_of = {entity["id"]: entity["properties"]["name"][0] for entity in positions}

    assert sorted(name_of.values()) == ["Captain, Gull Line", "Pilot", "Pilot"]
    assert sorted(
        (
            occupancy["holder"][0],
            name_of[occupancy["post"][0]],
            *occupancy.get("startDate", ["-"]),
            *occupancy.get("endDate", ["-"]),
        )
        for occupancy in held.values()
    ) == [
        ("actor-captain", "Captain, Gull Line", "2020-02-03", "2024-12"),
        ("actor-captain", "Pilot", "2012", "-"),  # about May 2012 until about 2014
        ("actor-pilot", "Captain, Gull Line", "2025", "-"),
        ("actor-pilot", "Pilot", "-", "-"),
    ]
    assert len({occupancy["post"][0] for occupancy in held.values()}) == 3


def test_a_position_of_what_is_no_person_is_a_note() -> None:
    (office,) = (entity for entity in entities(full()) if entity["id"] == "actor-office")

    assert office["properties"]["notes"] == ["Host, The Games (2024/)"]


@pytest.mark.parametrize(
    ("kind", "schema"),
    [
        ("armed_group", "Organization"),
        ("alliance", "Organization"),
        ("media", "Organization"),
        ("company", "Company"),
        ("government", "PublicBody"),
        ("country", "PublicBody"),
    ],
)
def test_every_kind_of_actor_has_its_schema(kind: str, schema: str) -> None:
    (found,) = entities(desk(actors={"quay": {"kind": kind}}))

    assert found["schema"] == schema
    assert found["properties"] == {"name": ["quay"], "classification": [kind]}


@pytest.mark.parametrize(
    ("kind", "schema", "ends"),
    [
        ("backs", "UnknownLink", ("subject", "object")),
        ("controls", "UnknownLink", ("subject", "object")),
        ("funds", "Payment", ("payer", "beneficiary")),
        ("commands", "Directorship", ("director", "organization")),
        ("member_of", "Membership", ("member", "organization")),
        ("part_of", "Membership", ("member", "organization")),
        ("succeeds", "Succession", ("successor", "predecessor")),
    ],
)
def test_every_kind_of_relation_runs_the_right_way(
    kind: str, schema: str, ends: tuple[str, str]
) -> None:
    (link,) = of_schema(schema, desk(briefing("one", relation(kind))))

    assert [link["properties"][end] for end in ends] == [["actor-crew"], ["actor-the-company"]]
    role = [] if kind == "funds" else [kind.replace("_", " ")]
    assert link["properties"].get("role", []) == role


@pytest.mark.parametrize("kind", ["commands", "member_of", "part_of"])
def test_nobody_is_a_member_of_a_person(kind: str) -> None:
    (link,) = of_schema("UnknownLink", desk(briefing("one", relation(kind, to="captain"))))

    assert link["properties"]["role"] == [kind.replace("_", " ")]


def test_a_sanction_stands_beside_the_link_that_says_who_imposes_it() -> None:
    made = desk(briefing("one", relation("sanctions", **{"from": "captain", "since": "2024-02"})))
    (sanction,) = of_schema("Sanction", made)
    (link,) = of_schema("UnknownLink", made)

    assert sanction["properties"] == {
        "entity": ["actor-the-company"],
        "authority": ["Ada Keel"],
        "country": ["xk"],
        "startDate": ["2024-02"],
        "recordId": ["one"],
    }
    assert link["properties"]["subject"] == ["actor-captain"]


def test_a_relation_in_several_briefings_is_one_entity_with_all_evidence() -> None:
    made = desk(
        briefing("new", relation("backs", note="Again.", since="2024-12-08")),
        briefing("old", relation("backs", note=f"With *ropes*. {desks.NOTICE}")),
    )
    (link,) = of_schema("UnknownLink", made)

    assert link["properties"] == {
        "subject": ["actor-crew"],
        "object": ["actor-the-company"],
        "role": ["backs"],
        "startDate": ["2024-12-08"],
        "description": ["Again.", "With ropes."],
        "proof": ["source-notice"],
        "recordId": ["new", "old"],
    }


def test_an_article_says_when_it_was_retracted() -> None:
    (article,) = of_schema("Article", full())

    assert article["properties"] == {
        "title": ["Notice"],
        "summary": ["Ships may enter."],
        "sourceUrl": ["https://example.org/notice", "https://archive.example.org/notice"],
        "publisher": ["Harbour Office"],
        "author": ["Rosa Kell"],
        "publishedAt": ["2025-03-02T04:30:00"],
        "modifiedAt": ["2025-03-03"],
        "retrievedAt": ["2025-03-04T10:00:00"],
        "notes": ["The publisher has retracted the article."],
    }


def test_ids_do_not_change_with_what_else_the_desk_holds() -> None:
    alone = desk(briefing("two", relation("funds")))

    (payment,) = of_schema("Payment", alone)
    assert payment["id"] in {entity["id"] for entity in of_schema("Payment", full())}
    assert lines(full()) == lines(full())


def test_a_desk_without_actors_has_no_entities() -> None:
    assert lines(desk(actors={})) == []


WORDS = st.text(min_size=1, max_size=40).filter(lambda text: bool(text.strip()))


@given(WORDS, WORDS)
def test_whatever_actors_are_called_each_is_one_line_of_json(name: str, alias: str) -> None:
    actor = {"kind": "company", "name": name, "aliases": [alias]}
    try:
        made = desk(actors={"quay": actor})
    except ValueError:  # nothing but white space is left
        return
    found = lines(made)

    assert "".join(found).splitlines(keepends=True) == found
    assert len(found) == 1
    json.loads(found[0].encode())
