"""Times that pages tell of themselves and that cannot be."""

from __future__ import annotations

from generator.model.source import Source

CHANGED_BEFORE = (
    "The page says that it was last changed before it was published: only the latter was kept."
)


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
