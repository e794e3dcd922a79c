"""The browser runs, and it sees what the tests of the site rely on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error, Page

from tests.browser.pages import watched_page

ServeFolder = Callable[[Path], str]

# The icon is given in the page, or the browser would ask for one that is not there.
PAGE = '<!doctype html><title>A page</title><link rel="icon" href="data:,">'


def test_a_served_page_shows_its_title(
    page: Page, serve_folder: ServeFolder, tmp_path: Path
) -> None:
    (tmp_path / "index.html").write_text(PAGE, encoding="utf-8")

    page.goto(serve_folder(tmp_path))

    assert page.title() == "A page"


# A worker's requests do not pass through the page; the search of a site runs in one.
WORKER = """<script>
const asks = "fetch('http://other.test/x.json').finally(() => postMessage(0))";
new Worker(URL.createObjectURL(new Blob([asks]))).onmessage = () => (document.title = "Done");
</script>"""


@pytest.mark.parametrize(
    ("body", "title", "trouble"),
    [
        ("<script>throw new Error('broken')</script>", "A page", "script failed: broken"),
        ("<script>console.error('not good')</script>", "A page", "logged: not good"),
        ("<img src=missing.png>", "A page", r"logged: .*404.*missing\.png"),
        ("<img src=http://other.test/x.png>", "A page", r"asked another host: .*/x\.png"),
        (WORKER, "Done", r"asked another host: .*/x\.json"),
    ],
    ids=["script", "console", "missing file", "other host", "other host from a worker"],
)
def test_a_page_in_trouble_fails(
    browser: Browser,
    serve_folder: ServeFolder,
    tmp_path: Path,
    body: str,
    title: str,
    trouble: str,
) -> None:
    (tmp_path / "index.html").write_text(PAGE + body, encoding="utf-8")

    with pytest.raises(AssertionError, match=trouble):
        _visit(browser, serve_folder(tmp_path), title)


def _visit(browser: Browser, address: str, title: str) -> None:
    with watched_page(browser) as page:
        page.goto(address)
        page.wait_for_function("title => document.title === title", arg=title)


def test_no_name_leads_out_of_this_machine(browser: Browser) -> None:
    with browser.new_context() as unwatched, pytest.raises(Error, match="ERR_NAME_NOT_RESOLVED"):
        unwatched.new_page().goto("http://other.test/")
