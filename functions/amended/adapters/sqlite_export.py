"""Everything that a store file holds, kind by kind, for carrying it to another store: `amended import-store`.

Records come in pages, so that several threads can read in turn; nothing of the file is changed but its form, where an
older version wrote it.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any, TypeVar

from amended.adapters.record_codec import decode, unpack
from amended.adapters.sqlite_database import Database
from amended.adapters.sqlite_tables import ALERTS, ARTICLES, CHANNELS, DELIVERIES, FEEDS, HOSTS, THREADS, time_of
from amended.domain.alerts import Alert
from amended.domain.articles import Article, Visit
from amended.domain.deliveries import Channel, Delivery, Thread
from amended.domain.feeds import Feed
from amended.domain.hosts import Host
from amended.domain.shared_links import SharedLink
from amended.domain.snapshots import Snapshot
from amended.errors import StoreCorrupt, WrongUsage

_PAGE = 500
_PATIENCE = timedelta(seconds=10)
# The counted kinds and their tables.
_TABLES = {
    "feeds": "feeds",
    "articles": "articles",
    "snapshots": "snapshots",
    "alerts": "alerts",
    "deliveries": "deliveries",
}

Record = TypeVar("Record")


class SqliteExport:
    """The store file at `path`; fulfils `amended.services.import_store.Source`.

    Making one raises WrongUsage where there is no such file, StoreTooNew, StoreCorrupt, WrongConfiguration, StoreBusy.
    """

    def __init__(self, path: Path) -> None:
        if not path.is_file():
            raise WrongUsage(str(path), "there is no such file; name the store, such as amended.db")
        self._database = Database(path, _PATIENCE)
        if faults := self._database.faults():
            self._database.close()
            raise StoreCorrupt(str(path), f"is damaged and was not carried over: {'; '.join(faults)}; restore a backup")

    @property
    def identity(self) -> str:
        """What tells this store from others, the same as long as its first feed and article are there."""
        with self._database.reading() as connection:
            article = connection.execute("SELECT key, first_seen FROM articles ORDER BY first_seen, key").fetchone()
            feed = connection.execute("SELECT url FROM feeds ORDER BY rowid").fetchone()
        return hashlib.sha256(repr((article, feed)).encode()).hexdigest()[:24]

    @property
    def counts(self) -> Mapping[str, int]:
        """How many feeds, articles, snapshots, alerts and deliveries there are."""
        with self._database.reading() as connection:
            return {
                kind: int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608 - own names
                for kind, table in _TABLES.items()
            }

    def feeds(self) -> Iterator[Feed]:
        """All feeds."""
        return self._paged("feeds", ("url",), FEEDS.read)

    def hosts(self) -> Iterator[Host]:
        """All hosts."""
        return self._paged("hosts", ("name",), HOSTS.read)

    def articles(self) -> Iterator[Article]:
        """All articles."""
        return self._paged("articles", ("key",), ARTICLES.read)

    def alerts(self) -> Iterator[Alert]:
        """All alerts."""
        return self._paged("alerts", ("id",), ALERTS.read)

    def deliveries(self) -> Iterator[Delivery]:
        """All deliveries."""
        return self._paged("deliveries", ("id",), DELIVERIES.read)

    def channels(self) -> Iterator[Channel]:
        """All lanes."""
        return self._paged("channels", ("key",), CHANNELS.read)

    def threads(self) -> Iterator[Thread]:
        """All threads."""
        return self._paged("threads", ("article_key", "lane"), THREADS.read)

    def visits(self, key: str) -> list[Visit]:
        """An article's log, oldest first."""
        with self._database.reading() as connection:
            found = connection.execute("SELECT data FROM visits WHERE article_key = ? ORDER BY number", (key,))
            return [decode(Visit, data) for (data,) in found]

    def snapshots(self, key: str) -> Iterator[Snapshot]:
        """An article's snapshots, oldest first."""
        number = -1
        while True:
            with self._database.reading() as connection:
                found = connection.execute(
                    "SELECT number, packed FROM snapshots WHERE article_key = ? AND number > ? ORDER BY number LIMIT 1",
                    (key, number),
                ).fetchone()
                if found is None:
                    return
                number, snapshot = found[0], unpack(Snapshot, found[1])
            yield snapshot

    def shared_links(self) -> list[SharedLink]:
        """All threads in which an article was linked to."""
        with self._database.reading() as connection:
            found = connection.execute("SELECT article_key, channel, ts, shared_at, until FROM shared_links")
            return [
                SharedLink(article_key=key, channel=channel, ts=ts, shared_at=time_of(shared), until=time_of(until))
                for key, channel, ts, shared, until in found
            ]

    def tallies(self) -> list[tuple[str, str, int]]:
        """All counters: day, name and amount."""
        with self._database.reading() as connection:
            return connection.execute("SELECT day, name, amount FROM tallies").fetchall()

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def _paged(self, table: str, key: tuple[str, ...], read: Callable[[bytes], Record]) -> Iterator[Record]:
        columns = ", ".join(key)
        last: tuple[str, ...] | None = None
        while True:
            with self._database.reading() as connection:
                rows = _page(connection, table, columns, last)
                records = [read(row[-1]) for row in rows]
            if not rows:
                return
            last = rows[-1][:-1]
            yield from records


def _page(connection: sqlite3.Connection, table: str, columns: str, last: tuple[str, ...] | None) -> list[Any]:
    """The rows after the one with the key `last`: names are of this file, values are bound."""
    after = "" if last is None else f"WHERE ({columns}) > ({', '.join('?' * len(last))})"
    query = f"SELECT {columns}, data FROM {table} {after} ORDER BY {columns} LIMIT {_PAGE}"  # noqa: S608 - own names
    return connection.execute(query, last or ()).fetchall()
