"""Two servers on this machine, and one fetch of something that they serve."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from pytest_httpserver import HTTPServer

from amended.adapters.http_fetcher import HttpFetcher
from amended.config import FetchSettings
from amended.domain.addresses import host_of
from amended.ports import Fetched, FetchRequest


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
