"""The sample desk's site, built by the command and read in a real browser over HTTP."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.explain.library import explanation
from tests.browser.pages import watched_page

ROOT = Path(__file__).parent.parent.parent
BRIEFING = "briefings/turkey-israel-deconfliction/"
SIZES = {"phone": (390, 844), "desk": (1280, 900)}


def test_a_search_leads_to_the_briefing_and_on_to_its_source(page: Page, site: str) -> None:
    # A word that stands only in the background of one briefing.
    page.goto(site)
    page.get_by_role("textbox", name="Search").click()
    page.keyboard.type("armistice")
    result = page.locator(".md-search-result__item a").first
    expect(result).to_contain_text("Israeli strikes hit Syrian air bases")
    result.click()

    expect(page).to_have_url(re.compile("/briefings/israeli-strikes-on-syrian-bases/"))
    expect(page.locator("h1")).to_contain_text("Israeli strikes hit Syrian air bases")

    mark = page.locator("sup.cite a").first
    mark.click()
    entry = page.locator(f"ol > li:has({_target(page)})")
    expect(entry).to_be_in_viewport()
    entry.locator("a[href*='/sources/'], a[href*='../sources/']").first.click()

    expect(page).to_have_url(re.compile("/sources/[a-z0-9-]+/$"))
    expect(page.locator("#claims")).to_be_visible()
    expect(
        page.get_by_role("link", name="Israeli strikes hit Syrian air bases").first
    ).to_be_visible()


def _target(page: Page) -> str:
    return "#" + page.url.partition("#")[2]


def test_a_citation_leads_to_the_source_list_and_back(page: Page, site: str) -> None:
    page.goto(site + BRIEFING)
    mark = page.locator("sup.cite a").first
    name = mark.get_attribute("id")
    mark.click()
    page.locator(f"a[href='#{name}']").click()

    expect(mark).to_be_in_viewport()
    assert page.url.endswith(f"#{name}")


def test_a_source_leads_back_to_the_claim_that_rests_on_it(page: Page, site: str) -> None:
    page.goto(site + "sources/azerbaijan-talks/")
    page.locator("#claims ~ ul a").first.click()

    expect(page).to_have_url(re.compile(r"/briefings/[a-z-]+/#cite-\d+-\d+$"))
    expect(page.locator(_target(page))).to_be_in_viewport()


def test_an_actor_page_leads_to_each_of_its_briefings(page: Page, site: str) -> None:
    page.goto(site + "actors/turkey/")
    links = page.locator("#briefings + ul > li a[href*='briefings/']")
    assert links.count() == 3

    links.first.click()
    expect(page.locator("h1")).to_be_visible()


@pytest.mark.parametrize(
    "path",
    [
        "",
        BRIEFING,
        "briefings/al-sharaa-in-antalya-ar/",
        "actors/turkey/",
        "sources/azerbaijan-talks/",
        "sources/contact-group-statement/",
        "rules/",
        "rules/quote-altered/",
    ],
)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
def test_no_page_is_wider_than_the_screen(
    browser: Browser, site: str, path: str, scheme: str, size: str
) -> None:
    with watched_page(browser) as page:
        width, height = SIZES[size]
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        page.goto(site + path)

        assert page.evaluate("document.documentElement.scrollWidth") <= width
        shown = page.evaluate("getComputedStyle(document.body).backgroundColor")
        red = int(re.findall(r"\d+", shown)[0])
        assert (red < 128) == (scheme == "dark")


def test_no_heading_makes_a_page_wider_than_a_phone(browser: Browser, site: str) -> None:
    """Whether one fills its line, and leaves no room for the mark behind it, is chance."""
    paths = (
        "topics/turkey-israel-relations/",
        "sources/syria-interim-president/",
        "actors/turkey/",
    )
    with watched_page(browser) as page:
        for path in paths:
            page.goto(site + path)
            for width in range(320, 431, 6):
                page.set_viewport_size({"width": width, "height": 800})
                assert page.evaluate("document.documentElement.scrollWidth") <= width, path


def test_the_page_reads_as_a_briefing(page: Page, site: str) -> None:
    page.goto(site + BRIEFING)

    headings = page.locator("article h2").all_inner_texts()
    assert [heading.rstrip("¶\n") for heading in headings] == [
        "Key points",
        "Why it matters",
        "Who is involved",
        "How it came to this",
        "Timeline",
        "What to expect",
        "Who sees it differently",
        "What to watch",
        "What is not known",
        "Sources",
        "Corrections",
    ]
    expect(page.locator(".point")).to_contain_text("met in Azerbaijan on 9 April 2025")
    assert page.locator("sup.cite a").count() > 20
    broken = page.evaluate(
        """() => [...document.querySelectorAll('article a[href^="#"]')]
            .map(link => link.getAttribute('href').slice(1))
            .filter(id => !document.getElementById(decodeURIComponent(id)))"""
    )
    assert broken == []


def test_right_to_left(page: Page, site: str) -> None:
    page.goto(site + "briefings/al-sharaa-in-antalya-ar/")

    wrapper = page.locator("article [dir=rtl]").first
    expect(wrapper).to_have_attribute("lang", "ar")
    assert (
        page.evaluate("getComputedStyle(document.querySelector('.point')).borderRightStyle")
        == "solid"
    )


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_a_mark_that_quotes_opens_the_passage_without_leaving_the_page(
    browser: Browser, site: str, scripts: bool
) -> None:
    with browser.new_context(java_script_enabled=scripts) as context:
        page = context.new_page()
        page.goto(site + BRIEFING)
        mark = page.locator("sup.cite a[href^='#passage-']").first
        name = mark.get_attribute("id")
        passage = page.locator(mark.get_attribute("href") or "")
        expect(passage).to_be_hidden()

        mark.click()

        expect(passage).to_be_visible()
        expect(passage).to_be_in_viewport()
        expect(passage.locator("mark")).to_have_text(
            "Both governments confirmed the contact a day later."
        )
        expect(passage).to_contain_text("The Levant Ledger (sample), 10 April 2025")
        there = passage.get_by_role("link", name="In the article").get_attribute("href") or ""
        assert there.endswith(
            "#:~:text=Both%20governments%20confirmed%20the%20contact%20a%20day%20later."
        )
        expect(passage.get_by_role("link", name="In the archived copy")).to_be_visible()
        assert page.url.startswith(site + BRIEFING)

        passage.get_by_role("link", name="Close").click()
        expect(passage).to_be_hidden()
        assert page.url.endswith(f"#{name}")


def test_a_source_shows_what_is_quoted_from_it_in_its_surroundings(page: Page, site: str) -> None:
    page.goto(site + "sources/azerbaijan-talks/")

    passages = page.locator("#passages ~ blockquote")
    expect(passages.first.locator("mark")).to_have_text(
        "Both governments confirmed the contact a day later."
    )
    expect(passages.first).to_contain_text("where the armed forces of both countries are active")
    marked = "getComputedStyle(document.querySelector('blockquote mark')).backgroundColor"
    assert page.evaluate(marked) not in {"rgba(0, 0, 0, 0)", "rgb(255, 255, 255)"}


def test_where_the_text_is_open_a_passage_leads_to_its_paragraph_and_back(
    page: Page, site: str
) -> None:
    page.goto(site + "sources/contact-group-statement/")
    passage = page.locator("#passage-2")

    passage.get_by_role("link", name="Paragraph 4").click()
    paragraph = page.locator("#paragraph-4")
    expect(paragraph).to_be_in_viewport()
    expect(paragraph.locator("mark")).to_have_text(
        "the Agreement on Disengagement of 31 May 1974 remains in force"
    )
    underlined = "getComputedStyle(document.querySelector('.article mark')).textDecorationLine"
    assert page.evaluate(underlined) == "underline"

    paragraph.get_by_role("link", name="quoted").click()
    expect(passage).to_be_in_viewport()


@pytest.mark.parametrize(
    "rule", ["actor-unknown", "link-invalid", "markup-invalid", "text-control-character"]
)
def test_the_page_of_a_rule_shows_its_examples_to_the_character(
    page: Page, site: str, rule: str
) -> None:
    told = explanation(rule)

    page.goto(f"{site}rules/{rule}/")

    examples = [file.text for file in (*told.both, *told.wrong, *told.right)]
    shown = page.locator("article pre code").all_inner_texts()
    assert [text for text in shown if text in examples] == examples
    assert f"[{rule}]" in " ".join(shown)


def test_the_search_finds_a_rule_by_its_name_and_by_its_words(page: Page, site: str) -> None:
    for words in ("yaml-too-deep", "indentation bracket"):
        page.goto(site)
        page.get_by_role("textbox", name="Search").click()
        page.keyboard.type(words)
        found = page.locator(".md-search-result__item a[href*='/rules/yaml-too-deep/']").first
        expect(found).to_be_visible()


def test_the_list_of_rules_is_one_click_away_and_leads_to_each(page: Page, site: str) -> None:
    page.goto(site)
    page.get_by_role("link", name="Rules", exact=True).first.click()
    page.get_by_role("link", name="quote-altered").click()

    expect(page.locator("h1")).to_contain_text("quote-altered")
