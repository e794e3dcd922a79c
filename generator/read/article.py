"""The text of an article: its paragraphs, its headline, its standfirst."""

from __future__ import annotations

import re
from typing import NamedTuple

_BLANK_LINE = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)*\n")
_HEADING = re.compile(r"\A#{1,6}[ \t]+")
_FULL_STOP = re.compile(r"(?<!\.)[.。۔][\"'”’»)]*\Z")
_SENTENCE_END = re.compile(r"[.!?。！？؟۔…][\"'”’»)]*\Z")

HARD_WRAP = 120
"""Lines longer than this, in characters, are not wrapped by hand: each is a paragraph."""
_LONGEST_HEADLINE = 200
_LONGEST_STANDFIRST = 300
_LONGEST_ABOVE = 500  # of a standfirst that stands before the headline
_OPENING = 6
"""Headline and standfirst stand among this many first paragraphs."""


class Opening(NamedTuple):
    """What stands above the body: headline and standfirst, ``""`` where there is none."""

    headline: str
    standfirst: str


def paragraphs(text: str, *, bare: bool) -> tuple[str, ...]:
    """Split an article into paragraphs, each without the space around it, none left out.

    A blank line ends a paragraph. In a bare file, one without front matter, so does a line break
    where there is no blank line at all or where lines are too long to be wrapped by hand: copy
    that was pasted from a page often has one line a paragraph and a stray blank line.
    """
    blocks = _BLANK_LINE.split(text)
    if bare and (len(blocks) == 1 or max(map(len, text.split("\n"))) > HARD_WRAP):
        blocks = text.split("\n")
    return tuple(stripped for block in blocks if (stripped := block.strip()))


def opening(paragraphs: tuple[str, ...]) -> Opening:
    """Find headline and standfirst in an article's own text.

    The headline is a Markdown heading, or the first short paragraph that the article repeats, or
    the first short one that does not end as a sentence does, or the very first if it asks,
    exclaims or breaks off. A standfirst is one paragraph that stands before the headline and is
    not long, or follows its repetition and is short, before a longer one.
    """
    first = [_HEADING.sub("", paragraph) for paragraph in paragraphs[:_OPENING]]
    at = _headline_index(paragraphs[:_OPENING], first)
    if at is None:
        return Opening("", "")
    headline = one_line(first[at])
    last = max(i for i, paragraph in enumerate(first) if one_line(paragraph) == headline)
    if at == 1 and len(first) > 2 and len(first[0]) <= _LONGEST_ABOVE:
        return Opening(headline, one_line(first[0]))
    below = paragraphs[last + 1 : last + 3]
    if last > at and len(below) == 2 and len(below[0]) < min(len(below[1]), _LONGEST_STANDFIRST):
        return Opening(headline, one_line(below[0]))
    return Opening(headline, "")


def _headline_index(raw: tuple[str, ...], first: list[str]) -> int | None:
    short = [i for i, text in enumerate(first) if len(text) <= _LONGEST_HEADLINE]
    for at in short:
        if raw[at] != first[at]:  # it was marked as a heading
            return at
    for at in short:
        if first[at] in first[at + 1 :]:
            return at
    for at in short:
        if not _SENTENCE_END.search(first[at]):
            return at
    return 0 if short[:1] == [0] and not _FULL_STOP.search(first[0]) else None


def one_line(text: str) -> str:
    """Fold all white space to single spaces."""
    return " ".join(text.split())
