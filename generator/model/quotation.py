"""Quotations: whether the words stand in the article, and where."""

from __future__ import annotations

from typing import Literal, NamedTuple, get_args

Verdict = Literal["verbatim", "elided", "altered", "not_found"]
"""``verbatim`` and ``elided`` are accepted, the others refused.

Elided: with words left out or put in brackets, as the marks in the quotation say. Altered: the
passage that was meant is there, with other words. Not found: nothing like it is.
"""

VERDICTS: tuple[Verdict, ...] = get_args(Verdict)


class Passage(NamedTuple):
    """A range of an article's text as captured, in characters; the end is exclusive."""

    start: int
    end: int


Place = tuple[Passage, ...]
"""Where a quotation stands: one passage, or one for each piece between the ellipses, in order."""
