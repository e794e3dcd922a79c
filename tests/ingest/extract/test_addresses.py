from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.ingest.extract.addresses import (
    Address,
    address,
    leads_home,
    of_one_site,
    with_archive,
)
from generator.model.addresses import address_problem


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ("HTTPS://Gazette.Example.com:443/A/b?utm_source=x&id=7&fbclid=y#top",
         "https://gazette.example.com/A/b?id=7"),
        ("http://gazette.example.com:80", "http://gazette.example.com/"),
        ("http://gazette.example.com:8080/a", "http://gazette.example.com:8080/a"),
        ("https://gazette.example.com/?b=2&a=1&gclid=3", "https://gazette.example.com/?b=2&a=1"),
        ("https://gazette.example.com/#!/story/7", "https://gazette.example.com/#!/story/7"),
        ("https://gazette.example.com/a b", "https://gazette.example.com/a%20b"),
        ("https://gazette.example.com/شرق", "https://gazette.example.com/شرق"),
        ("javascript:alert(1)", ""),
        ("http://localhost/a", ""),
        ("https://[::1/", ""),
        ("", ""),
    ],
)  # fmt: skip
def test_an_address_is_normal_and_leads_to_the_same_page(written: str, normal: str) -> None:
    assert address(written) == normal


def test_a_relative_address_needs_to_know_where_it_stands() -> None:
    assert (
        address("/a?b=1", "https://gazette.example.com/x/y") == "https://gazette.example.com/a?b=1"
    )
    assert address("/a") == ""
    assert address("", "https://gazette.example.com/x") == ""


@pytest.mark.parametrize(
    "archived",
    [
        "https://web.archive.org/web/20250409120000/https://gazette.example.com/a?utm_source=x",
        "https://web.archive.org/web/20250409id_/https:/gazette.example.com/a",
    ],
)
def test_an_archived_copy_is_told_from_the_page(archived: str) -> None:
    found = with_archive(archived)
    assert found.url == "https://gazette.example.com/a"
    assert found.archived_url.startswith("https://web.archive.org/web/20250409")


def test_any_other_address_is_no_archived_copy() -> None:
    url = "https://gazette.example.com/a"
    assert with_archive(url) == Address(url, "")


def test_the_front_page_of_a_site_is_known() -> None:
    assert leads_home("https://gazette.example.com/")
    assert not leads_home("https://gazette.example.com/?p=17")


@given(st.text() | st.text().map(lambda text: f"https://gazette.example.com/{text}"))
def test_what_comes_out_may_be_linked_and_stays(text: str) -> None:
    found = address(text)
    assert found == "" or address_problem(found) == ""
    assert address(found) == found


@pytest.mark.parametrize(
    ("url", "other", "same"),
    [
        ("https://www.gazette.example/a", "https://m.gazette.example/a", True),
        ("https://gazette.example/a", "https://gazette.example/b", True),
        ("https://www.gazette.co.uk/a", "https://amp.gazette.co.uk/a", True),
        ("https://gazette.co.uk/a", "https://courier.co.uk/a", False),
        ("https://gazette.com.tr/a", "https://courier.com.tr/a", False),
        ("https://gazette.example/a", "https://gazette.test/a", False),
        ("https://gazette.example/a", "https://gazette.example.evil.test/a", False),
        ("https://gazette.de/a", "https://www.gazette.de/a", True),
    ],
)
def test_addresses_of_one_site(url: str, other: str, same: bool) -> None:
    assert of_one_site(url, other) is same
