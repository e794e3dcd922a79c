from __future__ import annotations

import pytest

from generator.ingest.extract.extracting import extract
from generator.ingest.extract.markup import parsed
from generator.ingest.extract.region import alone, region
from tests.ingest.extract.test_extracting import BODY, SENTENCES, page

SAID = "<p>I was there when they signed it, and it rained on both of the towns.</p>"


@pytest.mark.parametrize(
    ("body", "name"),
    [
        (f"<div id=menu><a>{'Home ' * 99}</a></div><div id=story>{BODY}</div>", "story"),
        (f"<div id=a>{BODY}</div><div id=b>{BODY}</div>", None),
        (f"<div id=out><div id=in>{BODY}</div><p>More</p></div>", "in"),
        (f"<div id=out><article id=in>{BODY}</article></div><footer>{SAID * 9}</footer>", "in"),
    ],
)
def test_the_region_is_the_smallest_part_with_nearly_all_of_the_text(
    body: str, name: str | None
) -> None:
    assert region(parsed(f"<html><body>{body}</body></html>")).get("id") == name


@pytest.mark.parametrize("mark", ["id=comments", "class=article-comments", "id=disqus_thread"])
def test_what_readers_write_is_no_part_of_an_article(mark: str) -> None:
    assert extract(page(f"{BODY}<div {mark}>{SAID}{SAID}</div>")).paragraphs == SENTENCES


@pytest.mark.parametrize("mark", ["class=commentary", "id=uncommented", "class=no-comments"])
def test_what_is_only_called_like_it_stays(mark: str) -> None:
    tree = parsed(f"<html><body><div><div {mark}>{SAID}</div></div></body></html>")
    assert "I was there" in alone(tree[0][0]).text_content()


def test_a_part_alone_is_a_copy() -> None:
    tree = parsed(f"<html><body><div>{BODY}<nav>Menu</nav></div>tail</body></html>")
    part = alone(tree[0][0])
    assert part.text_content() == "".join(SENTENCES)
    assert tree.text_content() == f"{''.join(SENTENCES)}Menutail"


def test_the_article_for_readers_without_scripts_is_read() -> None:
    assert extract(page(f"<noscript><h2>May</h2>{BODY}</noscript>")).paragraphs[-3:] == SENTENCES
    asks = "<noscript><p>Please turn scripts on, or nothing moves on this page.</p></noscript>"
    assert extract(page(asks + BODY)).paragraphs == SENTENCES
