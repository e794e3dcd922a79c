"""What holds for any text that is given to the parser of prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from generator.model.markup import (
    Bullets,
    Citation,
    Emphasis,
    Inline,
    Link,
    Mention,
    Paragraph,
    Parsed,
    Strong,
    Text,
)
from generator.model.markup_parser import parse
from generator.model.prose import Prose
from generator.model.rules import RULES
from generator.render.prose import plain

PIECES = (
    *("[", "]", "[[", "]]", "(", ")", "](", "*", "**", "***", "|", "@", ";", ",", "-", "- "),
    *("\n", "\n\n", " ", "\t", "\u00a0", '"', "“", "”", "„", "«", "»", "\\", "`", "<b>"),
    *("a", "b c", "2", "ferry", "Ferry", "é", "ميناء", "港", "[@", "[@a", "[@a]", "[@a; @b]"),
    *("[[ferry]]", "[[ferry|it]]", "[a](https://e.org)", "https://e.org", "http://127.1", ".md"),
)
MARKED = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)
ANY = st.one_of(MARKED, st.text(max_size=60))


def outcome(text: str) -> Parsed | PydanticCustomError:
    """What becomes of a text; any other exception ends the test."""
    try:
        return parse(text)
    except PydanticCustomError as error:
        return error


def runs(parsed: Parsed) -> Iterator[tuple[Inline, ...]]:
    for block in parsed.blocks:
        yield from [block.inlines] if isinstance(block, Paragraph) else block.items


def deep(inlines: tuple[Inline, ...]) -> Iterator[Inline]:
    for inline in inlines:
        yield inline
        if isinstance(inline, Emphasis | Strong | Link):
            yield from deep(inline.inlines)


def nesting(inlines: tuple[Inline, ...]) -> int:
    inner = (
        nesting(inline.inlines)
        for inline in inlines
        if isinstance(inline, Emphasis | Strong | Link)
    )
    return 1 + max(inner, default=0)


@given(ANY)
@example("[")
@example("[[")
@example("\x1c")
def test_any_text_is_prose_or_breaks_a_rule_and_says_where(text: str) -> None:
    found = outcome(text)

    if isinstance(found, Parsed):
        assert found.blocks
        assert all(isinstance(block, Paragraph | Bullets) for block in found.blocks)
        return
    context = found.context or {}
    assert found.type in RULES
    assert found.message().endswith(".")
    # An editor is shown the words in the file, where line breaks may stand between them.
    assert context["words"]
    assert " ".join(context["words"].split()) in " ".join(text.split())


@given(ANY)
def test_text_stands_in_one_piece_and_is_never_empty(text: str) -> None:
    found = outcome(text)
    if not text.strip() or not isinstance(found, Parsed):
        return
    for run in runs(found):
        inner = [node.inlines for node in deep(run) if isinstance(node, Emphasis | Strong | Link)]
        for inlines in (run, *inner):
            assert inlines
            kinds = [type(inline) for inline in inlines]
            assert all({one, two} != {Text} for one, two in pairwise(kinds))
            assert all(inline.text for inline in inlines if isinstance(inline, Text))


@given(ANY)
def test_nodes_are_nested_at_most_three_deep(text: str) -> None:
    found = outcome(text)
    if isinstance(found, Parsed):
        # Emphasis, strong and link within one another, and the text in the innermost.
        assert all(nesting(run) <= 4 for run in runs(found))


@given(ANY)
def test_what_is_cited_and_mentioned_is_what_the_nodes_say(text: str) -> None:
    found = outcome(text)
    if not isinstance(found, Parsed):
        return
    nodes = [node for run in runs(found) for node in deep(run)]
    cited = [item for node in nodes if isinstance(node, Citation) for item in node.items]
    assert found.cited == tuple(cited)
    assert found.mentions == tuple(node for node in nodes if isinstance(node, Mention))


@given(st.text(st.sampled_from("ab1 \t\n-.(]|@“é港"), max_size=60))
def test_text_without_markup_is_folded_at_its_line_breaks_and_nothing_else(text: str) -> None:
    lines = [line.strip() for line in text.split("\n")]
    if any(line.startswith("- ") for line in lines):
        return
    folded = " ".join(filter(None, lines))
    paragraphs = [part for part in re.split(r"\n[ \t]*\n", text.strip()) if part.strip()]

    found = Prose(text)

    assert plain(found, {}) == folded
    assert len(found.blocks) == max(1, len(paragraphs))


@given(ANY)
def test_the_plain_words_hold_nothing_that_was_not_typed(text: str) -> None:
    found = outcome(text)
    if not isinstance(found, Parsed):
        return
    typed = iter("".join(text.split()))
    # A character is looked for behind the one before it: they come in the same order.
    assert all(character in typed for character in "".join(plain(Prose(text), {}).split()))


@given(ANY)
def test_markup_that_is_read_once_is_read_the_same_again(text: str) -> None:
    one, two = outcome(text), outcome(text)

    assert one == two or str(one) == str(two)
    if isinstance(one, Parsed):
        assert outcome(f" \n{text}\n ") == one


MANY = 20_000
PATHOLOGICAL = (
    *("[", "]", "[[", "*", "**", "***", "* ", "*a ", "**a *b ", "a*", "[a](", "[a](b(", "(a)"),
    *("[@a", "[@a;", "[@a; ", "[@a, ", '[@a, "', "[@a ", "[[a|", "[[a", "[[a| ", "[ ", "[\t@"),
    *("[[a]]", "[@a]", "*[[a]] ", "[a](https://e.org)", "[a](https://e.org/(", "- ", "- a\n"),
    *("\n", "\n\n", "\n \n", "- a\n\n", "a\n\n", "\n-", " ", "[@a](", "[@a](https:", '"', ";@a"),
)


@pytest.mark.parametrize("piece", PATHOLOGICAL)
def test_the_parser_comes_to_an_end(piece: str) -> None:
    # A parser that goes back over the text would take hours for these, not milliseconds.
    for text in (piece * MANY, f"[@a{piece * MANY}", f"*[[a|{piece * MANY}]]*"):
        assert outcome(text)
