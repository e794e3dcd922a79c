"""Names of actors in prose: linked where they first stand, and never changed by it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown as to_html
from selectolax.lexbor import LexborHTMLParser

from generator.model.desk import Desk
from generator.model.evidence import Evidence
from generator.model.prose import Prose
from generator.names.finder import Names
from generator.names.in_prose import NamesInProse
from generator.render.library import Library
from generator.render.prose import Setting, markdown
from tests.check.desks import make_desk

ACTORS: dict[str, dict[str, Any]] = {
    "gull-line": {"name": "Gull Line", "aliases": ["GL", {"name": "The Line", "weak": "true"}]},
    "crew": {"name": "The Crew"},
    "mayor": {"name": "Erdoğan", "aliases": ["أردوغان", {"name": "ארדואן", "language": "he"}]},
    "port": {"name": "大阪港"},
}
DESK = make_desk(actors=ACTORS, background={"strike": {"text": "The Crew met the Crew."}})
PARTS = st.sampled_from(
    [
        *(
            "Gull Line",
            "GL",
            "the Crew",
            "Erdogan",
            "Erdoğan’ın",
            "וארדואן",
            "لأردوغان",
            "大阪港の",
        ),
        *(
            " ",
            " ",
            ", ",
            "-",
            "'s ",
            ". ",
            "“",
            "”",
            '"',
            "*",
            "**",
            "\n\n",
            "\n- ",
            "<b>",
            "&",
            "x",
        ),
        *("[@notice]", "[[crew]]", "[[gull-line|the ships]]", "[here](https://example.org/)"),
    ]
)


def setting(desk: Desk = DESK, own: str = "") -> Setting:
    return Library(desk, Evidence()).setting(None, own=own)


def links(markdown: str) -> list[tuple[str, str]]:
    parsed = LexborHTMLParser(to_html(markdown))
    return [
        (str(link.attributes["href"]), link.text()) for link in parsed.css("a[href^='../actors/']")
    ]


@pytest.mark.parametrize(
    ("text", "linked"),
    [
        ("The Gull Line sails. Gull Line, GL and GL again.", [("gull-line", "Gull Line")]),
        ("the Crew of [[gull-line]], and Gull Line", [("crew", "the Crew"), ("gull-line",) * 2]),
        ("[[crew]] and [[crew|they]]", [("crew", "The Crew"), ("crew", "they")]),
        ("The Line sails", []),
        ("He said “Gull Line sails”", []),
        ("[Gull Line](https://example.org/) and *Gull Line*", [("gull-line", "Gull Line")]),
        ("Gull Line-backed GLs, Erdoğan'ın", [("gull-line", "Gull Line"), ("mayor", "Erdoğan")]),
        (
            "- Gull Line\n- Gull Line\n- the Crew",
            [("gull-line", "Gull Line"), ("crew", "the Crew")],
        ),
    ],
)
def test_the_first_mention_is_linked(text: str, linked: list[tuple[str, str]]) -> None:
    found = links(markdown(Prose(text), setting()))

    names = {"gull-line": "Gull Line"}
    assert found == [(f"../actors/{name}.md", names.get(words, words)) for name, words in linked]


def test_each_section_links_anew() -> None:
    page, prose = setting(), Prose("Gull Line sails.")

    first = links(markdown(prose, page))
    again = links(markdown(prose, page))
    page.begin_section()
    in_another = links(markdown(prose, page))

    assert (len(first), again, in_another) == (1, [], first)


def test_the_page_of_an_actor_does_not_link_to_itself() -> None:
    page = setting(own="gull-line")

    assert links(markdown(Prose("Gull Line hired the Crew."), page)) == [
        ("../actors/crew.md", "the Crew")
    ]
    assert markdown(Prose("[[gull-line]], [[gull-line|they]]"), page) == "Gull Line, they"


def test_whoever_is_named_counts_as_named() -> None:
    page = setting()

    markdown(Prose("He said “Gull Line sails”. So said the Crew."), page)

    assert set(page.named) == {"gull-line", "crew"}


def test_a_shared_note_links_where_the_page_has_not_yet() -> None:
    library = Library(DESK, Evidence())
    fresh, met = library.setting(None), library.setting(None)
    met.meet("crew")

    assert links(library.notes["strike"].markdown(fresh)) == [("../actors/crew.md", "The Crew")]
    assert links(library.notes["strike"].markdown(met)) == []
    assert set(fresh.named) == {"crew"}


@given(st.lists(PARTS, max_size=14).map("".join))
def test_linking_never_changes_what_readers_see(text: str) -> None:
    prose = Prose(f"x {text}")
    page, bare = setting(), setting()
    bare = replace(bare, people=replace(bare.people, found=NamesInProse(Names({}))))

    seen = LexborHTMLParser(to_html(markdown(prose, page)))
    expected = LexborHTMLParser(to_html(markdown(prose, bare)))

    assert seen.body
    assert expected.body
    assert seen.body.text() == expected.body.text()
    linked = [(a.attributes["href"], a.text()) for a in expected.css("a")]
    assert set(linked) <= {(a.attributes["href"], a.text()) for a in seen.css("a")}
