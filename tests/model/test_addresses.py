"""Addresses that a page may link to, and those that it must not."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from ipaddress import IPv4Address
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.addresses import URL_LIMIT, address_problem

PRIVATE = "the address leads to a private or loopback host"
NUMBER = "the host is written as a number, which can hide where it leads"
ESCAPES = "the host is written with escapes, which can hide where it leads"
USER = "the address carries a user name, which can hide where it leads"
MALFORMED_HOST = "the name of the host is malformed"
MALFORMED = "the address is malformed"
BRACKETS = "the host is written in brackets, and is no IPv6 address"
NO_HOST = "the address names no host"
NO_DOT = "the host has no dot in its name, so only an internal network would know it"
MIXED = "the name of the host mixes letters of different scripts"
SCHEME = "only addresses that begin with http:// or https:// are linked"
CHARACTER = "the address holds a space or a character that no address may hold"

PUBLIC = [
    "https://example.org",
    "http://example.org/",
    "HTTPS://EXAMPLE.ORG/Ferry",
    "https://example.org.",
    "https://www.port.example.co.uk/2025/04/09/ferry.html",
    "https://example.org/search?q=ferry&page=2#top",
    "https://example.org?q=ferry",
    "https://example.org#top",
    "https://example.org:8443/ferry",
    "https://example.org:/ferry",
    "https://example.org/ferry_(boat)",
    "https://example.org/[1]",
    "https://example.org/@harbour",
    "https://example.org/a%20b",
    "https://example.org/fähre",
    "https://example.org/ميناء",
    "https://example.org/http://127.0.0.1/",
    "https://a-b.example.org",
    "https://xn--bcher-kva.example",
    "https://bücher.example",
    "https://порт.example",
    "https://نامه‌ای.example",  # with a joiner, as Persian is spelt
    "https://港.example",
    "https://東京タワー.example",
    "https://東京タワーのab.example",
    "https://한국漢字ab.example",
    "https://ｅｘａｍｐｌｅ.org",
    "https://example。org",
    "https://localhost.example.org",
    "https://127.0.0.1.example.org",
    "https://8.8.8.8/",
    "https://[2606:4700::1111]/",
    "https://[2606:4700::1111]:8443/",
    "https://[::ffff:8.8.8.8]/",
    f"https://{'x' * 63}.example.org",
    f"https://{'x' * 63}.example.org:8443",
    f"https://example.org/{'x' * (URL_LIMIT - 20)}",
]


@pytest.mark.parametrize("url", PUBLIC)
def test_public_addresses_are_linked(url: str) -> None:
    assert address_problem(url) == ""


REFUSED = {
    SCHEME: ["", "example.org", "//example.org", "ftp://example.org", "mailto:port@example.org",
             "javascript:alert(1)", "JavaScript://example.org/%0aalert(1)", "data:text/html,x",
             "file:///etc/passwd", "httpss://example.org", "ｈｔｔｐｓ://example.org"],
    NO_HOST: ["https:", "https:/example.org", "https:example.org", "https://", "https:///ferry",
              "https://?q", "https://:8080/"],
    BRACKETS: ["https://[v1.a]/", "https://[vF.example]"],
    MALFORMED: ["https://[::1", "https://[example.org]/", "https://example.org:99999/",
                "https://example.org:port/", "https://[::ffff:127.0.0.256]/",
                "https://exa\u2100mple.org/"],
    CHARACTER: ["https://example.org/a b", "https://example.org/a\tb", "https://example.org\\@e.org",
                "https://exam\nple.org", "https://example.org/<b>", 'https://example.org/"',
                "https://example.org/`x`", "https://example.org/{x}", "https://example.org/\u00a0",
                "https://example.org/\u202e", "https://example.org/\u2066", "https://exam\u200bple.org",
                "https://loc\u00adalhost.example", "https://example.org/\u061c", "\ufeffhttps://e.org"],
    USER: ["https://port@example.org", "https://port:secret@example.org", "https://@example.org",
           "https://example.org@127.0.0.1/", "https://example.org%40@e.org"],
    ESCAPES: ["https://ex%61mple.org", "https://%31%32%37.0.0.1", "https://example.org%2f.e.org",
              "https://[fe80::1%25eth0]/"],
    PRIVATE: ["http://localhost.", "http://localhost", "http://LOCALHOST/", "http://a.localhost",
              "http://port.local", "http://port.internal/", "http://wiki.intranet", "http://tv.lan",
              "http://tv.home.arpa", "http://port.local.", "http://ｌｏｃａｌｈｏｓｔ",
              "http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ", "http://port。local", "http://port.lo\ufe0fcal", "http://port.ℒocal",
              "http://port.lo\u200dcal", "http://port.lo\u034fcal",
              "http://127.0.0.1", "http://127.0.0.1:8000/x", "http://127.255.255.254",
              "http://１２７.0.0.1", "http://127。0。0。1", "http://①②⑦.0.0.1",
              "http://127.0.0\ufe0f.1", "http://0.0.0.0", "http://10.1.2.3", "http://172.16.0.1",
              "http://192.168.1.1", "http://169.254.169.254/latest", "http://100.64.0.1",
              "http://192.0.2.1", "http://203.0.113.9", "http://224.0.0.1", "http://255.255.255.255",
              "http://[::1]", "http://[::]", "http://[0:0:0:0:0:0:0:1]", "http://[fe80::1]",
              "http://[fc00::1]", "http://[ff02::1]", "http://[2001:db8::1]",
              "http://[::ffff:127.0.0.1]", "http://[::ffff:7f00:1]", "http://[::127.0.0.1]",
              "http://[64:ff9b::127.0.0.1]", "http://[64:ff9b::a00:1]", "http://[2002:7f00:1::]",
              "http://[::ffff:192.168.1.1]", "http://[::ffff:224.0.0.1]"],
    NUMBER: ["http://2130706433", "http://017700000001", "http://0x7f000001", "http://0X7F.0.0.1",
             "http://0x7f.1", "http://127.1", "http://127.0.1", "http://0177.0.0.1", "http://0",
             "http://127.0.0.01", "http://127.0.0.1.", "http://1.2.3.4.5", "http://256.1.1.1",
             "http://١٢٧.0.0.1", "http://0x.0.0.1"],
    NO_DOT: ["http://harbour", "http://harbour/ferry", "http://港", "http://router:8080",
             "http://mylocal"],
    MALFORMED_HOST: ["http://port..example", "http://.example.org", "http://port.example..",
                     f"http://{'x' * 64}.org", "http://po,rt.org", "http://po(rt).org",
                     "http://xn--\u00fc.org", "http://xn--999999999.org", "http://a&b.org"],
    MIXED: ["http://раypal.com", "http://examрle.org", "http://ехamplе.org", "http://αbc.org",
            "http://xn--pypal-4ve.com", "http://XN--PYPAL-4VE.com", "http://port.bоat.org",
            "http://מaritime.org"],
}  # fmt: skip


@pytest.mark.parametrize(
    ("why", "url"), [(why, url) for why, urls in REFUSED.items() for url in urls]
)
def test_other_addresses_are_refused_with_the_reason(why: str, url: str) -> None:
    assert address_problem(url) == why


@pytest.mark.parametrize("url", ["https://", "https://example.org/"])
def test_an_address_has_a_length(url: str) -> None:
    assert address_problem(url + "x" * URL_LIMIT) == "the address is longer than 2000 characters"


def test_each_script_in_a_label_of_its_own_is_no_mixture() -> None:
    assert address_problem("https://порт.example.org") == ""


SPELLINGS: list[Callable[[int], str]] = [str, hex, oct, "0{:o}".format, "0x{:08x}".format]


@given(
    st.integers(0, 2**32 - 1), st.sampled_from(SPELLINGS), st.sampled_from(["", ".", "/", ":80"])
)
def test_no_number_stands_for_a_host(number: int, spell: Callable[[int], str], end: str) -> None:
    assert address_problem(f"http://{spell(number)}{end}")


@given(st.integers(0, 2**32 - 1))
def test_an_address_of_ipv4_is_judged_alike_in_every_dress(number: int) -> None:
    plain = IPv4Address(number)
    dressed = [
        f"[::ffff:{plain}]",
        f"[64:ff9b::{plain}]",
        f"[2002:{number >> 16:x}:{number & 65535:x}::]",
    ]

    expected = "" if plain.is_global and not plain.is_multicast else PRIVATE
    assert {address_problem(f"http://{host}/") for host in (str(plain), *dressed)} == {expected}


PIECES = (
    *("http", "https", ":", "/", "//", "@", "%", "[", "]", "?", "#", " ", ".", "。"),
    *("127", "0x7f", "１", "localhost", "local", "xn--", "example", "org", "é", "о"),
    *("\u200d", "\u00ad", "\ufe0f"),
)


@given(st.one_of(st.text(max_size=40), st.lists(st.sampled_from(PIECES), max_size=14).map("".join)))
def test_what_is_linked_names_a_public_host_without_a_user(url: str) -> None:
    if address_problem(url):
        return
    parts = urlsplit(url)
    assert parts.scheme in ("http", "https")
    assert parts.username is None
    host = (parts.hostname or "").removesuffix(".")
    assert "." in host or ":" in host or "。" in host or "．" in host
    assert not host.endswith((".localhost", ".local"))
    with suppress(ValueError):
        assert IPv4Address(host).is_global
