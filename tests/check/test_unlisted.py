from __future__ import annotations

from typing import Any

import pytest

from generator.check.overview import overview
from generator.check.unlisted import unlisted_names
from generator.model.finding import Addition, Finding
from tests.check.desks import make_desk

SHARAA = {"name": "Ahmed al-Sharaa", "kind": "person"}
TOLD = '"Mira Solen" stands 3 times in the source "notice", and no actor has this name.'


def article(*sentences: str) -> dict[str, Any]:
    text = " ".join(sentences)
    return {"language": "en", "text": text, "paragraphs": (text,)}


def saying(name: str, times: int = 3) -> str:
    return " ".join(f"We saw {name}." for _ in range(times))


def found(*, briefing: dict[str, Any] | None = None, **desk: Any) -> list[Finding]:
    desk = {"sources": {"notice": article(saying("Mira Solen"))}, **desk}
    return list(unlisted_names(overview(make_desk({"ferry": briefing or {}}, **desk))))


def test_a_name_that_is_no_actors() -> None:
    (finding,) = found()

    assert finding.rule == "actor-unlisted"
    assert finding.severity == "hint"
    assert finding.path == "briefings/ferry.yml"
    assert (finding.field, finding.part) == (("headline",), "key")
    assert finding.message == TOLD
    assert finding.hint == (
        'Describe it in briefings/actors/mira-solen.yml, or list it under "places:" or "topics:".'
    )
    assert finding.addition is None


def test_it_stands_at_the_actors_where_there_are_any() -> None:
    (finding,) = found(briefing={"actors": [{"actor": "crew"}]}, actors={"crew": {}})

    assert finding.field == ("actors",)


def test_twice_is_not_often() -> None:
    assert found(sources={"notice": article(saying("Mira Solen", 2))}) == []


def test_sources_count_together() -> None:
    sources = {name: article(saying("Mira Solen", 2)) for name in ("a1", "a2", "a3", "a4", "a5")}
    cited = "It left. [@a1; @a2; @a3; @a4; @a5]"
    (finding,) = found(sources=sources, briefing={"summary": cited})

    assert finding.message == (
        '"Mira Solen" stands 10 times in the sources "a1", "a2", "a3" and 2 more, '
        "and no actor has this name."
    )


def test_sources_that_the_briefing_does_not_name_do_not_count() -> None:
    other = {"notice": article(saying("Mira Solen", 2)), "other": article(saying("Mira Solen"))}

    assert found(sources=other) == []


@pytest.mark.parametrize("status", ["draft", "review", "published", "archived", "withdrawn"])
def test_briefings_that_nobody_works_on_are_left_alone(status: str) -> None:
    left_alone = status in {"archived", "withdrawn"}

    assert len(found(briefing={"status": status})) == (0 if left_alone else 1)


@pytest.mark.parametrize(
    "actor",
    [
        {"name": "Mira Solen"},
        {"name": "The Pilot", "aliases": ["MIRA SOLEN"]},
        {"name": "The Pilot", "aliases": [{"name": "Mira Solén", "weak": "true"}]},
    ],
)
def test_a_name_that_an_actor_has(actor: dict[str, Any]) -> None:
    assert found(actors={"pilot": actor}) == []


@pytest.mark.parametrize("field", ["places", "topics"])
def test_a_name_that_is_known_to_be_no_actors(field: str) -> None:
    assert found(briefing={field: ["Mira Solen"]}) == []


def test_another_spelling_of_an_actors_name_can_be_added() -> None:
    (finding,) = found(
        sources={"notice": article(saying("Ahmed al-Shara", 2))}, actors={"sharaa": SHARAA}
    )

    assert finding.message == (
        '"Ahmed al-Shara" stands twice in the source "notice": another spelling of "sharaa"?'
    )
    assert finding.hint == (
        'Add it to "aliases:" in briefings/actors/sharaa.yml; "briefing check --fix" does.'
    )
    assert finding.addition == Addition("briefings/actors/sharaa.yml", "aliases", "Ahmed al-Shara")


def test_between_two_actors_nothing_is_added() -> None:
    (finding,) = found(
        sources={"notice": article(saying("Jonas Hartwel"))},
        actors={"one": {"name": "Jonas Hartwell"}, "two": {"name": "Jonas Hartvell"}},
    )

    assert finding.addition is None
    assert finding.hint == (
        "Describe it in briefings/actors/jonas-hartwel.yml, or list it under "
        'the aliases of "one" or "two".'
    )


def test_beside_the_known_spelling_nothing_is_added() -> None:
    both = article(saying("Ahmed al-Shara"), saying("Ahmed al-Sharaa"))
    (finding,) = found(sources={"notice": both}, actors={"sharaa": SHARAA})

    assert finding.addition is None


def test_the_strongest_come_first_and_no_more_than_three() -> None:
    names = ["Ada Bole", "Bea Cole", "Cid Dole", "Dan Eole", "Ahmed al-Shara"]
    counts = [3, 5, 4, 3, 2]
    told = article(*(saying(name, times) for name, times in zip(names, counts, strict=True)))

    findings = found(sources={"notice": told}, actors={"sharaa": SHARAA})

    assert [finding.message.split('"')[1] for finding in findings] == [
        "Ahmed al-Shara",
        "Bea Cole",
        "Cid Dole",
    ]
    assert findings[-1].hint.endswith('"topics:"; 2 more such names recur in the sources.')
    assert not any("more" in finding.hint for finding in findings[:-1])


def test_of_one_more_it_says_one() -> None:
    told = article(*(saying(name) for name in ("Ada Bole", "Bea Cole", "Cid Dole", "Dan Eole")))

    assert found(sources={"notice": told})[-1].hint.endswith(
        "one more such name recurs in the sources."
    )


def test_silent_while_an_actor_cannot_be_read() -> None:
    assert found(unreadable={"actors": {"pilot"}}) == []
    assert len(found(unreadable={"briefings": {"other"}})) == 1
