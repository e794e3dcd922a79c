"""Quotation marks round a whole line of plain text."""

from __future__ import annotations

from typing import Any

import pytest

from generator.check.line_marks import marked_lines, one_line_texts
from generator.model.actor import Actor
from generator.model.background import BackgroundNote
from generator.model.base import Filed, record_in
from generator.model.briefing import Briefing
from generator.model.source import Source
from generator.model.text import Headline, Line
from generator.read.field_names import annotation_at, takes
from tests.check.desks import found, make_desk


def weights(fields: dict[str, Any]) -> list[tuple[str | int, str]]:
    desk = make_desk({"ferry": fields})
    return [(finding.field[-1], finding.severity) for finding in found(marked_lines, desk)]


@pytest.mark.parametrize(
    "line",
    ["“We sail”", "„We sail“", "„We sail”", "«We sail»", "»We sail«", "‘We sail’", "‘It’s so’"],
)
def test_a_headline_in_curly_marks_gets_a_hint(line: str) -> None:
    assert weights({"headline": line}) == [("headline", "hint")]
    assert weights({"topics": [line]}) == []


@pytest.mark.parametrize(
    "line",
    ['“We sail"', '"We sail”', "«We sail”", '„We sail"', "“We sail„"],
)
def test_marks_that_do_not_pair_get_a_warning_in_every_line(line: str) -> None:
    assert weights({"headline": line}) == [("headline", "warning")]
    assert weights({"topics": [line]}) == [(0, "warning")]
    assert weights({"background": [{"heading": line, "text": "x"}]}) == [("heading", "warning")]


@pytest.mark.parametrize(
    "line",
    [
        *("We sail", "“We” sail", "We “sail”", "“We” and “they”", "“We", "We”", '"We sail"'),
        *("‘We’ and ‘they’", "’Tis so’", "“", "””", "“A”, says the office, “is so”"),
    ],
)
def test_other_lines_are_left_alone(line: str) -> None:
    assert weights({"headline": line}) == []


def test_the_headline_of_an_article_is_as_it_was_found() -> None:
    desk = make_desk({"ferry": {}}, sources={"notice": {"headline": "“We sail”"}})
    assert found(marked_lines, desk) == []

    desk = make_desk({"ferry": {}}, sources={"notice": {"headline": '“We sail"'}})
    (finding,) = found(marked_lines, desk)
    assert (finding.path, finding.severity) == ("briefings/sources/notice.md", "warning")


def names(noun: type[Any], around: tuple[str, ...] = ()) -> set[tuple[str, ...]]:
    """The names on the way to each field of one line, as the model has them."""
    lines = set()
    for name, info in noun.model_fields.items():
        way = (*around, info.alias or name)
        if inner := record_in(info.annotation):
            lines |= names(inner, way)
        elif takes(annotation_at(noun, (info.alias or name,)), Line, Headline):
            lines.add(way)
    return lines


@pytest.mark.parametrize("noun", [Briefing, Actor, BackgroundNote, Source])
def test_every_line_of_the_model_is_looked_at(noun: type[Filed]) -> None:
    filled = noun.model_validate(_FILLED[noun])
    ways = [way for way, _ in one_line_texts(filled)]

    seen = {tuple(part for part in way if isinstance(part, str)) for way in ways}

    assert seen == {way for way in names(noun) if way[-1] != "quote"}


_FILLED: dict[type[Filed], dict[str, Any]] = {
    Briefing: {
        "id": "a",
        "path": "a.yml",
        "headline": "x",
        "summary": "x",
        "authors": ["x"],
        "editors": ["x"],
        "topics": ["x"],
        "places": ["x"],
        "background": [{"heading": "x", "text": "x"}],
        "views": [{"holder": "x", "text": "x"}],
    },
    Actor: {
        "id": "a",
        "path": "a.yml",
        "name": "x",
        "kind": "person",
        "aliases": ["x"],
        "positions": [{"title": "x", "organization": "x"}],
        "links": [{"title": "x", "url": "https://example.org/"}],
    },
    BackgroundNote: {"id": "a", "path": "a.yml", "heading": "x", "text": "x", "topics": ["x"]},
    Source: {
        "id": "a",
        "path": "a.md",
        "headline": "x",
        "standfirst": "x",
        "publisher": "x",
        "authors": ["x"],
        "text": "x",
        "paragraphs": ("x",),
    },
}
