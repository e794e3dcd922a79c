"""The pages of actors: what the briefings together tell of each."""

from __future__ import annotations

from typing import Any

import pytest

from generator.check.excerpts import evidence_for
from generator.check.quotations.verifying import Quotations
from generator.render.pages import render
from tests.check.desks import make_desk

ACTORS = {
    "crew": {"name": "The Crew"},
    "gull-line": {"name": "Gull Line", "country": "MT"},
    "mayor": {"name": "The Mayor", "kind": "person"},
}
FERRY = {
    "published": "2025-03-02",
    "actors": [{"actor": "crew", "role": "Strikes against Gull Line. [@notice]"}],
    "relations": [
        {
            "from": "crew",
            "to": "gull-line",
            "kind": "opposes",
            "since": "2024-11",
            "note": "For pay.",
        },
        {"from": "mayor", "to": "crew", "kind": "backs"},
    ],
    "timeline": [
        {"date": "2024-11", "event": "The Crew strikes. [@notice]"},
        {"date": "2025-01/..", "event": "No ship sails. [@notice]"},
    ],
    "key_points": [
        {
            "text": "It sails.",
            "evidence": [{"source": "notice", "quote": "The ferry sails again", "speaker": "crew"}],
        }
    ],
}
PIER = {
    "published": "2025-02-01",
    "summary": "The Mayor met the Crew. [@notice]",
    "relations": [{"from": "crew", "to": "gull-line", "kind": "opposes", "since": "2023"}],
}


def pages(briefings: dict[str, dict[str, Any]], **more: Any) -> dict[str, str]:
    desk = make_desk(briefings, actors=ACTORS, **more)
    return render(desk, evidence_for(Quotations(desk), desk))


def section(page: str, name: str) -> str:
    """What stands below the heading with this anchor."""
    return page.partition(f"{{: #{name} }}\n")[2].partition("\n## ")[0]


CREW = pages({"ferry": FERRY, "pier": PIER})["actors/crew.md"]


def test_the_briefings_that_name_it_come_newest_first_with_its_role() -> None:
    told = section(CREW, "briefings")

    assert told.index("2 March 2025") < told.index("1 February 2025")
    assert "Strikes against [Gull Line](../actors/gull-line.md)&#46;" in told
    assert "../briefings/pier.md" in told  # which names it in its text alone


def test_a_relation_stands_once_with_the_newest_dates_and_all_that_tell_of_it() -> None:
    told = section(CREW, "relations")

    assert told.count("opposes") >= 1
    item = next(line for line in told.splitlines() if line.startswith("- ") and "opposes" in line)
    assert "since <time" in item
    assert "November 2024" in item
    assert told.count("../briefings/ferry.md#relations") == 2
    assert told.count("../briefings/pier.md#relations") == 1
    assert "For pay" in told


def test_the_graph_shows_it_among_its_neighbours() -> None:
    told = section(CREW, "relations")

    assert "<svg" in told
    assert 'class="node company focus"' in told
    assert (
        "../../actors/gull-line/".replace("/", "&#47;").replace(".", "&#46;").replace("-", "&#45;")
        in told
    )


def test_events_that_name_it() -> None:
    told = section(CREW, "timeline")

    assert "The Crew strikes" in told
    assert "No ship sails" not in told


def test_words_by_it_and_about_it() -> None:
    assert "The ferry sails again" in section(CREW, "quotes-by")
    assert "#passage-" in section(CREW, "quotes-by")
    assert not section(CREW, "quotes-about")


def test_whom_it_appears_with() -> None:
    assert (
        section(CREW, "company")
        .strip()
        .startswith("[Gull Line](../actors/gull-line.md) (2) · [The Mayor](../actors/mayor.md) (2)")
    )


def test_its_country_has_a_name() -> None:
    assert "<dd>Malta</dd>" in pages({"ferry": FERRY})["actors/gull-line.md"]


def test_it_never_links_to_itself_by_a_name_in_a_text() -> None:
    assert "(../actors/crew.md)" not in section(CREW, "briefings") + section(CREW, "timeline")


@pytest.mark.parametrize("number", [60, 61])
def test_many_briefings_go_to_pages_by_year(number: int) -> None:
    many = {
        f"b{n}": {
            "published": f"{2020 + n % 3}-01-{n % 28 + 1:02}",
            "actors": [{"actor": "crew", "role": f"Does thing {n}."}],
        }
        for n in range(number)
    }
    found = pages(many)
    own = section(found["actors/crew.md"], "briefings")
    years = {path for path in found if path.startswith("actors/crew--")}

    if number == 60:
        assert not years
        assert own.count("Does thing") == number
        return
    assert years == {f"actors/crew--{year}.md" for year in (2020, 2021, 2022)}
    assert own.count("Does thing") == 20
    assert "[2022](crew--2022.md) (20)" in own
    assert sum(section(found[path], "briefings").count("Does thing") for path in years) == number
    assert "# [The Crew](crew.md): 2022" in found["actors/crew--2022.md"]


def test_many_events_go_to_pages_by_year() -> None:
    many = {
        f"b{n}": {
            "actors": [{"actor": "crew"}],
            "timeline": [
                {"date": f"{2000 + n}-0{k}-01", "event": f"The Crew does {n}/{k}."}
                for k in range(1, 8)
            ],
        }
        for n in range(10)
    }
    found = pages(many)
    years = {path for path in found if path.startswith("actors/crew--timeline-")}

    assert len(years) == 10
    assert section(found["actors/crew.md"], "timeline").count("The Crew does") >= 20
    assert "The Crew does 3&#47;7" in section(found["actors/crew--timeline-2003.md"], "timeline")
    assert "(../actors/crew.md)" not in found["actors/crew--timeline-2003.md"]


def test_of_many_briefings_that_tell_of_a_relation_the_newest_are_named() -> None:
    tie = {"from": "crew", "to": "gull-line", "kind": "opposes", "note": "For pay."}
    many = {f"b{n}": {"published": f"2025-01-{n:02}", "relations": [tie]} for n in range(1, 9)}

    told = section(pages(many)["actors/crew.md"], "relations")

    named = [n for n in range(1, 9) if f"../briefings/b{n}.md" in told]
    assert named == [4, 5, 6, 7, 8]
    assert "- and in 3 more briefings" in told


def test_whose_words_a_briefing_quotes_is_in_it() -> None:
    evidence = [{"source": "notice", "quote": "The ferry sails again", "speaker": "mayor"}]
    claim = {"text": "It sails.", "evidence": evidence}
    mayor = pages({"ferry": {"key_points": [claim]}})["actors/mayor.md"]

    assert "(../briefings/ferry.md)" in section(mayor, "briefings")
    assert "The ferry sails again" in section(mayor, "quotes-by")
