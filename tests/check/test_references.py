"""Each source and each actor that a file names by its id has to be there."""

from __future__ import annotations

from generator.check.references import unknown_actors, unknown_sources
from generator.model.finding import Finding
from tests.check.desks import found, make_desk

FERRY = "briefings/ferry.yml"


def test_a_source_that_is_not_there() -> None:
    desk = make_desk({"ferry": {"summary": "It left. [@harbour-log]"}})

    (finding,) = found(unknown_sources, desk)

    assert finding == Finding(
        rule="source-unknown",
        path=FERRY,
        field=("summary",),
        words="@harbour-log",
        message='There is no source "harbour-log" in briefings/sources/.',
        hint="Add the article there as harbour-log.md, or correct the id.",
    )
    assert finding.severity == "error"


def test_a_source_that_is_there() -> None:
    assert found(unknown_sources, make_desk({"ferry": {}})) == []


def test_a_misspelt_source_has_its_name_suggested() -> None:
    (finding,) = found(unknown_sources, make_desk({"ferry": {"summary": "It left. [@notcie]"}}))

    assert finding.hint == 'Did you mean "notice"?'


def test_a_source_whose_file_cannot_be_read_is_not_unknown() -> None:
    briefing = {"summary": "It left. [@log] It came. [@harbour]"}

    desk = make_desk({"ferry": briefing}, unreadable={"sources": {"log"}, "actors": {"harbour"}})

    assert [finding.words for finding in found(unknown_sources, desk)] == ["@harbour"]


def test_a_source_is_named_once_for_each_field_that_cites_it() -> None:
    desk = make_desk(
        {
            "ferry": {
                "summary": "It left. [@harbour-log] It came. [@harbour-log; @other-paper]",
                "key_points": [{"text": "It left.", "evidence": [{"source": "harbour-log"}]}],
                "sources": ["harbour-log"],
            }
        }
    )

    assert [(each.field, each.words) for each in found(unknown_sources, desk)] == [
        (("summary",), "@harbour-log"),
        (("summary",), "@other-paper"),
        (("key_points", 0, "evidence", 0, "source"), "harbour-log"),
        (("sources", 0), "harbour-log"),
    ]


def test_unknown_sources_of_notes_actors_and_sources() -> None:
    desk = make_desk(
        sources={"notice": {"syndicated_from": "wire-copy"}},
        actors={"crew": {"description": "Sailors. [@union-page]"}},
        background={"strike": {"text": "They left. [@old-log]"}},
    )

    assert [(each.path, each.field, each.words) for each in found(unknown_sources, desk)] == [
        ("briefings/background/strike.yml", ("text",), "@old-log"),
        ("briefings/actors/crew.yml", ("description",), "@union-page"),
        ("briefings/sources/notice.md", ("syndicated_from",), "wire-copy"),
    ]


def test_an_actor_that_is_not_there() -> None:
    desk = make_desk({"ferry": {"summary": "The [[crew]] left. [@notice]"}})

    (finding,) = found(unknown_actors, desk)

    assert finding == Finding(
        rule="actor-unknown",
        path=FERRY,
        field=("summary",),
        words="crew",
        message='There is no actor "crew" in briefings/actors/.',
        hint="Describe the actor there in crew.yml, or correct the id.",
    )
    assert finding.severity == "error"


def test_actors_that_are_there_or_cannot_be_read() -> None:
    briefing = {"summary": "The [[crew]] left. [@notice]", "actors": [{"actor": "port"}]}

    desk = make_desk({"ferry": briefing}, actors={"crew": {}}, unreadable={"actors": {"port"}})

    assert found(unknown_actors, desk) == []


def test_unknown_actors_in_every_place_that_names_one() -> None:
    desk = make_desk(
        {
            "ferry": {
                "actors": [{"actor": "captain"}],
                "relations": [{"from": "harbour", "to": "captian", "kind": "backs"}],
            }
        },
        actors={"crew": {"not_to_be_confused_with": ["union"], "description": "Of [[port]]."}},
        background={"strike": {"text": "The [[owners|owner]] left."}},
    )

    assert [(each.field, each.words) for each in found(unknown_actors, desk)] == [
        (("actors", 0, "actor"), "captain"),
        (("relations", 0, "from"), "harbour"),
        (("relations", 0, "to"), "captian"),
        (("text",), "owners"),
        (("not_to_be_confused_with", 0), "union"),
        (("description",), "port"),
    ]
