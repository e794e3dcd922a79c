from __future__ import annotations

from generator.ingest.capture.given import Given
from generator.ingest.extract.article import Article

FOUND = Article(
    headline="Harbour opens",
    standfirst="Ships may enter.",
    paragraphs=("On Monday.", "Of every size."),
    publisher="Harbour Times",
    url="https://example.org/a",
    origins={"headline": "page", "publisher": "meta", "url": "page"},
)


def test_what_is_given_stands_in_place_of_what_was_found() -> None:
    article = Given(publisher="The\nHarbour  Times", authors=("Ada Rossi",), kind="wire").over(
        FOUND
    )

    assert article.publisher == "The Harbour Times"
    assert article.authors == ("Ada Rossi",)
    assert article.kind == "wire"
    assert article.origins == {
        "headline": "page", "url": "page",
        "publisher": "given", "authors": "given", "kind": "given",
    }  # fmt: skip
    assert (article.headline, article.text) == (FOUND.headline, FOUND.text)


def test_nothing_given_changes_nothing() -> None:
    assert Given().over(FOUND) == FOUND
    assert Given().beside() == {}


def test_fields_that_no_article_has_stand_beside() -> None:
    given = Given(rights="open", syndicated_from="wire", headline="Another")

    assert given.beside() == {"rights": "open", "syndicated_from": "wire"}


def test_an_address_loses_what_tracks_readers() -> None:
    given = Given(url="HTTPS://Example.org:443/b?utm_source=mail&id=3#top")

    assert given.over(FOUND).url == "https://example.org/b?id=3"


def test_that_of_an_archived_copy_is_taken_apart() -> None:
    copy = "https://web.archive.org/web/20250401120000/https://example.org/b"

    article = Given(url=copy).over(FOUND)

    assert article.url == "https://example.org/b"
    assert article.archived_url == copy
    assert article.origins["archived_url"] == "given"


def test_what_is_no_address_stays_for_the_reader_to_refuse() -> None:
    assert Given(url="ftp://example.org/b").over(FOUND).url == "ftp://example.org/b"


def test_a_standfirst_takes_no_word_from_the_text() -> None:
    other = Given(standfirst="On Monday.").over(FOUND)

    assert other.standfirst == "On Monday."
    assert other.paragraphs == ("Ships may enter.", "Of every size.")
    assert sorted(other.text.split("\n\n")) == sorted(FOUND.text.split("\n\n"))


def test_a_text_of_one_paragraph_stays_a_text() -> None:
    short = Article(headline="Harbour opens", paragraphs=("On Monday.",))

    assert Given(standfirst="On Monday.").over(short).paragraphs == ("On Monday.",)
