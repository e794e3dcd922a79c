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

from tests.cli.conftest import CONFIG

ROOT = Path(__file__).parent.parent.parent
PATIENCE = 60
"""Seconds after which what was to be seen will not be seen any more."""


def free_port() -> int:
    """A port of this machine that nothing used a moment ago."""
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
