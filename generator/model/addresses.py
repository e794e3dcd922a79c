"""Web addresses that a page may link to."""

from __future__ import annotations

import ipaddress
import re
import unicodedata
from urllib.parse import urlsplit

URL_LIMIT = 2_000

# Most addresses are as plain as this, and then only their host needs a look.
_PLAIN = re.compile(
    r"https?://((?:(?!xn--)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63})"
    r"(?:/[\w./~%?=&+#!:;,@-]*)?",
    re.ASCII,
)
_FORBIDDEN = re.compile(
    r"[\x00-\x20\x7f-\xa0<>\"\\^`{|}\xad\u061c"
    r"\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]"  # invisible, or turning the order
)
# What browsers leave out of a host, besides those above (UTS #46), and the joiners.
_LEFT_OUT = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200c\u200d\u3164\ufe00-\ufe0f\uffa0"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
_NUMERIC_HOST = re.compile(r"(?:0[xX][0-9a-fA-F]*|\d+)(?:\.(?:0[xX][0-9a-fA-F]*|\d+))*\.?")
_PRIVATE_NAME = re.compile(r"(?:^|\.)(?:localhost|local|internal|intranet|lan|home\.arpa)$")
_PRIVATE = "the address leads to a private or loopback host"
_NOT_IN_HOST = re.compile(r"[\x00-,/:-@[-^`{-\x7f]")
_OTHER_DOTS = re.compile("[\u3002\uff0e\uff61]")
_COMPATIBLE = ipaddress.ip_network("::/96")  # RFC 4291, section 2.5.5.1
_TRANSLATED = ipaddress.ip_network("64:ff9b::/96")  # RFC 6052, section 2.1
# Scripts that are written together (UTS #39, section 5.2, "Highly Restrictive").
_FAMILIES = (
    {"LATIN", "CJK", "HIRAGANA", "KATAKANA"},
    {"LATIN", "CJK", "BOPOMOFO"},
    {"LATIN", "CJK", "HANGUL"},
)


def address_problem(url: str) -> str:
    """Say in one clause why a page must not link to ``url``; ``""`` if it may.

    Accepted are http and https addresses (RFC 9110, section 4.2) without a user name, on a host
    that is neither loopback, private nor link-local and whose name does not mix scripts.
    """
    if len(url) > URL_LIMIT:
        return f"the address is longer than {URL_LIMIT} characters"
    if plain := _PLAIN.fullmatch(url):
        return _PRIVATE if _PRIVATE_NAME.search(plain[1]) else ""
    if _FORBIDDEN.search(url):
        return "the address holds a space or a character that no address may hold"
    scheme = url.partition(":")[0].lower()
    if scheme not in ("http", "https"):
        return "only addresses that begin with http:// or https:// are linked"
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return "the address is malformed"
    if not host or not url[len(scheme) :].startswith("://"):
        return "the address names no host"
    if "@" in parts.netloc:
        return "the address carries a user name, which can hide where it leads"
    if parts.netloc.startswith("[") and ":" not in host:  # IPvFuture (RFC 3986, section 3.2.2)
        return "the host is written in brackets, and is no IPv6 address"
    return _host_problem(host)


def _host_problem(host: str) -> str:
    # Browsers decode and fold a host before they look it up (WHATWG URL, section 3.5; UTS #46).
    if "%" in host:
        return "the host is written with escapes, which can hide where it leads"
    name = unicodedata.normalize("NFKC", _LEFT_OUT.sub("", host))
    name = _OTHER_DOTS.sub(".", name).lower()
    if ":" in name or _NUMERIC_HOST.fullmatch(name):
        try:
            address = ipaddress.ip_address(name)
        except ValueError:
            return "the host is written as a number, which can hide where it leads"
        return "" if _is_public(address) else _PRIVATE
    name = name.removesuffix(".")
    if _PRIVATE_NAME.search(name):
        return _PRIVATE
    if "." not in name:
        return "the host has no dot in its name, so only an internal network would know it"
    return next(filter(None, map(_label_problem, name.split("."))), "")


def _is_public(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    if isinstance(address, ipaddress.IPv6Address):  # some only stand for an IPv4 address
        if address in _COMPATIBLE or address in _TRANSLATED:
            address = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        else:
            address = address.ipv4_mapped or address.sixtofour or address
    return address.is_global and not address.is_multicast


def _label_problem(label: str) -> str:
    if not label or len(label) > 63 or _NOT_IN_HOST.search(label):  # RFC 1035, section 2.3.4
        return "the name of the host is malformed"
    if label.startswith("xn--"):
        try:
            label = label[4:].encode("ascii").decode("punycode")  # RFC 3492
        except (UnicodeError, OverflowError):
            return "the name of the host is malformed"
    if label.isascii():
        return ""
    scripts = {_script(letter) for letter in label if letter.isalpha()}
    mixed = len(scripts) > 1 and not any(scripts <= family for family in _FAMILIES)
    return "the name of the host mixes letters of different scripts" if mixed else ""


def _script(letter: str) -> str:
    # The first word of a letter's Unicode name is its script, but for a few East Asian ones.
    script = unicodedata.name(letter, "?").split()[0]
    return {"KATAKANA-HIRAGANA": "KATAKANA", "IDEOGRAPHIC": "CJK"}.get(script, script)
