from __future__ import annotations

import pytest

from generator.ingest.extract.found import Found
from generator.ingest.extract.heading import headline, without_site
from generator.ingest.extract.markup import parsed


@pytest.mark.parametrize(
    ("title", "sites", "headline"),
    [
        ("Harbour to open | The Gazette", (), "Harbour to open"),
        ("Harbour to open - The Tidewater Gazette", ("The Tidewater Gazette",), "Harbour to open"),
        ("Gazette: Harbour to open", (), "Gazette: Harbour to open"),
        ("Tidewater Gazette | Harbour to open", ("Tidewater Gazette",), "Harbour to open"),
        ("Ferry – and lamp – to be painted in May", (), "Ferry – and lamp – to be painted in May"),
        ("Harbour to open - La Costa", ("www.lacosta.example",), "Harbour to open"),
        ("Tidewater » Blog Archive » Harbour to open", (), "Harbour to open"),
        ("港口航线将于五月开通_潮汐日报", (), "港口航线将于五月开通"),
        ("A - b", (), "A - b"),  # which of them is the site?
    ],
)  # fmt: skip
def test_the_name_of_the_site_is_no_part_of_a_title(
    title: str, sites: tuple[str, ...], headline: str
) -> None:
    assert without_site(title, sites) == headline


@pytest.mark.parametrize(
    ("body", "told", "found"),
    [
        ("<h1>Tidewater</h1><h2>Harbour to open</h2>", "Harbour to open", "Harbour to open"),
        ("<h1>Harbour line opens in May</h1>", "Harbour line to open", "Harbour line opens in May"),
        ("<h1>News</h1>", "Harbour line to open | Tidewater", "Harbour line to open"),
        ("<h1><b class=kicker>Sea</b> Harbour to open</h1>", "Harbour to open", "Harbour to open"),
        ("<h1>Har&shy;bour to open</h1>", "Harbour to open", "Harbour to open"),
        ("<h1><ruby>港<rt>みなと</rt></ruby>が開く</h1>", "港が開く", "港が開く"),
        ("<h1>Harbour to open</h1><h1>Another thing</h1>", "", "Harbour to open"),
    ],
)  # fmt: skip
def test_the_headline_is_the_one_that_readers_see(body: str, told: str, found: str) -> None:
    tree = parsed(f"<html><title>{told}</title><body>{body}</body></html>")
    ways = [("meta", Found(headline=told, publisher="Tidewater"))]
    assert headline(tree, ways).text == found  # type: ignore[arg-type]
