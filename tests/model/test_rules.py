"""The names and severities that a desk can rely on."""

from __future__ import annotations

import re
from typing import get_args

import pytest

from generator.model.rules import RULES, Rule, Severity

ERRORS = (
    *("file-empty", "file-encoding", "file-too-large", "file-unreadable", "desk-empty"),
    *("yaml-syntax", "yaml-duplicate-key", "yaml-alias", "yaml-tag", "yaml-too-deep"),
    *("text-control-character", "text-confusable", "markup-invalid", "link-invalid"),
    *("field-unknown", "field-missing", "field-invalid", "id-invalid", "id-collision"),
    *("source-unknown", "source-path", "source-changed", "actor-unknown", "background-unknown"),
    *("translation-unknown", "relation-invalid", "briefing-unsourced", "date-order"),
)
WARNINGS = (
    *("claim-uncited", "source-incomplete", "source-retracted", "source-unused", "actor-unused"),
    *("published-in-future", "review-overdue", "likelihood-with-confidence"),
)


def test_names_say_what_is_wrong_and_lead_to_their_rule() -> None:
    for name, rule in RULES.items():
        assert rule.name == name
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", name)
        assert rule.about
        assert not rule.about.endswith(".")
        assert rule.severity in get_args(Severity)


@pytest.mark.parametrize("name", ERRORS)
def test_an_error_that_desks_know_stays_one(name: str) -> None:
    assert RULES[name].severity == "error"


@pytest.mark.parametrize("name", WARNINGS)
def test_a_matter_of_judgement_is_a_warning(name: str) -> None:
    assert RULES[name].severity == "warning"


def test_nobody_can_change_the_rules() -> None:
    with pytest.raises(TypeError):
        RULES["source-unused"] = Rule("source-unused", "hint", "nothing")  # type: ignore[index]
    with pytest.raises(AttributeError):
        RULES["source-unused"].severity = "hint"  # type: ignore[misc]
