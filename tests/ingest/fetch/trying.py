"""Rules for a server on this machine, names that lead to it, and what comes of a try."""

from __future__ import annotations

import socket
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from generator.ingest.fetch.fetched import NotFetched
from generator.ingest.fetch.fetching import fetch
from generator.ingest.fetch.rules import Limits, Rules
from tests.ingest.server import HOST

MOMENT = datetime(2026, 11, 26, 9, 30, tzinfo=UTC)
PAGES = Path(__file__).parent / "pages"
ARTICLE = (PAGES / "article.html").read_bytes()


class Names:
    """A resolver that knows some names, and remembers what it was asked."""

    def __init__(self, **names: str) -> None:
        self.names = {name.replace("_", "."): text.split() for name, text in names.items()}
        self.asked: list[str] = []

    def __call__(self, host: str, _port: int) -> Sequence[str]:
        self.asked.append(host)
        if host not in self.names:
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return self.names[host]


RULES = Rules(
    clock=lambda: MOMENT,
    user_agent="briefing-site/0 (a test)",
    allowed_hosts=frozenset({HOST}),
    limits=Limits(pause=0.0),
    resolve=Names(),
)


def at_hosts(*hosts: str, rules: Rules = RULES) -> Rules:
    """The rules with these names, allowed, all on this machine."""
    names = Names()
    names.names = {host: [HOST] for host in hosts}
    return replace(rules, resolve=names, allowed_hosts=frozenset({HOST, *hosts}))


def limited(seconds: float = 20.0, size: int = 5_000_000, pause: float = 0.0) -> Rules:
    return replace(RULES, limits=Limits(bytes=size, seconds=seconds, pause=pause))


def failure(url: str, rules: Rules = RULES) -> NotFetched:
    """Why there is no page; its message is one line that begins with the address."""
    with pytest.raises(NotFetched) as caught:
        fetch(url, rules)
    message = str(caught.value)
    assert message.startswith(url.strip()[:200])
    assert "\n" not in message
    return caught.value
