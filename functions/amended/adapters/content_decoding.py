"""Undoes an answer's content encoding while it arrives, and stops at a limit of decoded bytes (RFC 9110, 8.4)."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from amended.errors import ServerFault, TooLarge

# gzip: window of 32 kB plus the gzip wrapper. "deflate" is zlib by the letter (RFC 9110, 8.4.1.2), raw in practice.
_GZIP_WINDOW = 16 + zlib.MAX_WBITS
_GZIP = frozenset({"gzip", "x-gzip"})
# "none" and the names of character sets are mistakes of servers that mean no coding.
_NO_CODING = frozenset({"", "identity", "none", "utf-8", "utf8", "iso-8859-1", "binary"})
# So many decoded bytes come at a time.
STEP = 64 * 1024


def encoding_of(header: str, subject: str) -> str:
    """The one coding of a Content-Encoding header: "gzip", "deflate" or "" for none.

    Raises ServerFault for one that was not asked for, and for a stack of them: it serves nothing but to multiply.
    """
    codings = [coding for part in header.split(",") if (coding := part.strip().lower()) not in _NO_CODING]
    if not codings:
        return ""
    if len(codings) > 1:
        raise ServerFault(subject, f"the answer is encoded more than once ({', '.join(codings)[:80]})")
    if codings[0] in _GZIP:
        return "gzip"
    if codings[0] == "deflate":
        return "deflate"
    raise ServerFault(subject, f"the answer has an encoding that was not asked for ({codings[0][:40]})")


class BodyDecoder:
    """Collects a body of at most `limit` decoded bytes from the chunks of an answer.

    Memory is bounded by the limit, whatever the ratio of compression: a chunk is never decompressed beyond it, and
    `steps` gives the caller a say after each STEP bytes.
    """

    def __init__(self, encoding: str, limit: int, subject: str) -> None:
        self._encoding = encoding
        self._limit = limit
        self._subject = subject
        self._parts: list[bytes] = []
        self._size = 0
        self._started = False
        self._inflater = zlib.decompressobj(_GZIP_WINDOW) if encoding == "gzip" else None

    @property
    def size(self) -> int:
        """How many decoded bytes there are so far."""
        return self._size

    def add(self, chunk: bytes) -> None:
        """Take the next raw bytes. Raises TooLarge, or ServerFault for bytes that are not what they claim to be."""
        for _ in self.steps(chunk):
            pass

    def steps(self, chunk: bytes) -> Iterator[int]:
        """Take the next raw bytes, and yield the size after each step. Raises as `add` does."""
        if not self._encoding:
            self._keep(chunk)
            yield self._size
            return
        if not chunk:
            return
        if self._inflater is None and not self._started:
            # A zlib header is a multiple of 31 and names method 8; anything else is the raw stream of old servers.
            is_zlib = chunk[0] & 0x0F == 8 and (len(chunk) < 2 or (chunk[0] << 8 | chunk[1]) % 31 == 0)
            self._inflater = zlib.decompressobj(zlib.MAX_WBITS if is_zlib else -zlib.MAX_WBITS)
        elif self._inflater is None and self._encoding == "gzip" and chunk.startswith(b"\x1f\x8b"):
            self._inflater = zlib.decompressobj(_GZIP_WINDOW)
        self._started = True
        try:
            yield from self._inflate(chunk)
        except zlib.error as error:
            raise ServerFault(self._subject, f"the compressed answer is corrupt ({error})") from error

    def _inflate(self, chunk: bytes) -> Iterator[int]:
        more_to_come = False
        while (chunk or more_to_come) and self._inflater is not None:
            most = min(STEP, self._limit - self._size + 1)
            data = self._inflater.decompress(chunk, most)
            self._keep(data)
            yield self._size
            if not self._inflater.eof:
                chunk = self._inflater.unconsumed_tail
                more_to_come = len(data) == most
                continue
            more_to_come = False
            # A gzip file may have several members (RFC 1952, 2.2); other bytes after the end are padding.
            chunk = self._inflater.unused_data
            more = self._encoding == "gzip" and chunk.startswith(b"\x1f\x8b")
            self._inflater = zlib.decompressobj(_GZIP_WINDOW) if more else None

    def _keep(self, data: bytes) -> None:
        self._size += len(data)
        if self._size > self._limit:
            raise TooLarge(self._subject, f"the answer has more than {self._limit:,} bytes")
        if data:
            self._parts.append(data)

    def finish(self) -> bytes:
        """The whole body. Raises ServerFault where the compressed stream was cut off."""
        if self._started and self._inflater is not None and not self._inflater.eof:
            raise ServerFault(self._subject, "the compressed answer was cut off")
        return b"".join(self._parts)


def gunzipped(body: bytes, limit: int, subject: str) -> bytes:
    """A body that is itself a gzip file (sitemap.xml.gz), unpacked. Raises TooLarge or ServerFault."""
    decoder = BodyDecoder("gzip", limit, subject)
    decoder.add(body)
    return decoder.finish()
