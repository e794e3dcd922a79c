"""Pages in several languages, read in a real browser: their words, their direction, their fit."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.pages import watched_page
from tests.golden import GOLDEN

ROOT = Path(__file__).parent.parent.parent
VERSIONS = (
    "harbour",
    *(f"harbour-{tag}" for tag in ("ar", "de", "es", "fa", "fr", "he", "ru", "tr")),
)
SIZES = {"phone": (390, 844), "desk": (1280, 900)}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, serve_folder: Callable[[Path], str]) -> str:
    """The address of the site of the desk in ``tests/golden/languages/``, as a new desk has it."""
    desk = tmp_path_factory.mktemp("languages") / "desk"
    shutil.copytree(GOLDEN / "languages" / "desk", desk)
    (desk / "docs").mkdir()
    subprocess.run(
        [sys.executable, "-m", "generator", "-C", str(desk), "build", "--as-of", "2025-05-01"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
        timeout=300,
    )
    return serve_folder(desk / "site")


def test_an_arabic_page_runs_from_right_to_left_with_arabic_words(page: Page, site: str) -> None:
    page.goto(f"{site}briefings/harbour-ar/")

    headings = page.locator("article h2")
    assert [text.rstrip("¶\n") for text in headings.all_inner_texts()] == [
        "النقاط الرئيسية",
        "لماذا يهم الأمر",
        "الأطراف المعنية",
        "كيف وصلت الأمور إلى هنا",
        "التسلسل الزمني",
        "ما المتوقع",
        "من يرى الأمر على نحو مختلف",
        "ما تنبغي متابعته",
        "ما ليس معروفًا",
        "المصادر",
        "تصويبات",
    ]
    box = headings.first.evaluate(
        """heading => {
            const range = document.createRange();
            range.selectNodeContents(heading.firstChild);
            const words = range.getBoundingClientRect(), whole = heading.getBoundingClientRect();
            return [whole.right - words.right, words.left - whole.left,
                    getComputedStyle(heading).direction];
        }"""
    )
    assert box[0] < 2 < box[1]
    assert box[2] == "rtl"


def test_what_is_in_another_language_begins_on_its_own_side(page: Page, site: str) -> None:
    page.goto(f"{site}briefings/harbour-ar/")

    note = page.get_by_text("Sand had filled the channel.")
    assert note.evaluate("it => getComputedStyle(it).direction") == "ltr"
    assert note.evaluate("it => getComputedStyle(it).textAlign") == "start"
    quotation = page.locator("article span[lang=en]", has_text="The harbour reopens on Monday")
    assert quotation.first.evaluate("it => getComputedStyle(it).unicodeBidi") == "isolate"


@pytest.mark.parametrize("name", VERSIONS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
def test_no_page_is_wider_than_the_screen(
    browser: Browser, site: str, name: str, scheme: str, size: str
) -> None:
    width, height = SIZES[size]
    with watched_page(browser) as page:
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        page.goto(f"{site}briefings/{name}/")

        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_each_version_leads_to_each_other_and_back(page: Page, site: str) -> None:
    for name in VERSIONS:
        page.goto(f"{site}briefings/{name}/")
        links = page.locator("article a[hreflang][rel=alternate]")
        there = {
            str(link.get_attribute("href")).rstrip("/").rpartition("/")[2] for link in links.all()
        }
        assert there == {*VERSIONS} - {name}

    page.goto(f"{site}briefings/harbour/")
    page.get_by_role("link", name="العربية").click()
    expect(page).to_have_url(f"{site}briefings/harbour-ar/")
    page.get_by_role("link", name="English").click()
    expect(page).to_have_url(f"{site}briefings/harbour/")


def test_a_passage_opens_in_the_words_and_the_direction_of_its_page(page: Page, site: str) -> None:
    page.goto(f"{site}briefings/harbour-ar/")
    page.locator("sup.cite a[href='#passage-2-1']").click()

    passage = page.locator("#passage-2-1")
    expect(passage).to_be_in_viewport()
    expect(passage.locator("mark")).to_have_text("The harbour reopens on Monday")
    assert passage.evaluate("it => getComputedStyle(it).direction") == "rtl"
    assert passage.locator("blockquote p").evaluate("it => getComputedStyle(it).direction") == "ltr"
    passage.get_by_role("link", name="إغلاق").click()
    expect(passage).to_be_hidden()


def test_a_citation_mark_stands_behind_a_year_and_the_full_stop_after_it(
    page: Page, site: str
) -> None:
    page.goto(f"{site}briefings/harbour-ar/")

    mark, word = page.locator("sup.cite").first.evaluate(
        """mark => {
          const year = document.createElement('span')
          year.textContent = ' 2024'
          mark.before(year, '.')
          return [mark, year].map(part => part.getBoundingClientRect().left)
        }"""
    )

    assert mark < word


def test_words_that_are_missing_are_english_ones_and_read_as_such(page: Page, site: str) -> None:
    page.goto(f"{site}briefings/harbour-fa/")

    heading = page.locator("#sources span").first
    expect(heading).to_have_text("Sources")
    expect(heading).to_have_attribute("lang", "en")
    assert page.locator("#sources").evaluate("it => getComputedStyle(it).direction") == "rtl"
