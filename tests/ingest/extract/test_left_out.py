from __future__ import annotations

import pytest

from generator.ingest.extract.article import Removal
from generator.ingest.extract.extracting import extract
from generator.ingest.extract.left_out import left_out
from generator.ingest.extract.markup import parsed
from tests.ingest.extract.test_extracting import BODY, SENTENCES, page

FIRST, SECOND, THIRD = (f"<p>{sentence}</p>" for sentence in SENTENCES)
OTHER = "Correction: an earlier version of this article gave the wrong price of the tickets."


def found(body: str) -> list[Removal]:
    return left_out(parsed(f"<html><body><div>{body}</div></body></html>")[0], SENTENCES)


@pytest.mark.parametrize(
    "around",
    ["<p>{}</p>", "<div>{}</div>", "<footer><p>{}</p></footer>", "<aside>{}</aside>",
     "<form><label>{}</label></form>", "<ul><li>{}</li></ul>", "<br>{}<br>"],
)  # fmt: skip
def test_what_stands_among_the_paragraphs_is_told_of(around: str) -> None:
    for at in (FIRST + around.format(OTHER) + SECOND + THIRD, BODY + around.format(OTHER)):
        assert found(at) == [Removal("apart", OTHER)]


@pytest.mark.parametrize(
    "around",
    ["<figure><img><figcaption>{}</figcaption></figure>", "<div class=wp-caption>{}</div>",
     "<p id=caption-2>{}</p>"],
)  # fmt: skip
def test_captions_are_told_of_as_captions(around: str) -> None:
    assert found(FIRST + around.format(OTHER) + SECOND + THIRD) == [Removal("caption", OTHER)]


@pytest.mark.parametrize(
    "around",
    ["<nav>{}</nav>", "<div id=comments><p>{}</p></div>", '<p><a href="/a">{}</a></p>',
     "<button>{}</button>"],
)  # fmt: skip
def test_menus_links_and_comments_are_not(around: str) -> None:
    assert found(BODY + around.format(OTHER)) == []
    assert found(BODY + "<p>5 min read</p>") == []


def test_what_was_read_is_not_left_out_however_it_is_marked() -> None:
    first = SENTENCES[0].replace("on Wednesday", "on <b>Wednes<i>day</i></b>")
    parted = SENTENCES[1].replace(", and", ",<br>and")
    assert found(f"<p>\n {first}</p><p>{parted}</p>{THIRD}") == []


def test_what_stands_around_the_article_is_not_told_of() -> None:
    tree = parsed(f"<div><div>{BODY}</div><p>{OTHER}</p></div>")
    assert left_out(tree, SENTENCES) == []


def test_an_article_without_paragraphs_of_its_own_is_gone_through() -> None:
    lines = "<br>".join([SENTENCES[0], OTHER, *SENTENCES[1:]])
    assert left_out(parsed(f"<div>{lines}</div>"), SENTENCES) == [Removal("apart", OTHER)]
    assert left_out(parsed(f"<div>{OTHER}</div>"), SENTENCES) == []


def test_elements_a_thousand_deep_are_no_matter() -> None:
    deep = "<div>" * 1_500 + f"<p>{OTHER}</p>" + "</div>" * 1_500
    assert found(BODY + deep) == [Removal("apart", OTHER)]


def test_the_headline_and_the_standfirst_are_not_told_of() -> None:
    standfirst = "Two towns on the coast agree on a ferry at last, and on a price for it."
    article = extract(page(f"<header><h2 class=standfirst>{standfirst}</h2></header>{BODY}"))
    assert article.standfirst == standfirst
    assert [one for one in article.removed if one.why == "apart"] == []
