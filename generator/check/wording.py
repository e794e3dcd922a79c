"""Rules on wording."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.context import Context
from generator.model.finding import Finding


def likelihood_with_confidence(context: Context) -> Iterator[Finding]:
    """Each assessment that gives both (ICD 203, section D.6.e.(2)(a), asks to keep them apart)."""
    for briefing in context.briefings:
        for n, assessment in enumerate(briefing.assessments):
            if assessment.likelihood and assessment.confidence:
                yield Finding(
                    rule="likelihood-with-confidence",
                    path=briefing.path,
                    field=("assessments", n, "confidence"),
                    part="key",
                    message="This assessment says both how likely and how confident.",
                    hint='Keep the likelihood, and explain the grounds under "basis:"; '
                    "readers take the two for one.",
                )
