"""Rules on wording."""

from __future__ import annotations

import pytest

from generator.check.wording import likelihood_with_confidence
from generator.model.finding import Finding
from tests.check.desks import found, make_desk


def test_likelihood_and_confidence_in_one_assessment() -> None:
    assessments = [
        {"text": "It will last.", "likelihood": "likely"},
        {"text": "It will grow.", "likelihood": "unlikely", "confidence": "low"},
    ]

    (finding,) = found(
        likelihood_with_confidence, make_desk({"ferry": {"assessments": assessments}})
    )

    assert finding == Finding(
        rule="likelihood-with-confidence",
        path="briefings/ferry.yml",
        field=("assessments", 1, "confidence"),
        part="key",
        message="This assessment says both how likely and how confident.",
        hint='Keep the likelihood, and explain the grounds under "basis:"; '
        "readers take the two for one.",
    )
    assert finding.severity == "warning"


@pytest.mark.parametrize("field", [{"likelihood": "likely"}, {"confidence": "high"}, {}])
def test_one_of_the_two_or_neither(field: dict[str, str]) -> None:
    desk = make_desk({"ferry": {"assessments": [{"text": "It will last.", **field}]}})

    assert found(likelihood_with_confidence, desk) == []


def test_the_two_in_two_assessments() -> None:
    assessments = [
        {"text": "It will last.", "likelihood": "likely"},
        {"text": "The grounds are good.", "confidence": "high"},
    ]

    desk = make_desk({"ferry": {"assessments": assessments}})

    assert found(likelihood_with_confidence, desk) == []
