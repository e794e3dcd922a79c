"""Pictures drawn in the process that this file is run in.

``python -m benchmarks.pictures_inside SEED`` prints one line of JSON: ``figures``, the CPU time of
one picture in µs (`time.process_time`), and ``sizes``, how many bytes it has.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from itertools import count

from benchmarks.made.words import Dice
from benchmarks.process import stay_on_one_core
from generator.model.edtf import Period
from generator.render.pictures.graph import GraphWords, relation_graph
from generator.render.pictures.relations import STYLES, Edge, Node
from generator.render.pictures.ticks import Unit
from generator.render.pictures.timeline import Event, TimeWords, timeline

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_KINDS = tuple(STYLES)
_ACTOR_KINDS = ("person", "country", "government", "armed_group")
_ROUNDS = {60: 6, 22: 20}
_SMALL_GRAPHS = 120
_FIRST = date(2011, 3, 15)


def main(arguments: list[str]) -> None:
    dice = Dice(int(arguments[0]), "pictures")
    numbers = count()
    said = GraphWords("Who is what to whom", "Actors and lines.", lambda n: f"and {n} more", "en")

    def draw(graph: tuple[list[Node], list[Edge]]) -> str:
        return relation_graph(*graph, said, "graph")

    def graphs(actors: int, several: int) -> list[tuple[list[Node], list[Edge]]]:
        return [_graph(actors, dice, next(numbers)) for _ in range(several)]

    small = [graph for actors in range(5, 11) for graph in graphs(actors, _SMALL_GRAPHS // 6)]
    events = [_events(15, dice) for _ in range(40)]
    few = [_events(number, dice) for number in range(5, 9) for _ in range(40)]
    times = _time_words()
    stay_on_one_core()
    draw(graphs(8, 1)[0])  # so that what is imported has been run once
    measured = {
        "graph of 60 actors": _measured(draw, graphs(60, _ROUNDS[60])),
        "graph of 22 actors": _measured(draw, graphs(22, _ROUNDS[22])),
        "star of 60 actors": _measured(draw, [_star(60, dice, next(numbers)) for _ in range(10)]),
        "graph of 5 to 10": _measured(draw, small),
        "time line of 15 events": _measured(lambda one: timeline(one, times, "times"), events),
        "time line of 5 to 8": _measured(lambda one: timeline(one, times, "times"), few),
        "the same graphs of 5 to 10 again": _measured(draw, small),
    }
    print(
        json.dumps(
            {
                "figures": {name: figure for name, (figure, _) in measured.items()},
                "sizes": {name: size for name, (_, size) in measured.items()},
            }
        )
    )


def _measured(draw: Callable[..., str], several: Sequence[object]) -> tuple[float, float]:
    """CPU time of one picture in µs, and its size in bytes."""
    start = time.process_time()
    drawn = [draw(one) for one in several]
    took = time.process_time() - start
    if not all("</svg>" in text for text in drawn):
        sys.exit("a picture was not drawn")
    return took / len(drawn) * 1e6, sum(len(text.encode()) for text in drawn) / len(drawn)


def _graph(actors: int, dice: Dice, number: int) -> tuple[list[Node], list[Edge]]:
    """A graph in which the first actors are in most of the relations."""
    nodes = _nodes(actors, dice, number)
    edges = [_edge(nodes[n], nodes[dice.between(0, n - 1)], dice) for n in range(1, actors)]
    for _ in range(actors // 4):
        one, other = dice.between(0, actors - 1), dice.between(0, actors // 4)
        edges.append(_edge(nodes[one], nodes[other], dice))
    return nodes, edges


def _star(actors: int, dice: Dice, number: int) -> tuple[list[Node], list[Edge]]:
    nodes = _nodes(actors, dice, number)
    return nodes, [_edge(nodes[0], node, dice) for node in nodes[1:]]


def _nodes(actors: int, dice: Dice, number: int) -> list[Node]:
    return [
        Node(
            f"actor-{n}",
            f"{_word(dice)} {_word(dice)} {number}",
            _ACTOR_KINDS[n % len(_ACTOR_KINDS)],
            f"#actor-{n}",
            actors - n,
        )
        for n in range(actors)
    ]


def _edge(one: Node, other: Node, dice: Dice) -> Edge:
    kind = dice.one(_KINDS)
    return Edge(one.id, other.id, kind, kind.replace("_", " "))


def _word(dice: Dice) -> str:
    letters = [dice.one(_LETTERS) for _ in range(dice.between(4, 10))]
    return "".join(letters).title()


def _events(number: int, dice: Dice) -> list[Event]:
    days = sorted(_FIRST + timedelta(days=dice.between(0, 5000)) for _ in range(number))
    texts = [day.isoformat()[: dice.one((4, 7, 10, 10))] for day in days]
    events = [Event(Period(text), f"What happened in {text}", "#event") for text in texts]
    return sorted(events, key=lambda event: event.when.sort_key)


def _time_words() -> TimeWords:
    def dated(day: date, unit: Unit) -> str:
        return f"{day:%Y}" if unit == "year" else f"{day:%m/%Y}" if unit == "month" else f"{day}"

    sorts: Mapping[str, str] = {"day": "a day", "extent": "in it", "about": "about", "span": "to"}
    return TimeWords(
        "What happened when", "Events.", dict(sorts), dated,  # type: ignore[arg-type]
        lambda first, last: f"{(last - first).days} days", lambda n: f"and {n} more", "en",
    )  # fmt: skip


if __name__ == "__main__":
    main(sys.argv[1:])
