from __future__ import annotations

import pytest

from generator.ingest.extract.extracting import extract
from generator.ingest.extract.kept import keep_lines
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
