"""The files in which the earlier addresses of pages live on."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple
from urllib.parse import unquote

from generator.model.text import DEVICES

_LONGEST_NAME = 200
"""In bytes, as `generator.publish.plan` has it."""
_PAGE_NAME = re.compile(r".+\.html?", re.IGNORECASE)
_FORBIDDEN = re.compile(r'[\\:?#"<>|*]')
# The site or its engine writes most of these; from the last one engines copy nothing.
_NOT_FOR_PAGES = frozenset(
    (
        *("404.html", "assets", "downloads", "search", "sitemap.xml", "templates"),
        *("cname", "feed.xml", "objects.inv", "robots.txt", "tags.json"),
    )
)


class Addressed(NamedTuple):
    """A file of the desk, the address of its page, and the earlier ones as they are written.

    ``page`` is such as ``actors/turkey``.
    """

    path: str
    page: str
    earlier: Sequence[str] = ()


def redirect_file(address: str) -> str:
    """The file, from the top of the site, that answers at an earlier address.

    For ``briefings/old-name/`` and ``/briefings/old-name`` that is
    ``briefings/old-name/index.html``; ``old.html`` is a file already. What a browser writes with %
    signs (RFC 3986, section 2.1) is read as the letters that it stands for. Only for addresses
    without an `address_problem`.
    """
    path = unicodedata.normalize("NFC", unquote(address)).removeprefix("/").removesuffix("/")
    return path if _PAGE_NAME.fullmatch(path.rpartition("/")[2]) else f"{path}/index.html"


def address_problem(address: str) -> str:
    """Say in one clause why no page can be kept at an earlier address; ``""`` if one can."""
    try:
        path = unquote(address, errors="strict")
    except UnicodeDecodeError:
        return "its % signs do not stand for letters"
    parts = path.removeprefix("/").removesuffix("/").split("/")
    if _FORBIDDEN.search(path) or not all(
        part.strip(" .")
        and part.isprintable()
        and part == part.strip()
        and part.partition(".")[0].casefold() not in DEVICES
        for part in parts
    ):
        return "it cannot be the name of a file everywhere"
    if any(len(part.encode()) > _LONGEST_NAME for part in parts):
        return f"one of its parts is longer than {_LONGEST_NAME} bytes"
    if any(part.startswith(".") for part in parts):
        return "what begins with a dot is left out of the site"
    if any(part.casefold().endswith(".md") for part in parts):
        return "no page's address has .md in it, only its file has"
    if parts[0].casefold() in _NOT_FOR_PAGES:
        return f'the site keeps "{parts[0]}" for itself'
    return ""


def file_key(path: str) -> str:
    """What is the same for two paths that are one file on some systems."""
    if path.isascii():
        return path.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", path).casefold())
