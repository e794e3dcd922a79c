"""What the bytes are that somebody hands in: a page, a PDF, a text, or something else."""

from __future__ import annotations

import re
from typing import Literal

from generator.ingest.extract.article import NoArticle
from generator.ingest.extract.charset import utf_16

LIMIT = 20_000_000
"""The most bytes that are looked at."""

Kind = Literal["page", "archive", "pdf", "text"]
"""``archive`` is a page in MIME, as browsers save it with all that belongs to it (RFC 2557)."""

_MAGIC = (
    (b"PK\x03\x04", "a Word document, an e-book or another packed file"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel document"),
    (b"{\\rtf", "a document in RTF"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "a picture, a sound or a film"),
    (b"\x1f\x8b", "a packed file"),
    (b"ID3", "a sound"),
    (b"bplist00", "an archive of Safari"),
)
_MARKUP = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|article|meta|title|div|p|h1|section|main|script|table)\b"
    rb"[^<>]*>|<!doctype\s+html",
    re.IGNORECASE,
)
_PAGE = re.compile(rb"\s*<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_MIME = re.compile(rb"(?:From|MIME-Version|Snapshot-Content-Location): [^\n]+\n", re.IGNORECASE)
_MIME_TYPES = ("multipart/related", "message/rfc822", "application/x-mimearchive")
_BOMS = (b"\xff\xfe", b"\xfe\xff")
_CONTROL = bytes([*range(0x07), *range(0x0E, 0x1A), *range(0x1C, 0x20), 0x7F])
_LOOKED_AT = 8_192


def kind_of(data: bytes, content_type: str = "", name: str = "", charset: str = "") -> Kind:
    """What ``data`` is, by its own beginning first and by what others say of it then.

    Raises `NoArticle` where it is empty, larger than `LIMIT`, or nothing that holds a text.
    """
    if len(data) > LIMIT:
        raise NoArticle(
            f"it has {len(data) / 1e6:.0f} MB, and an article has less than {LIMIT / 1e6:.0f}; "
            "save the text of the article alone"
        )
    start = data[:_LOOKED_AT]
    media = content_type.partition(";")[0].strip().lower()
    if not start.strip(b" \t\r\n\0\xef\xbb\xbf"):
        raise NoArticle("it is empty")
    if b"%PDF-" in start[:1_024]:
        return "pdf"
    is_wide = start.startswith(_BOMS) or bool(utf_16(start, charset))
    _refuse_others(start, media, is_wide=is_wide)
    if is_wide:  # as if it were ASCII, in which the names of elements are written
        start = start.replace(b"\0", b"").removeprefix(_BOMS[0]).removeprefix(_BOMS[1])
    if media in _MIME_TYPES or (_MIME.match(start) and b"multipart/related" in start.lower()):
        return "archive"
    suffix = name.rpartition(".")[2].lower()
    if media in ("text/html", "application/xhtml+xml") or suffix in ("html", "htm", "xhtml"):
        return "page"
    if suffix in ("md", "markdown", "txt") or media in ("text/plain", "text/markdown"):
        return "page" if _PAGE.match(start) else "text"
    return "page" if _MARKUP.search(start) else "text"


def _refuse_others(start: bytes, media: str, *, is_wide: bool) -> None:
    if what := next((what for magic, what in _MAGIC if start.startswith(magic)), ""):
        raise NoArticle(f"it is {what}; save it as a PDF, as a web page or as plain text first")
    if media.startswith(("image/", "audio/", "video/", "font/")):
        raise NoArticle(f"it is no text, but {media}")
    if not is_wide and _is_binary(start):
        raise NoArticle("it is no text; save the article as a PDF, as a web page or as plain text")


def _is_binary(start: bytes) -> bool:
    return len(start) - len(start.translate(None, _CONTROL)) > len(start) // 50
