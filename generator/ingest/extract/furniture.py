"""Lines that stand in the middle of an article and are no part of it.

A line is furniture only as a whole, and only while it is short: that a sentence says "read more
books" is no reason to cut it. What a speaker or a writer could say stays: the "Thank you." that
ends a speech, a lone address, who took a photograph.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.ingest.extract.site_lines import AT_ENDS, EVERYWHERE, SHARING, WITH_SHARING

_LONGEST = 240
_BEFORE = 3
_BEHIND = 8
"""Some lines are furniture only among so many first, or last, paragraphs."""

_WORD = re.compile(r"[\w'’-]+")
_NO_LABEL = re.compile(r"[^\w\s'’|/,·•:：&+.…-]")


def _whole(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{'|'.join(patterns)})\W*", re.IGNORECASE)


_EVERYWHERE = _whole(EVERYWHERE)
_AT_ENDS = _whole(AT_ENDS)


def is_furniture(paragraph: str, *, from_start: int, from_end: int) -> bool:
    """Whether a paragraph is a line of the site, not of the article.

    ``from_start`` and ``from_end`` say how many paragraphs stand before and behind it.
    """
    if len(paragraph) > _LONGEST or "\n" in paragraph:
        return False
    if _is_sharing(paragraph) or _EVERYWHERE.fullmatch(paragraph):
        return True
    near = from_start < _BEFORE or from_end < _BEHIND
    return near and bool(_AT_ENDS.fullmatch(paragraph))


def _is_sharing(paragraph: str) -> bool:
    """Whether a line is made of the labels of buttons: "Share on Facebook, X or by e-mail"."""
    if _NO_LABEL.search(paragraph):  # print()
        return False
    words = [word.casefold() for word in _WORD.findall(paragraph)]
    return not SHARING.isdisjoint(words) and all(
        word in SHARING or word in WITH_SHARING for word in words
    )
