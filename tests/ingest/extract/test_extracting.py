from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.ingest.extract.article import Article, NoArticle
from generator.ingest.extract.extracting import extract
from generator.ingest.extract.kinds import LIMIT
from generator.model.digest import text_sha256
from generator.model.source import Source
from generator.read.listing import DeskFile
from generator.read.nouns import read_noun

URL = "https://gazette.example.com/a"
SENTENCES = (
    "The councils of Port Lasse and Ostrel signed the papers on Wednesday, in a hall of neither.",
    "The crossing takes 35 minutes, and the boat will sail from the southern quay of Port Lasse.",
    "Tickets cost 4.50 in either direction, and bicycles travel free before nine in the morning.",
)
BODY = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)


def page(body: str = BODY, head: str = "", headline: str = "Harbour line to open in May") -> bytes:
    title = f"<title>{headline}</title><meta charset=utf-8>"
    return (
        f"<!DOCTYPE html><html lang=en><head>{title}{head}</head>"
        f"<body><article><h1>{headline}</h1>{body}</article></body></html>"
    ).encode()


def read_back(article: Article) -> Source:
    """The source that a file made of an article is read as."""
    front = f"headline: {article.headline!r}\n" + (
        f"standfirst: {article.standfirst!r}\n" if article.standfirst else ""
    )
    file = DeskFile("sources", "", "briefings/sources/a.md")
    source, findings = read_noun(file, f"---\n{front}---\n\n{article.text}\n")
    assert isinstance(source, Source), findings
    return source


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "it is empty"),
        (b" \n\t\n", "it is empty"),
        (b"\xef\xbb\xbf", "it is empty"),
        (b"<p>a</p>" * (LIMIT // 8 + 1), "it has 20 MB, and an article has less than 20"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 99, "it is a picture"),
        (b"PK\x03\x04" + b"\0" * 99, "it is a Word document, an e-book or another packed file"),
        (bytes(range(256)) * 9, "it is no text"),
        (b"<html><body></body></html>", "no article was found on this page"),
        (b"<!DOCTYPE html>", "the page is empty"),
        (page("<p>Short.</p>"), "no article was found on this page"),
        (b"# A headline alone", "there is a headline, and no text under it"),
        (b"A sentence alone, without anything.", "no headline was found"),
    ],
)
def test_what_is_no_article_is_refused_in_one_line(data: bytes, why: str) -> None:
    with pytest.raises(NoArticle) as caught:
        extract(data, url=URL)
    assert str(caught.value).startswith(why)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("tag", ["div", "b", "ul><li", "table><tr><td", "blockquote"])
def test_a_page_nested_100_000_deep_is_refused_at_once(tag: str) -> None:
    start = time.process_time()
    with pytest.raises(NoArticle, match="stand more than 2,000 deep in each other"):
        extract(page(f"<{tag}>" * 100_000 + BODY))
    assert time.process_time() - start < 1


@pytest.mark.parametrize("tag", ["p", "a", "br", "li", "hr"])
def test_a_page_of_100_000_elements_is_refused_at_once(tag: str) -> None:
    start = time.process_time()
    with pytest.raises(NoArticle, match="more than 40,000 elements"):
        extract(page(BODY + f"<{tag}>x" * 100_000))
    assert time.process_time() - start < 1


@pytest.mark.parametrize("deep", [300, 1_000, 1_500])
def test_a_page_that_never_closes_its_tags_is_still_read(deep: int) -> None:
    # libxml2 would leave out what stands deeper than 256, and say nothing.
    article = extract(page("<div>" * deep + BODY))
    assert article.paragraphs == SENTENCES


@pytest.mark.parametrize(
    "head",
    [
        '<script type="application/ld+json">' + "[" * 100_000 + "</script>",
        "<title>" + "a - " * 100_000 + "</title>",
        '<meta property="og:title" content="' + "b | " * 100_000 + '">',
        '<script type="application/ld+json">{"headline": "' + "c" * 900_000 + '"}</script>',
    ],
)
def test_nothing_in_the_head_of_a_page_takes_long(head: str) -> None:
    start = time.process_time()
    assert extract(page(head=head)).paragraphs == SENTENCES
    assert time.process_time() - start < 3


def test_what_the_caller_knows_is_used() -> None:
    archived = f"https://web.archive.org/web/20250409/{URL}"
    article = extract(page(), content_type="text/html; charset=utf-8", url=archived)
    assert (article.url, article.archived_url) == (URL, archived)
    assert article.origins["url"] == "given"


def test_a_headline_that_is_given_stands_instead_of_the_one_found() -> None:
    article = extract(page(), headline="  Harbour\n line opens ")
    assert (article.headline, article.origins["headline"]) == ("Harbour line opens", "given")
    text = "\n\n".join(SENTENCES).encode()
    assert extract(text, headline="Harbour line opens").paragraphs == SENTENCES


def test_a_canonical_address_that_is_the_site_is_not_believed() -> None:
    link = '<link rel="canonical" href="https://gazette.example.com/">'
    assert extract(page(head=link), url=URL).url == URL


def test_a_page_in_a_web_archive_of_a_browser_is_found() -> None:
    mime = (
        f"From: <Saved by Blink>\r\nSnapshot-Content-Location: {URL}\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="--x"\r\n'
        "\r\n----x\r\nContent-Type: image/png\r\n\r\nnothing\r\n"
        "----x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    ).encode()
    mime += page() + b"\r\n----x--\r\n"
    article = extract(mime, name="a.mhtml")
    assert article.paragraphs == SENTENCES
    assert article.url == URL


def test_line_breaks_part_lines_and_two_of_them_paragraphs() -> None:
    body = f"<p>{SENTENCES[0]}<br>{SENTENCES[1]}<br> <br/>{SENTENCES[2]}</p>"
    assert extract(page(body)).paragraphs == (f"{SENTENCES[0]}\n{SENTENCES[1]}", SENTENCES[2])


def test_a_body_in_pieces_is_put_together() -> None:
    pieces = [f'<div class="article-body"><p>{one}</p><p>{one[::-1]}</p></div><aside>Buy</aside>'
              for one in SENTENCES]  # fmt: skip
    article = extract(page(f"<div>{''.join(pieces)}</div>"))
    assert [one for one in article.paragraphs if one in SENTENCES] == list(SENTENCES)


def test_control_characters_are_left_out_and_reported() -> None:
    text = f"A headline\n\n{SENTENCES[0]}\x0e\n\n{SENTENCES[1]}\ufdd0"
    article = extract(text.encode())
    assert article.paragraphs == SENTENCES[:2]
    assert ("hidden", "2 control characters") in article.removed


def test_what_a_file_is_read_back_as_is_what_was_found() -> None:
    article = extract(page(f"<h2 class=standfirst>Two towns agree on a ferry at last.</h2>{BODY}"))
    source = read_back(article)
    assert source.standfirst == article.standfirst == "Two towns agree on a ferry at last."
    assert source.body() == article.paragraphs
    assert text_sha256(source.text) == text_sha256(article.text)


_WORDS = st.text(
    st.characters(exclude_categories=["C", "Z"], exclude_characters="<>&#©"),
    min_size=1,
    max_size=12,
)
_LETTERS = st.sampled_from("abcdefghijklmnopqrstuvwxyzşğıאבגדהابتثجد两座小镇")
_PARAGRAPHS = st.lists(
    st.lists(_WORDS | st.text(_LETTERS, min_size=3, max_size=9), min_size=25, max_size=50).map(
        " ".join
    ),
    min_size=4,
    max_size=8,
    unique=True,
)


@settings(max_examples=60)
@given(_PARAGRAPHS)
def test_no_character_of_a_page_is_changed_or_lost(paragraphs: list[str]) -> None:
    article = extract(page("".join(f"<p>{one}</p>" for one in paragraphs)))
    # A paragraph may be taken for something else as a whole; none is cut, and none made up.
    for one in article.paragraphs:
        assert one in paragraphs
    assert len(article.paragraphs) >= len(paragraphs) - 1
    assert read_back(article).body() == article.paragraphs


@settings(max_examples=60)
@given(_PARAGRAPHS, st.sampled_from(["\n\n", "\n \n", "\r\n\r\n", "\n"]))
def test_a_text_is_kept_to_the_character(paragraphs: list[str], between: str) -> None:
    text = between.join(["Harbour to open", *paragraphs])
    article = extract(text.encode(), name="a.txt")
    assert article.headline == "Harbour to open"
    assert article.paragraphs == tuple(paragraphs)
    assert read_back(article).body() == article.paragraphs


@given(st.binary(max_size=600))
def test_any_bytes_are_an_article_or_are_refused_in_one_line(data: bytes) -> None:
    try:
        told = extract(data).headline
    except NoArticle as error:
        told = str(error)
    assert told
    assert "\n" not in told


def test_a_page_cannot_say_that_it_is_of_another_site() -> None:
    head = '<link rel="canonical" href="https://courier.example.net/a">'

    article = extract(page(head=head), url=URL)

    assert article.url == URL
    assert [doubt for doubt in article.doubts if "https://courier.example.net/a" in doubt]
    assert extract(page(head=head)).url == "https://courier.example.net/a"


@pytest.mark.parametrize("top", ["- a list", "headline: [", "Some words"])
def test_what_looks_like_fields_and_is_none_is_kept_and_said(top: str) -> None:
    text = f"---\n{top}\n---\n\n# The harbour\n\n{' '.join(SENTENCES)}\n"

    article = extract(text.encode(), name="a.md")

    assert top.split(maxsplit=1)[0] in article.text
    assert [doubt for doubt in article.doubts if "---" in doubt]
