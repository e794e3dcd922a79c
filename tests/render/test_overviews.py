"""What all briefings together tell, in lists that can be narrowed down."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser

from generator.render.pages import render
from tests.check.desks import make_desk

ACTORS = {"crew": {"name": "The Crew"}, "mayor": {"name": "The Mayor"}}
BRIEFINGS = {
    "ferry": {
        "published": "2025-03-02",
        "topics": ["Ferries"],
        "timeline": [
            {"date": "2024-11", "event": "The Crew strikes."},
            {"date": "2025-01", "event": "*Snow* falls."},
        ],
        "relations": [{"from": "mayor", "to": "crew", "kind": "backs"}],
    },
    "pier": {
        "published": "2024-12-02",
        "topics": ["Piers"],
        "timeline": [{"date": "2024-11", "event": "The Crew strikes."}],
        "relations": [
            {"from": "mayor", "to": "crew", "kind": "backs"},
            {"from": "crew", "to": "mayor", "kind": "opposes", "until": "2024"},
        ],
    },
}


def test_one_timeline_of_all_briefings_the_newest_first() -> None:
    page = render(make_desk(BRIEFINGS, actors=ACTORS))["timeline/index.md"]

    snow, strike = (line for line in page.splitlines() if line[:2] in ("1.", "2."))
    assert "Snow falls" in snow
    assert "The Crew strikes" in strike
    assert "ferry.md#timeline" in strike
    assert "pier.md#timeline" in strike
    form = LexborHTMLParser(page).css_first("form.filters")
    assert form is not None
    assert form.attributes["data-items"] == "0|0;0.1|1"  # one actor alone tells nothing apart


def test_all_relations_those_that_most_tell_of_first() -> None:
    page = render(make_desk(BRIEFINGS, actors=ACTORS))["relations/index.md"]

    backs, opposes = (line for line in page.splitlines() if line.startswith("- "))
    assert "backs" in backs
    assert "ferry.md#relations" in backs
    assert "pier.md#relations" in backs
    assert "until" in opposes
    assert "<svg" in page


def test_a_long_timeline_goes_to_pages_by_year() -> None:
    long = {
        f"b{n}": {
            "timeline": [
                {"date": f"{2000 + n}-01-{k:02}", "event": f"Thing {n}.{k}."} for k in range(1, 29)
            ]
        }
        for n in range(10)
    }
    pages = render(make_desk(long))
    years = [path for path in pages if path.startswith("timeline/2")]

    assert len(years) == 10
    assert pages["timeline/index.md"].count("Thing ") >= 250
    assert "[2009](2009.md) (28)" in pages["timeline/index.md"]
    assert "Thing 3&#46;28" in pages["timeline/2003.md"]


def test_a_desk_without_any_says_so() -> None:
    pages = render(make_desk({"ferry": {}}))

    assert "No briefing has a timeline yet." in pages["timeline/index.md"]
    assert "No briefing tells of a relation yet." in pages["relations/index.md"]
    assert "<form" not in pages["timeline/index.md"]


def test_what_is_withdrawn_tells_nothing() -> None:
    withdrawn = {**BRIEFINGS["pier"], "status": "withdrawn"}
    pages = render(make_desk({"ferry": BRIEFINGS["ferry"], "pier": withdrawn}, actors=ACTORS))

    assert "pier" not in pages["timeline/index.md"] + pages["relations/index.md"]
