"""Domain records as JSON bytes and back, so that every store writes them in one form.

A record becomes one JSON object with all its fields: times are ISO 8601 in UTC, waits ISO 8601 durations, enumerations
their values. A field that is missing in old JSON gets the record's default, one that is unknown is passed over: a
record may gain fields without a migration. Large records are packed: one byte that names the format, then the
compressed JSON. Small ones are packed with a primer: what most of them have in common, so that it costs nothing.
"""

from __future__ import annotations

import re
import zlib
from typing import Any, TypeVar

import msgspec

from amended.adapters.record_primer import PRIMER

Record = TypeVar("Record")

# The first byte of a packed record. zlib at level 6 makes 5.1 KB of the 30 KB of a news page's blocks in 0.4 ms; lzma
# and bz2 save another 5 % and take six times as long.
_ZLIB_JSON = b"\x01"
_LEVEL = 6
# The same with a preset dictionary (RFC 1950, FDICT): an article's 1.4 KB of JSON become 0.4 KB instead of 0.7.
_PRIMED_ZLIB_JSON = b"\x02"
_HARDEST = 9
# No page that Amended reads unpacks to more: a damaged record must not fill the memory.
_LARGEST_UNPACKED = 256 * 1024 * 1024

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


class UnreadableRecord(ValueError):
    """Stored bytes that are no record of the kind that was asked for."""


def encode(record: object) -> bytes:
    """The record as JSON in UTF-8. Half a surrogate pair, which UTF-8 cannot hold, becomes U+FFFD."""
    try:
        return msgspec.json.encode(record)
    except UnicodeEncodeError:
        return msgspec.json.encode(_without_lone_surrogates(msgspec.to_builtins(record)))


def decode(kind: type[Record], data: bytes) -> Record:
    """The record of this kind that `encode` made into `data`. Raises UnreadableRecord."""
    try:
        return msgspec.json.decode(data, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise UnreadableRecord(str(error)) from error


def pack(record: object) -> bytes:
    """The record as compressed JSON, behind a byte that names the format."""
    return _ZLIB_JSON + zlib.compress(encode(record), _LEVEL)


def pack_small(record: object) -> bytes:
    """As `pack`, for what is written often and paid for by the kilobyte."""
    packer = zlib.compressobj(_HARDEST, zdict=PRIMER)
    return _PRIMED_ZLIB_JSON + packer.compress(encode(record)) + packer.flush()


def unpack(kind: type[Record], packed: bytes) -> Record:
    """The record of this kind that `pack` or `pack_small` made into `packed`. Raises UnreadableRecord."""
    return decode(kind, unpacked(packed))


def unpacked(packed: bytes) -> bytes:
    """The JSON in what `pack` or `pack_small` made. Raises UnreadableRecord."""
    if packed[:1] not in (_ZLIB_JSON, _PRIMED_ZLIB_JSON):
        raise UnreadableRecord(f"packed in an unknown format ({packed[:1].hex() or 'empty'})")
    unpacker = zlib.decompressobj(zdict=PRIMER if packed[:1] == _PRIMED_ZLIB_JSON else b"")
    try:
        data = unpacker.decompress(packed[1:], _LARGEST_UNPACKED)
    except zlib.error as error:
        raise UnreadableRecord(str(error)) from error
    if not unpacker.eof:
        raise UnreadableRecord("packed data that is cut off or too large")
    return data


def encodable(text: str) -> str:
    """The text as it can be written in UTF-8: half a surrogate pair becomes U+FFFD."""
    return _LONE_SURROGATE.sub("\ufffd", text)


def _without_lone_surrogates(value: Any) -> Any:
    if isinstance(value, str):
        return encodable(value)
    if isinstance(value, dict):
        return {encodable(name): _without_lone_surrogates(item) for name, item in value.items()}
    if isinstance(value, list | tuple):
        return [_without_lone_surrogates(item) for item in value]
    return value
