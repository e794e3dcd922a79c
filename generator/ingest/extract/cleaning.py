"""The body of an article out of its paragraphs, and a record of what is left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from generator.ingest.extract.article import Removal, Why, plain_line
from generator.ingest.extract.furniture import is_furniture
from generator.ingest.extract.names import is_byline, people
from generator.model.characters import UNSPACED

_SHORT = 60
"""Shorter lines may stand twice for a reason: a refrain, "Yes." in an interview, a table's cell.
A character of a script without spaces between words counts for three."""
_REFRAIN = 3
"""What stands there more often than this is meant to: the question put to each of many people."""
_OPENING = 8
_WORD = re.compile(r"\w")
_HEADING = re.compile(r"\A#{1,6}[ \t]+")  # Markdown's


class Body(NamedTuple):
    """The paragraphs that stay, and what was left out, in the order of the page."""

    paragraphs: tuple[str, ...]
    removed: tuple[Removal, ...]


def body(
    paragraphs: Sequence[str],
    headline: str,
    standfirst: str,
    authors: Sequence[str] = (),
    apart: Sequence[Removal] = (),
) -> Body:
    """Leave out headline, standfirst and byline, what the article repeats, and lines of the site.

    Nothing is changed within a paragraph. ``apart`` is left out already; of it what stands
    elsewhere in the result is not told again.
    """
    removed: list[Removal] = []
    kept: list[str] = []
    seen: set[str] = set()
    times = Counter(paragraphs)
    lines: tuple[tuple[Why, str], ...] = (("headline", headline), ("standfirst", standfirst))
    above = [(why, plain_line(line), len(line)) for why, line in lines if line]
    for at, paragraph in enumerate(paragraphs):
        if why := _above(paragraph, above, at):
            removed.append(Removal(why, paragraph))
        elif at < _OPENING and is_byline(paragraph) and set(people([paragraph])) <= set(authors):
            removed.append(Removal("byline", paragraph))
        elif is_furniture(paragraph, from_start=at, from_end=len(paragraphs) - 1 - at):
            removed.append(Removal("furniture", paragraph))
        elif paragraph in seen and times[paragraph] <= _REFRAIN and not _is_short(paragraph):
            removed.append(Removal("repeated", paragraph))
        else:
            seen.add(paragraph)
            kept.append(paragraph)
    told = {plain_line(line) for line in (headline, standfirst)}
    removed += (one for one in dict.fromkeys(apart) if plain_line(one.text) not in told)
    return Body(tuple(kept), tuple(removed))


def _is_short(paragraph: str) -> bool:
    return len(paragraph) + 2 * len(UNSPACED.findall(paragraph)) < _SHORT


def _above(paragraph: str, lines: Sequence[tuple[Why, str, int]], at: int) -> Why | None:
    """Which of two lines a paragraph is; the standfirst only among the first paragraphs."""
    line = _HEADING.sub("", paragraph) if at < _OPENING else paragraph
    for why, plain, length in lines:
        if why == "standfirst" and at >= _OPENING:
            continue
        if len(line) < 2 * length + _SHORT and plain_line(line) == plain:
            return why
    return None


def has_words(paragraphs: Iterable[str]) -> bool:
    """Whether there is anything to read."""
    return any(map(_WORD.search, paragraphs))
