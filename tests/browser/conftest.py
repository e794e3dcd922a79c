"""A browser, pages that watch what they load, and a web server for a built site."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.chromium import NoChromiumError, find_chromium
from tests.browser.pages import watched_page
from tests.browser.server import HOST, served


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium, else Playwright's own; without any, the tests are skipped.

    Playwright runs it without its sandbox, so that root can run it too; it opens our pages only.
    """
    try:
        path = find_chromium()
    except NoChromiumError as reason:
        pytest.skip(str(reason))
    with sync_playwright() as playwright:
        # No name leads anywhere, so that nothing gets out: not what the browser itself asks for,
        # nor what escapes the watch on pages.
        arguments = [f"--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE {HOST}"]
        with playwright.chromium.launch(executable_path=path, args=arguments) as launched:
            yield launched


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """An empty page; the test fails if it logs an error or asks another host for anything."""
    with watched_page(browser) as watched:
        yield watched


@pytest.fixture(scope="session")
def serve_folder() -> Iterator[Callable[[Path], str]]:
    """A function that serves a folder until the tests end, and gives its address."""
    with ExitStack() as servers:
        yield lambda folder: servers.enter_context(served(folder))
