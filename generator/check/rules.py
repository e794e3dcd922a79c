"""The rules in the order in which they are run, and the functions that run them."""

from __future__ import annotations

from datetime import datetime

from generator.check import (
    addresses,
    aliases,
    background,
    evidence,
    lifecycle,
    line_marks,
    near_blocks,
    near_references,
    quote_marks,
    quotes,
    references,
    translations,
    unknown,
    unlisted,
    unused,
    wording,
)
from generator.check.context import Check, Context
from generator.check.overview import DeskCheck, Overview, overview
from generator.model.desk import Desk
from generator.model.finding import Finding

CHECKS: tuple[Check, ...] = (
    unknown.unknown_sources,
    unknown.unknown_actors,
    unknown.unknown_notes,
    unknown.unknown_originals,
    near_references.nearly_references,
    near_references.nearly_links,
    near_references.holders_by_id,
    near_blocks.nearly_markup,
    references.invalid_relations,
    references.repeated_entries,
    references.circular_reprints,
    aliases.unfindable_aliases,
    background.circular_notes,
    evidence.unsourced_briefings,
    evidence.uncited_claims,
    evidence.retracted_sources,
    evidence.retracted_evidence,
    evidence.changed_sources,
    evidence.incomplete_sources,
    quotes.refused_quotations,
    quotes.turned_quotations,
    quotes.uncited_quotations,
    quote_marks.unchecked_quotations,
    line_marks.marked_lines,
    lifecycle.impossible_orders,
    lifecycle.future_publications,
    lifecycle.overdue_reviews,
    lifecycle.unexplained_withdrawals,
    wording.likelihood_with_confidence,
)
"""The rules on single files, and on what these refer to."""


DESK_CHECKS: tuple[DeskCheck, ...] = (
    unused.unused_sources,
    unused.unused_actors,
    aliases.ambiguous_names,
    unlisted.unlisted_names,
    translations.outdated_translations,
    addresses.earlier_addresses,
    background.newer_notes,
)
"""The rules on the desk as a whole: they look at no file by itself."""


def check_desk(desk: Desk, as_of: datetime) -> list[Finding]:
    """Hold a desk to every rule at the time ``as_of`` (aware). The findings have no lines yet."""
    return check_whole(Context(desk, as_of))


def check_whole(context: Context) -> list[Finding]:
    """The same for the desk of a context, about which more is asked than its findings."""
    return [*check_context(context), *check_overview(overview(context.desk))]


def check_context(context: Context) -> list[Finding]:
    """Hold the nouns of a context to the rules on single files."""
    return [finding for check in CHECKS for finding in check(context)]


def check_overview(seen: Overview) -> list[Finding]:
    """Hold a desk to the rules on it as a whole."""
    return [finding for check in DESK_CHECKS for finding in check(seen)]
