"""The relation graph of a briefing or of an actor: actors, and what they are to each other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from markupsafe import Markup

from generator.render.pictures import marks
from generator.render.pictures.arcs import in_arcs
from generator.render.pictures.curves import HEAD, Line
from generator.render.pictures.frames import FRAMES, MARGIN, Frame
from generator.render.pictures.lines import reach_of, route
from generator.render.pictures.measure import BOLD, Lines, lines_of
from generator.render.pictures.placing import bottom_of, place, set_in_rows
from generator.render.pictures.relations import Edge, Node, Tie, strongest, ties, touching
from generator.render.pictures.room import Box, Room
from generator.render.pictures.spine import along_a_stem, hub_of
from generator.render.pictures.stress import Point, spread
from generator.render.pictures.svg import figure, items_of, picture
from generator.render.pictures.verbs import LEADING, settle

_VERB_ON_ARC = 130  # pixels
_PAD = (11, 6)  # pixels between the edge of a node and its label


class GraphWords(NamedTuple):
    """What is said in a graph: what it shows, the same in a sentence or two, and what is left out.

    ``more`` tells how many actors are not shown. All is plain text in ``language``, the page's.
    """

    title: str
    description: str
    more: Callable[[int], str]
    language: str | None = None


class _Graph(NamedTuple):
    """What is drawn, whatever the frame: ``points`` are the nodes' places, ``hub`` is in all ties.

    ``joined`` are the nodes that a line joins with another. ``openings`` begin the lines, and
    ``tie_items`` and ``node_items`` are attributes.
    """

    nodes: Sequence[Node]
    ties: Sequence[Tie]
    points: Sequence[Point]
    hub: int | None
    joined: frozenset[int]
    focus: str
    openings: Sequence[str]
    tie_items: Sequence[str]
    node_items: Sequence[str]


class _Layout(NamedTuple):
    boxes: list[Box]
    lines: list[Line]
    room: Room
    stem: Line | None


def relation_graph(
    nodes: Sequence[Node],
    edges: Sequence[Edge],
    said: GraphWords,
    prefix: str,
    focus: str = "",
    *,
    items: bool = False,
    beside: int = 0,
) -> Markup:
    """Draw a graph as a block of HTML: a figure with a picture for each frame, and their key.

    ``prefix`` begins the ids in it, and is unique on the page; ``focus`` is the id of the actor
    that the page is about. With ``items`` each part tells for which of the edges it stands, so that
    it can go the way of their items in a list. ``beside`` tells how many more actors there are
    than the nodes. Without nodes there is nothing to see, and this is
    ``""``.
    """
    shown = strongest(nodes)
    if not shown:
        return Markup()
    lines = ties(shown, edges)
    pairs = [(tie.start, tie.end) for tie in lines]
    hub = hub_of(lines)
    points = spread(len(shown), pairs) if hub is None else []
    joined = frozenset(node for pair in pairs for node in pair)
    tie_items = [items_of(tie.items) if items else "" for tie in lines]
    node_items = [*map(items_of, touching(shown, edges))] if items else [""] * len(shown)
    openings = [
        marks.opening_of_tie(tie, shown, own) for tie, own in zip(lines, tie_items, strict=True)
    ]
    graph = _Graph(shown, lines, points, hub, joined, focus, openings, tie_items, node_items)
    left_out = len({node.id for node in nodes}) - len(shown) + beside
    more = said.more(left_out) if left_out else ""
    pictures = [_drawing(graph, frame, said, prefix) for frame in FRAMES]
    return Markup(figure("graph", pictures, marks.key(lines), more))


def _drawing(graph: _Graph, frame: Frame, said: GraphWords, prefix: str) -> str:
    labels = [_label(node, graph, frame) for node in graph.nodes]
    # Arcs have room beside the column, and a label of two lines would cut those next to its own.
    limit = _VERB_ON_ARC if _is_column(graph, frame) else frame.verb_limit
    verbs = [lines_of(" · ".join(tie.labels), frame.verb, limit) for tie in graph.ties]
    layout = _laid_out(graph, [_size(label, frame) for label in labels], verbs, frame)
    for tie, line in zip(graph.ties, layout.lines, strict=True):
        if tie.arrow:
            layout.room.take(Box(*line.end, HEAD - 2, HEAD - 2))
    settled = settle(verbs, layout.lines, layout.room, frame.verb)
    parts = [marks.stem(layout.stem)] if layout.stem else []
    parts += [
        marks.tie(tie, line, opening)
        for tie, line, opening in zip(graph.ties, layout.lines, graph.openings, strict=True)
    ]
    parts += [
        marks.node(node, label, box, frame, node.id == graph.focus, items)
        for node, label, box, items in zip(
            graph.nodes, labels, layout.boxes, graph.node_items, strict=True
        )
    ]
    parts += [
        marks.verb(tie, verb, box, frame, said.language, items)
        for tie, verb, box, items in zip(graph.ties, verbs, settled, graph.tie_items, strict=True)
        if box
    ]
    return picture(frame, layout.room.height, parts, prefix, said.title, said.description)


def _laid_out(
    graph: _Graph, sizes: Sequence[tuple[int, int]], verbs: Sequence[Lines], frame: Frame
) -> _Layout:
    """Boxes and lines: along a stem, in a column, or spread out, whichever reads best."""
    lines: list[Line] = []
    stem, bottom = None, 0.0
    if graph.hub is not None:
        boxes, lines, stem = along_a_stem(graph.hub, graph.ties, sizes, verbs, frame)
    elif _is_column(graph, frame):
        boxes, lines = in_arcs(graph.ties, graph.points, sizes, frame)
    else:
        boxes = place(graph.points, sizes, _widths(graph.ties, verbs), frame)
        top, bottom = reach_of(graph.ties, boxes)
        if top < 0:
            down = round(-top)
            boxes = [box._replace(y=box.y + down) for box in boxes]
            bottom += down
    set_in_rows([n for n in range(len(sizes)) if n not in graph.joined], boxes, frame)
    room = Room(frame.width, max(bottom_of(boxes) + MARGIN, round(bottom)))
    for box in boxes:
        room.take(box, 2)
    return _Layout(boxes, lines or route(graph.ties, boxes, room), room, stem)


def _is_column(graph: _Graph, frame: Frame) -> bool:
    return graph.hub is None and len(graph.joined) > frame.spread_at_most


def _label(node: Node, graph: _Graph, frame: Frame) -> Lines:
    if graph.hub is not None:
        limit = frame.limits.stem
    elif _is_column(graph, frame):
        limit = frame.limits.column
    else:
        limit = frame.limits.spread
    percent = BOLD if node.id == graph.focus else 100
    return lines_of(node.label, frame.label, limit, frame.most, percent)


def _size(label: Lines, frame: Frame) -> tuple[int, int]:
    """The size of a node, in even numbers of pixels so that half of it is a whole one."""
    width = label.width + 2 * _PAD[0]
    height = round(len(label.lines) * frame.label * LEADING) + 2 * _PAD[1]
    return width + width % 2, height + height % 2


def _widths(lines: Sequence[Tie], verbs: Sequence[Lines]) -> dict[tuple[int, int], int]:
    """How wide the labels are between two nodes, the smaller number first."""
    widths: dict[tuple[int, int], int] = {}
    for tie, verb in zip(lines, verbs, strict=True):
        pair = (tie.start, tie.end) if tie.start < tie.end else (tie.end, tie.start)
        widths[pair] = max(widths.get(pair, 0), verb.width)
    return widths
