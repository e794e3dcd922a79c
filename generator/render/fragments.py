"""The way to words on somebody's page: URL Fragment Text Directives (WICG Community Group Report).

A directive names a text, or the first and the last words of a longer one, and may name the words
just before it and just after it ("Context Terms"). A browser goes to the first place that is so.
Each of the up to four parts has to stand within one block of the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, takewhile, zip_longest
from typing import NamedTuple
from urllib.parse import quote

from generator.model.evidence import Excerpt, Piece
from generator.model.quotation import Passage
from generator.model.source import Source
from generator.render.browser_search import searched, stands_once

_LONG = 12
"""Of a longer quotation an address names the first and the last words only."""
_NAMED = 5
_LONGEST_WHOLE = 300
"""Longer ones, in characters, are never named whole ("Prefer Exact Matching To Range-based")."""
_MOST_AROUND = 5
"""So many words beside a quotation are named at most; of scripts without spaces, clauses."""

_word = re.compile(r"\S+")
_CLAUSE_ENDS = "。，、；：！？）」』》〉】｡､"
"""Behind these a word ends, where no space stands between words: a browser finds no half ones."""


class _Terms(NamedTuple):
    """The parts of a directive, as words of the article; ``""`` for what is not named.

    ``together`` are those that stand there side by side, and by which the place is found.
    """

    prefix: str
    start: str
    end: str
    suffix: str
    together: str

    def encoded(self) -> str:
        """The directive's value: in it ``-``, ``,`` and ``&`` are none of the text."""
        parts = (
            self.prefix and f"{_encoded(self.prefix)}-",
            _encoded(self.start),
            _encoded(self.end),
            self.suffix and f"-{_encoded(self.suffix)}",
        )
        return ",".join(filter(None, parts))


def directives(source: Source, excerpts: Iterable[Excerpt]) -> str:
    """What leads to the words of excerpts of an article, for `fragment`.

    Words around a quotation are named only where those that are quoted stand in the article more
    than once ("Use Context Only When Necessary"), and only such as the excerpt shows. It holds
    nothing but letters, digits, ``%`` and the marks of a directive, for an attribute.
    """
    page = searched(source)
    terms = [
        _terms(source.text, excerpt, number, page)
        for excerpt in excerpts
        for number in range(len(excerpt.place))
    ]
    return f":~:{'&#38;'.join([f'text={one.encoded()}' for one in terms])}"


def fragment(url: str, directives: str) -> str:
    """What follows an address for its directives: it may have a fragment already, which stays."""
    return directives if "#" in url else f"#{directives}"


def _terms(text: str, excerpt: Excerpt, number: int, page: str) -> _Terms:
    """The least that tells a passage of an excerpt from all else; its words where nothing does."""
    passage = excerpt.place[number]
    heads, tail = _heads(text, passage)
    start, first = passage.start, heads[0]
    plain = _of(text, start, start, first, first, tail)
    if not stands_once(plain.together, page):
        for terms in _choices(text, passage, _shown(excerpt, number), heads, tail):
            if stands_once(terms.together, page):
                return terms
    return plain


def _heads(text: str, passage: Passage) -> tuple[Sequence[int], str]:
    """Where the first words of a passage may end, and its last words, if it is long."""
    words = [word.span() for word in _word.finditer(text, *passage)]
    if len(words) <= _LONG:
        return [passage.end], ""
    heads = [last for _, last in words[_NAMED - 1 : -_NAMED]]
    return heads[: _MOST_AROUND + 1], text[words[-_NAMED][0] : passage.end]


def _shown(excerpt: Excerpt, number: int) -> Passage:
    """The range of the article around one of the passages that is shown without a gap."""
    runs: list[list[Piece]] = []
    for n, piece in enumerate(excerpt.pieces):
        if not runs or n in excerpt.gaps:
            runs.append([])
        runs[-1].append(piece)
    first = 0
    for run in runs:
        following = first + sum(piece.quoted for piece in run)
        if number < following:
            break
        first = following
    before = sum(len(piece.text) for piece in takewhile(lambda piece: not piece.quoted, run))
    start = excerpt.place[first].start - before
    return Passage(start, start + sum(len(piece.text) for piece in run))


def _choices(
    text: str, passage: Passage, shown: Passage, heads: Sequence[int], tail: str
) -> Iterator[_Terms]:
    """What more can be named for a passage, the shortest first.

    A browser goes to the first place of the first words of a long one, whatever follows its last
    words: there only words before it help, or more of its own.
    """
    start, end = passage
    before = list(islice(_starts(text, shown.start, start), _MOST_AROUND))
    after = list(islice(_ends(text, end, shown.end), _MOST_AROUND))
    if tail:
        for first, head in zip_longest(before, heads[1:]):
            if first is not None:
                yield _of(text, first, start, heads[0], heads[0], tail)
            if head is not None:
                yield _of(text, start, start, head, head, tail)
        if end - start > _LONGEST_WHOLE:
            return
        yield _of(text, start, start, end, end)
    for first, last in zip_longest(before, after):
        if first is not None:
            yield _of(text, first, start, end, end)
        if last is not None:
            yield _of(text, start, start, end, last)
        if first is not None and last is not None:
            yield _of(text, first, start, end, last)


def _of(text: str, first: int, start: int, end: int, last: int, tail: str = "") -> _Terms:
    return _Terms(text[first:start], text[start:end], tail, text[end:last], text[first:last])


def _starts(text: str, shown: int, start: int) -> Iterator[int]:
    """Where a word begins before a passage, as far as is shown; each has a letter more."""
    at = start
    for first in range(start - 1, shown - 1, -1):
        begins = not first or text[first - 1].isspace() or text[first - 1] in _CLAUSE_ENDS
        if begins and any(map(str.isalnum, text[first:at])):
            yield first
            at = first


def _ends(text: str, end: int, shown: int) -> Iterator[int]:
    """Where a word ends behind a passage, as far as is shown; each has a letter more."""
    at = end
    for last in range(end + 1, shown + 1):
        ends = last == len(text) or text[last].isspace() or text[last - 1] in _CLAUSE_ENDS
        if ends and any(map(str.isalnum, text[at:last])):
            yield last
            at = last


def _encoded(text: str) -> str:
    return quote(" ".join(text.split()), safe="").replace("-", "%2D")
