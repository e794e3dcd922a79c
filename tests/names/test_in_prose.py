"""Names of actors in prose."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.actor import Actor
from generator.model.markup import Paragraph, Text
from generator.model.prose import Prose
from generator.names.finder import Names
from generator.names.in_prose import Name, NamesInProse, actors_in

NAMES = Names(
    {
        name: Actor(id=name, path=f"briefings/actors/{name}.yml", name=called, kind="company")
        for name, called in (("crew", "The Crew"), ("gull-line", "Gull Line"), ("sloop", "Sloop"))
    }
)


def names(text: str) -> list[list[Name]]:
    block = Prose(text).blocks[0]
    assert isinstance(block, Paragraph)
    return [list(here) for here in NamesInProse(NAMES).of(block.inlines)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nobody came.", []),
        ("The Gull Line sails.", [[Name("gull-line", 4, 13, may_link=True)]]),
        (
            "*The* Gull Line and the Crew.",
            [
                [],
                [
                    Name("gull-line", 1, 10, may_link=True),
                    Name("crew", 15, 23, may_link=True),
                ],
            ],
        ),
        ("The **Gull** Line", [[], [], []]),
        ("Gull [@notice] Line", []),
        ("He said: “Gull Line sails”.", [[Name("gull-line", 10, 19, may_link=False)]]),
        (
            '"We *sail*, says Gull Line", said Gull Line.',
            [
                [],
                [],
                [
                    Name("gull-line", 7, 16, may_link=False),
                    Name("gull-line", 24, 33, may_link=True),
                ],
            ],
        ),
        ("[Gull Line](https://example.org)", [[Name("gull-line", 0, 9, may_link=False)]]),
        ("[[gull-line|Gull Line]] sails", [[]]),
        ("See https://example.org/Sloop?sloop=Sloop&Gull Line", []),
        ("www.example.org/Sloop and sloop@harbour.example, harbour.example/Sloop/", []),
        (
            "see https://example.org/，Gull Line，and",
            [[Name("gull-line", 25, 34, may_link=True)]],
        ),
        (
            "Pier/Gull Line, 5 p.m./the Crew",
            [[Name("gull-line", 5, 14, may_link=True), Name("crew", 23, 31, may_link=True)]],
        ),
        ("Ruled [[harbour|by]] Gull Line", [[], [Name("gull-line", 1, 10, may_link=True)]]),
    ],
)
def test_where_names_stand(text: str, found: list[list[Name]]) -> None:
    assert names(text) == found


PARTS = st.sampled_from(
    ["Gull Line", "the Crew", " ", "*", "“", '"', "a", "[@notice]", "\n\n", "\n- ", "https://a/"]
)


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Nobody came.", set()),
        ("The Gull Line sails.\n\nSo say *the Crew*.", {"gull-line", "crew"}),
        ("- It sails.\n- Gull Line.", {"gull-line"}),
        ("[[mayor|Gull Line]] of the harbour", set()),
        ('It sails. [@crew, "Gull Line"]', set()),
        ("https://example.org/sloop", set()),
    ],
)
def test_who_is_named_in_prose(text: str, actors: set[str]) -> None:
    assert actors_in([Prose(text)], NAMES) == actors


@given(st.lists(st.lists(PARTS).map("".join), max_size=4))
def test_many_texts_at_once_hold_what_each_holds(texts: list[str]) -> None:
    proses = [Prose(f"x{text}") for text in texts]
    at_once, one_by_one = NamesInProse(NAMES), NamesInProse(NAMES)

    at_once.read(proses)

    for prose in proses:
        for block in prose.blocks:
            for run in [block.inlines] if isinstance(block, Paragraph) else block.items:
                assert at_once.of(run) == one_by_one.of(run)


@given(st.lists(PARTS).map("".join))
def test_each_name_lies_within_its_node(text: str) -> None:
    for block in Prose(f"x{text}").blocks:
        for run in [block.inlines] if isinstance(block, Paragraph) else block.items:
            found = NamesInProse(NAMES).of(run)
            texts = list(_texts(run))
            assert len(found) in (0, len(texts))
            for node, here in zip(texts, found, strict=False):
                assert all(node[n.start : n.end] in ("Gull Line", "the Crew") for n in here)


def _texts(inlines: object) -> list[str]:
    assert isinstance(inlines, tuple)
    found: list[str] = []
    for inline in inlines:
        if isinstance(inline, Text):
            found.append(inline.text)
        elif hasattr(inline, "inlines"):
            found += _texts(inline.inlines)
    return found
