"""Rules on time: the dates of a briefing, an actor's positions, a source."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from generator.check.context import Context
from generator.model.changes import is_earlier
from generator.model.dates import Moment
from generator.model.edtf import EdtfDate
from generator.model.finding import FieldPath, Finding

_EASTERNMOST = timedelta(hours=14)  # of Kiritimati, as tzdata has it


def impossible_orders(context: Context) -> Iterator[Finding]:
    """Each date that lies before one that must come first."""
    for briefing in context.briefings:
        for name, later in (("updated", briefing.updated), ("expires", briefing.expires)):
            yield from _order(briefing.path, "published", briefing.published, (name,), later)
        for n, correction in enumerate(briefing.corrections):
            field = ("corrections", n, "date")
            yield from _order(
                briefing.path, "published", briefing.published, field, correction.date
            )
        yield from _order(
            briefing.path, "embargo_until", briefing.embargo_until, ("expires",), briefing.expires
        )
        for n, tie in enumerate(briefing.relations):
            yield from _span(
                briefing.path, ("relations", n), "since", tie.since, "until", tie.until
            )
    for source in context.sources:
        published, retrieved = source.published, source.retrieved
        yield from _order(source.path, "published", published, ("modified",), source.modified)
        if published and retrieved and retrieved_too_early(published, retrieved):
            yield _disorder(source.path, ("retrieved",), "retrieved", "published")
    for actor in context.actors:
        for n, held in enumerate(actor.positions):
            yield from _span(actor.path, ("positions", n), "from", held.from_, "to", held.to)


def future_publications(context: Context) -> Iterator[Finding]:
    """Each briefing that is published and whose date is still to come."""
    for briefing in context.briefings:
        published = briefing.published
        if briefing.status == "published" and published and published.start > context.as_of:
            yield Finding(
                rule="published-in-future",
                path=briefing.path,
                field=("published",),
                message=f"This briefing is dated {published}, which is still to come; "
                "it is not on the site before then.",
                hint="Correct the date if it should be on the site now.",
            )


def overdue_reviews(context: Context) -> Iterator[Finding]:
    """Each published briefing that somebody should have looked at again."""
    for briefing in context.briefings:
        due = briefing.review_by
        if briefing.status == "published" and due and _passed(due, context.as_of):
            yield Finding(
                rule="review-overdue",
                path=briefing.path,
                field=("review_by",),
                message=f"This briefing was to be reviewed by {due}.",
                hint="Look at it again, then move the date, archive it or bring it up to date.",
            )


def unexplained_withdrawals(context: Context) -> Iterator[Finding]:
    """Each withdrawn briefing that does not tell readers why."""
    for briefing in context.briefings:
        if briefing.status == "withdrawn" and not any(
            correction.kind == "withdrawal" for correction in briefing.corrections
        ):
            yield Finding(
                rule="field-missing",
                path=briefing.path,
                field=("status",),
                message="This briefing is withdrawn, and readers are not told why.",
                hint='Add an entry of the kind "withdrawal" under "corrections:" with the reason.',
            )


def _order(
    path: str, first_name: str, first: Moment | None, field: FieldPath, later: Moment | None
) -> Iterator[Finding]:
    if first and later and is_earlier(later, first):
        yield _disorder(path, field, str(field[-1] if len(field) == 1 else field[0]), first_name)


def _span(
    path: str, field: FieldPath, from_: str, start: EdtfDate | None, to: str, end: EdtfDate | None
) -> Iterator[Finding]:
    if start and end and end.last < start.first:
        yield _disorder(path, (*field, to), to, from_)


def retrieved_too_early(published: Moment, retrieved: Moment) -> bool:
    """Whether an article was captured before its publisher had it.

    Publishers date by their own day, and the day begins up to 14 hours before that of UTC.
    """
    if retrieved.timed and not published.timed:
        return published.start - retrieved.start > _EASTERNMOST
    return is_earlier(retrieved, published)


def _passed(moment: Moment, as_of: datetime) -> bool:
    # What is to be done by a day may be done on that day.
    return moment.start < as_of and moment.end <= as_of


def _disorder(path: str, field: FieldPath, name: str, first_name: str) -> Finding:
    return Finding(
        rule="date-order",
        path=path,
        field=field,
        message=f'The date of "{name}" lies before that of "{first_name}".',
        hint="Correct one of the two.",
    )
