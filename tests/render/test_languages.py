"""Pages in several languages: whose words they use, what they mark, and where they lead."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from generator.render.language import isolated, of_article, text_direction
from generator.render.pages import render
from tests.check.desks import make_desk

OUT = {"status": "published"}


def page_of(
    briefings: Mapping[str, Mapping[str, Any]], name: str, *, site: str = "en", **kinds: Any
) -> str:
    """The page of a briefing on a site in a language; all are published."""
    shown = {name: {**OUT, **fields} for name, fields in briefings.items()}
    return render(make_desk(shown, **kinds), language=site)[f"briefings/{name}.md"]


def test_a_page_has_the_words_of_its_language() -> None:
    page = page_of({"a": {"language": "ar", "key_points": ["x"], "published": "2025-04-09"}}, "a")

    assert '<div lang="ar" dir="rtl" markdown>' in page
    assert "## النقاط الرئيسية {: #key-points }" in page
    assert 'نُشر في <time datetime="2025-04-09">9 أبريل 2025</time>' in page
    assert "Key points" not in page
    assert 'lang="en" dir="ltr">Key points' not in page


def test_a_page_in_a_language_without_words_marks_the_english_ones() -> None:
    page = page_of({"a": {"language": "fa", "key_points": ["x"]}}, "a")

    assert '## <span lang="en" dir="ltr">Key points</span> {: #key-points }' in page
    assert '<span lang="en" dir="ltr">Background briefing</span>' in page


def test_what_says_no_language_is_in_that_of_the_site() -> None:
    pages = render(make_desk({"a": OUT}), language="tr")

    assert "## Kaynaklar {: #sources }" in pages["briefings/a.md"]
    assert "lang=" not in pages["briefings/a.md"]
    assert "# Son bilgi notları" in pages["index.md"]
    assert 'title: "Kaynaklar"' in pages["sources/index.md"]


def test_each_list_of_a_site_without_words_of_its_own_marks_the_english_ones() -> None:
    pages = render(make_desk({"a": OUT}), language="pt")

    assert '# <span lang="en" dir="ltr">Sources</span>' in pages["sources/index.md"]
    assert 'title: "Sources"' in pages["sources/index.md"]


ACTOR = {
    "name": "Harbour Office",
    "aliases": [
        {"name": "الهيئة", "language": "ar", "weak": "true"},
        {"name": "هيئة الميناء", "language": "ar"},
        {"name": "Porto BR", "language": "pt-BR"},
        {"name": "Porto PT", "language": "pt-PT"},
    ],
}


@pytest.mark.parametrize(
    ("language", "link"),
    [
        ("en", "[Harbour Office]"),
        ("en-GB", "[Harbour Office]"),
        ("ar", "[هيئة الميناء]"),
        ("ar-SY", "[هيئة الميناء]"),
        ("pt-PT", "[Porto PT]"),
        ("pt", "[Porto BR]"),
        ("he", '[<span lang="en" dir="ltr">Harbour Office</span>]'),
        ("tr", '[<span lang="en" dir="ltr">Harbour Office</span>]'),
    ],
)
def test_what_a_page_calls_an_actor(language: str, link: str) -> None:
    briefing = {"language": language, "actors": [{"actor": "office"}]}

    page = page_of({"a": briefing}, "a", actors={"office": ACTOR})

    assert f"<strong>{link}(../actors/office.md)</strong>" in page


def test_a_name_in_another_script_than_the_sites_is_kept_apart() -> None:
    page = page_of(
        {"a": {"actors": [{"actor": "union"}]}}, "a", actors={"union": {"name": "اتحاد البحارة"}}
    )

    assert '[<bdi lang="">اتحاد البحارة</bdi>](../actors/union.md)' in page


def test_names_of_articles_are_in_the_language_of_the_article() -> None:
    source = {"language": "ar", "headline": "فتح", "publisher": "صحيفة", "text": "فتح."}
    page = page_of({"a": {"language": "en"}}, "a", sources={"notice": source})

    assert '[<span lang="ar" dir="rtl">فتح</span>](../sources/notice.md).' in page
    assert '<span lang="ar" dir="rtl">صحيفة</span>, ' in page


def test_a_note_in_another_language_says_so() -> None:
    briefing = {"language": "ar", "background": [{"use": "closing"}]}
    page = page_of(
        {"a": briefing},
        "a",
        background={"closing": {"heading": "Before", "text": "Sand.", "language": "en"}},
    )

    assert '### <span lang="en" dir="ltr">Before</span> {: #background-closing }' in page
    assert '<div lang="en" dir="ltr" markdown>\n\nSand&#46;\n\n</div>' in page


def test_what_a_foreign_page_says_is_marked_where_it_is_repeated() -> None:
    briefing = {
        "language": "ar",
        "headline": "فتح",
        "summary": "فُتح الميناء. [@notice]",
        "actors": [{"actor": "office", "role": "فتحه."}],
    }
    pages = render(make_desk({"a": {**OUT, **briefing}}, actors={"office": ACTOR}))

    source, actor = pages["sources/notice.md"], pages["actors/office.md"]
    assert '### [<span lang="ar" dir="rtl">فتح</span>](../briefings/a.md)' in source
    assert '- [<span lang="ar" dir="rtl">فُتح الميناء&#46;</span>](../briefings/a.md#cite' in source
    assert '<span lang="ar" dir="rtl">فتحه&#46;</span>' in actor


@pytest.mark.parametrize(
    ("text", "way"),
    [("Ferry", "ltr"), ("«فتح»", "rtl"), ("2025: נמל", "rtl"), ("2025", None), ("", None)],
)
def test_the_direction_of_a_text(text: str, way: str | None) -> None:
    assert text_direction(text) == way


def test_only_what_runs_the_other_way_is_kept_apart() -> None:
    assert isolated("Ferry", "en") == "Ferry"
    assert isolated("2025", "ar") == "2025"
    assert isolated("A <b>", "ar") == '<bdi lang="">A &#60;b&#62;</bdi>'
    assert of_article("Reuters", "ar", "ar") == '<bdi lang="">Reuters</bdi>'
    assert of_article("Reuters", "en", "ar") == '<span lang="en" dir="ltr">Reuters</span>'
    assert of_article("Reuters", "en", "en") == "Reuters"


GROUP = {
    "a": {"language": "en", "published": "2025-03-01", "updated": "2025-03-20"},
    "b": {"language": "ar", "translation_of": "a", "published": "2025-03-02"},
    "c": {"language": "tr", "translation_of": "b", "published": "2025-03-21"},
    "d": {"language": "he", "translation_of": "a", "status": "withdrawn"},
    "alone": {"language": "en"},
}
WAYS = {
    "a": '[English](a.md){: rel="alternate" hreflang="en" lang="en" dir="ltr" }',
    "b": '[العربية](b.md){: rel="alternate" hreflang="ar" lang="ar" dir="rtl" }',
    "c": '[Türkçe](c.md){: rel="alternate" hreflang="tr" lang="tr" dir="ltr" }',
}


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("a", f"In other languages: {WAYS['b']} · {WAYS['c']}"),
        ("b", f"بلغات أخرى: {WAYS['a']} · {WAYS['c']}"),
        ("c", f"Diğer dillerde: {WAYS['b']} · {WAYS['a']}"),
    ],
)
def test_all_versions_lead_to_each_other(name: str, line: str) -> None:
    expected = line.split(": ", 1)[1].split(" · ")
    page = page_of(GROUP, name)

    (found,) = [one for one in page.splitlines() if "hreflang" in one]
    lead, _, links = found.partition(": ")
    assert lead == line.partition(": ")[0]
    assert sorted(links.split(" · ")) == sorted(expected)


def test_a_page_without_other_versions_leads_nowhere() -> None:
    assert "hreflang" not in page_of(GROUP, "alone")
    assert "hreflang" not in page_of(GROUP, "d")  # withdrawn: nothing but that


def test_translations_that_lead_in_a_circle_end() -> None:
    circle = {"a": {"translation_of": "b"}, "b": {"translation_of": "a"}}

    assert "](b.md){: " in page_of(circle, "a")


def test_translations_of_what_is_not_released_know_each_other() -> None:
    siblings = {"b": GROUP["b"], "e": {**GROUP["b"], "language": "fr"}}

    page = page_of(siblings, "b")
    assert "](e.md){: " in page
    assert "](a.md)" not in page


@pytest.mark.parametrize(
    ("original", "translation", "is_outdated"),
    [
        ({"published": "2025-03-01"}, {"published": "2025-03-02"}, False),
        ({"published": "2025-03-01"}, {"published": "2025-03-01"}, False),
        (
            {"published": "2025-03-01", "updated": "2025-03-20"},
            {"published": "2025-03-02"},
            True,
        ),
        (
            {"published": "2025-03-01", "updated": "2025-03-20"},
            {"published": "2025-03-02", "updated": "2025-03-20"},
            False,
        ),
        (
            {
                "published": "2025-03-01",
                "corrections": [{"date": "2025-03-20", "kind": "correction", "text": "x"}],
            },
            {"published": "2025-03-02"},
            True,
        ),
        ({}, {"published": "2025-03-02"}, False),
        ({"published": "2025-03-20"}, {}, False),
    ],
)
def test_a_translation_says_when_its_original_was_changed_after_it(
    original: dict[str, Any], translation: dict[str, Any], is_outdated: bool
) -> None:
    briefings = {"a": original, "b": {**translation, "translation_of": "a", "language": "de"}}

    page = page_of(briefings, "b")

    notice = (
        'Das Original wurde am <time datetime="2025-03-20">20. März 2025</time> geändert, '
        "nach dieser Übersetzung."
    )
    assert (notice in page) == is_outdated
    assert "Das Original" not in page_of(briefings, "a")
