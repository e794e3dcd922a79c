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
_DATELINE = re.compile(r"(?P<place>[^\W\d_]{3,})[^.!?]{0,50}? (?:[-–—]|--) (?=\S)")
_WORD = re.compile(r"[^\W_]+")
_INVISIBLE = re.compile(f"[{INVISIBLE}]")
_PAIRS = (("«", "»"), ("(", ")"), ("「", "」"), ("『", "』"))
_SHORTEST, _LONGEST = 6, 60
"""In words. Two characters of a script without spaces count as one."""
_LONGEST_TEXT = 600


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
    for words in _split(source):
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


def _split(source: Source) -> Iterator[str]:
    for paragraph in source.body():
        if paragraph.startswith("#"):
            continue
        text = " ".join(_INVISIBLE.sub("", paragraph).split())
        text = text[match.end() :] if (match := _MARKER.match(text)) else text
        match = _DATELINE.match(text)  # a place in capitals, and perhaps the day or the agency
        text = text[match.end() :] if match and match["place"].isupper() else text
        start = 0
        for end in (*sentence_ends(text), len(text)):
            if words := text[start:end].strip():
                yield words
            start = end


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
