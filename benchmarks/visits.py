"""What a round of visits costs: 1,000 articles on 200 hosts with 50 ms latency, at the pace that politeness allows.

    .venv/bin/python -m benchmarks.visits [--articles 1000] [--hosts 200] [--interval 2] [--latency 0.05] [--bytes 0]

The real service over a real store visits pages of a server in a process of its own; each host is another loopback
address (Linux). Prints for the first visits and for each kind of unchanged visit (304, same bytes, same text): seconds
for the round, milliseconds of CPU per visit, the shares of HTTP, reading the page and storage, and the peak memory.
HTTP and reading are measured by themselves on the same pages; storage is the CPU time of its threads. With `--bytes`
pages are that long, made of text (or of markup, `--markup`), to see what hundreds of long ones do to the memory.
"""

from __future__ import annotations

import argparse
import asyncio
import multiprocessing
import resource
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from datetime import timedelta
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from amended.adapters.http_fetcher import HttpFetcher
from amended.adapters.markup_rules import load_markup_rules
from amended.adapters.sqlite_store import SqliteStore
from amended.adapters.system_clock import SystemClock
from amended.adapters.system_memory import share_one_heap
from amended.config import FetchSettings
from amended.domain.addresses import article_key
from amended.domain.articles import Article
from amended.domain.events import ArticleVisited, Reported
from amended.domain.pages import read_page
from amended.ports import FetchRequest
from amended.services.host_turns import HostTurns
from amended.services.revisit import VisitPlan
from tests.revisits import revisits

PARAGRAPH = "The council met on Tuesday and talked about the bridge for three hours, without coming to a decision. "
FURNITURE = "".join(f'<li class="menu"><a href="/section/{number}">Section {number}</a></li>' for number in range(200))


def page(path: str, salt: str = "", size: int = 0, markup: bool = False) -> bytes:
    """An article page of some 60 kB or of `size`, with furniture; `salt` changes its bytes and not its text."""
    one = "<p><b>A</b> <i>B</i></p>" if markup else f"<p>{PARAGRAPH * 5}</p>"
    story = "".join(f"<p>{number}. {PARAGRAPH * 5}</p>" for number in range(40)) + one * (size // len(one))
    return (
        f'<!doctype html><html lang="en"><head><title>Story {path}</title><meta name="build" content="{salt}"></head>'
        f"<body><nav><ul>{FURNITURE}</ul></nav><main><article><h1>Story {path}</h1>{story}</article></main>"
        f"<footer><ul>{FURNITURE}</ul></footer></body></html>"
    ).encode()


def serve(control: Connection, latency: float, size: int, markup: bool) -> None:
    """Answer every path on every loopback address after a while; the kind of answer is set through `control`."""
    kind, asked = "first", 0

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal asked
        try:
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode()
                path = head.split()[1]
                await asyncio.sleep(latency)
                asked += 1
                if path == "/robots.txt":
                    writer.write(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")
                elif kind == "304" and "if-none-match" in head.lower():
                    writer.write(b'HTTP/1.1 304 Not Modified\r\nETag: "1"\r\n\r\n')
                else:
                    body = page(path, str(asked) if kind == "same text" else "", size, markup)
                    head = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"
                    writer.write(f'{head}ETag: "1"\r\nContent-Length: {len(body)}\r\n\r\n'.encode() + body)
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    async def run() -> None:
        nonlocal kind
        server = await asyncio.start_server(answer, "0.0.0.0", 0, backlog=1024)
        control.send(server.sockets[0].getsockname()[1])
        while True:
            kind = await asyncio.to_thread(control.recv)
            control.send("set")

    asyncio.run(run())


class Timed:
    """A store that adds up the CPU time of its calls, in whatever thread they are made."""

    def __init__(self, store: SqliteStore) -> None:
        self.seconds = 0.0
        self._store = store
        self._lock = threading.Lock()

    def __getattr__(self, name: str) -> Callable[..., Any]:
        call = getattr(self._store, name)

        def timed(*arguments: Any, **named: Any) -> Any:
            began = time.thread_time()
            try:
                return call(*arguments, **named)
            finally:
                with self._lock:
                    self.seconds += time.thread_time() - began

        return timed


class Tally:
    """Counts how visits ended."""

    def __init__(self) -> None:
        self.statuses: dict[str, int] = {}

    def report(self, event: Reported) -> None:
        """Count a visit."""
        if isinstance(event, ArticleVisited):
            self.statuses[event.status.value] = self.statuses.get(event.status.value, 0) + 1


async def http_alone(fetch: FetchSettings, urls: list[str], kind: str, interval: float) -> float:
    """CPU seconds of the same requests without anything around them, host after host at the same pace."""
    fetcher = HttpFetcher(fetch, {})
    first = await fetcher.fetch(FetchRequest(url=urls[0]))
    validators = first.validators if kind == "304" else FetchRequest(url="").validators
    by_host: dict[str, list[str]] = {}
    for url in urls:
        by_host.setdefault(url.split("/")[2], []).append(url)

    async def one(its: list[str]) -> None:
        for url in its:
            await fetcher.fetch(FetchRequest(url=url, validators=validators))
            await asyncio.sleep(min(interval, 0.2))

    began = time.process_time()
    await asyncio.gather(*(one(its) for its in by_host.values()))
    seconds = time.process_time() - began
    await fetcher.close()
    return seconds


def reading_alone(urls: list[str]) -> float:
    """CPU seconds of reading these pages."""
    rules = load_markup_rules()
    bodies = [(url, page("/" + url.split("/", 3)[3])) for url in urls[:100]]
    began = time.process_time()
    for url, body in bodies:
        read_page(body, url=url, content_type="text/html; charset=utf-8", rules=rules)
    return (time.process_time() - began) * len(urls) / len(bodies)


async def visits(fetch: FetchSettings, store: Timed, hosts: list[str]) -> tuple[dict[str, int], float, float]:
    """One round over all hosts: how visits ended, seconds, and seconds of CPU."""
    clock, tally, fetcher = SystemClock(), Tally(), HttpFetcher(fetch, {})
    turns = HostTurns(store, clock, owner="benchmark", interval=fetch.host_interval)
    service = revisits(store, fetcher, turns, clock, tally)
    began, cpu = time.perf_counter(), time.process_time()
    await service.visit(hosts, VisitPlan(due_by=clock.now() + timedelta(days=365), all_due=True))
    took = time.perf_counter() - began, time.process_time() - cpu
    await fetcher.close()
    return tally.statuses, *took


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--hosts", type=int, default=200)
    parser.add_argument("--interval", type=float, default=2.0)
    parser.add_argument("--latency", type=float, default=0.05)
    parser.add_argument("--bytes", type=int, default=0)
    parser.add_argument("--markup", action="store_true")
    arguments = parser.parse_args()
    share_one_heap()
    here, there = multiprocessing.get_context("spawn").Pipe()
    sizes = (there, arguments.latency, arguments.bytes, arguments.markup)
    server = multiprocessing.get_context("spawn").Process(target=serve, args=sizes, daemon=True)
    server.start()
    port = here.recv()
    hosts = [f"127.0.{1 + number // 250}.{1 + number % 250}:{port}" for number in range(arguments.hosts)]
    urls = [f"http://{hosts[number % len(hosts)]}/story/{number}" for number in range(arguments.articles)]
    fetch = FetchSettings(allow_private=frozenset(hosts), host_interval=timedelta(seconds=arguments.interval))
    with tempfile.TemporaryDirectory() as folder:
        store = Timed(SqliteStore(Path(folder) / "store.db"))
        now = SystemClock().now()
        for url in urls:
            host = url.split("/")[2]
            store.put_article(Article(key=article_key(url), url=url, host=host, first_seen=now, next_visit=now))
        print(f"{'visits':12}{'ended':>26}{'seconds':>9}{'ms CPU':>8}   HTTP  reading  storage  peak MB")
        for kind in ("first",) if arguments.bytes else ("first", "304", "same bytes", "same text"):
            here.send(kind)
            here.recv()
            store.seconds = 0.0
            statuses, seconds, cpu = asyncio.run(visits(fetch, store, hosts))
            storage = store.seconds
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            http = 0.0 if arguments.bytes else asyncio.run(http_alone(fetch, urls, kind, arguments.interval))
            reading = reading_alone(urls) if kind in ("first", "same text") and not arguments.bytes else 0.0
            ended = ", ".join(f"{count} {status}" for status, count in sorted(statuses.items()))
            shares = "".join(f"{part / cpu:>{width}.0%}" for part, width in ((http, 7), (reading, 9), (storage, 9)))
            print(f"{kind:12}{ended:>26}{seconds:9.1f}{1000 * cpu / len(urls):8.2f}{shares}{peak:9.0f}")
            sys.stdout.flush()
    server.terminate()


if __name__ == "__main__":
    main()
