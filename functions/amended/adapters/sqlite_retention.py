"""Retention in SQLite: what is old enough is removed, some records a transaction, so that nobody waits for long."""

from __future__ import annotations

from datetime import datetime, timedelta

from amended.adapters.sqlite_database import Database
from amended.adapters.sqlite_tables import microseconds
from amended.ports import Pruned

# How many records are removed in one transaction: others wait for a few milliseconds at most.
_SNAPSHOTS_AT_ONCE = 500
_ARTICLES_AT_ONCE = 50
_TALLIES_KEPT = timedelta(days=400)


def pruned(database: Database, now: datetime, snapshots_older_than: timedelta) -> Pruned:
    """Remove what `Store.prune` says, and tell how much that was. Raises what a transaction raises."""
    oldest = microseconds(now) - snapshots_older_than // timedelta(microseconds=1)
    snapshots = _without_snapshots(database, oldest)
    visits = articles = 0
    while gone := _without_articles(database, oldest):
        articles += gone.articles
        snapshots += gone.snapshots
        visits += gone.visits
    with database.writing() as connection:
        connection.execute("DELETE FROM tallies WHERE day < ?", ((now - _TALLIES_KEPT).date().isoformat(),))
        connection.execute("DELETE FROM requests WHERE until <= ?", (microseconds(now),))
        connection.execute("DELETE FROM shared_links WHERE until <= ?", (microseconds(now),))
    return Pruned(snapshots=snapshots, visits=visits, articles=articles)


def _without_snapshots(database: Database, oldest: int) -> int:
    """Remove the snapshots from before `oldest` that are not their article's newest; how many there were."""
    with database.reading() as connection:
        # A snapshot that is not the newest never becomes it, so that one reading serves all the deletions.
        found = connection.execute(
            """
            SELECT article_key, number, taken_at FROM snapshots AS old
            WHERE taken_at < ? AND EXISTS (
                SELECT 1 FROM snapshots AS newer
                WHERE newer.article_key = old.article_key AND newer.number > old.number
            )
            """,
            (oldest,),
        ).fetchall()
    removed = 0
    for start in range(0, len(found), _SNAPSHOTS_AT_ONCE):
        with database.writing() as connection:
            removed += connection.executemany(
                "DELETE FROM snapshots WHERE article_key = ? AND number = ? AND taken_at = ?",
                found[start : start + _SNAPSHOTS_AT_ONCE],
            ).rowcount
    return removed


def _without_articles(database: Database, oldest: int) -> Pruned | None:
    """Remove some articles that ended before `oldest` and never carried a notice, with all that goes with them.

    None when none is left. Articles with alerts are kept, and unwatched ones, or a feed would bring them back.
    """
    with database.writing() as connection:
        found = connection.execute(
            """
            SELECT key FROM articles
            WHERE status IN ('ended', 'gone') AND noticed = 0 AND last_seen < ?
            AND NOT EXISTS (SELECT 1 FROM alerts WHERE article_key = articles.key) LIMIT ?
            """,
            (oldest, _ARTICLES_AT_ONCE),
        ).fetchall()
        if not found:
            return None

        def remove(statement: str) -> int:
            return connection.executemany(statement, found).rowcount

        return Pruned(
            visits=remove("DELETE FROM visits WHERE article_key = ?"),
            snapshots=remove("DELETE FROM snapshots WHERE article_key = ?"),
            articles=remove("DELETE FROM articles WHERE key = ?"),
        )
