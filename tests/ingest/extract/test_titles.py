from __future__ import annotations

import pytest

from generator.ingest.extract.titles import without_site


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
        ("港口航线将于五月开通-潮汐日报", (), "港口航线将于五月开通"),
        ("«Harbour to open» - Gazette", (), "«Harbour to open»"),
        ("Harbour to open : The Gazette", ("The Gazette",), "Harbour to open"),
        ("Harbour : it opens", (), "Harbour : it opens"),
        ("A - b", (), "A - b"),  # which of them is the site?
    ],
)  # fmt: skip
def test_the_name_of_the_site_is_no_part_of_a_title(
    title: str, sites: tuple[str, ...], headline: str
) -> None:
    assert without_site(title, sites) == headline
