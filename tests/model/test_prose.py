"""Prose as a value of a field."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter

from generator.model.markup import (
    Bullets,
    Citation,
    Cited,
    Emphasis,
    Link,
    Mention,
    Paragraph,
    Strong,
    Text,
)
from generator.model.prose import Prose
from generator.model.text import PROSE_LIMIT
from tests.model.refusals import accepted, refusal

# Nodes are compared in writing: they are tuples, and as such *a* equals **a**.


def test_prose_keeps_the_text_as_typed_and_what_it_means() -> None:
    prose = Prose("The *ferry* sails. [@notice]")

    assert prose.text == "The *ferry* sails. [@notice]"
    assert repr(prose.blocks) == repr(
        (
            Paragraph(
                (
                    Text("The "),
                    Emphasis((Text("ferry"),)),
                    Text(" sails. "),
                    Citation((Cited("notice", ""),)),
                )
            ),
        )
    )


def test_all_nodes_in_the_order_of_reading_inner_ones_too() -> None:
    link = Link((Emphasis((Text("b"),)),), "https://e.org")
    strong = Strong((Text("a "), link))

    prose = Prose("**a [*b*](https://e.org)**\n- [[ferry]]\n- [@notice]")

    assert isinstance(prose.blocks[1], Bullets)
    assert repr(list(prose.inlines())) == repr(
        [
            strong,
            Text("a "),
            link,
            Emphasis((Text("b"),)),
            Text("b"),
            Mention("ferry", ""),
            Citation((Cited("notice", ""),)),
        ]
    )


def test_what_is_cited_and_mentioned_with_repetitions() -> None:
    prose = Prose('[[a]] [@n; @m] *[[b|x]]* [@n, "x"]\n\n- [[a]]')

    assert repr(list(prose.cited())) == repr([Cited("n", ""), Cited("m", ""), Cited("n", "x")])
    assert repr(list(prose.cited())) == repr(list(prose.cited()))  # it can be asked again
    assert repr(list(prose.mentions())) == repr(
        [Mention("a", ""), Mention("b", "x"), Mention("a", "")]
    )


def test_prose_is_equal_where_its_text_is() -> None:
    assert Prose("a *b*") == Prose("a *b*")
    assert Prose("a *b*") != Prose("a b")
    assert Prose("a") != "a"
    assert len({Prose("a"), Prose("a"), Prose("b")}) == 2
    assert repr(Prose("a *b*")) == "Prose('a *b*')"


def test_a_field_of_prose_is_stripped_and_written_back_as_it_was() -> None:
    prose = accepted(Prose, "\n a *b* \n")

    assert prose == Prose("a *b*")
    assert TypeAdapter(Prose).dump_python(prose) == "a *b*"
    assert TypeAdapter(Prose).dump_json(prose) == b'"a *b*"'


def test_a_field_of_prose_has_a_length() -> None:
    assert accepted(Prose, "x" * PROSE_LIMIT).text == "x" * PROSE_LIMIT
    assert refusal(Prose, "x" * (PROSE_LIMIT + 1)).kind == "string_too_long"
    assert refusal(Prose, " \n ").kind == "string_too_short"


@pytest.mark.parametrize("value", [None, 5, True, ["a"], {"text": "a"}])
def test_only_text_is_prose(value: object) -> None:
    assert refusal(Prose, value).kind == "string_type"


@pytest.mark.parametrize(
    ("text", "rule", "words"),
    [
        ("It sails. [@notice", "markup-invalid", "[@notice"),
        ("It sails. [[]]", "markup-invalid", "[[]]"),
        ("It sails. [[port.yml]]", "source-path", "[[port.yml]]"),
        ("It sails. [@notice.md]", "source-path", "@notice.md"),
        ("[a](http://localhost/)", "link-invalid", "http://localhost/"),
    ],
)
def test_a_slip_in_a_field_is_an_error_with_the_name_of_its_rule(
    text: str, rule: str, words: str
) -> None:
    found = refusal(Prose, text)

    assert (found.kind, found.words) == (rule, words)
