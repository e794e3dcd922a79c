"""What a source page tells of what is quoted."""

from __future__ import annotations

from typing import Any

import pytest

from generator.check.excerpts import excerpts_of
from generator.model.evidence import Evidence, Excerpt, Piece
from generator.model.quotation import Passage, Place
from generator.model.source import Source
from generator.render.quoted import Quoted, marked
from generator.render.words import words_in
from tests.render.articles import article

HEADLINE, STANDFIRST = "Harbour to open", "A year of sand ends."


def quoted(source: Source, *quotations: str, **fields: Any) -> Quoted:
    """What is quoted of an article; a quotation may have pieces, with an ellipsis between them."""
    source = source.model_copy(update=fields)
    places = {words: place(source.text, words) for words in quotations}
    excerpts = {"notice": excerpts_of(source, places)}
    evidence = Evidence(excerpts, places={"notice": tuple(places.values())})
    return Quoted(source, evidence, words_in("en"))


def place(text: str, words: str) -> Place:
    found, at = [], 0
    for piece in words.split(" … "):
        start = text.index(piece, at)
        at = start + len(piece)
        found.append(Passage(start, at))
    return tuple(found)


def numbered(count: int) -> Source:
    """An article with headline and standfirst in its text, and paragraphs ``P1.``, ``P2.``, …"""
    texts = [f"P{n}." for n in range(1, count + 1)]
    return article(f"# {HEADLINE}", STANDFIRST, *texts, standfirst=STANDFIRST)


@pytest.mark.parametrize(
    ("count", "quotations", "said"),
    [
        (3, [], ""),
        (3, ["P2"], "paragraph 2 of its 3"),
        (24, ["P9", "P2.", "P5"], "3 of its 24 paragraphs: 2, 5 and 9"),
        (24, ["P2.", "P3", "P4", "P9"], "4 of its 24 paragraphs: 2 to 4 and 9"),
        (4, ["P2", "P2."], "paragraph 2 of its 4"),
        (1, ["P1"], "its only paragraph"),
        (2, ["P1", "P2"], "both its paragraphs"),
        (3, ["P1", "P2", "P3"], "all its 3 paragraphs"),
        (3, ["Harbour"], "its headline"),
        (3, ["year of sand"], "its standfirst"),
        (3, ["sand", "open", "P3"], "its headline, its standfirst and paragraph 3 of its 3"),
        (0, ["open"], "its headline"),
    ],
)
def test_which_parts_are_quoted(count: int, quotations: list[str], said: str) -> None:
    assert quoted(numbered(count), *quotations).summary() == said


def test_what_there_is_no_room_for_is_quoted_all_the_same() -> None:
    source = article("One.", "Two.")
    without = Evidence(places={"notice": ((Passage(6, 9),),)})

    made = Quoted(source, without, words_in("en"))
    assert made.summary() == "paragraph 2 of its 2"
    assert made.passages() == ""


def test_each_passage_says_where_it_stands() -> None:
    shown = quoted(numbered(3), "P3", "Harbour to open", "sand ends").passages()

    assert [block.split('<p class="where">')[1] for block in shown.split("\n\n")] == [
        "Headline</p></blockquote>",
        "Standfirst</p></blockquote>",
        "Paragraph 3</p></blockquote>",
    ]


def test_where_the_text_is_open_there_is_a_way_to_the_paragraph_and_back() -> None:
    made = quoted(numbered(3), "P3", "P2", "P2.", "Harbour", rights="open")

    labels = [block.partition('<p class="where">')[2] for block in made.passages().split("\n\n")]
    end = "</a></p></blockquote>"
    assert labels == [
        "Headline</p></blockquote>",
        f'<a href="#paragraph-2">Paragraph 2{end}',
        f'<a href="#paragraph-2">Paragraph 2{end}',
        f'<a href="#paragraph-3">Paragraph 3{end}',
    ]
    assert made.body() == [
        "P1&#46;",
        '<mark>P2&#46;</mark> <a class="quoted" href="#passage-2">quoted</a>',
        '<mark>P3</mark>&#46; <a class="quoted" href="#passage-4">quoted</a>',
    ]


def test_where_only_quotations_may_be_shown_the_text_is_not() -> None:
    assert quoted(numbered(3), "P3").body() == []


def test_all_that_is_quoted_of_a_paragraph_is_marked_once() -> None:
    source = article("It *left* at dawn, and it was full.\nNobody knew.", "It came back.")
    made = quoted(
        source, "left* at", "*left*", "dawn … full", "it was", "back.", rights="open", language="en"
    )

    first, second = made.body()
    assert first.partition(" <a")[0] == (
        "It <mark>&#42;left&#42; at</mark> <mark>dawn</mark>, and <mark>it was</mark>"
        " <mark>full</mark>&#46; Nobody knew&#46;"
    )
    assert second == (
        'It came <mark>back&#46;</mark> <a class="quoted" href="#passage-5">quoted</a>'
    )


def test_our_words_in_an_article_in_another_language_say_so() -> None:
    made = quoted(
        article("\u0641\u062a\u062d."), "\u0641\u062a\u062d", rights="open", language="ar"
    )

    ours = ' lang="en" dir="ltr">'
    assert f'<p class="where"{ours}' in made.passages()
    assert f'href="#passage-1"{ours}quoted' in made.body()[0]
    assert ours not in quoted(article("Open."), "Open", rights="open", language="en-GB").body()[0]


def excerpt(*pieces: tuple[str, bool], begins: bool = True, gaps: tuple[int, ...] = ()) -> Excerpt:
    return Excerpt(
        (Passage(0, 1),), tuple(Piece(*piece) for piece in pieces), begins, True, frozenset(gaps)
    )


def test_quoted_words_are_marked_and_everything_is_escaped() -> None:
    shown = marked(excerpt(("<b> ", False), ("*two*", True), (" & more", False), begins=False))

    assert shown == "… &#60;b&#62; <mark>&#42;two&#42;</mark> &#38; more"


def test_what_is_left_out_is_shown_as_such() -> None:
    assert marked(excerpt(("one", True), ("two", True), gaps=(1,))) == (
        "<mark>one</mark> […] <mark>two</mark>"
    )
