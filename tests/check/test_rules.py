"""All rules together."""

from __future__ import annotations

import inspect
from dataclasses import replace
from typing import Any

from generator.check import (
    addresses,
    aliases,
    background,
    evidence,
    lifecycle,
    line_marks,
    near_blocks,
    near_references,
    quote_marks,
    quotes,
    references,
    translations,
    unknown,
    unlisted,
    unused,
    wording,
)
from generator.check.context import Context
from generator.check.overview import overview
from generator.check.rules import CHECKS, DESK_CHECKS, check_context, check_desk, check_overview
from generator.model.rules import RULES
from tests.check.desks import AS_OF, make_desk

MODULES = (
    *(
        addresses,
        aliases,
        background,
        evidence,
        lifecycle,
        line_marks,
        near_blocks,
        near_references,
        quote_marks,
        quotes,
        references,
    ),
    *(translations, unknown, unlisted, unused, wording),
)
# Every rule of this stage is broken once.
WORST: dict[str, Any] = {
    "status": "published",
    "published": "2025-06-01",
    "updated": "2025-05-01",
    "review_by": "2025-04-30",
    "summary": "The [[crew]] left. [@gone]",
    "translation_of": "original",
    "key_points": [
        "It left.",
        'It was "the best of all ferries" and more.',
        'It was “the best of all ferries" again. [@notice]',
        "It left. (@notice)",
        'It was "the best of all ferries". [@notice]',
        'It "sailed once again today". [@notice]',
        'It "would … rise today". [@notice]',
        "It rests on nothing. [@bad]",
        '"Fares [10] would not rise today". [@notice]',
    ],
    "relations": [{"from": "crew", "to": "crew", "kind": "other"}],
    "background": [{"use": "strike"}, {"use": "storm"}],
    "assessments": [{"text": "x [@bad]", "likelihood": "likely", "confidence": "low"}],
}
THRICE = "It was Mira Solen, or was it? Yes, Mira Solen. None but Mira Solen."
DESK = make_desk(
    {
        "ferry": WORST,
        "bac": {"published": "2025-05-01", "translation_of": "ferry"},
        "pier": {"status": "withdrawn", "summary": "It left."},
    },
    sources={
        "bad": {
            "state": "retracted",
            "language": "en",
            "text": THRICE,
            "paragraphs": (THRICE,),
        },
        "idle": {},
        "notice": {
            "text_sha256": "0" * 64,
            "url": None,
            "text": "It sails once again today.\n\nFares would not rise today.",
            "paragraphs": ("It sails once again today.", "Fares would not rise today."),
        },
    },
    actors={"idle": {}, "idler": {"name": "Idle", "aliases": ["X"]}},
    background={"storm": {"updated": "2025-07-01", "builds_on": ["storm"]}},
)


def test_every_rule_is_run() -> None:
    assert {finding.rule for finding in check_desk(DESK, AS_OF)} == {
        "source-unknown",
        "actor-unknown",
        "background-unknown",
        "background-cycle",
        "background-newer",
        "translation-outdated",
        "translation-unknown",
        "relation-invalid",
        "briefing-unsourced",
        "claim-uncited",
        "source-retracted",
        "evidence-retracted",
        "source-changed",
        "source-incomplete",
        "source-unused",
        "actor-unused",
        "actor-unlisted",
        "alias-ambiguous",
        "field-invalid",
        "date-order",
        "published-in-future",
        "review-overdue",
        "field-missing",
        "likelihood-with-confidence",
        "quote-not-found",
        "quote-altered",
        "quote-negation-dropped",
        "quote-insertion",
        "quote-uncited",
        "quote-unchecked",
        "markup-invalid",
    }


def test_no_rule_that_is_written_is_left_out() -> None:
    written: set[object] = {
        function
        for module in MODULES
        for _, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__ == module.__name__
        and list(inspect.signature(function).parameters) in (["context"], ["seen"])
    }

    assert {*CHECKS, *DESK_CHECKS} == written
    assert len(CHECKS) + len(DESK_CHECKS) == len(written)


def test_findings_come_in_the_order_of_the_rules_and_without_lines() -> None:
    context = Context(DESK, AS_OF)

    findings = check_desk(DESK, AS_OF)

    by_file = [finding for check in CHECKS for finding in check(context)]
    overall = [finding for check in DESK_CHECKS for finding in check(overview(DESK))]
    assert findings == by_file + overall
    assert all(finding.line == 0 for finding in findings)


def test_findings_speak_in_sentences_of_their_rule() -> None:
    for finding in check_desk(DESK, AS_OF):
        assert finding.rule in RULES
        assert finding.message.endswith(".")
        # A command stands at the end, so that it can be copied.
        ends = finding.hint.endswith((".", "?", ":", '"')) or ": briefing " in finding.hint
        assert ends, finding.hint
        assert finding.path.startswith("briefings/")


def test_nouns_one_by_one_give_the_findings_of_the_desk() -> None:
    nouns = [*DESK.writings(), *DESK.sources.values()]

    one_by_one = [f for noun in nouns for f in check_context(Context(DESK, AS_OF, only=[noun]))]

    overall = check_overview(overview(DESK))
    assert sorted(map(repr, one_by_one + overall)) == sorted(map(repr, check_desk(DESK, AS_OF)))


def test_the_same_desk_gives_the_same_findings() -> None:
    assert check_desk(DESK, AS_OF) == check_desk(replace(DESK), AS_OF)


def test_a_clean_desk_and_an_empty_one_give_none() -> None:
    assert check_desk(make_desk({"ferry": {"status": "published"}}), AS_OF) == []
    assert check_desk(make_desk(sources={}), AS_OF) == []
