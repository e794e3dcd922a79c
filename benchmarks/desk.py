"""A made-up desk of any size, for measuring: the same files for the same sizes and seed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from benchmarks.made.actors import NOTES, actor_file, actor_id, note_file, note_id
from benchmarks.made.briefings import briefing_file, briefing_id
from benchmarks.made.days import AS_OF, spread
from benchmarks.made.sources import WORDS, Article, article
from benchmarks.made.words import Dice

__all__ = ["AS_OF", "MadeDesk", "Sizes", "make_desk"]

T = TypeVar("T")

_CITED = 6
_NEAR = 40
"""A briefing cites sources among this many that are as old as it is, or a little older."""
_FEWEST_ACTORS = 4


@dataclass(frozen=True, slots=True)
class MadeDesk:
    """What was made: the folder, and the SHA-256 of all files' paths and bytes.

    Figures can be compared where the digest is the same.
    """

    folder: Path
    files: int
    digest: str


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many briefings, actors and sources a desk has, and of what size.

    ``words`` are about those of a source, ``quotations`` at least those of a briefing.
    """

    briefings: int
    actors: int
    sources: int
    words: int = WORDS
    quotations: int = 0


def make_desk(folder: Path, sizes: Sizes, seed: int) -> MadeDesk:
    """Write a desk of these sizes, and with 20 notes, into ``folder``.

    Held to the rules at the moment `AS_OF` it has no finding, and all of it is released: every
    source is cited, every actor takes part in a briefing. Raises ValueError for fewer than one
    briefing, one source or four actors, and FileExistsError for a folder that has ``briefings/``.
    """
    if sizes.briefings < 1 or sizes.sources < 1 or sizes.actors < _FEWEST_ACTORS:
        raise ValueError(f"a desk has a briefing, a source and {_FEWEST_ACTORS} actors at least")
    top = folder / "briefings"
    top.mkdir(parents=True)
    files, total = 0, hashlib.sha256()
    for path, text in _files(sizes, seed):
        data = text.encode()
        target = top / path
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(data)
        total.update(f"{path}\0{len(data)}\0".encode() + data)
        files += 1
    return MadeDesk(folder, files, total.hexdigest())


def _files(sizes: Sizes, seed: int) -> Iterator[tuple[str, str]]:
    briefings, actors, sources = sizes.briefings, sizes.actors, sizes.sources
    articles: list[Article] = []
    for number in range(sources):
        made = article(number, sources, seed, sizes.words)
        articles.append(made._replace(file=""))  # the passages are enough from here on
        yield f"sources/{made.id}.md", made.file
    for number in range(actors):
        cited = articles[number % sources]
        yield f"actors/{actor_id(number)}.yml", actor_file(number, actors, cited, seed)
    for number in range(NOTES):
        yield f"background/{note_id(number)}.yml", note_file(number, articles, actors, seed)
    for number in range(briefings):
        day = spread(number, briefings)
        dice = Dice(seed, f"plan {number}")
        at = min(max(number * sources // briefings, _NEAR), sources)
        recent = articles[max(0, at - _NEAR) : at]
        cited_here = _dealt(articles, recent, number, briefings, _CITED, dice)
        everyone = range(actors)
        people = _dealt(everyone, everyone, number, briefings, dice.between(4, 6), dice)
        text = briefing_file(
            number,
            day,
            cited_here,
            [(actor_id(n), n) for n in people],
            seed,
            notes=NOTES,
            quotations=sizes.quotations,
        )
        yield f"{day.year}/{briefing_id(number, seed)}.yml", text


def _dealt(
    things: Sequence[T], near: Sequence[T], hand: int, hands: int, least: int, dice: Dice
) -> list[T]:
    """Deal ``things`` out; a hand with fewer than ``least`` draws the others from ``near``."""
    dealt = list(things[hand::hands])
    drawn = [thing for thing in dice.some(near, least) if thing not in dealt]
    return dealt + drawn[: max(0, least - len(dealt))]
