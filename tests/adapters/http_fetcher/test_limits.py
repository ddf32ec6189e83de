"""How much the fetcher takes and holds: bodies are capped while they are read and unpacked."""

from __future__ import annotations

import asyncio
import gzip
import zlib
from datetime import timedelta

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Response

from amended.adapters.http_fetcher import HttpFetcher
from amended.config import FetchSettings
from amended.domain.addresses import host_of
from amended.errors import ServerFault, TooLarge
from amended.ports import FetchRequest
from tests.adapters.http_fetcher.conftest import fetch


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
