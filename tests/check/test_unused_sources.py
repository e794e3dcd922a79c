"""Each source that nothing cites."""

from __future__ import annotations

import pytest

from generator.check.unused import unused_sources
from generator.model.desk import Desk
from generator.model.finding import Finding
from tests.check.desks import found_all, make_desk

NOTICE = "briefings/sources/notice.md"
UNCITED = {"summary": "It left at dawn."}


def test_a_source_that_nothing_cites() -> None:
    (finding,) = found_all(unused_sources, make_desk())

    assert finding == Finding(
        rule="source-unused",
        path=NOTICE,
        message="No briefing cites this source.",
        hint='Cite it as [@notice], list it under "sources:", or delete it.',
    )
    assert finding.severity == "warning"


@pytest.mark.parametrize(
    "desk",
    [
        make_desk({"ferry": {}}),
        make_desk({"ferry": {**UNCITED, "sources": ["notice"]}}),
        make_desk(background={"strike": {"text": "They left. [@notice]"}}),
        make_desk(actors={"crew": {"description": "Sailors. [@notice]"}}),
    ],
    ids=["cited", "listed", "in a note", "of an actor"],
)
def test_a_source_that_something_names(desk: Desk) -> None:
    assert found_all(unused_sources, desk) == []


def test_the_original_of_a_reprint_is_used_but_not_by_itself() -> None:
    sources = {"copy": {"syndicated_from": "notice"}, "notice": {}}
    alone = {"notice": {"syndicated_from": "notice"}}

    assert not found_all(
        unused_sources, make_desk({"ferry": {"sources": ["copy"]}}, sources=sources)
    )
    assert len(found_all(unused_sources, make_desk(sources=alone))) == 1


@pytest.mark.parametrize("kind", ["briefings", "background", "actors"])
def test_nothing_is_called_unused_while_a_file_that_may_use_it_cannot_be_read(kind: str) -> None:
    assert found_all(unused_sources, make_desk(unreadable={kind: {"x"}})) == []
    assert len(found_all(unused_sources, make_desk(unreadable={kind: set()}))) == 1
