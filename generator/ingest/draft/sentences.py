"""The sentences of an article, each as it stands there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from pydantic_core import PydanticCustomError

from generator.check.quotations.marks import INVISIBLE
from generator.check.quotations.sentences import sentence_ends
from generator.ingest.draft.draft import Passage
from generator.ingest.draft.lexicon import Lexicon
from generator.model.characters import UNSPACED
from generator.model.markup import Paragraph, Text
from generator.model.prose import Prose
from generator.model.source import Source

_MARKER = re.compile(r"(?:#{1,6}|[-*•–>]|\d{1,2}[.)])\s+")
_DATELINE = re.compile(
    r"(?P<place>[^\W\d_]{3,20}(?:[ '’.-]{1,2}[^\W\d_]{2,20}){0,3})"
    r"(?P<more>(?:[,/] ?| \()[^.!?]{0,50}?)? (?:[-–—]|--) (?=\S)"
)
_DASH = re.compile(" (?:[-–—]|--) ")
_WORD = re.compile(r"[^\W_]+")
_INVISIBLE = re.compile(f"[{INVISIBLE}]")
_ORDINAL = re.compile(r"(?<!\w)\d{1,2}\.\Z")
_PAIRS = (("«", "»"), ("(", ")"), ("「", "」"), ("『", "』"))
_SHORTEST, _LONGEST = 6, 60
"""In words. Two characters of a script without spaces count as one."""
_LONGEST_TEXT = 600
_PAIR = 120
"""A second dash so many characters after the first belongs to it."""


class Sentence(NamedTuple):
    """A sentence: its article, its words on one line, and its number in the article, from 0.

    ``terms`` are its words that say something, casefolded. ``is_whole`` says that it can stand by
    itself: it is neither too short nor too long, nor cut out of a quotation, nor is there anything
    in it that prose would read as markup.
    """

    source: str
    words: str
    number: int
    terms: frozenset[str]
    is_whole: bool

    @property
    def passage(self) -> Passage:
        """Where it stands."""
        return Passage(self.source, self.words)


def sentences_of(source: Source, lexicon: Lexicon, most: int) -> list[Sentence]:
    """The first ``most`` sentences of an article, without its headline, standfirst and headings."""
    found: list[Sentence] = []
    for words in _split(source, lexicon):
        if len(found) == most:
            break
        terms = frozenset(terms_of(words, lexicon))
        found.append(Sentence(source.id, words, len(found), terms, _is_whole(words)))
    return found


def terms_of(text: str, lexicon: Lexicon) -> Iterator[str]:
    """The words of a text that say something; in scripts without spaces, each two characters."""
    for word in _WORD.findall(text.casefold()):
        if UNSPACED.match(word):
            yield from map("".join, pairwise(word))
        elif len(word) > 1 and word not in lexicon.stop:
            yield word


def is_plain(words: str) -> bool:
    """Whether prose takes a text for itself, and for no markup."""
    try:
        blocks = Prose(words).blocks
    except PydanticCustomError:
        return False
    return blocks == (Paragraph((Text(words),)),)


def _split(source: Source, lexicon: Lexicon) -> Iterator[str]:
    begun = False
    for paragraph in source.body():
        if paragraph.startswith("#"):
            continue
        text = " ".join(_INVISIBLE.sub("", paragraph).split())
        text = text[match.end() :] if (match := _MARKER.match(text)) else text
        text = text if begun else _without_dateline(text)
        begun = True
        start = 0
        for end in (*sentence_ends(text), len(text)):
            if end < len(text) and _is_ordinal(text, start, end, lexicon):
                continue
            if words := text[start:end].strip():
                yield words
            start = end


def _is_ordinal(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a full stop only makes a number an ordinal: "am 4. März", "der 2. Weltkrieg"."""
    return bool(_ORDINAL.search(text, start, end)) and bool(
        lexicon.capitals.nouns_are_capitalised or lexicon.month.match(text, end + 1)
    )


def _without_dateline(text: str) -> str:
    """An article's first paragraph without a place in capitals, the day and the agency.

    "NATO – the alliance – said" begins with no place: its dashes are a pair.
    """
    match = _DATELINE.match(text)
    if not match or not match["place"].isupper():
        return text
    is_pair = not match["more"] and _DASH.search(text, match.end(), match.end() + _PAIR)
    return text if is_pair else text[match.end() :]


def _is_whole(words: str) -> bool:
    if len(words) > _LONGEST_TEXT or not _is_paired(words):
        return False
    count = sum(2 if not UNSPACED.match(word) else len(word) for word in _WORD.findall(words))
    return 2 * _SHORTEST <= count <= 2 * _LONGEST and is_plain(words)


def _is_paired(words: str) -> bool:
    """Whether every quotation mark and bracket that opens closes, as far as counting can tell."""
    low, high, closing = map(words.count, "„“”")
    curly = low == high + closing if low else high == closing
    return (
        curly
        and not words.count('"') % 2
        and all(words.count(a) == words.count(b) for a, b in _PAIRS)
    )
