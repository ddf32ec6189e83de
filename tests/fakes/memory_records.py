"""What the store in dictionaries keeps, and how it is read and written: whole, by one thread at a time."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from amended.domain.alerts import Alert
from amended.domain.articles import Article, ArticleStatus, Visit
from amended.domain.deliveries import Channel, Delivery, Thread
from amended.domain.feeds import Feed
from amended.domain.hosts import Host
from amended.domain.shared_links import SharedLink
from amended.domain.snapshots import Snapshot

Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")
Record = TypeVar("Record", bound=Feed | Host | Article | Alert | Delivery | Channel | Thread)
Own = TypeVar("Own", bound="MemoryRecords")

LONG_PAST = datetime(1970, 1, 1, tzinfo=UTC)
INSTANT = timedelta(microseconds=1)


def one_at_a_time(
    method: Callable[Concatenate[Own, Parameters], Result],
) -> Callable[Concatenate[Own, Parameters], Result]:
    """The method as a transaction: threads take turns."""

    @wraps(method)
    def locked(self: Own, /, *args: Parameters.args, **keywords: Parameters.kwargs) -> Result:
        with self.lock:
            return method(self, *args, **keywords)

    return locked


def latest(*times: datetime | None) -> datetime:
    """The latest of the times that are set."""
    return max((time for time in times if time is not None), default=LONG_PAST)


def lateness(now: datetime, due: datetime, wait: timedelta) -> float:
    """How late something is, in its own waits."""
    return ((now - due) // INSTANT) / max(1, wait // INSTANT)


def put(records: dict[Any, Record], key: object, record: Record) -> Record | None:
    """The conditional write: see "Versions" in `amended.ports`."""
    stored = records.get(key)
    if record.version != (0 if stored is None else stored.version):
        return None
    records[key] = replace(record, version=record.version + 1)
    return records[key]


class MemoryRecords:
    """The dictionaries, and what of them is due. Records may be looked at there."""

    def __init__(self) -> None:
        self.lock = threading.RLock()
        self.all_feeds: dict[str, Feed] = {}
        self.all_articles: dict[str, Article] = {}
        self.all_visits: dict[str, list[Visit]] = {}
        self.all_hosts: dict[str, Host] = {}
        self.all_snapshots: dict[tuple[str, int], Snapshot] = {}
        self.all_alerts: dict[str, Alert] = {}
        self.all_deliveries: dict[str, Delivery] = {}
        self.all_channels: dict[str, Channel] = {}
        self.all_threads: dict[tuple[str, str], Thread] = {}
        self.all_tallies: dict[tuple[str, str], int] = {}
        self.all_heartbeats: dict[str, tuple[datetime, str]] = {}
        self.all_requests: dict[str, datetime] = {}
        self.all_shared_links: dict[tuple[str, str, str], SharedLink] = {}

    def _late_articles(self, now: datetime, soon: float = 0.0) -> list[tuple[Article, float]]:
        """Due articles with how late they are, the latest first; `soon`: see `Store.due_articles`."""
        due = [
            (article, lateness(now, article.next_visit, article.wait))
            for article in self.all_articles.values()
            if article.status is ArticleStatus.FOLLOWED
            and article.next_visit is not None
            and article.next_visit - article.wait * soon <= now
        ]
        return sorted(due, key=lambda pair: (-pair[1], pair[0].next_visit, pair[0].key))

    def _due_deliveries(self, now: datetime) -> list[Delivery]:
        return [
            delivery
            for delivery in self.all_deliveries.values()
            if delivery.due_at is not None and latest(delivery.due_at, delivery.lease_until) <= now
        ]

    def _free_at(self, name: str) -> datetime:
        """When nothing holds the host back."""
        host = self.all_hosts.get(name)
        return LONG_PAST if host is None else latest(host.next_free, host.lease_until, host.queued_until)

    def _open_at(self, lane: str) -> datetime:
        """When nothing holds the lane back."""
        channel = self.all_channels.get(lane)
        return LONG_PAST if channel is None else latest(channel.next_free, channel.lease_until, channel.queued_until)
