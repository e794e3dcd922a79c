"""Takes the picture in the README, of what ``site/`` holds: ``python -m tests.browser.picture``."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.chromium import find_chromium
from tests.browser.server import served

ROOT = Path(__file__).parent.parent.parent
PICTURE = ROOT / "docs" / "pictures" / "briefing-page.png"
PAGE = "briefings/turkey-israel-deconfliction/"


def main() -> None:
    with (
        served(ROOT / "site") as site,
        sync_playwright() as playwright,
        playwright.chromium.launch(executable_path=find_chromium()) as browser,
    ):
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.goto(site + PAGE)
        page.screenshot(path=PICTURE)


if __name__ == "__main__":
    main()
