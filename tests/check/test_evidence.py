"""A briefing rests on sources, and each claim says on which."""

from __future__ import annotations

from typing import Any

import pytest

from generator.check.evidence import (
    retracted_evidence,
    retracted_sources,
    uncited_claims,
    unsourced_briefings,
)
from generator.model.finding import Finding
from generator.model.rules import Severity
from tests.check.desks import found, make_desk

FERRY = "briefings/ferry.yml"
UNCITED = {"summary": "It left at dawn."}


@pytest.mark.parametrize(
    ("status", "severity"),
    [("draft", "warning"), ("review", "error"), ("published", "error"), ("archived", "error")],
)
def test_a_briefing_without_a_source(status: str, severity: Severity) -> None:
    (finding,) = found(unsourced_briefings, make_desk({"ferry": {**UNCITED, "status": status}}))

    assert finding == Finding(
        rule="briefing-unsourced",
        path=FERRY,
        field=("summary",),
        message="This briefing cites no source.",
        hint="Cite the article behind the summary: [@its-id] after the words it supports.",
        weight="warning" if severity == "warning" else None,
    )
    assert finding.severity == severity


@pytest.mark.parametrize(
    "fields",
    [
        {"summary": "It left. [@notice]"},
        {"unknowns": ["The price. [@notice]"]},
        {"key_points": [{"text": "It left.", "evidence": [{"source": "notice"}]}]},
        {"background": [{"use": "strike"}]},
        {"background": [{"use": "bare"}, {"use": "strike"}]},
    ],
)
def test_a_briefing_with_a_citation_anywhere(fields: dict[str, Any]) -> None:
    notes = {"strike": {"text": "It lasted. [@notice]"}, "bare": {"text": "It lasted."}}
    desk = make_desk({"ferry": {**UNCITED, **fields}}, background=notes, actors={"a": {}})

    assert found(unsourced_briefings, desk) == []


@pytest.mark.parametrize(
    ("text", "status", "number"),
    [
        ("It left. (@notice)", "published", 0),
        ("It left. (@notice)", "draft", 0),
        ("It left. [notice]", "draft", 0),
        ("It left. [notice]", "published", 1),
        ("It left. [note]", "draft", 1),
    ],
)
def test_a_citation_that_cannot_be_read_is_said_once(text: str, status: str, number: int) -> None:
    desk = make_desk({"ferry": {"summary": text, "status": status}}, sources={"notice": {}})

    assert len(found(unsourced_briefings, desk)) == number


@pytest.mark.parametrize("fields", [{"sources": ["notice"]}, {"background": [{"use": "bare"}]}])
def test_what_is_only_listed_supports_nothing(fields: dict[str, Any]) -> None:
    desk = make_desk({"ferry": {**UNCITED, **fields}}, background={"bare": {"text": "It lasted."}})

    assert [finding.rule for finding in found(unsourced_briefings, desk)] == ["briefing-unsourced"]


def test_claims_that_rest_on_nothing() -> None:
    fields = {
        "key_points": ["It left. [@notice]", "It was full.", {"text": "It was late."}],
        "timeline": [
            {"date": "2024", "event": "The strike."},
            {"date": "2025", "event": {"text": "It ends.", "evidence": [{"source": "notice"}]}},
        ],
    }

    findings = found(uncited_claims, make_desk({"ferry": fields}))

    assert [finding.field for finding in findings] == [
        ("key_points", 1),
        ("key_points", 2),
        ("timeline", 0, "event"),
    ]
    assert findings[0] == Finding(
        rule="claim-uncited",
        path=FERRY,
        field=("key_points", 1),
        message="This claim has neither a citation nor evidence.",
        hint="Cite the article that it rests on: [@its-id] at the end of the sentence.",
    )
    assert findings[0].severity == "warning"


def test_a_retracted_source_is_named_once_for_each_file() -> None:
    desk = make_desk(
        {
            "ferry": {
                "summary": "It left. [@notice] It came. [@log] It left again. [@notice]",
                "unknowns": ["The price. [@notice]"],
            },
            "pier": {"key_points": [{"text": "x", "evidence": [{"source": "notice"}]}]},
        },
        sources={"notice": {"state": "retracted"}, "log": {"state": "changed"}},
        actors={"crew": {"description": "Sailors. [@notice]"}},
        background={"strike": {"text": "They left. [@notice]"}},
    )

    findings = found(retracted_sources, desk)

    assert [(finding.path, finding.field) for finding in findings] == [
        (FERRY, ("summary",)),
        ("briefings/pier.yml", ("summary",)),
        ("briefings/background/strike.yml", ("text",)),
        ("briefings/actors/crew.yml", ("description",)),
    ]
    assert findings[0] == Finding(
        rule="source-retracted",
        path=FERRY,
        field=("summary",),
        words="@notice",
        message='The source "notice" was retracted.',
        hint="Find another source for what rests on it, or say that it is in dispute.",
    )
    assert findings[0].severity == "warning"


@pytest.mark.parametrize("state", ["live", "changed", "gone"])
def test_other_states_of_a_source_are_no_retraction(state: str) -> None:
    desk = make_desk({"ferry": {}}, sources={"notice": {"state": state}})

    assert found(retracted_sources, desk) == []


def test_a_retracted_source_that_is_only_listed_or_reprinted_supports_nothing() -> None:
    desk = make_desk(
        {"ferry": {"summary": "It left. [@copy]", "sources": ["notice"]}},
        sources={"notice": {"state": "retracted"}, "copy": {"syndicated_from": "notice"}},
    )

    assert found(retracted_sources, desk) == []


def test_evidence_from_a_retracted_source() -> None:
    claim = {"text": "It left.", "evidence": [{"source": "log"}, {"source": "notice"}]}
    desk = make_desk(
        {"ferry": {**UNCITED, "key_points": [claim]}},
        sources={"notice": {"state": "retracted"}, "log": {}},
    )

    (finding,) = found(retracted_sources, desk)

    assert finding.field == ("key_points", 0, "evidence", 1, "source")
    assert finding.words == "notice"


def test_what_falls_with_a_retracted_source_is_told_once() -> None:
    desk = make_desk(
        {
            "ferry": {
                **UNCITED,
                "key_points": [
                    "It fell. [@notice]",
                    {"text": "It fell too.", "evidence": [{"source": "notice"}]},
                    {"text": "The desk took it back. [@notice]", "status": "retracted"},
                ],
                "timeline": [{"date": "2025", "event": "It fell as well. [@notice]"}],
            }
        },
        sources={"notice": {"state": "retracted"}},
    )

    assert [finding.field for finding in found(retracted_evidence, desk)] == [
        ("key_points", 0),
        ("key_points", 1),
        ("timeline", 0, "event"),
    ]
    assert [finding.field for finding in found(retracted_sources, desk)] == [
        ("key_points", 2, "text")
    ]
