"""The wording of an article, as numbers that can be compared with those of another.

The wording is the set of its shingles: all runs of five words (Broder, "On the resemblance and
containment of documents", 1997), in Chinese, Japanese, Thai and other scripts that set no spaces
between words of twelve characters. Case, punctuation, and what is folded away between a quotation
and its article are no part of it. No shingle runs from one paragraph into the next, so paragraphs
that are taken out, put in or moved change nothing in the others, and a paragraph that an article
repeats counts once.

Only an article's own words count, not what it quotes: two reporters who heard the same minister
will quote the same sentences, and are two reporters all the same.

The same story in another language is other wording: translations are not found here.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from itertools import chain
from typing import NamedTuple

from generator.check.quotations.folding import fold
from generator.model.source import Source

_WORDS = 5
_CHARACTERS = 12
_CHARACTERS_A_WORD = 1.5  # in Chinese; elsewhere more, so that less is found, not too much
_SHORT = 30
"""Quotation marks around fewer characters may well be the writer's own: "red line"."""
_MOSTLY = 4
"""An article of which not one part in four is its own words is judged by what it quotes too:
the text of a speech, an interview."""

# Both pass through the folding unchanged, and no file of a desk may hold them.
_BREAK = "\0"
_GAP = "\1"

# Each begins with a mark, which is quick to look for; what must stand before it comes after.
_QUOTED = re.compile(
    # A quotation that goes on in the next paragraph has no closing mark in this one.
    r"“[^”\0]*+”?|„[^“”\0]*+[“”]?|«[^»\0]*+»?|「[^」\0]*+」?|『[^』\0]*+』?"
    r"|”[^”\0]*+”|»[^«»\0]*+«"  # as in Swedish, and in German books
    r"|‘(?<!\w‘)(?:[^‘’\0]|’(?=\w))*+’"
    r'|"(?<!\w")(?:[^"\0]|(?<=\w)"(?=\w))*+"(?!\w)'  # צה"ל: a straight mark within a word
    r'|"(?<=\0")[^"\0]*+(?=\0)'
    r"|>(?<=\0>)[^\0]*+"  # Markdown's
)

# What \w lacks: vowel signs and points, without which Hindi or pointed Hebrew falls to pieces.
_WORD = re.compile(
    "[\\w\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0900-\u0963\u0966-\u0dff]+"
)
# Thai, Lao, Burmese, Khmer, kana, Chinese characters.
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff]"
)


class Wording(NamedTuple):
    """The shingles of an article as numbers of 64 bits, by paragraph, each in the first one only.

    ``a_word`` is how many of them come to a word: more than one where they are of characters.
    """

    paragraphs: tuple[array[int], ...]
    a_word: float = 1

    @property
    def size(self) -> int:
        """How many shingles there are."""
        return sum(map(len, self.paragraphs))

    def shingles(self) -> Iterator[int]:
        """All of them."""
        return chain.from_iterable(self.paragraphs)


class Numbers(dict[str, int]):
    """A number for each word, the same in every process: unlike ``hash``, it is not salted.

    They are kept for reuse, up to a limit, so that no desk fills the memory with its words.
    """

    _most = 200_000

    def __missing__(self, word: str) -> int:
        if len(self) >= self._most:
            self.clear()
        digest = blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest()
        number = self[word] = int.from_bytes(digest, "big")
        return number


def wording(source: Source, numbers: Numbers) -> Wording:
    """The own wording of an article, but for its headline and standfirst.

    Time and memory grow with the length of the article, not faster.
    """
    # One folding for the whole article is quicker than one for each paragraph.
    text = f"{_BREAK}{_BREAK.join(source.body())}{_BREAK}"
    own = _QUOTED.sub(lambda match: match[0] if len(match[0]) < _SHORT else _GAP, text)
    folded = fold(text if len(own) * _MOSTLY < len(text) else own).casefold()
    unspaced = not folded.isascii() and 2 * len(_UNSPACED.findall(folded)) > len(folded)
    length = _CHARACTERS if unspaced else _WORDS
    seen: set[int] = set()
    paragraphs = []
    for paragraph in folded.split(_BREAK):
        found: set[int] = set()
        for passage in paragraph.split(_GAP):
            words: Iterable[str] = _WORD.findall(passage)
            if unspaced:
                words = "".join(words)
            found.update(_shingles([*map(numbers.__getitem__, words)], length))
        if not seen.isdisjoint(found):
            found -= seen
        if found:
            seen.update(found)
            paragraphs.append(array("q", found))
    return Wording(tuple(paragraphs), _CHARACTERS_A_WORD if unspaced else 1)


def _shingles(numbers: Sequence[int], length: int) -> Iterator[int]:
    # The hash of a tuple of numbers is made of these alone, and there is nothing quicker.
    return map(hash, zip(*(numbers[n:] for n in range(length)), strict=False))
