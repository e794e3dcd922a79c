"""Quotations by and about actors."""

from __future__ import annotations

from generator.model.evidence import Evidence, Excerpt
from generator.model.quotation import Passage
from generator.render.knowledge.quotes import Quotes
from tests.render.knowledge.desks import briefing, names

BOAST = {"source": "letter", "quote": "Gull Line sails in any weather", "speaker": "gull-line"}
NEW = briefing(
    "new",
    key_points=[
        {"text": "It boasts.", "evidence": [BOAST]},
        {
            "text": "Some doubt it.",
            "evidence": [
                {"source": "notice", "quote": "the Crew fears Gull Line", "speaker": "mayor"},
                {"source": "notice"},
            ],
        },
    ],
)
OLD = briefing(
    "old",
    summary='They agree. [@letter, "Gull Line sails in any weather"]',
    key_points=['They left. [@notice, "the Crew has left"]'],
)
SPOKEN = briefing("spoken", unknowns=["“the Crew sleeps” says one “Gull Line”. [@letter]"])
FOUND = Evidence(
    {"letter": {"the Crew sleeps": Excerpt(((Passage(0, 15)),), (), begins=True, ends=True)}}
)
QUOTES = Quotes([NEW, OLD, SPOKEN], names(crew="The Crew", **{"gull-line": "Gull Line"}), FOUND, {})


def test_words_by_an_actor_are_those_that_the_desk_gives_to_it() -> None:
    assert [(quote.words, quote.source) for quote in QUOTES.by("gull-line")] == [
        ("Gull Line sails in any weather", "letter")
    ]
    assert QUOTES.by("crew") == ()


def test_words_about_an_actor_name_it_and_are_not_its_own() -> None:
    assert [quote.words for quote in QUOTES.about("gull-line")] == ["the Crew fears Gull Line"]
    assert [(quote.words, quote.briefing.id) for quote in QUOTES.about("crew")] == [
        ("the Crew fears Gull Line", "new"),
        ("the Crew has left", "old"),
        ("the Crew sleeps", "spoken"),
    ]
    assert QUOTES.about("mayor") == ()
