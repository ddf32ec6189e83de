"""What only the SQLite store promises: its file, other processes beside it, upgrades, damage, backups, and kills."""

from __future__ import annotations

import os
import re
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from amended.adapters.record_codec import encode
from amended.adapters.sqlite_database import Database
from amended.adapters.sqlite_schema import MIGRATIONS, migrate, version_of
from amended.adapters.sqlite_store import SqliteStore
from amended.domain.articles import Article, ArticleStatus
from amended.domain.hosts import Host
from amended.errors import (
    StoreBusy,
    StoreCorrupt,
    StoreTooNew,
    Transient,
    WrongConfiguration,
    WrongUsage,
)
from tests.adapters.stored_records import MINUTE, NOW, alert, article, delivery, feed, snapshot, visit

SHORT = timedelta(milliseconds=50)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the store is, or will be."""
    return tmp_path / "amended.db"


@pytest.fixture
def store(path: Path) -> Iterator[SqliteStore]:
    """An empty store."""
    with closing(SqliteStore(path)) as store:
        yield store


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
    with pytest.raises(WrongConfiguration, match=f"there is no folder {tmp_path / 'none'}"):
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


# damage


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


# backup


def wait_for(condition: Callable[[], bool]) -> None:
    """Wait until it holds, ten seconds at most."""
    deadline = time.monotonic() + 10
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.001)


def test_a_backup_is_a_store_of_its_own(store: SqliteStore, tmp_path: Path) -> None:
    """A copy holds everything, opens as a store, and is one file."""
    store.commit(article(), visit(), snapshot(), alert(), [delivery()])
    (tmp_path / "copies").mkdir()
    copy = tmp_path / "copies" / "copy.db"
    store.backup(copy)
    assert [file.name for file in copy.parent.iterdir()] == ["copy.db"]
    store.put_article(article("later"))
    with closing(SqliteStore(copy)) as other:
        assert other.snapshot("a", 1) == snapshot()
        assert other.statistics() == replace(store.statistics(), articles_followed=1)
        assert other.faults() == []


def test_a_backup_is_of_one_moment_while_others_write(store: SqliteStore, path: Path, tmp_path: Path) -> None:
    """A copy made while articles, snapshots and alerts are written has all of what was committed and no half of it."""
    stop = threading.Event()
    written: list[int] = []

    def write() -> None:
        with closing(SqliteStore(path)) as other:
            number = 0
            while not stop.is_set():
                name = str(number)
                other.commit(article(name), visit(), snapshot(name), alert(name, key=name), [delivery(name, name)])
                written.append(number)
                number += 1

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for number in range(3):
            wait_for(partial(lambda least: len(written) >= least, 20 * number + 20))
            before = len(written)
            store.backup(tmp_path / f"copy{number}.db")
            with closing(SqliteStore(tmp_path / f"copy{number}.db")) as copy:
                counts = copy.statistics()
                assert counts.articles_followed >= before
                assert counts.articles_followed == counts.snapshots == counts.alerts == counts.deliveries["pending"]
    finally:
        stop.set()
        writer.join()


def test_a_backup_overwrites_nothing(store: SqliteStore, path: Path, tmp_path: Path) -> None:
    """A file that is there already, the store itself above all, is refused and stays."""
    there = tmp_path / "there"
    there.write_text("mine")
    for file in (there, path):
        with pytest.raises(WrongUsage, match="exists already and is not overwritten"):
            store.backup(file)
    assert there.read_text() == "mine"
    assert store.feeds() == []


def test_a_backup_that_cannot_be_written_is_named(store: SqliteStore, path: Path, tmp_path: Path) -> None:
    """A place without a folder, or in a file, is told as such."""
    for file in (tmp_path / "none" / "copy.db", path / "copy.db"):
        with pytest.raises(WrongUsage, match=f"there is no folder {file.parent}") as refused:
            store.backup(file)
        assert refused.value.subject == str(file)


def test_what_a_killed_backup_left_is_no_obstacle(store: SqliteStore, tmp_path: Path) -> None:
    """Half a copy of an earlier try is replaced and does not stay."""
    store.put_feed(feed())
    (tmp_path / "copy.db.partial").write_bytes(b"half a copy")
    store.backup(tmp_path / "copy.db")
    with closing(SqliteStore(tmp_path / "copy.db")) as copy:
        assert len(copy.feeds()) == 1
    assert not (tmp_path / "copy.db.partial").exists()


# retention in small steps


def test_prune_goes_on_until_nothing_is_left_to_remove(store: SqliteStore) -> None:
    """More than one transaction's worth of old snapshots and articles goes in one call."""
    old = NOW - timedelta(days=200)
    current: Article | None = article("many")
    for number in range(1, 700):
        assert current is not None
        current = store.commit(current, visit(), snapshot("many", number, old), None).article
    over = article(status=ArticleStatus.ENDED, next_visit=None, first_seen=old)
    store.put_articles([(replace(over, key=str(number)), visit(old)) for number in range(120)])
    pruned = store.prune(NOW, timedelta(days=180))
    assert (pruned.snapshots, pruned.articles, pruned.visits) == (698, 120, 120)
    assert [info.number for info in store.snapshots("many")] == [699]


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
