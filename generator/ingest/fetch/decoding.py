"""Content codings (RFC 9110, section 8.4.1), undone up to a number of bytes."""

from __future__ import annotations

import zlib
from collections.abc import Iterable

from generator.ingest.fetch.deadline import Deadline
from generator.ingest.fetch.fetched import SAVE, NotFetched

ACCEPTED = "gzip, deflate"
"""What we ask for: what Python's library can undo piece by piece."""

_GZIP = zlib.MAX_WBITS | 16
_MAGIC = b"\x1f\x8b"


def decoded(pieces: Iterable[bytes], coding: str, limit: int, deadline: Deadline) -> bytes:
    """The pieces of a page put together, without its coding.

    Raises `NotFetched` where that is more than ``limit`` bytes, broken, cut off, or in a coding
    that nobody asked for; `TimeoutError`.
    """
    coding = coding.strip().lower()
    if coding in ("", "identity"):
        return _joined(pieces, limit)
    if coding in ("gzip", "x-gzip", "deflate"):
        try:
            return _inflated(pieces, coding == "deflate", limit, deadline)
        except zlib.error:
            raise NotFetched("broken", f"the page is packed, and damaged; {SAVE}") from None
    raise NotFetched(
        "broken", f'the page is packed in a way that nobody asked for ("{coding[:40]}"); {SAVE}'
    )


def too_large(limit: int) -> NotFetched:
    """Say that a page is larger than we take."""
    return NotFetched(
        "too-large",
        f"the page is larger than {limit / 1_000_000:g} MB, which no article is; check the address",
    )


def _joined(pieces: Iterable[bytes], limit: int) -> bytes:
    whole = bytearray()
    for piece in pieces:
        whole += piece
        if len(whole) > limit:
            raise too_large(limit)
    return bytes(whole)


def _inflated(pieces: Iterable[bytes], deflate: bool, limit: int, deadline: Deadline) -> bytes:
    whole = bytearray()
    inflater = None
    for piece in pieces:
        rest = piece
        while rest:
            deadline.left()  # a megabyte can hold a hundred thousand empty members
            if inflater is None or inflater.eof:
                if inflater and (deflate or not rest.startswith(_MAGIC[: len(rest)])):
                    break  # padding after the end, which browsers leave out too
                inflater = zlib.decompressobj(_window(rest) if deflate else _GZIP)
            # Never more than one byte over the limit, whatever a bomb would become.
            whole += inflater.decompress(rest, limit + 1 - len(whole))
            if len(whole) > limit:
                raise too_large(limit)
            rest = inflater.unused_data if inflater.eof else inflater.unconsumed_tail
    if inflater and not inflater.eof:
        raise NotFetched("cut-off", f"the page was cut off on its way; try again, or {SAVE}")
    return bytes(whole)


def _window(start: bytes) -> int:
    # "deflate" means the zlib format (RFC 1950); some servers send the bare one (RFC 1951).
    framed = len(start) > 1 and start[0] & 15 == 8 and (start[0] << 8 | start[1]) % 31 == 0
    return zlib.MAX_WBITS if framed else -zlib.MAX_WBITS
