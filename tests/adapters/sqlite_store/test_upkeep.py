"""Backups of a SQLite store that is in use, and the removal of what retention no longer keeps."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from amended.adapters.sqlite_store import SqliteStore
from amended.domain.articles import Article, ArticleStatus
from amended.errors import WrongUsage
from tests.adapters.stored_records import NOW, alert, article, delivery, feed, snapshot, visit


def wait_for(condition: Callable[[], bool]) -> None:
    """Wait until it holds, ten seconds at most."""
    deadline = time.monotonic() + 10
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.001)  # what is waited for is done by another connection, which tells nobody


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
        with pytest.raises(WrongUsage, match="exists already and is not overwritten; name another file"):
            store.backup(file)
    assert there.read_text() == "mine"
    assert store.feeds() == []


def test_a_backup_that_cannot_be_written_is_named(store: SqliteStore, path: Path, tmp_path: Path) -> None:
    """A place without a folder, or in a file, is told as such."""
    for file in (tmp_path / "none" / "copy.db", path / "copy.db"):
        with pytest.raises(WrongUsage, match=f"there is no folder {file.parent}; make it") as refused:
            store.backup(file)
        assert refused.value.subject == str(file)


def test_a_backup_of_a_name_that_is_too_long_is_named(store: SqliteStore, tmp_path: Path) -> None:
    """A name that the file system does not take is told with what it says of it."""
    with pytest.raises(WrongUsage, match="cannot be written: File name too long"):
        store.backup(tmp_path / ("x" * 300))


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
