"""The rules in the order in which they are run, and the one function that runs them."""

from __future__ import annotations

from datetime import datetime

from generator.check import actors, evidence, lifecycle, quotes, references, wording
from generator.check.context import Check, Context
from generator.model.desk import Desk
from generator.model.finding import Finding

CHECKS: tuple[Check, ...] = (
    references.unknown_sources,
    references.unknown_actors,
    references.unknown_notes,
    references.unknown_originals,
    references.invalid_relations,
    references.repeated_entries,
    references.circular_reprints,
    evidence.unsourced_briefings,
    evidence.uncited_claims,
    evidence.retracted_sources,
    evidence.retracted_evidence,
    evidence.changed_sources,
    evidence.incomplete_sources,
    evidence.unused_sources,
    quotes.refused_quotations,
    quotes.turned_quotations,
    quotes.uncited_quotations,
    actors.unused_actors,
    lifecycle.impossible_orders,
    lifecycle.future_publications,
    lifecycle.overdue_reviews,
    lifecycle.unexplained_withdrawals,
    wording.likelihood_with_confidence,
)


def check_desk(desk: Desk, as_of: datetime) -> list[Finding]:
    """Hold a desk to every rule at the time ``as_of`` (aware). The findings have no lines yet."""
    return check_context(Context(desk, as_of))


def check_context(context: Context) -> list[Finding]:
    """The same for a desk about which more is asked than its findings."""
    return [finding for check in CHECKS for finding in check(context)]
