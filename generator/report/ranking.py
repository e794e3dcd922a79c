"""Which findings are shown where there is room for a few only."""

from __future__ import annotations

from collections.abc import Iterable
from typing import get_args

from generator.model.finding import Finding
from generator.model.rules import GROUPS, Severity

SEVERITIES: tuple[Severity, ...] = get_args(Severity)
"""From the worst to the mildest."""

# A site that shows what its articles do not say is worse than one with a wrong date.
_FIRST = ("Evidence and sources", "Names and references")
_RANKS = {rule.name: rank for rank, group in enumerate(_FIRST) for rule in GROUPS[group]}


def ranked(findings: Iterable[Finding]) -> dict[Severity, list[Finding]]:
    """Findings by their severity: first those on evidence, then on references, then all others.

    Among equals they keep their order.
    """
    by_severity: dict[Severity, list[Finding]] = {severity: [] for severity in SEVERITIES}
    for finding in sorted(findings, key=lambda finding: _RANKS.get(finding.rule, len(_FIRST))):
        by_severity[finding.severity].append(finding)
    return by_severity
