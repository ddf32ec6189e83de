"""Which files the SQLite store opens: newer, older and foreign ones, and how an old one is brought forward."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from amended.adapters.record_codec import encode
from amended.adapters.sqlite_schema import MIGRATIONS, migrate, version_of
from amended.adapters.sqlite_store import SqliteStore
from amended.errors import StoreCorrupt, StoreTooNew, WrongConfiguration
from tests.adapters.stored_records import article, feed

# versions of the file


def test_a_store_of_a_newer_version_is_refused_and_untouched(store: SqliteStore, path: Path) -> None:
    """A file that a later Amended wrote is refused in words for a person and not changed by a byte."""
    store.close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")
    before = path.read_bytes()
    with pytest.raises(StoreTooNew, match=r"newer version of Amended \(store version 99.*upgrade Amended") as refused:
        SqliteStore(path)
    assert refused.value.subject == str(path)
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_store_that_is_being_upgraded_by_another_is_refused(store: SqliteStore, path: Path) -> None:
    """A newer version that stands in the write-ahead log only is seen as well."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")
        assert path.read_bytes()[60:64] != (99).to_bytes(4, "big")
        with pytest.raises(StoreTooNew):
            SqliteStore(path)


def test_a_store_of_an_older_version_is_brought_forward(store: SqliteStore, path: Path) -> None:
    """Migrations that a store has not seen run in order and keep what it holds."""
    store.put_feed(feed())
    store.close()
    later = (*MIGRATIONS, ("CREATE TABLE one (a)",), ("ALTER TABLE one ADD COLUMN b", "INSERT INTO one VALUES (1, 2)"))
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        migrate(connection, later)
        migrate(connection, later)
        assert version_of(connection) == len(later)
        assert connection.execute("SELECT * FROM one").fetchall() == [(1, 2)]
        assert connection.execute("SELECT url FROM feeds").fetchall() == [(feed().url,)]


def test_watched_articles_of_the_first_version_are_found(tmp_path: Path) -> None:
    """A file from before articles were indexed by who asked for them knows them all the same."""
    old = tmp_path / "old.db"
    watched = article("a", watched=True, title='says "watched":true')
    other = article("b", title='says "watched":true')
    with closing(sqlite3.connect(old, isolation_level=None)) as connection:
        migrate(connection, MIGRATIONS[:1])
        for one in (watched, other):
            stored = replace(one, version=1)
            connection.execute(
                """
                INSERT INTO articles (key, version, data, host, first_seen, last_seen, status, notices, noticed, wait)
                VALUES (?, 1, ?, 'example.org', 1, 1, 'followed', 0, 0, 1)
                """,
                (one.key, encode(stored)),
            )
    with closing(SqliteStore(old)) as store:
        assert [one.key for one in store.watched_articles(10)] == ["a"]
        unwatched = store.put_article(replace(watched, version=1, watched=False))
        assert unwatched is not None
        assert store.watched_articles(10) == []


def test_a_migration_that_fails_changes_nothing(store: SqliteStore, path: Path) -> None:
    """A migration is done whole or not at all."""
    store.close()
    broken = (*MIGRATIONS, ("CREATE TABLE one (a)", "INSERT INTO none VALUES (1)"))
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        with pytest.raises(sqlite3.OperationalError, match="no such table: none"):
            migrate(connection, broken)
        assert version_of(connection) == len(MIGRATIONS)
        assert connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'one'").fetchall() == []


def test_a_new_store_may_be_opened_by_several_at_once(path: Path) -> None:
    """Of many that open a store that is not there yet, one makes it and all can use it."""

    def opened(number: int) -> int:
        with closing(SqliteStore(path)) as store:
            return store.tally("2026-03-14", str(number))

    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(opened, range(16))) == [1] * 16


@pytest.mark.parametrize("content", [b"not a database\n" * 100, b"SQLite format 3\x00", b"\x00" * 4096, b"{}"])
def test_a_file_that_is_no_store_is_left_alone(path: Path, content: bytes) -> None:
    """A file that is something else is refused by name and not overwritten."""
    path.write_bytes(content)
    with pytest.raises(StoreCorrupt, match="not a store of Amended") as corrupt:
        SqliteStore(path)
    assert corrupt.value.subject == str(path)
    assert path.read_bytes() == content


@pytest.mark.parametrize("marks", [["PRAGMA user_version = 3"], ["PRAGMA application_id = 77"], []])
def test_a_database_of_another_program_is_left_alone(path: Path, marks: list[str]) -> None:
    """A SQLite file that is not ours is refused and gets no table of ours."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in ["CREATE TABLE theirs (a)", *marks]:
            connection.execute(statement)
    before = path.read_bytes()
    with pytest.raises(WrongConfiguration, match="database of another program"):
        SqliteStore(path)
    assert path.read_bytes() == before
