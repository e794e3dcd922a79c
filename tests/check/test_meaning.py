"""Which thing of a desk was meant: a good guess, or none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.check.meaning import Meant, meant
from tests.check.desks import make_desk

DESK = make_desk(
    sources={
        "notice": {"headline": "Harbour to open"},
        "strike-wire": {"headline": "Dockers walk out over pay"},
        "strike-talks": {"headline": "Talks on pay begin"},
    },
    actors={
        "mayor": {"name": "Mayor of Port Alder", "aliases": ["Ana Öztürk", "عمدة الميناء"]},
        "usa": {"name": "United States"},
        "dockers-union": {"name": "Dockers' Union"},
    },
    background={"port-history": {"heading": "How the port grew"}},
)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("notice", Meant("notice")),
        ("Notice", Meant("notice")),
        ("notcie", Meant("notice")),
        ("Harbour to open", Meant("notice", "Harbour to open")),
        ("harbour-to-open", Meant("notice", "Harbour to open")),
        ("HARBOR TO OPEN", Meant("notice", "Harbour to open")),
        ("wire", Meant("strike-wire")),
        ("dockers pay", Meant("strike-wire", "Dockers walk out over pay")),
        ("strike-wire-of-monday", Meant("strike-wire")),
    ],
)
def test_sources(name: str, found: Meant) -> None:
    assert meant(name, DESK.sources) == found


@pytest.mark.parametrize("name", ["strike", "pay", "out", "Reuters", "gazette", "the", "???", "港"])
def test_no_source_is_named_where_it_would_be_a_wild_guess(name: str) -> None:
    assert meant(name, DESK.sources) is None


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Mayor of Port Alder", Meant("mayor", "Mayor of Port Alder")),
        ("Ana Ozturk", Meant("mayor", "Ana Öztürk")),
        ("عمدة الميناء", Meant("mayor", "عمدة الميناء")),
        ("Dockers’ Union", Meant("dockers-union")),
        ("The Dockers", Meant("dockers-union")),
        ("united states", Meant("usa", "United States")),
        ("uas", Meant("usa")),
        ("uae", None),
        ("Prime Minister", None),
    ],
)
def test_actors(name: str, found: Meant | None) -> None:
    assert meant(name, DESK.actors) == found


def test_notes_and_files_that_cannot_be_read() -> None:
    heading = "How the port grew"

    assert meant(heading, DESK.background) == Meant("port-history", heading)
    assert meant("Old Ferry", DESK.background, {"old-ferry"}) == Meant("old-ferry")
    assert meant("anything", {}) is None


def test_so_it_is_told() -> None:
    assert str(Meant("mayor", "Ana Öztürk")) == '"mayor" (Ana Öztürk)'
    assert str(Meant("mayor")) == '"mayor"'


@given(st.text(max_size=30))
def test_what_is_meant_is_on_the_desk(name: str) -> None:
    found = meant(name, DESK.actors)

    assert found is None or found.id in DESK.actors
