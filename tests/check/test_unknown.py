"""Each source and each actor that a file names by its id has to be there."""

from __future__ import annotations

from typing import Any

import pytest

from generator.check.unknown import unknown_actors, unknown_notes, unknown_sources
from generator.model.finding import Finding
from tests.check.desks import found, make_desk

FERRY = "briefings/ferry.yml"
NOTE = '"port-history" is a background note: write "use: port-history" under "background:".'
ONLY = "only the exact words, in quotation marks, may follow the id"
SAVE = "Save the article in briefings/sources/, and write the name of its file."
STRIKE = 'Did you mean "strike-wire" (Dockers walk out)?'


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
        words="[[crew]]",
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
        (("text",), "[[owners|owner]]"),
        (("not_to_be_confused_with", 0), "union"),
        (("description",), "[[port]]"),
    ]


DESK: Any = {
    "sources": {"notice": {}, "strike-wire": {"headline": "Dockers walk out"}},
    "actors": {"mayor": {"name": "Mayor of Port Alder", "aliases": ["Ana Öztürk"]}},
    "background": {"port-history": {"heading": "How the port grew", "text": "Old. [@notice]"}},
}
FORM = "an id is made of lower-case letters a-z, digits, and single hyphens between them"


def said(text: str) -> list[tuple[str, str, str, str]]:
    """Rule, message, words and hint of each name in a text that leads to nothing."""
    desk = make_desk({"ferry": {"summary": text}}, **DESK)
    return [
        (each.rule, each.message, each.words, each.hint)
        for check in (unknown_sources, unknown_actors)
        for each in found(check, desk)
    ]


@pytest.mark.parametrize(
    ("text", "words", "hint"),
    [
        ("[@Notice]", "@Notice", 'Did you mean "notice"?'),
        ("[@notice:]", "@notice:", 'Did you mean "notice"?'),
        ("[@Dockers Walk Out]", "@Dockers Walk Out", STRIKE),
        ("[@The Dockers]", "@The Dockers", STRIKE),
        ("[@Gazette Talks]", "@Gazette Talks", ("Add the article as briefings/sources/"
         "gazette-talks.md, and write [@gazette-talks] here.")),
        ("[@إعلان]", "@إعلان", "Write the name of the file of the source, without its ending."),
        ("[[Mayor]]", "[[Mayor]]", "Write [[mayor|Mayor]]."),
        ("[[Mayor|her]]", "[[Mayor|her]]", "Write [[mayor|her]]."),
        ("[[Mayor of Port Alder]]", "[[Mayor of Port Alder]]",
         "Write [[mayor|Mayor of Port Alder]]."),
        ("[[Ana Ozturk]]", "[[Ana Ozturk]]", "Write [[mayor|Ana Ozturk]]."),
        ("[[the mayor|mayor]]", "[[the mayor|mayor]]",
         "Write the id first, then the words: [[mayor|the mayor]]."),
        ("[[mayor of Lower Town]]", "[[mayor of Lower Town]]",
         ("Describe the actor in briefings/actors/mayor-of-lower-town.yml, and write "
         "[[mayor-of-lower-town|mayor of Lower Town]] here.")),
        ("[[Prime Minister]]", "[[Prime Minister]]", ("Describe the actor in briefings/actors/"
         "prime-minister.yml, and write [[prime-minister|Prime Minister]] here.")),
    ],
)  # fmt: skip
def test_a_name_in_the_place_of_an_id(text: str, words: str, hint: str) -> None:
    name = text.strip("[@]").partition("|")[0]

    assert said(f"It left. {text}") == [
        ("id-invalid", f'"{name}" is not an id: {FORM}.', words, hint)
    ]


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("[@strike]", 'Did you mean "strike-wire"?'),
        ("[@dockers-walk-out]", STRIKE),
        ("[@mayor]", '"mayor" is an actor: mention it as [[mayor]].'),
        ("[[notice]]", '"notice" is a source: cite it as [@notice].'),
        ("[[ana-ozturk]]", 'Did you mean "mayor" (Ana Öztürk)?'),
        ("[[port-history]]", NOTE),
        ("[@index]", "No source can have this id: this name is reserved."),
        ("[[2025]]", "No actor can have this id: an id needs at least one letter."),
        ("[@reuters]", "Add the article there as reuters.md, or correct the id."),
    ],
)  # fmt: skip
def test_an_id_that_leads_to_nothing(text: str, hint: str) -> None:
    (one,) = said(f"It left. {text}")

    assert one[0] in ("source-unknown", "actor-unknown")
    assert one[3] == hint


@pytest.mark.parametrize(
    ("text", "what", "why", "hint"),
    [
        ("[@notice p. 4]", "citation", ONLY,
         'Write [@notice], or [@notice, "the exact words"].'),
        ("[[mayor, her office]]", "mention", "only words after a bar may follow the id",
         "Write [[mayor]], or [[mayor|her office]]."),
    ],
)  # fmt: skip
def test_what_follows_an_id(text: str, what: str, why: str, hint: str) -> None:
    (one,) = said(f"It left. {text}")

    assert (one[0], one[1], one[3]) == (
        "markup-invalid", f"This {what} cannot be read: {why}.", hint
    )  # fmt: skip


def test_names_in_fields() -> None:
    briefing = {
        "actors": [{"actor": "Mayor of Port Alder"}],
        "relations": [{"from": "Mayor", "to": "Harbour Union", "kind": "opposes"}],
        "background": [{"use": "How the port grew"}, {"use": "mayor"}],
        "sources": ["Dockers walk out", "strike wire"],
    }
    desk = make_desk({"ferry": briefing}, **DESK)
    checks = (unknown_sources, unknown_actors, unknown_notes)

    assert [(each.words, each.hint) for check in checks for each in found(check, desk)] == [
        ("Dockers walk out", STRIKE),
        ("strike wire", 'Did you mean "strike-wire"?'),
        ("Mayor of Port Alder", 'Did you mean "mayor" (Mayor of Port Alder)?'),
        ("Mayor", 'Did you mean "mayor"?'),
        ("Harbour Union", ("Describe the actor in briefings/actors/harbour-union.yml, and write "
         "harbour-union here.")),
        ("How the port grew", 'Did you mean "port-history" (How the port grew)?'),
        ("mayor", '"mayor" is an actor: mention it as [[mayor]].'),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("address", "hint"),
    [
        ("https://example.org/notice", 'Did you mean "notice"?'),
        ("http://www.example.org/Notice/", 'Did you mean "notice"?'),
        ("https://example.org/", SAVE),
    ],
)
def test_the_address_of_an_article(address: str, hint: str) -> None:
    desk = make_desk({"ferry": {"summary": f"It left. [@{address}]", "sources": [address]}})

    for finding in found(unknown_sources, desk):
        assert finding.rule == "source-path"
        assert finding.message == f'"{address}" is not an id: it is an address.'
        assert finding.hint == hint
    assert len(found(unknown_sources, desk)) == 2


def test_an_address_is_no_actor() -> None:
    desk = make_desk({"ferry": {"actors": [{"actor": "https://example.org/notice"}]}})

    (finding,) = found(unknown_actors, desk)

    assert finding.rule == "id-invalid"
    assert finding.hint == "Write the name of the file of the actor, without its ending."
