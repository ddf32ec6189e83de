"""Articles and the log of their visits in the SQLite store; each function works within a transaction of the store's."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from amended.adapters.record_codec import decode, encodable, encode
from amended.adapters.sqlite_tables import ARTICLES, microseconds, time_of
from amended.domain.articles import Article, Visit
from amended.domain.touches import as_saved, touched

VISITS_KEPT = 50


def put(connection: sqlite3.Connection, article: Article, visit: Visit | None) -> Article | None:
    """The conditional write of an article, which keeps a touch that its reader did not see; see `Store.put_article`."""
    found = connection.execute("SELECT touched_at FROM articles WHERE key = ?", (encodable(article.key),)).fetchone()
    mark = None if found is None or found[0] is None else time_of(found[0])
    stored = ARTICLES.put(connection, as_saved(article, mark))
    if stored is not None and visit is not None:
        _log_visit(connection, article.key, visit)
    return stored


def _log_visit(connection: sqlite3.Connection, key: str, visit: Visit) -> None:
    """Add to the article's log, which keeps its latest visits only."""
    last = connection.execute("SELECT max(number) FROM visits WHERE article_key = ?", (encodable(key),)).fetchone()[0]
    number = (last or 0) + 1
    connection.execute("INSERT INTO visits VALUES (?, ?, ?)", (encodable(key), number, encode(visit)))
    connection.execute(
        "DELETE FROM visits WHERE article_key = ? AND number <= ?", (encodable(key), number - VISITS_KEPT)
    )


def touch(connection: sqlite3.Connection, key: str, at: datetime) -> bool:
    """Mark an article that is followed as touched; see `Store.touch_article`."""
    article = ARTICLES.get(connection, key)
    marked = None if article is None else touched(article, at)
    if marked is None or marked.touched_at is None or marked.next_visit is None:
        return False
    connection.execute(
        "UPDATE articles SET data = ?, touched_at = ?, due_at = ? WHERE key = ?",
        (encode(marked), microseconds(marked.touched_at), microseconds(marked.next_visit), encodable(key)),
    )
    return True


def watched(connection: sqlite3.Connection, limit: int) -> list[Article]:
    """The articles that are in no feed; see `Store.watched_articles`."""
    found = connection.execute(
        "SELECT data FROM articles WHERE watched = 1 ORDER BY first_seen DESC, key DESC LIMIT ?", (limit,)
    )
    return [ARTICLES.read(data) for (data,) in found]


def visits(connection: sqlite3.Connection, key: str, limit: int) -> list[Visit]:
    """The latest visits of an article, the latest first; see `Store.visits`."""
    found = connection.execute(
        "SELECT data FROM visits WHERE article_key = ? ORDER BY number DESC LIMIT ?", (encodable(key), limit)
    )
    return [decode(Visit, data) for (data,) in found]
