"""The store on one machine: `amended.ports.Store` in one SQLite file.

Every public method is one transaction (`prune` is several small ones), so that a process killed anywhere leaves
either all or nothing of it; iterators read a page of records at a time. Several threads may share a store, and other
processes may write to the file beside it: what they both touch is settled by versions, as the port describes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import TypeVar

from amended.adapters import sqlite_agenda as agenda
from amended.adapters import sqlite_articles, sqlite_counts, sqlite_slack
from amended.adapters.record_codec import encodable, pack, unpack
from amended.adapters.sqlite_database import Database
from amended.adapters.sqlite_retention import pruned
from amended.adapters.sqlite_tables import (
    ALERTS,
    ARTICLES,
    AT_ONCE,
    CHANNELS,
    DELIVERIES,
    FEEDS,
    HOSTS,
    THREADS,
    microseconds,
    time_of,
)
from amended.domain.alerts import Alert
from amended.domain.articles import Article, Visit
from amended.domain.deliveries import Channel, Delivery, Thread
from amended.domain.feeds import Feed
from amended.domain.hosts import Host
from amended.domain.shared_links import SharedLink
from amended.domain.snapshots import Snapshot
from amended.ports import Committed, Pruned, SnapshotInfo, Statistics

# How many records an iterator reads at a time, and how many keys stand in one query.
_PAGE = 500

# Beyond any time that a record holds.
_AFTER_ALL_TIMES = 2**63 - 1

Item = TypeVar("Item")


class SqliteStore:
    """The store in the SQLite file at `path`, which is made where there is none.

    A write waits for `busy_timeout` for another process's transaction before it raises StoreBusy. Making a store
    raises StoreTooNew, StoreCorrupt, or WrongConfiguration where the path is no place for one.
    """

    def __init__(self, path: Path, *, busy_timeout: timedelta = timedelta(seconds=10)) -> None:
        self._database = Database(path, busy_timeout)

    # feeds

    def feed(self, url: str) -> Feed | None:
        """See `Store.feed`."""
        with self._database.reading() as connection:
            return FEEDS.get(connection, url)

    def feeds(self) -> list[Feed]:
        """See `Store.feeds`."""
        with self._database.reading() as connection:
            return [FEEDS.read(data) for (data,) in connection.execute("SELECT data FROM feeds ORDER BY url")]

    def put_feed(self, feed: Feed) -> Feed | None:
        """See `Store.put_feed`."""
        with self._database.writing() as connection:
            return FEEDS.put(connection, feed)

    def remove_feed(self, url: str) -> bool:
        """See `Store.remove_feed`."""
        with self._database.writing() as connection:
            return connection.execute("DELETE FROM feeds WHERE url = ?", (encodable(url),)).rowcount == 1

    def due_feeds(self, now: datetime, limit: int) -> list[Feed]:
        """See `Store.due_feeds`."""
        with self._database.reading() as connection:
            return agenda.due_feeds(connection, now, limit)

    # articles

    def article(self, key: str) -> Article | None:
        """See `Store.article`."""
        with self._database.reading() as connection:
            return ARTICLES.get(connection, key)

    def known_articles(self, keys: Iterable[str]) -> dict[str, Article]:
        """See `Store.known_articles`."""
        with self._database.reading() as connection:
            found = ((key, ARTICLES.get(connection, key)) for key in dict.fromkeys(keys))
            return {key: article for key, article in found if article is not None}

    def articles(self, *, with_notices: bool = False) -> Iterator[Article]:
        """See `Store.articles`."""
        query = """
            SELECT data FROM articles
            WHERE (first_seen, key) < (:time, :key) ORDER BY first_seen DESC, key DESC LIMIT :page
            """
        if with_notices:
            query = """
            SELECT data FROM articles
            WHERE notices > 0 AND (first_seen, key) < (:time, :key) ORDER BY first_seen DESC, key DESC LIMIT :page
            """
        return self._paged(query, ARTICLES.read, lambda article: (article.first_seen, article.key))

    def watched_articles(self, limit: int) -> list[Article]:
        """See `Store.watched_articles`."""
        with self._database.reading() as connection:
            return sqlite_articles.watched(connection, limit)

    def put_article(self, article: Article, visit: Visit | None = None) -> Article | None:
        """See `Store.put_article`."""
        with self._database.writing() as connection:
            return sqlite_articles.put(connection, article, visit)

    def put_articles(self, articles: Sequence[tuple[Article, Visit | None]]) -> list[Article | None]:
        """See `Store.put_articles`."""
        with self._database.writing() as connection:
            return [sqlite_articles.put(connection, article, visit) for article, visit in articles]

    def touch_article(self, key: str, at: datetime) -> bool:
        """See `Store.touch_article`."""
        with self._database.writing() as connection:
            return sqlite_articles.touch(connection, key, at)

    def due_articles(self, host: str, now: datetime, limit: int, soon: float = 0.0) -> list[Article]:
        """See `Store.due_articles`."""
        with self._database.reading() as connection:
            return agenda.due_articles(connection, host, now, limit, soon)

    def settle(self, _host: str, seen: Sequence[tuple[Article, Visit]] = ()) -> list[Article | None]:
        """See `Store.settle`: here the articles' due times stand with the articles."""
        return self.put_articles(seen) if seen else []

    def next_due(self) -> datetime | None:
        """See `Store.next_due`."""
        with self._database.reading() as connection:
            return agenda.next_due(connection)

    def overdue_since(self, now: datetime) -> datetime | None:
        """See `Store.overdue_since`."""
        with self._database.reading() as connection:
            return agenda.overdue_since(connection, now)

    def visits(self, key: str, limit: int = sqlite_articles.VISITS_KEPT) -> list[Visit]:
        """See `Store.visits`."""
        with self._database.reading() as connection:
            return sqlite_articles.visits(connection, key, limit)

    # hosts

    def host(self, name: str) -> Host | None:
        """See `Store.host`."""
        with self._database.reading() as connection:
            return HOSTS.get(connection, name)

    def put_host(self, host: Host) -> Host | None:
        """See `Store.put_host`."""
        with self._database.writing() as connection:
            return HOSTS.put(connection, host)

    def hosts(self) -> list[Host]:
        """See `MachineStore.hosts`."""
        with self._database.reading() as connection:
            return agenda.hosts(connection)

    def due_hosts(self, now: datetime, limit: int, *, ripe: bool = False) -> list[str]:
        """See `Store.due_hosts`."""
        with self._database.reading() as connection:
            return agenda.due_hosts(connection, now, limit, ripe=ripe)

    # snapshots and alerts

    def commit(
        self,
        article: Article,
        visit: Visit,
        snapshot: Snapshot | None,
        alert: Alert | None,
        deliveries: Sequence[Delivery] = (),
    ) -> Committed:
        """See `Store.commit`."""
        with self._database.writing() as connection:
            stored = sqlite_articles.put(connection, article, visit)
            if stored is None:
                return Committed(stored=False)
            if snapshot is not None:
                connection.execute(
                    "INSERT OR REPLACE INTO snapshots VALUES (?, ?, ?, ?, ?)",
                    (
                        encodable(snapshot.article_key),
                        snapshot.number,
                        microseconds(snapshot.taken_at),
                        encodable(snapshot.fingerprint),
                        pack(snapshot),
                    ),
                )
            # Under version 0 a record is written only where there is none.
            raised = alert is not None and ALERTS.put(connection, replace(alert, version=0)) is not None
            if raised:
                for delivery in deliveries:
                    DELIVERIES.put(connection, replace(delivery, version=0))
            return Committed(stored=True, alert_raised=raised, article=stored)

    def snapshot(self, key: str, number: int) -> Snapshot | None:
        """See `Store.snapshot`."""
        with self._database.reading() as connection:
            found = connection.execute(
                "SELECT packed FROM snapshots WHERE article_key = ? AND number = ?", (encodable(key), number)
            ).fetchone()
            return None if found is None else unpack(Snapshot, found[0])

    def snapshots(self, key: str) -> list[SnapshotInfo]:
        """See `Store.snapshots`."""
        with self._database.reading() as connection:
            found = connection.execute(
                "SELECT number, taken_at, fingerprint FROM snapshots WHERE article_key = ? ORDER BY number",
                (encodable(key),),
            )
            return [
                SnapshotInfo(number=number, taken_at=time_of(taken_at), fingerprint=fingerprint)
                for number, taken_at, fingerprint in found
            ]

    def alert(self, alert_id: str) -> Alert | None:
        """See `Store.alert`."""
        with self._database.reading() as connection:
            return ALERTS.get(connection, alert_id)

    def alerts(self, *, since: datetime | None = None, limit: int | None = None) -> Iterator[Alert]:
        """See `Store.alerts`."""
        query = """
            SELECT data FROM alerts
            WHERE raised_at >= :since AND (raised_at, id) < (:time, :key) ORDER BY raised_at DESC, id DESC LIMIT :page
            """
        earliest = AT_ONCE if since is None else microseconds(since)
        return islice(self._paged(query, ALERTS.read, lambda alert: (alert.raised_at, alert.id), since=earliest), limit)

    def alerts_of(self, article_key: str) -> list[Alert]:
        """See `Store.alerts_of`."""
        with self._database.reading() as connection:
            found = connection.execute(
                "SELECT data FROM alerts WHERE article_key = ? ORDER BY raised_at, id", (encodable(article_key),)
            )
            return [ALERTS.read(data) for (data,) in found]

    def put_alert(self, alert: Alert) -> Alert | None:
        """See `Store.put_alert`."""
        with self._database.writing() as connection:
            return ALERTS.put(connection, alert)

    # deliveries and channels

    def delivery(self, delivery_id: str) -> Delivery | None:
        """See `Store.delivery`."""
        with self._database.reading() as connection:
            return DELIVERIES.get(connection, delivery_id)

    def deliveries_of(self, alert_id: str) -> list[Delivery]:
        """See `Store.deliveries_of`."""
        with self._database.reading() as connection:
            found = connection.execute(
                "SELECT data FROM deliveries WHERE alert_id = ? ORDER BY lane, id", (encodable(alert_id),)
            )
            return [DELIVERIES.read(data) for (data,) in found]

    def put_delivery(self, delivery: Delivery) -> Delivery | None:
        """See `Store.put_delivery`."""
        with self._database.writing() as connection:
            return DELIVERIES.put(connection, delivery)

    def due_channels(self, now: datetime, limit: int) -> list[Channel]:
        """See `Store.due_channels`."""
        with self._database.reading() as connection:
            return agenda.due_channels(connection, now, limit)

    def due_deliveries(self, lane: str, now: datetime, limit: int) -> list[Delivery]:
        """See `Store.due_deliveries`."""
        with self._database.reading() as connection:
            return agenda.due_deliveries(connection, lane, now, limit)

    def channels(self) -> list[Channel]:
        """See `MachineStore.channels`."""
        with self._database.reading() as connection:
            return agenda.channels(connection)

    def channel(self, lane: str) -> Channel | None:
        """See `Store.channel`."""
        with self._database.reading() as connection:
            return CHANNELS.get(connection, lane)

    def put_channel(self, channel: Channel) -> Channel | None:
        """See `Store.put_channel`."""
        with self._database.writing() as connection:
            return CHANNELS.put(connection, channel)

    def thread(self, article_key: str, lane: str) -> Thread | None:
        """See `Store.thread`."""
        with self._database.reading() as connection:
            return THREADS.get(connection, article_key, lane)

    def put_thread(self, thread: Thread) -> Thread | None:
        """See `Store.put_thread`."""
        with self._database.writing() as connection:
            return THREADS.put(connection, thread)

    # what comes from Slack

    def claim_request(self, request_id: str, now: datetime, until: datetime) -> bool:
        """See `Store.claim_request`."""
        with self._database.writing() as connection:
            return sqlite_slack.claim(connection, request_id, now, until)

    def release_request(self, request_id: str) -> None:
        """See `Store.release_request`."""
        with self._database.writing() as connection:
            sqlite_slack.release(connection, request_id)

    def put_shared_link(self, link: SharedLink) -> None:
        """See `Store.put_shared_link`."""
        with self._database.writing() as connection:
            sqlite_slack.put_link(connection, link)

    def remove_shared_link(self, article_key: str, channel: str, ts: str) -> None:
        """See `Store.remove_shared_link`."""
        with self._database.writing() as connection:
            sqlite_slack.remove_link(connection, article_key, channel, ts)

    def shared_links(self, article_key: str, now: datetime, limit: int) -> list[SharedLink]:
        """See `Store.shared_links`."""
        with self._database.reading() as connection:
            return sqlite_slack.links(connection, article_key, now, limit)

    # upkeep

    def tally(self, day: str, name: str, amount: int = 1) -> int:
        """See `Store.tally`."""
        with self._database.writing() if amount else self._database.reading() as connection:
            return sqlite_counts.tally(connection, day, name, amount)

    def beat(self, name: str, at: datetime, detail: str = "") -> None:
        """See `Store.beat`."""
        with self._database.writing() as connection:
            sqlite_counts.beat(connection, name, at, detail)

    def heartbeat(self, name: str) -> tuple[datetime, str] | None:
        """See `Store.heartbeat`."""
        with self._database.reading() as connection:
            return sqlite_counts.heartbeat(connection, name)

    def statistics(self, since_day: str | None = None) -> Statistics:
        """See `Store.statistics`."""
        with self._database.reading() as connection:
            return sqlite_counts.statistics(connection, since_day)

    def prune(self, now: datetime, snapshots_older_than: timedelta) -> Pruned:
        """See `Store.prune`."""
        return pruned(self._database, now, snapshots_older_than)

    def backup(self, file: Path) -> None:
        """See `Store.backup`. Raises WrongUsage where there is a file already, or where none can be written."""
        self._database.backup(file)

    def faults(self) -> list[str]:
        """What is wrong with the file itself, in SQLite's words; empty for a sound one. For `doctor`."""
        return self._database.faults()

    def close(self) -> None:
        """See `Store.close`."""
        self._database.close()

    def _paged(
        self,
        query: str,
        read: Callable[[bytes], Item],
        place: Callable[[Item], tuple[datetime, str]],
        since: int = AT_ONCE,
    ) -> Iterator[Item]:
        """The records of a query that runs from the latest to the earliest, read a page at a time."""
        bounds: dict[str, int | str] = {"time": _AFTER_ALL_TIMES, "key": "", "since": since, "page": _PAGE}
        while True:
            with self._database.reading() as connection:
                page = [read(data) for (data,) in connection.execute(query, bounds)]
            yield from page
            if len(page) < _PAGE:
                return
            time, key = place(page[-1])
            bounds |= {"time": microseconds(time), "key": encodable(key)}
