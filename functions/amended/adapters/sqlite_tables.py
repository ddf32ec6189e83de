"""What of each record stands in columns of its own beside the JSON, and the conditional write by version.

The columns are described in `sqlite_schema`. A `Table` knows how to read and write one kind of record.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Generic, TypeVar

from amended.adapters.record_codec import decode, encodable, encode
from amended.domain.alerts import Alert
from amended.domain.articles import Article, ArticleStatus
from amended.domain.deliveries import Channel, Delivery, Thread
from amended.domain.feeds import Feed, FeedStatus
from amended.domain.hosts import Host

Record = TypeVar("Record", bound=Feed | Host | Article | Alert | Delivery | Channel | Thread)
Cell = str | int | bytes | None

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
# Earlier than any time that a clock shows: due at once, held back by nothing.
AT_ONCE = 0


def microseconds(time: datetime) -> int:
    """Whole microseconds since 1970. A time without a zone is a mistake of the caller's: TypeError."""
    return (time - _EPOCH) // _MICROSECOND


def time_of(value: int) -> datetime:
    """The time, in UTC, so many microseconds after 1970."""
    return _EPOCH + timedelta(microseconds=value)


class Table(Generic[Record]):
    """One table of versioned records. `columns` yields the key's columns first, then those for queries."""

    def __init__(
        self, name: str, kind: type[Record], key: tuple[str, ...], columns: Callable[[Record], Mapping[str, Cell]]
    ) -> None:
        self._name = name
        self._kind = kind
        self._key = key
        self._columns = columns
        self._same_key = " AND ".join(f"{column} = :{column}" for column in key)

    def get(self, connection: sqlite3.Connection, *key: str) -> Record | None:
        """The record with this key, or None."""
        found = connection.execute(
            f"SELECT data FROM {self._name} WHERE {self._same_key}",  # noqa: S608 - own names
            {column: encodable(value) for column, value in zip(self._key, key, strict=True)},
        ).fetchone()
        return None if found is None else self.read(found[0])

    def read(self, data: bytes) -> Record:
        """The record in a `data` column."""
        return decode(self._kind, data)

    def put(self, connection: sqlite3.Connection, record: Record) -> Record | None:
        """Write the record under the next version if the stored one is its own (0: if there is none), else None."""
        stored = replace(record, version=record.version + 1)
        cells = {
            name: encodable(cell) if isinstance(cell, str) else cell for name, cell in self._columns(stored).items()
        }
        cells |= {"version": stored.version, "data": encode(stored)}
        write = self._insert(list(cells)) if record.version == 0 else self._update(list(cells))
        written = connection.execute(write, cells).rowcount
        return stored if written == 1 else None

    # Names in the statements are those of this file; values are always bound.

    def _insert(self, columns: list[str]) -> str:
        names, values = ", ".join(columns), ", ".join(f":{column}" for column in columns)
        return f"INSERT INTO {self._name} ({names}) VALUES ({values}) ON CONFLICT DO NOTHING"  # noqa: S608 - own names

    def _update(self, columns: list[str]) -> str:
        cells = ", ".join(f"{column} = :{column}" for column in columns if column not in self._key)
        as_read = f"{self._same_key} AND version = :version - 1"
        return f"UPDATE {self._name} SET {cells} WHERE {as_read}"  # noqa: S608 - own names


def _optional(time: datetime | None) -> int | None:
    return None if time is None else microseconds(time)


def _latest(*times: datetime | None) -> int:
    """The latest of the times that are set, AT_ONCE if none is."""
    return max((microseconds(time) for time in times if time is not None), default=AT_ONCE)


def _wait(wait: timedelta) -> int:
    """A wait that can be divided by."""
    return max(1, wait // _MICROSECOND)


def _feed_columns(feed: Feed) -> dict[str, Cell]:
    active = feed.status is FeedStatus.ACTIVE
    return {
        "url": feed.url,
        "due_at": _latest(feed.next_poll) if active else None,
        "wait": _wait(feed.wait),
        "ready_at": _latest(feed.next_poll, feed.lease_until, feed.queued_until) if active else None,
    }


def _host_columns(host: Host) -> dict[str, Cell]:
    return {"name": host.name, "ready_at": _latest(host.next_free, host.lease_until, host.queued_until)}


def _article_columns(article: Article) -> dict[str, Cell]:
    return {
        "key": article.key,
        "host": article.host,
        "first_seen": microseconds(article.first_seen),
        "last_seen": _latest(article.first_seen, article.last_visit),
        "status": article.status.value,
        "notices": article.notices,
        "noticed": int(bool(article.notices or article.ledger)),
        "touched_at": _optional(article.touched_at),
        "due_at": _optional(article.next_visit) if article.status is ArticleStatus.FOLLOWED else None,
        "wait": _wait(article.wait),
        "watched": int(article.watched),
    }


def _alert_columns(alert: Alert) -> dict[str, Cell]:
    return {"id": alert.id, "article_key": alert.article_key, "raised_at": microseconds(alert.raised_at)}


def _delivery_columns(delivery: Delivery) -> dict[str, Cell]:
    return {
        "id": delivery.id,
        "alert_id": delivery.alert_id,
        "lane": delivery.lane,
        "place": delivery.order,
        "status": delivery.status.value,
        "due_at": _optional(delivery.due_at),
        "ready_at": None if delivery.due_at is None else _latest(delivery.due_at, delivery.lease_until),
    }


def _channel_columns(channel: Channel) -> dict[str, Cell]:
    return {"key": channel.key, "ready_at": _latest(channel.next_free, channel.lease_until, channel.queued_until)}


def _thread_columns(thread: Thread) -> dict[str, Cell]:
    return {"article_key": thread.article_key, "lane": thread.lane}


FEEDS = Table("feeds", Feed, ("url",), _feed_columns)
HOSTS = Table("hosts", Host, ("name",), _host_columns)
ARTICLES = Table("articles", Article, ("key",), _article_columns)
ALERTS = Table("alerts", Alert, ("id",), _alert_columns)
DELIVERIES = Table("deliveries", Delivery, ("id",), _delivery_columns)
CHANNELS = Table("channels", Channel, ("key",), _channel_columns)
THREADS = Table("threads", Thread, ("article_key", "lane"), _thread_columns)
