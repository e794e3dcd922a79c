"""What of a graph is shown, and which relations are one line."""

from __future__ import annotations

from typing import get_args

from generator.model.parts import RelationKind
from generator.render.pictures.relations import (
    GROUPS,
    LIMIT,
    STYLES,
    Edge,
    Node,
    Tie,
    strongest,
    ties,
    touching,
)


def nodes(*names: str) -> list[Node]:
    return [Node(name, name.title(), "country") for name in names]


def test_every_kind_of_the_model_has_its_style() -> None:
    assert {*STYLES, "other"} == set(get_args(RelationKind))
    assert {style.group for style in STYLES.values()} | {"other"} == set(GROUPS)


def test_the_strongest_are_shown_and_of_two_alike_the_first_by_id() -> None:
    found = strongest(
        [Node("c", "C", "person", weight=1), Node("b", "B", "person"), Node("a", "A", "person")], 2
    )

    assert [node.id for node in found] == ["c", "a"]


def test_no_more_than_sixty_are_shown_and_each_id_once() -> None:
    assert len(strongest(nodes(*(f"n{number}" for number in range(90))))) == LIMIT == 60
    assert strongest([*nodes("a"), Node("a", "Again", "person")]) == nodes("a")


def test_relations_of_a_group_are_one_line_with_all_their_words() -> None:
    found = ties(
        nodes("a", "b"), [Edge("a", "b", "funds", "funds"), Edge("a", "b", "backs", "backs")]
    )

    assert found == [
        Tie(0, 1, "support", arrow=True, ended=False, labels=("backs", "funds"), items=(0, 1))
    ]


def test_what_is_mutual_is_one_line_whoever_comes_first() -> None:
    found = ties(
        nodes("a", "b"), [Edge("b", "a", "fights", "fights"), Edge("a", "b", "fights", "fights")]
    )

    assert found == [
        Tie(0, 1, "conflict", arrow=False, ended=False, labels=("fights",), items=(0, 1))
    ]


def test_both_ways_of_what_is_not_mutual_are_two_lines() -> None:
    found = ties(
        nodes("a", "b"), [Edge("b", "a", "backs", "backs"), Edge("a", "b", "backs", "backs")]
    )

    assert [(tie.start, tie.end) for tie in found] == [(0, 1), (1, 0)]


def test_what_is_over_is_a_line_of_its_own() -> None:
    found = ties(
        nodes("a", "b"),
        [Edge("a", "b", "backs", "backs", ended=True), Edge("a", "b", "backs", "backs")],
    )

    assert [tie.ended for tie in found] == [False, True]


def test_no_line_leads_to_oneself_or_to_nobody() -> None:
    assert not ties(
        nodes("a"), [Edge("a", "a", "allied_with", "x"), Edge("a", "ghost", "backs", "x")]
    )


def test_a_node_is_touched_by_all_its_relations_also_by_those_that_are_not_shown() -> None:
    edges = [
        Edge("a", "b", "backs", "x"),
        Edge("ghost", "b", "backs", "x"),
        Edge("a", "a", "backs", "x"),
        Edge("ghost", "other", "backs", "x"),
    ]

    assert touching(nodes("b", "a", "c"), edges) == [[0, 1], [0, 2], []]
