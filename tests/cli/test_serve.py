"""``briefing serve`` as its users run it: a process of its own, asked over HTTP."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from tests.cli.conftest import BRIEFING, CONFIG, Briefing

ROOT = Path(__file__).parent.parent.parent
PATIENCE = 60
"""Seconds after which what was to be seen will not be seen any more."""


@pytest.fixture
def port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        number: int = free.getsockname()[1]
        return number


@contextmanager
def serving(desk: Path, port: int) -> Iterator[Callable[[str, str], str]]:
    """Serve a desk; gives a function that waits until a page holds some words."""
    (desk / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    log = desk.with_name("serve.log")
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "generator", "-C", str(desk), "serve", "--port", str(port)],
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )

    def wait_for(path: str, words: str) -> str:
        address = f"http://127.0.0.1:{port}/{path}"
        end, seen = time.monotonic() + PATIENCE, ""
        while time.monotonic() < end and process.poll() is None:
            with suppress(URLError, ConnectionError), urlopen(address, timeout=PATIENCE) as page:
                seen = str(page.read(), "utf-8")
                if words in seen:
                    return seen
            time.sleep(0.1)
        raise AssertionError(f"{words!r} is not on {address}:\n{seen}\n{log.read_text('utf-8')}")

    try:
        yield wait_for
    finally:
        process.send_signal(signal.SIGINT)
        status = process.wait(PATIENCE)
    said = log.read_text("utf-8")
    assert status == 0, said
    assert "Traceback" not in said


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
