"""Escapes that make a line break or a tab, where a field holds one line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.actor import Actor
from generator.model.base import Noun
from generator.model.briefing import Briefing
from generator.read.composer import compose
from generator.read.escapes import escaped_lines
from tests.read.data import NEARLY_YAML


def places(text: str, noun: type[Noun] = Briefing) -> list[tuple[int, int]]:
    return [slip.span[:2] for slip in escaped_lines(noun, text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (r'headline: "C:\new"', [(1, 14)]),
        (r'headline: "C:\temp\new"', [(1, 14)]),
        (r'headline: "C:\\\new"', [(1, 16)]),
        (r'headline: "C:\\new"', []),
        (r"headline: 'C:\new'", []),
        (r"headline: C:\new", []),
        (r'headline: "C:\x41"', []),
        (r'summary: "One.\n\nTwo."', []),
        (r'topics: ["a\tb", c]', [(1, 12)]),
        (r'views: [{holder: "a\nb", text: "a\nb"}]', [(1, 20)]),
        (r'background: [{heading: "a\nb", text: c}]', [(1, 26)]),
        ('topics:\n  - a\n  - "b\n    c\\td"', [(4, 6)]),
        (r'nothing: "a\nb"', []),
        (r'{nothing: {more: "a\nb"}}', []),
        (r'["a\nb"]', []),
    ],
)
def test_where_an_escape_makes_two_lines_of_one(text: str, found: list[tuple[int, int]]) -> None:
    assert places(text) == found


def test_other_nouns_have_other_lines() -> None:
    assert places(r'name: "a\nb"', Actor) == [(1, 9)]
    assert places(r'aliases: ["a\nb", {name: "a\nb"}]', Actor) == [(1, 28)]


def test_what_is_said() -> None:
    (slip,) = escaped_lines(Briefing, r'headline: "C:\new"', first_line=3)

    assert slip.rule == "text-control-character"
    assert slip.message == r'In a text in "…", \n is an escape: it makes a line break.'
    assert slip.hint == (
        r"""Put '…' round the text, or write \\n, if "\new" is meant; if not, take it out."""
    )
    assert slip.span == (3, 14, 3, 16)


@given(NEARLY_YAML | st.text('abc:"\\nt -[]{}\n', max_size=40))
def test_any_text_that_can_be_parsed_can_be_looked_at(text: str) -> None:
    if compose(text).value is not None:
        for slip in escaped_lines(Briefing, text):
            row = text.split("\n")[slip.span.line - 1]
            assert row[slip.span.column - 1 :][:2] in (r"\n", r"\t")
