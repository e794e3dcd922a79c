"""One request for one page, and what came back."""

from __future__ import annotations

import http.client
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message

from generator.ingest.fetch.address import Address
from generator.ingest.fetch.connecting import Proxy, connected, proxy_of
from generator.ingest.fetch.deadline import Deadline
from generator.ingest.fetch.decoding import ACCEPTED, decoded, too_large
from generator.ingest.fetch.fetched import SAVE, NotFetched
from generator.ingest.fetch.rules import Rules
from generator.ingest.fetch.stream import Stream, TooMuch

_PIECE = 65_536
_INTERIM = 8  # answers before the one that counts, such as 103
WITH_PAGE = (200, 203)
"""The statuses that come with a page; of all others only the head is read."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered."""

    status: int
    headers: Message
    body: bytes
    """Without codings; of a status in `WITH_PAGE`, else ``b""``."""


def ask(address: Address, rules: Rules, deadline: Deadline) -> Answer:
    """Ask a server for a page. Follows nothing, and raises `NotFetched` if there is no answer."""
    proxy = proxy_of(rules)
    # No page that is within the limit takes twice as much on its way, and its head but little.
    wire_limit = 2 * rules.limits.bytes + _PIECE
    try:
        with connected(address, proxy, rules, deadline) as connection:
            stream = Stream(connection, deadline, wire_limit)
            stream.send(_request(address, proxy, rules.user_agent))
            response, *_hints = _answers(stream)  # forgotten, the hints would close the stream
            body = b""
            if response.status in WITH_PAGE:
                body = _body(response, rules.limits.bytes, deadline)
            return Answer(response.status, response.headers, body)
    except TimeoutError:
        raise NotFetched(
            "too-slow",
            f"the page was not there after {rules.limits.seconds:g} seconds; try again, or {SAVE}",
        ) from None
    except TooMuch:
        raise too_large(rules.limits.bytes) from None
    except http.client.IncompleteRead:
        raise _cut_off() from None
    except OSError:
        raise NotFetched(
            "unreachable", f"{address.host} broke off the connection; try again, or {SAVE}"
        ) from None
    except (http.client.HTTPException, ValueError):
        raise NotFetched("broken", f"{address.host} does not answer as web servers do") from None


def _request(address: Address, proxy: Proxy | None, user_agent: str) -> bytes:
    target, for_proxy = address.target, ""
    if proxy and address.scheme == "http":
        target, for_proxy = address.url, proxy.headers
    head = (
        f"GET {target} HTTP/1.1\r\n"
        f"Host: {address.authority}\r\n"
        f"User-Agent: {user_agent}\r\n"
        "Accept: text/html, application/xhtml+xml, */*;q=0.5\r\n"
        f"Accept-Encoding: {ACCEPTED}\r\n"
        f"{for_proxy}"
        "Connection: close\r\n\r\n"
    )
    return head.encode("latin-1", "replace")


def _answers(stream: Stream) -> list[http.client.HTTPResponse]:
    """The final answer, then the interim ones before it (RFC 9110, section 15.2), if any."""
    answers: list[http.client.HTTPResponse] = []
    for _ in range(_INTERIM + 1):
        answer = http.client.HTTPResponse(stream)  # type: ignore[arg-type]
        answer.begin()
        answers.insert(0, answer)
        if not 101 < answer.status < 200:
            return answers
    raise http.client.HTTPException


def _body(response: http.client.HTTPResponse, limit: int, deadline: Deadline) -> bytes:
    headers = response.headers
    transfer = headers.get("Transfer-Encoding", "").strip().lower()
    if transfer not in ("", "identity", "chunked"):
        raise NotFetched("broken", f'the page is sent in a strange way ("{transfer[:40]}"); {SAVE}')
    if response.length is not None and response.length > limit:
        raise too_large(limit)
    coding = ",".join(headers.get_all("Content-Encoding", ()))
    body = decoded(_pieces(response), coding, limit, deadline)
    if response.length:  # http.client is silent about a body that is shorter than declared
        raise _cut_off()
    return body


def _pieces(response: http.client.HTTPResponse) -> Iterator[bytes]:
    while piece := response.read(_PIECE):
        yield piece


def _cut_off() -> NotFetched:
    return NotFetched("cut-off", f"the page was cut off on its way; try again, or {SAVE}")
