from __future__ import annotations

import pytest

from generator.ingest.extract.article import NoArticle
from generator.ingest.extract.extracting import extract
from generator.ingest.extract.pdf import joined
from tests.ingest.extract.pdfs import pdf

HEADLINE = "Harbour line to open in May"
FIRST = [
    HEADLINE,
    "By Ada Pell",
    "The oﬃcers of both councils signed the papers on Wednesday, in a hall that nei-",
    "ther of them owns. The boat was ready before the timetable was, and that ﬁrst",
    "crossing takes 35 minutes.",
    "Neither council would say who paid for the lamp, which has burnt since the well-",
    "known storm of 2003 at the end of the pier.",
]


def test_lines_become_paragraphs_and_ligatures_letters() -> None:
    article = extract(pdf([FIRST], title=HEADLINE, author="Ada Pell"))
    assert article.headline == HEADLINE
    assert article.origins["headline"] == "PDF"
    assert article.authors == ("Ada Pell",)
    assert article.paragraphs == (
        (
            "The officers of both councils signed the papers on Wednesday, in a hall that neither "
            "of them owns. The boat was ready before the timetable was, and that first crossing "
            "takes 35 minutes."
        ),
        (
            "Neither council would say who paid for the lamp, which has burnt since the well-known "
            "storm of 2003 at the end of the pier."
        ),
    )
    assert article.published == ""  # when a PDF was made is not when the article was published
    assert any("compare" in doubt for doubt in article.doubts)


def test_what_a_pdf_says_of_itself_counts_only_where_readers_see_it() -> None:
    article = extract(pdf([FIRST], title="Microsoft Word - draft7.doc", author="Office User"))
    assert article.headline == HEADLINE
    assert article.authors == ()


def test_running_heads_and_page_numbers_are_left_out() -> None:
    line = "This is a line of the text that fills its width on the page well enough, as do"
    pages = [
        ["The Tidewater Gazette", line, line, f"{n} of its kind.", line, line, f"Page {n} of 4"]
        for n in range(1, 5)
    ]
    text = "\n".join(joined(pages))
    assert "Gazette" not in text
    assert "Page" not in text
    assert text.count("of its kind.") == 4


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        (
            "The hall of nei-",
            "ther council is neither warm nor dry.",
            "The hall of neither council",
        ),
        (
            "The hall of nei-",
            "ther council is warm and dry in May.",
            "The hall of nei-ther council",
        ),
        ("A well-", "known lamp, and a well known to nobody.", "A well-known lamp"),
        ("A head\u00ad", "quarters of its own.", "A headquarters of"),
        ("From 2003-", "2005 it was dark.", "From 2003-2005 it was"),
    ],
)
def test_a_parted_word_is_joined_only_where_the_text_has_it_whole(
    first: str, second: str, whole: str
) -> None:
    (paragraph,) = joined([[first, second]])
    assert paragraph.startswith(whole)


def test_a_pdf_of_pictures_is_said_to_be_one() -> None:
    with pytest.raises(NoArticle, match="holds pictures of pages and no text"):
        extract(pdf([[]]))


def test_a_broken_pdf_is_said_to_be_broken() -> None:
    with pytest.raises(NoArticle, match="broken"):
        extract(b"%PDF-1.7\n" + b"no object in sight " * 100)


@pytest.mark.parametrize("cut", range(60, 1_400, 97))
def test_a_pdf_that_ends_early_is_read_or_refused(cut: int) -> None:
    whole = pdf([FIRST], title=HEADLINE)
    try:
        found = extract(whole[:cut]).headline
    except NoArticle as error:
        found = str(error)
    assert found
    assert "\n" not in found
