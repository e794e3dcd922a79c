"""How much was looked at, and what was found, in numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from generator.model.desk import Desk
from generator.model.finding import Finding
from generator.model.quotation import VERDICTS, Verdict


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts of a run: the files of each kind, those that could not be read included.

    ``quotations`` counts, by verdict, those that were held against their articles.
    """

    briefings: int
    sources: int
    actors: int
    background: int
    errors: int
    warnings: int
    hints: int
    quotations: Mapping[Verdict, int] = field(default_factory=lambda: dict.fromkeys(VERDICTS, 0))


def summarise(
    desk: Desk, findings: Iterable[Finding], quotations: Mapping[Verdict, int] | None = None
) -> Summary:
    """Count what a desk holds and what was found in it."""
    found = Counter(finding.severity for finding in findings)
    files = {
        kind: len(things) + len(desk.unreadable.get(kind, ()))
        for kind, things in (
            ("briefings", desk.briefings),
            ("sources", desk.sources),
            ("actors", desk.actors),
            ("background", desk.background),
        )
    }
    return Summary(
        **files,
        errors=found["error"],
        warnings=found["warning"],
        hints=found["hint"],
        quotations={verdict: (quotations or {}).get(verdict, 0) for verdict in VERDICTS},
    )
