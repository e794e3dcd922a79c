"""When something was last changed in substance."""

from __future__ import annotations

from generator.model.briefing import Briefing
from generator.model.dates import Moment


def last_change(briefing: Briefing) -> Moment | None:
    """The latest of the dates at which a briefing was published, updated or corrected."""
    told = (
        briefing.published,
        briefing.updated,
        *(correction.date for correction in briefing.corrections),
    )
    return max(filter(None, told), key=lambda moment: moment.start, default=None)


def is_earlier(one: Moment, other: Moment) -> bool:
    """Whether one moment lies before another; without a time it may mean any hour of its day."""
    if one.timed and other.timed:
        return one.start < other.start
    return one.day < other.day
