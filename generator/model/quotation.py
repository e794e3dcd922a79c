"""Quotations: whether the words stand in the article, and where."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple, get_args

from generator.model.finding import FieldPath

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


class Selector(NamedTuple):
    """A passage of an article as captured, told so that it can be found again.

    ``start`` and ``end`` are a TextPositionSelector (Web Annotation Data Model, section 4.2.5):
    positions in the text in Unicode code points from 0, the end exclusive. ``exact``, ``prefix``
    and ``suffix`` are a TextQuoteSelector (section 4.2.4): the words as they stand there, and some
    of the text just before and just after them, ``""`` where there is none.
    """

    start: int
    end: int
    exact: str
    prefix: str
    suffix: str


class Located(NamedTuple):
    """A quotation that was held against an article: where it is made, and where it was found.

    ``path`` and ``field`` say in which text of the desk, ``words`` are those that are quoted, as
    typed. ``places`` are those where the article has them, the one that readers are shown first,
    and a paragraph that it repeats counted once; each is one passage, or one for each piece between
    the ellipses. Refused quotations have none.
    """

    path: str
    field: FieldPath
    words: str
    verdict: Verdict
    places: Sequence[Sequence[Selector]]
