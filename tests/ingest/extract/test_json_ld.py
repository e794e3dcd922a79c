from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.ingest.extract.found import Found
from generator.ingest.extract.json_ld import from_json_ld, parsed

ARTICLE = {
    "@type": "NewsArticle", "headline": "Harbour line to open", "datePublished": "2025-04-09",
    "author": {"name": "Ada Pell"},
}  # fmt: skip
URL = "https://gazette.example.com/a"


def read(*values: Any, url: str = "") -> Found:
    return from_json_ld([json.dumps(value) for value in values], url)


@pytest.mark.parametrize(
    "value",
    [
        ARTICLE,
        [ARTICLE],
        [[{"@type": "WebPage"}], ARTICLE],
        {"@graph": [{"@type": "WebSite", "name": "Tidewater"}, ARTICLE]},
        {"@type": "WebPage", "mainEntity": ARTICLE},
        {**ARTICLE, "@type": ["Thing", "https://schema.org/ReportageNewsArticle"]},
        {**ARTICLE, "@type": "LiveBlogPosting"},
        {**ARTICLE, "headline": ["Harbour line to open"]},
        {**ARTICLE, "headline": {"@value": "Harbour line to open", "@language": "en"}},
        {**ARTICLE, "headline": "Harbour <em>line</em> to\n open"},
    ],
)
def test_an_article_is_found_in_all_forms_that_sites_use(value: Any) -> None:
    found = read(value)
    assert found.headline == "Harbour line to open"
    assert found.published == "2025-04-09"
    assert found.authors == ("Ada Pell",)


@pytest.mark.parametrize(
    "script",
    [
        '<!-- {"@type": "NewsArticle", "headline": "A, b"} -->',
        '//<![CDATA[\n{"@type": "NewsArticle", "headline": "A, b"}\n//]]>',
        '{"@type": "NewsArticle", "headline": "A, b",}',
        '{"@type": "NewsArticle", "x": [1, 2, ], "headline": "A, b",\n}',
        '{"@type": "NewsArticle", "headline": "A,\n b"}',
        '{"@type": "NewsArticle", "headline": "A, b"};',
        "{&quot;@type&quot;: &quot;NewsArticle&quot;, &quot;headline&quot;: &quot;A, b&quot;}",
        '{"@type": "NewsArticle", "headline": "A, b"}{"@type": "WebSite"}',
    ],
)
def test_the_usual_slips_are_forgiven(script: str) -> None:
    assert from_json_ld([script]).headline == "A, b"


def test_a_comma_within_words_stays() -> None:
    assert from_json_ld(['{"@type": "Article", "headline": "one,}two",}']).headline == "one,}two"


@pytest.mark.parametrize(
    "script", ["", "{", "null", "[" * 100_000, '{"a":' * 100_000, "9" * 10_000, "[" * 2_000_000]
)
def test_what_cannot_be_read_says_nothing(script: str) -> None:
    assert from_json_ld([script]) == Found()


def test_another_article_on_the_page_is_not_this_one() -> None:
    other = {**ARTICLE, "headline": "Another", "articleBody": "Words", "publisher": "Someone"}
    assert read({**ARTICLE, "hasPart": [other], "citation": other}).headline == ARTICLE["headline"]
    assert read({"@type": "ItemList", "itemListElement": [other]}) == Found()


def test_of_several_articles_the_one_at_this_address_counts() -> None:
    other = {**ARTICLE, "headline": "Another", "articleBody": "Words", "publisher": "Someone"}
    here = {**ARTICLE, "mainEntityOfPage": {"@id": f"{URL}?utm_source=x"}}
    assert read(other, here, url=URL).headline == ARTICLE["headline"]


def test_people_and_organisations_are_found_by_reference() -> None:
    graph = [
        {"@type": "Person", "@id": "#ada", "name": "Ada Pell"},
        {"@type": "Organization", "@id": "#us", "name": "Tidewater"},
        {**ARTICLE, "author": [{"@id": "#ada"}, "By Mo Castellan"], "publisher": {"@id": "#us"}},
    ]
    found = read({"@graph": graph})
    assert found.authors == ("Ada Pell", "Mo Castellan")
    assert found.publisher == "Tidewater"


@pytest.mark.parametrize(
    ("given_", "kind"),
    [
        ({"@type": "OpinionNewsArticle"}, "opinion"),
        ({"@type": "ScholarlyArticle"}, "research"),
        ({"@type": "NewsArticle", "articleSection": "Opinion"}, "opinion"),
        ({"@type": "NewsArticle"}, None),  # that it is reporting is not said
    ],
)
def test_the_kind_is_what_is_said(given_: dict[str, str], kind: str | None) -> None:
    assert read({**ARTICLE, **given_}).kind == kind


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(
        st.sampled_from(["@type", "@id", "@graph", "headline", "author", "publisher", "url",
                         "mainEntityOfPage", "inLanguage", "datePublished", "articleBody", "name"]),
        inner | st.just("NewsArticle"),
    ),
)  # fmt: skip


@given(_VALUES)
def test_any_json_is_read_without_an_error(value: Any) -> None:
    found = read(value)
    assert isinstance(found.headline, str)
    assert all(isinstance(name, str) for name in found.authors)


@given(st.text())
def test_any_script_is_read_without_an_error(script: str) -> None:
    parsed(script)
