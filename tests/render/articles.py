"""Articles for the tests of what leads to their words."""

from __future__ import annotations

from generator.model.evidence import Excerpt, Piece
from generator.model.quotation import Passage
from generator.model.source import Source


def article(*paragraphs: str, headline: str = "Harbour to open", standfirst: str = "") -> Source:
    """An article of these paragraphs."""
    return Source.model_validate(
        {
            "id": "notice",
            "path": "briefings/sources/notice.md",
            "headline": headline,
            "standfirst": standfirst or None,
            "text": "\n\n".join(paragraphs),
            "paragraphs": paragraphs,
        }
    )


def excerpt(source: Source, words: str, nth: int = 1, *, around: bool = True) -> Excerpt:
    """The ``nth`` place of words in an article, with the whole paragraph or without any of it."""
    start = -1
    for _ in range(nth):
        start = source.text.index(words, start + 1)
    end = start + len(words)
    first = source.text.rfind("\n\n", 0, start) + 2 if "\n\n" in source.text[:start] else 0
    last = source.text.find("\n\n", end)
    last = last if last >= 0 else len(source.text)
    pieces = [Piece(words, quoted=True)]
    if around and first < start:
        pieces.insert(0, Piece(source.text[first:start], quoted=False))
    if around and end < last:
        pieces.append(Piece(source.text[end:last], quoted=False))
    return Excerpt((Passage(start, end),), tuple(pieces), begins=around, ends=around)
