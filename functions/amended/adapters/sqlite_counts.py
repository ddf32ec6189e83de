"""Tallies, heartbeats and statistics in the SQLite store; each function works within a transaction of the store's."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from amended.adapters.record_codec import encodable
from amended.adapters.sqlite_tables import microseconds, time_of
from amended.ports import Statistics


def tally(connection: sqlite3.Connection, day: str, name: str, amount: int) -> int:
    """Count on and say how far it got; with 0 nothing is written. See `Store.tally`."""
    key = (encodable(day), encodable(name))
    if amount:
        connection.execute(
            """
            INSERT INTO tallies VALUES (?, ?, ?)
            ON CONFLICT (day, name) DO UPDATE SET amount = amount + excluded.amount
            """,
            (*key, amount),
        )
    found = connection.execute("SELECT amount FROM tallies WHERE day = ? AND name = ?", key).fetchone()
    return 0 if found is None else int(found[0])


def beat(connection: sqlite3.Connection, name: str, at: datetime, detail: str) -> None:
    """Note a sign of life; see `Store.beat`."""
    connection.execute(
        "INSERT OR REPLACE INTO heartbeats VALUES (?, ?, ?)", (encodable(name), microseconds(at), encodable(detail))
    )


def heartbeat(connection: sqlite3.Connection, name: str) -> tuple[datetime, str] | None:
    """The last sign of life; see `Store.heartbeat`."""
    found = connection.execute("SELECT at, detail FROM heartbeats WHERE name = ?", (encodable(name),)).fetchone()
    return None if found is None else (time_of(found[0]), found[1])


def statistics(connection: sqlite3.Connection, since_day: str | None) -> Statistics:
    """What the store holds; see `Store.statistics`."""

    def count(query: str) -> int:
        return int(connection.execute(query).fetchone()[0])

    return Statistics(
        feeds=count("SELECT count(*) FROM feeds"),
        articles_followed=count("SELECT count(*) FROM articles WHERE status = 'followed'"),
        articles_with_notices=count("SELECT count(*) FROM articles WHERE notices > 0"),
        snapshots=count("SELECT count(*) FROM snapshots"),
        alerts=count("SELECT count(*) FROM alerts"),
        deliveries=dict(connection.execute("SELECT status, count(*) FROM deliveries GROUP BY status")),
        tallies=dict(
            connection.execute("SELECT name, sum(amount) FROM tallies WHERE day >= ? GROUP BY name", (since_day or "",))
        ),
        since=since_day,
    )
