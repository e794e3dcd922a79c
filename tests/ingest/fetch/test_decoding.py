from __future__ import annotations

import gzip
import tracemalloc
import zlib
from collections.abc import Iterator
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.ingest.fetch.deadline import Deadline, Stop
from generator.ingest.fetch.decoding import decoded
from generator.ingest.fetch.fetched import NotFetched

SOON = Deadline(3_600.0, Stop())  # it begins when the tests are collected
CONTENT = st.lists(st.binary(max_size=300), max_size=4).map(b"".join)


def pieces(data: bytes, size: int) -> Iterator[bytes]:
    return (data[start : start + size] for start in range(0, len(data), size))


def raw_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush()


@given(CONTENT, st.integers(2, 400))
def test_what_was_packed_comes_out(content: bytes, size: int) -> None:
    for coding, packed in (
        ("", content),
        ("gzip", gzip.compress(content)),
        ("gzip", gzip.compress(content[:50]) + gzip.compress(content[50:])),
        ("gzip", gzip.compress(content) + bytes(30)),
        ("deflate", zlib.compress(content)),
        ("deflate", raw_deflate(content)),
    ):
        assert decoded(pieces(packed, size), coding, 2_000, SOON) == content


@given(st.binary(min_size=1, max_size=300), st.integers(2, 400))
def test_one_byte_over_the_limit_is_too_many(content: bytes, size: int) -> None:
    for coding, packed in (
        ("identity", content),
        ("gzip", gzip.compress(content)),
        ("deflate", zlib.compress(content)),
    ):
        assert decoded(pieces(packed, size), coding, len(content), SOON) == content
        with pytest.raises(NotFetched) as caught:
            decoded(pieces(packed, size), coding, len(content) - 1, SOON)
        assert caught.value.kind == "too-large"


@given(st.binary(min_size=1, max_size=300), st.data())
def test_a_packed_page_that_ends_early_is_no_page(content: bytes, data: st.DataObject) -> None:
    packed = gzip.compress(content)
    end = data.draw(st.integers(1, len(packed) - 1))
    with pytest.raises(NotFetched) as caught:
        decoded([packed[:end]], "gzip", 2_000, SOON)
    assert caught.value.kind == "cut-off"


@given(st.binary(max_size=300), st.sampled_from(["gzip", "deflate", "br", "zstd", "x"]))
def test_garbage_never_does_worse_than_fail(data: bytes, coding: str) -> None:
    with suppress(NotFetched):
        assert len(decoded([data], coding, 1_000, SOON)) <= 1_000


@pytest.mark.parametrize("coding", ["gzip", "deflate"])
def test_a_bomb_is_never_unpacked_beyond_the_limit(coding: str) -> None:
    content = bytes(30_000_000)
    bomb = gzip.compress(content) if coding == "gzip" else zlib.compress(content)
    del content
    tracemalloc.start()
    try:
        with pytest.raises(NotFetched) as caught:
            decoded([bomb], coding, 100_000, SOON)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert str(caught.value) == (
        "the page is larger than 0.1 MB, which no article is; check the address"
    )
    assert peak < 3_000_000


def test_time_ends_also_where_much_input_gives_no_output() -> None:
    nothing = gzip.compress(b"") * 10_000
    with pytest.raises(TimeoutError):
        decoded(iter([nothing]), "gzip", 1_000, Deadline(-1.0, Stop()))
    assert decoded(iter([nothing]), "gzip", 1_000, SOON) == b""
