"""Where a passage stands, told so that others find it again.

In the terms of the Web Annotation Data Model (W3C Recommendation, 23 February 2017): the
positions of section 4.2.5, and the words with those around them of section 4.2.4.
"""

from __future__ import annotations

from generator.model.characters import splits_character
from generator.model.quotation import Passage, Place, Selector

AROUND = 32
"""So many characters before and after a passage are told with it, where the text has them."""
MOST_AROUND = 128
"""Up to so many, where the same words stand with the same words around them elsewhere too."""


def selectors(text: str, place: Place) -> tuple[Selector, ...]:
    """Say for each passage of a place where it stands in ``text``, the article as captured.

    What is told of the text around it may reach into other paragraphs. It is `AROUND` characters
    on each side, fewer where the text ends or a cut would go through a character, and more where
    only more of them tell the place from all others. Where `MOST_AROUND` do not either, because
    the article repeats itself, start and end alone decide: by the other three, all of these
    places are meant (section 4.2.4).
    """
    return tuple(_selector(text, passage) for passage in place)


def _selector(text: str, passage: Passage) -> Selector:
    start, end = passage
    around = AROUND
    first, last = _cut(text, passage, around)
    while around < MOST_AROUND and not _stands_once(text, first, last):
        around = min(2 * around, MOST_AROUND)
        first, last = _cut(text, passage, around)
    return Selector(start, end, text[start:end], text[first:start], text[end:last])


def _cut(text: str, passage: Passage, around: int) -> Passage:
    """A passage with up to so many characters around it, none of which is cut through."""
    first, last = max(0, passage.start - around), min(len(text), passage.end + around)
    while first < passage.start and splits_character(text, first):
        first += 1
    while last > passage.end and splits_character(text, last):
        last -= 1
    return Passage(first, last)


def _stands_once(text: str, first: int, last: int) -> bool:
    words = text[first:last]
    return text.find(words) == first and text.find(words, first + 1) < 0
