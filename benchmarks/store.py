"""How fast the SQLite store is: visits stored, what is due among many articles, size on disk.

    .venv/bin/python -m benchmarks.store [--articles 100000] [--hosts 2000] [--folder FOLDER]

Prints one line a figure. The folder should be on the disk that the store will be on: `synchronous=FULL` waits for it
at each commit.
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from amended.adapters.sqlite_store import SqliteStore
from amended.domain.alerts import Alert, Event
from amended.domain.articles import Article, Visit, VisitStatus
from amended.domain.deliveries import Delivery, delivery_id
from amended.domain.feeds import Validators
from amended.domain.hosts import Host
from amended.domain.snapshots import Block, Page, Snapshot

NOW = datetime(2026, 3, 14, 9, 26, 53, tzinfo=UTC)
SEED = 20260314


def article(number: int, hosts: int, chance: random.Random) -> Article:
    """An article as the revisit service leaves it, due within the next two days."""
    host = f"www.publisher-{number % hosts}.example"
    age = timedelta(minutes=chance.randrange(15, 43200))
    wait = max(timedelta(minutes=15), age / 5)
    return Article(
        key=f"{number:024x}",
        url=f"https://{host}/world/2026/03/14/a-headline-of-some-length-that-tells-the-story-{number}",
        host=host,
        first_seen=NOW - age,
        title="A headline of some length that tells the story",
        feeds=(f"https://{host}/rss/world.xml",),
        published=NOW - age,
        validators=Validators(etag='W/"5f3b2c1a9d8e7f60"', last_modified="Sat, 14 Mar 2026 09:00:00 GMT"),
        last_full_fetch=NOW,
        body_hash="0" * 64,
        snapshot=1,
        fingerprint="1:" + "0" * 64,
        next_visit=NOW + wait * chance.random(),
        wait=wait,
        last_visit=NOW - wait,
        last_status=VisitStatus.UNCHANGED,
    )


def page(text_of: random.Random) -> Page:
    """A page with 40 paragraphs of words that repeat as words do."""
    words = [f"word{number}" for number in range(3000)]
    weights = [1 / rank for rank in range(1, 3001)]
    blocks = [
        Block(text=" ".join(text_of.choices(words, weights, k=60)), hints=("article", "body", "paragraph"))
        for _ in range(40)
    ]
    return Page(url="https://example.org/a", canonical_url="https://example.org/a", title="A", blocks=tuple(blocks))


def show(name: str, figure: str) -> None:
    """One line of the report."""
    print(f"{name:<58} {figure:>16}", flush=True)


def rate(name: str, count: int, work: Callable[[], object]) -> None:
    """Report how many a second were done."""
    started = time.perf_counter()
    work()
    show(name, f"{count / (time.perf_counter() - started):,.0f} /s")


def duration(name: str, work: Callable[[], object], repeats: int = 5) -> None:
    """Report the median time of one call."""
    times = []
    for _ in range(repeats):
        started = time.perf_counter()
        work()
        times.append(time.perf_counter() - started)
    show(name, f"{sorted(times)[repeats // 2] * 1000:,.2f} ms")


@contextmanager
def store_in(folder: Path | None) -> Iterator[tuple[SqliteStore, Path]]:
    """An empty store that is removed afterwards."""
    with tempfile.TemporaryDirectory(dir=folder) as temporary:
        path = Path(temporary) / "amended.db"
        store = SqliteStore(path)
        yield store, path
        store.close()


def measure(store: SqliteStore, path: Path, articles: int, hosts: int) -> None:
    """Fill the store and report each figure."""
    chance = random.Random(SEED)
    stored: list[Article] = []

    def fill() -> None:
        for start in range(0, articles, 500):
            batch = [(article(start + number, hosts, chance), None) for number in range(min(500, articles - start))]
            stored.extend(one for one in store.put_articles(batch) if one is not None)

    rate("new articles, 500 in a transaction", articles, fill)
    show("  bytes an article", f"{path.stat().st_size / articles:,.0f}")
    for number in range(hosts):
        store.put_host(Host(name=f"www.publisher-{number}.example", next_free=NOW))

    visit = Visit(at=NOW, status=VisitStatus.UNCHANGED)

    def visited(one: Article) -> Article:
        return replace(one, last_visit=NOW, next_visit=NOW + one.wait)

    chance.shuffle(stored)
    sample = stored[:6000]
    rate(
        "unchanged visits, each alone", 2000, lambda: [store.put_article(visited(one), visit) for one in sample[:2000]]
    )
    with ThreadPoolExecutor(6) as threads:
        rate(
            "unchanged visits, each alone, from 6 threads",
            2000,
            lambda: list(threads.map(lambda one: store.put_article(visited(one), visit), sample[2000:4000])),
        )

    def in_batches() -> None:
        for start in range(4000, 6000, 50):
            store.put_articles([(visited(one), visit) for one in sample[start : start + 50]])

    rate("unchanged visits, 50 in a transaction", 2000, in_batches)

    changed = stored[6000:6500]
    shown = page(chance)

    def commit_all() -> None:
        for one in changed:
            alert = Alert(
                id=one.key, article_key=one.key, url=one.url, title="A", events=(Event.GAINED,), raised_at=NOW
            )
            delivery = Delivery(
                id=delivery_id(one.key, "slack", "C1"),
                alert_id=one.key,
                article_key=one.key,
                sink="slack",
                channel="C1",
                due_at=NOW,
            )
            snapshot = Snapshot(article_key=one.key, number=1, taken_at=NOW, fingerprint="1:0", page=shown)
            store.commit(visited(one), visit, snapshot, alert, [delivery])

    rate("commits with snapshot, alert and delivery", len(changed), commit_all)

    host = stored[-1].host
    steady, backlog = NOW + timedelta(minutes=1), NOW + timedelta(days=30)
    for name, moment in (("a minute later", steady), ("all are due", backlog)):
        duration(f"due_hosts(100), {name}", partial(store.due_hosts, moment, 100))
        duration(f"due_articles(50) of one host, {name}", partial(store.due_articles, host, moment, 50))
        duration(f"due_channels(10), {name}", partial(store.due_channels, moment, 10))
    duration("next_due", store.next_due)
    duration("statistics", store.statistics)
    keys = [one.key for one in stored[:500]]
    duration("known_articles of 500 keys", lambda: store.known_articles(keys))
    duration("all articles iterated", lambda: sum(1 for _ in store.articles()), repeats=1)
    duration("touch_article", lambda: store.touch_article(keys[0], NOW), repeats=50)
    copy = path.with_name("copy.db")
    duration("backup", lambda: store.backup(copy), repeats=1)
    duration("prune with nothing to remove", lambda: store.prune(NOW, timedelta(days=180)))
    measure_prune(store, stored, shown)


def measure_prune(store: SqliteStore, articles: list[Article], shown: Page) -> None:
    """Give some articles three old snapshots each and report how fast two of them go."""
    old = NOW - timedelta(days=200)
    visit = Visit(at=old, status=VisitStatus.CHANGED)
    for one in articles[-1000:]:
        current: Article | None = store.article(one.key)
        for number in (1, 2, 3):
            snapshot = Snapshot(article_key=one.key, number=number, taken_at=old, fingerprint="1:0", page=shown)
            current = store.commit(current, visit, snapshot, None).article if current is not None else None
    rate("old snapshots removed", 2000, lambda: store.prune(NOW, timedelta(days=180)))


def main() -> None:
    """Read the arguments and measure."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--articles", type=int, default=100_000)
    arguments.add_argument("--hosts", type=int, default=2_000)
    arguments.add_argument("--folder", type=Path, default=None)
    chosen = arguments.parse_args()
    with store_in(chosen.folder) as (store, path):
        measure(store, path, max(10_000, chosen.articles), chosen.hosts)


if __name__ == "__main__":
    main()
