"""What servers were seen to answer, byte for byte: what is a document all the same, and what is a failure, and why."""

from __future__ import annotations

import gzip
import itertools
import socket
import struct
import time
import zlib
from collections.abc import Iterator
from datetime import timedelta

import pytest

from tests.conformance.bridge_story import NOTICE, PARAGRAPHS
from tests.conformance.conftest import Scene, item, rss
from tests.raw_server import raw_server

GOOD = rss(item(1)).encode()
RSS = b"Content-Type: application/rss+xml\r\n"


def answered(body: bytes = GOOD, *, head: bytes = b"", status: bytes = b"200 OK", length: int | None = None) -> bytes:
    """An answer with a length that need not be the body's."""
    size = len(body) if length is None else length
    return b"HTTP/1.1 %s\r\n%s%sContent-Length: %d\r\n\r\n%s" % (status, RSS, head, size, body)


def chunked(*chunks: bytes, head: bytes = b"", end: bytes = b"0\r\n\r\n") -> bytes:
    """An answer in chunks."""
    sent = b"".join(b"%x\r\n%s\r\n" % (len(chunk), chunk) for chunk in chunks)
    return b"HTTP/1.1 200 OK\r\n%s%sTransfer-Encoding: chunked\r\n\r\n%s%s" % (RSS, head, sent, end)


def coded(name: bytes, body: bytes) -> bytes:
    """An answer with this content coding."""
    return answered(body, head=b"Content-Encoding: %s\r\n" % name)


def raw_deflate(body: bytes) -> bytes:
    """As old servers send `deflate`: without zlib's wrapper."""
    return zlib.compress(body, wbits=-15)


def damaged(body: bytes) -> bytes:
    """A gzip file whose checksum is wrong."""
    packed = gzip.compress(body)
    return packed[:-8] + bytes(byte ^ 0xFF for byte in packed[-8:-4]) + packed[-4:]


@pytest.fixture
def raw(scene: Scene) -> Iterator[list[bytes]]:
    """A feed whose server answers with the bytes that are put into this list, the last for ever, and then hangs up."""
    answers: list[bytes] = []
    numbers = itertools.count()

    def talk(connection: socket.socket) -> None:
        connection.recv(65_536)
        # Who is asked to read headers without end may hang up first.
        connection.sendall(answers[min(next(numbers), len(answers) - 1)])
        connection.shutdown(socket.SHUT_WR)

    with raw_server(talk) as address:
        scene.allow(address)
        scene.follow(f"http://{address}/rss")
        yield answers


READ = {
    "a length": answered(),
    "chunks": chunked(GOOD[:50], GOOD[50:]),
    "chunks with a trailer": chunked(GOOD, end=b"0\r\nX-Sum: 1\r\n\r\n"),
    "chunks with an extension": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n%x;a=b\r\n%s\r\n0\r\n\r\n"
    % (len(GOOD), GOOD),
    "until it hangs up": b"HTTP/1.1 200 OK\r\n\r\n" + GOOD,
    "HTTP/1.0": b"HTTP/1.0 200 OK\r\n\r\n" + GOOD,
    "no reason": b"HTTP/1.1 200\r\nContent-Length: %d\r\n\r\n%s" % (len(GOOD), GOOD),
    "hints before": b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" + answered(),
    "continue before": b"HTTP/1.1 100 Continue\r\n\r\n" + answered(),
    "gzip": coded(b"gzip", gzip.compress(GOOD)),
    "GZIP": coded(b"GZip", gzip.compress(GOOD)),
    "x-gzip": coded(b"x-gzip", gzip.compress(GOOD)),
    "gzip in two members": coded(b"gzip", gzip.compress(GOOD[:70]) + gzip.compress(GOOD[70:])),
    "gzip and padding": coded(b"gzip", gzip.compress(GOOD) + b"\0" * 20),
    "deflate": coded(b"deflate", zlib.compress(GOOD)),
    "raw deflate": coded(b"deflate", raw_deflate(GOOD)),
    "identity": coded(b"identity", GOOD),
    "a character set for a coding": coded(b"UTF-8", GOOD),
    "gzip that nobody names": answered(gzip.compress(GOOD)),
    "no type": b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s" % (len(GOOD), GOOD),
    "called HTML": b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n%s" % (len(GOOD), GOOD),
    "cookies": answered(head=b"Set-Cookie: a=b\r\n" * 50),
    "a long header": answered(head=b"Content-Security-Policy: " + b"x" * 30_000 + b"\r\n"),
    "UTF-16": answered(GOOD.decode().replace('"utf-8"', '"utf-16"').encode("utf-16")),
    "a byte order mark": answered(b"\xef\xbb\xbf" + GOOD),
    "white space before": answered(b"\r\n  " + GOOD),
    "an unknown encoding": answered(GOOD.replace(b"utf-8", b"x-nobody")),
    "control characters": answered(GOOD.replace(b"Story 1", b"Story\x01\x0b 1")),
    "a named entity": answered(GOOD.replace(b"Story 1", b"Story&nbsp;1 &eacute;")),
    "a broken tag": answered(GOOD.replace(b"<title>Story 1</title>", b"<title>Story <b>1</title>")),
}


@pytest.mark.parametrize("kind", READ)
def test_what_is_a_document_all_the_same(scene: Scene, raw: list[bytes], kind: str) -> None:
    """Whatever the framing, the coding and the label: the one entry is there, and nothing failed."""
    raw.append(READ[kind])
    scene.poll()
    assert [failure.message for failure in scene.heard.failures] == []
    assert [article.url for article in scene.articles] == ["https://news.example/1"]


FAILED = {
    "nothing": (answered(b""), "empty"),
    "white space": (answered(b" \n "), "empty"),
    "no content": (b"HTTP/1.1 204 No Content\r\n\r\n", "204"),
    "reset content": (b"HTTP/1.1 205 Reset Content\r\nContent-Length: 0\r\n\r\n", "205"),
    "a part": (answered(GOOD[:200], status=b"206 Partial Content"), "206"),
    "choices": (answered(status=b"300 Multiple Choices"), "300"),
    "use a proxy": (answered(status=b"305 Use Proxy", head=b"Location: http://10.0.0.1/\r\n"), "305"),
    "nowhere to go": (answered(b"", status=b"302 Found"), "302"),
    "credentials": (answered(b"", status=b"401 Unauthorized"), "credentials"),
    "a proxy's credentials": (answered(b"", status=b"407 Proxy Authentication Required"), "407"),
    "misdirected": (answered(b"", status=b"421 Misdirected Request"), "421"),
    "the law": (answered(b"", status=b"451 Unavailable For Legal Reasons"), "451"),
    "nobody's number": (answered(b"", status=b"599 Odd"), "599"),
    "less than announced": (answered(length=len(GOOD) + 10), "cut off"),
    "chunks without an end": (chunked(GOOD, end=b""), "cut off"),
    "a chunk cut off": (chunked(end=b"ffff\r\n" + GOOD), "cut off"),
    "gzip cut off": (coded(b"gzip", gzip.compress(GOOD)[:-20]), "cut off"),
    "a wrong checksum": (coded(b"gzip", damaged(GOOD)), "corrupt"),
    "gzip that is none": (coded(b"gzip", GOOD), "corrupt"),
    "deflate that is none": (coded(b"deflate", b"\xff" * 99), "corrupt"),
    "br": (coded(b"br", GOOD), "not asked for"),
    "zstd": (coded(b"zstd", GOOD), "not asked for"),
    "gzip twice": (coded(b"gzip, gzip", gzip.compress(gzip.compress(GOOD))), "more than once"),
    "a bomb": (coded(b"gzip", gzip.compress(b" " * 11_000_000)), "bytes"),
    "a bomb that nobody names": (answered(gzip.compress(b" " * 21_000_000)), "bytes"),
    "too long by its own account": (answered(length=99_000_000), "bytes"),
    "more than announced": (answered(length=len(GOOD) - 9), "not HTTP (Bad status line)"),
    "the same length twice": (
        answered(head=b"Content-Length: %d\r\n" % len(GOOD)),
        "not HTTP (Duplicate Content-Length)",
    ),
    "two lengths": (answered(head=b"Content-Length: 5\r\n"), "not HTTP"),
    "a length and chunks": (chunked(GOOD, head=b"Content-Length: 5\r\n"), "not HTTP"),
    "a login page": (answered(b"<html><form action='/login'></form></html>"), "web page"),
    "plain text": (answered(b"Service temporarily overloaded"), "not a feed"),
    "an error in JSON": (answered(b'{"error": "no"}'), "JSON"),
    "only hints": (b"HTTP/1.1 103 Early Hints\r\n\r\n" * 20_000, ""),
    "headers without end": (b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 200_000, ""),
}


@pytest.mark.parametrize("kind", FAILED)
def test_what_is_a_failure_is_told_with_its_reason(scene: Scene, raw: list[bytes], kind: str) -> None:
    """Named once with what was seen and when it is tried next; what was known stays, and the next poll is good."""
    sent, reason = FAILED[kind]
    raw.extend([answered(head=b'ETag: "1"\r\n'), sent, answered()])
    scene.poll()
    before = scene.store.feeds()[0].validators
    began = time.monotonic()
    scene.poll()
    assert time.monotonic() - began < 7
    (failure,) = scene.heard.failures
    (feed,) = scene.store.feeds()
    assert reason in failure.message
    assert failure.retry_at == feed.next_poll
    assert (feed.validators, feed.failures, len(scene.articles)) == (before, 1, 1)
    scene.poll(after=scene.a_day)
    assert scene.store.feeds()[0].failures == 0


BEGUN = f"<html lang='en'><body><article><h1>The bridge</h1>{''.join(PARAGRAPHS)}"


@pytest.mark.parametrize(
    ("sent", "reset", "whole"),
    [
        (BEGUN[:-40], False, False),
        (BEGUN, True, False),
        (f"{BEGUN}</article>", False, True),
        (BEGUN.replace("<article>", "").replace("</p>", ""), False, True),
        (f"{BEGUN}</article></body></html>", True, True),
    ],
    ids=["in a sentence", "reset", "no end tags", "no end of a paragraph", "whole, then reset"],
)
def test_a_page_of_no_stated_length_that_breaks_off_is_no_snapshot(
    scene: Scene, sent: str, reset: bool, whole: bool
) -> None:
    """Cut off in its midst, or reset before it says that it ends, it is a failed visit; else it is read at once."""
    answers = [sent, f"{BEGUN}{NOTICE}</article></body></html>"]

    def talk(connection: socket.socket) -> None:
        path = connection.recv(65_536).split()[1]
        if path == b"/robots.txt":
            connection.sendall(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")
            return
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + answers.pop(0).encode())
        time.sleep(0.05)  # so that the bytes are read before the connection is reset
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", int(reset), 0))

    with raw_server(talk) as address:
        scene.allow(address)
        url = scene.watch(f"http://{address}/story")
        scene.visit(after=timedelta(0))
        assert scene.article(url).snapshot == int(whole)
        assert scene.heard.visits[-1].reason == ("" if whole else "collapsed: the page breaks off")
        scene.visit()
    assert scene.article(url).snapshot == 1 + int(whole)
    assert not scene.article(url).cut_short
