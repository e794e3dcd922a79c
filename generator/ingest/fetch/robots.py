"""What a site's robots.txt lets programs have (RFC 9309)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import quote, unquote_to_bytes

from generator.ingest.fetch.rules import PRODUCT

_LIMIT = 512_000  # section 2.5: at least 500 kibibytes are to be understood
_LINES = re.compile(r"\r\n|\r|\n")
_TOKEN = re.compile(r"[a-z_-]*")  # section 2.2.1
_ESCAPE = re.compile("%[0-9A-Fa-f]{2}")
_UNRESERVED = re.compile(rb"[A-Za-z0-9._~-]")  # RFC 3986, section 2.3
_KEPT = "/%:@!$&'()*+,;=~[]?"


@dataclass(frozen=True, slots=True)
class Robots:
    """The rules that concern us: patterns, each with whether it allows."""

    rules: tuple[tuple[str, bool], ...] = ()

    def allow(self, target: str) -> bool:
        """Whether a page may be fetched, by path and query.

        The longest pattern that matches decides, and of two of the same length the one that
        allows (section 2.2.2).
        """
        path = _normal(target)
        if path == "/robots.txt":
            return True
        longest = max(
            ((len(pattern), allows) for pattern, allows in self.rules if _matches(pattern, path)),
            default=(0, True),
        )
        return longest[1]


def parse_robots(data: bytes, product: str = PRODUCT) -> Robots:
    """The rules for ``product`` in a robots.txt or, where it names no such, those for all.

    A file may hold many thousand groups. Only what concerns us is kept, so that it costs no more
    than to read it once.
    """
    ours: list[tuple[str, bool]] = []
    for_all: list[tuple[str, bool]] = []
    named = False
    about_us = about_all = False
    after_name = False  # several products may be named before the rules that they share
    for key, value in _lines(data):
        if key == "user-agent":
            if not after_name:
                about_us = about_all = False
            after_name = True
            if value == "*":
                about_all = True
            elif _TOKEN.match(value.lower())[0] == product:  # type: ignore[index]
                about_us = named = True
        elif key in ("allow", "disallow"):
            after_name = False
            rule = (_normal(value), key == "allow")
            if value and about_us:
                ours.append(rule)
            if value and about_all:
                for_all.append(rule)
    return Robots(tuple(dict.fromkeys(ours if named else for_all)))


def _lines(data: bytes) -> Iterator[tuple[str, str]]:
    text = data[:_LIMIT].decode("utf-8", "replace").removeprefix("\ufeff")
    for line in _LINES.split(text):
        key, colon, value = line.partition("#")[0].partition(":")
        if colon:
            yield key.strip().lower(), value.strip()


def _normal(path: str) -> str:
    """The one spelling of a path or a pattern (section 2.2.2)."""
    return quote(_ESCAPE.sub(_one_escape, path), safe=_KEPT)


def _one_escape(match: re.Match[str]) -> str:
    byte = unquote_to_bytes(match[0])
    return byte.decode() if _UNRESERVED.fullmatch(byte) else match[0].upper()


def _matches(pattern: str, path: str) -> bool:
    # The first place of each piece is the best one, so nothing is ever tried again.
    to_end = pattern.endswith("$")
    first, *others = pattern.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    return _in_order(others, path, len(first), to_end)


def _in_order(pieces: Iterable[str], path: str, at: int, to_end: bool) -> bool:
    piece = None
    for piece in pieces:
        place = path.find(piece, at)
        if place < 0:
            return False
        last, at = at, place + len(piece)
    if not to_end:
        return True
    if piece is None:
        return at == len(path)
    return path.endswith(piece) and len(path) - len(piece) >= last
