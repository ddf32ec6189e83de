"""Bytes in any encoding, with any declaration, become the same text."""

from __future__ import annotations

from base64 import b64encode
from hashlib import shake_256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amended.domain.pages.decoding import as_utf8, is_markup, is_other_document
from amended.domain.snapshots import Unreadable
from tests.domain.pages.conftest import Reader

SENTENCES = {
    "de": "Die Brücke über die Leine bleibt für Fußgänger geöffnet, sagte der Bürgermeister „heute früh“.",
    "ru": "Городской совет в четверг решил закрыть мост через реку на два года, сообщил мэр.",
    "ja": "市議会は木曜日、川に架かる橋を二年間閉鎖することを決めたと市長が述べた。訂正：橋の長さは三百メートルです。",
    "zh": "市议会星期四决定将河上的桥梁关闭两年，市长说。更正：桥长三百米。",
    "pl": "Rada miasta postanowiła w czwartek zamknąć most na rzece na dwa lata, powiedział burmistrz Łodzi.",
}
ENCODED = [
    ("de", "iso-8859-15"),
    ("de", "windows-1252"),
    ("ru", "windows-1251"),
    ("ru", "koi8-r"),
    ("ja", "shift_jis"),
    ("ja", "euc-jp"),
    ("ja", "iso-2022-jp"),
    ("zh", "gb18030"),
    ("pl", "iso-8859-2"),
    ("ru", "utf-8"),
    ("ru", "utf-16"),
]


def encoded(language: str, encoding: str) -> tuple[bytes, str]:
    """A sentence in an encoding (as far as it has the letters), as bytes and as text."""
    sentence = SENTENCES[language].encode(encoding, "ignore").decode(encoding)
    return sentence.encode(encoding), sentence


@pytest.mark.parametrize(("language", "encoding"), ENCODED)
def test_the_header_names_the_encoding(language: str, encoding: str) -> None:
    """A charset in the Content-Type is used."""
    body, sentence = encoded(language, encoding)
    assert as_utf8(body, f"text/html; charset={encoding}").decode() == sentence


@pytest.mark.parametrize(("language", "encoding"), [pair for pair in ENCODED if pair[1] != "utf-16"])
def test_the_page_names_the_encoding(language: str, encoding: str) -> None:
    """A `<meta>` in the page is used where the header says nothing."""
    body, sentence = encoded(language, encoding)
    page = f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={encoding}">'.encode() + body
    assert as_utf8(page).decode().endswith(sentence)


@pytest.mark.parametrize("declared", ["iso-8859-1", "windows-1251", "no-such-charset", "", "utf-16"])
def test_utf8_is_utf8_whatever_is_declared(declared: str) -> None:
    """Bytes that are valid UTF-8 are read as UTF-8 under any wrong declaration."""
    for sentence in SENTENCES.values():
        assert as_utf8(sentence.encode(), f"text/html; charset={declared}").decode() == sentence


@pytest.mark.parametrize(("language", "encoding"), [("ru", "windows-1251"), ("ja", "shift_jis"), ("ja", "euc-jp")])
def test_an_undeclared_encoding_is_guessed(language: str, encoding: str) -> None:
    """Bytes that declare nothing and are not UTF-8 are read as what they look like."""
    body, sentence = encoded(language, encoding)
    assert as_utf8(b"<p>" + body * 10).decode() == "<p>" + sentence * 10


def test_utf16_without_a_mark_is_known_by_its_zero_bytes() -> None:
    """Text in UTF-16 is read without a byte order mark and without a declaration."""
    text = "<html><body><p>The bridge is closed.</p></body></html>"
    assert as_utf8(text.encode("utf-16-le")).decode() == text
    assert as_utf8(text.encode("utf-16-be")).decode() == text


def test_utf8_that_was_cut_off_stays_utf8() -> None:
    """A page that ends in the middle of a character, or has a foreign byte in it, is still UTF-8."""
    body = SENTENCES["ru"].encode()
    assert as_utf8(body[:-2] + b" \xe9 " + body).decode().count("�") <= 3
    assert "Городской" in as_utf8(body[:-2]).decode()


def test_a_byte_order_mark_is_no_text() -> None:
    """A mark at the beginning names the encoding and disappears."""
    assert as_utf8(b"\xef\xbb\xbfHello").decode() == "Hello"
    assert as_utf8("Hello".encode("utf-16")).decode() == "Hello"


@pytest.mark.parametrize("shift", range(4))
def test_a_sign_is_whole_wherever_a_long_page_is_parted(shift: int) -> None:
    """However a page is read piece by piece, signs of several bytes stay whole, and what is none is told."""
    page = b"<p>" + b"a" * shift + "€😀é".encode() * 6000 + b"<p>"
    assert as_utf8(page) == page
    assert as_utf8(page + b"\xff") == page + "\ufffd".encode()


@given(
    st.binary(max_size=400), st.sampled_from(["", "text/html; charset=utf-7", "text/html; charset=shift_jis", "x/y"])
)
def test_any_bytes_become_utf8(body: bytes, content_type: str) -> None:
    """Decoding never fails, and what comes out is UTF-8."""
    as_utf8(body, content_type).decode("utf-8")
    assert is_markup(body, content_type) in {True, False}
    assert is_other_document(body, content_type) in {True, False}


OTHERS = {
    "PDF": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj <</Type /Catalog>>",
    "PNG": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00",
    "JPEG": b"\xff\xd8\xff\xe0\x00\x10JFIF",
    "gzip": b"\x1f\x8b\x08\x00\x00\x00\x00\x00",
    "zip": b"PK\x03\x04\x14\x00",
    "noise": bytes(range(256)) * 20,
    "JSON": b'{"title": "Bridge to close", "body": "<p>The bridge is to be closed.</p>"}',
    "JSON list": b'[{"title": "Bridge to close"}]',
    "JSON cut off": b'{"title": {"a": [[[[[[[[[[',
    "RSS": b'<?xml version="1.0"?><rss version="2.0"><channel><title>News</title></channel></rss>',
    "sitemap": b'<?xml version="1.0"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"></urlset>',
}


@pytest.mark.parametrize("kind", OTHERS)
def test_what_is_no_page_is_no_article(kind: str, read: Reader) -> None:
    """Documents of other kinds are unreadable as `not_article`, whatever the server calls them."""
    for content_type in ("", "text/html"):
        page = read(OTHERS[kind], content_type=content_type)
        assert (page.readable, page.unreadable_reason) == (False, Unreadable.NOT_ARTICLE)


@given(st.binary(max_size=8), st.integers(1_000, 9_000))
def test_bytes_by_chance_are_no_text(seed: bytes, size: int) -> None:
    """Bytes of which each is as likely as any other, as in compressed or encrypted files, are no page."""
    assert is_other_document(shake_256(seed).digest(size), "text/html")


@pytest.mark.parametrize("text", [shake_256().hexdigest(900), b64encode(shake_256().digest(900)).decode()])
def test_codes_are_no_article(text: str, read: Reader) -> None:
    """A text of signs without words, in one line or broken into many, holds no article."""
    for page in (read(text), read("\n".join(text[at : at + 76] for at in range(0, len(text), 76)))):
        assert not page.readable


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-16-le", "utf-8-sig"])
def test_the_same_article_in_another_encoding_is_the_same(encoding: str, read: Reader) -> None:
    """A page whose charset changes says the same."""
    body = "".join(f"<p>{SENTENCES['de']} {number}</p>" for number in range(6))
    page = f"<html><head><title>Brücke</title></head><body><h1>Brücke</h1>{body}</body></html>"
    old = read(page.encode(encoding), content_type="text/html" if encoding != "cp1252" else "text/html; charset=cp1252")
    new = read(page.encode(), content_type="text/html; charset=utf-8")
    assert old == new
