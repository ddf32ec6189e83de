"""The store on AWS: `amended.ports.Store` in one DynamoDB table and one S3 bucket.

Where each record stands: `dynamodb_keys`. Nothing is scanned, and nothing that a promise depends on is read from an
index that lags. What the reader of a promise should know:

- every write is conditional; what belongs together is one transaction (100 items at most);
- a snapshot's page is in S3 before the transaction that names it;
- what is due is exact, although articles' due times are packed (`dynamodb_agenda`).
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from amended.adapters.dynamodb_agenda import Agenda, earliest
from amended.adapters.dynamodb_alerts import Alerts
from amended.adapters.dynamodb_articles import Articles
from amended.adapters.dynamodb_deliveries import Deliveries
from amended.adapters.dynamodb_items import Records, feed_attributes, feed_is_due, host_free_at
from amended.adapters.dynamodb_keys import (
    AGENDA_SHARDS,
    AT_ONCE,
    FEED_SHARDS,
    LANE_SHARDS,
    channel_key,
    delivery_key,
    feed_key,
    feeds_partition,
    host_at,
    host_key,
    lanes_partition,
    microseconds,
    thread_key,
    time_of,
)
from amended.adapters.dynamodb_lists import Lists
from amended.adapters.dynamodb_slack import SlackRecords
from amended.adapters.dynamodb_table import (
    Item,
    Table,
    delete,
    key_of,
    number,
    text,
)
from amended.adapters.dynamodb_turns import Turns
from amended.adapters.dynamodb_upkeep import Upkeep
from amended.adapters.s3_objects import S3Objects
from amended.domain.alerts import Alert
from amended.domain.articles import Article, Visit
from amended.domain.deliveries import Channel, Delivery, Thread
from amended.domain.feeds import Feed
from amended.domain.hosts import Host
from amended.domain.shared_links import SharedLink
from amended.domain.snapshots import Snapshot
from amended.errors import WrongUsage
from amended.ports import Committed, Pruned, SnapshotInfo, Statistics

_FOREVER = microseconds(datetime(9999, 1, 1, tzinfo=UTC))
_MANY = 1_000_000
# Longer than whatever is queued or leased is held.
_LONGEST_HOLD = timedelta(minutes=15) // timedelta(microseconds=1)
_HOSTS_LOOKED_AT = 3


class DynamoDbStore:
    """The store in the table and the bucket of these names; `dynamodb` and `s3` are boto3's clients.

    `retention` is how long what was replaced or ended is kept: items expire by it (the bucket has a rule of its own).
    """

    def __init__(self, dynamodb: Any, s3: Any, *, table: str, bucket: str, retention: timedelta) -> None:
        self._clients = (dynamodb, s3)
        self._retention = retention
        self._table = Table(dynamodb, table)
        self._objects = S3Objects(s3, bucket)
        self._records = Records(self._table, self._objects)
        self._agenda = Agenda(self._table)
        self._lists = Lists(self._table)
        self._articles = Articles(self._table, self._records, self._agenda, self._lists, retention)
        self._deliveries = Deliveries(self._table, self._records)
        self._turns = Turns(self._records, self._agenda, self._articles)
        self._slack = SlackRecords(self._table)
        lists, articles, deliveries = self._lists, self._articles, self._deliveries
        self._alerts = Alerts(
            self._table, self._objects, self._records, lists, articles, self._turns, deliveries, retention
        )
        self._upkeep = Upkeep(self._table, self._objects, self._records, lists, articles, self._alerts, deliveries)

    # feeds

    def feed(self, url: str) -> Feed | None:
        """See `Store.feed`."""
        return self._records.get(Feed, feed_key(url))

    def feeds(self) -> list[Feed]:
        """See `Store.feeds`."""
        items = (item for shard in range(FEED_SHARDS) for item in self._table.query(feeds_partition(shard)))
        return sorted((self._records.read(Feed, item) for item in items), key=lambda feed: feed.url)

    def put_feed(self, feed: Feed) -> Feed | None:
        """See `Store.put_feed`."""
        return self._records.store(feed_key(feed.url), feed, **feed_attributes(feed))

    def remove_feed(self, url: str) -> bool:
        """See `Store.remove_feed`."""
        found = self._table.get(feed_key(url))
        if found is None:
            return False
        self._table.write([delete(feed_key(url))])
        return True

    def due_feeds(self, now: datetime, limit: int) -> list[Feed]:
        """See `Store.due_feeds`."""
        latest = microseconds(now)
        shards = (self._table.due(feeds_partition(shard), latest, fresh=False) for shard in range(FEED_SHARDS))
        items = sorted((item for shard in shards for item in shard), key=lambda item: _feed_order(item, latest))
        keys = [key_of(item) for item in items[:limit]]
        # The index may be a second old; the records are not.
        found = self._records.get_many(Feed, keys)
        return [found[key] for key in keys if key in found and feed_is_due(found[key], latest)]

    # articles

    def article(self, key: str) -> Article | None:
        """See `Store.article`."""
        return self._articles.get(key)

    def known_articles(self, keys: Iterable[str]) -> dict[str, Article]:
        """See `Store.known_articles`. A poll asks this of every entry each time, and its writes are conditional."""
        return self._articles.get_many(list(dict.fromkeys(keys)), fresh=False)

    def articles(self, *, with_notices: bool = False) -> Iterator[Article]:
        """See `Store.articles`."""
        return self._articles.listed(with_notices=with_notices)

    def watched_articles(self, limit: int) -> list[Article]:
        """See `Store.watched_articles`."""
        return self._articles.watched(limit)

    def put_article(self, article: Article, visit: Visit | None = None) -> Article | None:
        """See `Store.put_article`."""
        stored = self._articles.put(article, visit)
        if visit is not None:
            self._turns.visited(stored)
        return stored.article

    def put_articles(self, articles: Sequence[tuple[Article, Visit | None]]) -> list[Article | None]:
        """See `Store.put_articles`."""
        return [self.put_article(article, visit) for article, visit in articles]

    def touch_article(self, key: str, at: datetime) -> bool:
        """See `Store.touch_article`."""
        return self._articles.touch(key, at)

    def due_articles(self, host: str, now: datetime, limit: int, soon: float = 0.0) -> list[Article]:
        """See `Store.due_articles`."""
        return self._turns.due(host, microseconds(now), limit, soon)

    def settle(self, host: str, seen: Sequence[tuple[Article, Visit]] = ()) -> list[Article | None]:
        """See `Store.settle`."""
        return self._turns.settle(host, seen)

    def next_due(self) -> datetime | None:
        """See `Store.next_due`."""
        feeds = heapq.merge(
            *(islice(self._table.due(feeds_partition(shard), page=1), 1) for shard in range(FEED_SHARDS)),
            key=lambda item: number(item, "due") or AT_ONCE,
        )
        by = next((number(item, "due") for item in feeds), None)
        by = self._deliveries.next_due(self._next_due_article(by))
        return None if by is None else time_of(by)

    def overdue_since(self, now: datetime) -> datetime | None:
        """See `Store.overdue_since`. Of each shard of the agenda at most the first few hosts are looked at."""
        latest = microseconds(now)
        # What is queued stands in the index when its mark ends.
        shards = [feeds_partition(shard) for shard in range(FEED_SHARDS)]
        shards += [lanes_partition(shard) for shard in range(LANE_SHARDS)]
        waiting = (item for shard in shards for item in self._table.due(shard, latest + _LONGEST_HOLD, fresh=False))
        times = [at for item in waiting if AT_ONCE < (at := number(item, "due_at") or AT_ONCE) <= latest]
        for homes in self._agenda.first_of_each_shard(latest, _HOSTS_LOOKED_AT):
            for name, look in self._agenda.looks_at(homes).items():
                host = self.host(name)
                paused = host is not None and host.next_free is not None and host.next_free > now
                first = None if paused else self._agenda.first_due(look, latest)
                times += [] if first is None else [first]
        return time_of(min(times)) if times else None

    def visits(self, key: str, limit: int = 50) -> list[Visit]:
        """See `Store.visits`."""
        return self._articles.visits(key, limit)

    # hosts

    def host(self, name: str) -> Host | None:
        """See `Store.host`."""
        return self._records.get(Host, host_key(name))

    def put_host(self, host: Host) -> Host | None:
        """See `Store.put_host`."""
        return self._records.store(host_key(host.name), host, free_at=host_free_at(host))

    def due_hosts(self, now: datetime, limit: int, *, ripe: bool = False) -> list[str]:
        """See `Store.due_hosts`."""
        latest = microseconds(now)
        found: dict[str, tuple[float, int, str]] = {}
        for at_most, homes in self._agenda.due(latest, limit, ripe=ripe):
            if sum(-place[0] >= at_most for place in found.values()) >= limit:
                break
            # A host that is said to be free and is not any more is queued once too often, and nothing else.
            hosts = self._table.get_many((host_at(home) for home in homes), fresh=False)
            free = [home for home in homes if self._is_free(hosts.get(host_at(home)), latest)]
            for name, late in self._agenda.most_late(self._agenda.looks_at(free), latest, ripe=ripe).items():
                found[name] = (-late.lateness, late.due, name)
        return [name for _, _, name in sorted(found.values())[:limit]]

    # snapshots and alerts

    def commit(
        self,
        article: Article,
        visit: Visit,
        snapshot: Snapshot | None,
        alert: Alert | None,
        deliveries: Sequence[Delivery] = (),
    ) -> Committed:
        """See `Store.commit`."""
        return self._alerts.commit(article, visit, snapshot, alert, deliveries)

    def snapshot(self, key: str, number: int) -> Snapshot | None:
        """See `Store.snapshot`."""
        return self._alerts.snapshot(key, number)

    def snapshots(self, key: str) -> list[SnapshotInfo]:
        """See `Store.snapshots`."""
        return self._alerts.snapshots(key)

    def alert(self, alert_id: str) -> Alert | None:
        """See `Store.alert`."""
        return self._alerts.alert(alert_id)

    def alerts(self, *, since: datetime | None = None, limit: int | None = None) -> Iterator[Alert]:
        """See `Store.alerts`."""
        return self._alerts.alerts(since=since, limit=limit)

    def alerts_of(self, article_key: str) -> list[Alert]:
        """See `Store.alerts_of`."""
        return self._alerts.alerts_of(article_key)

    def put_alert(self, alert: Alert) -> Alert | None:
        """See `Store.put_alert`."""
        return self._alerts.put_alert(alert)

    # deliveries and channels

    def delivery(self, delivery_id: str) -> Delivery | None:
        """See `Store.delivery`."""
        return self._records.get(Delivery, delivery_key(delivery_id))

    def deliveries_of(self, alert_id: str) -> list[Delivery]:
        """See `Store.deliveries_of`."""
        return self._deliveries.of_alert(alert_id)

    def put_delivery(self, delivery: Delivery) -> Delivery | None:
        """See `Store.put_delivery`."""
        return self._deliveries.put(delivery)

    def due_channels(self, now: datetime, limit: int) -> list[Channel]:
        """See `Store.due_channels`."""
        return self._deliveries.due_channels(now, limit)

    def due_deliveries(self, lane: str, now: datetime, limit: int) -> list[Delivery]:
        """See `Store.due_deliveries`."""
        return self._deliveries.due(lane, now, limit)

    def channel(self, lane: str) -> Channel | None:
        """See `Store.channel`."""
        return self._records.get(Channel, channel_key(lane))

    def put_channel(self, channel: Channel) -> Channel | None:
        """See `Store.put_channel`."""
        return self._records.store(channel_key(channel.key), channel)

    def thread(self, article_key: str, lane: str) -> Thread | None:
        """See `Store.thread`."""
        return self._records.get(Thread, thread_key(article_key, lane))

    def put_thread(self, thread: Thread) -> Thread | None:
        """See `Store.put_thread`."""
        return self._records.store(thread_key(thread.article_key, thread.lane), thread)

    # what comes from Slack

    def claim_request(self, request_id: str, now: datetime, until: datetime) -> bool:
        """See `Store.claim_request`."""
        return self._slack.claim_request(request_id, now, until)

    def release_request(self, request_id: str) -> None:
        """See `Store.release_request`."""
        self._slack.release_request(request_id)

    def put_shared_link(self, link: SharedLink) -> None:
        """See `Store.put_shared_link`."""
        self._slack.put_shared_link(link)

    def remove_shared_link(self, article_key: str, channel: str, ts: str) -> None:
        """See `Store.remove_shared_link`."""
        self._slack.remove_shared_link(article_key, channel, ts)

    def shared_links(self, article_key: str, now: datetime, limit: int) -> list[SharedLink]:
        """See `Store.shared_links`."""
        return self._slack.shared_links(article_key, now, limit)

    # upkeep

    def tally(self, day: str, name: str, amount: int = 1) -> int:
        """See `Store.tally`."""
        return self._upkeep.tally(day, name, amount)

    def beat(self, name: str, at: datetime, detail: str = "") -> None:
        """See `Store.beat`."""
        self._upkeep.beat(name, at, detail)

    def heartbeat(self, name: str) -> tuple[datetime, str] | None:
        """See `Store.heartbeat`."""
        return self._upkeep.heartbeat(name)

    def statistics(self, since_day: str | None = None) -> Statistics:
        """See `Store.statistics`."""
        return self._upkeep.statistics(since_day)

    def prune(self, now: datetime, snapshots_older_than: timedelta) -> Pruned:
        """See `Store.prune`."""
        return self._upkeep.prune(now, snapshots_older_than)

    def backup(self, file: Path) -> None:
        """See `Store.backup`. Raises WrongUsage: AWS keeps the copies of a deployed table."""
        raise WrongUsage(
            f"backup {file}",
            "the table of a stack is copied by AWS: point-in-time recovery is on (`aws dynamodb "
            "restore-table-to-point-in-time`), and the bucket keeps versions",
        )

    def close(self) -> None:
        """See `Store.close`."""
        for client in self._clients:
            client.close()

    # parts of the above

    def _is_free(self, host: Item | None, now: int) -> bool:
        """Whether nothing holds this host back; items of format 1 say so in their record only."""
        free_at = None if host is None else number(host, "free_at")
        if host is None or free_at is not None:
            return (free_at or AT_ONCE) <= now
        return host_free_at(self._records.read(Host, host)) <= now

    def _next_due_article(self, by: int | None) -> int | None:
        """When the first article may be visited, if before `by`."""
        for shard in range(AGENDA_SHARDS):
            for due, look in self._agenda.earliest_first(shard):
                if by is not None and due >= by:
                    break
                first = earliest(self._agenda.late(look, _FOREVER, _MANY))
                self._agenda.move_on(look, self._agenda.corrections(look))
                if first is None:
                    continue
                host = self.host(look.host)
                ready = max(first, AT_ONCE if host is None else host_free_at(host))
                by = ready if by is None else min(by, ready)
        return by


def _feed_order(item: Item, now: int) -> tuple[bool, float, int, str]:
    """What was never polled first, then the most late for its wait."""
    due, wait = number(item, "due_at") or AT_ONCE, number(item, "wait") or 1
    return due > AT_ONCE, -(now - due) / wait, due, text(item, "sk")
