"""How well what a desk says is covered by its articles."""

from __future__ import annotations

from typing import Any

import pytest

from generator.check.coverage import backings, coverage
from generator.check.quotations.verifying import Quotations
from generator.model.coverage import Backing, Coverage
from tests.check.desks import make_desk

PARAGRAPHS = ("The ferry sails.", "It sails once again today.", "Fares will not rise.")
SOURCES: dict[str, Any] = {
    "notice": {"text": "\n\n".join(PARAGRAPHS), "paragraphs": PARAGRAPHS},
    "log": {"text": "", "paragraphs": ()},
}

CLAIMS: list[tuple[Any, Backing]] = [
    ("It sails.", "none"),
    ("It sails. [@notice]", "citation"),
    ("It sails. [@gone]", "citation"),
    ('It sails. [@notice, "sails once again"]', "evidence"),
    ('It sails. [@notice, "sails twice again"]', "citation"),
    ('It "sails once again today". [@notice]', "evidence"),
    ('It "sails". [@notice]', "citation"),
    ('It "sails once again today".', "none"),
    ({"text": "It sails.", "evidence": [{"source": "notice"}]}, "citation"),
    ({"text": "It sails.", "evidence": [{"source": "notice", "quote": "It sails"}]}, "evidence"),
    ({"text": "It sails.", "evidence": [{"source": "log", "quote": "It sails"}]}, "citation"),
]


@pytest.mark.parametrize(("claim", "expected"), CLAIMS)
@pytest.mark.parametrize("field", ["key_points", "timeline"])
def test_what_a_claim_rests_on(claim: Any, expected: Backing, field: str) -> None:
    given = claim if field == "key_points" else {"date": "2024", "event": claim}
    desk = make_desk({"ferry": {field: [given]}}, sources=SOURCES)

    found = backings(desk.briefings.values(), Quotations(desk))

    assert list(found["ferry"].values()) == [expected]


def test_a_passage_that_is_found_elsewhere_in_the_briefing_is_not_one_of_the_claim() -> None:
    desk = make_desk(
        {
            "ferry": {
                "summary": 'It "sails once again today". [@notice]',
                "key_points": ["It sails. [@notice]", 'It "sails once again today". [@notice]'],
            }
        },
        sources=SOURCES,
    )

    assert backings(desk.briefings.values(), Quotations(desk)) == {
        "ferry": {("key_points", 0): "citation", ("key_points", 1): "evidence"}
    }


def test_a_passage_that_is_found_for_another_briefing_is_not_one_of_this() -> None:
    claims = {"key_points": ["It sails. [@notice]"]}
    quoting = {"key_points": ['It sails. [@notice, "sails once again"]']}
    desk = make_desk({"ferry": claims, "pier": quoting}, sources=SOURCES)

    assert backings(desk.briefings.values(), Quotations(desk)) == {
        "ferry": {("key_points", 0): "citation"},
        "pier": {("key_points", 0): "evidence"},
    }


def test_all_is_counted() -> None:
    claims = [claim for claim, _ in CLAIMS]
    desk = make_desk(
        {
            "ferry": {"key_points": claims},
            "pier": {"summary": 'It said: "Fares will not rise". [@notice]'},
        },
        sources=SOURCES,
    )

    found = coverage(desk.writings(), Quotations(desk))

    assert found == Coverage(
        {"verbatim": 5, "elided": 0, "altered": 1, "not_found": 1},
        {"evidence": 3, "citation": 6, "none": 2},
        {"notice": frozenset({1, 2, 3})},
    )


def test_a_paragraph_that_stands_twice_is_the_first_one() -> None:
    paragraphs = ("It sails once again.", "It rains.", "It sails once again.", "Fares stay.")
    notice = {"text": "\n\n".join(paragraphs), "paragraphs": paragraphs}
    quotes = ["It sails once again", "Fares stay"]
    desk = make_desk(
        {"ferry": {"unknowns": [f'What? [@notice, "{quote}"]' for quote in quotes]}},
        sources={"notice": notice},
    )

    found = coverage(desk.writings(), Quotations(desk))

    assert found.paragraphs == {"notice": frozenset({1, 4})}


def test_nothing() -> None:
    desk = make_desk(sources={})

    assert coverage(desk.writings(), Quotations(desk)) == Coverage()
