"""What a run may fetch, how, and how much of it."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import certifi

PRODUCT = "briefing-site"
"""What sites call us in their robots.txt (RFC 9309, section 2.2.1)."""

Resolver = Callable[[str, int], Sequence[str]]
"""From the name of a host and a port to its IP addresses; raises `OSError`."""


def system_resolver(host: str, port: int) -> list[str]:
    """The addresses of a host as this machine knows them, each once. Raises `OSError`."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def system_trust() -> ssl.SSLContext:
    """Check certificates by the roots of this machine or, where it has none, by Mozilla's."""
    context = ssl.create_default_context()
    context.set_alpn_protocols(["http/1.1"])
    folder = ssl.get_default_verify_paths().capath
    lazily = folder and any(Path(folder).iterdir())  # such a folder is not loaded beforehand
    if not lazily and not context.cert_store_stats()["x509_ca"]:
        context.load_verify_locations(certifi.where())
    return context


def user_agent(version: str, contact: str = "") -> str:
    """How we introduce ourselves to sites; ``contact`` is an address of the desk."""
    comment = "; ".join(filter(None, ("saves single articles for an editor", contact.strip())))
    return f"{PRODUCT}/{version} ({comment})"


@dataclass(frozen=True, slots=True)
class Limits:
    """What one article may cost, whatever the server does."""

    bytes: int = 5_000_000
    """Of the decoded page."""
    seconds: float = 20.0
    """From looking up the host to the last byte, redirects and robots.txt included."""
    redirects: int = 5
    at_once: int = 4
    """Articles that are fetched at the same time, each from another host."""
    pause: float = 1.0
    """Seconds between two articles of one host."""


@dataclass(frozen=True, slots=True)
class Rules:
    """How to fetch, for a whole run."""

    clock: Callable[[], datetime]
    """What time it is, in UTC."""
    user_agent: str
    allowed_hosts: frozenset[str] = frozenset()
    """Hosts that need not be public, as `allowed_hosts` spells them."""
    proxy: str | None = field(default=None, repr=False)  # it may hold a password
    """``http://host:port`` of a proxy, which then looks hosts up in our place. None of the
    environment's is used."""
    limits: Limits = Limits()
    resolve: Resolver = system_resolver
    tls: ssl.SSLContext = field(default_factory=system_trust)
