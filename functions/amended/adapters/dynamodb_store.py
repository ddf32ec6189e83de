"""The store on AWS: `amended.ports.Store` in one DynamoDB table and one S3 bucket.

Where each record stands: `dynamodb_keys`. Nothing is scanned, and nothing that a promise depends on is read from an
index that lags. What the reader of a promise should know:

- every write is conditional; what belongs together is one transaction (100 items at most);
- a snapshot's page is in S3 before the transaction that names it;
- what is due is exact, although articles' due times are packed (`dynamodb_agenda`).
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from amended.adapters.dynamodb_agenda import Agenda, Look, earliest
from amended.adapters.dynamodb_articles import ARTICLES, Articles, Commit, Stored
from amended.adapters.dynamodb_deliveries import Deliveries
from amended.adapters.dynamodb_items import Records, feed_attributes, feed_is_due, host_free_at, last_seen, visits_of
from amended.adapters.dynamodb_keys import (
    AGENDA_SHARDS,
    AT_ONCE,
    FEED_SHARDS,
    LANE_SHARDS,
    Key,
    alert_key,
    alert_of_article_key,
    article_key,
    article_of,
    channel_key,
    deliveries_key,
    delivery_key,
    feed_key,
    feeds_partition,
    heartbeat_key,
    host_at,
    host_key,
    lanes_partition,
    link_key,
    links_of,
    listed_key,
    microseconds,
    name_listed,
    request_key,
    snapshot_key,
    tally_key,
    thread_key,
    time_of,
)
from amended.adapters.dynamodb_lists import Lists
from amended.adapters.dynamodb_table import (
    Item,
    Table,
    Write,
    add_members,
    delete,
    key_of,
    number,
    put,
    text,
    unchanged,
)
from amended.adapters.record_codec import encodable, pack, unpack
from amended.adapters.s3_objects import S3Objects
from amended.domain.alerts import Alert
from amended.domain.articles import Article, ArticleStatus, Visit
from amended.domain.deliveries import Channel, Delivery, Thread
from amended.domain.feeds import Feed
from amended.domain.hosts import Host
from amended.domain.shared_links import SharedLink
from amended.domain.snapshots import Snapshot
from amended.errors import Transient, WrongUsage
from amended.ports import Committed, Pruned, SnapshotInfo, Statistics

ALERTS = "alerts"
_TALLIES_KEPT = timedelta(days=400)
_SECOND = 1_000_000
_FOREVER = microseconds(datetime(9999, 1, 1, tzinfo=UTC))
_MANY = 1_000_000
# An article with fewer snapshots has none to remove.
_WORTH_A_LOOK = 2
_MOST_IN_MIND = 2000
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
        # What a worker has looked at and written, of hosts that it holds: see `settle`. Losing it costs reads only.
        self._looks: dict[str, Look] = {}
        self._written: dict[str, Item] = {}

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
        return self._records.get(Article, article_key(key))

    def known_articles(self, keys: Iterable[str]) -> dict[str, Article]:
        """See `Store.known_articles`. A poll asks this of every entry each time, and its writes are conditional."""
        places = {article_key(key): key for key in keys}
        found = self._records.get_many(Article, list(places), fresh=False)
        return {places[place]: article for place, article in found.items()}

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
            self._visited(stored)
        return stored.article

    def put_articles(self, articles: Sequence[tuple[Article, Visit | None]]) -> list[Article | None]:
        """See `Store.put_articles`."""
        return [self.put_article(article, visit) for article, visit in articles]

    def touch_article(self, key: str, at: datetime) -> bool:
        """See `Store.touch_article`."""
        return self._articles.touch(key, microseconds(at))

    def due_articles(self, host: str, now: datetime, limit: int, soon: float = 0.0) -> list[Article]:
        """See `Store.due_articles`."""
        look = self._agenda.look(host)
        items = [late.item for late in self._agenda.late(look, microseconds(now), limit, soon)]
        self._articles.remember(items)
        if len(self._looks) > _MOST_IN_MIND:
            self._looks.clear()
        self._looks[host] = look
        return self._records.read_many(Article, items)

    def settle(self, host: str) -> None:
        """See `Store.settle`."""
        look = self._looks.pop(host, None)
        if look is None:
            return
        for bucket in look.buckets:
            look.items.update({key: self._written.pop(key) for key in bucket.entries if key in self._written})
        self._agenda.move_on(look)

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
            for name, buckets in self._agenda.buckets_of(homes).items():
                host = self.host(name)
                paused = host is not None and host.next_free is not None and host.next_free > now
                first = None if paused else self._agenda.first_due(buckets, latest)
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
            for name, late in self._agenda.most_late(self._agenda.buckets_of(free), latest, ripe=ripe).items():
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
        record: Item | None = None
        adds = False
        if snapshot is not None:
            adds = self._table.get(snapshot_key(snapshot.article_key, snapshot.number)) is None
            record = self._page_stored(snapshot)
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
            self._visited(done)
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
            for item in self._snapshot_records(key)
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
        keys = [alert_key(text(entry, "id")) for entry in self._alert_entries(article_key)]
        found = self._records.get_many(Alert, keys)
        return [found[key] for key in keys if key in found]

    def put_alert(self, alert: Alert) -> Alert | None:
        """See `Store.put_alert`."""
        if alert.version:
            return self._records.store(alert_key(alert.id), alert)
        writes = self._alert_writes(alert)
        return None if self._table.write(writes) else replace(alert, version=1)

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
        key = request_key(request_id)
        old = self._table.get(key)
        if old is not None and (number(old, "until") or AT_ONCE) > microseconds(now):
            return False
        item: Item = {"until": microseconds(until), "expires": microseconds(until) // _SECOND + 1}
        return not self._table.write([put(key, item, unchanged(old))])

    def release_request(self, request_id: str) -> None:
        """See `Store.release_request`."""
        self._table.write([delete(request_key(request_id))])

    def put_shared_link(self, link: SharedLink) -> None:
        """See `Store.put_shared_link`."""
        item: Item = {
            "channel": encodable(link.channel),
            "ts": encodable(link.ts),
            "shared_at": microseconds(link.shared_at),
            "due": microseconds(link.until),
            "expires": microseconds(link.until) // _SECOND + 1,
        }
        self._table.write([put(link_key(link.article_key, link.channel, link.ts), item)])

    def remove_shared_link(self, article_key: str, channel: str, ts: str) -> None:
        """See `Store.remove_shared_link`."""
        self._table.write([delete(link_key(article_key, channel, ts))])

    def shared_links(self, article_key: str, now: datetime, limit: int) -> list[SharedLink]:
        """See `Store.shared_links`."""
        home = links_of(article_key)
        links = [
            SharedLink(
                article_key=article_key,
                channel=text(item, "channel"),
                ts=text(item, "ts"),
                shared_at=time_of(number(item, "shared_at") or AT_ONCE),
                until=time_of(number(item, "due") or AT_ONCE),
            )
            for item in self._table.query(home.pk, prefix=home.sk)
        ]
        links.sort(key=lambda link: (-microseconds(link.shared_at), link.channel, link.ts))
        return [link for link in links if link.until > now][:limit]

    # upkeep

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

    def _visited(self, stored: Stored) -> None:
        """Keep the item that a visit wrote until `settle`."""
        if stored.article is not None and stored.item is not None:
            if len(self._written) > _MOST_IN_MIND:
                self._written.clear()
            self._written[encodable(stored.article.key)] = stored.item

    def _next_due_article(self, by: int | None) -> int | None:
        """When the first article may be visited, if before `by`."""
        for shard in range(AGENDA_SHARDS):
            for due, look in self._agenda.earliest_first(shard):
                if by is not None and due >= by:
                    break
                first = earliest(self._agenda.late(look, _FOREVER, _MANY))
                self._agenda.move_on(look)
                if first is None:
                    continue
                host = self.host(look.host)
                ready = max(first, AT_ONCE if host is None else host_free_at(host))
                by = ready if by is None else min(by, ready)
        return by

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

    def _page_stored(self, snapshot: Snapshot) -> Item:
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

    def _snapshot_records(self, key: str) -> list[Item]:
        return list(self._table.query(article_key(key).pk, prefix="snapshot#"))

    def _alert_entries(self, key: str) -> list[Item]:
        return list(self._table.query(article_key(key).pk, prefix="alert#"))

    def _prune_snapshots(self, item: Item, oldest: int) -> int:
        """Remove an article's snapshots from before `oldest`, but for its newest; how many there were."""
        key = article_of(text(item, "pk"))
        records = self._snapshot_records(key)
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
        if kept or self._alert_entries(article.key):
            return None
        if self._table.write(self._articles.removal(item)):
            return None
        records = self._snapshot_records(article.key)
        for record in records:
            self._table.write([delete(key_of(record))])
            self._objects.delete_page(article.key, text(record, "object"))
        return Pruned(visits=len(visits_of(item)), snapshots=len(records))


def _feed_order(item: Item, now: int) -> tuple[bool, float, int, str]:
    """What was never polled first, then the most late for its wait."""
    due, wait = number(item, "due_at") or AT_ONCE, number(item, "wait") or 1
    return due > AT_ONCE, -(now - due) / wait, due, text(item, "sk")
