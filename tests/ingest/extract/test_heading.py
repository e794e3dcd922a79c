from __future__ import annotations

import pytest

from generator.ingest.extract.found import Found
from generator.ingest.extract.heading import headline
from generator.ingest.extract.markup import parsed


@pytest.mark.parametrize(
    ("body", "told", "found"),
    [
        ("<h1>Tidewater</h1><h2>Harbour to open</h2>", "Harbour to open", "Harbour to open"),
        ("<h1>Harbour line opens in May</h1>", "Harbour line to open", "Harbour line opens in May"),
        ("<h1>News</h1>", "Harbour line to open | Tidewater", "Harbour line to open"),
        ("<h1><b class=kicker>Sea</b> Harbour to open</h1>", "Harbour to open", "Harbour to open"),
        ("<h1>Har&shy;bour to open</h1>", "Harbour to open", "Harbour to open"),
        ("<h1><ruby>港<rt>みなと</rt></ruby>が開く</h1>", "港が開く", "港が開く"),
        ("<h1>Harbour to open</h1><h1>Another thing</h1>", "", "Harbour to open"),
        # what machines are told is a piece of the heading, which has a line over or under it
        ("<h1><i>Sea</i> Harbour to open</h1>", "Harbour to open", "Harbour to open"),
        ("<h1>Harbour to open <small>2 May</small></h1>", "Harbour to open", "Harbour to open"),
        ("<h1>Sea: Harbour to open</h1>", "Harbour to open", "Sea: Harbour to open"),
        ("<h1><b class=kicker>Sea</b>: Harbour to open</h1>", "", "Harbour to open"),
        # more than machines are told, before the same in a lower heading
        ("<h1>Harbour to open in two towns</h1><h3>Harbour to open in two</h3>",
         "Harbour to open in two", "Harbour to open in two towns"),
        # a page whose title is always the same
        ("<h1>Two towns open a pier</h1>", "Tidewater, the paper", "Two towns open a pier"),
        ("<h1>Two towns open a pier</h1><h1>Ferry sails again</h1>", "1931", "1931"),
        ("<h1>The Gazette</h1>", "Two towns of the coast agree on a ferry and a lamp: The Gazette",
         "Two towns of the coast agree on a ferry and a lamp: The Gazette"),
        # the first part of a title names the site only where the rest is a heading, too
        ("<h1>Pier</h1>", "Pier - a long name of the whole harbour", "Pier"),
        ("<h1>Pier</h1><h2>Ferry to sail again in May</h2>", "Pier - Ferry to sail again in May",
         "Ferry to sail again in May"),
        # a subtitle that is a heading, too, and the site is named elsewhere
        ("<h1>A pier</h1><h2>The ferry is to sail in May</h2>",
         "A pier - The ferry is to sail in May - Tidewater", "A pier"),
        # told of the article, before what browsers show
        ("<h1>News</h1><h1>Harbour to open</h1>", "Harbour to open", "Harbour to open"),
        # the first part of a title, in a lower heading
        ("<h1 class=logo>Muffins</h1><h2>Harbour and muffins</h2>",
         "Harbour and muffins : Muffins of the coast", "Harbour and muffins"),
        # the name of a blog is one thing, the title of its entry another
        ("<h1 class=blog-title>Two towns open it</h1>", "Harbour line", "Two towns open it"),
        # the same, but for the forms of marks
        ("<h1>A pier – at last</h1><h2>The ‘Ann’ sails – again</h2>", "The 'Ann' sails - again",
         "The ‘Ann’ sails – again"),
        # in the path to the page, and in a link to another
        ("<ol class=breadcrumb><li><h1>Harbour to open soon</h1></ol><h2>Harbour to open</h2>",
         "Harbour to open", "Harbour to open"),
        ("<a href=x><h3>Harbour to open</h3></a>", "Harbour to open now", "Harbour to open now"),
    ],
)  # fmt: skip
def test_the_headline_is_the_one_that_readers_see(body: str, told: str, found: str) -> None:
    tree = parsed(f"<html><title>{told}</title><body>{body}</body></html>")
    ways = [("meta", Found(headline=told, publisher="Tidewater"))]
    assert headline(tree, ways).text == found  # type: ignore[arg-type]


def test_the_headline_is_found_behind_a_menu_of_headings() -> None:
    menu = "<h3>Harbour</h3>" * 99
    tree = parsed(f"<title>News</title><nav>{menu}</nav><h1>Two towns open a pier</h1>")
    assert headline(tree, []).text == "Two towns open a pier"
