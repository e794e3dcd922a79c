"""Finding a quotation in an article, word for word."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from generator.check.quotations.article import BREAK, Article
from generator.check.quotations.folding import fold
from generator.check.quotations.negations import negation_in, negation_joined
from generator.check.quotations.pieces import Pieces, folded, taken_apart, whole
from generator.check.quotations.placing import Spans, alone, placed
from generator.check.quotations.sentences import sentence_ends
from generator.model.quotation import Verdict

_BEFORE = 3
"""So many words before a quotation are looked at, for one that negates it."""
_NEAR = 300
"""They are looked for among so many characters."""
_FOLLOWING = 20
"""So many characters of the quotation tell what the last of them is."""


class Found(NamedTuple):
    """Where a quotation stands in an article, and what is the matter with it.

    ``places`` is empty where it was not found. ``dropped`` is a negation among the words that it
    leaves out, wherever it is placed; ``before`` one in the three words before it, in its sentence.
    ``inserted`` is a negation or a number that the desk has put in. ``over_break`` says that the
    words are there, but run from one paragraph into the next.
    """

    verdict: Verdict
    places: tuple[Spans, ...] = ()
    dropped: str = ""
    before: str = ""
    inserted: str = ""
    over_break: bool = False


def find(article: Article, quotation: str, language: str | None = None) -> Found:
    """Look for a quotation in an article whose language is ``language`` (BCP 47), if known.

    The work is bounded, as `placing` and `Run.find` say.
    """
    start = _stands_as_typed(article, quotation)
    run = whole(quotation) if start < 0 else folded(quotation)
    if not any(map(_says_something, run.text)):
        return Found("not_found")
    stands = sorted(alone(article, run, max(start, 0)))
    if not stands and (shorter := run.without_stop()):
        stands = sorted(alone(article, shorter))
    if stands:
        places = tuple(zip(stands, strict=True))
        return Found("verbatim", places, before=_negation_before(article, places, language))
    pieces = taken_apart(quotation)
    if pieces.runs and (len(pieces.runs) > 1 or pieces.insertions or pieces.runs != (run,)):
        found = _find_pieces(article, pieces, language)
        if found.places:
            return found
    return Found("not_found", over_break=_runs_over_a_break(article, pieces, language))


def _stands_as_typed(article: Article, quotation: str) -> int:
    """Where a quotation first stands in the folded text as it was typed; -1 if it does not so.

    What is part of a folded paragraph, without white space at its ends, is folded: most quotations
    are, and need not go through the steps.
    """
    if BREAK in quotation or quotation.strip() != quotation:
        return -1
    return article.text.find(quotation)


def _says_something(character: str) -> bool:
    return character.isalnum() or unicodedata.category(character) == "So"


def _find_pieces(article: Article, pieces: Pieces, language: str | None) -> Found:
    *firsts, last = pieces.runs
    inserted = next(filter(None, (_unfit(words, language) for words in pieces.insertions)), "")
    for run in filter(None, (last, last.without_stop())):
        places, dropped = placed(article, (*firsts, run), language)
        if places:
            before = _negation_before(article, places, language)
            return Found("elided", places, dropped, before, inserted)
    return Found("not_found")


def _unfit(words: str, language: str | None) -> str:
    """What an insertion may not hold: a number, or a negation."""
    if any(unicodedata.category(character)[0] == "N" for character in words):
        return words
    return negation_in(fold(words), language)


def _negation_before(article: Article, places: Sequence[Spans], language: str | None) -> str:
    """A negation that stands before the quotation wherever it stands; ``""`` if anywhere none does.

    The three words before it are looked at, as far as they belong to its sentence.
    """
    found = ""
    for place in places:
        at = place[0][0]
        start = max(article.paragraph(at)[0], at - _NEAR)
        following = article.text[at : at + _FOLLOWING]
        if found := negation_joined(article.text, at):
            continue
        found = negation_in(_last_words(article.text[start:at]), language, following)
        if found:
            ends = [end for end in sentence_ends(article.text[start : at + 2]) if start + end <= at]
            sentence = article.text[start + (ends[-1] if ends else 0) : at]
            found = negation_in(_last_words(sentence), language, following)
        if not found:
            return ""
    return found


def _last_words(text: str) -> str:
    return " ".join([*text.rsplit(None, _BEFORE)[-_BEFORE:], ""])


def _runs_over_a_break(article: Article, pieces: Pieces, language: str | None) -> bool:
    """Whether a quotation would be found if the article were all one paragraph."""
    text = article.text.replace(BREAK, " ")
    return bool(pieces.runs) and bool(placed(article, pieces.runs, language, text)[0])
