"""Made-up source articles, captured as a desk captures them."""

from __future__ import annotations

import hashlib
from typing import NamedTuple

from benchmarks.made.days import after, at_a_time, spread
from benchmarks.made.words import TONGUES, Dice, Tongue, passage
from benchmarks.made.written import Written, yaml_text

_PUBLISHERS = tuple(
    f"The {town} {kind}"
    for town in ("Vardena", "Kessoun", "Merrowick", "Sulmara", "Esterholm", "Tolvania")
    for kind in ("Ledger", "Evening Post", "Wire", "Review", "Monitor")
)
_KINDS = ("reporting", "reporting", "wire", "official", "opinion", "social", "research")
WORDS = 500
"""How many words an article has, more or less."""
_BESIDES = 180
"""Words of the headline, the standfirst and the repetitions."""
_PASSAGES = 6


class Article(NamedTuple):
    """A source: its id, the text of its file, and passages that stand in it word for word."""

    id: str
    file: str
    passages: tuple[str, ...]


def source_id(number: int) -> str:
    """The id of source ``number``, from 0."""
    return f"article-{number:05}"


def article(number: int, of: int, seed: int, words: int = WORDS) -> Article:
    """Make source ``number`` of ``of``, of about so many ``words``.

    Every tenth one is a reprint of the one before it.
    """
    reprint = number % 10 == 9
    text = _Text(Dice(seed, f"text {number - reprint}"), words - _BESIDES)
    dice = Dice(seed, f"source {number}")
    fields = _front_matter(number, of, text, dice)
    if reprint:
        fields["headline"] = text.tongue.headline(dice)
        fields["syndicated_from"] = source_id(number - 1)
    fields["text_sha256"] = hashlib.sha256(text.whole.encode()).hexdigest()
    return Article(
        source_id(number), f"---\n{yaml_text(fields)}---\n\n{text.whole}\n", text.passages
    )


class _Text:
    """An article as pages give it: the standfirst first, the headline twice, and of its paragraphs
    two a second time at the end."""

    def __init__(self, dice: Dice, least: int) -> None:
        self.tongue: Tongue = dice.one(TONGUES)
        self.headline = self.tongue.headline(dice)
        self.standfirst = self.tongue.sentences(dice, 2)
        paragraphs: list[str] = []
        passages: list[str] = []
        words = 0
        while words < least:
            sentences = [self.tongue.sentence(dice) for _ in range(dice.between(3, 5))]
            if len(passages) < _PASSAGES:
                passages.append(passage(dice, dice.one(sentences)))
            if dice.chance(0.3):
                spoken = self.tongue.sentence(dice, 6, 10).rstrip(".")
                sentences.append(f"“{spoken},” {self.tongue.sentence(dice, 4, 6)}")
            paragraphs.append(" ".join(sentences))
            words += paragraphs[-1].count(" ") + 1
        again = [paragraphs[3], paragraphs[-1]]
        opening = [self.standfirst, self.headline, self.headline]
        self.whole = "\n\n".join(opening + paragraphs + again)
        self.passages = tuple(passages)


def _front_matter(number: int, of: int, text: _Text, dice: Dice) -> dict[str, Written]:
    day = spread(number, of)
    publisher = dice.one(_PUBLISHERS)
    address = f"example.org/{publisher.lower().replace(' ', '-')}/{day:%Y/%m}/{source_id(number)}"
    return {
        "headline": text.headline,
        "standfirst": text.standfirst,
        "publisher": publisher,
        "url": f"https://{address}",
        "authors": dice.some(text.tongue.names, dice.between(1, 2)),
        "published": at_a_time(day, 0, dice),
        "modified": after(day, 1),
        "retrieved": at_a_time(day, 2, dice),
        "language": text.tongue.tag,
        "archived_url": f"https://archive.{address}",
        "kind": dice.one(_KINDS),
        "rights": "open" if dice.chance(0.1) else "quote",
        "reliability": dice.one("ABBCCDEF"),
        "state": dice.one(("live",) * 8 + ("changed", "gone")),
    }
