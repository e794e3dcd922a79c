"""The calendar of the made desk: six years that end at one fixed moment."""

from __future__ import annotations

from datetime import date, timedelta

from benchmarks.made.words import Dice

FIRST = date(2020, 6, 1)
LAST = date(2026, 5, 25)
AS_OF = "2026-06-01T00:00:00+00:00"
"""The moment at which the made desk is looked at: everything on it is out, nothing overdue."""


def spread(number: int, of: int) -> date:
    """The day of thing ``number`` of ``of``, when they come evenly over the years."""
    return FIRST + (LAST - FIRST) * number // max(of, 1)


def after(day: date, days: int) -> str:
    """So many days after (or, below 0, before) a day, as written."""
    return (day + timedelta(days=days)).isoformat()


def at_a_time(day: date, days: int, dice: Dice) -> str:
    """The same, with a time of day and its offset."""
    return f"{after(day, days)}T{dice.between(6, 20):02}:{dice.between(0, 59):02}:00+03:00"


def rough(day: date, days: int, dice: Dice) -> str:
    """The same, to the day, the month or the year, at times marked as approximate."""
    written = after(day, days)
    written = dice.one((written, written, written, written[:7], written[:4]))
    return f"{written}~" if dice.chance(0.1) else written
