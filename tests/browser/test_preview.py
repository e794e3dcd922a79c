"""What an editor sees in the browser while writing."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.cli.conftest import BRIEFING, SOURCE
from tests.cli.serving import free_port, serving


def test_an_open_page_shows_a_save_by_itself(page: Page, tmp_path: Path) -> None:
    desk = tmp_path / "desk"
    (desk / "briefings" / "sources").mkdir(parents=True)
    (desk / "briefings" / "sources" / "notice.md").write_text(SOURCE, encoding="utf-8")
    harbour = desk / "briefings" / "harbour.yml"
    harbour.write_text(BRIEFING, encoding="utf-8")
    port = free_port()

    with serving(desk, port) as wait_for:
        wait_for("briefings/harbour/", "Ships may enter from Monday")
        page.goto(f"http://127.0.0.1:{port}/briefings/harbour/")
        expect(page.locator(".point")).to_contain_text("from Monday")

        harbour.write_text(BRIEFING.replace("Monday", "Tuesday"), encoding="utf-8")

        expect(page.locator(".point")).to_contain_text("from Tuesday", timeout=60_000)
