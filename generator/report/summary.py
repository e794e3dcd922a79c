"""How much was looked at, and what was found, in numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from generator.model.coverage import BACKINGS, Backing, Coverage
from generator.model.finding import Finding
from generator.model.quotation import VERDICTS, Verdict


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts of a run: the files of each kind, those that could not be read included.

    ``quotations`` counts, by verdict, those that were held against their articles, ``claims``, by
    what they rest on, those of all briefings. In ``quoted_sources`` articles
    ``quoted_paragraphs`` paragraphs are quoted.
    """

    briefings: int
    sources: int
    actors: int
    background: int
    errors: int
    warnings: int
    hints: int
    quotations: Mapping[Verdict, int] = field(default_factory=lambda: dict.fromkeys(VERDICTS, 0))
    claims: Mapping[Backing, int] = field(default_factory=lambda: dict.fromkeys(BACKINGS, 0))
    quoted_sources: int = 0
    quoted_paragraphs: int = 0


def summarise(
    files: Mapping[str, int], findings: Iterable[Finding], coverage: Coverage | None = None
) -> Summary:
    """Count: ``files`` are those of a desk by their kind (``briefings``, ``sources``, …)."""
    found = Counter(finding.severity for finding in findings)
    covered = coverage or Coverage()
    return Summary(
        briefings=files.get("briefings", 0),
        sources=files.get("sources", 0),
        actors=files.get("actors", 0),
        background=files.get("background", 0),
        errors=found["error"],
        warnings=found["warning"],
        hints=found["hint"],
        quotations=covered.quotations,
        claims=covered.claims,
        quoted_sources=len(covered.paragraphs),
        quoted_paragraphs=sum(map(len, covered.paragraphs.values())),
    )
