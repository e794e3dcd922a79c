"""A connection to a host as it was checked, through TLS and a proxy where there is one."""

from __future__ import annotations

import base64
import http.client
import socket
import ssl
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from http import HTTPStatus
from urllib.parse import unquote, urlsplit

from generator.ingest.fetch.address import Address
from generator.ingest.fetch.deadline import Deadline
from generator.ingest.fetch.fetched import SAVE, NotFetched
from generator.ingest.fetch.resolving import checked_addresses, resolved
from generator.ingest.fetch.rules import Rules
from generator.ingest.fetch.stream import Stream

_HEAD_LIMIT = 65_536
# What OpenSSL calls them (openssl-verification-options): the words a person needs.
_CERTIFICATE_FAULTS = {
    10: "has expired",
    18: "is signed by nobody but itself",
    19: "is signed by nobody that this machine trusts",
    20: "is signed by nobody that this machine trusts",
    62: "is made out to another site",
    64: "is made out to another site",
}


@dataclass(frozen=True, slots=True)
class Proxy:
    """A proxy of the house, and what it wants to be told."""

    host: str
    port: int
    headers: str
    """Header fields for it, each with its line end."""


def proxy_of(rules: Rules) -> Proxy | None:
    """The proxy that was asked for. Raises `NotFetched` if its address is none."""
    if rules.proxy is None:
        return None
    try:
        parts = urlsplit(rules.proxy)
        port = parts.port or 80
    except ValueError:
        parts = urlsplit("")
        port = 0
    if parts.scheme != "http" or not parts.hostname:
        raise NotFetched("proxy", "the address of the proxy must be like http://proxy.example:3128")
    headers = ""
    if parts.username is not None:
        words = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
        headers = f"Proxy-Authorization: Basic {base64.b64encode(words.encode()).decode()}\r\n"
    return Proxy(parts.hostname, port, headers)


@contextmanager
def connected(
    address: Address, proxy: Proxy | None, rules: Rules, deadline: Deadline
) -> Iterator[socket.socket]:
    """A connection on which a request can be sent, closed when the block ends.

    Raises `NotFetched`, `TimeoutError`, `OSError`.
    """
    if proxy:
        found = resolved(proxy.host, proxy.port, rules.resolve, deadline)
        connection = _first_that_answers(found, proxy.port, f"the proxy {proxy.host}", deadline)
    else:
        found = checked_addresses(address, rules, deadline)
        connection = _first_that_answers(found, address.port, address.host, deadline)
    with connection, deadline.stop.waking(partial(_shut, connection)):
        if address.scheme == "http":
            yield connection
            return
        if proxy:
            _open_tunnel(connection, address, proxy, deadline)
        with (
            _encrypted(connection, address.host, rules.tls, deadline) as encrypted,
            deadline.stop.waking(partial(_shut, encrypted)),
        ):
            yield encrypted


def _first_that_answers(
    addresses: Sequence[str], port: int, name: str, deadline: Deadline
) -> socket.socket:
    for tried, address in enumerate(addresses):
        family = socket.AF_INET6 if ":" in address else socket.AF_INET
        connection = socket.socket(family, socket.SOCK_STREAM)
        try:
            with deadline.stop.waking(partial(_shut, connection)):
                # One address that does not answer leaves time for the others.
                connection.settimeout(deadline.left() / (len(addresses) - tried))
                connection.connect((address, port))
        except OSError:
            connection.close()
            deadline.left()
        except BaseException:
            connection.close()
            raise
        else:
            return connection
    raise NotFetched(
        "unreachable", f"{name} does not answer; is the site there in your browser? Try again later"
    )


def _shut(connection: socket.socket) -> None:
    # Wakes whoever reads from it. An SSLSocket's own method takes its state from under the reader.
    with suppress(OSError):  # it is not connected any more, or not yet
        socket.socket.shutdown(connection, socket.SHUT_RDWR)


def _encrypted(
    connection: socket.socket, host: str, tls: ssl.SSLContext, deadline: Deadline
) -> ssl.SSLSocket:
    connection.settimeout(deadline.left())
    try:
        return tls.wrap_socket(connection, server_hostname=host)
    except ssl.SSLCertVerificationError as error:
        fault = _CERTIFICATE_FAULTS.get(error.verify_code, "cannot be trusted")
        raise NotFetched(
            "tls",
            f"the certificate of {host} {fault}, so nobody knows whose page this is; check the"
            " address, or wait until the site has mended it",
        ) from None
    except ssl.SSLError:
        raise NotFetched("tls", f"{host} offers no encryption that we know; {SAVE}") from None


def _open_tunnel(
    connection: socket.socket, address: Address, proxy: Proxy, deadline: Deadline
) -> None:
    host = f"[{address.host}]" if ":" in address.host else address.host
    where = f"{host}:{address.port}"
    stream = Stream(connection, deadline, _HEAD_LIMIT)
    stream.send(f"CONNECT {where} HTTP/1.1\r\nHost: {where}\r\n{proxy.headers}\r\n".encode("ascii"))
    answer = http.client.HTTPResponse(stream, method="CONNECT")  # type: ignore[arg-type]
    try:
        answer.begin()
    except (http.client.HTTPException, ValueError):
        raise NotFetched("proxy", f"{proxy.host} does not answer like a proxy") from None
    if not 200 <= answer.status < 300:
        raise refused_by_proxy(answer.status)


def refused_by_proxy(status: int) -> NotFetched:
    """Say what a proxy answered, by its status."""
    if status == HTTPStatus.PROXY_AUTHENTICATION_REQUIRED:
        return NotFetched(
            "proxy", "the proxy wants a name and a password (407); give both in its address"
        )
    return NotFetched("proxy", f"the proxy does not let us through ({status}); ask who runs it")
