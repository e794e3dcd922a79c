"""Long lists that a reader narrows down, in a real browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.pages import watched_page

EVENTS = "#events > ol > li"


def test_a_choice_leaves_what_it_fits_and_stands_in_the_address(page: Page, site: str) -> None:
    page.goto(f"{site}timeline/")
    every = page.locator(EVENTS)
    count = every.count()
    assert count > 10

    page.get_by_label("Actor").select_option("Geir Pedersen")

    shown = page.locator(f"{EVENTS}:visible")
    expect(shown).to_have_count(1)
    expect(shown).to_contain_text("Geir Pedersen condemns the strikes.")
    expect(page.locator("form.filters output")).to_have_text(f"1 of {count} shown")
    assert page.url.endswith("?actor=geir-pedersen")
    left_out = page.locator("[data-of=events] svg:visible .is-out")
    expect(left_out).to_have_count(count - 1)
    expect(left_out.first).to_have_attribute("tabindex", "-1")


def test_an_address_with_a_choice_opens_that_view(page: Page, site: str) -> None:
    page.goto(f"{site}timeline/?actor=undof&year=1974&topic=")

    shown = page.locator(f"{EVENTS}:visible")
    expect(shown).to_have_count(1)
    expect(shown).to_contain_text("Agreement on Disengagement")
    expect(page.get_by_label("Year")).to_have_value("1974")

    page.get_by_role("button", name="Show all").click()

    expect(page.locator(f"{EVENTS}:visible")).to_have_count(page.locator(EVENTS).count())
    assert page.url.endswith("/timeline/")


def test_what_is_left_keeps_its_numbers(page: Page, site: str) -> None:
    page.goto(f"{site}timeline/?actor=geir-pedersen")
    item = page.locator(f"{EVENTS}:visible")
    anchor = item.locator("[id^=event-]").get_attribute("id") or ""

    number = int(anchor.removeprefix("event-"))

    assert number > 1
    assert item.evaluate("it => it.value") == number


@pytest.mark.parametrize("asked", ["?actor=nobody", "?year=%3Cscript%3E", "?other=1"])
def test_an_address_that_names_nothing_shows_all(page: Page, site: str, asked: str) -> None:
    page.goto(f"{site}timeline/{asked}")

    expect(page.locator("form.filters")).to_be_visible()
    expect(page.locator(f"{EVENTS}:visible")).to_have_count(page.locator(EVENTS).count())


def test_choices_that_nothing_fits_leave_nothing_and_say_so(page: Page, site: str) -> None:
    page.goto(f"{site}timeline/?actor=undof&year=2025")

    expect(page.locator(f"{EVENTS}:visible")).to_have_count(0)
    expect(page.locator("form.filters output")).to_contain_text("0 of ")


def test_relations_are_narrowed_down_in_the_list_and_in_the_picture(page: Page, site: str) -> None:
    page.goto(f"{site}relations/?actor=azerbaijan")

    expect(page.locator("#ties > ul > li:visible")).to_have_count(2)
    picture = page.locator("[data-of=ties] svg:visible").first
    expect(picture.locator(".tie:not(.is-out)")).to_have_count(2)
    nodes = picture.locator("a.node:not(.is-out)")
    names = sorted(nodes.locator("text").all_text_contents())
    assert names == ["Azerbaijan", "Israel", "Turkey"]


@pytest.mark.parametrize("folder", ["timeline/", "relations/"])
def test_without_scripts_the_list_is_whole(browser: Browser, site: str, folder: str) -> None:
    with watched_page(browser, scripts=False) as page:
        page.goto(site + folder)

        expect(page.locator("form.filters")).to_be_hidden()
        items = page.locator(":is(#events, #ties) > :is(ol, ul) > li")
        assert items.count() > 10
        assert all(item.is_visible() for item in items.all())
