from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from generator.ingest.capture.source_file import moment, source_file
from generator.ingest.extract.article import Article
from generator.model.digest import text_sha256
from generator.model.source import Source, SourceKind
from generator.read.article import one_line
from generator.read.listing import DeskFile
from generator.read.nouns import read_noun

WORDS = st.lists(
    st.one_of(
        st.sampled_from(["---", "- a", "# b", "key: value", "“c”", '"', "'", "…", "[@d]", "> e"]),
        st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1, max_size=12),
        # Letters of one script each: what only looks like a word is refused.
        st.sampled_from(["harbour", "الميناء", "הנמל", "港口", "เมืองท่า", "limanı"]),
    ),
    min_size=1,
    max_size=30,
).map(" ".join)  # fmt: skip
PARAGRAPHS = st.lists(
    st.lists(WORDS, min_size=1, max_size=3).map("\n".join), min_size=1, max_size=6
)


def read(text: str) -> Source:
    noun, findings = read_noun(DeskFile("sources", "", "briefings/sources/one.md"), text)
    assert not findings
    assert isinstance(noun, Source)
    return noun


@given(
    headline=WORDS.filter(lambda text: len(text) < 200),
    standfirst=st.one_of(st.just(""), WORDS),
    paragraphs=PARAGRAPHS,
    publisher=st.one_of(st.just(""), WORDS),
    authors=st.lists(WORDS, max_size=3),
    kind=st.sampled_from([None, *get_args(SourceKind)]),
)
def test_a_desk_reads_the_article_that_was_captured(
    headline: str,
    standfirst: str,
    paragraphs: list[str],
    publisher: str,
    authors: list[str],
    kind: SourceKind | None,
) -> None:
    article = Article(
        headline=headline,
        standfirst=standfirst,
        paragraphs=tuple(paragraphs),
        publisher=publisher,
        authors=tuple(authors),
        kind=kind,
        published="2025-03-01T08:00:00+03:00",
    )

    source = read(source_file(article, retrieved="2025-03-02T09:00:00Z"))

    assert source.text == article.text
    assert source.text_sha256 == text_sha256(source.text)
    assert (source.headline, source.standfirst or "") == (headline, standfirst)
    assert (source.publisher or "", list(source.authors), source.kind) == (publisher, authors, kind)
    assert str(source.published) == "2025-03-01T08:00:00+03:00"
    lines = {one_line(text) for text in paragraphs if "#" not in text}  # of headings, the words
    assert {one_line(text) for text in source.body()} >= lines - {headline, standfirst}


def test_the_whole_file() -> None:
    article = Article(
        headline="Harbour: open again",
        standfirst="Ships may enter.",
        paragraphs=("The harbour opens.", "On Monday."),
        publisher="Harbour Times",
        url="https://example.org/a",
        authors=("Ada Rossi", "Bo Lind"),
        published="2025-03-01",
        modified="2025-03-01T10:00:00+03:00",
        language="en",
        archived_url="https://web.archive.org/web/2025/https://example.org/a",
        kind="wire",
    )

    text = source_file(article, retrieved="2025-03-02T09:00:00Z", syndicated_from="other")

    assert text == (
        "---\n"
        "headline: 'Harbour: open again'\n"
        "standfirst: Ships may enter.\n"
        "publisher: Harbour Times\n"
        "url: https://example.org/a\n"
        "authors:\n"
        "  - Ada Rossi\n"
        "  - Bo Lind\n"
        "published: 2025-03-01\n"
        "modified: 2025-03-01T10:00:00+03:00\n"
        "retrieved: 2025-03-02T09:00:00Z\n"
        "language: en\n"
        "archived_url: https://web.archive.org/web/2025/https://example.org/a\n"
        "kind: wire\n"
        "syndicated_from: other\n"
        f"text_sha256: {text_sha256(article.text)}\n"
        "---\n"
        "\n"
        "Harbour: open again\n\nShips may enter.\n\nThe harbour opens.\n\nOn Monday.\n"
    )


def test_a_moment_is_told_in_utc_and_seconds() -> None:
    east = timezone(timedelta(hours=3))

    assert moment(datetime(2025, 3, 1, 1, 30, 59, 999_999, east)) == "2025-02-28T22:30:59Z"
