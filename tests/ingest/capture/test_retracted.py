from __future__ import annotations

import pytest

from generator.ingest.capture.retracted import says_retracted_of
from generator.ingest.extract.article import Article, Removal
from tests.ingest.capture.articles import paragraphs

NOTICE = "Editor's note: This article has been retracted at the request of the harbour master."
BODY = tuple(paragraphs("ferry"))


@pytest.mark.parametrize(
    ("article", "page", "said"),
    [
        (Article("A ferry", BODY), "", False),
        (Article("A ferry", (NOTICE, *BODY)), "", True),
        (Article("A ferry", (*BODY, NOTICE)), "", True),
        (Article("A ferry", BODY, standfirst=NOTICE), "", True),
        (Article("RETRACTED: A ferry", BODY), "", True),
        (Article("A ferry retracted its anchor", BODY), "", False),
        (Article("A ferry", BODY, removed=(Removal("apart", NOTICE),)), "", True),
        (Article("A ferry", BODY), NOTICE.replace("article", "<b>article</b>"), True),
        (Article("A ferry", BODY), f'<script>say("{NOTICE}")</script><p>A</p>', False),
        # It tells of another article.
        (Article("A ferry", (*BODY[:3], NOTICE, *BODY[3:])), f"<p>{NOTICE}</p>", False),
    ],
)
def test_a_notice_at_the_edges_or_around_an_article_is_seen(
    article: Article, page: str, said: bool
) -> None:
    assert says_retracted_of(article, page.encode()) is said


def test_a_page_is_read_in_the_encoding_that_it_has() -> None:
    page = "<p>Эта статья была отозвана.</p>".encode("cp1251")
    assert says_retracted_of(Article("A ferry", BODY), page, "windows-1251")
