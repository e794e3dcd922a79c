"""What is connected to is what was checked."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest

from generator.ingest.fetch.fetching import fetch
from generator.ingest.fetch.rules import Rules
from tests.ingest.fetch.trying import ARTICLE, MOMENT, RULES, Names, failure, limited
from tests.ingest.server import HOST, Site, page, redirect, serving

PUBLIC = "93.184.216.34"
Places = list[tuple[str, int]]


@pytest.fixture
def site() -> Iterator[Site]:
    with serving({"/article": page(ARTICLE)}) as running:
        yield running


@pytest.fixture
def places(site: Site, monkeypatch: pytest.MonkeyPatch) -> Places:
    """Where connections were made to; those to `PUBLIC` arrive at the site, others nowhere."""
    made: Places = []
    connect = socket.socket.connect

    def instead(self: socket.socket, place: tuple[str, int]) -> None:
        made.append(place)
        if place[0] != PUBLIC:
            raise OSError("unreachable")
        connect(self, (HOST, site.port))

    monkeypatch.setattr(socket.socket, "connect", instead)
    return made


@pytest.mark.usefixtures("site")
def test_the_address_that_was_checked_is_the_one_connected_to(places: Places) -> None:
    answers = iter([[PUBLIC], [PUBLIC], [HOST], [HOST]])

    def rebinding(_host: str, _port: int) -> Sequence[str]:
        return next(answers)

    rules = replace(RULES, resolve=rebinding)

    assert fetch("http://news.example/article", rules).body == ARTICLE
    assert places == [(PUBLIC, 80)] * 2  # robots.txt and the page, each looked up once
    # The third answer leads to this machine: it is checked again, and not connected to.
    assert failure("http://news.example/article", rules).kind == "private"
    assert len(places) == 2


@pytest.mark.usefixtures("site")
def test_one_private_address_among_public_ones_is_one_too_many(places: Places) -> None:
    rules = replace(RULES, resolve=Names(news_example=f"{PUBLIC} 127.0.0.1"))

    error = failure("http://news.example/article", rules)

    assert error.kind == "private"
    assert str(error) == (
        "http://news.example/article: the address leads to a private host; if news.example is one"
        " of your own, allow it with --allow-host news.example"
    )
    assert places == []


def test_an_address_that_does_not_answer_leaves_the_others(places: Places) -> None:
    rules = replace(RULES, resolve=Names(news_example=f"2606:2800:220::1 {PUBLIC}"))

    assert fetch("http://news.example:8080/article", rules).body == ARTICLE
    assert places == [("2606:2800:220::1", 8080), (PUBLIC, 8080)] * 2


def test_an_address_that_says_nothing_leaves_time_for_the_others(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    connect = socket.socket.connect

    def instead(self: socket.socket, place: tuple[str, int]) -> None:
        if place[0] != PUBLIC:
            time.sleep(self.gettimeout() or 0.0)
            raise TimeoutError
        connect(self, (HOST, site.port))

    monkeypatch.setattr(socket.socket, "connect", instead)
    rules = replace(limited(seconds=2.0), resolve=Names(news_example=f"8.8.8.8 {PUBLIC}"))

    assert fetch("http://news.example/article", rules).body == ARTICLE


def test_a_redirect_to_another_host_is_looked_up_and_checked(site: Site, places: Places) -> None:
    site.answers["/moved"] = redirect("http://inside.example/secret")
    rules = replace(RULES, resolve=Names(news_example=PUBLIC, inside_example="::ffff:10.0.0.1"))

    error = failure("http://news.example/moved", rules)

    assert error.kind == "private"
    assert {place[0] for place in places} == {PUBLIC}


@pytest.mark.parametrize("host", ["intranet.example", "localhost", "wiki"])
def test_an_allowed_host_may_be_private(site: Site, host: str) -> None:
    names = Names()
    names.names[host] = [HOST]
    rules = replace(RULES, resolve=names)

    assert failure(site.url("/article", host), rules).kind == "private"
    allowed = replace(rules, allowed_hosts=frozenset({host}))
    assert fetch(site.url("/article", host), allowed).body == ARTICLE


def test_an_allowed_host_allows_no_other(site: Site) -> None:
    site.answers["/article"] = redirect("http://127.0.0.2/")

    assert failure(site.url("/article")).kind == "private"


def test_the_resolver_of_the_system_is_asked_by_default(site: Site) -> None:
    rules = Rules(
        clock=lambda: MOMENT, user_agent="briefing-site/0", allowed_hosts=frozenset({"localhost"})
    )

    assert fetch(site.url("/article", "localhost"), rules).body == ARTICLE


def test_no_proxy_of_the_environment_is_used(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")

    assert fetch(site.url("/article"), limited(seconds=10)).body == ARTICLE
