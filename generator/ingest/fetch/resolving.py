"""From the name of a host to the addresses that may be connected to."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Sequence
from queue import Empty, SimpleQueue
from threading import Thread

from generator.ingest.fetch.address import Address, not_public
from generator.ingest.fetch.deadline import Deadline
from generator.ingest.fetch.fetched import NotFetched
from generator.ingest.fetch.public import is_public
from generator.ingest.fetch.rules import Resolver, Rules


def checked_addresses(address: Address, rules: Rules, deadline: Deadline) -> Sequence[str]:
    """The IP addresses of a host, asked for once, all of them public unless the host is allowed.

    Raises `NotFetched` where one is not, and where there are none; `TimeoutError`. Connect to
    these, and do not ask again: the next answer can be another (DNS rebinding).
    """
    found = resolved(address.host, address.port, rules.resolve, deadline)
    if address.host not in rules.allowed_hosts and not all(map(is_public, found)):
        raise not_public(address.host)
    return found


def resolved(host: str, port: int, resolve: Resolver, deadline: Deadline) -> Sequence[str]:
    """The IP addresses of a host, at least one. Raises `NotFetched`, `TimeoutError`."""
    try:
        return (str(ipaddress.ip_address(host)),)
    except ValueError:
        pass
    answers: SimpleQueue[Sequence[str] | Exception | None] = SimpleQueue()

    def look_up() -> None:
        try:
            answers.put(resolve(host, port))
        except Exception as error:  # noqa: BLE001 - it is raised where it is waited for
            answers.put(error)

    # The system's resolver takes as long as it likes, so it gets a thread that may be left behind.
    with deadline.stop.waking(lambda: answers.put(None)):
        Thread(target=look_up, daemon=True).start()
        try:
            answer = answers.get(timeout=deadline.left())
        except Empty:
            raise TimeoutError from None
    deadline.stop.check()
    if isinstance(answer, socket.gaierror) and answer.errno == socket.EAI_AGAIN:
        raise NotFetched(
            "dns", f"the address of {host} cannot be looked up at the moment; are you online?"
        )
    if isinstance(answer, Exception) and not isinstance(answer, OSError | UnicodeError):
        raise answer
    if not answer or isinstance(answer, Exception):
        raise NotFetched("dns", f"there is no host {host}; look for a slip in the address")
    return answer
