"""What a browser finds when it looks for words on the page of an article.

It compares base letters (UTS #10, the primary level), so neither case nor accents count, and takes
whole words only: URL Fragment Text Directives (WICG Community Group Report), "Finding Ranges in a
Document".
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from generator.model.characters import UNSPACED
from generator.model.source import Source

_MOST_LOOKED_AT = 1_000
"""So many places where the letters stand are looked at: there is an end, whatever the texts are."""
_QUOTATION_MARKS = '“”„«»‘’‚‹›"'
# Combining marks, vowel points of Hebrew and Arabic, and what is not seen at all.
_unseen = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f"
    "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)


# What several pages quote of an article comes close together: they are of one time.
@lru_cache(maxsize=64)
def searched(source: Source) -> str:
    """The text of an article's page, as far as it is known, as `stands_once` wants it.

    Headline and standfirst are on top. What was captured twice stands on the page once.
    """
    lines = (source.headline, source.standfirst, *source.paragraphs)
    return _folded(" ".join(dict.fromkeys(line for line in lines if line)))


def stands_once(words: str, page: str) -> bool:
    """Whether a browser finds these words in one place of a page alone."""
    words = _folded(words)
    places, at = 0, -1
    for _ in range(_MOST_LOOKED_AT):
        at = page.find(words, at + 1)
        if at < 0:
            return places == 1
        places += not (_is_within(page, at) or _is_within(page, at + len(words)))
        if places > 1:
            return False
    return False


def _folded(text: str) -> str:
    """Without what makes no difference; some that does is gone too, which is no harm here."""
    for mark in _QUOTATION_MARKS:
        text = text.replace(mark, "'")
    if not text.isascii():
        text = _unseen.sub("", unicodedata.normalize("NFKD", text))
    text = text.casefold().replace("\n", " ")
    return " ".join(text.split()) if "  " in text else text


def _is_within(text: str, at: int) -> bool:
    """Whether a place in a text is inside a word."""
    sides = text[max(0, at - 1) : at + 1]
    return len(sides) == 2 and sides.isalnum() and not UNSPACED.search(sides)
