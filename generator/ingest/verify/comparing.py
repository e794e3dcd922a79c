"""What has become of an article: the live one held against the one that was captured."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from rapidfuzz.distance import Indel

from generator.check.quotations.article import Article as Folded
from generator.check.quotations.finding import find
from generator.check.quotations.folding import fold
from generator.ingest.extract.article import Article
from generator.model.quotation import Located
from generator.model.source import Source
from generator.read.article import paragraphs

State = Literal["live", "changed", "gone", "retracted", "unknown"]
"""As `Source.state`; ``unknown`` where the article could not be had, which says nothing."""

_WORDS = 20_000
"""So many words of each text are compared."""
_LABEL = re.compile(
    r"\W*(?:retracted(?: (?:article|paper|story|report))?|retraction(?: (?:note|notice))?|withdrawn"
    r"|rétracté|rétractation|zurückgezogen|retractad[oa]|geri çekildi|отозван[оа]?|تم سحب|הוסר)"
    r"\s*(?:[:\]\)—–-]|\Z)",
    re.IGNORECASE,
)
"""What stands before the headline of an article that its publisher takes back."""
_SENTENCE = re.compile(
    r"\bthis (?:article|story|report|paper) (?:has been|was|is) (?:retracted|withdrawn)\b"
    r"|\bwe (?:have retracted|have withdrawn|are retracting) this (?:article|story|report)\b"
    r"|\bcet article a été (?:rétracté|retiré)\b"
    r"|\bdieser (?:Artikel|Text|Beitrag) wurde zurückgezogen\b"
    r"|\beste artículo (?:ha sido|fue) (?:retirado|retractado)\b"
    r"|\bbu (?:haber|makale) (?:geri çekilmiştir|yayından kaldırılmıştır)\b"
    r"|\bэта статья (?:была )?отозвана\b|تم سحب هذا (?:المقال|الخبر)|הכתבה הוסרה",
    re.IGNORECASE,
)


class Compared(NamedTuple):
    """How the live article stands to the captured one.

    ``percent`` says how much of the wording differs, from 0 to 100: 0 only where nothing does.
    ``lost`` are the quotations of the desk that stand in the captured text and not in the live one.
    """

    state: State
    percent: int
    lost: tuple[Located, ...]


def compare(source: Source, live: Article, quotations: Sequence[Located]) -> Compared:
    """Hold the live article against a source and the quotations that were found in it.

    What is folded away between a quotation and its article is no difference, nor is a headline, a
    standfirst or a paragraph that is repeated.
    """
    percent = _percent(_words(source.body()), _words(_body(source, live)))
    # Quotations are looked for in all that the page shows, its headline too.
    whole = (live.headline, live.standfirst, *live.paragraphs)
    text = Folded("\n\n".join(whole), [paragraph for paragraph in whole if paragraph])
    lost = tuple(
        quoted
        for quoted in quotations
        if quoted.places and not find(text, quoted.words, source.language).places
    )
    if _is_retracted(source, live):
        return Compared("retracted", percent, lost)
    return Compared("changed" if percent or lost else "live", percent, lost)


def _body(source: Source, live: Article) -> tuple[str, ...]:
    """The body as it would be read had the article been captured: what it repeats, once."""
    split_up = paragraphs(live.text, bare=False)
    above = {"headline": live.headline, "standfirst": live.standfirst or None}
    return source.model_copy(update={**above, "paragraphs": split_up}).body()


def _words(paragraphs: Sequence[str]) -> list[str]:
    return [word for paragraph in paragraphs for word in fold(paragraph).split()]


def _percent(before: Sequence[str], now: Sequence[str]) -> int:
    if not before or before == now:  # of some sources only the headline was captured
        return 0
    share = Indel.normalized_distance(before[:_WORDS], now[:_WORDS])
    return max(1, min(100, round(100 * share)))


def _is_retracted(source: Source, live: Article) -> bool:
    """Whether a page says so of its article, and did not when it was captured."""
    if is_labelled(live):
        return True
    edges = (live.headline, live.standfirst, *live.paragraphs[:2], *live.paragraphs[-2:])
    lines = (*edges, *(removal.text for removal in live.removed))
    held = fold(source.text)
    return any(says_retracted(line) and fold(line) not in held for line in lines)


def is_labelled(article: Article) -> bool:
    """Whether a label before its headline or its standfirst takes an article back."""
    return any(map(_LABEL.match, (article.headline, article.standfirst)))


def says_retracted(text: str) -> bool:
    """Whether a sentence of a text says that the article in which it stands is taken back."""
    return bool(_SENTENCE.search(text))
