"""`run` on a store of which an inner page is damaged: it says so and ends, whatever it was about to do."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from amended.adapters.sqlite_store import SqliteStore
from amended.domain.hosts import Host
from tests.adapters.stored_records import alert, article, delivery, visit
from tests.cli.conftest import User


def filled(file: Path) -> None:
    """A store with something of each sort that is due; its pages are in the file itself."""
    now = datetime.now(UTC)
    with closing(SqliteStore(file)) as store:
        for number in range(40):
            host = f"127.0.0.1:{number + 1}"
            story = article(f"a{number}", host=host, url=f"http://{host}/", first_seen=now, next_visit=now)
            told = alert(f"alert{number}", key=f"a{number}")
            store.put_host(Host(name=host, next_free=now + timedelta(days=1)))
            due = delivery(f"d{number}", about=told.id, sink="stdout", channel="-")
            store.commit(story, visit(), None, told, [replace(due, article_key=f"a{number}")])
        store.beat("run", now)
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def damage(file: Path, part: str) -> None:
    """Overwrite the first page of a table or an index."""
    with closing(sqlite3.connect(file)) as connection:
        size = connection.execute("PRAGMA page_size").fetchone()[0]
        page = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (part,)).fetchone()[0]
    data = bytearray(file.read_bytes())
    data[(page - 1) * size : page * size] = b"\xa5" * size
    file.write_bytes(bytes(data))


@pytest.mark.parametrize("part", ["articles", "sqlite_autoindex_articles_1", "articles_by_due", "alerts", "deliveries"])
def test_run_names_a_damaged_store_and_ends(user: User, part: str) -> None:
    """Whichever page is damaged, `run --once` ends with status 2, names the file and says what to do."""
    file = user.folder / "amended.db"
    filled(file)
    damage(file, part)
    said = user.amended("run", "--once")
    assert said.status == 2
    assert "amended.db: is damaged" in said.err
    assert "restore a backup" in said.err
    assert "Traceback" not in said.err
