from __future__ import annotations

import pytest

from generator.ingest.extract.extracting import extract
from generator.ingest.extract.kept import keep_lines, keep_paragraphs, keep_words
from generator.ingest.extract.markup import STAYS, parsed
from tests.ingest.extract.test_extracting import BODY, SENTENCES, page


@pytest.mark.parametrize(
    "around", ["<p>{}</p>", "<ul><li>{}</li></ul>", "<div>{}</div>", "<p>{} <i></i></p>"]
)
def test_a_paragraph_that_stands_twice_is_reported_wherever_it_stands(around: str) -> None:
    twice = around.format(SENTENCES[0]) * 2
    article = extract(page(twice + BODY.partition("</p>")[2]))
    assert article.paragraphs == SENTENCES
    assert ("repeated", SENTENCES[0]) in article.removed


def test_a_refrain_that_stands_more_often_stays() -> None:
    article = extract(page(BODY + f"<p>{SENTENCES[0]}</p>" * 4))
    assert article.paragraphs == SENTENCES + SENTENCES[:1] * 4


def test_a_line_that_looks_like_a_button_stays_or_is_reported() -> None:
    first, *rest = (f"<p>{sentence}</p>" for sentence in SENTENCES)
    article = extract(page(f"{first}<p>PDF</p><h2>Google</h2>{''.join(rest)}<p>E-Mail</p>"))
    assert article.paragraphs == (SENTENCES[0], "PDF", "Google", *SENTENCES[1:])
    assert ("furniture", "E-Mail") in article.removed


@pytest.mark.parametrize(
    ("body", "marks"),
    [
        (f"<p>{SENTENCES[0]}</p>" * 3, 3),  # none, one, two: each is another line
        (f"<p>{SENTENCES[0]}</p><p>{SENTENCES[0].replace(' ', '  ')}</p>", 1),
        (f"<li><p>{SENTENCES[0]}</p></li>", 0),  # one paragraph, and what holds it
        ("<p>Short.</p><p>Short.</p>", 0),
        ("<p>See the PDF</p>", 0),
        ("<p> </p><p></p>", 0),
    ],
)
def test_lines_are_marked(body: str, marks: int) -> None:
    tree = parsed(f"<html><body>{body}</body></html>")
    keep_lines(tree)
    assert tree.text_content().count(STAYS) == marks


def test_a_mark_in_the_page_itself_is_left_out() -> None:
    assert extract(page(BODY.replace("papers", f"pap{STAYS}ers"))).paragraphs == SENTENCES


@pytest.mark.parametrize("tag", ["code", "label", "output", "q", "time"])
def test_words_within_a_sentence_stay_whatever_they_are_marked_as(tag: str) -> None:
    marked = BODY.replace("on Wednesday", f"on <{tag}>Wednes<b>day</b></{tag}>")

    assert extract(page(marked)).paragraphs == SENTENCES


def test_the_time_in_a_byline_is_no_sentence() -> None:
    line = "<p>By the harbour desk, <time>2025-04-09</time></p>"
    tree = parsed(f"<html><body>{line}</body></html>")
    keep_words(tree)
    assert next(tree.iter("time")).text == "2025-04-09"


@pytest.mark.parametrize(
    "around", ["<div>{}</div>", "<center>{}</center>", "<section><b>{}</b></section>",
               "<div><div>{}</div></div>"]
)  # fmt: skip
def test_a_paragraph_of_another_name_stays_among_others(around: str) -> None:
    first, second, third = SENTENCES

    article = extract(page(f"<p>{first}</p>{around.format(second)}<p>{third}</p>" + BODY))

    assert article.paragraphs[:3] == SENTENCES


@pytest.mark.parametrize(
    "between",
    [
        "<div>A short line.</div>",
        f'<div><a href="/b">{SENTENCES[1]}</a></div>',
        f"<div>{SENTENCES[1]}<ul><li>a</li></ul></div>",
        f"<section><div>{SENTENCES[1]}</div> And more.</section>",
    ],
)
def test_what_is_no_paragraph_keeps_its_name(between: str) -> None:
    tree = parsed(f"<html><body><p>a</p>{between}<p>b</p></body></html>")
    keep_paragraphs(tree)
    assert len(list(tree.iter("p"))) == 2
