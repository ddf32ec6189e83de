"""Decoding while reading: right for every split of the stream, bounded for every stream."""

from __future__ import annotations

import gzip
import tracemalloc
import zlib
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amended.adapters.content_decoding import STEP, BodyDecoder, gunzipped
from amended.errors import ServerFault, TooLarge


def decoded(encoding: str, body: bytes, size: int = 7, limit: int = 100_000) -> bytes:
    """The body, arriving in chunks of this size."""
    decoder = BodyDecoder(encoding, limit, "subject")
    for start in range(0, len(body), size):
        decoder.add(body[start : start + size])
    return decoder.finish()


@given(st.binary(max_size=300), st.binary(max_size=300), st.integers(2, 50))
def test_every_split_gives_the_same_body(first: bytes, second: bytes, size: int) -> None:
    """However the stream is cut into chunks, gzip (also in two members) and both kinds of deflate are read."""
    whole = first + second
    assert decoded("gzip", gzip.compress(whole), size) == whole
    assert decoded("deflate", zlib.compress(whole), size) == whole
    raw = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    assert decoded("deflate", raw.compress(whole) + raw.flush(), size) == whole
    assert decoded("", whole, size) == whole


@given(st.integers(1, 400_000), st.integers(1, 2_000))
def test_a_body_that_unfolds_comes_in_steps(length: int, size: int) -> None:
    """A few bytes that stand for many are decoded step by step, to the last one."""
    body = zlib.compress(bytes(length))
    decoder = BodyDecoder("deflate", 1_000_000, "subject")
    steps = [step for start in range(0, len(body), size) for step in decoder.steps(body[start : start + size])]
    assert decoder.finish() == bytes(length)
    assert all(later - earlier <= STEP for earlier, later in pairwise([0, *steps]))


def test_several_members_are_one_body() -> None:
    """gzip members that follow one another are read to the end; padding after them is not."""
    assert decoded("gzip", gzip.compress(b"ab") + gzip.compress(b"cd"), 1000) == b"abcd"
    assert decoded("gzip", gzip.compress(b"ab") + b"\0" * 20, 1000) == b"ab"


@given(st.binary(max_size=200))
def test_nothing_else_comes_out_of_noise(noise: bytes) -> None:
    """Bytes that are no such stream give a fault, never another error."""
    for encoding in ("gzip", "deflate"):
        try:
            decoded(encoding, noise)
        except ServerFault:
            continue


def test_a_stream_that_is_cut_off_is_a_fault() -> None:
    """A body that ends too early is not taken for a short one."""
    body = gzip.compress(bytes(range(256)) * 40)
    for end in (5, len(body) // 2, len(body) - 1):
        with pytest.raises(ServerFault, match="cut off"):
            decoded("gzip", body[:end])


def test_a_bomb_takes_no_more_memory_than_the_limit() -> None:
    """A gigabyte in a megabyte is refused at the limit, in memory and by its size."""
    bomb = gzip.compress(bytes(200_000_000), compresslevel=9)
    tracemalloc.start()
    try:
        with pytest.raises(TooLarge):
            decoded("gzip", bomb, size=len(bomb), limit=1_000_000)
        assert tracemalloc.get_traced_memory()[1] < 5_000_000
    finally:
        tracemalloc.stop()


def test_a_gzip_file_is_unpacked() -> None:
    """A body that is itself a gzip file is unpacked within the limit."""
    assert gunzipped(gzip.compress(b"<urlset/>"), 100, "subject") == b"<urlset/>"
    with pytest.raises(TooLarge):
        gunzipped(gzip.compress(bytes(1000)), 100, "subject")
