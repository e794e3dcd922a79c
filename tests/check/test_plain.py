"""The quick look at prose overlooks nothing that the rules behind it would find."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from unittest.mock import patch

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from generator.check.context import Context
from generator.check.near_blocks import nearly_markup
from generator.check.near_references import nearly_links, nearly_references
from generator.check.plain import is_plain
from generator.check.quote_marks import unchecked_quotations
from generator.model.desk import Writing
from generator.model.finding import FieldPath
from generator.model.prose import Prose
from tests.check.desks import AS_OF, make_desk

SOURCES: Mapping[str, Mapping[str, str]] = {"notice": {}, "ferry-log": {}}
RULES = (nearly_markup, nearly_references, nearly_links, unchecked_quotations)
PIECES = [
    *[
        '"',
        "“",
        "”",
        "«",
        "»",
        "„",
        "'",
        "‘",
        "’",
        "‹",
        "›",
        "「",
        "」",
        "‚",
        "*",
        "**",
        "__",
        "<b>",
    ],
    *["- ", "• ", "1. ", "# ", "> ", "–", "\n", "\n\n", " ", " ", " ", "[", "]", "(", ")", "@"],
    *[
        "[@notice]",
        "(ferry-log)",
        '[@notice, "the ferry sails at noon"]',
        "[[mayor]]",
        "[mayor]",
        "(@notice)",
    ],
    *["@notice", "［@notice］", "{{mayor}}", "[words](https://example.org/a)", "5", "צה", "ל"],
    *["the ferry sails at noon", "and it left again", "sails", "it's", "crews' pay", "."],
]


class Thorough(Context):
    """Takes no text for plain."""

    @cached_property
    def marked(self) -> Sequence[tuple[Writing, FieldPath, Prose]]:
        return [(one, field, prose) for one in self.writings for field, prose in one.prose()]


def contexts(text: str) -> tuple[Context, Context]:
    desk = make_desk({"ferry": {"summary": text}}, actors={"mayor": {}}, sources=SOURCES)
    return Context(desk, AS_OF), Thorough(desk, AS_OF)


@contextmanager
def _looking_closely() -> Iterator[None]:
    """Also where the rules themselves ask for a part of the quick look."""
    with (
        patch("generator.check.quote_marks.is_paired", return_value=False),
        patch("generator.check.near_references.is_read", return_value=False),
    ):
        yield


@settings(max_examples=600)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=9).map("".join))
@example('They say "it left at dawn. [@notice]\n\nAnd so" it did. [@notice]')
@example('"He said it. [@notice, "the ferry sails at noon"]')
@example("**a** and ** b [@notice]")
@example("**> the ferry sails at noon**")
def test_what_is_plain_has_no_finding(text: str) -> None:
    try:
        quick, thorough = contexts(text)
    except ValidationError:
        return
    for rule in RULES:
        with _looking_closely():
            expected = list(rule(thorough))
        assert list(rule(quick)) == expected


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("The ferry sails. [@notice]", True),
        ('She says "the ferry sails at noon". [@notice]', True),
        ("Sie sagt „die Fähre fährt am Mittag“. [@notice; @wire]", True),
        ("[[mayor|The mayor]] opened it. [@notice]", True),
        ("The crews' pay, and it's late.", True),
        ('She says “the ferry sails at noon".', False),
        ("She says 'the ferry sails at noon'.", False),
        ("*Now* it sails.", False),
        ("• It sails.", False),
        ("It sails (@notice).", False),
        ("It sails. [notice]", False),
    ],
)
def test_which_texts_are_plain(text: str, plain: bool) -> None:
    assert is_plain(Prose(text)) is plain
