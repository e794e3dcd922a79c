"""Which thing of a desk was meant by a name that is the id of none."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple, TypeAlias

from generator.model.actor import Actor
from generator.model.background import BackgroundNote
from generator.model.base import Filed
from generator.model.nearest import nearest
from generator.model.source import Source
from generator.model.text import as_id

_READ_AT_MOST = 2_000
"""So many files of a kind are asked for their names; beyond that, one slip would cost seconds."""
_TELLING = 4
"""So many letters a word needs to tell one thing from the others."""
_ARTICLES = frozenset({"the", "a", "an"})
_WORD = re.compile(r"[^\W_]+")


class Meant(NamedTuple):
    """The id of what was meant; ``label`` is its name or headline where that was what led to it."""

    id: str
    label: str = ""

    def __str__(self) -> str:
        return f'"{self.id}" ({self.label})' if self.label else f'"{self.id}"'


Labelled: TypeAlias = Mapping[str, Filed]


def meant(name: str, nouns: Labelled, unreadable: Collection[str] = ()) -> Meant | None:
    """What of ``nouns`` was probably meant by ``name``, None where that would be a wild guess.

    It is looked for by the id, then by the name, the aliases, the headline or the heading, then by
    words that only one of them has. Of files in ``unreadable`` nothing is known but the id.
    """
    ids = sorted({*nouns, *unreadable})
    near = as_id(name)
    if near in ids:
        return Meant(near)
    if best := nearest(near or name, ids):
        return Meant(best)
    labels = list(_labels(nouns)) if len(ids) <= _READ_AT_MOST else []
    return _by_label(name, labels) or _by_words(name, ids, labels)


def at_address(address: str, sources: Mapping[str, Source]) -> Meant | None:
    """The source whose article stands at a web address, whatever ends or begins that address."""
    if len(sources) > _READ_AT_MOST:
        return None
    own = _address(address)
    found = (Meant(one.id) for one in sources.values() if one.url and _address(one.url) == own)
    return next(found, None)


def _address(url: str) -> str:
    return url.partition("://")[2].partition("#")[0].removeprefix("www.").rstrip("/").lower()


def _labels(nouns: Labelled) -> Iterator[Meant]:
    for noun in nouns.values():
        for label in _labels_of(noun):
            yield Meant(noun.id, label)


def _labels_of(noun: Filed) -> Iterable[str]:
    if isinstance(noun, Actor):
        return noun.name, *(alias.name for alias in noun.aliases)
    if isinstance(noun, Source):
        return (noun.headline,)
    return (noun.heading,) if isinstance(noun, BackgroundNote) else ()


def _by_label(name: str, labels: Iterable[Meant]) -> Meant | None:
    """The one thing that is called so, or nearly so."""
    by_folded: dict[str, list[Meant]] = {}
    for one in labels:
        by_folded.setdefault(" ".join(_words(one.label)), []).append(one)
    folded = " ".join(_words(name))
    if folded not in by_folded:
        folded = nearest(folded, sorted(by_folded)) or ""
    return _only(by_folded.get(folded, ()))


def _by_words(name: str, ids: Iterable[str], labels: Iterable[Meant]) -> Meant | None:
    """The one thing whose id, or else whose name, has all these words, or whose id is in them."""
    words = set(_words(name)) - _ARTICLES
    if not any(len(word) >= _TELLING for word in words):
        return None
    parts = {one: set(one.split("-")) for one in ids}
    within = [Meant(one) for one, own in parts.items() if words <= own]
    around = [Meant(one) for one, own in parts.items() if len(own) > 1 and own <= words]
    called = [one for one in labels if words <= set(_words(one.label))]
    return _only(within or around or called)


def _only(found: Iterable[Meant]) -> Meant | None:
    """The first, where all are the same thing."""
    several = list(found)
    return several[0] if len({one.id for one in several}) == 1 else None


def _words(text: str) -> list[str]:
    apart = unicodedata.normalize("NFKD", text.casefold())
    return _WORD.findall("".join(letter for letter in apart if not unicodedata.combining(letter)))
