"""CPU per request of the fetcher, beside other clients, against a server in a process of its own.

    .venv/bin/python -m benchmarks.fetch [--requests 2000] [--at-a-time 20]

Prints, for each client and answer, milliseconds of CPU in this process per request. `amended` is the fetcher as it is
used, with its limits, its decoding and its deadline; the others read the whole body and bound nothing.
"""

from __future__ import annotations

import argparse
import asyncio
import gzip
import multiprocessing
import time
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.connection import Connection

from amended.adapters.http_fetcher import HttpFetcher
from amended.config import FetchSettings
from amended.ports import FetchRequest

PAGE = b"<p>" + b"All the news that there is. " * 3000 + b"</p>"
ANSWERS = {
    "/304": b'HTTP/1.1 304 Not Modified\r\nETag: "1"\r\n\r\n',
    "/page": b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n%s" % (len(PAGE), PAGE),
    "/gzip": b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n%s"
    % (len(gzip.compress(PAGE)), gzip.compress(PAGE)),
}


def serve(ready: Connection) -> None:
    """Answer by path, over connections that stay open."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                writer.write(ANSWERS[head.split(maxsplit=2)[1].decode()])
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    async def run() -> None:
        server = await asyncio.start_server(answer, "127.0.0.1", 0)
        ready.send(server.sockets[0].getsockname()[1])
        await server.serve_forever()

    asyncio.run(run())


async def in_parallel(fetch: Callable[[], Awaitable[object]], requests: int, at_a_time: int) -> float:
    """CPU seconds of so many requests, so many at a time, after some to warm up."""

    async def worker(count: int) -> None:
        for _ in range(count):
            await fetch()

    await asyncio.gather(*(worker(3) for _ in range(at_a_time)))
    began = time.process_time()
    await asyncio.gather(*(worker(requests // at_a_time) for _ in range(at_a_time)))
    return time.process_time() - began


async def amended(url: str, port: int, requests: int, at_a_time: int) -> float:
    """The fetcher as it is used."""
    fetcher = HttpFetcher(FetchSettings(allow_private=frozenset({f"127.0.0.1:{port}"})), {})
    request = FetchRequest(url=url)
    seconds = await in_parallel(lambda: fetcher.fetch(request), requests, at_a_time)
    await fetcher.close()
    return seconds


async def plain_aiohttp(url: str, _: int, requests: int, at_a_time: int) -> float:
    """aiohttp by itself."""
    import aiohttp

    async with aiohttp.ClientSession() as session:

        async def once() -> bytes:
            async with session.get(url) as answer:
                return await answer.read()

        return await in_parallel(once, requests, at_a_time)


async def httpx2_client(url: str, _: int, requests: int, at_a_time: int) -> float:
    """httpx2, which the openai library brings."""
    import httpx2

    async with httpx2.AsyncClient(trust_env=False) as client:
        return await in_parallel(lambda: client.get(url), requests, at_a_time)


async def urllib3_client(url: str, _: int, requests: int, at_a_time: int) -> float:
    """urllib3 in threads."""
    import urllib3

    loop = asyncio.get_running_loop()
    pool = urllib3.PoolManager(maxsize=at_a_time)
    with ThreadPoolExecutor(at_a_time) as threads:
        return await in_parallel(
            lambda: loop.run_in_executor(threads, lambda: pool.request("GET", url)), requests, at_a_time
        )


CLIENTS = {"amended": amended, "aiohttp": plain_aiohttp, "urllib3": urllib3_client, "httpx2": httpx2_client}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--requests", type=int, default=2000)
    parser.add_argument("--at-a-time", type=int, default=20)
    arguments = parser.parse_args()
    here, there = multiprocessing.Pipe()
    server = multiprocessing.Process(target=serve, args=(there,), daemon=True)
    server.start()
    port = here.recv()
    print(f"{'client':10}" + "".join(f"{path[1:]:>10}" for path in ANSWERS) + "   ms of CPU per request")
    for name, client in CLIENTS.items():
        row = []
        for path in ANSWERS:
            url = f"http://127.0.0.1:{port}{path}"
            seconds = asyncio.run(client(url, port, arguments.requests, arguments.at_a_time))
            row.append(f"{1000 * seconds / arguments.requests:10.3f}")
        print(f"{name:10}" + "".join(row))
    server.terminate()


if __name__ == "__main__":
    main()
