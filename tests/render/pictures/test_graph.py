"""Relation graphs: the expected ones of ``golden/``, and what holds of any graph."""

from __future__ import annotations

from itertools import combinations, pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from lxml import etree

from generator.render.pictures.graph import relation_graph
from generator.render.pictures.relations import LIMIT, strongest
from tests.render.pictures.graphs import GRAPHS, HOSTILE, SAID, Graph, graphs, star
from tests.render.pictures.reading import (
    Rect,
    numbers,
    parsed,
    pictures,
    rect,
    structure,
    whole,
)

GOLDEN = Path(__file__).parent / "golden"
GOLDEN_GRAPHS = ("pair", "few", "star", "sample", "loners", "foreign")


@pytest.mark.parametrize("name", GOLDEN_GRAPHS)
def test_the_expected_picture(name: str, renew: bool) -> None:
    nodes, edges = GRAPHS[name]
    drawn = relation_graph(nodes, edges, SAID, "graph", focus="actor-00" if name == "star" else "")
    file = GOLDEN / f"graph-{name}.html"
    if renew:
        GOLDEN.mkdir(exist_ok=True)
        file.write_text(f"{drawn}\n", encoding="utf-8")

    assert structure(drawn) == structure(file.read_text(encoding="utf-8"))


def test_without_actors_there_is_nothing() -> None:
    assert relation_graph([], [], SAID, "graph") == ""


@settings(max_examples=60)
@given(graphs())
def test_any_graph(graph: Graph) -> None:
    nodes, edges = graph
    drawn = relation_graph(nodes, edges, SAID, "g")

    assert drawn == relation_graph(nodes, edges, SAID, "g")
    assert "\n\n" not in drawn
    if not nodes:
        assert not drawn
        return
    for picture in pictures(drawn):
        page = whole(picture)
        boxes = [rect(box) for box in picture.xpath(".//*[contains(@class, 'node ')]/rect")]
        assert len(boxes) == min(len(nodes), LIMIT)
        assert all(box.lies_in(page) for box in boxes)
        assert not any(one.overlaps(other) for one, other in combinations(boxes, 2))


@settings(max_examples=30)
@given(graphs())
def test_the_order_of_nodes_does_not_matter(graph: Graph) -> None:
    nodes, edges = graph

    drawn = relation_graph(nodes, edges, SAID, "g")

    assert drawn == relation_graph(nodes[::-1], edges, SAID, "g")


@pytest.mark.parametrize("name", GRAPHS)
def test_every_relation_is_told_even_where_its_label_has_no_room(name: str) -> None:
    nodes, edges = GRAPHS[name]
    labels = {node.id: node.label for node in nodes}

    for picture in pictures(relation_graph(nodes, edges, SAID, "g")):
        told = [title.text for title in picture.xpath(".//g/title")]
        for edge in edges:
            if edge.start != edge.end:
                ends = {labels[edge.start], labels[edge.end]}
                assert any(
                    all(end in title for end in ends) and edge.label in title for title in told
                )


@pytest.mark.parametrize("name", ["pair", "few", "star", "wide-star"])
def test_where_there_is_room_every_line_has_its_label(name: str) -> None:
    wide, narrow = pictures(relation_graph(*GRAPHS[name], SAID, "g"))

    for picture in (wide, narrow) if "star" in name else (wide,):
        lines = picture.xpath(".//*[contains(@class, 'tie ')]")
        assert len(picture.xpath(".//text[contains(@class, 'verb ')]")) == len(lines)


def test_lines_that_join_the_same_two_keep_apart() -> None:
    wide = pictures(relation_graph(*GRAPHS["pair"], SAID, "g"))[0]

    verbs = sorted(
        float(verb.get("y")) for verb in wide.xpath(".//text[contains(@class, 'verb ')]")
    )
    assert len(verbs) == 3
    assert all(other - one > 20 for one, other in pairwise(verbs))


def test_beyond_sixty_it_says_how_many_more_there_are() -> None:
    nodes, edges = star(75)

    figure = parsed(relation_graph(nodes, edges, SAID, "g"))

    assert [more.text for more in figure.iter("p")] == ["and 16 more"]
    shown = {link.get("href") for link in figure.find("svg").iter("a")}
    assert shown == {node.href for node in strongest(nodes)}


@pytest.mark.parametrize("label", HOSTILE)
def test_what_people_type_is_words_and_nothing_else(label: str) -> None:
    nodes, edges = star(6)
    nodes = [node._replace(label=label, note=label, href=f"#{label}") for node in nodes]
    edges = [edge._replace(label=label) for edge in edges]
    said = SAID._replace(title=label, description=label)

    figure = parsed(relation_graph(nodes, edges, said, "g"))

    tags = {element.tag for element in figure.iter()}
    assert tags <= {
        "figure", "figcaption", "ul", "li", "span", "svg", "title", "desc", "g", "a", "path",
        "rect", "text", "tspan",
    }  # fmt: skip
    attributes = {name for element in figure.iter() for name in element.attrib}
    assert not {name for name in attributes if name.startswith("on") or name == "style"}


def test_what_is_not_known_by_colour_is_known_by_words_and_ids_are_unique() -> None:
    nodes, edges = GRAPHS["sample"]
    figure = parsed(relation_graph(nodes, edges, SAID, "g"))

    ids = figure.xpath("//@id")
    assert len(ids) == len(set(ids))
    for picture in figure.findall("svg"):
        assert picture.get("role") == "group"
        assert picture.xpath(f"string(.//*[@id='{picture.get('aria-labelledby')}'])") == SAID.title
        described = picture.xpath(f"string(.//*[@id='{picture.get('aria-describedby')}'])")
        assert described == SAID.description
    key = " · ".join("".join(item.itertext()) for item in figure.iter("li")).split(" · ")
    assert sorted(key) == sorted({edge.label for edge in edges if edge.start != edge.end})


def _items(element: etree._Element) -> list[int]:
    return [int(number) for number in element.get("data-items", "").split()]


@pytest.mark.parametrize("name", ["sample", "star", "loners"])
def test_what_stands_for_items_of_a_list_tells_of_which(name: str) -> None:
    nodes, edges = GRAPHS[name]
    drawn = relation_graph(nodes, edges, SAID, "g", items=True)
    labels = {node.id: node.label for node in nodes}

    for picture in pictures(drawn):
        ties = picture.xpath(".//*[contains(@class, 'tie ')]")
        told = sorted(item for tie in ties for item in _items(tie))
        assert told == [n for n, edge in enumerate(edges) if edge.start != edge.end]
        for tie in ties:
            title = tie.find("title").text
            for edge in (edges[item] for item in _items(tie)):
                assert all(part in title for part in (labels[edge.start], labels[edge.end]))
                assert edge.label in title
        verbs = picture.xpath(".//text[contains(@class, 'verb ')]")
        assert verbs
        assert {tuple(_items(verb)) for verb in verbs} <= {tuple(_items(tie)) for tie in ties}
        for node in picture.xpath(".//a[contains(@class, 'node ')]"):
            own = node.get("href").removeprefix("#")
            touch = [n for n, edge in enumerate(edges) if own in (edge.start, edge.end)]
            assert _items(node) == touch
            assert "data-items" not in node.attrib or touch  # an empty list would be out for ever
    assert "data-items" not in relation_graph(nodes, edges, SAID, "g")


@pytest.mark.parametrize("name", ["sample", "sixty", "wide-star"])
def test_in_a_column_or_along_a_stem_lines_keep_off_the_boxes(name: str) -> None:
    narrow = pictures(relation_graph(*GRAPHS[name], SAID, "g"))[1]

    boxes = [rect(box) for box in narrow.xpath(".//*[contains(@class, 'node ')]/rect")]
    for path in narrow.xpath(".//*[contains(@class, 'tie ')]/path[@class='line']"):
        points = numbers(path.get("d").replace("-", " -"))
        for x, y in zip(points[::2], points[1::2], strict=True):
            assert not any(Rect(x, y, x, y).lies_in(box) for box in boxes)


def test_the_stem_goes_by_groups_of_relations() -> None:
    narrow = pictures(relation_graph(*GRAPHS["wide-star"], SAID, "g"))[1]

    branches = [
        (numbers(tie.find("path").get("d"))[1], tie.get("class").split()[1])
        for tie in narrow.xpath(".//*[contains(@class, 'tie ')]")
    ]
    groups = [group for _, group in sorted(branches)]
    assert sum(one != other for one, other in pairwise(groups)) == len(set(groups)) - 1
