"""The fetcher against real loopback servers: manners, redirects, validators, limits, refusals."""

from __future__ import annotations

import asyncio
import gzip
import time
import zlib
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from amended.adapters.http_fetcher import HttpFetcher, credentials_header, user_agent
from amended.config import FetchSettings
from amended.domain.addresses import host_of
from amended.domain.feeds import Validators
from amended.domain.hosts import Redirect
from amended.errors import AddressRefused, ServerFault, TookTooLong, TooLarge, Unreachable
from amended.ports import Fetched, FetchRequest


@pytest.fixture(scope="module")
def two_servers() -> Iterator[tuple[HTTPServer, HTTPServer]]:
    """Two servers on two ports: two hosts. They take half a second to stop, so they serve the whole module."""
    with HTTPServer() as first, HTTPServer() as second:
        yield first, second


@pytest.fixture
def server(two_servers: tuple[HTTPServer, HTTPServer]) -> HTTPServer:
    """A server that knows nothing yet."""
    two_servers[0].clear()
    return two_servers[0]


@pytest.fixture
def other(two_servers: tuple[HTTPServer, HTTPServer]) -> HTTPServer:
    """A second server: another port is another host."""
    two_servers[1].clear()
    return two_servers[1]


def fetch(url: str, *allowed: HTTPServer, credentials: dict[str, str] | None = None, **wanted: Any) -> Fetched:
    """One fetch by a fetcher that may contact these servers."""
    settings = FetchSettings(
        contact="desk@example.org",
        allow_private=frozenset(host_of(server.url_for("/")) for server in allowed),
        timeout=timedelta(seconds=wanted.pop("timeout", 5)),
        max_bytes=wanted.pop("max_bytes", 1_000_000),
    )

    async def once() -> Fetched:
        fetcher = HttpFetcher(settings, credentials or {})
        try:
            return await fetcher.fetch(FetchRequest(url=url, **wanted))
        finally:
            await fetcher.close()

    return asyncio.run(once())


def test_it_says_who_it_is_and_carries_nothing_else(server: HTTPServer) -> None:
    """The User-Agent names product, version, URL and contact; there is no cookie, no Referer, nothing uncacheable."""
    seen: list[dict[str, str]] = []

    def answer(request: Request) -> Response:
        seen.append(dict(request.headers))
        return Response("ok", headers={"Set-Cookie": "id=1"})

    server.expect_request("/a").respond_with_handler(answer)
    server.expect_request("/b").respond_with_data("", status=302, headers={"Location": "/a", "Set-Cookie": "x=1"})
    fetch(server.url_for("/b"), server)
    headers = {name.lower() for name in seen[0]}
    assert seen[0]["User-Agent"] == user_agent("desk@example.org")
    assert "https://github.com/amended/amended; desk@example.org" in seen[0]["User-Agent"]
    assert not headers & {"cookie", "referer", "cache-control", "pragma", "authorization"}


def test_a_contact_cannot_add_headers() -> None:
    """Line breaks in the configured contact do not reach the wire."""
    assert "\n" not in user_agent("desk\r\nX-Evil: 1")


def test_validators_come_back_byte_for_byte(server: HTTPServer) -> None:
    """What the server gave as ETag and Last-Modified is sent back unchanged, however odd."""
    odd = Validators(etag='W/"a,b  c" x', last_modified="yesterday, more or less")
    server.expect_request(
        "/a", headers={"If-None-Match": 'W/"a,b  c" x', "If-Modified-Since": "yesterday, more or less"}
    ).respond_with_data("", status=304, headers={"ETag": "unquoted"})
    answer = fetch(server.url_for("/a"), server, validators=odd)
    assert answer.status == 304
    assert answer.validators == Validators(etag="unquoted")


@pytest.mark.parametrize(("first", "second", "adopted"), [(301, 308, True), (301, 302, False), (307, 301, False)])
def test_only_a_wholly_permanent_chain_is_adopted(server: HTTPServer, first: int, second: int, adopted: bool) -> None:
    """The new address is to be adopted only when every redirect of the chain was permanent and the end was good."""
    server.expect_request("/1").respond_with_data("", status=first, headers={"Location": "/2"})
    server.expect_request("/2").respond_with_data("", status=second, headers={"Location": "/3"})
    server.expect_request("/3").respond_with_data("end")
    answer = fetch(server.url_for("/1"), server)
    assert answer.url == server.url_for("/3")
    assert answer.permanent_url == (server.url_for("/3") if adopted else None)


def test_a_permanent_redirect_to_an_error_is_not_adopted(server: HTTPServer) -> None:
    """A permanent redirect that ends in a 404 gives no new address."""
    server.expect_request("/1").respond_with_data("", status=301, headers={"Location": "/2"})
    server.expect_request("/2").respond_with_data("no", status=404)
    assert fetch(server.url_for("/1"), server).permanent_url is None


@pytest.mark.parametrize(("hops", "arrives"), [(10, True), (11, False)])
def test_ten_redirects_are_the_most(server: HTTPServer, hops: int, arrives: bool) -> None:
    """Ten redirects are followed, an eleventh is a fault of the server."""
    for hop in range(hops):
        server.expect_request(f"/{hop}").respond_with_data("", status=302, headers={"Location": f"/{hop + 1}"})
    server.expect_request(f"/{hops}").respond_with_data("end")
    if arrives:
        assert fetch(server.url_for("/0"), server).body == b"end"
    else:
        with pytest.raises(ServerFault, match="redirects"):
            fetch(server.url_for("/0"), server)


def test_the_deadline_does_not_run_while_a_redirect_waits_for_its_turn(server: HTTPServer) -> None:
    """Four turns are longer than the deadline; an answer that drips after them is ended by what is left of it."""
    for hop in range(4):
        server.expect_request(f"/{hop}").respond_with_data("", status=302, headers={"Location": f"/{hop + 1}"})

    def drip() -> Iterator[bytes]:
        for _ in range(25):
            time.sleep(0.2)
            yield b"x"

    answers = iter((Response("end"), Response(drip())))
    server.expect_request("/4").respond_with_handler(lambda _: next(answers))
    turns: list[Redirect] = []

    async def wait(redirect: Redirect) -> None:
        turns.append(redirect)
        await asyncio.sleep(0.2)

    assert fetch(server.url_for("/0"), server, timeout=0.6, on_redirect=wait).body == b"end"
    assert [(turn.url, turn.number, turn.permanent) for turn in turns[1:3]] == [
        (server.url_for("/2"), 2, False),
        (server.url_for("/3"), 3, False),
    ]
    began = time.monotonic()
    with pytest.raises(TookTooLong):
        fetch(server.url_for("/0"), server, timeout=0.6, on_redirect=wait)
    assert 1.4 < time.monotonic() - began < 5


def test_a_fetch_goes_on_where_an_earlier_one_was_given_back(server: HTTPServer) -> None:
    """The redirects before count on, and whether they were permanent; credentials are for the first address alone."""
    server.expect_request("/9").respond_with_data("", status=301, headers={"Location": "/10"})
    server.expect_request("/10").respond_with_data("end")
    for permanent in (True, False):
        redirect = Redirect(url=server.url_for("/9"), number=9, permanent=permanent)
        answer = fetch(
            server.url_for("/0"), server, redirect=redirect, auth="DESK", credentials={"DESK": "X-Api-Key: sesame"}
        )
        assert (answer.body, answer.permanent_url is not None) == (b"end", permanent)
    assert not any("X-Api-Key" in request.headers for request, _ in server.log)
    with pytest.raises(ServerFault, match="redirects"):
        fetch(server.url_for("/0"), server, redirect=Redirect(url=server.url_for("/9"), number=10))


def test_a_redirect_to_a_private_address_is_refused(server: HTTPServer, other: HTTPServer) -> None:
    """Each redirect is checked: a server that may be contacted cannot send us to one that may not."""
    other.expect_request("/").respond_with_data("secret")
    server.expect_request("/1").respond_with_data("", status=302, headers={"Location": other.url_for("/")})
    with pytest.raises(AddressRefused):
        fetch(server.url_for("/1"), server)
    assert not other.log


@pytest.mark.parametrize("location", ["file:///etc/passwd", "ftp://example.org/", "gopher://x/", "javascript:1"])
def test_a_redirect_to_another_scheme_is_refused(server: HTTPServer, location: str) -> None:
    """Only http and https are fetched, wherever the address comes from."""
    server.expect_request("/1").respond_with_data("", status=302, headers={"Location": location})
    with pytest.raises(AddressRefused):
        fetch(server.url_for("/1"), server)


SPELLINGS = [
    "127.0.0.1",
    "localhost",
    "2130706433",
    "0x7f.1",
    "0177.0.0.1",
    "127.1",
    "[::1]",
    "[::ffff:127.0.0.1]",
    "0",
]


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_every_spelling_of_this_machine_is_refused(server: HTTPServer, spelling: str) -> None:
    """Loopback is not contacted in any spelling of its address."""
    server.expect_request("/").respond_with_data("secret")
    with pytest.raises((AddressRefused, Unreachable)):
        fetch(f"http://{spelling}:{server.port}/")
    assert not server.log


def test_an_exception_holds_for_exactly_its_host_and_port(server: HTTPServer, other: HTTPServer) -> None:
    """What allow_private names is fetched; the same host at another port is not, nor the same port by another name."""
    server.expect_request("/").respond_with_data("fine")
    assert fetch(server.url_for("/"), server).body == b"fine"
    with pytest.raises(AddressRefused):
        fetch(other.url_for("/"), server)
    named = server.url_for("/").replace("localhost", "LOCALHOST.localdomain.invalid")
    with pytest.raises((AddressRefused, Unreachable)):
        fetch(named, server)


def test_a_body_is_capped_while_it_is_read(server: HTTPServer) -> None:
    """An answer larger than the limit is refused, whether it says so or not."""
    server.expect_request("/said").respond_with_data(b"x" * 2000)
    server.expect_request("/unsaid").respond_with_handler(lambda _: Response((b"x" * 100 for _ in range(20)), 200))
    for path in ("/said", "/unsaid"):
        with pytest.raises(TooLarge):
            fetch(server.url_for(path), server, max_bytes=1000)


def test_a_bomb_is_capped_after_decompression(server: HTTPServer) -> None:
    """A small compressed body that unpacks to more than the limit is refused."""
    bomb = gzip.compress(bytes(50_000_000))
    server.expect_request("/").respond_with_data(bomb, headers={"Content-Encoding": "gzip"})
    with pytest.raises(TooLarge):
        fetch(server.url_for("/"), server)


def test_few_large_answers_are_held_at_a_time(server: HTTPServer) -> None:
    """A third large answer waits, and its deadline with it, until one of two is let go of; small ones do not wait."""
    server.expect_request("/large").respond_with_data(b"x" * 1_500_000)
    server.expect_request("/small").respond_with_data(b"x")
    settings = FetchSettings(
        allow_private=frozenset({host_of(server.url_for("/"))}), timeout=timedelta(seconds=0.5), max_bytes=2_000_000
    )

    async def scene() -> None:
        fetcher = HttpFetcher(settings, {})
        large = FetchRequest(url=server.url_for("/large"))
        held = [await fetcher.fetch(large), await fetcher.fetch(large)]
        assert (await fetcher.fetch(FetchRequest(url=server.url_for("/small")))).body == b"x"
        third = asyncio.create_task(fetcher.fetch(large))
        await asyncio.sleep(0.7)
        assert not third.done()
        held.pop()
        assert len((await third).body) == 1_500_000
        await fetcher.close()

    asyncio.run(scene())


def test_many_answers_of_middle_size_wait_for_each_other(server: HTTPServer) -> None:
    """Of answers of some hundred kilobytes 32 are held at a time, however little came over the wire; then the rest."""
    body = gzip.compress(bytes(900_000))
    server.expect_request("/").respond_with_data(body, headers={"Content-Encoding": "gzip"})

    async def scene() -> None:
        fetcher = HttpFetcher(FetchSettings(allow_private=frozenset({host_of(server.url_for("/"))})), {})
        request = FetchRequest(url=server.url_for("/"))
        held = [await fetcher.fetch(request) for _ in range(32)]
        more = [asyncio.create_task(fetcher.fetch(request)) for _ in range(8)]
        await asyncio.sleep(0.3)
        assert not any(task.done() for task in more)
        held.clear()
        assert {len(answer.body) for answer in await asyncio.gather(*more)} == {900_000}
        await fetcher.close()

    asyncio.run(scene())


ENCODED = [
    ("gzip", gzip.compress(b"news", mtime=0)),
    ("x-gzip", gzip.compress(b"ne", mtime=0) + gzip.compress(b"ws", mtime=0)),
    ("deflate", zlib.compress(b"news")),
    ("deflate", zlib.compress(b"news")[2:-4]),
    ("identity", b"news"),
]


@pytest.mark.parametrize(("encoding", "body"), ENCODED)
def test_compressed_bodies_are_unpacked(server: HTTPServer, encoding: str, body: bytes) -> None:
    """gzip in one or several members and deflate in both dialects are read."""
    server.expect_request("/").respond_with_data(body, headers={"Content-Encoding": encoding})
    assert fetch(server.url_for("/"), server).body == b"news"


BROKEN = [
    ("gzip, gzip", gzip.compress(gzip.compress(b"news", mtime=0), mtime=0)),
    ("br", b"whatever"),
    ("gzip", b"not gzip at all"),
    ("gzip", gzip.compress(b"news" * 1000, mtime=0)[:-20]),
]


@pytest.mark.parametrize(("encoding", "body"), BROKEN)
def test_broken_and_stacked_encodings_are_refused(server: HTTPServer, encoding: str, body: bytes) -> None:
    """Stacked, unknown, corrupt and cut-off encodings are faults of the server, not bodies."""
    server.expect_request("/").respond_with_data(body, headers={"Content-Encoding": encoding})
    with pytest.raises(ServerFault):
        fetch(server.url_for("/"), server)


def test_an_error_status_never_raises(server: HTTPServer) -> None:
    """A status is an answer, with its Retry-After, even where its body is nonsense."""
    server.expect_request("/").respond_with_data(
        b"junk", status=503, headers={"Content-Encoding": "gzip", "Retry-After": "120"}
    )
    answer = fetch(server.url_for("/"), server)
    assert (answer.status, answer.retry_after) == (503, timedelta(seconds=120))


def test_credentials_go_to_the_first_address_only(server: HTTPServer, other: HTTPServer) -> None:
    """Credentials by name are sent to the address asked, and across no redirect."""
    server.expect_request("/", headers={"X-Api-Key": "sesame"}).respond_with_data(
        "", status=302, headers={"Location": other.url_for("/")}
    )
    other.expect_request("/").respond_with_data("end")
    fetch(server.url_for("/"), server, other, credentials={"DESK": "X-Api-Key: sesame"}, auth="DESK")
    assert "X-Api-Key" not in other.log[0][0].headers


def test_a_password_in_the_address_is_sent_and_never_shown(server: HTTPServer) -> None:
    """A URL's user and password become basic authentication; no result and no error shows them."""
    server.expect_request("/", headers={"Authorization": "Basic bWU6c2VzYW1l"}).respond_with_data("in")
    url = server.url_for("/").replace("//", "//me:sesame@")
    answer = fetch(url, server)
    assert answer.body == b"in"
    assert "sesame" not in answer.url
    with pytest.raises(AddressRefused) as refusal:
        fetch(url)
    assert "sesame" not in str(refusal.value)


@pytest.mark.parametrize("url", ["http://[::1", "", "example.org", "http://", "http://e.org:99999/", "http://\ud800/"])
def test_what_is_no_address_is_refused(url: str) -> None:
    """Whatever stands in the place of an address is refused as such, and nothing else is raised."""
    with pytest.raises(AddressRefused):
        fetch(url)


def test_a_user_in_an_address_is_no_header(server: HTTPServer) -> None:
    """User and password of an address are only ever basic authentication, whatever they look like."""
    server.expect_request("/").respond_with_data("in")
    fetch(server.url_for("/").replace("//", "//X-Evil:%20yes@"), server)
    headers = server.log[0][0].headers
    assert "X-Evil" not in headers
    assert headers["Authorization"].startswith("Basic ")


@pytest.mark.parametrize(
    ("secret", "header"),
    [
        ("Bearer abc:def", ("Authorization", "Bearer abc:def")),
        ("X-Key: a b", ("X-Key", "a b")),
        ("me:sesame", ("Authorization", "Basic bWU6c2VzYW1l")),
    ],
)
def test_credentials_are_a_scheme_a_header_or_a_user(secret: str, header: tuple[str, str]) -> None:
    """The three spellings of credentials become the header that they stand for."""
    assert credentials_header(secret) == header


def test_a_server_that_never_ends_is_left_at_the_deadline() -> None:
    """One deadline covers everything: a body that drips on for ever ends the fetch in time."""

    async def drip(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        try:
            while True:
                writer.write(b"1\r\nx\r\n")
                await writer.drain()
                await asyncio.sleep(0.02)
        except ConnectionError:
            pass

    async def scene() -> None:
        listener = await asyncio.start_server(drip, "127.0.0.1", 0)
        port = listener.sockets[0].getsockname()[1]
        settings = FetchSettings(allow_private=frozenset({f"127.0.0.1:{port}"}), timeout=timedelta(seconds=0.3))
        fetcher = HttpFetcher(settings, {})
        started = asyncio.get_running_loop().time()
        with pytest.raises(TookTooLong):
            await fetcher.fetch(FetchRequest(url=f"http://127.0.0.1:{port}/"))
        assert asyncio.get_running_loop().time() - started < 2
        await fetcher.close()
        listener.close()

    asyncio.run(scene())


def test_a_body_that_is_cut_off_is_a_fault() -> None:
    """Fewer bytes than announced are no answer."""

    async def cut(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf")
        await writer.drain()
        writer.close()

    async def scene() -> None:
        listener = await asyncio.start_server(cut, "127.0.0.1", 0)
        port = listener.sockets[0].getsockname()[1]
        fetcher = HttpFetcher(FetchSettings(allow_private=frozenset({f"127.0.0.1:{port}"})), {})
        with pytest.raises(ServerFault, match="cut off"):
            await fetcher.fetch(FetchRequest(url=f"http://127.0.0.1:{port}/"))
        await fetcher.close()
        listener.close()

    asyncio.run(scene())


def test_nothing_there_is_unreachable() -> None:
    """A port on which nobody listens, and a name that does not exist, are Unreachable."""
    with pytest.raises(Unreachable, match="does not resolve"):
        fetch("http://no-such-host.invalid/")


async def raw_answer(answer: bytes) -> Fetched:
    """What comes of a server that sends exactly these bytes and hangs up."""

    async def send(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(answer)
        await writer.drain()
        writer.close()

    listener = await asyncio.start_server(send, "127.0.0.1", 0)
    port = listener.sockets[0].getsockname()[1]
    fetcher = HttpFetcher(FetchSettings(allow_private=frozenset({f"127.0.0.1:{port}"})), {})
    try:
        return await fetcher.fetch(FetchRequest(url=f"http://127.0.0.1:{port}/"))
    finally:
        await fetcher.close()
        listener.close()


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"hello",
        b"HTTP/1.1 abc\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"HTTP/1.1 200 OK\r\nX-Long: " + b"a" * 200_000 + b"\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"".join(b"X-%d: a\r\n" % number for number in range(5000)) + b"\r\n",
        b"HTTP/1.1 302 Found\r\nLocation: http://[::1\r\n\r\n",
        b"HTTP/1.1 302 Found\r\nLocation: http://\xff\xfe:99999/\r\n\r\n",
        b"\x16\x03\x01\x02\x00",
    ],
)
def test_servers_that_speak_no_http_are_faults_of_theirs(answer: bytes) -> None:
    """Whatever bytes come, the outcome is an error of ours that names the address."""
    with pytest.raises((ServerFault, Unreachable, AddressRefused)) as fault:
        asyncio.run(raw_answer(answer))
    assert fault.value.subject.startswith("http://127.0.0.1:")
    assert str(fault.value).isprintable()


def test_odd_headers_do_no_harm() -> None:
    """Bytes that are no text in headers are replaced; what stands twice counts once; validators stay exact."""
    answer = asyncio.run(
        raw_answer(
            b'HTTP/1.1 200 OK\r\nContent-Type: text/\xff\r\nETag: "\xff"\r\nLast-Modified: \xc3\xa4\r\n'
            b"Retry-After: 5\r\nRetry-After: 9\r\nCache-Control: public\r\nCache-Control: max-age=5\r\n\r\nok"
        )
    )
    assert answer.content_type.encode()
    assert answer.validators == Validators(etag='"\xff"', last_modified="\xc3\xa4")
    assert answer.retry_after == timedelta(seconds=5)
    assert answer.headers["cache-control"] == "public, max-age=5"
