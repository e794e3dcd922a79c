"""Citations and mentions that were begun and cannot be read: each message, whole."""

from __future__ import annotations

import pytest
from pydantic_core import PydanticCustomError

from generator.model.markup import Cited, Mention
from generator.model.markup_parser import parse

CITATION = 'A citation is [@source-id] or [@source-id, "the exact words"].'
SEVERAL = "Put a semicolon between two sources: {}."
HELD = 'Where the exact words hold "…" themselves, put “…” round the whole.'
PAIRED = 'Write "…" or “…” round the exact words, with both marks of one kind.'
AFTER = 'Write [@a], or [@a, "the exact words"].'
MENTION = "The mention of an actor is [[actor-id]] or [[actor-id|words]]."
ONLY = "only the exact words, in quotation marks, may follow the id"
APART = "its sources are not kept apart"
SPACE = "a space stands after the @"
PATH = "it is a path"
ENDING = "it has .md at its end"
FERRY = "Write [[ferry]]."


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
        ("[@, @notice]", "it names no source", CITATION),
        ("[@ notice]", SPACE, "Write [@notice]."),
        ("[@ one; @ two]", SPACE, "Write @one, without a space."),
        ("[@@notice]", "two @ stand side by side", "Write one @ before the id of each source."),
        ("[@a; @]", "nothing follows the last @", "Write [@a]."),
        ("[@a", "it has no ] at its end", "Write ] after the id: [@a]."),
        ('[@a, "x y"', "it has no ] at its end", "Write ] after the exact words."),
        ("[@a; @b", "it has no ] at its end", "Write ] after the id: [@a; @b]."),
        ("[@a;", "it has no ] at its end", "Write ] after the id: [@a]."),
        ("[@a @b]", APART, SEVERAL.format("[@a; @b]")),
        ("[@a, @b]", APART, SEVERAL.format("[@a; @b]")),
        ("[@a and @b]", APART, SEVERAL.format("[@a; @b]")),
        ('[@a, "x", @b]', APART, SEVERAL.format("[@one; @two]")),
        ("[@a;; @b]", "two semicolons stand side by side", SEVERAL.format("[@a; @b]")),
        ("[@a;]", "no source follows the semicolon", "Write [@a]."),
        ("[@a; b]", "an @ is missing after the semicolon", "Write [@a; @b]."),
        ("[@a; b c]", "no source follows the semicolon", SEVERAL.format("[@one; @two]")),
        (
            '[@a; "x"]',
            "no source follows the semicolon",
            "Write a comma before the exact words: [@a, …].",
        ),
        ("[@a)", "it has no ] at its end", "Write ] after the id: [@a]."),
        ("[@a and more", "it has no ] at its end", CITATION),
        ('[@a, "x]', "its quotation marks do not pair", PAIRED),
        ('[@a, “x"]', "its quotation marks do not pair", PAIRED),
        ('[@a, "x "y" z"]', "its quotation marks cannot be told apart", HELD),
        ('[@a, "x ("y") z"; @b]', "its quotation marks cannot be told apart", HELD),
        ('[@a, "x" and "y"]', "its quotation marks cannot be told apart", HELD),
        ('[@a, "x", "y"]', "it holds two passages", "Cite the source for each: [@a, …; @a, …]."),
        ('[@a,, "x"]', "two commas stand side by side", "Write one comma after the id."),
        (
            '[@a "x"]',
            "no comma stands before the exact words",
            "Write a comma after the id: [@a, …].",
        ),
        (
            "[@a, 'x y']",
            "single marks do not hold a quotation",
            'Write "…" round the exact words: [@a, "x y"].',
        ),
        ("[@a, x]", ONLY, AFTER),
        ("[@a, p. 5]", ONLY, AFTER),
        ('[@a, "x" y]', ONLY, AFTER),
        ("[@a,]", ONLY, AFTER),
    ],
)
def test_citations(words: str, why: str, mend: str) -> None:
    expected = ("markup-invalid", f"This citation cannot be read: {why}.", words, mend)

    assert slip(f"It sails. {words}") == expected
    assert slip(f"*It* sails. {words}") == expected


@pytest.mark.parametrize(
    ("words", "why", "mend"),
    [
        ("[[]]", "it names nobody", MENTION),
        ("[[ ]]", "it names nobody", MENTION),
        ("[[|ferry]]", "no id stands before the bar", "Write [[ferry]]."),
        ("[[|the ferry]]", "it names nobody", MENTION),
        ("[[@ferry]]", "it holds an @", "Write [@ferry] for a source, or [[ferry]] for an actor."),
        ("[[ferry", "it has no ]] at its end", "Write [[ferry]]."),
        ("[[ferry]", "it has no ]] at its end", "Write [[ferry]]."),
        ("[[ferry|the ferry", "it has no ]] at its end", "Write [[ferry]]."),
        ("[[Old Ferry", "it has no ]] at its end", MENTION),
        ("[[ferry|]]", "there are no words after the bar", "Write [[ferry]]."),
        ("[[Old Ferry| ]]", "there are no words after the bar", "Write [[old-ferry]]."),
        ("[[ferry|the|ferry]]", "its words hold a bar", MENTION),
        ("[[ferry|the [old] ferry]]", "its words hold a bracket", "Write [[ferry|the old ferry]]."),
        ("[[ferry|the [ferry]]", "its words hold a bracket", "Write [[ferry|the ferry]]."),
    ],
)
def test_mentions(words: str, why: str, mend: str) -> None:
    expected = ("markup-invalid", f"This mention cannot be read: {why}.", words, mend)

    assert slip(f"It sails: {words}") == expected
    assert slip(f"*It* sails: {words}") == expected


@pytest.mark.parametrize(
    ("words", "shown"),
    [("[see @notice]", "see [@notice]"), ("[see @notice, p. 4]", "see [@notice]")],
)
def test_words_within_the_brackets_of_a_citation(words: str, shown: str) -> None:
    assert slip(f"It sails. {words}") == (
        "markup-invalid",
        "This citation cannot be read: it does not begin with @.",
        words,
        f"Write words outside of the brackets, and in them only what is cited: {shown}.",
    )


@pytest.mark.parametrize(
    ("text", "words", "name", "why", "mend"),
    [
        ("[@notice.md]", "@notice.md", "notice.md", ENDING, "Write the id only: notice."),
        ("[@a; @old/b]", "@old/b", "old/b", PATH, "Write the id only: b."),
        ("[[ferry.yml]]", "[[ferry.yml]]", "ferry.yml", "it has .yml at its end", FERRY),
        ("[[actors/ferry]]", "[[actors/ferry]]", "actors/ferry", PATH, FERRY),
        ("[[actors/ferry|it]]", "[[actors/ferry|it]]", "actors/ferry", PATH, "Write [[ferry|it]]."),
    ],
)
def test_a_path_in_the_place_of_an_id(
    text: str, words: str, name: str, why: str, mend: str
) -> None:
    expected = ("source-path", f'"{name}" is not an id: {why}.', words, mend)

    assert slip(f"It sails. {text}") == expected


def test_a_name_in_the_place_of_an_id_is_left_to_a_rule_that_knows_the_desk() -> None:
    parsed = parse("[[Old\n Ferry|it]] sails. [@Old Notice, “x”; @B]")

    assert parsed.cited == (Cited("Old Notice", "x"), Cited("B", ""))
    assert parsed.mentions == (Mention("Old Ferry", "it"),)


def test_a_sign_before_the_first_source_of_a_citation() -> None:
    assert slip("It sails. [-@notice]")[1:] == (
        "This citation cannot be read: it does not begin with @.",
        "[-@notice]",
        "Write [@notice].",
    )


def test_the_first_slip_is_told() -> None:
    assert slip("[@a, x] [[ferry|]] [@")[2] == "[@a, x]"
    assert slip("[@one] [[port]] *[@a, x]* [[ferry|]]")[2] == "[@a, x]"
    assert slip("one\n\n- two\n- [[ferry|]]\n\n[@a, x]")[2] == "[[ferry|]]"


def test_long_words_are_quoted_in_part() -> None:
    assert slip("[@a " + "x" * 5_000)[2] == "[@a " + "x" * 56
    assert slip("[[ferry|" + "x" * 5_000)[2] == "[[ferry|" + "x" * 52
    assert all(len(said) < 200 for said in slip(f"[[{'Old Ferry ' * 500}]]"))
