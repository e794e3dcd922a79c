"""Times that pages tell of themselves and that cannot be."""

from __future__ import annotations

from generator.check.lifecycle import retrieved_too_early
from generator.model.source import Source

CHANGED_BEFORE = (
    "The page says that it was last changed before it was published: only the latter was kept."
)

STILL_TO_COME = (
    "The page says that it was published at a time that is still to come: that was not kept."
)


def is_still_to_come(source: Source) -> bool:
    """Whether a source was captured before it was published, which the rule ``date-order`` finds.

    Some pages tell when they are to be moved up again, or what was typed wrong.
    """
    published, retrieved = source.published, source.retrieved
    return bool(published and retrieved and retrieved_too_early(published, retrieved))


def is_changed_before_published(source: Source) -> bool:
    """Whether a source would break the rule ``date-order``.

    One page in twenty says so of itself: what runs the site keeps the time at which somebody saved
    an article that was published later, by the clock.
    """
    published, modified = source.published, source.modified
    if not published or not modified:
        return False
    if published.timed and modified.timed:
        return modified.start < published.start
    return modified.day < published.day
