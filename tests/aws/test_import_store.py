"""`amended --stack NAME import-store FILE`: everything comes over, once, however often it is begun."""

from __future__ import annotations

import contextlib
import sqlite3
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from amended.adapters.dynamodb_import import ImportedStore
from amended.adapters.run_lock import RunLock
from amended.adapters.sqlite_export import SqliteExport
from amended.adapters.sqlite_schema import MIGRATIONS
from amended.adapters.sqlite_store import SqliteStore
from amended.domain.alerts import Mark, Verdict
from amended.domain.articles import Article, LedgerEntry
from amended.domain.deliveries import DeliveryStatus, Step, Thread
from amended.domain.hosts import Host
from amended.errors import StoreBusy
from amended.services.import_store import ImportStore
from tests.adapters.stored_records import LANE, alert, article, channel, delivery, feed, link, snapshot, visit
from tests.aws.deployed import Deployed
from tests.aws.local_aws import LocalAws

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)
DAY = timedelta(days=1)
KEPT = LedgerEntry(key="told", text="It did not rain.", seen_at=NOW)
POSTED = Step(claimed_at=NOW, first_claimed_at=NOW, ts="1.5", done_at=NOW)


@pytest.fixture
def stack(deployed: Deployed) -> Deployed:
    """An empty stack, and a store of one machine beside whoever operates it."""
    fill(deployed.folder / "amended.db")
    return deployed


def story(key: str, **fields: Any) -> Article:
    """A followed article."""
    return article(key, host=f"{key}.example.org", next_visit=NOW + DAY, first_seen=NOW - DAY, **fields)


def fill(file: Path) -> None:
    """One of everything that can be carried over, told and not told, held and free."""
    with contextlib.closing(SqliteStore(file)) as store:
        store.put_feed(feed(lease_owner="dead", lease_until=NOW + DAY, channels=("C9",), stock_taken=True))
        store.put_host(Host(name="a.example.org", failures=2, lease_owner="dead", lease_until=NOW + DAY))
        told = alert(marks=(Mark(verdict=Verdict.WRONG, by="U1", at=NOW),))
        posted = delivery(status=DeliveryStatus.POSTED, due_at=None, steps={"parent": POSTED}, posted_at=NOW)
        stored = store.put_article(story("a"), visit(NOW - DAY))
        assert stored is not None
        first = store.commit(stored, visit(snapshot=1), snapshot(number=1), None)
        assert first.article is not None
        second = replace(first.article, ledger=(KEPT,), notices=1, muted=True, snapshot=2)
        store.commit(second, visit(NOW, snapshot=2), snapshot(number=2, text="It did not."), told, [posted])
        waiting = delivery("later", about="news", due_at=NOW, lease_owner="dead", lease_until=NOW + DAY)
        store.commit(story("b"), visit(), snapshot("b"), alert("news", key="b"), [replace(waiting, article_key="b")])
        store.put_article(story("c"))
        store.put_channel(channel(failures=1, lease_owner="dead", lease_until=NOW + DAY))
        store.put_thread(Thread(article_key="a", lane=LANE, ts="1.5", delivery_id="delivery", muted=True))
        store.put_shared_link(link(until=NOW + 1000 * DAY))
        store.tally("2026-05-04", "tokens", 7)


def free(record: Any) -> Any:
    """A record without what a store or a worker alone knows of it."""
    nothing = {"version": 0, "lease_owner": "", "lease_until": None}
    return replace(record, **{name: value for name, value in nothing.items() if hasattr(record, name)})


def assert_all_there(found: ImportedStore, file: Path) -> None:
    """Everything in the file stands in the stack, as it was, held by nobody."""
    with contextlib.closing(SqliteStore(file)) as kept:
        assert [free(one) for one in found.feeds()] == [free(one) for one in kept.feeds()]
        assert found.host("a.example.org") == replace(free(kept.host("a.example.org")), version=1)
        assert {free(one) for one in found.articles()} == {free(one) for one in kept.articles()}
        for key in ("a", "b", "c"):
            assert found.visits(key) == kept.visits(key)
            assert found.snapshots(key) == kept.snapshots(key)
            for info in kept.snapshots(key):
                assert found.snapshot(key, info.number) == kept.snapshot(key, info.number)
            assert [free(one) for one in found.alerts_of(key)] == [free(one) for one in kept.alerts_of(key)]
        for about in ("alert", "news"):
            assert [free(it) for it in found.deliveries_of(about)] == [free(it) for it in kept.deliveries_of(about)]
        assert free(found.thread("a", LANE)) == free(kept.thread("a", LANE))
        assert free(found.channel(LANE)) == free(kept.channel(LANE))
        assert found.shared_links("a", NOW, 5) == kept.shared_links("a", NOW, 5)
        mine, theirs = found.statistics(), kept.statistics()
    assert replace(mine, tallies={}) == replace(theirs, tallies={})
    assert found.tally("2026-05-04", "tokens", 0) == 7


def test_everything_comes_over_once(stack: Deployed) -> None:
    """All records stand in the stack as they stood in the file; the second time there is nothing left to do."""
    file = stack.folder / "amended.db"
    said = stack.amended("import-store", "amended.db", "--json")
    assert said.status == 0, said.err
    assert said.json["finished"] is True
    carried = {"feeds": 1, "articles": 3, "snapshots": 3, "alerts": 2, "deliveries": 2}
    assert {kind: said.json[kind]["carried"] for kind in carried} == carried
    assert "do not run Amended on amended.db any more" in said.err
    with contextlib.closing(stack.store()) as found:
        assert_all_there(found, file)
        again = stack.amended("import-store", "amended.db", "--json")
        assert (again.status, again.json["articles"]) == (0, {"total": 3, "carried": 0, "there": 3})
        assert_all_there(found, file)


def test_only_what_was_not_told_is_due(stack: Deployed) -> None:
    """After the import the delivery that waited is due, the posted one is not, and no article is new."""
    assert stack.amended("import-store", "amended.db").status == 0
    with contextlib.closing(stack.store()) as found:
        assert [one.id for one in found.due_deliveries(LANE, NOW, 10)] == ["later"]
        assert found.due_hosts(NOW, 10) == []
        assert len(found.due_hosts(NOW + 2 * DAY, 10)) == 3


def test_a_stack_with_articles_is_left_alone(stack: Deployed) -> None:
    """Where the stack has articles of its own nothing is brought in unasked; --merge keeps what is there."""
    with contextlib.closing(stack.store()) as found:
        found.put_article(story("a", title="Ours"))
        said = stack.amended("import-store", "amended.db")
        assert (said.status, "--merge" in said.err) == (2, True)
        assert list(found.feeds()) == []
        assert stack.amended("import-store", "amended.db", "--merge").status == 0
        ours = found.article("a")
        assert ours is not None
        assert (ours.title, ours.ledger, ours.muted) == ("Ours", (KEPT,), True)
        assert {one.key for one in found.articles()} == {"a", "b", "c"}


def test_a_store_that_cannot_be_read_is_refused(stack: Deployed) -> None:
    """No file, a newer form, a damaged page, no store, a runner at work: each is named, and nothing is written."""
    file = stack.folder / "amended.db"
    with RunLock(file):
        said = stack.amended("import-store", "amended.db")
        assert (said.status, "another runner" in said.err) == (2, True)
    (stack.folder / "text.db").write_text("not a store" * 100)
    (stack.folder / "damaged.db").write_bytes(file.read_bytes()[:8192] + b"\x5a" * 4096 + file.read_bytes()[12288:])
    with contextlib.closing(sqlite3.connect(file)) as connection:
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    told = {
        "nothing.db": "no such file",
        "text.db": "not a store",
        "damaged.db": "damaged",
        "amended.db": "newer version",
    }
    for name, words in told.items():
        said = stack.amended("import-store", name)
        assert (said.status, words in said.err) == (2, True), said.err
        assert "Traceback" not in said.err
    with contextlib.closing(stack.store()) as found:
        assert found.statistics().articles_followed == 0


class Failing(ImportedStore):
    """The store of a stack whose n-th write fails, and everything after it."""

    left = 0

    def _used(self) -> None:
        self.left -= 1
        if self.left < 0:
            raise StoreBusy("table", "fails")

    def put_feed(self, feed: Any) -> Any:
        """Fail, or store."""
        self._used()
        return super().put_feed(feed)

    def put_alert(self, alert: Any) -> Any:
        """Fail, or store."""
        self._used()
        return super().put_alert(alert)

    def put_delivery(self, delivery: Any) -> Any:
        """Fail, or store."""
        self._used()
        return super().put_delivery(delivery)

    def put_history(self, *arguments: Any, **more: Any) -> Any:
        """Fail, or store."""
        self._used()
        return super().put_history(*arguments, **more)

    def _page_stored(self, snapshot: Any) -> Any:
        self._used()
        return super()._page_stored(snapshot)

    def tally(self, day: str, name: str, amount: int = 1) -> int:
        """Fail, or count."""
        self._used()
        return super().tally(day, name, amount)


@pytest.mark.slow
def test_an_import_that_was_stopped_anywhere_goes_on(aws: LocalAws, tmp_path: Path) -> None:
    """Stopped at any write and begun again, an import ends with everything in its place, once."""
    file = tmp_path / "amended.db"
    fill(file)
    for writes in range(40):
        table, bucket = aws.make_table(), aws.make_bucket()
        stopped = Failing(aws.dynamodb, aws.s3, table=table, bucket=bucket, retention=180 * DAY)
        stopped.left = writes
        with contextlib.closing(SqliteExport(file)) as source:
            ended = True
            try:
                ImportStore(source, stopped, lambda *_: None).run(NOW)
            except StoreBusy:
                ended = False
            whole = ImportedStore(aws.dynamodb, aws.s3, table=table, bucket=bucket, retention=180 * DAY)
            again = ImportStore(source, whole, lambda *_: None)
            again.check()
            again.run(NOW)
        assert_all_there(whole, file)
        if ended:
            return
    pytest.fail("the import has more writes than were tried")
