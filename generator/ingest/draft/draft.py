"""What a draft of a briefing is made of, and the interface of what makes one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from generator.model.desk import Desk
from generator.model.source import Source


class Passage(NamedTuple):
    """Words of an article: the id of the source, and the words on one line.

    ``is_exact`` says that they stand so in the article's text; a headline or a standfirst that is
    only known beside it cannot be quoted.
    """

    source: str
    words: str
    is_exact: bool = True


class Dated(NamedTuple):
    """A passage that tells what happened on a date (as in `EdtfDate`)."""

    date: str
    passage: Passage


class Appearance(NamedTuple):
    """An actor of the desk, by its id, and a passage that shows what it does in the story."""

    actor: str
    passage: Passage


class Name(NamedTuple):
    """A name that is no actor's yet, how often the articles have it, and a passage that has it."""

    name: str
    times: int
    passage: Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A briefing to begin with. Everything in it is the articles' own words.

    ``headline`` is one line, ``language`` a tag or None, ``notes`` are the ids of background notes
    of the desk, ``background`` is what the articles themselves say of the past, ``unknowns`` what
    they leave open.
    """

    headline: str
    language: str | None = None
    summary: tuple[Passage, ...]
    key_points: tuple[Passage, ...] = ()
    actors: tuple[Appearance, ...] = ()
    names: tuple[Name, ...] = ()
    notes: tuple[str, ...] = ()
    background: tuple[Passage, ...] = ()
    timeline: tuple[Dated, ...] = ()
    unknowns: tuple[Passage, ...] = ()


Method: TypeAlias = Callable[[Sequence[Source], Desk], Draft]
"""Makes a draft of one article or several, of the one that is named first above all.

The desk holds the actors and the background notes that there are. The same articles and the same
desk give the same draft. What a method says that it took from an article is looked up there again
(`generator.ingest.draft.proof`): a passage that does not stand in it is left out.
"""
