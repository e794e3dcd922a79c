"""The text of a heading, as its readers see it, and when two such lines are the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from itertools import islice

from lxml.html import HtmlElement

from generator.ingest.extract.article import plain_line
from generator.ingest.extract.lines import one_line
from generator.ingest.extract.markup import text_of

# A line over the headline, or a mark beside it, that pages put into the same element.
_KICKER = re.compile(
    r"kicker|over-?line|(?:top|roof)-?(?:line|title)|dachzeile|pre-?(?:title|headline|head)"
    r"|spitzmarke|ober-?(?:titel|zeile)|eyebrow|strap-?line|super-?(?:title|head)|catchline|topic"
    r"|label|badge|flag|category|rubri[ck]|\bdate\b|sub-?(?:title|headline|head)|hidden|sr-only"
    r"|screen-reader|visually",
    re.IGNORECASE,
)
_STRAY = " :|/•·–—-"
"""Marks that are left over where a kicker ends."""
_MOST_PIECES = 20
_FORMS = str.maketrans(
    dict.fromkeys("‐‑‒–—", "-") | dict.fromkeys("‘’‚‹›", "'") | dict.fromkeys("“”„«»", '"')
)


def heading_line(text: str) -> str:
    """A line as `plain_line` gives it, without the forms of quotation marks and dashes.

    What runs a site sets them in headings, and not in titles.
    """
    return plain_line(text.translate(_FORMS))


def is_same_heading(one: str, other: str) -> bool:
    """Whether two lines are the same but for these."""
    return heading_line(one) == heading_line(other)


def shown_line(element: HtmlElement, names: Set[str], parts: Set[str] = frozenset()) -> str:
    """The text of a heading, without a line over or under the headline in the same element.

    It is known by its class, or by what machines are told: ``names`` are the rest alone, and where
    both lines are among the ``parts`` of a title, the longer is the headline.
    """
    text = text_of(element)
    if not len(element) or not text:
        return text
    whole = heading_line(text)
    pieces = list(islice(element.itertext(), _MOST_PIECES))
    for at in range(1, len(pieces)):
        both = [_joined(some) for some in (pieces[at:], pieces[:at])]
        for piece in both:
            if (line := heading_line(piece)) in names and line != whole:
                return piece
        if all(heading_line(piece.strip(_STRAY)) in parts for piece in both):
            return max(both, key=len).strip(_STRAY)
    return text_of(element, _KICKER).strip(_STRAY) or text


def _joined(pieces: Iterable[str]) -> str:
    return one_line("".join(pieces).replace("\u00ad", ""))


def is_headline(element: HtmlElement, headline: str) -> bool:
    """Whether a heading shows the headline."""
    line = heading_line(headline)
    return heading_line(shown_line(element, {line})) == line
