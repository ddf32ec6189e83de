"""What is due in the SQLite store, and in which order; each function reads within a transaction of the store's."""

from __future__ import annotations

import sqlite3
from datetime import datetime, timedelta

from amended.adapters.record_codec import encodable
from amended.adapters.sqlite_tables import (
    ARTICLES,
    AT_ONCE,
    CHANNELS,
    DELIVERIES,
    FEEDS,
    HOSTS,
    microseconds,
    time_of,
)
from amended.domain.articles import Article
from amended.domain.deliveries import Channel, Delivery
from amended.domain.feeds import Feed
from amended.domain.hosts import Host
from amended.domain.revisit_schedule import LATE_SHARE, MOST_LATE, TOGETHER

_LONGEST_WAIT = timedelta(days=400)

# The earliest time at which something of each sort is due and nothing holds it back: a feed, an article of a host, a
# delivery of a lane.
_NEXT_DUE = (
    "SELECT min(ready_at) FROM feeds WHERE ready_at IS NOT NULL",
    """
    SELECT min(max(earliest, ifnull(hosts.ready_at, earliest))) FROM (
        SELECT host, min(due_at) AS earliest FROM articles WHERE due_at IS NOT NULL GROUP BY host
    ) LEFT JOIN hosts ON name = host
    """,
    """
    SELECT min(max(earliest, ifnull(channels.ready_at, earliest))) FROM (
        SELECT lane, min(ready_at) AS earliest FROM deliveries WHERE ready_at IS NOT NULL GROUP BY lane
    ) LEFT JOIN channels ON key = lane
    """,
)

# Since when the first feed, the first delivery, and the first article of each host has been due.
_OVERDUE = (
    "SELECT min(due_at) FROM feeds WHERE ready_at IS NOT NULL AND due_at > :at_once AND due_at <= :now",
    "SELECT min(due_at) FROM deliveries WHERE ready_at IS NOT NULL AND due_at <= :now",
)
_OVERDUE_HOSTS = "SELECT host, min(due_at) FROM articles WHERE due_at <= :now GROUP BY host"


def due_feeds(connection: sqlite3.Connection, now: datetime, limit: int) -> list[Feed]:
    """The feeds that are due, the most late for their own wait first; see `Store.due_feeds`."""
    found = connection.execute(
        """
        SELECT data FROM feeds WHERE ready_at <= :now
        ORDER BY due_at > :at_once, iif(due_at > :at_once, (:now - due_at) * 1.0 / wait, 0) DESC, due_at, url
        LIMIT :limit
        """,
        {"now": microseconds(now), "at_once": AT_ONCE, "limit": limit},
    )
    return [FEEDS.read(data) for (data,) in found]


def due_articles(connection: sqlite3.Connection, host: str, now: datetime, limit: int, soon: float) -> list[Article]:
    """The articles of a host that are due, or will be within `soon` of their wait; see `Store.due_articles`."""
    # The index knows due times; beyond the longest wait there is nothing to look for.
    horizon = microseconds(now + _LONGEST_WAIT * soon)
    found = connection.execute(
        """
        SELECT data FROM articles WHERE host = :host AND due_at <= :horizon AND due_at - wait * :soon <= :now
        ORDER BY (:now - due_at) * 1.0 / wait DESC, due_at, key LIMIT :limit
        """,
        {"host": encodable(host), "now": microseconds(now), "horizon": horizon, "limit": limit, "soon": soon},
    )
    return [ARTICLES.read(data) for (data,) in found]


def next_due(connection: sqlite3.Connection) -> datetime | None:
    """The earliest time at which anything is due; see `Store.next_due`."""
    earliest = [connection.execute(query).fetchone()[0] for query in _NEXT_DUE]
    return min((time_of(time) for time in earliest if time is not None), default=None)


def overdue_since(connection: sqlite3.Connection, now: datetime) -> datetime | None:
    """Since when the most late of all has been due; see `Store.overdue_since`."""
    latest = {"now": microseconds(now), "at_once": AT_ONCE}
    times = [connection.execute(query, latest).fetchone()[0] for query in _OVERDUE]
    for name, due_at in connection.execute(_OVERDUE_HOSTS, latest):
        host = HOSTS.get(connection, name)
        if host is None or host.next_free is None or host.next_free <= now:
            times.append(due_at)
    return min((time_of(time) for time in times if time is not None), default=None)


def due_hosts(connection: sqlite3.Connection, now: datetime, limit: int, *, ripe: bool) -> list[str]:
    """The hosts whose turn has come, the most late first; see `Store.due_hosts`."""
    found = connection.execute(
        """
        SELECT host FROM (
            SELECT host, max((:now - due_at) * 1.0 / wait) AS lateness, min(due_at) AS earliest
            FROM articles INDEXED BY articles_by_due WHERE due_at <= :now
            AND (:all OR touched_at IS NOT NULL OR due_at <= first_seen
                OR :now / :together >= (due_at + min(wait / :share, :most)) / :together)
            GROUP BY host
        ) LEFT JOIN hosts ON name = host
        WHERE ready_at IS NULL OR ready_at <= :now
        ORDER BY lateness DESC, earliest, host LIMIT :limit
        """,
        {
            "now": microseconds(now),
            "limit": limit,
            "all": not ripe,
            "share": LATE_SHARE,
            "most": MOST_LATE // timedelta(microseconds=1),
            "together": TOGETHER // timedelta(microseconds=1),
        },
    )
    return [host for (host,) in found]


def hosts(connection: sqlite3.Connection) -> list[Host]:
    """All hosts that have a record; see `MachineStore.hosts`."""
    return [HOSTS.read(data) for (data,) in connection.execute("SELECT data FROM hosts ORDER BY name")]


def channels(connection: sqlite3.Connection) -> list[Channel]:
    """All lanes that have a record; see `MachineStore.channels`."""
    return [CHANNELS.read(data) for (data,) in connection.execute("SELECT data FROM channels ORDER BY key")]


def due_channels(connection: sqlite3.Connection, now: datetime, limit: int) -> list[Channel]:
    """The lanes that have something to send and are free; see `Store.due_channels`."""
    lanes = connection.execute(
        """
        SELECT lane, channels.data FROM (
            SELECT lane, min(due_at) AS earliest FROM deliveries WHERE ready_at <= :now GROUP BY lane
        ) LEFT JOIN channels ON key = lane
        WHERE ready_at IS NULL OR ready_at <= :now
        ORDER BY earliest, lane LIMIT :limit
        """,
        {"now": microseconds(now), "limit": limit},
    ).fetchall()
    return [_new_channel(connection, lane) if data is None else CHANNELS.read(data) for lane, data in lanes]


def due_deliveries(connection: sqlite3.Connection, lane: str, now: datetime, limit: int) -> list[Delivery]:
    """What a lane has to send, in its order; see `Store.due_deliveries`."""
    found = connection.execute(
        "SELECT data FROM deliveries WHERE lane = ? AND ready_at <= ? ORDER BY place, id LIMIT ?",
        (encodable(lane), microseconds(now), limit),
    )
    return [DELIVERIES.read(data) for (data,) in found]


def _new_channel(connection: sqlite3.Connection, lane: str) -> Channel:
    """The record, not stored yet, of a lane that has deliveries only."""
    data = connection.execute(
        "SELECT data FROM deliveries WHERE lane = ? AND ready_at IS NOT NULL LIMIT 1", (lane,)
    ).fetchone()[0]
    delivery = DELIVERIES.read(data)
    return Channel(key=delivery.lane, sink=delivery.sink, channel=delivery.channel)
