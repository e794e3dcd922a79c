"""Claims, written as a text or with a status and evidence."""

from __future__ import annotations

from typing import get_args

import pytest
from pydantic import ValidationError

from generator.model.claim import Claim, ClaimStatus, Evidence, Support
from generator.model.prose import Prose


def test_a_text_is_a_claim() -> None:
    claim = Claim.model_validate("It sails. [@notice]")

    assert claim == Claim.model_validate({"text": "It sails. [@notice]"})
    assert (claim.text, claim.status, claim.evidence) == (Prose("It sails. [@notice]"), None, ())


def test_a_claim_with_a_status_and_evidence() -> None:
    claim = Claim.model_validate(
        {
            "text": "It sails.",
            "status": "disputed",
            "evidence": [
                {"source": "notice", "quote": "it\n  sails"},
                {"source": "union", "supports": "refutes"},
            ],
        }
    )

    assert claim.status == "disputed"
    assert claim.evidence == (
        Evidence(source="notice", quote="it sails", supports="supports"),
        Evidence(source="union", quote=None, supports="refutes"),
    )


def test_the_words_for_status_and_support() -> None:
    assert get_args(ClaimStatus) == ("reported", "confirmed", "disputed", "retracted")
    assert get_args(Support) == ("supports", "refutes", "context")


@pytest.mark.parametrize("value", [None, 5, ["It sails."], "", " "])
def test_anything_else_is_no_claim(value: object) -> None:
    with pytest.raises(ValidationError):
        Claim.model_validate(value)


def test_the_sources_behind_a_claim_are_those_cited_and_then_those_in_evidence() -> None:
    claim = Claim.model_validate(
        {
            "text": "*It [@b]* sails. [@a; @b]",
            "evidence": [{"source": "c"}, {"source": "a", "supports": "refutes"}],
        }
    )

    assert list(claim.sources()) == ["b", "a", "b", "c", "a"]
    assert list(Claim.model_validate("It sails.").sources()) == []


def test_the_source_of_evidence_is_an_id() -> None:
    with pytest.raises(ValidationError, match="it is a path"):
        Evidence.model_validate({"source": "sources/notice.md"})
