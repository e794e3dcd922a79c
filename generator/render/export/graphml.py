"""The actors of a desk and the relations between them as a graph, in GraphML 1.0.

The format: "The GraphML File Format", http://graphml.graphdrawing.org/, with its schema 1.0.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sized
from html import escape

from generator.model.actor import Actor
from generator.model.desk import Desk
from generator.render.export.values import made_id, text
from generator.render.knowledge.relations import MUTUAL, Tie
from generator.render.words import Words

_NODE_KEYS = {
    "name": "string", "kind": "string", "country": "string", "wikidata": "string",
    "briefings": "int",
}  # fmt: skip
_EDGE_KEYS = {
    "kind": "string", "label": "string", "since": "string", "until": "string",
    "mutual": "boolean", "briefings": "int",
}  # fmt: skip
_HEAD = """\
<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
 xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns\
 http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""


def graphml(
    desk: Desk, ties: Iterable[Tie], namings: Mapping[str, Sized], words: Words
) -> Iterator[str]:
    """The graph in pieces that make one document, in a stable order.

    A node is an actor by its id, an edge a relation from the actor that acts to the other. Of a
    relation that is the same from either side the direction means nothing; then it is ``mutual``.
    ``since`` and ``until`` are dates in EDTF as the desk wrote them, ``label`` is in the language
    of the ``words``, and ``namings`` are the briefings that name an actor, by its id.
    """
    yield _HEAD
    for owner, keys in (("node", _NODE_KEYS), ("edge", _EDGE_KEYS)):
        for name, kind in keys.items():
            yield (
                f'<key id="{owner}-{name}" for="{owner}" attr.name="{name}" attr.type="{kind}"/>\n'
            )
    yield '<graph id="actors" edgedefault="directed">\n'
    for actor in desk.actors.values():
        yield _node(actor, len(namings.get(actor.id, ())))
    for tie in ties:
        if tie.start in desk.actors and tie.end in desk.actors:
            yield _edge(tie, words)
    yield "</graph>\n</graphml>\n"


def _node(actor: Actor, briefings: int) -> str:
    data = _data(
        "node",
        name=actor.name,
        kind=actor.kind,
        country=actor.country,
        wikidata=actor.wikidata,
        briefings=briefings,
    )
    return f'<node id="{actor.id}">{data}</node>\n'


def _edge(tie: Tie, words: Words) -> str:
    data = _data(
        "edge",
        kind=tie.kind,
        label=words.plain(f"relation_labels.{tie.kind}"),
        since=tie.since,
        until=tie.until,
        mutual="true" if tie.kind in MUTUAL else "false",
        briefings=tie.weight,
    )
    name = made_id("relation", tie.start, tie.end, tie.kind)
    return f'<edge id="{name}" source="{tie.start}" target="{tie.end}">{data}</edge>\n'


def _data(owner: str, **values: object) -> str:
    return "".join(
        f'<data key="{owner}-{name}">{escape(text(str(value)))}</data>'
        for name, value in values.items()
        if value is not None
    )
