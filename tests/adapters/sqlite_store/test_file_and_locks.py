"""The file of the SQLite store, what it survives, and other processes beside it."""

from __future__ import annotations

import os
import re
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from amended.adapters.sqlite_database import Database
from amended.adapters.sqlite_store import SqliteStore
from amended.domain.hosts import Host
from amended.errors import StoreBusy, Transient, WrongConfiguration
from tests.adapters.stored_records import MINUTE, NOW, alert, article, delivery, feed, snapshot, visit

SHORT = timedelta(milliseconds=50)


@contextmanager
def foreign_writer(path: Path) -> Iterator[sqlite3.Connection]:
    """Another process's transaction that has begun to write; any one thread at a time may end it."""
    with closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        yield connection


# the file


def test_commits_survive_a_power_cut(path: Path) -> None:
    """The file is in WAL mode and every commit waits for the disk."""
    with closing(Database(path, SHORT)) as database, database.reading() as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert connection.execute("PRAGMA synchronous").fetchone() == (2,)


def test_a_closed_store_is_one_file(store: SqliteStore, path: Path) -> None:
    """After a clean end nothing lies beside the store, and it opens again with what it held."""
    store.put_feed(feed())
    store.close()
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    with closing(SqliteStore(path)) as again:
        assert again.feeds() == [replace(feed(), version=1)]


def test_an_empty_file_becomes_a_store(path: Path) -> None:
    """A file of no bytes, as `touch` makes it, is a place for a new store."""
    path.touch()
    with closing(SqliteStore(path)) as store:
        assert store.put_feed(feed()) is not None


def test_a_place_that_cannot_hold_a_store_is_named(tmp_path: Path) -> None:
    """A folder that does not exist, or a folder in the file's place, is a fault of the configuration."""
    with pytest.raises(WrongConfiguration, match=f"there is no folder {tmp_path / 'none'}; make it"):
        SqliteStore(tmp_path / "none" / "amended.db")
    with pytest.raises(WrongConfiguration, match=f"cannot open {tmp_path}"):
        SqliteStore(tmp_path)


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_file_that_may_not_be_read_is_named(store: SqliteStore, path: Path) -> None:
    """A store without permission is a fault of the configuration."""
    store.close()
    path.chmod(0)
    with pytest.raises(WrongConfiguration, match="cannot open"):
        SqliteStore(path)


def test_iterators_read_all_pages(store: SqliteStore) -> None:
    """Articles and alerts beyond one page of the iterator come all, once, and in order, with equal times among them."""
    made = [
        article(f"{number:04}", first_seen=NOW + number // 7 * MINUTE, notices=number % 2) for number in range(1234)
    ]
    store.put_articles([(one, None) for one in made])
    order = [one.key for one in reversed(made)]
    assert [one.key for one in store.articles()] == order
    assert [one.key for one in store.articles(with_notices=True)] == [key for key in order if int(key) % 2]
    for number in range(501):
        store.put_alert(alert(f"{number:04}", raised_at=NOW + number // 300 * MINUTE))
    assert [one.id for one in store.alerts()] == [f"{number:04}" for number in reversed(range(501))]


def test_what_is_due_is_read_from_indexes(store: SqliteStore, path: Path) -> None:
    """No question that is asked over and over reads whole tables: an index answers each."""
    store.put_articles([(article(str(number)), None) for number in range(20)])
    store.put_delivery(delivery())
    asked: list[str] = []
    connection = store._database._connection
    connection.set_trace_callback(asked.append)
    store.due_feeds(NOW, 10)
    store.due_hosts(NOW, 10)
    store.due_articles("example.org", NOW, 10)
    store.due_channels(NOW, 10)
    store.due_deliveries("slack:C1", NOW, 10)
    store.next_due()
    store.statistics()
    list(store.articles(with_notices=True))
    list(store.alerts(since=NOW))
    connection.set_trace_callback(None)
    queries = [query for query in asked if "SELECT" in query]
    assert len(queries) >= 15
    with closing(sqlite3.connect(path)) as other:
        plans = {query: [row[3] for row in other.execute(f"EXPLAIN QUERY PLAN {query}")] for query in queries}
    tables = re.compile(r"SCAN (feeds|hosts|articles|snapshots|alerts|deliveries|channels)(?! USING)")
    assert {query: plan for query, plan in plans.items() if any(tables.search(line) for line in plan)} == {}


# other threads and processes


def test_a_store_may_be_shared_by_threads(store: SqliteStore) -> None:
    """Threads that count on one store lose no count, and of those that lease a host at once one gets it."""
    host = store.put_host(Host(name="example.org"))
    assert host is not None

    def work(number: int) -> bool:
        store.tally("2026-03-14", "visits")
        return store.put_host(replace(host, lease_owner=str(number), lease_until=NOW)) is not None

    with ThreadPoolExecutor(8) as threads:
        leased = list(threads.map(work, range(200)))
    assert store.tally("2026-03-14", "visits", 0) == 200
    assert sum(leased) == 1


def test_another_process_may_write_beside_a_runner(store: SqliteStore, path: Path) -> None:
    """Two stores on one file see each other's writes, and both count."""
    with closing(SqliteStore(path)) as other:
        with ThreadPoolExecutor(2) as threads:
            list(threads.map(lambda one: [one.tally("2026-03-14", "visits") for _ in range(100)], (store, other)))
        assert store.tally("2026-03-14", "visits", 0) == 200
        mine = store.put_feed(feed())
        assert other.feeds() == [mine]
        assert mine is not None
        assert other.put_feed(replace(mine, title="theirs")) is not None
        assert store.put_feed(replace(mine, title="mine")) is None


def test_a_writer_waits_for_another_process(store: SqliteStore, path: Path) -> None:
    """A write that meets another process's transaction is done when that one ends."""
    with foreign_writer(path) as other:
        ending = threading.Timer(0.1, other.execute, ["COMMIT"])
        ending.start()
        assert store.put_feed(feed()) is not None
        ending.join()


def test_a_transaction_that_will_write_holds_the_lock_from_its_start(path: Path) -> None:
    """What is read before a write cannot be changed by others in between: they wait from the beginning."""
    with closing(Database(path, SHORT)) as database, closing(Database(path, SHORT)) as other:
        with database.writing() as connection:
            assert connection.in_transaction
            with pytest.raises(StoreBusy), other.writing():
                pass
        with other.writing() as connection:
            assert connection.in_transaction


def test_a_store_that_stays_locked_is_busy(path: Path) -> None:
    """A write that waits in vain raises StoreBusy and names the file; reading goes on meanwhile; nothing is broken."""
    with closing(SqliteStore(path, busy_timeout=SHORT)) as store:
        stored = store.put_article(article())
        with foreign_writer(path):
            with pytest.raises(StoreBusy, match="locked by another process") as busy:
                store.commit(article(version=1), visit(), snapshot(), alert())
            assert busy.value.subject == str(path)
            assert store.article("a") == stored
        assert store.commit(article(version=1), visit(), snapshot(), alert()).alert_raised


def test_a_transaction_is_undone_whole(path: Path) -> None:
    """Whatever is raised within a transaction, none of it is kept, and the next one works."""

    def interrupted(database: Database) -> None:
        with database.writing() as connection:
            connection.execute("INSERT INTO tallies VALUES ('2026-03-14', 'visits', 1)")
            raise KeyboardInterrupt

    with closing(Database(path, SHORT)) as database:
        with pytest.raises(KeyboardInterrupt):
            interrupted(database)
        with database.writing() as connection:
            assert connection.execute("SELECT count(*) FROM tallies").fetchone() == (0,)


def test_a_full_disk_is_told_and_passes(path: Path) -> None:
    """A write for which there is no room is undone and may be tried again."""
    with closing(Database(path, SHORT)) as database:
        with database.reading() as connection:
            connection.execute("PRAGMA max_page_count = 60").fetchone()
        with pytest.raises(Transient, match="the disk is full") as full, database.writing() as connection:
            connection.execute("INSERT INTO heartbeats VALUES ('a', 1, ?)", ("x" * 1_000_000,))
        assert not isinstance(full.value, StoreBusy)
        with database.writing() as connection:
            connection.execute("INSERT INTO heartbeats VALUES ('b', 1, '')")
            assert connection.execute("SELECT name FROM heartbeats").fetchall() == [("b",)]


# kills

WRITER = """
import sys
from dataclasses import replace
from pathlib import Path
from amended.adapters.sqlite_store import SqliteStore
from tests.adapters.stored_records import alert, article, delivery, snapshot, visit

store = SqliteStore(Path(sys.argv[1]))
while True:
    current = store.article("a") or article()
    number = current.snapshot + 1
    name = str(number)
    done = store.commit(
        replace(current, snapshot=number), visit(snapshot=number), snapshot("a", number),
        alert(name), [delivery(name + "x", name), delivery(name + "y", name, channel="C2")],
    )
    assert done.alert_raised
    print(number, flush=True)
"""


def test_a_killed_writer_leaves_all_or_nothing(path: Path) -> None:
    """A process killed at any moment leaves every commit that it told of, whole, and no part of another."""
    project = Path(__file__).parent.parent.parent
    environment = {**os.environ, "PYTHONPATH": f"{project / 'functions'}:{project}"}
    told = 0
    for round_number in range(6):
        command = [sys.executable, "-c", WRITER, str(path)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment) as writer:
            assert writer.stdout is not None
            for _ in range(3 + 7 * round_number):
                told = int(writer.stdout.readline())
            writer.kill()
        with closing(SqliteStore(path)) as store:
            kept = store.article("a")
            assert kept is not None
            assert kept.version == kept.snapshot >= told
            assert [info.number for info in store.snapshots("a")] == list(range(1, kept.snapshot + 1))
            assert sorted(int(one.id) for one in store.alerts()) == list(range(1, kept.snapshot + 1))
            assert [one.snapshot for one in store.visits("a", 3)] == [kept.snapshot - back for back in range(3)]
            assert store.statistics().deliveries == {"pending": 2 * kept.snapshot}
            assert store.faults() == []
