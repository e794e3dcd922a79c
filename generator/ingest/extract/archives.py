"""A page as browsers save it with all that belongs to it: in one file of MIME parts."""

from __future__ import annotations

from email import message_from_bytes
from email.policy import compat32
from typing import NamedTuple

from generator.ingest.extract.article import NoArticle


class SavedPage(NamedTuple):
    """A page out of such a file: its bytes, the encoding that is declared for it, its address."""

    data: bytes
    charset: str
    url: str


def page_of(data: bytes) -> SavedPage:
    """The first page in a file of MIME parts (RFC 2557). Raises `NoArticle` where it has none."""
    message = message_from_bytes(data, policy=compat32)
    for part in message.walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            payload = part.get_payload(decode=True)
            if isinstance(payload, bytes) and payload.strip():
                address = message.get("Snapshot-Content-Location") or part.get("Content-Location")
                url = str(address or "").strip()
                return SavedPage(
                    payload, part.get_content_charset() or "", url if url.startswith("http") else ""
                )
    raise NoArticle("there is no page in this web archive; save it again as a web page")
