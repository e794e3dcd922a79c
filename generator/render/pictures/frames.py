"""The sizes that every picture is drawn in: one for a desk, one for a phone.

One drawing for both would have letters that nobody can read on a phone, since it is made smaller
with all that is in it. So each is drawn for the width of its column, and the style sheet shows the
one that fits (docs/decisions/0019).
"""

from __future__ import annotations

from typing import NamedTuple


class Limits(NamedTuple):
    """How wide the lines of labels may be, in pixels, by what a graph is laid out as."""

    spread: int
    column: int
    stem: int


class Frame(NamedTuple):
    """A width in pixels, and what depends on it: sizes of letters, widths of labels, gaps.

    ``label`` and ``verb`` are the sizes of letters. A label has at most ``most`` lines within its
    ``limits``, a verb two of ``verb_limit``. ``beside`` and ``below`` are the gaps between two
    nodes, ``between`` that above a line with a label, and ``airy`` is how many times the room is
    taken that nodes and labels need. More nodes than ``spread_at_most`` are set in a column.
    """

    name: str
    width: int
    label: int
    limits: Limits
    most: int
    verb: int
    verb_limit: int
    beside: int
    below: int
    between: int
    airy: float
    spread_at_most: int
    sides: int


WIDE = Frame(
    "wide", 688, label=14, limits=Limits(150, 210, 150), most=2, verb=12, verb_limit=120,
    beside=18, below=22, between=52, airy=1.6, spread_at_most=28, sides=2,
)  # fmt: skip
NARROW = Frame(
    "narrow", 344, label=13, limits=Limits(114, 114, 150), most=3, verb=12, verb_limit=92,
    beside=10, below=20, between=50, airy=1.5, spread_at_most=10, sides=1,
)  # fmt: skip
FRAMES = (WIDE, NARROW)

MARGIN = 6
"""What is left free at the edges of a picture, in pixels."""
