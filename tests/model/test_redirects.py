"""The files in which earlier addresses live on."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from pydantic import ValidationError

from generator.model.redirects import address_problem, file_key, redirect_file
from generator.model.site_address import SiteAddress
from generator.publish.plan import Plan
from tests.model.refusals import accepted


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("briefings/old-name/", "briefings/old-name/index.html"),
        ("/briefings/old-name", "briefings/old-name/index.html"),
        ("briefings/old-name/index.html", "briefings/old-name/index.html"),
        ("old.html", "old.html"),
        ("2024/Old.HTM", "2024/Old.HTM"),
        ("news.php/", "news.php/index.html"),
        ("2024/04/fähre/", "2024/04/fähre/index.html"),
        ("2024/04/fa\u0308hre/", "2024/04/fähre/index.html"),
        ("f%C3%A4hre/", "fähre/index.html"),
        ("old%20name", "old name/index.html"),
    ],
)
def test_the_file_of_an_address(address: str, file: str) -> None:
    assert redirect_file(address) == file


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("actors/NUL/", "it cannot be the name of a file everywhere"),
        ("com1.html", "it cannot be the name of a file everywhere"),
        ("%2e%2e/secret", "it cannot be the name of a file everywhere"),
        ("a/%2E/b", "it cannot be the name of a file everywhere"),
        ("a%00b", "it cannot be the name of a file everywhere"),
        ("a%2F%2Fb", "it cannot be the name of a file everywhere"),
        ("c%3A/windows", "it cannot be the name of a file everywhere"),
        ("a%5Cb", "it cannot be the name of a file everywhere"),
        ("a*b", "it cannot be the name of a file everywhere"),
        ("%20a/", "it cannot be the name of a file everywhere"),
        ("%E2%80%AEa", "it cannot be the name of a file everywhere"),
        ("%FF/", "its % signs do not stand for letters"),
        (f"{'x' * 201}/", "one of its parts is longer than 200 bytes"),
        (f"{'ä' * 101}/", "one of its parts is longer than 200 bytes"),
        (".well-known/x", "what begins with a dot is left out of the site"),
        ("a/.git/", "what begins with a dot is left out of the site"),
        ("actors/old.md", "no page's address has .md in it, only its file has"),
        ("assets/briefing.css/", 'the site keeps "assets" for itself'),
        ("Search/", 'the site keeps "Search" for itself'),
        ("templates/a", 'the site keeps "templates" for itself'),
        ("404.html", 'the site keeps "404.html" for itself'),
    ],
)
def test_addresses_at_which_no_page_can_be_kept(address: str, why: str) -> None:
    assert accepted(SiteAddress, address) == address
    assert address_problem(address) == why


@pytest.mark.parametrize("address", ["briefings/old/", "old.html", "50%25", "assets2/", "a/search"])
def test_other_addresses_are_fine(address: str) -> None:
    assert address_problem(address) == ""


def test_two_paths_that_some_systems_take_for_one() -> None:
    assert file_key("Fähre/index.html") == file_key("fa\u0308hre/INDEX.html")


@given(st.text(st.sampled_from("ab.%/2e5cCFf ~ä*-\u202e"), max_size=12))
def test_every_address_has_a_problem_or_a_file_that_can_be_written(text: str) -> None:
    try:
        address = accepted(SiteAddress, text)
    except ValidationError:
        assume(False)
    if not address_problem(address):
        file = redirect_file(address)
        assert Plan({file: b""}).pages
        assert not any(part.startswith(".") for part in file.split("/"))
