"""Ctrl-C ends a run at once, whatever it waits for."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path
from threading import Event

import pytest

from tests.ingest.server import HOST, Conversation, serving

ROOT = Path(__file__).parent.parent.parent.parent
LONG = 60.0
RUN = """
import sys, time
from datetime import UTC, datetime
from generator.ingest.fetch.fetching import fetch
from generator.ingest.fetch.rules import Limits, Rules
from generator.ingest.fetch.several import fetch_all

def resolve(host, port):
    if host == "slow.example":
        print("waiting", flush=True)
        time.sleep(3600)
    return [sys.argv[2]]

rules = Rules(
    clock=lambda: datetime.now(UTC),
    user_agent="briefing-site/0",
    allowed_hosts=frozenset(["a.example", "b.example", "slow.example"]),
    limits=Limits(seconds=3600.0),
    resolve=resolve,
)
urls = sys.argv[3:]
outcomes = [fetch(urls[0], rules)] if sys.argv[1] == "one" else list(fetch_all(urls, rules))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no SIGINT to one process")
@pytest.mark.parametrize(
    ("how", "hosts"),
    [
        ("one", ["a.example"]),
        ("one", ["slow.example"]),
        ("all", ["a.example", "b.example", "a.example"]),
        ("all", ["slow.example", "a.example"]),
    ],
)
def test_it_ends_at_once(how: str, hosts: list[str]) -> None:
    reached = Event()

    def never(conversation: Conversation) -> None:
        reached.set()
        conversation.wait()

    with serving({"/robots.txt": never}) as site:
        urls = [site.url("/article", host) for host in hosts]
        with subprocess.Popen(
            [sys.executable, "-c", RUN, how, HOST, *urls],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        ) as run:
            assert run.stdout
            try:
                if hosts[0] == "slow.example":
                    assert run.stdout.readline() == "waiting\n"
                else:
                    assert reached.wait(LONG)
                run.send_signal(signal.SIGINT)
                _, said = run.communicate(timeout=LONG)
            finally:
                run.kill()
    assert said.rstrip().endswith("KeyboardInterrupt")
    assert run.returncode == -signal.SIGINT
