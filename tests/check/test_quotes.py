"""Quotations that are refused, and what is said of them."""

from __future__ import annotations

import pytest

from generator.check.quotes import refused_quotations
from tests.check.desks import found, make_desk


@pytest.mark.parametrize("marks", ['""', "“”", "«»", "''"])
def test_marks_of_its_own_round_the_words_of_a_quote(marks: str) -> None:
    quote = f"{marks[0]}The ferry sails again{marks[1]}"
    claim = {"text": "It sails.", "evidence": [{"source": "notice", "quote": quote}]}

    (finding,) = found(refused_quotations, make_desk({"ferry": {"key_points": [claim]}}))

    assert finding.message == 'These words stand in "notice" without quotation marks of their own.'
    assert finding.hint == "Take out the marks at both ends: a quote holds the words alone."
    assert finding.severity == "error"


@pytest.mark.parametrize("quote", ['"The ferry sinks again"', '"The ferry" sails again', '"'])
def test_marks_round_other_words_are_not_what_is_wrong(quote: str) -> None:
    claim = {"text": "It sails.", "evidence": [{"source": "notice", "quote": quote}]}

    (finding,) = found(refused_quotations, make_desk({"ferry": {"key_points": [claim]}}))

    assert "of their own" not in finding.message


def test_marks_that_the_article_has_too_are_its_own() -> None:
    article = 'He said: "The ferry sails." And it did.'
    sources = {"notice": {"text": article, "paragraphs": (article,)}}
    claim = {"text": "It sails.", "evidence": [{"source": "notice", "quote": '"The ferry sails."'}]}
    desk = make_desk({"ferry": {"key_points": [claim]}}, sources=sources)

    assert found(refused_quotations, desk) == []
