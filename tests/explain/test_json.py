"""Explanations for programs."""

from __future__ import annotations

import json

import pytest

from generator.explain.json import explanation_json, rules_json
from generator.explain.library import explanation
from generator.model.rules import GROUPS, RULES


@pytest.mark.parametrize("rule", ["file-empty", "quote-altered", "review-overdue"])
def test_one_explanation_is_one_object(rule: str) -> None:
    told = explanation(rule)

    shown = explanation_json(told)

    assert shown.endswith("}\n")
    read = json.loads(shown)
    assert read == {
        "rule": rule,
        "severity": RULES[rule].severity,
        "about": RULES[rule].about,
        "what": told.what,
        "why": told.why,
        "mend": told.mend,
        "as_of": told.as_of or None,
        "finding": told.finding,
        **{
            name: [
                {"path": file.path, "text": file.text, "in_words": file.in_words} for file in files
            ]
            for name, files in (("both", told.both), ("wrong", told.wrong), ("right", told.right))
        },
    }


def test_all_rules_with_their_groups() -> None:
    rules = json.loads(rules_json())["rules"]

    assert [rule["rule"] for rule in rules] == list(RULES)
    assert {rule["group"] for rule in rules} == set(GROUPS)
    assert set(rules[0]) == {"rule", "severity", "about", "group"}
