"""A browser, pages that watch what they load, and a web server for a built site."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.chromium import NoChromiumError, find_chromium
from tests.browser.pages import watched_page
from tests.browser.server import HOST, served

_ROOT = Path(__file__).parent.parent.parent


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


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, serve_folder: Callable[[Path], str]) -> str:
    """The address of the sample desk's site; it is built in a copy of the desk."""
    desk = tmp_path_factory.mktemp("desk")
    shutil.copytree(_ROOT / "briefings", desk / "briefings")
    (desk / "docs").mkdir()
    shutil.copy(_ROOT / "docs" / "about.md", desk / "docs")
    shutil.copytree(_ROOT / "docs" / "rules", desk / "docs" / "rules")
    shutil.copy(_ROOT / "mkdocs.yml", desk)
    subprocess.run(
        [sys.executable, "-m", "generator", "-C", str(desk), "build"],
        cwd=_ROOT,
        check=True,
        capture_output=True,
        text=True,
        timeout=300,
    )
    return serve_folder(desk / "site")
