"""Relations, each once."""

from __future__ import annotations

from generator.render.knowledge.relations import Tie, Ties, ties_of
from tests.render.knowledge.desks import briefing

NEW = briefing(
    "new",
    relations=[
        {"from": "b", "to": "a", "kind": "fights"},
        {"from": "a", "to": "c", "kind": "backs", "note": "With money."},
    ],
)
OLD = briefing(
    "old",
    relations=[
        {"from": "a", "to": "b", "kind": "fights", "since": "2024-03"},
        {"from": "c", "to": "a", "kind": "backs"},
        {"from": "b", "to": "c", "kind": "supplies", "since": "2020", "until": "2021"},
        {"from": "d", "to": "b", "kind": "funds"},
    ],
)


def told(tie: Tie) -> tuple[str, str, str, list[str]]:
    return tie.start, tie.kind, tie.end, [telling.briefing.id for telling in tie.tellings]


def test_a_relation_stands_once_whoever_tells_of_it() -> None:
    assert [told(tie) for tie in Ties([NEW, OLD]).every] == [
        ("a", "fights", "b", ["new", "old"]),
        ("a", "backs", "c", ["new"]),
        ("b", "supplies", "c", ["old"]),
        ("c", "backs", "a", ["old"]),
        ("d", "funds", "b", ["old"]),
    ]


def test_dates_are_those_of_the_newest_that_gives_any() -> None:
    fights, backs, supplies, *_ = Ties([NEW, OLD]).every

    assert (str(fights.since), fights.until) == ("2024-03", None)
    assert (backs.since, backs.until) == (None, None)
    assert (str(supplies.since), str(supplies.until)) == ("2020", "2021")


def test_the_relations_of_an_actor_begin_with_those_that_most_tell_of() -> None:
    ties = Ties([NEW, OLD])

    assert [told(tie)[:3] for tie in ties.of("a")] == [
        ("a", "fights", "b"),
        ("a", "backs", "c"),
        ("c", "backs", "a"),
    ]
    assert ties.of("nobody") == []


def test_around_an_actor_stand_its_neighbours_with_their_relations() -> None:
    ties = Ties([NEW, OLD])

    assert [told(tie)[:3] for tie in ties.around("a", 9)] == [
        ("a", "fights", "b"),
        ("a", "backs", "c"),
        ("b", "supplies", "c"),
        ("c", "backs", "a"),
    ]
    assert [told(tie)[:3] for tie in ties.around("d", 9)] == [("d", "funds", "b")]
    assert ties.around("nobody", 9) == []


def test_of_many_neighbours_those_stand_around_of_whom_most_is_told() -> None:
    ties = Ties([NEW, OLD])

    assert ties.neighbours("a") == 2
    assert [told(tie)[:3] for tie in ties.around("a", 1)] == [("a", "fights", "b")]
    assert ties.neighbours("b") == 3
    assert [told(tie)[:3] for tie in ties.around("b", 1)] == [("a", "fights", "b")]
    assert ties.neighbours("nobody") == 0


def test_an_actor_that_is_its_own_ally_is_told_once() -> None:
    odd = briefing("odd", relations=[{"from": "a", "to": "a", "kind": "allied_with"}])

    assert len(Ties([odd]).of("a")) == 1


def test_one_briefing() -> None:
    assert [told(tie)[:3] for tie in ties_of(NEW)] == [("a", "fights", "b"), ("a", "backs", "c")]
