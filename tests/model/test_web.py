"""Addresses in fields, and what to write instead of those that are refused."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.addresses import URL_LIMIT, address_problem
from generator.model.web import Url, address_mend
from tests.model.refusals import accepted, refusal

PUBLIC = "Link to the public page itself, with an address that begins with https://."
WHOLE = "Write the whole address, from https:// on, as the bar of your browser shows it."
ON_A_DISK = "Link to the page on the web: nobody else can open a file on your computer."
MAIL = "Write office@example.org as plain text: only pages on the web are linked."


def test_a_field_says_what_is_wrong_and_where() -> None:
    assert refusal(Url, " www.example.org ") == (
        "link-invalid",
        (
            "This address cannot be linked: only addresses that begin with http:// or https:// are "
            "linked."
        ),
        "Write https://www.example.org in its place.",
        "www.example.org",
    )
    assert refusal(Url, "https://example.org/" + "x" * URL_LIMIT).kind == "string_too_long"
    assert refusal(Url, 5).kind == "string_type"
    assert accepted(Url, " https://example.org ") == "https://example.org"


@pytest.mark.parametrize(
    ("address", "mended"),
    [
        ("www.example.org", "https://www.example.org"),
        ("example.org/notice", "https://example.org/notice"),
        ("//example.org/notice", "https://example.org/notice"),
        ("https//example.org", "https://example.org"),
        ("https:/example.org", "https://example.org"),
        ("https:example.org", "https://example.org"),
        ("https:// example.org", "https://example.org"),
        ("htps://example.org", "https://example.org"),
        ("hhttps://example.org", "https://example.org"),
        ("http;//example.org", "http://example.org"),
        ("https://example.org/a b", "https://example.org/a%20b"),
        ('https://example.org/x "Title"', "https://example.org/x"),
        ("<https://example.org/x>", "https://example.org/x"),
        ("[Wire](https://example.org/wire)", "https://example.org/wire"),
        ("https://mayor@example.org/x", "https://example.org/x"),
    ],
)
def test_the_mend_is_the_address_that_was_probably_meant(address: str, mended: str) -> None:
    assert address_mend(address) == f"Write {mended} in its place."
    assert address_problem(mended) == ""


@pytest.mark.parametrize(
    ("address", "mend"),
    [
        ("", "Write the address between the round brackets, or take both pairs of brackets away."),
        ("mailto:office@example.org", MAIL),
        ("office@example.org", MAIL),
        ("/about", WHOLE),
        ("harbour", WHOLE),
        ("file:///C:/Users/ana/notice.html", ON_A_DISK),
        ("C:\\Users\\ana\\notice.html", ON_A_DISK),
        ("notice.pdf", ON_A_DISK),
        ("../sources/notice.md", "Write [@notice] for it."),
        ("actors/mayor.yml", "Write [[mayor]] for it."),
        ("javascript:alert(1)", PUBLIC),
        ("http://localhost/copy", PUBLIC),
        ("https://mayor@127.0.0.1/", PUBLIC),
        ("ftp://example.org/x", PUBLIC),
    ],
)
def test_where_no_address_can_be_made_of_it_the_mend_says_what_to_do(
    address: str, mend: str
) -> None:
    assert address_mend(address) == mend


def test_a_long_address_is_shown_in_part() -> None:
    assert len(address_mend(f"www.example.org/{'x' * 1_000}")) < 200


@given(
    st.lists(
        st.sampled_from(
            [
                "http",
                "s",
                ":",
                "/",
                "//",
                "www.",
                "example.org",
                " ",
                "@",
                "127.0.0.1",
                "[",
                "](",
                ")",
            ]
        ),
        max_size=8,
    ).map("".join)
)
def test_no_address_that_is_refused_is_proposed(address: str) -> None:
    proposed = re.fullmatch(r"Write (https?:\S+) in its place\.", address_mend(address))

    if proposed:
        assert address_problem(proposed[1]) == ""
