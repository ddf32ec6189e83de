"""Bytes to text: what a page's bytes are, and in which encoding they were written."""

from __future__ import annotations

import re
from codecs import getincrementaldecoder

from w3lib.encoding import html_body_declared_encoding, http_content_type_encoding, read_bom, resolve_encoding

MAXIMUM_BYTES = 20_000_000
_PIECE = 16_384


# First bytes that no text begins with: PDF, images, archives, media, fonts, programs.
_MAGIC = (
    b"%PDF-",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF87a",
    b"GIF89a",
    b"RIFF",
    b"BM\x00",
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"BZh",
    b"7z\xbc\xaf",
    b"\xfd7zXZ",
    b"(\xb5/\xfd",
    b"OggS",
    b"ID3",
    b"\x00\x00\x01\x00",
    b"wOFF",
    b"wOF2",
    b"\x7fELF",
    b"MZ\x90",
    b"{\\rtf",
    b"%!PS",
)
_FEED_OR_DATA = re.compile(
    rb"\s*(?:<\?xml[^>]{0,300}\?>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:rss|feed|rdf:RDF|urlset|sitemapindex|svg)\b",
    re.DOTALL,
)
_DOCUMENT = re.compile(rb"\s*<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_JSON_OBJECT = re.compile(rb"\{\s*(?:\"[^\"\n]{0,200}\"\s*:|\}\s*$)")
_JSON_LIST = re.compile(rb"\[\s*(?:[\[\]{]|\"[^\"]{0,200}\"\s*[,\]]|-?\d+\s*[,\]])")
_MARKUP = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|title|meta|p|div|article|section|main|h[1-6]|span|table|br|ul|ol|a|blockquote|em|strong|b|i|script|center|font|frameset|frame|iframe|img|svg|style|noscript|link)[\s/>]|\A\s*<!--",
    re.IGNORECASE,
)
# Control characters, halves of surrogate pairs, and marks that only steer how text is drawn: direction, soft hyphens,
# zero width. The joiners
# U+200C and U+200D stay: they are part of how Persian and Hindi are spelled.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
# Text has no control bytes to speak of; where every byte is as likely as another, one in ten is one.
_MOST_CONTROLS = 0.05
_CONTROLS = bytes(set(range(32)) - {9, 10, 12, 13, 27})
_STATEFUL = ("iso2022", "iso-2022", "hz", "utf-7", "utf7")


def is_other_document(body: bytes, content_type: str) -> bool:
    """Whether the bytes are no page and no text: an image, a PDF, JSON, a feed, a program."""
    declared = _media_type(content_type)
    head = body[:4096].removeprefix(b"\xef\xbb\xbf").lstrip()
    if head.startswith(_MAGIC) or declared.startswith(("image/", "audio/", "video/", "font/", "application/pdf")):
        return True
    if declared.endswith(("/json", "+json")) or _JSON_OBJECT.match(head) or _FEED_OR_DATA.match(head):
        return True
    return (_JSON_LIST.match(head) is not None and body.rstrip()[-1:] == b"]") or _looks_binary(body)


def is_markup(source: bytes, content_type: str) -> bool:
    """Whether a document in UTF-8 is HTML rather than plain text."""
    if _media_type(content_type) == "text/plain" and not _DOCUMENT.match(source):
        return False
    return _MARKUP.search(source, 0, 200_000) is not None


def _media_type(content_type: str) -> str:
    return content_type.partition(";")[0].strip().lower()


def _looks_binary(body: bytes) -> bool:
    """Many control bytes at the beginning, and not because of an encoding of two or four bytes a character."""
    sample = body[:4096]
    if not sample or read_bom(sample)[0]:
        return False
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return controls > len(sample) * _MOST_CONTROLS and _wide_encoding(sample) is None


def _wide_encoding(sample: bytes) -> str | None:
    """UTF-16 without a byte order mark, told by where its zero bytes stand."""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if half < 2 or even + odd < half * 0.4:
        return None
    if even < half * 0.1 and odd > half * 0.4:
        return "utf-16-le"
    if odd < half * 0.1 and even > half * 0.4:
        return "utf-16-be"
    return None


def as_utf8(body: bytes, content_type: str = "") -> bytes:
    """The page in UTF-8; bytes that fit no encoding become U+FFFD. At most `MAXIMUM_BYTES` are read.

    A byte order mark wins; then bytes that are valid UTF-8 are UTF-8, whatever a server says (chance makes no
    multi-byte text valid, and wrong headers are common); then the header, then the page's own declaration, then what
    the bytes look like. Names of encodings are understood as the WHATWG Encoding Standard does.
    """
    body = body[:MAXIMUM_BYTES]
    encoding, mark = read_bom(body)
    if encoding and mark:
        body = body[len(mark) :]
        return body if encoding == "utf-8" and _is_utf8(body) else _from(encoding, body)
    if body.isascii() and (b"\x1b" in body or b"~{" in body or b"+" in body[:2]):  # encodings that pass for ASCII
        declared = _declared(body, content_type)
        if declared and declared.startswith(_STATEFUL):
            return _from(declared, body)
    wide = _wide_encoding(body[:4096])
    if wide:
        return _from(wide, body)
    return body if _is_utf8(body) else _from(_likely_encoding(body, content_type), body)


def _from(encoding: str, body: bytes) -> bytes:
    return body.decode(encoding, "replace").encode("utf-8", "replace")


def _is_utf8(body: bytes) -> bool:
    """Whether bytes are valid UTF-8. Read piece by piece, as one sign beyond ASCII has a whole page copied."""
    if body.isascii():
        return True
    decoder = getincrementaldecoder("utf-8")()
    within_a_sign = False
    try:
        for start in range(0, len(body), _PIECE):
            piece = body[start : start + _PIECE]
            if within_a_sign or not piece.isascii():
                decoder.decode(piece)
                within_a_sign = bool(decoder.getstate()[0])
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _declared(body: bytes, content_type: str) -> str | None:
    return http_content_type_encoding(content_type) or html_body_declared_encoding(body)


def _likely_encoding(body: bytes, content_type: str) -> str:
    """The encoding of bytes that are not quite UTF-8: cut off or patched UTF-8, what is declared, or a guess."""
    declared = _declared(body, content_type)
    text = body[:500_000].decode("utf-8", "replace")
    faults = text.count("\ufffd")
    foreign = len(text) - len(text.encode("ascii", "ignore"))
    if faults * 10 <= foreign and (declared in (None, "utf-8") or faults <= 3):
        return "utf-8"
    if declared and declared not in ("utf-8", "utf-16-le", "utf-16-be"):
        return declared
    return _guess(body) or "cp1252"


def _guess(body: bytes) -> str | None:
    """The encoding that the bytes look like. Rare (undeclared and not UTF-8), and slow: the import waits for it."""
    from charset_normalizer import from_bytes

    sample = re.sub(
        rb"<(?:script|style)\b.*?</(?:script|style)\s*>|<[^>]*>", b" ", body[:100_000], flags=re.DOTALL | re.IGNORECASE
    )
    best = from_bytes(sample[:20_000]).best()
    return resolve_encoding(best.encoding) if best is not None else None


def without_invisible(text: str) -> str:
    """Text without characters that no reader sees."""
    return _INVISIBLE.sub("", text)
