"""Whatever a server does, an article costs no more than the rules say."""

from __future__ import annotations

import gzip
import socket
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest

from generator.ingest.fetch.fetched import SAVE
from generator.ingest.fetch.fetching import fetch
from tests.ingest.fetch.trying import ARTICLE, RULES, failure, limited
from tests.ingest.server import HOST, Answer, Conversation, Site, head, page, redirect, serving

SLOW = f"the page was not there after 0.3 seconds; try again, or {SAVE}"
LARGE = "the page is larger than 0.01 MB, which no article is; check the address"
LONG = 30.0
"""Seconds that no test is to reach: only waiting for ever would."""


@pytest.fixture
def site() -> Iterator[Site]:
    with serving({}) as running:
        yield running


def dripping(data: bytes, before: bytes = b"") -> Answer:
    def answer(conversation: Conversation) -> None:
        conversation.send(before)
        conversation.drip(data, 0.05)

    return answer


def endless(start: bytes, again: bytes) -> Answer:
    def answer(conversation: Conversation) -> None:
        conversation.send(start)
        while not conversation.wait(0):
            conversation.send(again)

    return answer


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(lambda conversation: conversation.wait(), id="never answers"),
        pytest.param(dripping(b"HTTP/1.1 200 OK\r\n" * 99), id="slow status"),
        pytest.param(dripping(b"X-Field: x\r\n" * 99, b"HTTP/1.1 200 OK\r\n"), id="slow fields"),
        pytest.param(dripping(ARTICLE, head(f"Content-Length: {len(ARTICLE)}")), id="slow page"),
        pytest.param(dripping(ARTICLE, head()), id="slow page without a length"),
        pytest.param(
            dripping(b"1\r\na\r\n" * 99, head("Transfer-Encoding: chunked")), id="slow chunks"
        ),
        pytest.param(
            dripping(b"X: y\r\n" * 99, head("Transfer-Encoding: chunked") + b"1\r\na\r\n0\r\n"),
            id="slow trailer",
        ),
        pytest.param(
            dripping(gzip.compress(b"") * 99, head("Content-Encoding: gzip")), id="empty members"
        ),
        pytest.param(dripping(b"HTTP/1.1 100 Continue\r\n\r\n" * 99), id="asks for patience"),
    ],
)
def test_no_server_takes_longer_than_it_has(site: Site, answer: Answer) -> None:
    site.answers["/article"] = answer
    began = time.monotonic()

    error = failure(site.url("/article"), limited(seconds=0.3))

    assert (error.kind, error.reason) == ("too-slow", SLOW)
    assert 0.3 <= time.monotonic() - began < LONG


def test_redirects_share_the_time(site: Site) -> None:
    def late(conversation: Conversation) -> None:
        conversation.wait(0.15)
        conversation.send(redirect(f"{conversation.request.target}x"))

    site.answers |= {"/" + "x" * count: late for count in range(6)}

    assert failure(site.url("/"), limited(seconds=0.3)).reason == SLOW
    assert len(site.targets()) <= 3


def test_a_host_that_takes_no_connection() -> None:
    with socket.socket() as full:
        full.bind((HOST, 0))
        full.listen(0)
        with socket.socket() as first, socket.socket() as second:
            for other in (first, second):  # the queue is full now, and who comes next must wait
                other.setblocking(False)
                other.connect_ex(full.getsockname())
            error = failure(f"http://{HOST}:{full.getsockname()[1]}/", limited(seconds=0.3))
    assert error.reason == SLOW


def test_a_port_where_nothing_listens() -> None:
    with socket.socket() as closed:
        closed.bind((HOST, 0))
        error = failure(f"http://{HOST}:{closed.getsockname()[1]}/")
    assert error.reason == (
        "127.0.0.1 does not answer; is the site there in your browser? Try again later"
    )


def test_names_that_take_too_long_to_look_up(site: Site) -> None:
    def slow(_host: str, _port: int) -> Sequence[str]:
        site.closing.wait(LONG)
        return [HOST]

    began = time.monotonic()
    error = failure("http://news.example/", replace(limited(seconds=0.3), resolve=slow))

    assert error.reason == SLOW
    assert time.monotonic() - began < LONG


@pytest.mark.parametrize(
    ("fault", "message"),
    [
        (
            socket.gaierror(socket.EAI_NONAME, "Name or service not known"),
            "there is no host news.example; look for a slip in the address",
        ),
        (
            socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution"),
            "the address of news.example cannot be looked up at the moment; are you online?",
        ),
        (
            UnicodeError("label too long"),
            "there is no host news.example; look for a slip in the address",
        ),
    ],
)
def test_names_that_cannot_be_looked_up(fault: Exception, message: str) -> None:
    def broken(_host: str, _port: int) -> Sequence[str]:
        raise fault

    error = failure("http://news.example/", replace(RULES, resolve=broken))
    assert (error.kind, error.reason) == ("dns", message)


def test_a_mistake_in_a_resolver_is_not_taken_for_an_answer() -> None:
    def wrong(_host: str, _port: int) -> Sequence[str]:
        raise KeyError("wrong")

    with pytest.raises(KeyError, match="wrong"):
        failure("http://news.example/", replace(RULES, resolve=wrong))


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(page(bytes(10_001)), id="declared"),
        pytest.param(head() + b"x" * 10_001, id="not declared"),
        pytest.param(head("Content-Length: 99999999999999"), id="only declared"),
        pytest.param(endless(head(), b"x" * 4_096), id="endless"),
        pytest.param(
            endless(head("Transfer-Encoding: chunked"), b"5\r\nabcde\r\n" * 99), id="chunks"
        ),
        pytest.param(
            endless(head("Transfer-Encoding: chunked") + b"1", b";x" * 99), id="endless chunk line"
        ),
        pytest.param(
            endless(head("Transfer-Encoding: chunked") + b"1\r\na\r\n0\r\n", b"X: y\r\n" * 99),
            id="endless trailer",
        ),
        pytest.param(
            page(gzip.compress(bytes(20_000_000)), "Content-Encoding: gzip"), id="bomb"
        ),
        pytest.param(
            endless(head("Content-Encoding: gzip"), gzip.compress(b"") * 99), id="empty members"
        ),
        pytest.param(endless(b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 99), id="endless patience"),
        pytest.param(endless(b"", b"HTTP/1.1 103 Early Hints\r\n\r\n" * 99), id="endless hints"),
    ],
)  # fmt: skip
def test_no_server_sends_more_than_it_may(site: Site, answer: Answer) -> None:
    site.answers["/article"] = answer

    error = failure(site.url("/article"), limited(size=10_000))

    # What is no page at all may also be told as broken: what counts is that it ends.
    assert (error.kind, error.reason) in [
        ("too-large", LARGE),
        ("broken", "127.0.0.1 does not answer as web servers do"),
    ]


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(endless(b"HTTP/1.1 200 OK\r\n", b"X-Field: x\r\n" * 99), id="many fields"),
        pytest.param(endless(b"HTTP/1.1 200 OK\r\nX: ", b"x" * 4_096), id="a long field"),
        pytest.param(endless(b"HTTP/1.1 200 ", b"x" * 4_096), id="a long status"),
    ],
)
def test_no_head_is_endless(site: Site, answer: Answer) -> None:
    site.answers["/article"] = answer

    error = failure(site.url("/article"))

    assert error.reason == "127.0.0.1 does not answer as web servers do"


def test_a_page_of_just_the_size_comes_whole(site: Site) -> None:
    site.answers["/article"] = page(b"x" * 10_000)

    assert fetch(site.url("/article"), limited(size=10_000)).body == b"x" * 10_000
