"""Conditional requests: validators echoed byte for byte, rolled, kept, never taken from what is no good answer."""

from __future__ import annotations

import gzip
import socket
from datetime import timedelta

import pytest
from werkzeug import Request, Response

from tests.conformance.bridge_story import story, tagged
from tests.conformance.conftest import Scene, answer, item, rss
from tests.raw_server import raw_server

GOOD = rss(item(1))
MODIFIED = "Tue, 24 Feb 2026 10:00:00 GMT"


def test_nothing_is_invented(scene: Scene) -> None:
    """Without validators from the server no condition is sent."""
    script = scene.script("/rss", GOOD)
    scene.follow()
    scene.poll()
    scene.poll()
    assert script.header("If-None-Match") is None
    assert script.header("If-Modified-Since") is None


@pytest.mark.parametrize("etag", ['"abc"', 'W/"abc"', "unquoted", '"a,b" ; c', "W/weird", '""'])
def test_validators_are_opaque(scene: Scene, etag: str) -> None:
    """ETag and Last-Modified come back as they were, though they are malformed."""
    script = scene.script("/rss", answer(GOOD, ETag=etag, Last_Modified="24.02.2026, kurz nach zehn"))
    scene.follow()
    scene.poll()
    scene.poll()
    assert script.header("If-None-Match") == etag
    assert script.header("If-Modified-Since") == "24.02.2026, kurz nach zehn"


@pytest.mark.parametrize(
    "etag",
    [
        b'"caf\xe9"',
        b'W/"\x80\xff"',
        '"ungültig ☃"'.encode(),
        b'  "with  spaces", and \t a tab  ',
        b"W/",
        b'"' + b"x\xa0" * 4_000 + b'"',
        b"w" * 8_192,
        b'"a", "b", W/"c"',
    ],
)
def test_every_byte_of_a_validator_comes_back(scene: Scene, etag: bytes) -> None:
    """Whatever bytes a server takes for its entity tag and its date are what it gets again, and no others."""
    asked: list[bytes] = []
    body = GOOD.encode()
    given = b"ETag: %s\r\nLast-Modified: %s\r\nContent-Length: %d" % (etag, etag, len(body))

    def talk(connection: socket.socket) -> None:
        head = b""
        while b"\r\n\r\n" not in head and (more := connection.recv(65_536)):
            head += more
        asked.append(head)
        connection.sendall(b"HTTP/1.1 200 OK\r\n%s\r\nConnection: close\r\n\r\n%s" % (given, body))

    with raw_server(talk) as address:
        scene.allow(address)
        scene.follow(f"http://{address}/rss")
        scene.poll()
        scene.poll()
    assert [poll.status for poll in scene.heard.polls] == ["200", "200"]
    assert b"If-None-Match: " + etag.strip() + b"\r\n" in asked[1]
    assert b"If-Modified-Since: " + etag.strip() + b"\r\n" in asked[1]


def test_rolled_on_every_good_answer(scene: Scene) -> None:
    """A 200 with the same body and a new ETag rolls it; one without validators leaves none."""
    script = scene.script(
        "/rss", answer(GOOD, ETag='"1"', Last_Modified=MODIFIED), answer(GOOD, ETag='"2"'), GOOD, GOOD
    )
    scene.follow()
    for _ in range(4):
        scene.poll()
    assert [script.header("If-None-Match", number) for number in range(4)] == [None, '"1"', '"2"', None]
    assert [script.header("If-Modified-Since", number) for number in range(4)] == [None, MODIFIED, None, None]


def test_a_304_may_refresh_them(scene: Scene) -> None:
    """A 304 with a new ETag replaces the ETag and leaves the rest; it is a good poll."""
    script = scene.script(
        "/rss", answer(GOOD, ETag='"1"', Last_Modified=MODIFIED), answer(status=304, ETag='"2"'), answer(status=304)
    )
    scene.follow()
    for _ in range(4):
        scene.poll()
    assert script.header("If-None-Match", 2) == '"2"'
    assert script.header("If-None-Match", 3) == '"2"'
    assert script.header("If-Modified-Since", 3) == MODIFIED
    assert [poll.status for poll in scene.heard.polls] == ["200", "304", "304", "304"]
    assert not scene.heard.failures


CUT = gzip.compress(rss(*(item(number) for number in range(50))).encode())[:-30]
BAD = {
    "an error": answer("oops", status=500, ETag='"bad"'),
    "a refusal": answer("no", status=403, ETag='"bad"'),
    "a web page": answer("<html></html>", ETag='"bad"'),
    "nothing": answer("", ETag='"bad"'),
    "a truncated document": answer(GOOD[:-20], ETag='"bad"'),
    "a corrupt body": answer(b"junk", Content_Encoding="gzip", ETag='"bad"'),
    "a cut-off body": answer(CUT, Content_Encoding="gzip", ETag='"bad"'),
    "too much nesting": answer("<rss>" + "<a>" * 1000, ETag='"bad"'),
}


@pytest.mark.parametrize("kind", BAD)
def test_never_taken_from_what_is_no_good_answer(scene: Scene, kind: str) -> None:
    """Errors, pages and broken bodies neither give validators nor cost those that are known."""
    script = scene.script("/rss", answer(GOOD, ETag='"1"'), BAD[kind], answer(status=304))
    scene.follow()
    for _ in range(3):
        scene.poll(after=scene.a_day)
    assert script.header("If-None-Match", 2) == '"1"'


def test_a_304_that_nobody_asked_for_is_a_failure(scene: Scene) -> None:
    """A server that answers 304 to the first request has told us nothing."""
    scene.script("/rss", answer(status=304))
    scene.follow()
    scene.poll()
    assert "304" in scene.heard.failures[0].message
    assert not scene.feed().stock_taken


@pytest.mark.parametrize("status", [301, 302])
def test_conditions_survive_a_redirect(scene: Scene, status: int) -> None:
    """The validators go to the address that gave them: through a redirect, or by itself once the feed moved there."""
    scene.script("/rss", answer(status=status, Location="/real"))
    script = scene.script("/real", answer(GOOD, ETag='"1"'), Response(status=304))
    scene.follow()
    scene.poll()
    scene.poll()
    assert script.header("If-None-Match") == '"1"'
    assert scene.heard.polls[-1].status == "304"


@pytest.mark.parametrize("status", [412, 431])
def test_a_condition_that_a_server_cannot_take_is_not_put_again(scene: Scene, status: int) -> None:
    """After 412 (Precondition Failed) or 431 (header fields too large) the feed is asked for as a whole."""
    script = scene.script("/rss", answer(GOOD, ETag='"1"'), answer(status=status), answer(GOOD))
    scene.follow()
    for _ in range(3):
        scene.poll()
    assert [script.header("If-None-Match", number) for number in range(3)] == [None, '"1"', None]
    assert scene.feed().failures == 0


def test_validators_go_to_the_address_that_gave_them(scene: Scene) -> None:
    """Over a temporary redirect the address in between gets none; another one that it leads to later is read whole."""
    leading = scene.script(
        "/rss", answer(status=302, Location="/b"), answer(status=302, Location="/b"), answer(status=302, Location="/c")
    )
    there = scene.script("/b", answer(GOOD, ETag='"b"', Last_Modified=MODIFIED), answer(status=304))

    def modified_before(request: Request) -> Response:
        known = request.headers.get("If-Modified-Since") or request.headers.get("If-None-Match")
        return answer(status=304) if known else answer(rss(item(2)), Last_Modified=MODIFIED)

    elsewhere = scene.script("/c", modified_before)
    scene.follow()
    for _ in range(4):
        scene.poll()
    assert [there.header("If-None-Match", number) for number in range(2)] == [None, '"b"']
    assert [elsewhere.header("If-Modified-Since", number) for number in range(2)] == [None, MODIFIED]
    assert all(leading.header(name, -1) is None for name in ("If-None-Match", "If-Modified-Since"))
    assert [poll.status for poll in scene.heard.polls] == ["200", "304", "200", "304"]
    assert len(scene.articles) == 2


def test_validators_of_a_page_go_to_the_address_that_gave_them(scene: Scene) -> None:
    """A story's page behind a redirect is asked for conditionally, the redirect is not; nor is another page."""
    first = scene.script("/story", answer(status=302, Location="/b"))
    page = scene.script("/b", tagged(story(), '"b"'), answer(status=304))
    url = scene.watch()
    scene.visit(after=timedelta(0))
    scene.visit(after=timedelta(hours=20))
    assert page.header("If-None-Match") == '"b"'
    assert first.header("If-None-Match") is None
    assert scene.article(url).last_status == "not_modified"
    first.answers = [answer(status=302, Location="/c")]
    unconditional = scene.script("/c", answer(status=304))
    scene.visit(after=timedelta(hours=20))
    assert unconditional.header("If-None-Match") is None
    assert "answered 304" in scene.article(url).last_reason
