"""Citations and mentions that were begun and cannot be read: each message, whole."""

from __future__ import annotations

import pytest
from pydantic_core import PydanticCustomError

from generator.model.markup import parse

CITATION = 'A citation is [@source-id] or [@source-id, "the exact words"].'
SEVERAL = "Put a semicolon between two sources: [@one; @two]."
MARKS = 'Where the exact words hold "…" themselves, put “…” round the whole.'
MENTION = "The mention of an actor is [[actor-id]] or [[actor-id|words]]."
FORM = "an id is made of lower-case letters a-z, digits, and single hyphens between them"


def slip(text: str) -> tuple[str, str, str, str]:
    """Rule, message, the words to point at, and mend of the refusal of a text."""
    with pytest.raises(PydanticCustomError) as refused:
        parse(text)
    error, context = refused.value, refused.value.context or {}
    return error.type, error.message(), context["words"], context["mend"]


@pytest.mark.parametrize(
    ("words", "why", "mend"),
    [
        ("[@]", "it names no source", CITATION),
        ("[@ notice]", "it names no source", CITATION),
        ("[@, @notice]", "it names no source", CITATION),
        ("[@a; @]", "it names no source", CITATION),
        ("[@a", "it has no ] at its end", CITATION),
        ('[@a, "x y"', "it has no ] at its end", CITATION),
        ("[@a; @b", "it has no ] at its end", CITATION),
        ("[@a;", "it has no ] at its end", CITATION),
        ("[@a @b]", "its sources are not kept apart", SEVERAL),
        ("[@a, @b]", "its sources are not kept apart", SEVERAL),
        ('[@a, "x", @b]', "its sources are not kept apart", SEVERAL),
        ("[@a;]", "no source follows the semicolon", SEVERAL),
        ("[@a; b]", "no source follows the semicolon", SEVERAL),
        ('[@a; "x"]', "no source follows the semicolon", SEVERAL),
        ('[@a, "x]', "its quotation marks do not pair", MARKS),
        ('[@a, “x"]', "its quotation marks do not pair", MARKS),
        ('[@a, "x "y" z"]', "its quotation marks cannot be told apart", MARKS),
        ('[@a, "x ("y") z"; @b]', "its quotation marks cannot be told apart", MARKS),
        ('[@a, "x" and "y"]', "its quotation marks cannot be told apart", MARKS),
        ("[@a, x]", "only the exact words, in quotation marks, may follow the id", CITATION),
        ("[@a x]", "only the exact words, in quotation marks, may follow the id", CITATION),
        ("[@a, p. 5]", "only the exact words, in quotation marks, may follow the id", CITATION),
        ("[@a, 'x y']", "only the exact words, in quotation marks, may follow the id", CITATION),
        ('[@a y, "x"]', "only the exact words, in quotation marks, may follow the id", CITATION),
        ('[@a, "x" y]', "only the exact words, in quotation marks, may follow the id", CITATION),
        ("[@a,]", "only the exact words, in quotation marks, may follow the id", CITATION),
    ],
)
def test_citations(words: str, why: str, mend: str) -> None:
    expected = ("markup-invalid", f"This citation cannot be read: {why}.", words, mend)

    assert slip(f"It sails. {words}") == expected
    assert slip(f"*It* sails. {words}") == expected


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("[[]]", "it names nobody"),
        ("[[ ]]", "it names nobody"),
        ("[[|the ferry]]", "it names nobody"),
        ("[[ferry", "it has no ]] at its end"),
        ("[[ferry]", "it has no ]] at its end"),
        ("[[ferry|the ferry", "it has no ]] at its end"),
        ("[[ferry|]]", "there are no words after the bar"),
        ("[[ferry| ]]", "there are no words after the bar"),
        ("[[ferry|the|ferry]]", "its words hold a bar or a bracket"),
        ("[[ferry|the [ferry]]", "its words hold a bar or a bracket"),
    ],
)
def test_mentions(words: str, why: str) -> None:
    expected = ("markup-invalid", f"This mention cannot be read: {why}.", words, MENTION)

    assert slip(f"It sails: {words}") == expected
    assert slip(f"*It* sails: {words}") == expected


@pytest.mark.parametrize(
    ("text", "rule", "name", "why", "near"),
    [
        ("[@Notice]", "id-invalid", "Notice", FORM, "notice"),
        ("[@old_notice, “x”]", "id-invalid", "old_notice", FORM, "old-notice"),
        ("[@a; @B; @c]", "id-invalid", "B", FORM, "b"),
        ("[@notice.]", "id-invalid", "notice.", FORM, "notice"),
        ("[@notice.md]", "source-path", "notice.md", "it is a path", "notice"),
        ("[@sources/notice.md]", "source-path", "sources/notice.md", "it is a path", "notice"),
    ],
)
def test_the_id_of_a_source_that_is_none(
    text: str, rule: str, name: str, why: str, near: str
) -> None:
    assert slip(f"It sails. {text}") == (
        rule,
        f'"{name}" is not an id: {why}.',
        f"@{name}",
        f"Write the id only, perhaps {near}.",
    )


@pytest.mark.parametrize(
    ("text", "why", "mended"),
    [
        ("[[Old Ferry]]", FORM, "[[old-ferry|Old Ferry]]"),
        ("[[Old Ferry|the ferry]]", FORM, "[[old-ferry|Old Ferry]]"),
        ("[[العبّارة]]", FORM, "[[actor-id|العبّارة]]"),
    ],
)
def test_a_name_in_the_place_of_an_id(text: str, why: str, mended: str) -> None:
    name = text[2:-2].partition("|")[0]

    assert slip(f"{text} sails.") == (
        "id-invalid",
        f'"{name}" is not an id: {why}.',
        text,
        f"Write the name of the actor's file first, then the words for the page: {mended}.",
    )


def test_the_first_slip_is_told() -> None:
    assert slip("[@a, x] [[ferry|]] [@")[2] == "[@a, x]"
    assert slip("[@one] [[port]] *[@a, x]* [[ferry|]]")[2] == "[@a, x]"
    assert slip("one\n\n- two\n- [[ferry|]]\n\n[@a, x]")[2] == "[[ferry|]]"


def test_long_words_are_quoted_in_part() -> None:
    assert slip("[@a " + "x" * 5_000)[2] == "[@a " + "x" * 56
    assert slip("[[ferry|" + "x" * 5_000)[2] == "[[ferry|" + "x" * 52
    assert len(slip(f"[[{'Old Ferry ' * 500}]]")[1]) < 200
