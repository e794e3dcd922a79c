"""Web addresses in fields, and what to write instead of one that must not be linked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, LiteralString
from urllib.parse import urlsplit

from pydantic import AfterValidator, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from generator.model.addresses import URL_LIMIT, address_problem
from generator.model.text import ID_PATTERN

_SHOWN = 120
_MARKDOWN = re.compile(r"\[[^\[\]]*\]\((\S+?)\)")
_TITLE = re.compile(r"""\s+["'“(].*$""")
_SCHEME = re.compile(r"h{0,2}t{1,3}ps?\s*(?::\s*/{1,3}|/{2,3}|;//|:(?!/))", re.IGNORECASE)
_HOST = re.compile(r"(?:[a-z0-9][a-z0-9-]{0,62}\.)+[a-z]{2,63}(?::\d+)?(?:[/?#].*)?", re.IGNORECASE)
_MAIL = re.compile(r"(?:mailto:)?([^\s@:/?]+@[^\s@:/?]+\.[^\s@:/?]+)(?:\?.*)?", re.IGNORECASE)
_ON_A_DISK = re.compile(r"file:|[a-z]:[\\/]|\\\\", re.IGNORECASE)
_FILE = re.compile(r"^[^/]+\.(?:md|txt|ya?ml|html?|pdf|docx?)$", re.IGNORECASE)
_FILED = re.compile(rf"(?:\S*/)?(sources|actors)/({ID_PATTERN})(?:\.\w+)?")
_PAGE = re.compile(r"[\w./~#?=&-]*")

_PUBLIC = "Link to the public page itself, with an address that begins with https://."
_EMPTY = "Write the address between the round brackets, or take both pairs of brackets away."


def link_error(
    message: LiteralString, address: str, problem: str, words: str = ""
) -> PydanticCustomError:
    """The error for an ``address`` with this ``problem``, which the message holds as ``{why}``.

    ``words`` are pointed at where there is no address at all.
    """
    problem = problem if address else "no address stands in its round brackets"
    context = {"why": problem, "words": address or words, "mend": address_mend(address)}
    return PydanticCustomError("link-invalid", message, context)


def address_mend(address: str) -> str:
    """What to write instead of an address that must not be linked."""
    if not address:
        return _EMPTY
    if filed := _FILED.fullmatch(address):
        return (
            f"Write [@{filed[2]}] for it."
            if filed[1] == "sources"
            else f"Write [[{filed[2]}]] for it."
        )
    for mended in _mended(address[:URL_LIMIT]):
        if mended != address and not address_problem(mended):
            shown = mended if len(mended) <= _SHOWN else f"{mended[:_SHOWN]}…"
            return f"Write {shown} in its place."
    if mail := _MAIL.fullmatch(address):
        return f"Write {mail[1]} as plain text: only pages on the web are linked."
    if _ON_A_DISK.match(address) or _FILE.match(address):
        return "Link to the page on the web: nobody else can open a file on your computer."
    if _PAGE.fullmatch(address) and "." not in address.partition("/")[0]:
        return "Write the whole address, from https:// on, as the bar of your browser shows it."
    return _PUBLIC


def _mended(address: str) -> Iterator[str]:
    """What was probably meant, likeliest first."""
    if link := _MARKDOWN.search(address):
        address = link[1]
    address = _TITLE.sub("", address.strip(" \t<>\"'“”«»"))
    yield address
    if slip := _SCHEME.match(address):
        rest = address[slip.end() :].lstrip("/ ")
        is_plain = slip[0].lower().replace(" ", "").rstrip("/:;").endswith("p")
        address = f"{'http' if is_plain else 'https'}://{rest}"
        yield address
    elif address.startswith("//"):
        address = f"https:{address}"
        yield address
    elif _HOST.fullmatch(address) and not _FILE.search(address):
        address = f"https://{address}"
        yield address
    yield "%20".join(address.split())
    try:
        parts = urlsplit(address)
    except ValueError:
        return
    if "@" in parts.netloc:
        yield parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()


def _checked(url: str) -> str:
    url = url.strip()
    if problem := address_problem(url):
        raise link_error("This address cannot be linked: {why}.", url, problem)
    return url


Url = Annotated[
    str,
    StringConstraints(max_length=URL_LIMIT),
    AfterValidator(_checked),
    WithJsonSchema(
        {
            "type": "string",
            "maxLength": URL_LIMIT,
            "pattern": r"^\s*[hH][tT][tT][pP][sS]?://",
            "errorMessage": "An address begins with https:// or http://.",
        }
    ),
]
"""An http or https address on a public host, as typed."""
