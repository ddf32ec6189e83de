"""Several workers over one store, on a machine that is busy: each host still sees one polite reader."""

from __future__ import annotations

import asyncio
import contextlib
import random
import subprocess
import sys
import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import cycle, pairwise
from pathlib import Path

import pytest

from amended.adapters.feed_documents import FeedDocuments
from amended.adapters.http_fetcher import HttpFetcher
from amended.adapters.sqlite_store import SqliteStore
from amended.adapters.system_clock import SystemClock
from amended.config import FetchSettings
from amended.domain.addresses import article_key, host_of
from amended.domain.articles import Article
from amended.domain.feeds import Feed
from amended.domain.policies import PollPolicy
from amended.services.host_turns import HostTurns
from amended.services.poll import PollFeeds
from amended.services.revisit import VisitPlan
from tests.conformance.conftest import Heard, item, rss
from tests.on_loopback import Handler, OnLoopback
from tests.revisits import revisits

HOSTS, WORKERS, ROUNDS, BURNERS = 3, 3, 4, 3
INTERVAL = timedelta(seconds=0.3)


@dataclass
class Seen:
    """What the hosts saw: when each request began and ended, by port."""

    requests: dict[int, list[tuple[float, float, str]]] = field(default_factory=lambda: defaultdict(list))
    lock: threading.Lock = field(default_factory=threading.Lock)

    def note(self, port: int, began: float, path: str) -> None:
        """One request has been answered."""
        with self.lock:
            self.requests[port].append((began, time.monotonic(), path))


@contextlib.contextmanager
def hosts(seen: Seen) -> Iterator[list[int]]:
    """Servers on ports of their own, whose stories redirect to the next one's, or thrice within; their ports."""
    ports: list[int] = []
    delays = cycle((0.01, 0.1, 0.01, 0.4))

    class Answer(Handler):
        protocol_version = "HTTP/1.1"

        def answer(self) -> None:
            """A feed, a redirect to the next host, or a story, after a while."""
            began, port = time.monotonic(), self.connection.getsockname()[1]
            time.sleep(next(delays))  # what an answer takes: the others come in between
            headers: dict[str, str] = {}
            status, body = 200, f"<article><p>A story at {self.path}.</p></article>"
            if self.path == "/robots.txt":
                status, body = 404, ""
            elif self.path.startswith("/rss"):
                body = rss(*(item(number, link=f"http://127.0.0.1:{port}/new{number}") for number in range(2)))
            elif self.path.startswith("/away"):
                beside = ports[(ports.index(port) + 1) % len(ports)]
                status, body, headers = 302, "", {"Location": f"http://127.0.0.1:{beside}/there{self.path[5:]}"}
            elif self.path.startswith("/within"):
                path = self.path[7:]
                there = f"/within{path}x" if path.count("x") < 2 else "/end"
                status, body, headers = 301, "", {"Location": there}
            seen.note(port, began, self.path)
            self.reply(status, body.encode(), headers)

    with contextlib.ExitStack() as serving:
        ports += [serving.enter_context(OnLoopback(Answer)).port for _ in range(HOSTS)]
        yield ports


@contextlib.contextmanager
def busy_processors() -> Iterator[None]:
    """More processes that only count than there are processors."""
    burning = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(BURNERS)]
    try:
        yield
    finally:
        for process in burning:
            process.kill()
            process.wait()


async def work(number: int, store: SqliteStore, reader: FeedDocuments, ports: list[int]) -> None:
    """One worker: a few rounds of polls and visits at the same time."""
    clock, heard = SystemClock(), Heard()
    settings = FetchSettings(contact="desk@example.org", allow_private=frozenset(f"127.0.0.1:{port}" for port in ports))
    fetcher = HttpFetcher(settings, {})
    turns = HostTurns(store, clock, owner=f"worker-{number}", interval=INTERVAL)
    polls = PollFeeds(store, fetcher, reader, turns, clock, heard, PollPolicy())
    visits = revisits(store, fetcher, turns, clock, heard)
    try:
        for _ in range(ROUNDS):
            now = clock.now()
            feeds = [feed for feed in store.feeds() if feed.next_poll is None]
            due = store.due_hosts(now, 100)
            random.shuffle(feeds)
            random.shuffle(due)
            await asyncio.gather(polls.poll(feeds), visits.visit(due, VisitPlan(due_by=now)))
            await asyncio.sleep(0.2)  # the rest of a worker between two looks, as a runner rests
    finally:
        await fetcher.close()


@pytest.mark.slow
def test_a_host_sees_one_polite_reader_whoever_asks_and_however_busy_the_machine(tmp_path: Path) -> None:
    """One request at a time and the interval between two, over polls, visits, robots.txt and redirects of all workers.

    The interval runs from the end of an answer, as the host itself sees it, to the beginning of the next request.
    """
    seen, reader = Seen(), FeedDocuments()
    stores = [SqliteStore(tmp_path / "store.db") for _ in range(WORKERS)]
    now = SystemClock().now()

    async def everyone(ports: list[int]) -> None:
        await asyncio.gather(*(work(number, store, reader, ports) for number, store in enumerate(stores)))

    with hosts(seen) as ports:
        for port in ports:
            for path in ("/here1", "/here2", "/away1", "/away2", "/away3", "/within1"):
                url = f"http://127.0.0.1:{port}{path}"
                stores[0].put_article(
                    Article(key=article_key(url), url=url, host=host_of(url), first_seen=now, next_visit=now)
                )
            stores[0].put_feed(Feed(url=f"http://127.0.0.1:{port}/rss", added_at=now))
        with busy_processors():
            asyncio.run(everyone(ports))
    reader.close()
    for store in stores:
        store.close()
    gaps = [
        (later[0] - earlier[1], earlier[2], later[2])
        for requests in seen.requests.values()
        for earlier, later in pairwise(sorted(requests))
    ]
    assert len(gaps) > HOSTS * 5
    assert min(gaps)[0] >= INTERVAL.total_seconds(), sorted(gaps)[:5]
