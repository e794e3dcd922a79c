"""The names that recur in articles and are nobody's, and whose they may be in another spelling."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from generator.names.folding import plain
from generator.names.spelling import other_spellings

_NOBODY = "*"
"""Stands for who has a name that is no actor's: a place, a topic."""
_JOINING = frozenset(
    {"of", "for", "and", "de", "du", "des", "del", "della", "di", "da", "von", "y"}
)
"""What leads on within a name: the Bank of England is not England."""


class Likely(NamedTuple):
    """Whose name an unlisted one may be: ids of actors, and whether that can be taken for sure.

    It can where there is one, and no article has a name of that actor's beside this one: who writes
    both means two.
    """

    actors: tuple[str, ...]
    is_sure: bool


def unlisted(
    recurring: Mapping[str, Iterable[str]],
    names: Mapping[str, Sequence[str]],
    besides: Iterable[str],
) -> dict[str, Likely]:
    """Of the names in ``recurring``, by article, those that are nobody's.

    ``names`` are those of actors by their ids, ``besides`` others that the desk knows: neither
    accents nor case count. What ends with a known name is that one with words before it: Northern
    Syria, Secretary John Smith.
    """
    found = {name: _fold(name) for name in {name for some in recurring.values() for name in some}}
    owners = dict.fromkeys(map(_fold, set(besides)), _NOBODY)
    owners |= {_fold(name): actor for actor, some in names.items() for name in some if name}
    owned = {name: owner for name, fold in found.items() if (owner := _owner(fold, owners))}
    unknown = [name for name in found if name not in owned]
    if not unknown:
        return {}
    like = other_spellings(unknown, names)
    besides_it = _side_by_side(recurring, owned, like)
    return {
        name: Likely(
            tuple(sorted(like.get(name, ()))),
            len(like.get(name, ())) == 1 and name not in besides_it,
        )
        for name in unknown
    }


def _fold(name: str) -> str:
    return (name if name.isascii() else plain(name)).casefold()


def _owner(name: str, owners: Mapping[str, str]) -> str | None:
    """Whose name this is, or with whose name it ends; None if nobody knows it."""
    rest = name
    while rest:
        owner = owners.get(rest)
        # One word at the end may be a topic's: Department of Health, without an actor of that name.
        if owner and (owner != _NOBODY or rest is name or " " in rest):
            return owner
        first, _, rest = rest.partition(" ")
        if first in _JOINING:
            return None
    return None


def _side_by_side(
    recurring: Mapping[str, Iterable[str]],
    owned: Mapping[str, str],
    like: Mapping[str, Iterable[str]],
) -> set[str]:
    """The names that some article has beside a name of who they are like."""
    if not like:
        return set()
    found: set[str] = set()
    for some in recurring.values():
        actors = {owned[name] for name in some if name in owned}
        found.update(name for name in some if not actors.isdisjoint(like.get(name, ())))
    return found
