"""Pages that note what a reader should never meet: errors, and requests to other hosts."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from playwright.sync_api import Browser, ConsoleMessage, Page, Route, WebError

from tests.browser.server import HOST


@contextmanager
def watched_page(browser: Browser, *, scripts: bool = True) -> Iterator[Page]:
    """An empty page in a browser that remembers nothing, and runs scripts or does not.

    Raises ``AssertionError`` at the end if a script failed, an error was logged (a file that is
    missing is one), or another host was asked for anything. Such requests are stopped.
    """
    troubles: list[str] = []

    def stay_here(route: Route) -> None:
        address = urlsplit(route.request.url)
        if address.scheme in {"http", "https"} and address.hostname != HOST:
            troubles.append(f"asked another host: {route.request.url}")
            route.abort()
        else:
            route.continue_()

    def failed(error: WebError) -> None:
        troubles.append(f"script failed: {error.error}")

    def logged(message: ConsoleMessage) -> None:
        if message.type == "error":
            troubles.append(f"logged: {message.text} ({message.location['url']})")

    with browser.new_context(java_script_enabled=scripts) as context:
        context.route("**/*", stay_here)
        context.on("weberror", failed)
        context.on("console", logged)
        yield context.new_page()
    assert not troubles, "\n".join(troubles)
