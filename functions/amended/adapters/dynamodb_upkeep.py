"""Counters, heartbeats, figures and retention in DynamoDB."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from amended.adapters.dynamodb_alerts import ALERTS, Alerts
from amended.adapters.dynamodb_articles import ARTICLES, Articles
from amended.adapters.dynamodb_deliveries import Deliveries
from amended.adapters.dynamodb_items import Records, last_seen, visits_of
from amended.adapters.dynamodb_keys import (
    AT_ONCE,
    FEED_SHARDS,
    alert_key,
    article_key,
    article_of,
    feeds_partition,
    heartbeat_key,
    microseconds,
    name_listed,
    tally_key,
    time_of,
)
from amended.adapters.dynamodb_lists import Lists
from amended.adapters.dynamodb_table import Item, Table, delete, key_of, number, put, text
from amended.adapters.record_codec import encodable
from amended.adapters.s3_objects import S3Objects
from amended.domain.articles import Article, ArticleStatus
from amended.ports import Pruned, Statistics

_TALLIES_KEPT = timedelta(days=400)
_SECOND = 1_000_000
# An article with fewer snapshots has none to remove.
_WORTH_A_LOOK = 2


class Upkeep:
    """The upkeep of a table and its bucket."""

    def __init__(
        self,
        table: Table,
        objects: S3Objects,
        records: Records,
        lists: Lists,
        articles: Articles,
        alerts: Alerts,
        deliveries: Deliveries,
    ) -> None:
        self._table = table
        self._objects = objects
        self._records = records
        self._lists = lists
        self._articles = articles
        self._alerts = alerts
        self._deliveries = deliveries

    def tally(self, day: str, name: str, amount: int = 1) -> int:
        """See `Store.tally`."""
        key = tally_key(day, name)
        if not amount:
            found = self._table.get(key)
            return 0 if found is None else number(found, "amount") or 0
        ends = datetime.combine(date.fromisoformat(day), datetime.min.time(), UTC) + _TALLIES_KEPT + timedelta(days=1)
        return self._table.add(key, "amount", amount, expires=microseconds(ends) // _SECOND)

    def beat(self, name: str, at: datetime, detail: str = "") -> None:
        """See `Store.beat`."""
        self._table.write([put(heartbeat_key(name), {"at": microseconds(at), "detail": encodable(detail)})])

    def heartbeat(self, name: str) -> tuple[datetime, str] | None:
        """See `Store.heartbeat`."""
        found = self._table.get(heartbeat_key(name))
        return None if found is None else (time_of(number(found, "at") or AT_ONCE), text(found, "detail"))

    def statistics(self, since_day: str | None = None) -> Statistics:
        """See `Store.statistics`. Reads the lists of articles and alerts: a tenth of a kilobyte an article."""
        followed = noticed = snapshots = 0
        for entry in self._lists.entries(ARTICLES):
            followed += number(entry, "followed") or 0
            noticed += number(entry, "noticed") or 0
            snapshots += number(entry, "snapshots") or 0
        alerts, statuses = 0, dict[str, int]()
        for keys in self._lists.batches(alert_key(text(entry, "id")) for entry in self._lists.entries(ALERTS)):
            alerts += len(keys)
            for status, count in self._deliveries.statuses([key.pk.removeprefix("alert#") for key in keys]).items():
                statuses[status] = statuses.get(status, 0) + count
        tallies: dict[str, int] = {}
        for item in self._table.query("tallies", first=since_day or ""):
            name = text(item, "sk").partition("#")[2]
            tallies[name] = tallies.get(name, 0) + (number(item, "amount") or 0)
        return Statistics(
            feeds=sum(1 for shard in range(FEED_SHARDS) for _ in self._table.query(feeds_partition(shard))),
            articles_followed=followed,
            articles_with_notices=noticed,
            snapshots=snapshots,
            alerts=alerts,
            deliveries=statuses,
            tallies=tallies,
            since=since_day,
        )

    def prune(self, now: datetime, snapshots_older_than: timedelta) -> Pruned:
        """See `Store.prune`. What expired by itself is not counted; of most articles only the list's entry is read."""
        oldest = microseconds(now - snapshots_older_than)
        snapshots = visits = articles = 0
        for entry in self._lists.entries(ARTICLES):
            if not number(entry, "over") and (number(entry, "snapshots") or 0) < _WORTH_A_LOOK:
                continue
            item = self._table.get(article_key(name_listed(text(entry, "sk"))))
            if item is None:
                self._table.write([delete(key_of(entry))])
                continue
            gone = self._forget(item, oldest) if number(item, "over") else None
            if gone is not None:
                articles, visits, snapshots = articles + 1, visits + gone.visits, snapshots + gone.snapshots
            else:
                snapshots += self._prune_snapshots(item, oldest)
        for item in self._table.due("links", microseconds(now)):
            self._table.write([delete(key_of(item))])
        day = (now - _TALLIES_KEPT).date().isoformat()
        for item in self._table.query("tallies"):
            if text(item, "sk") < day:
                self._table.write([delete(key_of(item))])
        return Pruned(snapshots=snapshots, visits=visits, articles=articles)

    def _prune_snapshots(self, item: Item, oldest: int) -> int:
        """Remove an article's snapshots from before `oldest`, but for its newest; how many there were."""
        key = article_of(text(item, "pk"))
        records = self._alerts.snapshot_records(key)
        old = [record for record in records[:-1] if (number(record, "taken_at") or AT_ONCE) < oldest]
        for record in old:
            self._table.write([delete(key_of(record))])
            self._objects.delete_page(key, text(record, "object"))
        if old:
            self._articles.recount(key, len(records) - len(old))
        return len(old)

    def _forget(self, item: Item, oldest: int) -> Pruned | None:
        """Remove an article that ended before `oldest` with all that goes with it; None where it is kept."""
        article = self._records.read(Article, item)
        kept = article.status not in (ArticleStatus.ENDED, ArticleStatus.GONE) or last_seen(article) >= oldest
        if kept or self._alerts.entries_of(article.key):
            return None
        if self._table.write(self._articles.removal(item)):
            return None
        records = self._alerts.snapshot_records(article.key)
        for record in records:
            self._table.write([delete(key_of(record))])
            self._objects.delete_page(article.key, text(record, "object"))
        return Pruned(visits=len(visits_of(item)), snapshots=len(records))
