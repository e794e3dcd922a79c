"""Names that two actors share: a text that says such a name says neither."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from generator.names.folding import plain
from generator.names.forms import ARTICLE, TO_THE, forms

_an_article = re.compile(f"^(?:{ARTICLE}|{TO_THE})")


class Owner(NamedTuple):
    """Who has a name, and where: 0 is its name, n its nth alias. Names rank before aliases."""

    is_alias: bool
    actor: str
    place: int
    name: str


class Shared(NamedTuple):
    """A name of two actors: ``own`` ranks after ``first``, and ``more`` actors have it besides."""

    own: Owner
    first: Owner
    more: int


def ambiguous(names: Mapping[str, Sequence[str]]) -> Iterator[Shared]:
    """Each name that another actor has too, but for that which ranks first, in order.

    ``names`` are those of each actor by its id, as `forms.listed_names` gives them. Two names are
    one where some text could say either: they may differ in accents, and in the case of the first
    letter, but where a name is found only as it is written.
    """
    having: defaultdict[str, defaultdict[str, list[Owner]]] = defaultdict(lambda: defaultdict(list))
    for owner in _alike(names):
        for form in forms(owner.name):
            having[form.plain][form.exact].append(owner)
    shared: dict[Owner, Shared] = {}
    for by_exact in having.values():
        for exact, owners in by_exact.items():
            # What may be in any case and with any accents may also be what is to be exactly so.
            others = [by_exact[""]] if exact and "" in by_exact else []
            others = others if exact else [*by_exact.values()]
            for one in _shared(owners, sorted({*owners, *(o for some in others for o in some)})):
                shared.setdefault(one.own, one)
    yield from sorted(shared.values(), key=lambda one: (one.own.actor, one.own.place))


def _alike(names: Mapping[str, Sequence[str]]) -> Iterator[Owner]:
    """The names that another may be like at all: only of these few all forms are made."""
    groups: defaultdict[str, list[Owner]] = defaultdict(list)
    for actor, several in names.items():
        for place, name in enumerate(several):
            if name:
                bare = plain(name).strip()
                key = _an_article.sub("", bare[:1].casefold() + bare[1:])
                groups[key].append(Owner(place > 0, actor, place, name))
    for owners in groups.values():
        if len(owners) > 1:
            yield from owners


def _shared(owners: Sequence[Owner], rivals: Sequence[Owner]) -> Iterator[Shared]:
    """What of the ``owners`` ranks after the first of the ``rivals``, who are in their order."""
    actors = {rival.actor for rival in rivals}
    for own in owners:
        if own.actor != rivals[0].actor:
            yield Shared(own, rivals[0], len(actors) - 2)
