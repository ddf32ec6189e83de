"""Snapshots and alerts in DynamoDB: a visit that found something is one transaction.

A snapshot's page is in S3 before the transaction that names it. Alerts are rare: what they cost does not matter, that
nothing of them is lost does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import islice

from amended.adapters.dynamodb_articles import Articles, Commit
from amended.adapters.dynamodb_deliveries import Deliveries
from amended.adapters.dynamodb_items import Records
from amended.adapters.dynamodb_keys import (
    AT_ONCE,
    Key,
    alert_key,
    alert_of_article_key,
    article_key,
    deliveries_key,
    delivery_key,
    listed_key,
    microseconds,
    snapshot_key,
    time_of,
)
from amended.adapters.dynamodb_lists import Lists
from amended.adapters.dynamodb_table import Item, Table, Write, add_members, number, put, text
from amended.adapters.dynamodb_turns import Turns
from amended.adapters.record_codec import encodable, pack, unpack
from amended.adapters.s3_objects import S3Objects
from amended.domain.alerts import Alert
from amended.domain.articles import Article, Visit
from amended.domain.deliveries import Delivery
from amended.domain.snapshots import Snapshot
from amended.errors import Transient
from amended.ports import Committed, SnapshotInfo

ALERTS = "alerts"
_SECOND = 1_000_000


class Alerts:
    """The snapshots and alerts of a table. A snapshot expires `retention` after it was replaced."""

    def __init__(
        self,
        table: Table,
        objects: S3Objects,
        records: Records,
        lists: Lists,
        articles: Articles,
        turns: Turns,
        deliveries: Deliveries,
        retention: timedelta,
    ) -> None:
        self._table = table
        self._objects = objects
        self._records = records
        self._lists = lists
        self._articles = articles
        self._turns = turns
        self._deliveries = deliveries
        self._retention = retention

    def commit(
        self,
        article: Article,
        visit: Visit,
        snapshot: Snapshot | None,
        alert: Alert | None,
        deliveries: Sequence[Delivery] = (),
    ) -> Committed:
        """See `Store.commit`."""
        record: Item | None = None
        adds = False
        if snapshot is not None:
            adds = self._table.get(snapshot_key(snapshot.article_key, snapshot.number)) is None
            record = self.page_stored(snapshot)
        known: set[Key] = set()
        raised = alert
        while True:
            if raised is not None and (
                alert_key(raised.id) in known or self._table.get(alert_key(raised.id)) is not None
            ):
                raised = None
            told = {one.id: one for one in reversed(deliveries) if delivery_key(one.id) not in known}
            beside = self._beside(snapshot, record, visit, raised, tuple(told.values()) if raised is not None else ())
            written = Commit(
                beside,
                newest=None if snapshot is None else snapshot.number,
                adds=adds,
                alerted=raised is not None,
            )
            done = self._articles.put(article, visit, written)
            if done.article is None and done.refused and not known.issuperset(done.refused):
                # The alert, or one of its deliveries, is there already: the rest is written without it.
                known.update(done.refused)
                continue
            if done.article is None:
                self._take_back(record, article.key)
                return Committed(stored=False)
            self._turns.visited(done)
            return Committed(stored=True, alert_raised=raised is not None, article=done.article)

    def snapshot(self, key: str, number: int) -> Snapshot | None:
        """See `Store.snapshot`."""
        record = self._table.get(snapshot_key(key, number))
        packed = None if record is None else self._objects.page(key, text(record, "object"))
        return None if packed is None else unpack(Snapshot, packed)

    def snapshots(self, key: str) -> list[SnapshotInfo]:
        """See `Store.snapshots`."""
        return [
            SnapshotInfo(
                number=number(item, "number") or 0,
                taken_at=time_of(number(item, "taken_at") or AT_ONCE),
                fingerprint=text(item, "fingerprint"),
            )
            for item in self.snapshot_records(key)
        ]

    def alert(self, alert_id: str) -> Alert | None:
        """See `Store.alert`."""
        return self._records.get(Alert, alert_key(alert_id))

    def alerts(self, *, since: datetime | None = None, limit: int | None = None) -> Iterator[Alert]:
        """See `Store.alerts`."""
        entries = islice(self._lists.entries(ALERTS, since), limit)
        for keys in self._lists.batches(alert_key(text(entry, "id")) for entry in entries):
            found = self._records.get_many(Alert, keys)
            yield from (found[key] for key in keys if key in found)

    def alerts_of(self, article_key: str) -> list[Alert]:
        """See `Store.alerts_of`."""
        keys = [alert_key(text(entry, "id")) for entry in self.entries_of(article_key)]
        found = self._records.get_many(Alert, keys)
        return [found[key] for key in keys if key in found]

    def put_alert(self, alert: Alert) -> Alert | None:
        """See `Store.put_alert`."""
        if alert.version:
            return self._records.store(alert_key(alert.id), alert)
        writes = self._alert_writes(alert)
        return None if self._table.write(writes) else replace(alert, version=1)

    def _beside(
        self,
        snapshot: Snapshot | None,
        record: Item | None,
        visit: Visit,
        alert: Alert | None,
        deliveries: Sequence[Delivery],
    ) -> Callable[[Item | None], list[Write]]:
        """What is written with the article, made from its item as it was read."""

        def beside(old: Item | None) -> list[Write]:
            writes: list[Write] = []
            if snapshot is not None and record is not None:
                writes.append(put(snapshot_key(snapshot.article_key, snapshot.number), record))
                writes += self._replaced(snapshot, old, visit)
            if alert is not None:
                writes += self._alert_writes(replace(alert, version=0))
            for delivery in deliveries:
                writes += self._deliveries.writes(replace(delivery, version=0), None)
            if alert is not None and deliveries:
                writes.append(add_members(deliveries_key(alert.id), (encodable(one.id) for one in deliveries)))
            return writes

        return beside

    def page_stored(self, snapshot: Snapshot) -> Item:
        """Put the snapshot's page into the bucket; the snapshot's record, which says where it is."""
        version = self._objects.put_page(snapshot.article_key, pack(snapshot))
        return {
            "number": snapshot.number,
            "taken_at": microseconds(snapshot.taken_at),
            "fingerprint": encodable(snapshot.fingerprint),
            "object": version,
        }

    def _replaced(self, snapshot: Snapshot, old: Item | None, visit: Visit) -> list[Write]:
        """The snapshot that was the newest expires, as its object does, so long after it was replaced."""
        newest = None if old is None else number(old, "newest")
        if newest is None or newest >= snapshot.number:
            return []
        key = snapshot_key(snapshot.article_key, newest)
        record = self._table.get(key)
        if record is None:
            return []
        return [put(key, record | {"expires": microseconds(visit.at + self._retention) // _SECOND})]

    def _alert_writes(self, alert: Alert) -> list[Write]:
        """A new alert, if there is none of its id, with its entries in the lists."""
        self._lists.open_month(ALERTS, alert.raised_at)
        entry: Item = {"id": encodable(alert.id)}
        return [
            self._records.write(alert_key(alert.id), alert),
            put(listed_key(ALERTS, alert.raised_at, alert.id), entry),
            put(alert_of_article_key(alert.article_key, alert.raised_at, alert.id), entry),
        ]

    def _take_back(self, record: Item | None, key: str) -> None:
        """Remove the page of a snapshot that was not stored, so that the one before it is the newest again."""
        if record is None:
            return
        try:
            self._objects.delete_page(key, text(record, "object"))
        except Transient:
            # Harmless: the bucket's rule keeps the newest but one as well.
            return

    def snapshot_records(self, key: str) -> list[Item]:
        """The records of an article's snapshots, oldest first."""
        return list(self._table.query(article_key(key).pk, prefix="snapshot#"))

    def entries_of(self, key: str) -> list[Item]:
        """That an article has these alerts, oldest first."""
        return list(self._table.query(article_key(key).pk, prefix="alert#"))
