"""What a briefing leads to has to be there: its notes, its original, the ends of its relations."""

from __future__ import annotations

import pytest

from generator.check.references import invalid_relations
from generator.check.unknown import unknown_notes, unknown_originals
from generator.model.finding import Finding
from tests.check.desks import found, make_desk

FERRY = "briefings/ferry.yml"


def test_a_note_that_is_not_there() -> None:
    desk = make_desk(
        {"ferry": {"background": [{"heading": "Before", "text": "x"}, {"use": "strike"}]}}
    )

    (finding,) = found(unknown_notes, desk)

    assert finding == Finding(
        rule="background-unknown",
        path=FERRY,
        field=("background", 1, "use"),
        words="strike",
        message='There is no background note "strike" in briefings/background/.',
        hint="Write the note there as strike.yml, or correct the id.",
    )
    assert finding.severity == "error"


def test_notes_that_are_there_or_cannot_be_read() -> None:
    desk = make_desk(
        {"ferry": {"background": [{"use": "strike"}, {"use": "harbour"}]}},
        background={"strike": {}},
        unreadable={"background": {"harbour"}},
    )

    assert found(unknown_notes, desk) == []


def test_an_original_that_is_not_there() -> None:
    (finding,) = found(unknown_originals, make_desk({"feribot": {"translation_of": "ferry"}}))

    assert finding == Finding(
        rule="translation-unknown",
        path="briefings/feribot.yml",
        field=("translation_of",),
        words="ferry",
        message='There is no briefing "ferry" to be a translation of.',
        hint="Write the name of the file of the original, without its ending.",
    )
    assert finding.severity == "error"


def test_originals_that_are_there_or_cannot_be_read() -> None:
    translation = {"translation_of": "ferry"}

    assert not found(unknown_originals, make_desk({"ferry": {}, "feribot": translation}))
    assert not found(
        unknown_originals, make_desk({"feribot": translation}, unreadable={"briefings": {"ferry"}})
    )


def test_a_misspelt_original_has_its_name_suggested_and_never_the_translation() -> None:
    desk = make_desk({"ferry": {}, "feribot": {"translation_of": "ferrry"}})
    alone = make_desk({"feribot": {"translation_of": "feribots"}})

    assert [each.hint for each in found(unknown_originals, desk)] == ['Did you mean "ferry"?']
    assert [each.hint for each in found(unknown_originals, alone)] == [
        "Write the name of the file of the original, without its ending."
    ]


@pytest.mark.parametrize("name", ["ferry", "Ferry"])
def test_a_translation_of_itself(name: str) -> None:
    (finding,) = found(unknown_originals, make_desk({"ferry": {"translation_of": name}}))

    assert (finding.rule, finding.field) == ("translation-unknown", ("translation_of",))
    assert finding.message == "A briefing cannot be a translation of itself."
    assert finding.hint == (
        "Write the id of the original, or take the line out where this is the original."
    )


def test_a_relation_of_an_actor_to_itself() -> None:
    relations = [
        {"from": "crew", "to": "port", "kind": "opposes"},
        {"from": "port", "to": "port", "kind": "funds"},
    ]

    (finding,) = found(invalid_relations, make_desk({"ferry": {"relations": relations}}))

    assert finding == Finding(
        rule="relation-invalid",
        path=FERRY,
        field=("relations", 1, "to"),
        message='This relation leads from "port" to itself.',
        hint="Name two different actors.",
    )
    assert finding.severity == "error"


@pytest.mark.parametrize(("note", "findings"), [(None, 1), ("It rents the pier.", 0)])
def test_another_kind_of_relation_needs_a_note(note: str | None, findings: int) -> None:
    relation = {"from": "crew", "to": "port", "kind": "other", "note": note}

    raised = found(invalid_relations, make_desk({"ferry": {"relations": [relation]}}))

    assert (
        raised
        == [
            Finding(
                rule="relation-invalid",
                path=FERRY,
                field=("relations", 0, "kind"),
                message='A relation of the kind "other" has to say in a note what it is.',
                hint='Add a field "note" to it, with a few words on what it is.',
            )
        ]
        * findings
    )
