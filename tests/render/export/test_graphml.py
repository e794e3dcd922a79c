"""The graph, read by programs that know the format."""

from __future__ import annotations

import networkx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from generator.model.desk import Desk
from generator.render.export.graphml import graphml
from generator.render.export.values import text
from tests.render.export import desks
from tests.render.export.desks import briefing, desk, full, relation

NAMESPACE = "{http://graphml.graphdrawing.org/xmlns}"


def written(of: Desk) -> str:
    namings = {"crew": ("one", "two")}
    return "".join(graphml(of, desks.ties(of).every, namings, desks.WORDS))


def read(of: Desk) -> networkx.MultiDiGraph:
    return networkx.parse_graphml(written(of), force_multigraph=True)


def test_actors_and_relations_are_nodes_and_edges() -> None:
    made = full()
    graph = read(made)

    assert graph.is_directed()
    assert set(graph.nodes) == set(made.actors)
    assert graph.nodes["captain"] == {
        "name": "Ada Keel",
        "kind": "person",
        "country": "XK",
        "wikidata": "Q43",
        "briefings": 0,
    }
    assert graph.nodes["crew"] == {"name": "crew", "kind": "armed_group", "briefings": 2}
    assert graph.number_of_edges() == len(desks.ties(made).every)


def test_an_edge_leads_from_the_actor_that_acts() -> None:
    graph = read(
        desk(
            briefing("new", relation("backs", since="2024-12~", until="2025-02-01")),
            briefing("old", relation("backs")),
        )
    )

    ((start, end, found),) = graph.edges(data=True)
    assert (start, end) == ("crew", "the-company")
    assert {name: value for name, value in found.items() if name != "id"} == {
        "kind": "backs",
        "label": "backs",
        "since": "2024-12~",
        "until": "2025-02-01",
        "mutual": False,
        "briefings": 2,
    }


@pytest.mark.parametrize("kind", ["fights", "allied_with", "negotiates_with"])
def test_what_is_the_same_from_either_side_is_one_edge(kind: str) -> None:
    back = relation(kind, **{"from": "the-company", "to": "crew"})
    graph = read(desk(briefing("new", relation(kind)), briefing("old", back)))

    ((*_, found),) = graph.edges(data=True)
    assert (found["mutual"], found["briefings"]) == (True, 2)


def test_several_relations_of_two_actors_are_several_edges() -> None:
    graph = read(desk(briefing("one", relation("backs"), relation("funds"))))

    assert graph.number_of_edges("crew", "the-company") == 2


def test_the_document_declares_every_key_that_it_uses() -> None:
    root = etree.fromstring(written(full()).encode())

    assert root.tag == f"{NAMESPACE}graphml"
    keys = {key.get("id"): key.get("for") for key in root.iter(f"{NAMESPACE}key")}
    used = {
        (data.get("key"), etree.QName(data.getparent()).localname)
        for data in root.iter(f"{NAMESPACE}data")
    }
    assert used == set(keys.items())
    ids = [edge.get("id") for edge in root.iter(f"{NAMESPACE}edge")]
    assert len(set(ids)) == len(ids)


def test_the_same_desk_gives_the_same_bytes() -> None:
    assert written(full()) == written(full())


def test_a_desk_without_actors_is_an_empty_graph() -> None:
    assert not read(desk(actors={})).nodes


@given(st.text(min_size=1, max_size=40))
def test_whatever_actors_are_called_the_document_is_well_formed(name: str) -> None:
    try:
        made = desk(actors={"quay": {"kind": "company", "name": name}})
    except ValueError:  # nothing but white space is left
        return

    (node,) = etree.fromstring(written(made).encode()).iter(f"{NAMESPACE}node")
    assert (node[0].text or "") == text(made.actors["quay"].name)
