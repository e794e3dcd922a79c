"""Earlier addresses: what stands there already, and where nothing can stand."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from generator.check.addresses import taken_addresses
from generator.model.finding import Finding
from generator.model.redirects import Addressed

FERRY = "briefings/2025/ferry.yml"
OTHERS = (
    Addressed("briefings/actors/crew.yml", "actors/crew"),
    Addressed("briefings/background/strike.yml", "background/strike"),
    Addressed("briefings/2025/harbour.yml", "briefings/harbour", ("briefings/port/", "a/b.html")),
)


def found(*addresses: str, others: Sequence[Addressed] = OTHERS) -> list[Finding]:
    """The findings on these earlier addresses of a briefing."""
    return list(taken_addresses([Addressed(FERRY, "briefings/ferry", addresses), *others]))


@pytest.mark.parametrize(
    ("address", "what"),
    [
        ("briefings/ferry", "is the address that this page has now"),
        ("actors/crew/", "is that of the page of briefings/actors/crew.yml"),
        ("/actors/crew/index.html", "is that of the page of briefings/actors/crew.yml"),
        ("Actors/CREW/", "is that of the page of briefings/actors/crew.yml"),
        ("actors/cr%65w", "is that of the page of briefings/actors/crew.yml"),
        ("background/strike/", "is that of the page of briefings/background/strike.yml"),
        ("index.html", "is that of a page that the site makes by itself"),
        ("briefings/", "is that of a page that the site makes by itself"),
        ("topics/harbours/", "is that of a page that the site makes by itself"),
        ("archive/2024/", "is that of a page that the site makes by itself"),
        ("timeline/2024-05/", "is that of a page that the site makes by itself"),
        ("actors/crew/index.html/more/", "lies below the file of a page"),
        ("index.html/more/", "lies below the file of a page"),
        ("actors/crew--2024/", "is that of a page that the site makes by itself"),
    ],
)
def test_addresses_at_which_a_page_stands(address: str, what: str) -> None:
    assert found("briefings/old/", address) == [
        Finding(
            rule="redirect-collision",
            path=FERRY,
            field=("redirect_from", 1),
            message=f'The earlier address "{address}" {what}.',
            hint="Take the line out.",
        )
    ]


@pytest.mark.parametrize(
    "address",
    ["briefings/old-ferry/", "archive/2024/ferry/", "ferry.html", "actors/crew.html"],
)
def test_addresses_that_are_free(address: str) -> None:
    assert found(address) == []


def test_one_address_in_two_files_is_told_in_the_second() -> None:
    later = Addressed("briefings/2026/quay.yml", "briefings/quay", ("x", "briefings/Port"))

    (finding,) = found(others=(*OTHERS, later))

    assert (finding.path, finding.field) == ("briefings/2026/quay.yml", ("redirect_from", 1))
    assert finding.message == (
        'The earlier address "briefings/Port" is one in briefings/2025/harbour.yml already.'
    )
    assert finding.hint == "Leave it in the one file whose page should open there."


def test_one_address_twice_in_one_file() -> None:
    (finding,) = found("old/", "/old/index.html")

    assert finding.field == ("redirect_from", 1)
    assert finding.message == ('The earlier address "/old/index.html" is one in this file already.')


def test_no_address_needs_a_folder_where_another_needs_a_file() -> None:
    later = Addressed("briefings/2026/quay.yml", "briefings/quay", ("a/b.html/c/",))
    (below,) = found(others=(*OTHERS, later))
    (above,) = found("old.html/a/", "old.html", others=())

    assert below.message == (
        'The earlier address "a/b.html/c/" lies below one in briefings/2025/harbour.yml, which is'
        " a page."
    )
    assert above.message == (
        'The earlier address "old.html" is a folder on the way to one in this file.'
    )


def test_an_address_at_which_nothing_can_be_kept() -> None:
    assert found("%2e%2e/secret") == [
        Finding(
            rule="field-invalid",
            path=FERRY,
            field=("redirect_from", 0),
            message='The earlier address "%2e%2e/secret" cannot be kept: it cannot be the name of'
            " a file everywhere.",
            hint="Write the path that stood behind the name of the site, such as"
            " briefings/old-name/.",
        )
    ]


def test_a_desk_without_earlier_addresses_is_fine() -> None:
    assert found(others=OTHERS[:2]) == []
