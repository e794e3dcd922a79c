"""Addresses of pages, in the one spelling that is checked, connected to and sent."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit

import idna

from generator.ingest.fetch.fetched import NotFetched
from generator.ingest.fetch.ports import BAD_PORTS
from generator.ingest.fetch.public import is_public
from generator.model.addresses import URL_LIMIT, address_problem

_PORTS = {"http": 80, "https": 443}
_SCHEME = re.compile(r"(https?)://[^/]", re.IGNORECASE)
_NEVER = re.compile(
    r"[\x00-\x20\x7f-\xa0\\"  # browsers read a backslash as a slash
    r"\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff"  # nor may links hold these
    r"\ud800-\udfff]"  # what a terminal gave that is no text
)
_NAME = re.compile(r"(?:[a-z0-9_-]{1,63}\.)*[a-z0-9_-]{1,63}")
_NUMBER = re.compile(r"(?:.*\.)?(?:0x[0-9a-f]*|[0-9]+)")  # WHATWG URL, "ends in a number"
_NAME_LIMIT = 253  # RFC 1035, section 2.3.4, as text
_KEPT = "/%:@!$&'()*+,;=~[]"


@dataclass(frozen=True, slots=True)
class Address:
    """Where a page is. All parts are ASCII."""

    scheme: str
    host: str
    """In lower case, without a final dot; an IPv6 address without brackets."""
    port: int
    target: str
    """Path and query, as the first line of a request names them."""

    @property
    def authority(self) -> str:
        """The host, with the port where it is not the usual one (RFC 9110, section 7.2)."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def origin(self) -> str:
        """What shares one robots.txt."""
        return f"{self.scheme}://{self.authority}"

    @property
    def url(self) -> str:
        """The whole address."""
        return self.origin + self.target


def parse(text: str, allowed: frozenset[str]) -> Address:
    """The address that a person typed. Raises `NotFetched` if it may not be fetched.

    It must be one that a page may link to, on a public host or one of the ``allowed``.
    """
    text = text.strip()
    if not _SCHEME.match(text):
        raise _refused("only addresses that begin with https:// or http:// are fetched")
    if _NEVER.search(text):
        raise _refused("the address holds a space or a character that no address may hold")
    try:
        parts = urlsplit(text)
        name, port = parts.hostname, parts.port
    except ValueError:
        raise _refused("the address is malformed") from None
    if "@" in parts.netloc:
        raise _refused("the address carries a user name or a password; leave it out")
    if parts.netloc.startswith("[") and ":" not in (name or ""):  # IPvFuture (RFC 3986, 3.2.2)
        raise _refused("the host is written in brackets, and is no IPv6 address")
    target = quote(parts.path or "/", safe=_KEPT)
    if parts.query:
        target += "?" + quote(parts.query, safe=_KEPT + "?")
    scheme = parts.scheme.lower()
    host = _host(name or "")
    address = Address(scheme, host, _port(scheme, port), target)
    if len(address.url) > URL_LIMIT:
        raise _refused(f"the address is longer than {URL_LIMIT:,} characters")
    if host not in allowed:
        _hold_to_public(address)
    return address


def _hold_to_public(address: Address) -> None:
    # What is checked is what is used, so no other spelling of a host comes through.
    if problem := address_problem(address.url):
        raise not_public(address.host, problem)
    if _is_number(address.host) and not is_public(address.host):
        raise not_public(address.host)


def follow(address: Address, location: str, allowed: frozenset[str]) -> Address:
    """Where a redirect leads (RFC 9110, section 10.2.2). Raises `NotFetched` like `parse`.

    ``location`` is the field as `http.client` reads it.
    """
    raw = location.encode("latin-1", "replace")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        text = quote(raw, safe=_KEPT + "?#")
    try:
        return parse(urljoin(address.url, text.strip().replace(" ", "%20")), allowed)
    except ValueError:
        raise _refused("the address is malformed") from None


def _port(scheme: str, port: int | None) -> int:
    if port in BAD_PORTS:
        raise _refused(f"no site is served on port {port}; leave it out of the address")
    return _PORTS[scheme] if port is None else port


def allowed_hosts(names: Iterable[str]) -> frozenset[str]:
    """The hosts that somebody allows although they are not public, as addresses spell them.

    Raises `NotFetched` where one is no name and no IP address.
    """
    hosts = set()
    for name in names:
        try:
            hosts.add(_host(name.strip().removeprefix("[").removesuffix("]")))
        except NotFetched:
            raise NotFetched(
                "address",
                f'"{name[:60]}" is not the name of a host; give it without https:// and without a'
                " port, such as intranet.example",
            ) from None
    return frozenset(hosts)


def not_public(host: str, why: str = "the address leads to a private host") -> NotFetched:
    """Say that a host is not one of the public internet, and how to have it all the same."""
    return NotFetched(
        "private", f"{why}; if {host} is one of your own, allow it with --allow-host {host}"
    )


def _host(name: str) -> str:
    if len(name) > _NAME_LIMIT + 1:
        raise _refused("the name of the host is malformed")
    name = name.lower()
    if not name.isascii():
        try:
            name = idna.encode(name, uts46=True).decode("ascii")
        except idna.IDNAError:
            raise _refused("the name of the host is malformed") from None
    name = name.removesuffix(".")
    if _is_number(name):
        return str(ipaddress.ip_address(name))
    if _NUMBER.fullmatch(name):
        raise _refused("the host is written as a number, which can hide where it leads")
    if not _NAME.fullmatch(name):
        raise _refused("the name of the host is malformed")
    return name


def _is_number(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return "%" not in host  # a zone, which is of this machine only


def _refused(reason: str) -> NotFetched:
    return NotFetched("address", reason)
