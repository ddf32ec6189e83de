"""Servers that answer badly, late or not at all are faults of theirs, by name."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from pytest_httpserver import HTTPServer

from amended.adapters.http_fetcher import HttpFetcher
from amended.config import FetchSettings
from amended.domain.feeds import Validators
from amended.errors import AddressRefused, ServerFault, TookTooLong, Unreachable
from amended.ports import Fetched, FetchRequest
from tests.adapters.http_fetcher.conftest import fetch


def test_an_error_status_never_raises(server: HTTPServer) -> None:
    """A status is an answer, with its Retry-After, even where its body is nonsense."""
    server.expect_request("/").respond_with_data(
        b"junk", status=503, headers={"Content-Encoding": "gzip", "Retry-After": "120"}
    )
    answer = fetch(server.url_for("/"), server)
    assert (answer.status, answer.retry_after) == (503, timedelta(seconds=120))


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
