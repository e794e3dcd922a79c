"""What the texts of the explanations have in common."""

from __future__ import annotations

import re

import pytest

from generator.explain import words
from generator.explain.library import explanation
from generator.model.rules import GROUPS, RULES

_CODE = re.compile(r"`[^`]+`")
PROMISE = "Nothing on the site is unsupported"


@pytest.mark.parametrize("rule", RULES)
def test_texts_are_sentences_without_markup_but_for_code(rule: str) -> None:
    told = explanation(rule)

    for text in (told.what, told.why, told.mend):
        assert text[0].isupper()
        assert text.endswith(".")
        assert not re.search(r"[*_<>{}\[\]\\`#|]|https?:", _CODE.sub("", text)), text
        assert len(text) < 350, text


@pytest.mark.parametrize("rule", RULES)
def test_examples_are_small_and_fit_a_page(rule: str) -> None:
    told = explanation(rule)

    for file in (*told.both, *told.wrong, *told.right):
        lines = file.text.splitlines()
        assert len(lines) <= 10
        if not file.in_words:
            assert all(len(line) <= 72 for line in lines if "text_sha256" not in line), lines
            assert "```" not in file.text


def test_what_is_asked_of_evidence_is_asked_for_the_promise() -> None:
    unused = {"source-unused", "actor-unused"}  # nothing rests on these
    asked = {rule.name for rule in GROUPS["Evidence and sources"]} - unused

    assert {rule for rule in RULES if PROMISE in explanation(rule).why} >= asked


def test_every_severity_says_what_becomes_of_the_site() -> None:
    assert {rule.severity for rule in RULES.values()} <= set(words.SEVERITIES)
