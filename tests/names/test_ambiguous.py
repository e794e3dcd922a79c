"""Names that two actors share."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from generator.names.ambiguous import Owner, Shared, ambiguous
from generator.names.finder import Names
from generator.names.forms import is_findable, listed_names
from tests.names.actors import make_actors

SPELT = st.sampled_from(
    [
        "Orva",
        "orva",
        "ORVA",
        "Orvá",
        "Port Orva",
        "port Orva",
        "Pórt Orva",
        "PORT ORVA",
        "X",
        "pORT ORVA",
        "İzmir Line",
        "Izmir Line",
        "ızmir Line",
        "السعودية",
        "للسعودية",
        "اورفا",
        "أورفا",
        "UN",
    ]
)


def test_a_name_ranks_before_an_alias_and_then_the_ids_count() -> None:
    names = {"a": ["Alder", "Orva", "The Bay"], "b": ["Orva"], "c": ["Cape", "the Bay", "orva"]}

    assert list(ambiguous(names)) == [
        Shared(Owner(True, "a", 1, "Orva"), Owner(False, "b", 0, "Orva"), 0),
        Shared(Owner(True, "c", 1, "the Bay"), Owner(True, "a", 2, "The Bay"), 0),
    ]


def test_an_actor_may_say_a_name_twice() -> None:
    assert list(ambiguous({"a": ["Port Orva", "port Orva", "Port Orva"], "b": ["Alder"]})) == []


def test_weak_aliases_and_what_is_never_found_is_shared_with_nobody() -> None:
    assert list(ambiguous({"a": ["Alder", "", "X"], "b": ["Orva", "", "X"]})) == []
    (actor,) = make_actors(a=["A", "B", {"name": "C", "weak": "true"}, "D"]).values()
    assert listed_names(actor) == ["A", "B", "", "D"]


def test_how_many_more_there_are() -> None:
    found = list(ambiguous({name: ["Orva", "Orva"] for name in ("a", "b", "c")}))

    assert [(one.own.actor, one.first.actor, one.more) for one in found] == [
        ("b", "a", 1),
        ("b", "a", 1),
        ("c", "a", 1),
        ("c", "a", 1),
    ]


@given(st.lists(st.lists(SPELT, min_size=1, max_size=3), min_size=2, max_size=4))
def test_what_is_not_shared_is_found_and_what_is_shared_by_all_letters_is_not(
    several: list[list[str]],
) -> None:
    given_names = {f"a{n}": names for n, names in enumerate(several)}
    known = Names(make_actors(**given_names))
    pairs = [(pair.own.actor, pair.first.actor) for pair in ambiguous(given_names)]
    sharing = {actor for pair in pairs for actor in pair}

    for actor, names in given_names.items():
        for name in names:
            whole = [one.actor for one in known.found_in(name) if one.end == len(name)]
            others = [n for other, n in given_names.items() if other != actor]
            if any(name in other for other in others) and is_findable(name):
                assert whole == []
                assert actor in sharing
            elif actor not in sharing and is_findable(name):
                assert whole == [actor]


def test_a_name_that_all_actors_share_takes_no_long_time() -> None:
    start = time.process_time()
    found = list(ambiguous({f"a{n}": ["Port Orva"] for n in range(20_000)}))
    assert len(found) == 19_999
    assert time.process_time() - start < 3
