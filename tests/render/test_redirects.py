"""What stands at the earlier addresses of pages."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Mapping
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urljoin

import pytest
from lxml import html

from generator.check.release import released
from generator.model.actor import Actor
from generator.model.briefing import Briefing
from generator.model.desk import Desk
from generator.publish.plan import Plan
from generator.render.pages import page_templates
from generator.render.redirects import redirects
from generator.render.words import words_in

SITE = "https://example.org/desk/"


def desk(*earlier: str, actors: Mapping[str, Collection[str]] | None = None, **fields: Any) -> Desk:
    """A briefing ``ferry`` with these earlier addresses, and actors with theirs."""
    given = {"headline": "The ferry sails", "summary": "So.", "redirect_from": earlier, **fields}
    return Desk(
        briefings={"ferry": Briefing(id="ferry", path="briefings/ferry.yml", **given)},
        actors={
            name: Actor(
                id=name,
                path=f"briefings/actors/{name}.yml",
                name=f"The <{name}>",
                kind="company",
                redirect_from=tuple(addresses),
            )
            for name, addresses in (actors or {}).items()
        },
    )


def rendered(of: Desk, made: Collection[str] = (), site: str = "en") -> dict[str, str]:
    found = list(redirects(of, made, words_in(site), page_templates()))
    assert len(dict(found)) == len(found)
    return dict(found)


def test_the_page_at_an_earlier_address() -> None:
    assert rendered(desk("briefings/old-name/")) == {
        "briefings/old-name/index.html": """\
<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<title>The ferry sails</title>
<link rel="canonical" href="../../briefings/ferry/">
<meta http-equiv="refresh" content="0; url=../../briefings/ferry/">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
</head>
<body>
<main>
<h1>The ferry sails</h1>
<p>This page has moved: <a href="../../briefings/ferry/">The ferry sails</a></p>
</main>
</body>
</html>
"""
    }


@pytest.mark.parametrize(
    ("address", "file", "shown_at"),
    [
        ("old/", "old/index.html", "old/"),
        ("/2019/04/old", "2019/04/old/index.html", "2019/04/old/"),
        ("old.html", "old.html", "old.html"),
        ("2019/old.html", "2019/old.html", "2019/old.html"),
        ("briefings/f%C3%A4hre", "briefings/fähre/index.html", "briefings/f%C3%A4hre/"),
    ],
)
def test_every_link_on_it_leads_to_the_new_address(address: str, file: str, shown_at: str) -> None:
    ((path, text),) = rendered(desk(address)).items()

    tree = html.document_fromstring(text)
    refresh = tree.xpath("//head/meta[@http-equiv='refresh']/@content")
    links = [*tree.xpath("//@href"), refresh[0].removeprefix("0; url=")]
    assert path == file
    assert {urljoin(SITE + shown_at, link) for link in links} == {f"{SITE}briefings/ferry/"}
    assert len(links) == 3
    assert not tree.xpath("//script | //style | //@style")


def test_it_is_in_the_language_of_the_page() -> None:
    turkish = rendered(desk("eski/", headline="Vapur kalktı", language="tr"))["eski/index.html"]
    arabic = rendered(desk("old/", language="ar"))["old/index.html"]
    of_site = rendered(desk(actors={"crew": ["old/"]}), site="de")["old/index.html"]

    assert '<html lang="tr" dir="ltr">' in turkish
    assert "<p>Bu sayfa taşındı: <a " in turkish
    assert '<html lang="ar" dir="rtl">' in arabic
    assert '<html lang="de" dir="ltr">' in of_site
    assert "Diese Seite ist umgezogen" in of_site


def test_in_a_language_without_words_of_ours_each_part_says_its_own() -> None:
    text = rendered(desk("old/", headline="Паром", language="kk"))["old/index.html"]

    assert '<html lang="kk" dir="ltr">' in text
    assert '<p><span lang="en" dir="ltr">This page has moved: <a ' in text
    assert '<span lang="kk" dir="ltr">Паром</span></a></span></p>' in text


def test_a_hostile_headline_stays_text() -> None:
    headline = '</title><script>alert(1)</script> {{ 7 * 7 }} "&'
    (text,) = rendered(desk("old/", headline=headline)).values()

    tree = html.document_fromstring(text)
    assert not tree.xpath("//script")
    assert {tree.findtext(".//title"), tree.findtext(".//h1")} == {headline}


def test_the_pages_of_actors_have_earlier_addresses_too() -> None:
    found = rendered(desk(actors={"crew": ["actors/old-crew/"]}))

    assert list(found) == ["actors/old-crew/index.html"]
    assert 'href="../../actors/crew/"' in found["actors/old-crew/index.html"]
    assert "<h1>The &#60;crew&#62;</h1>" in found["actors/old-crew/index.html"]


MADE = ("index.md", "actors/crew.md", "topics/index.md", "assets/briefing.css", "x/a.json")


@pytest.mark.parametrize(
    "address",
    [
        "index.html",
        "actors/crew",
        "Actors/Crew/index.html",
        "topics/",
        "assets/briefing.css/",
        "actors/crew.md",
        "x/a.json/b/",
        "%2e%2e/secret",
        f"{'x' * 201}/",
        ".hidden/",
    ],
)
def test_a_page_of_the_site_stays_where_it_is(address: str) -> None:
    found = rendered(desk(address, "old/"), made=MADE)

    assert set(found) == {"old/index.html"}


def test_whoever_comes_first_has_an_address() -> None:
    found = rendered(
        desk("old/", "/OLD", "a.html", "a.html/b/", actors={"crew": ["old", "c/d.html"]})
    )

    assert set(found) == {"old/index.html", "a.html", "c/d.html"}
    assert "briefings/ferry" in found["old/index.html"]
    assert Plan({path: text.encode() for path, text in found.items()}).pages


@pytest.mark.parametrize(
    ("fields", "is_led_on"),
    [
        ({"status": "draft"}, False),
        ({"status": "published", "published": "2025-06-01"}, False),
        ({"status": "published", "expires": "2025-04-01"}, False),
        ({"status": "published", "published": "2025-03-01"}, True),
        ({"status": "withdrawn"}, True),
    ],
)
def test_what_is_not_released_has_no_earlier_address(
    fields: Mapping[str, str], is_led_on: bool
) -> None:
    made = desk("old/", actors={"crew": ["actors/old-crew/"]}, **fields)

    shown = released(made, datetime(2025, 5, 1, tzinfo=UTC))

    # The actor is named by nobody, and so it has no page either.
    assert list(rendered(shown)) == (["old/index.html"] if is_led_on else [])


def test_the_way_up_is_as_long_as_the_way_down() -> None:
    for path, text in rendered(desk("a/b/c/d/e/", "a.html")).items():
        (target,) = set(html.document_fromstring(text).xpath("//@href"))
        here = posixpath.dirname(path)
        assert posixpath.normpath(posixpath.join(here, target)) == "briefings/ferry"
