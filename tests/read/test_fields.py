"""The messages themselves are told by the cases in ``tests/desks/``."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.actor import Actor
from generator.model.background import BackgroundNote
from generator.model.base import Filed
from generator.model.briefing import Briefing
from generator.model.finding import Finding
from generator.model.rules import RULES
from generator.model.source import Source
from generator.read.composer import Value
from generator.read.field_names import field_names
from generator.read.fields import filled, to_noun
from tests.read.data import TEXTS

NOUNS: list[type[Filed]] = [Actor, BackgroundNote, Briefing, Source]
HARBOUR: dict[str, Value] = {"headline": "The harbour", "summary": "It opens."}


def given_to(noun: type[Filed]) -> dict[str, Any]:
    given: dict[str, Any] = {"id": "harbour", "path": "briefings/harbour.yml"}
    return {**given, "text": "", "paragraphs": ()} if noun is Source else given


def findings(noun: type[Filed], value: Value) -> list[Finding]:
    made, found = to_noun(noun, value, given_to(noun))
    assert (made is None) == bool(found)
    return found


def test_a_noun_knows_where_it_comes_from() -> None:
    briefing, found = to_noun(Briefing, dict(HARBOUR), given_to(Briefing))

    assert not found
    assert briefing
    assert (briefing.id, briefing.path) == ("harbour", "briefings/harbour.yml")


def test_a_field_that_does_not_exist_is_none_without_a_value_either() -> None:
    # What a comma cuts off in braces comes as such a field: it must not go in silence.
    quote: Value = {"source": "notice", "quote": "It opens", "but not on Monday": None}

    (finding,) = findings(
        Briefing, {**HARBOUR, "key_points": [{"text": "It opens.", "evidence": [quote]}]}
    )

    assert finding.rule == "field-unknown"
    assert finding.field == ("key_points", 0, "evidence", 0, "but not on Monday")
    assert finding.hint == "If this is the end of a text: put quotes round the whole text."


def test_a_field_with_no_value_is_a_field_left_out() -> None:
    event: Value = {"date": "2025", "event": {"text": "It opens.", "status": None}}
    empty: dict[str, Value] = {
        "status": None,
        "topics": None,
        "timeline": [event],
    }

    assert not findings(Briefing, {**HARBOUR, **empty})


def test_filled_goes_all_the_way_down() -> None:
    assert filled({"a": None, "b": [{"c": None, "d": [None, {"e": None}]}]}) == {
        "b": [{"d": [None, {}]}]
    }


@pytest.mark.parametrize("value", [None, "text", ["list"], []])
@pytest.mark.parametrize("noun", NOUNS)
def test_a_file_holds_fields(noun: type[Filed], value: Value) -> None:
    (finding,) = findings(noun, value)

    assert finding.rule == "field-invalid"
    assert finding.message.startswith("This file does not hold the fields of a")


@pytest.mark.parametrize(
    ("noun", "name"),
    [*((noun, "id") for noun in NOUNS), (Briefing, "path"), (Source, "text")],
)
def test_what_comes_from_elsewhere_is_no_field(noun: type[Filed], name: str) -> None:
    found = {finding.field: finding.rule for finding in findings(noun, {name: "x"})}

    assert found[(name,)] == "field-unknown"


def test_a_misspelt_name_is_one_finding() -> None:
    (finding,) = findings(Briefing, {"headlin": "The harbour", "summary": "It opens."})

    assert (finding.rule, finding.field, finding.part) == ("field-unknown", ("headlin",), "key")


def test_a_colon_in_a_text_is_one_finding() -> None:
    claims: list[Value] = [{"The office": "it opens."}, {"It opens": None}]
    for claim in claims:
        (finding,) = findings(Briefing, {**HARBOUR, "key_points": ["It opens.", claim]})

        assert (finding.rule, finding.field) == ("field-invalid", ("key_points", 1))


def test_each_mistake_is_told() -> None:
    value: Value = {"summary": [], "kind": "x", "published": "x", "topics": "x", "x": "x"}

    assert len(findings(Briefing, value)) == 6


NAMES = sorted({name for noun in NOUNS for name in field_names(noun, ())} | {"id", "path", "text"})
INNER = ["text", "evidence", "date", "event", "name", "from", "to", "use", "status", "source", "no"]
WORDS = st.sampled_from(
    [
        "",
        " ",
        "x",
        "true",
        "2025",
        "harbour",
        "[@notice]",
        "[@notice",
        "[[x",
        "https://e.org",
        "[a]()",
    ]
)
ANY: st.SearchStrategy[Value] = st.recursive(
    st.none() | WORDS | TEXTS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(INNER) | TEXTS, inner, max_size=3)
    ),
    max_leaves=8,
)


@given(
    st.sampled_from(NOUNS),
    st.dictionaries(st.sampled_from(NAMES) | TEXTS, ANY, max_size=6) | ANY,
)
def test_any_data_is_a_noun_or_findings(noun: type[Filed], value: Value) -> None:
    for finding in findings(noun, value):
        assert finding.rule in RULES
        assert finding.message
        assert finding.hint
