"""Briefings and their parts: the values of their fields."""

from __future__ import annotations

from typing import Any, get_args

import pytest
from pydantic import ValidationError

from generator.model.briefing import Briefing, BriefingKind, Status
from generator.model.claim import Claim
from generator.model.parts import (
    Assessment,
    Confidence,
    Correction,
    CorrectionKind,
    Likelihood,
    Relation,
    RelationKind,
    Section,
)
from generator.model.site_address import SiteAddress
from generator.model.text import LIST_LIMIT
from tests.model.refusals import accepted, refusal

GIVEN = {
    "id": "ferry",
    "path": "briefings/ferry.yml",
    "headline": "The ferry sails again",
    "summary": "It sails. [@notice]",
}
LIKELIHOODS = (
    "almost_no_chance very_unlikely unlikely roughly_even_chance likely very_likely almost_certain"
)
RELATIONS = (
    "backs opposes fights allied_with negotiates_with mediates_between supplies funds commands "
    "controls member_of part_of sanctions recognises succeeds other"
)
NEITHER = "This piece of background is neither written here nor a shared note."


def briefing(**fields: Any) -> Briefing:
    return Briefing.model_validate({**GIVEN, **fields})


def test_a_briefing_begins_as_a_draft_of_background() -> None:
    made = briefing()

    assert (made.status, made.kind) == ("draft", "background")
    assert made.published is made.updated is made.embargo_until is made.expires is None
    assert (made.key_points, made.sources, made.corrections) == ((), (), ())


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (Status, "draft review published archived withdrawn"),
        (BriefingKind, "background analysis report"),
        (Likelihood, LIKELIHOODS),
        (Confidence, "high moderate low"),
        (CorrectionKind, "correction clarification update withdrawal"),
        (RelationKind, RELATIONS),
    ],
    ids=["status", "kind", "likelihood", "confidence", "correction", "relation"],
)
def test_the_words_that_a_field_may_hold(values: Any, expected: str) -> None:
    assert list(get_args(values)) == expected.split()
    assert refusal(values, expected.title()).kind == "literal_error"


@pytest.mark.parametrize(
    "address",
    ["briefings/old-name/", "/briefings/old-name", "old.html", "/a/", "2024/04/fähre/", "a%20b"],
)
def test_addresses_on_this_site(address: str) -> None:
    assert accepted(SiteAddress, address) == address


@pytest.mark.parametrize(
    "address",
    [
        "",
        "/",
        "//example.org/ferry",
        "a//b",
        "https://example.org/ferry",
        "../ferry",
        "briefings/../../ferry",
        "briefings/./ferry",
        "briefings/.../ferry",
        "a b",
        "a\tb",
        "a\nb",
        "a\x7fb",
        "a\u202eb",
        "a?b",
        "a#b",
        "a\\b",
        'a"b',
        "a'b",
        "<a>",
    ],
)
def test_other_addresses_are_refused(address: str) -> None:
    assert refusal(SiteAddress, address) == (
        "field-invalid",
        f'"{address}" is not an address on this site.',
        "Write the path only, such as briefings/old-name/.",
        address,
    )


def test_an_address_has_a_length() -> None:
    assert accepted(SiteAddress, "x" * 300)
    assert refusal(SiteAddress, "x" * 301).kind == "string_too_long"


def test_a_relation_is_written_with_from() -> None:
    relation = Relation.model_validate({"from": "crew", "to": "port", "kind": "opposes"})

    assert (relation.from_, relation.to, relation.note) == ("crew", "port", None)
    with pytest.raises(ValidationError):
        Relation.model_validate({"from_": "crew", "to": "port", "kind": "opposes"})


@pytest.mark.parametrize(
    "fields", [{"use": "strike"}, {"heading": "The strike", "text": "They left."}]
)
def test_background_is_a_shared_note_or_written_here(fields: dict[str, str]) -> None:
    assert accepted(Section, fields)


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"heading": "The strike"},
        {"text": "They left."},
        {"use": "strike", "heading": "The strike"},
        {"use": "strike", "text": "They left."},
        {"use": "strike", "heading": "The strike", "text": "They left."},
    ],
)
def test_background_is_never_both_nor_half(fields: dict[str, str]) -> None:
    assert refusal(Section, fields) == (
        "field-invalid",
        NEITHER,
        "Give it a heading and a text, or use: and the id of a note; never both.",
        "",
    )


def test_lists_have_a_length() -> None:
    assert len(briefing(topics=["ferries"] * LIST_LIMIT).topics) == LIST_LIMIT
    for name in ("topics", "key_points", "unknowns", "sources", "redirect_from"):
        with pytest.raises(ValidationError, match="at most 500 items"):
            briefing(**{name: ["ferry"] * (LIST_LIMIT + 1)})


def test_dates_are_of_the_kind_that_the_field_needs() -> None:
    made = briefing(
        published="2025-04-09T10:00+03:00",
        timeline=[{"date": "2024-12~", "event": "It stops."}],
        next=[{"date": "2026", "text": "It moves."}],
    )

    assert made.published is not None
    assert made.published.timed
    assert made.timeline[0].date.approximate
    assert [str(watch.date) for watch in made.next] == ["2026"]
    for name in ("published", "updated", "embargo_until", "expires", "review_by"):
        with pytest.raises(ValidationError, match="is not a date that can be read"):
            briefing(**{name: "2025-04"})
    with pytest.raises(ValidationError, match="is not a date that can be read"):
        Correction.model_validate({"date": "2025-04", "kind": "update", "text": "It sails."})


def test_claims_stand_among_the_key_points_and_in_the_timeline() -> None:
    made = briefing(
        key_points=["One.", {"text": "Two."}], timeline=[{"date": "2024", "event": "Three."}]
    )

    assert list(made.claims()) == [
        (("key_points", 0), Claim.model_validate("One.")),
        (("key_points", 1), Claim.model_validate("Two.")),
        (("timeline", 0, "event"), Claim.model_validate("Three.")),
    ]


def test_all_prose_of_a_briefing_but_the_notes_for_the_desk() -> None:
    made = briefing(
        key_points=["1"], why_it_matters="2", actors=[{"actor": "crew", "role": "3"}],
        relations=[{"from": "crew", "to": "port", "kind": "other", "note": "4"}],
        background=[{"use": "strike"}, {"heading": "Before", "text": "5"}],
        timeline=[{"date": "2024", "event": "6"}], assessments=[{"text": "7", "basis": "8"}],
        views=[{"holder": "The union", "text": "9"}], next=[{"text": "10"}], unknowns=["11"],
        corrections=[{"date": "2025-04-09", "kind": "update", "text": "12"}], notes="13",
    )  # fmt: skip

    texts = [prose.text for _, prose in made.prose()]

    assert texts == ["It sails. [@notice]", *(str(n) for n in range(1, 13))]
    for field, prose in made.prose():
        value: Any = made
        for part in field:
            value = value[part] if isinstance(part, int) else getattr(value, part)
        assert value is prose


def test_the_notes_for_the_desk_are_not_written_back() -> None:
    made = briefing(notes="Ask the captain.")

    assert made.notes == "Ask the captain."
    assert "notes" not in made.model_dump()
    assert "captain" not in made.model_dump_json()


def test_an_assessment_may_say_only_what_it_thinks() -> None:
    made = Assessment.model_validate({"text": "It will last."})

    assert (made.likelihood, made.confidence, made.basis) == (None, None, None)
