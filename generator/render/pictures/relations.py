"""What a relation graph is made of, and what of it is shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

LIMIT = 60
"""So many actors are shown at most."""


class Node(NamedTuple):
    """An actor: its label as a person typed it, its kind, and where its page is.

    ``weight`` tells how much it matters: where there are too many, the strongest are shown.
    ``language`` is that of the label, ``note`` plain text for the pointer that rests on it.
    """

    id: str
    label: str
    kind: str
    href: str = ""
    weight: int = 0
    language: str | None = None
    note: str = ""


class Edge(NamedTuple):
    """A relation of one actor to another, by their ids: its kind, and the verb on the line.

    ``ended`` is one that is over.
    """

    start: str
    end: str
    kind: str
    label: str
    ended: bool = False


class Style(NamedTuple):
    """How a kind of relation is drawn: as one of its group, and with an arrow or without."""

    group: str
    arrow: bool = True


STYLES: Mapping[str, Style] = {
    "backs": Style("support"),
    "supplies": Style("support"),
    "funds": Style("support"),
    "recognises": Style("support"),
    "allied_with": Style("support", arrow=False),
    "fights": Style("conflict", arrow=False),
    "opposes": Style("conflict"),
    "sanctions": Style("conflict"),
    "negotiates_with": Style("talks", arrow=False),
    "mediates_between": Style("talks"),
    "commands": Style("control"),
    "controls": Style("control"),
    "member_of": Style("member"),
    "part_of": Style("member"),
    "succeeds": Style("member"),
}
"""The kinds of relations, by their names in the model. Colour and dashes go by the group."""

OTHER = Style("other")
GROUPS = ("support", "conflict", "talks", "control", "member", "other")


class Tie(NamedTuple):
    """What is drawn as one line: relations of one group between two actors, by their numbers.

    ``items`` are the numbers of these relations, from 0.
    """

    start: int
    end: int
    group: str
    arrow: bool
    ended: bool
    labels: tuple[str, ...]
    items: tuple[int, ...] = ()


def strongest(nodes: Sequence[Node], limit: int = LIMIT) -> list[Node]:
    """The nodes with the greatest weight, then by id; each id once."""
    once = {node.id: node for node in reversed(nodes)}
    return sorted(once.values(), key=lambda node: (-node.weight, node.id))[:limit]


def ties(nodes: Sequence[Node], edges: Sequence[Edge]) -> list[Tie]:
    """The lines between nodes, in a fixed order.

    What an actor is to itself has no line, nor has a relation to an actor that is not shown.
    """
    numbers = {node.id: number for number, node in enumerate(nodes)}
    found: dict[tuple[int, int, str, bool, bool], list[int]] = {}
    for item, edge in enumerate(edges):
        start, end = numbers.get(edge.start), numbers.get(edge.end)
        if start is None or end is None or start == end:
            continue
        group, arrow = STYLES.get(edge.kind, OTHER)
        if not arrow and start > end:
            start, end = end, start
        found.setdefault((start, end, group, arrow, edge.ended), []).append(item)
    return [
        Tie(*key, tuple(sorted({edges[item].label for item in items})), tuple(items))
        for key, items in sorted(found.items())
    ]


def touching(nodes: Sequence[Node], edges: Sequence[Edge]) -> list[list[int]]:
    """The numbers of the edges that touch each node, also of those to one that is not shown."""
    found: dict[str, list[int]] = {node.id: [] for node in nodes}
    for item, edge in enumerate(edges):
        for end in {edge.start, edge.end}.intersection(found):
            found[end].append(item)
    return [found[node.id] for node in nodes]
