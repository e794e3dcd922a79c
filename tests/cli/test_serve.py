"""``briefing serve`` as its users run it: a process of its own, asked over HTTP."""

from __future__ import annotations

import socket
import time
from pathlib import Path

import pytest

from tests.cli.conftest import BRIEFING, CONFIG, Briefing
from tests.cli.serving import PATIENCE, free_port, serving


@pytest.fixture
def port() -> int:
    return free_port()


def test_a_saved_change_is_shown_and_an_error_keeps_what_was_there(desk: Path, port: int) -> None:
    harbour = desk / "briefings" / "harbour.yml"
    (desk / "docs").mkdir()
    (desk / "docs" / "about.md").write_text("# About us\n", encoding="utf-8")

    with serving(desk, port) as wait_for:
        wait_for("briefings/harbour/", "Ships may enter from Monday")
        wait_for("about/", "About us")

        harbour.write_text(BRIEFING.replace("from Monday", "from Tuesday"), encoding="utf-8")
        wait_for("briefings/harbour/", "Ships may enter from Tuesday")

        harbour.write_text(BRIEFING.replace("@notice", "@nothing"), encoding="utf-8")
        log = desk.with_name("serve.log")
        end = time.monotonic() + PATIENCE
        while "The site is as it was" not in log.read_text("utf-8") and time.monotonic() < end:
            time.sleep(0.1)
        assert 'There is no source "nothing"' in log.read_text("utf-8")
        wait_for("briefings/harbour/", "Ships may enter from Tuesday")

    assert not (desk / "site").exists()
    assert sorted(path.name for path in (desk / "docs").iterdir() if path.name[0] != ".") == [
        "about.md"
    ]


def test_drafts_are_shown_and_stay_out_of_docs(desk: Path, port: int) -> None:
    draft = desk / "briefings" / "draft.yml"
    draft.write_text(BRIEFING.replace("status: published", "status: draft"), encoding="utf-8")

    with serving(desk, port) as wait_for:
        wait_for("briefings/draft/", "This briefing is a draft")

    assert not (desk / "docs").exists()


def test_a_desk_with_errors_shows_them_until_they_are_mended(desk: Path, port: int) -> None:
    harbour = desk / "briefings" / "harbour.yml"
    harbour.write_text(BRIEFING.replace("@notice", "@<b>"), encoding="utf-8")

    with serving(desk, port) as wait_for:
        shown = wait_for("", "This desk has errors")
        assert "briefings/harbour.yml:2:" in shown
        assert "&lt;b&gt;" in shown

        harbour.write_text(BRIEFING, encoding="utf-8")
        wait_for("", "The harbour opens")


def test_a_port_that_is_taken_is_said_in_one_line(briefing: Briefing, desk: Path) -> None:
    (desk / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        number = taken.getsockname()[1]

        ran = briefing("serve", "--port", str(number))

    assert ran.status == 2
    assert f"port {number} of this machine cannot be used" in ran.err
    assert "choose another one with --port" in ran.err


def test_a_folder_that_is_no_desk_is_said_at_once(briefing: Briefing, tmp_path: Path) -> None:
    ran = briefing("-C", str(tmp_path), "serve")

    assert ran.status == 2
    assert "there is no folder briefings/" in ran.err
    assert not (tmp_path / ".cache").exists()
