"""What refers to what, with the field and the words that an editor is shown."""

from __future__ import annotations

from generator.model.actor import Actor
from generator.model.background import BackgroundNote
from generator.model.briefing import Briefing
from generator.model.prose import Prose
from generator.model.references import (
    Reference,
    actor_references,
    citations,
    named,
    note_references,
    source_ids,
    source_references,
)
from generator.model.source import Source

BRIEFING = Briefing.model_validate(
    {
        "id": "ferry",
        "path": "briefings/ferry.yml",
        "headline": "The ferry sails again",
        "summary": "The *ferry [@s1]* of [[port]] sails. [@s2; @s1, “it sails”]",
        "key_points": [
            "It sails at dawn. [@s3]",
            {
                "text": "It is full.",
                "evidence": [{"source": "s4", "quote": "full"}, {"source": "s1"}],
            },
        ],
        "why_it_matters": "The island waits. [@s5]",
        "actors": [{"actor": "captain", "role": "commands it [@s6] for [[port|the port]]"}],
        "relations": [
            {"from": "port", "to": "captain", "kind": "other", "note": "pays [@s7] [[crew]]"}
        ],
        "background": [
            {"heading": "Before", "text": "It lay idle. [@s8]"},
            {"use": "strike"},
            {"use": "harbour"},
        ],
        "timeline": [
            {"date": "2024", "event": "The strike. [@s9]"},
            {"date": "2025", "event": {"text": "It ends.", "evidence": [{"source": "s10"}]}},
        ],
        "assessments": [{"text": "It will last. [@s11]", "basis": "Talks went well. [@s12]"}],
        "views": [{"holder": "The union", "text": "It will not. [@s13]"}],
        "next": [{"text": "The next talks. [@s14]"}],
        "unknowns": ["The price. [@s15]", "[[crew]]"],
        "corrections": [{"date": "2025-04-09", "kind": "update", "text": "It sails. [@s16]"}],
        "sources": ["s17", "s1"],
        "notes": "Ask [[nobody]] about [@nothing].",
    }
)
NOTE = BackgroundNote.model_validate(
    {
        "id": "strike",
        "path": "briefings/background/strike.yml",
        "heading": "The strike",
        "text": "The [[crew]] left. [@s1]\n\n- [[crew|They]] came back. [@s2]",
    }
)
ACTOR = Actor.model_validate(
    {
        "id": "crew",
        "path": "briefings/actors/crew.yml",
        "name": "The crew",
        "kind": "organization",
        "description": "Sails for [[port]]. [@s1]",
        "not_to_be_confused_with": ["union", "port"],
    }
)


def source(**fields: str) -> Source:
    given = {"id": "s1", "path": "briefings/sources/s1.md", "headline": "Sailing", "text": ""}
    return Source.model_validate({**given, "paragraphs": (), **fields})


CITED = [
    (("summary",), "s1"),
    (("summary",), "s2"),
    (("summary",), "s1"),
    (("key_points", 0, "text"), "s3"),
    (("why_it_matters",), "s5"),
    (("actors", 0, "role"), "s6"),
    (("relations", 0, "note"), "s7"),
    (("background", 0, "text"), "s8"),
    (("timeline", 0, "event", "text"), "s9"),
    (("assessments", 0, "text"), "s11"),
    (("assessments", 0, "basis"), "s12"),
    (("views", 0, "text"), "s13"),
    (("next", 0, "text"), "s14"),
    (("unknowns", 0), "s15"),
    (("corrections", 0, "text"), "s16"),
]
EVIDENCE = [
    (("key_points", 1, "evidence", 0, "source"), "s4"),
    (("key_points", 1, "evidence", 1, "source"), "s1"),
    (("timeline", 1, "event", "evidence", 0, "source"), "s10"),
]


def test_citations_in_every_text_of_a_briefing_then_its_evidence() -> None:
    cited = [Reference(field, name, f"@{name}", "citation") for field, name in CITED]
    evidence = [Reference(field, name, name) for field, name in EVIDENCE]

    assert list(citations(BRIEFING)) == cited + evidence


def test_sources_that_a_briefing_only_lists_come_last() -> None:
    references = list(source_references(BRIEFING))

    assert references[: len(CITED) + len(EVIDENCE)] == list(citations(BRIEFING))
    assert references[len(CITED) + len(EVIDENCE) :] == [
        Reference(("sources", 0), "s17", "s17"),
        Reference(("sources", 1), "s1", "s1"),
    ]


def test_citations_of_a_note_and_of_an_actor() -> None:
    assert list(source_references(NOTE)) == [
        Reference(("text",), "s1", "@s1", "citation"),
        Reference(("text",), "s2", "@s2", "citation"),
    ]
    assert list(source_references(ACTOR)) == [Reference(("description",), "s1", "@s1", "citation")]


def test_a_source_refers_to_what_it_reprints() -> None:
    assert list(source_references(source())) == []
    assert list(source_references(source(syndicated_from="s2"))) == [
        Reference(("syndicated_from",), "s2", "s2")
    ]


def test_the_ids_of_sources_are_those_of_the_references() -> None:
    for noun in (BRIEFING, NOTE, ACTOR, source(), source(syndicated_from="s2")):
        assert source_ids(noun) == {reference.id for reference in source_references(noun)}
    assert source_ids(BRIEFING) == {f"s{n}" for n in range(1, 18)}


def test_what_is_named_is_what_the_references_name() -> None:
    for writing in (BRIEFING, NOTE, ACTOR):
        sources, actors = named(writing)
        assert sources == {reference.id for reference in source_references(writing)}
        assert actors == {reference.id for reference in actor_references(writing)}
    assert named(ACTOR) == ({"s1"}, {"port", "union"})


def test_actors_that_a_briefing_names() -> None:
    assert list(actor_references(BRIEFING)) == [
        Reference(("actors", 0, "actor"), "captain", "captain"),
        Reference(("relations", 0, "from"), "port", "port"),
        Reference(("relations", 0, "to"), "captain", "captain"),
        Reference(("summary",), "port", "[[port]]", "mention"),
        Reference(("actors", 0, "role"), "port", "[[port|the port]]", "mention", "the port"),
        Reference(("relations", 0, "note"), "crew", "[[crew]]", "mention"),
        Reference(("unknowns", 1), "crew", "[[crew]]", "mention"),
    ]


def test_actors_that_a_note_and_an_actor_name() -> None:
    assert list(actor_references(NOTE)) == [
        Reference(("text",), "crew", "[[crew]]", "mention"),
        Reference(("text",), "crew", "[[crew|They]]", "mention", "They"),
    ]
    assert list(actor_references(ACTOR)) == [
        Reference(("not_to_be_confused_with", 0), "union", "union"),
        Reference(("not_to_be_confused_with", 1), "port", "port"),
        Reference(("description",), "port", "[[port]]", "mention"),
    ]


def test_notes_that_a_briefing_uses() -> None:
    assert list(note_references(BRIEFING)) == [
        Reference(("background", 1, "use"), "strike", "strike"),
        Reference(("background", 2, "use"), "harbour", "harbour"),
    ]


def test_a_mention_is_pointed_at_as_it_is_typed() -> None:
    text = "The old port: [[ old\n  port | the\nport ]]."
    note = NOTE.model_copy(update={"text": Prose(text)})

    assert list(actor_references(note)) == [
        Reference(("text",), "old port", "[[ old\n  port | the\nport ]]", "mention", "the port")
    ]
