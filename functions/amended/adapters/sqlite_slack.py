"""What came from Slack in the SQLite store: requests taken up, and threads in which an article was linked to.

Each function works within a transaction of the store's.
"""

from __future__ import annotations

import sqlite3
from datetime import datetime

from amended.adapters.record_codec import encodable
from amended.adapters.sqlite_tables import microseconds, time_of
from amended.domain.shared_links import SharedLink


def claim(connection: sqlite3.Connection, request_id: str, now: datetime, until: datetime) -> bool:
    """Take a request up unless somebody has it; see `Store.claim_request`."""
    claimed = connection.execute(
        """
        INSERT INTO requests VALUES (:id, :until)
        ON CONFLICT (id) DO UPDATE SET until = excluded.until WHERE until <= :now
        """,
        {"id": encodable(request_id), "now": microseconds(now), "until": microseconds(until)},
    )
    return claimed.rowcount == 1


def release(connection: sqlite3.Connection, request_id: str) -> None:
    """Let a request be taken up again; see `Store.release_request`."""
    connection.execute("DELETE FROM requests WHERE id = ?", (encodable(request_id),))


def put_link(connection: sqlite3.Connection, link: SharedLink) -> None:
    """Remember a thread in which an article was linked to; see `Store.put_shared_link`."""
    place = (encodable(link.article_key), encodable(link.channel), encodable(link.ts))
    connection.execute(
        "INSERT OR REPLACE INTO shared_links VALUES (?, ?, ?, ?, ?)",
        (*place, microseconds(link.until), microseconds(link.shared_at)),
    )


def remove_link(connection: sqlite3.Connection, article_key: str, channel: str, ts: str) -> None:
    """Forget such a thread; see `Store.remove_shared_link`."""
    connection.execute(
        "DELETE FROM shared_links WHERE article_key = ? AND channel = ? AND ts = ?",
        (encodable(article_key), encodable(channel), encodable(ts)),
    )


def links(connection: sqlite3.Connection, article_key: str, now: datetime, limit: int) -> list[SharedLink]:
    """The latest of such threads; see `Store.shared_links`."""
    found = connection.execute(
        """
        SELECT channel, ts, shared_at, until FROM shared_links WHERE article_key = ? AND until > ?
        ORDER BY shared_at DESC, channel, ts LIMIT ?
        """,
        (encodable(article_key), microseconds(now), limit),
    )
    return [
        SharedLink(article_key=article_key, channel=channel, ts=ts, shared_at=time_of(shared_at), until=time_of(until))
        for channel, ts, shared_at, until in found
    ]
