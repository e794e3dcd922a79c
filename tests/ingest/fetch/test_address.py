from __future__ import annotations

import ipaddress
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.ingest.fetch.address import Address, allowed_hosts, follow, parse
from generator.ingest.fetch.fetched import NotFetched

NONE: frozenset[str] = frozenset()
REFUSED = Path(__file__).parent / "refused-addresses.txt"


@pytest.mark.parametrize(
    ("typed", "url"),
    [
        ("https://news.example", "https://news.example/"),
        (" https://news.example/a \n", "https://news.example/a"),
        ("HTTPS://News.Example/A", "https://news.example/A"),
        ("http://news.example:80/", "http://news.example/"),
        ("https://news.example:443/", "https://news.example/"),
        ("http://news.example:443/", "http://news.example:443/"),
        ("https://news.example./a", "https://news.example/a"),
        ("https://news.example/a?b=c&d=%20#e", "https://news.example/a?b=c&d=%20"),
        ("https://news.example?b", "https://news.example/?b"),
        ("https://news.example/a#:~:text=bridge", "https://news.example/a"),
        ("https://news.example/Häfen", "https://news.example/H%C3%A4fen"),
        ("https://news.example/ספינה?q=é", "https://news.example/%D7%A1%D7%A4%D7%99%D7%A0%D7%94?q=%C3%A9"),
        ("https://news.example/a<b>|{c}", "https://news.example/a%3Cb%3E%7C%7Bc%7D"),
        ("https://straße.example/", "https://xn--strae-oqa.example/"),
        ("https://BÜCHER.example/", "https://xn--bcher-kva.example/"),
        ("https://news。example/", "https://news.example/"),
        ("https://under_score.example/", "https://under_score.example/"),
        ("https://93.184.216.34/", "https://93.184.216.34/"),
        ("https://[2606:2800:0220:0001:0248:1893:25C8:1946]:8443/", "https://[2606:2800:220:1:248:1893:25c8:1946]:8443/"),
    ],
)  # fmt: skip
def test_addresses_have_one_spelling(typed: str, url: str) -> None:
    address = parse(typed, NONE)

    assert address.url == url
    assert parse(url, NONE) == address


def refused_addresses() -> list[tuple[str, str, str]]:
    cases = []
    for case in REFUSED.read_text("utf-8").strip().split("\n\n")[1:]:
        typed, answer = case.split("\n")
        kind, _, message = answer.strip().partition(": ")
        cases.append((typed, kind, message))
    return cases


SPACE = "the address holds a space or a character that no address may hold"
HOST = "the name of the host is malformed"


@pytest.mark.parametrize(
    ("typed", "kind", "message"),
    [
        *refused_addresses(),
        ("", "address", "only addresses that begin with https:// or http:// are fetched"),
        ("https://news.example/\r\nX: y", "address", SPACE),
        ("https://news.example/a\u200b", "address", SPACE),
        ("https://news.example/\u202ea", "address", SPACE),
        ("https://news.example/\udce4", "address", SPACE),
        (f"https://{'a.' * 200}example/", "address", HOST),
        ("https://a\u200db.example/", "address", HOST),
        (
            f"https://news.example/{'a' * 2000}",
            "address",
            "the address is longer than 2,000 characters",
        ),
    ],
)
def test_other_addresses_are_refused(typed: str, kind: str, message: str) -> None:
    with pytest.raises(NotFetched) as caught:
        parse(typed, NONE)
    assert (caught.value.kind, str(caught.value)) == (kind, message)


def test_allowed_hosts_are_spelled_like_those_of_addresses() -> None:
    allowed = allowed_hosts([" Wiki ", "BÜCHER.intranet", "10.0.0.8", "[FD00::1]", "::1", "a.lan."])

    assert allowed == {"wiki", "xn--bcher-kva.intranet", "10.0.0.8", "fd00::1", "::1", "a.lan"}
    for url in (
        "http://wiki/a", "https://bücher.INTRANET/", "http://10.0.0.8:8000/",
        "http://[fd00:0::1]/", "http://a.lan./",
    ):  # fmt: skip
        assert parse(url, allowed).host in allowed
    for url in ("http://wiki.lan/", "http://10.0.0.9/", "http://[::2]/", "ftp://wiki/"):
        with pytest.raises(NotFetched):
            parse(url, allowed)


@pytest.mark.parametrize(
    "name", ["", "https://wiki", "wiki:80", "2130706433", "a b", "fe80::1%eth0"]
)
def test_what_is_no_host_cannot_be_allowed(name: str) -> None:
    with pytest.raises(NotFetched) as caught:
        allowed_hosts([name])
    assert str(caught.value) == (
        f'"{name}" is not the name of a host; give it without https:// and without a port, such as'
        " intranet.example"
    )


@pytest.mark.parametrize(
    ("location", "url"),
    [
        ("/b", "https://news.example/b"),
        ("b?c", "https://news.example/a/b?c"),
        ("?c", "https://news.example/a/page?c"),
        ("../../../b", "https://news.example/b"),
        ("//other.example/b", "https://other.example/b"),
        ("http://other.example", "http://other.example/"),
        (" /b c ", "https://news.example/b%20c"),
        ("/H\xc3\xa4fen", "https://news.example/H%C3%A4fen"),  # UTF-8, read as http.client does
        ("/H\xe4fen", "https://news.example/H%E4fen"),  # Latin-1
        ("//b\xc3\xbccher.example/", "https://xn--bcher-kva.example/"),
        ("", "https://news.example/a/page"),
    ],
)
def test_where_a_redirect_leads(location: str, url: str) -> None:
    assert follow(parse("https://news.example/a/page", NONE), location, NONE).url == url


def spellings(address: ipaddress.IPv4Address) -> Iterator[str]:
    """Hosts that some program or other takes for this address."""
    number, parts = int(address), address.packed
    dotted = str(address)
    yield from (dotted, f"{dotted}.", dotted.replace(".", "。"), quote(dotted, safe="").upper())
    yield "".join(f"%{ord(letter):02x}" for letter in dotted)
    yield "".join(chr(ord(letter) + 0xFEE0) for letter in dotted)
    yield from (str(number), hex(number), f"0{number:o}")
    yield ".".join(f"0{part:o}" for part in parts)
    yield ".".join(map(hex, parts))
    yield f"{parts[0]}.{number & 0xFFFFFF}"
    yield f"{parts[0]}.{parts[1]}.{number & 0xFFFF}"
    yield from (f"[::ffff:{dotted}]", f"[::{dotted}]", f"[64:ff9b::{dotted}]")
    yield f"[{ipaddress.IPv6Address((0xFFFF << 32) | number).exploded}]"
    yield f"[{ipaddress.IPv6Address((0x2002 << 112) | (number << 80))}]"


PRIVATE = (
    "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
    "192.168.0.0/16", "198.18.0.0/15", "224.0.0.0/4", "240.0.0.0/4",
)  # fmt: skip
PRIVATE_V4 = st.sampled_from(list(map(ipaddress.IPv4Network, PRIVATE))).flatmap(
    lambda block: st.integers(int(block[0]), int(block[-1])).map(ipaddress.IPv4Address)
)


@given(PRIVATE_V4, st.sampled_from(["http", "https"]), st.sampled_from(["", ":80", ":8080"]))
def test_no_spelling_of_a_private_address_comes_through(
    address: ipaddress.IPv4Address, scheme: str, port: str
) -> None:
    for host in spellings(address):
        with pytest.raises(NotFetched):
            parse(f"{scheme}://{host}{port}/", NONE)
        location = f"//{host}{port}/".encode().decode("latin-1")
        with pytest.raises(NotFetched):
            follow(Address("https", "news.example", 443, "/"), location, NONE)


@given(st.ip_addresses(v=6).filter(lambda address: not address.is_global))
def test_no_private_ipv6_address_comes_through(address: ipaddress.IPv6Address) -> None:
    for host in (address.compressed, address.exploded.upper()):
        with pytest.raises(NotFetched):
            parse(f"http://[{host}]/", NONE)
    assert parse(f"http://[{address.exploded}]/", allowed_hosts([str(address)])).host == str(
        address
    )


STRANGE = st.characters(categories=["Cs", "Cf", "Zs", "L"])
ANYTHING = st.text(max_size=40) | st.text(STRANGE, max_size=9)


@given(ANYTHING, st.sampled_from(["", "https://", "http://", "https://a.example/"]))
def test_whatever_is_typed_comes_out_as_one_safe_line_or_not_at_all(rest: str, start: str) -> None:
    try:
        address = parse(start + rest, NONE)
    except NotFetched:
        return
    assert address.url.isascii()
    assert address.url.isprintable()
    assert " " not in address.url
    assert parse(address.url, NONE) == address


@pytest.mark.parametrize("port", [0, 22, 25, 6667, 10080])
def test_no_site_is_served_on_some_ports(port: int) -> None:
    for allowed in (frozenset[str](), frozenset({"example.org"})):
        with pytest.raises(NotFetched, match=f"no site is served on port {port};"):
            parse(f"https://example.org:{port}/a", allowed)
    assert parse("https://example.org:8443/a", frozenset()).port == 8443
