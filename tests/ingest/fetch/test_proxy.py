from __future__ import annotations

import socket
from collections.abc import Iterator
from dataclasses import replace

import pytest

from generator.ingest.fetch.fetched import SAVE
from generator.ingest.fetch.fetching import fetch
from tests.ingest.fetch.trying import ARTICLE, RULES, failure, limited
from tests.ingest.server import HOST, Site, page, serving


@pytest.fixture
def proxy() -> Iterator[Site]:
    with serving({"http://news.example/article": page(ARTICLE)}) as running:
        yield running


def test_a_proxy_is_asked_for_whole_addresses_and_looks_names_up(proxy: Site) -> None:
    rules = replace(RULES, proxy=f"http://name:p%40ss@{HOST}:{proxy.port}")

    assert fetch("http://news.example/article", rules).body == ARTICLE

    asked = [(request.target, request.fields["host"]) for request in proxy.requests]
    assert asked == [
        ("http://news.example/robots.txt", "news.example"),
        ("http://news.example/article", "news.example"),
    ]
    # RFC 7617: name:p@ss
    assert {request.fields["proxy-authorization"] for request in proxy.requests} == {
        "Basic bmFtZTpwQHNz"
    }


@pytest.mark.parametrize("url", ["http://10.0.0.1/", "http://[5f00::1]/", "http://wiki/"])
def test_a_proxy_does_not_lead_to_hosts_that_are_not_allowed(proxy: Site, url: str) -> None:
    rules = replace(RULES, proxy=f"http://{HOST}:{proxy.port}")

    assert failure(url, rules).kind == "private"
    assert proxy.requests == []


@pytest.mark.parametrize(
    "address",
    ["proxy.example:3128", "https://proxy.example", "socks5://a", "http://", "http://a:x"],
)
def test_what_is_no_address_of_a_proxy(address: str) -> None:
    error = failure("http://news.example/article", replace(RULES, proxy=address))
    assert (error.kind, error.reason) == (
        "proxy", "the address of the proxy must be like http://proxy.example:3128"
    )  # fmt: skip


@pytest.mark.parametrize(
    ("scheme", "answer", "message"),
    [
        (
            "http",
            page("", status="407 Proxy Authentication Required"),
            "the proxy wants a name and a password (407); give both in its address",
        ),
        (
            "https",
            page("", status="407 Proxy Authentication Required"),
            "the proxy wants a name and a password (407); give both in its address",
        ),
        (
            "https",
            page("", status="403 Forbidden"),
            "the proxy does not let us through (403); ask who runs it",
        ),
        ("https", b"nonsense\r\n", "127.0.0.1 does not answer like a proxy"),
    ],
)
def test_what_a_proxy_refuses(proxy: Site, scheme: str, answer: bytes, message: str) -> None:
    proxy.answers |= {"http://news.example/robots.txt": answer, "news.example:443": answer}

    error = failure(
        f"{scheme}://news.example/article", replace(RULES, proxy=f"http://{HOST}:{proxy.port}")
    )

    assert (error.kind, error.reason) == ("proxy", message)


def test_a_proxy_has_no_more_time_than_a_site(proxy: Site) -> None:
    proxy.answers["news.example:443"] = lambda conversation: conversation.drip(
        b"HTTP/1.1 " * 9, 0.1
    )
    rules = replace(limited(seconds=0.3), proxy=f"http://{HOST}:{proxy.port}")

    assert failure("https://news.example/", rules).reason == (
        f"the page was not there after 0.3 seconds; try again, or {SAVE}"
    )


def test_a_proxy_that_is_not_there() -> None:
    with socket.socket() as closed:
        closed.bind((HOST, 0))
        rules = replace(RULES, proxy=f"http://{HOST}:{closed.getsockname()[1]}")
        error = failure("http://news.example/", rules)
    assert error.reason == (
        "the proxy 127.0.0.1 does not answer; is the site there in your browser? Try again later"
    )
