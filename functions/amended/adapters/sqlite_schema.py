"""The tables of the SQLite store, and how a file of an older version is brought forward.

Each record is a JSON object in `data` (see `record_codec`) with the store's `version` beside it; the other columns are
copies of what queries need. Times in columns are whole microseconds since 1970 in UTC, so that SQL can reckon with
them; waits are microseconds too. `ready_at` is when nothing holds a record back any more: the latest of its own time
and of what leases, queues and pauses it; it is NULL where nothing is ever due.

A migration is a tuple of statements that leads from one `user_version` to the next; one that was ever released is
never edited. To be read by any SQLite since 3.24 (2018): no STRICT, no RETURNING.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

# "AMND" in the file's header tells our files from other programs' databases.
APPLICATION_ID = 0x414D4E44

_FIRST = (
    """
    CREATE TABLE feeds (
        url TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL,
        data BLOB NOT NULL,
        due_at INTEGER,
        wait INTEGER NOT NULL,
        ready_at INTEGER
    )
    """,
    "CREATE INDEX feeds_by_ready ON feeds (ready_at) WHERE ready_at IS NOT NULL",
    """
    CREATE TABLE hosts (
        name TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL,
        data BLOB NOT NULL,
        ready_at INTEGER NOT NULL
    )
    """,
    "CREATE INDEX hosts_by_ready ON hosts (ready_at)",
    """
    CREATE TABLE articles (
        key TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL,
        data BLOB NOT NULL,
        host TEXT NOT NULL,
        first_seen INTEGER NOT NULL,
        last_seen INTEGER NOT NULL,
        status TEXT NOT NULL,
        notices INTEGER NOT NULL,
        noticed INTEGER NOT NULL,
        touched_at INTEGER,
        due_at INTEGER,
        wait INTEGER NOT NULL
    )
    """,
    "CREATE INDEX articles_by_host ON articles (host, due_at, wait) WHERE due_at IS NOT NULL",
    "CREATE INDEX articles_by_due ON articles (due_at, host, wait) WHERE due_at IS NOT NULL",
    "CREATE INDEX articles_by_first_seen ON articles (first_seen, key)",
    "CREATE INDEX articles_with_notices ON articles (first_seen, key) WHERE notices > 0",
    "CREATE INDEX articles_followed ON articles (status) WHERE status = 'followed'",
    "CREATE INDEX articles_over ON articles (last_seen) WHERE status IN ('ended', 'gone') AND noticed = 0",
    """
    CREATE TABLE visits (
        article_key TEXT NOT NULL,
        number INTEGER NOT NULL,
        data BLOB NOT NULL,
        PRIMARY KEY (article_key, number)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE snapshots (
        article_key TEXT NOT NULL,
        number INTEGER NOT NULL,
        taken_at INTEGER NOT NULL,
        fingerprint TEXT NOT NULL,
        packed BLOB NOT NULL,
        PRIMARY KEY (article_key, number)
    )
    """,
    "CREATE INDEX snapshots_by_time ON snapshots (taken_at, article_key, number)",
    """
    CREATE TABLE alerts (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL,
        data BLOB NOT NULL,
        article_key TEXT NOT NULL,
        raised_at INTEGER NOT NULL
    )
    """,
    "CREATE INDEX alerts_by_time ON alerts (raised_at, id)",
    "CREATE INDEX alerts_by_article ON alerts (article_key, raised_at, id)",
    """
    CREATE TABLE deliveries (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL,
        data BLOB NOT NULL,
        alert_id TEXT NOT NULL,
        lane TEXT NOT NULL,
        place TEXT NOT NULL,
        status TEXT NOT NULL,
        due_at INTEGER,
        ready_at INTEGER
    )
    """,
    "CREATE INDEX deliveries_by_lane ON deliveries (lane, ready_at, due_at) WHERE ready_at IS NOT NULL",
    "CREATE INDEX deliveries_by_alert ON deliveries (alert_id, lane, id)",
    "CREATE INDEX deliveries_by_status ON deliveries (status)",
    """
    CREATE TABLE channels (
        key TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL,
        data BLOB NOT NULL,
        ready_at INTEGER NOT NULL
    )
    """,
    """
    CREATE TABLE threads (
        article_key TEXT NOT NULL,
        lane TEXT NOT NULL,
        version INTEGER NOT NULL,
        data BLOB NOT NULL,
        PRIMARY KEY (article_key, lane)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE tallies (
        day TEXT NOT NULL,
        name TEXT NOT NULL,
        amount INTEGER NOT NULL,
        PRIMARY KEY (day, name)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE heartbeats (
        name TEXT NOT NULL PRIMARY KEY,
        at INTEGER NOT NULL,
        detail TEXT NOT NULL
    ) WITHOUT ROWID
    """,
)

_ASKED_IN_SLACK = (
    "ALTER TABLE articles ADD COLUMN watched INTEGER NOT NULL DEFAULT 0",
    # Records are compact JSON, in which a quotation mark inside a text is escaped: this is the field and nothing else.
    """UPDATE articles SET watched = 1 WHERE instr(data, CAST('"watched":true' AS BLOB)) > 0""",
    "CREATE INDEX articles_watched ON articles (first_seen, key) WHERE watched = 1",
    """
    CREATE TABLE requests (
        id TEXT NOT NULL PRIMARY KEY,
        until INTEGER NOT NULL
    ) WITHOUT ROWID
    """,
    "CREATE INDEX requests_by_end ON requests (until)",
    """
    CREATE TABLE shared_links (
        article_key TEXT NOT NULL,
        channel TEXT NOT NULL,
        ts TEXT NOT NULL,
        until INTEGER NOT NULL,
        shared_at INTEGER NOT NULL,
        PRIMARY KEY (article_key, channel, ts)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX shared_links_by_end ON shared_links (until)",
)

MIGRATIONS: tuple[tuple[str, ...], ...] = (_FIRST, _ASKED_IN_SLACK)


def version_of(connection: sqlite3.Connection) -> int:
    """The schema version of an open file: 0 for one without tables of ours."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection, migrations: Sequence[Sequence[str]] = MIGRATIONS) -> None:
    """Bring the file forward to the latest version in one transaction; nothing happens where it is there already.

    The connection must not commit by itself (`isolation_level=None`).
    """
    if version_of(connection) >= len(migrations):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Another process may have been faster: what counts is read under the lock.
        for statements in migrations[version_of(connection) :]:
            for statement in statements:
                connection.execute(statement)
        # A pragma takes no parameters; both are numbers of our own.
        connection.execute(f"PRAGMA user_version = {max(len(migrations), version_of(connection)):d}")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID:d}")
        connection.execute("COMMIT")
    except BaseException:
        connection.rollback()
        raise
