"""Runs inside a network namespace in which every address is this machine's: fetches, and says who was contacted.

Started by test_namespace.py. Reads addresses from its arguments, prints JSON: for each what came of it, and all
contacts as (address that was contacted, path).
"""

from __future__ import annotations

import asyncio
import json
import sys
from datetime import timedelta
from urllib.parse import unquote

from amended.adapters.http_fetcher import HttpFetcher
from amended.config import FetchSettings
from amended.errors import AmendedError
from amended.ports import FetchRequest

PUBLIC = "93.184.216.34"


async def scene(addresses: list[str]) -> dict[str, object]:
    """Fetch each address straight, and by a redirect from a public server, with nothing allowed."""
    contacts: list[tuple[str, str]] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        path = head.split()[1]
        contacts.append((writer.get_extra_info("sockname")[0], path))
        _, _, target = path.partition("?to=")
        location = f"Location: {unquote(target)}\r\n" if target else ""
        status = "302 Found" if target else "200 OK"
        writer.write(f"HTTP/1.1 {status}\r\n{location}Content-Length: 2\r\nConnection: close\r\n\r\nok".encode())
        await writer.drain()
        writer.close()

    everywhere = ("0.0.0.0", "::")  # noqa: S104 - of a namespace that nobody else is in
    servers = [await asyncio.start_server(serve, host, 80) for host in everywhere]
    fetcher = HttpFetcher(FetchSettings(timeout=timedelta(seconds=5)), {})
    outcomes = {}
    for address in addresses:
        for url in (address, f"http://{PUBLIC}/redirect?to={address}"):
            try:
                outcomes[url] = (await fetcher.fetch(FetchRequest(url=url))).body.decode()
            except AmendedError as error:
                outcomes[url] = type(error).__name__
    await fetcher.close()
    for server in servers:
        server.close()
    return {"outcomes": outcomes, "contacts": contacts}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(asyncio.run(scene(sys.argv[1:]))))
