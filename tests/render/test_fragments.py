"""The address of an article leads to the words that are meant, and names no more than it must."""

from __future__ import annotations

import re
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.evidence import Excerpt, Piece
from generator.model.quotation import Passage
from generator.render.fragments import directives, fragment
from tests.render.articles import article, excerpt

LONG = "the ministry said in a long statement that was read to the press at noon by its spokesman"
LATER = "the ministry said in a long statement that it would say no more until the end of the year"


def named(address: str) -> str:
    """A single directive, as a person would write it."""
    start, _, value = address.partition(":~:text=")
    assert not start
    return unquote(value)


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("two words", ":~:text=two%20words"),
        ("two\nwords", ":~:text=two%20words"),
        ("well-known, 5% & more", ":~:text=well%2Dknown%2C%205%25%20%26%20more"),
        ("ميناء", ":~:text=%D9%85%D9%8A%D9%86%D8%A7%D8%A1"),
        (
            " ".join(f"w{n}" for n in range(20)),
            ":~:text=w0%20w1%20w2%20w3%20w4,w15%20w16%20w17%20w18%20w19",
        ),
    ],
)
def test_words_that_stand_once_are_all_that_is_named(words: str, address: str) -> None:
    source = article(f"Here are {words}, and more.")

    assert directives(source, [excerpt(source, words)]) == address


def test_a_fragment_that_an_address_has_stays() -> None:
    assert fragment("https://a.org/x", ":~:text=x") == "#:~:text=x"
    assert fragment("https://a.org/x#part", ":~:text=x") == ":~:text=x"


def test_each_piece_of_an_elided_quotation_is_named() -> None:
    source = article("One x two.")
    pieces = (Piece("One", quoted=True), Piece(" x ", quoted=False), Piece("two", quoted=True))
    elided = Excerpt((Passage(0, 3), Passage(6, 9)), pieces, begins=True, ends=False)

    assert directives(source, [elided]) == ":~:text=One&#38;text=two"


@pytest.mark.parametrize(
    ("paragraphs", "words", "nth", "expected"),
    [
        # The word before, or where the paragraph begins so, the one behind.
        (("The harbour opens.", "The ferry opens too."), "opens", 2, "ferry-,opens"),
        (("The harbour opens.", "The ferry opens too."), "opens", 1, "harbour-,opens"),
        (("Opens now.", "opens too."), "opens", 1, "opens,-too."),
        # As many as it takes; on both sides, where neither is enough.
        (("A red boat is in.", "My red boat is in."), "boat", 2, "My red-,boat"),
        (("A red boat sinks.", "A red boat sails.", "A blue boat sails."), "boat", 2,
         "red-,boat,-sails."),
        # What a browser does not tell apart: case, accents, marks; but half of a word is none.
        (("The Café opens.", "A cafe shuts."), "Café", 1, "The-,Café"),
        (("He said “Port” once.", 'He wrote "port" twice.'), "port", 1, 'wrote "-,port'),
        (("The port opens.", "The airport opens. Ports."), "port", 1, "port"),
        # A word is what stands between spaces; a mark alone is none.
        (("Said: (it opens).", "Wrote: (it opens)."), "opens", 2, "Wrote: (it-,opens"),
        (("It opens - soon.", "It opens - never."), "It opens", 2, "It opens,-- never."),
        # Of a long one the first words have to be elsewhere too.
        ((f"On Monday {LONG}.", f"On Tuesday {LONG}."), LONG, 2,
         "Tuesday-,the ministry said in a,at noon by its spokesman"),
        ((f"{LATER}.", f"{LONG}."), LONG, 1,
         "the ministry said in a long statement that was,at noon by its spokesman"),
        ((f"{LONG}, again.", f"{LONG}, at last."), LONG, 2, f"{LONG},-, at"),
        # Between the words of scripts without spaces stand only marks.
        (("港口今天开放。", "据港务局说，今天开放。"), "今天开放", 2, "据港务局说，-,今天开放"),
        (("港口今天开放。", "今天开放的是码头，不是港口。"), "今天开放", 2, "今天开放,-的是码头，"),
        (("وقال إن الميناء يفتح.", "وقالت إن الميناء يفتح غدا."), "إن الميناء يفتح", 2,
         "وقالت-,إن الميناء يفتح"),
    ],
)  # fmt: skip
def test_words_around_are_named_where_the_words_stand_twice(
    paragraphs: tuple[str, ...], words: str, nth: int, expected: str
) -> None:
    source = article(*paragraphs)

    shown = directives(source, [excerpt(source, words, nth)])

    assert named(shown) == expected


def test_the_headline_and_the_standfirst_stand_on_the_page_too() -> None:
    source = article("They say that harbour to open.", "It is deep.", standfirst="How deep it is")

    assert named(directives(source, [excerpt(source, "harbour to open")])) == (
        "that-,harbour to open"
    )
    assert named(directives(source, [excerpt(source, "deep")])) == "is-,deep"


def test_a_headline_that_was_captured_with_the_text_stands_there_once() -> None:
    source = article("Harbour to open", "It is deep.")

    assert named(directives(source, [excerpt(source, "Harbour to open")])) == "Harbour to open"


def test_what_was_captured_twice_stands_on_the_page_once() -> None:
    source = article("The port opens.", "A port opens.", "The port opens.", "At noon.")

    assert named(directives(source, [excerpt(source, "port opens")])) == "The-,port opens"
    assert named(directives(source, [excerpt(source, "The port opens")])) == "The port opens"


def test_no_more_of_an_article_is_named_than_is_shown() -> None:
    source = article("The harbour opens.", "The ferry opens too.")

    assert named(directives(source, [excerpt(source, "opens", 2, around=False)])) == "opens"


def test_behind_a_gap_nothing_of_what_is_left_out_is_named() -> None:
    source = article("One port x port two port three.")
    pieces = (
        Piece("One port", quoted=True),
        Piece("port", quoted=True),
        Piece(" three.", quoted=False),
    )
    place = (Passage(0, 8), Passage(20, 24))
    elided = Excerpt(place, pieces, begins=True, ends=True, gaps=frozenset({1}))

    assert directives(source, [elided]) == ":~:text=One%20port&#38;text=port,-three."


def test_a_very_long_quotation_is_never_named_whole() -> None:
    words = f"{LONG}, and {LATER}, and {LATER}, but {LONG}"
    source = article(f"{words}, again.", f"{words}, at last.")

    shown = named(directives(source, [excerpt(source, words, 2)]))

    assert shown == "the ministry said in a,at noon by its spokesman"


WORDS = st.lists(st.sampled_from(["port", "Port", "boat", "opens", "a", "the"]), min_size=1)


@settings(max_examples=300)
@given(st.data(), st.lists(WORDS, min_size=1, max_size=4))
def test_it_leads_to_the_place_that_is_meant_or_names_the_words_alone(
    data: st.DataObject, lines: list[list[str]]
) -> None:
    paragraphs = tuple(dict.fromkeys(" ".join(line) for line in lines))
    line = data.draw(st.sampled_from(paragraphs))
    words = line.split()
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first + 1, len(words)))
    source = article(*paragraphs, headline="x")
    above = paragraphs.index(line)
    start = sum(len(text) + 2 for text in paragraphs[:above]) + sum(map(len, words[:first])) + first
    quoted = " ".join(words[first:last])
    pieces = [
        Piece(" ".join(words[:first]) + " ", quoted=False),
        Piece(quoted, quoted=True),
        Piece(" " + " ".join(words[last:]), quoted=False),
    ]
    shown = tuple(piece for piece in pieces if piece.text.strip())
    meant = Excerpt((Passage(start, start + len(quoted)),), shown, begins=True, ends=True)

    directive = named(directives(source, [meant]))

    if "," in directive:
        assert opened(source.text, directive) == start
    else:
        assert directive == quoted


def opened(text: str, directive: str) -> int | None:
    """Where a browser that sees a text as one block would go, where words stand between spaces."""
    prefix, start, end, suffix = re.fullmatch(
        r"(?:(.*)-,)?([^,]*)(?:,([^,-].*?))?(?:,-(.*))?", directive
    ).groups("")  # type: ignore[union-attr]
    pattern = (
        (rf"\b{re.escape(prefix)}\s+" if prefix else r"\b")
        + rf"(?P<start>{re.escape(start)})\b"
        + (rf".*?\b{re.escape(end)}\b" if end else "")
        + (rf"\s+{re.escape(suffix)}\b" if suffix else "")
    )
    match = re.search(pattern, text, re.IGNORECASE | re.DOTALL)
    return match.start("start") if match else None
