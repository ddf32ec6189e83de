"""What a damaged SQLite store says, and that nothing makes it worse."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from amended.adapters.sqlite_store import SqliteStore
from amended.errors import StoreCorrupt
from tests.adapters.stored_records import article, feed, snapshot, visit


def filled(path: Path) -> None:
    """Make a store of some dozen pages at `path`."""
    with closing(SqliteStore(path)) as store:
        store.put_articles([(article(f"{number:03}", title="x" * 300), visit()) for number in range(200)])


def test_a_damaged_store_is_named_and_not_overwritten(path: Path) -> None:
    """A store with pages overwritten fails with its name where it is read, and its file stays as it is."""
    filled(path)
    whole = path.read_bytes()
    damaged = whole[:4096] + b"\xa5" * (len(whole) - 4096)
    path.write_bytes(damaged)
    with pytest.raises(StoreCorrupt, match="left as it is: move it away and restore a backup") as corrupt:
        use(path)
    assert corrupt.value.subject == str(path)
    assert path.read_bytes() == damaged


def test_a_store_that_was_cut_off_is_named(path: Path) -> None:
    """Half a store, as an interrupted copy leaves it, is reported as damaged."""
    filled(path)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2 // 4096 * 4096])
    with pytest.raises(StoreCorrupt):
        use(path)


def use(path: Path) -> None:
    """Read from and write to every part of a store."""
    with closing(SqliteStore(path)) as store:
        store.statistics()
        list(store.articles())
        store.visits("a")
        store.put_article(article("new"), visit())


def test_faults_tells_what_is_wrong_with_the_file(path: Path) -> None:
    """A sound store has no faults; one with a few bytes of a page overwritten has, and is told, not raised."""
    filled(path)
    with closing(SqliteStore(path)) as store:
        assert store.faults() == []
    with closing(sqlite3.connect(path)) as connection:
        root = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'visits'").fetchone()[0]
    content = bytearray(path.read_bytes())
    content[(root - 1) * 4096 + 8 : (root - 1) * 4096 + 12] = b"\xff" * 4
    path.write_bytes(content)
    with closing(SqliteStore(path)) as store:
        assert store.faults() != []


@pytest.mark.parametrize("data", [b"{", b"\xff\xfe", b'{"url": 5}', b"[]", b""])
def test_a_record_that_cannot_be_read_is_named(store: SqliteStore, path: Path, data: bytes) -> None:
    """A record whose JSON is damaged makes the store corrupt, not the program crash."""
    store.put_feed(feed())
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("UPDATE feeds SET data = ?", (data,))
    with pytest.raises(StoreCorrupt, match="holds a record that cannot be read"):
        store.feeds()
    assert store.statistics().feeds == 1


@pytest.mark.parametrize("packed", [b"", b"\x01", b"\x07{}", b"\x01not compressed"])
def test_a_snapshot_that_cannot_be_unpacked_is_named(store: SqliteStore, path: Path, packed: bytes) -> None:
    """A snapshot that is damaged or of an unknown format is told like any other damage."""
    store.commit(article(), visit(), snapshot(), None)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("UPDATE snapshots SET packed = ?", (packed,))
    with pytest.raises(StoreCorrupt, match="holds a record that cannot be read"):
        store.snapshot("a", 1)
