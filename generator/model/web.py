"""Web addresses that a page may link to."""

from __future__ import annotations

import ipaddress
import re
import unicodedata
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, StringConstraints
from pydantic_core import PydanticCustomError

URL_LIMIT = 2_000

_FORBIDDEN = re.compile(r"[\x00-\x20\x7f-\xa0\u2028\u2029<>\"\\^`{|}]")
_NUMERIC_HOST = re.compile(r"(?:0[xX][0-9a-fA-F]*|\d+)(?:\.(?:0[xX][0-9a-fA-F]*|\d+))*\.?")
_PRIVATE_SUFFIXES = ("localhost", "local", "internal", "intranet", "lan", "home.arpa")


def address_problem(url: str) -> str:
    """Say in one clause why a page must not link to ``url``; ``""`` if it may.

    Accepted are http and https addresses (RFC 9110, section 4.2) without a user name, on a host
    that is neither loopback, private nor link-local and whose name does not mix scripts.
    """
    if len(url) > URL_LIMIT:
        return f"the address is longer than {URL_LIMIT} characters"
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
    return _host_problem(host)


def _host_problem(host: str) -> str:
    if ":" in host or _NUMERIC_HOST.fullmatch(host):
        try:
            public = ipaddress.ip_address(host).is_global
        except ValueError:
            return "the host is written as a number, which can hide where it leads"
        return "" if public else "the address leads to a private or loopback host"
    name = host.rstrip(".").lower()
    if name.endswith(_PRIVATE_SUFFIXES) and re.search(
        rf"(?:^|\.)(?:{'|'.join(map(re.escape, _PRIVATE_SUFFIXES))})$", name
    ):
        return "the address leads to a private or loopback host"
    if "." not in name:
        return "the host has no dot in its name, so only an internal network would know it"
    for label in name.split("."):
        if not label or len(label) > 63:  # RFC 1035, section 2.3.4
            return "the name of the host is malformed"
        if not label.isascii() and len({_script(c) for c in label if c.isalpha()}) > 1:
            return "the name of the host mixes letters of different scripts"
    return ""


def _script(letter: str) -> str:
    # The first word of a letter's Unicode name is its script, but for the Japanese ones, which
    # belong together with Han in one name.
    script = unicodedata.name(letter, "?").split()[0]
    return "CJK" if script in ("HIRAGANA", "KATAKANA", "CJK") else script


def _checked(url: str) -> str:
    url = url.strip()
    if problem := address_problem(url):
        raise PydanticCustomError(
            "link-invalid", "This address cannot be linked: {why}.", {"why": problem, "words": url}
        )
    return url


Url = Annotated[str, StringConstraints(max_length=URL_LIMIT), AfterValidator(_checked)]
"""An http or https address on a public host, as typed."""
