from __future__ import annotations

import time

import pytest

from generator.ingest.fetch.paywall import says_paid


@pytest.mark.parametrize(
    "page",
    [
        b'{"isAccessibleForFree": false}',
        b'{"isAccessibleForFree":"False"}',
        b'{"isAccessibleForFree" : "https://schema.org/False"}',
        b"{'isAccessibleForFree': 'http://schema.org/False'}",
        b'<meta itemprop="isAccessibleForFree" content="false">',
        b'<meta property="article:content_tier" content="locked">',
        b"<META PROPERTY='article:content_tier' CONTENT='metered'>",
    ],
)
def test_pages_that_say_that_they_are_paid_for(page: bytes) -> None:
    assert says_paid(b"<html>" + page + b"</html>")


@pytest.mark.parametrize(
    "page",
    [
        b"",
        b'{"isAccessibleForFree": true}',
        b'{"isAccessibleForFree": "http://schema.org/True", "free": false}',
        b'{"isAccessibleForFree": falsehood}',
        b'<meta property="article:content_tier" content="free">',
        b"<p>Subscribe now! isAccessibleForFree is a property; false friends.</p>",
    ],
)
def test_other_pages(page: bytes) -> None:
    assert not says_paid(page)


def test_no_page_takes_long_to_look_through() -> None:
    began = time.monotonic()
    for start in (b'isAccessibleForFree"' + b" " * 30, b'article:content_tier" content="', b'" '):
        assert not says_paid(start * (5_000_000 // len(start)))
    assert time.monotonic() - began < 10
