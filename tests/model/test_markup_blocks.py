"""Paragraphs, lists, and all that stays literal."""

from __future__ import annotations

import pytest

from generator.model.markup import (
    Block,
    Bullets,
    Citation,
    Cited,
    Emphasis,
    Link,
    Mention,
    Paragraph,
    Text,
)
from generator.model.markup_parser import parse

# Nodes are compared in writing: they are tuples, and as such *a* equals **a**.


def paragraph(text: str) -> Paragraph:
    return Paragraph((Text(text),))


def bullets(*items: str) -> Bullets:
    return Bullets(tuple((Text(item),) for item in items))


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("one", [paragraph("one")]),
        ("  one\n", [paragraph("one")]),
        ("one\ntwo", [paragraph("one two")]),
        ("one  \n\t two", [paragraph("one two")]),
        ("one\n\ntwo", [paragraph("one"), paragraph("two")]),
        ("one\n \t\n\n  two\n\n", [paragraph("one"), paragraph("two")]),
        ("one  two", [paragraph("one  two")]),
        ("one\u00a0two", [paragraph("one\u00a0two")]),
    ],
)
def test_paragraphs(text: str, blocks: list[Block]) -> None:
    assert repr(parse(text).blocks) == repr(tuple(blocks))


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("- one", [bullets("one")]),
        ("- one\n- two", [bullets("one", "two")]),
        ("  - one\n   - two", [bullets("one", "two")]),
        ("-   one", [bullets("one")]),
        ("- one\n  goes on\n- two", [bullets("one goes on", "two")]),
        ("- one\n\n- two", [bullets("one", "two")]),
        ("Ports:\n- one\n- two", [paragraph("Ports:"), bullets("one", "two")]),
        ("Ports:\n\n- one\n- two", [paragraph("Ports:"), bullets("one", "two")]),
        ("- one\n\nAnd then\n- two", [bullets("one"), paragraph("And then"), bullets("two")]),
        ("- one - two", [bullets("one - two")]),
        ("- - one", [bullets("- one")]),
    ],
)
def test_lists(text: str, blocks: list[Block]) -> None:
    assert repr(parse(text).blocks) == repr(tuple(blocks))


def test_markup_within_the_items_of_a_list() -> None:
    text = "- *one* [@a]\n- [[ferry]] [b](https://e.org)\n  [@c]"

    parsed = parse(text)

    assert repr(parsed.blocks) == repr(
        (
            Bullets(
                (
                    (Emphasis((Text("one"),)), Text(" "), Citation((Cited("a", ""),))),
                    (
                        Mention("ferry", ""),
                        Text(" "),
                        Link((Text("b"),), "https://e.org"),
                        Text(" "),
                        Citation((Cited("c", ""),)),
                    ),
                )
            ),
        )
    )
    assert parsed.cited == (Cited("a", ""), Cited("c", ""))
    assert repr(parsed.mentions) == repr((Mention("ferry", ""),))


def test_a_mark_does_not_reach_from_one_item_to_the_next() -> None:
    assert repr(parse("- *one\n- two*").blocks) == repr((bullets("*one", "two*"),))


@pytest.mark.parametrize(
    "text",
    [
        "-one",
        "-",
        "+ one",
        "* one",
        "1. one",
        "# Ports",
        "> one",
        "| a | b |",
        "---",
        "```",
        "_one_ and __two__",
        "~~one~~",
        "`one`",
        "<b>one</b> &amp; &#42;",
        "{{ one }} {% two %} {: .three }",
        "https://example.org and <https://example.org>",
        "one\\ two",
        "one[1], [two] and [three] (four)",
        "[](https://example.org)",
        "[a [b] c](https://example.org)",
        "[a](https://example.org/((b)))",
        "[a] (https://example.org)",
        "[a]: https://example.org",
        "[^1]",
        "[!note]",
        "port@example.org, @port",
        "]] one ]",
        ":smile: (c) -- ...",
        "$x$ \u200f\u200dميناء",
    ],
)
def test_every_other_character_is_literal(text: str) -> None:
    assert repr(parse(text).blocks) == repr((paragraph(text),))


def test_lines_of_other_kinds_of_lists_are_one_paragraph() -> None:
    assert repr(parse("1. one\n2. two").blocks) == repr((paragraph("1. one 2. two"),))
    assert repr(parse("* one\n* two").blocks) == repr((paragraph("* one * two"),))


def test_what_is_cited_and_mentioned_comes_in_the_order_of_reading() -> None:
    parsed = parse(
        'One *two [@b; @a, "x"]* [[ferry]].\n\n- [@a]\n- **[[port|the port]] [@c]**\n\n[[ferry]]'
    )

    assert [cited.source for cited in parsed.cited] == ["b", "a", "a", "c"]
    assert parsed.cited[1].quote == "x"
    assert repr(parsed.mentions) == repr(
        (
            Mention("ferry", ""),
            Mention("port", "the port"),
            Mention("ferry", ""),
        )
    )


def test_prose_without_markup_cites_nothing() -> None:
    assert parse("one")[1:] == parse("one\n\n- *two*")[1:] == ((), ())
