"""Of the messages, only what the cases in ``tests/desks/`` do not tell."""

from __future__ import annotations

import pytest

from generator.model.briefing import Briefing
from generator.model.finding import FieldPath, Finding
from generator.read.composer import Value
from generator.read.fields import to_noun
from generator.read.values import colon_in_text, spoken


def finding(name: str, value: Value) -> Finding:
    whole: dict[str, Value] = {"headline": "The harbour", "summary": "It opens.", name: value}
    (found,) = to_noun(Briefing, whole, {"id": "harbour", "path": "briefings/harbour.yml"})[1]
    return found


@pytest.mark.parametrize(
    ("loc", "words"),
    [
        (("headline",), "headline"),
        (("timeline", 1, "event", "text"), "timeline, item 2, event, text"),
    ],
)
def test_a_field_as_an_editor_would_call_it(loc: FieldPath, words: str) -> None:
    assert spoken(loc) == words


@pytest.mark.parametrize(
    ("name", "value", "hint"),
    [
        ("Port", "all", 'Put quotes round the whole text: "Port: all"'),
        ("Port", "", 'Put quotes round the whole text: "Port:"'),
        ("Port", 'all "big" ships', "Put quotes round the whole text."),
        ("Port", "x" * 60, "Put quotes round the whole text."),
    ],
)
def test_quotes_are_shown_where_they_can_be_copied(name: str, value: str, hint: str) -> None:
    assert colon_in_text(("topics", 0), name, value, "briefings/x.yml").hint == hint


@pytest.mark.parametrize(
    ("name", "value", "unit"),
    [
        ("headline", "x" * 301, "300 characters"),
        ("authors", ["x" * 1_001], "1,000 characters"),
        ("why_it_matters", "x" * 20_001, "20,000 characters"),
        ("topics", ["x"] * 501, "500 items"),
    ],
)
def test_limits_are_told(name: str, value: Value, unit: str) -> None:
    assert unit in finding(name, value).message


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("status", "x" * 5_000),
        ("published", "x" * 5_000),
        ("language", "x" * 5_000),
        ("key_points", [{"text": "It opens.", "x" * 5_000: "x"}]),
        ("sources", ["X" * 5_000]),
        ("why_it_matters", f"[@{'X' * 5_000}]"),
        ("why_it_matters", f"[[{'X' * 5_000}"),
        ("actors", ["x" * 5_000]),
        ("topics", [{"x" * 5_000: "x"}]),
        ("background", [{"use": f"a/{'x' * 5_000}"}]),
        ("redirect_from", [" " + "x" * 299]),
    ],
)
def test_messages_stay_short(name: str, value: Value) -> None:
    found = finding(name, value)

    assert len(found.message) + len(found.hint) < 500


@pytest.mark.parametrize(
    ("name", "value", "rule"),
    [
        ("sources", ["sources/notice.md"], "source-path"),
        ("key_points", [{"text": "a", "evidence": [{"source": "a/b"}]}], "source-path"),
        ("summary", "It opens. [@sources/notice.md]", "source-path"),
        ("actors", [{"actor": "actors/mayor.yml"}], "id-invalid"),
        ("summary", "[[actors/mayor]] opens it.", "id-invalid"),
        ("translation_of", "2025/harbour.yml", "id-invalid"),
    ],
)
def test_a_path_for_a_source_has_a_rule_of_its_own(name: str, value: Value, rule: str) -> None:
    assert finding(name, value).rule == rule
