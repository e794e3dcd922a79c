"""How well the claims of a briefing are backed, in one sentence."""

from __future__ import annotations

from typing import Any

import pytest

from generator.check.excerpts import evidence_for
from generator.check.quotations.verifying import Quotations
from generator.model.evidence import Evidence
from generator.render.claims import Claims
from generator.render.library import Library
from generator.render.pages import render
from tests.check.desks import make_desk

QUOTES = 'It sails. [@notice, "The ferry sails again"]'
CITES = "It sails. [@notice]"
BARE = "It sails."


def said(key_points: list[Any], timeline: list[Any] | None = None) -> str:
    """The sentence for a briefing with these claims."""
    events = [{"date": "2025", "event": event} for event in timeline or []]
    desk = make_desk({"ferry": {"key_points": key_points, "timeline": events}})
    library = Library(desk, evidence_for(Quotations(desk), desk))
    return Claims(desk.briefings["ferry"], library, library.setting(None)).backed()


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        ([], ""),
        (
            [QUOTES],
            "The one claim in the key points quotes a passage that was found in the article.",
        ),
        ([CITES], "The one claim in the key points only cites an article."),
        ([BARE], "The one claim in the key points cites no article."),
        (
            [QUOTES] * 2,
            "Both claims in the key points quote passages that were found in the articles.",
        ),
        ([BARE] * 2, "Neither claim in the key points cites an article."),
        (
            [QUOTES] * 12,
            "All 12 claims in the key points quote passages that were found in the articles.",
        ),
        ([CITES] * 3, "All 3 claims in the key points only cite an article."),
        ([BARE] * 3, "None of the 3 claims in the key points cites an article."),
        (
            [BARE, QUOTES],
            (
                "Of the 2 claims in the key points, 1 quotes a passage that was found in the "
                "article, and 1 cites no article."
            ),
        ),
        (
            [BARE, *[CITES] * 3, *[QUOTES] * 8],
            (
                "Of the 12 claims in the key points, 8 quote passages that were found in the "
                "articles, 3 only cite an article, and 1 cites no article."
            ),
        ),
    ],
)
def test_what_is_said(claims: list[str], expected: str) -> None:
    assert said(claims) == expected


def test_where_the_claims_stand() -> None:
    assert said([], [CITES]).startswith("The one claim in the timeline ")
    assert said([CITES], [CITES]).startswith("Both claims in the key points and the timeline ")


def test_a_claim_that_was_retracted_is_not_counted() -> None:
    retracted = {"text": BARE, "status": "retracted"}

    assert said([QUOTES, retracted]).startswith("The one claim in the key points quotes")
    assert said([QUOTES], [retracted]).startswith("The one claim in the key points quotes")
    assert said([retracted]) == ""


def test_a_passage_that_speaks_against_the_claim_is_quoted_too() -> None:
    refuted = {"source": "notice", "quote": "sails again", "supports": "refutes"}

    assert "quotes a passage" in said([{"text": BARE, "evidence": [refuted]}])


def test_it_stands_with_the_sources_and_not_where_nothing_is_known() -> None:
    desk = make_desk({"ferry": {"status": "published", "key_points": [CITES]}})

    known = render(desk, evidence_for(Quotations(desk), desk))["briefings/ferry.md"]
    unknown = render(desk, Evidence())["briefings/ferry.md"]

    sentence = "The one claim in the key points only cites an article."
    assert known.index("{: #sources }") < known.index(sentence) < known.index("1. <span id=")
    assert sentence not in unknown
