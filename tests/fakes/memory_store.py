"""A store in dictionaries: the plain meaning of `amended.ports.Store`, for fast tests of services.

It is also the model that the real stores are compared with, so it is written for plainness: it scans, and it sorts.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import wraps
from itertools import islice
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar

from amended.domain.alerts import Alert
from amended.domain.articles import Article, ArticleStatus, Visit
from amended.domain.deliveries import Channel, Delivery, Thread
from amended.domain.feeds import Feed, FeedStatus
from amended.domain.hosts import Host
from amended.domain.revisit_schedule import is_ripe
from amended.domain.shared_links import SharedLink
from amended.domain.snapshots import Snapshot
from amended.ports import Committed, Pruned, SnapshotInfo, Statistics

Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")
Record = TypeVar("Record", bound=Feed | Host | Article | Alert | Delivery | Channel | Thread)
Method = Callable[Concatenate["InMemoryStore", Parameters], Result]

LONG_PAST = datetime(1970, 1, 1, tzinfo=UTC)
INSTANT = timedelta(microseconds=1)
VISITS_KEPT = 50
TALLIES_KEPT = timedelta(days=400)


def one_at_a_time(method: Method[Parameters, Result]) -> Method[Parameters, Result]:
    """The method as a transaction: threads take turns."""

    @wraps(method)
    def locked(self: InMemoryStore, /, *args: Parameters.args, **keywords: Parameters.kwargs) -> Result:
        with self.lock:
            return method(self, *args, **keywords)

    return locked


def latest(*times: datetime | None) -> datetime:
    """The latest of the times that are set."""
    return max((time for time in times if time is not None), default=LONG_PAST)


def lateness(now: datetime, due: datetime, wait: timedelta) -> float:
    """How late something is, in its own waits."""
    return ((now - due) // INSTANT) / max(1, wait // INSTANT)


class InMemoryStore:
    """Fulfils `Store`; nothing is kept beyond the object. Records may be looked at in its dictionaries."""

    def __init__(self) -> None:
        self.lock = threading.RLock()
        self.all_feeds: dict[str, Feed] = {}
        self.all_articles: dict[str, Article] = {}
        self.all_visits: dict[str, list[Visit]] = {}
        self.all_hosts: dict[str, Host] = {}
        self.all_snapshots: dict[tuple[str, int], Snapshot] = {}
        self.all_alerts: dict[str, Alert] = {}
        self.all_deliveries: dict[str, Delivery] = {}
        self.all_channels: dict[str, Channel] = {}
        self.all_threads: dict[tuple[str, str], Thread] = {}
        self.all_tallies: dict[tuple[str, str], int] = {}
        self.all_heartbeats: dict[str, tuple[datetime, str]] = {}
        self.all_requests: dict[str, datetime] = {}
        self.all_shared_links: dict[tuple[str, str, str], SharedLink] = {}

    # feeds

    @one_at_a_time
    def feed(self, url: str) -> Feed | None:
        """See `Store.feed`."""
        return self.all_feeds.get(url)

    @one_at_a_time
    def feeds(self) -> list[Feed]:
        """See `Store.feeds`."""
        return [self.all_feeds[url] for url in sorted(self.all_feeds)]

    @one_at_a_time
    def put_feed(self, feed: Feed) -> Feed | None:
        """See `Store.put_feed`."""
        return _put(self.all_feeds, feed.url, feed)

    @one_at_a_time
    def remove_feed(self, url: str) -> bool:
        """See `Store.remove_feed`."""
        return self.all_feeds.pop(url, None) is not None

    @one_at_a_time
    def due_feeds(self, now: datetime, limit: int) -> list[Feed]:
        """See `Store.due_feeds`."""
        due = [
            feed
            for feed in self.all_feeds.values()
            if feed.status is FeedStatus.ACTIVE and latest(feed.next_poll, feed.lease_until, feed.queued_until) <= now
        ]

        def rank(feed: Feed) -> tuple[Any, ...]:
            if feed.next_poll is None:
                return (False, 0.0, LONG_PAST, feed.url)
            return (True, -lateness(now, feed.next_poll, feed.wait), feed.next_poll, feed.url)

        return sorted(due, key=rank)[:limit]

    # articles

    @one_at_a_time
    def article(self, key: str) -> Article | None:
        """See `Store.article`."""
        return self.all_articles.get(key)

    @one_at_a_time
    def known_articles(self, keys: Iterable[str]) -> dict[str, Article]:
        """See `Store.known_articles`."""
        return {key: self.all_articles[key] for key in keys if key in self.all_articles}

    @one_at_a_time
    def articles(self, *, with_notices: bool = False) -> Iterator[Article]:
        """See `Store.articles`."""
        found = [article for article in self.all_articles.values() if article.notices or not with_notices]
        return iter(sorted(found, key=lambda article: (article.first_seen, article.key), reverse=True))

    @one_at_a_time
    def watched_articles(self, limit: int) -> list[Article]:
        """See `Store.watched_articles`."""
        return [article for article in self.articles() if article.watched][:limit]

    @one_at_a_time
    def put_article(self, article: Article, visit: Visit | None = None) -> Article | None:
        """See `Store.put_article`."""
        stored = self.all_articles.get(article.key)
        mark = stored.touched_at if stored is not None else None
        if mark is not None and mark != article.touched_at:
            article = replace(article, touched_at=mark)
            if article.status is ArticleStatus.FOLLOWED:
                article = replace(article, next_visit=min(article.next_visit or mark, mark))
        else:
            article = replace(article, touched_at=None)
        written = _put(self.all_articles, article.key, article)
        if written is not None and visit is not None:
            log = self.all_visits.setdefault(article.key, [])
            log.append(visit)
            del log[:-VISITS_KEPT]
        return written

    @one_at_a_time
    def put_articles(self, articles: Sequence[tuple[Article, Visit | None]]) -> list[Article | None]:
        """See `Store.put_articles`."""
        return [self.put_article(article, visit) for article, visit in articles]

    @one_at_a_time
    def touch_article(self, key: str, at: datetime) -> bool:
        """See `Store.touch_article`."""
        article = self.all_articles.get(key)
        if article is None or article.status is not ArticleStatus.FOLLOWED:
            return False
        mark = at if article.touched_at is None else max(at, article.touched_at + INSTANT)
        due = min(article.next_visit or mark, mark)
        self.all_articles[key] = replace(article, touched_at=mark, next_visit=due)
        return True

    @one_at_a_time
    def due_articles(self, host: str, now: datetime, limit: int, soon: float = 0.0) -> list[Article]:
        """See `Store.due_articles`."""
        return [article for article, _ in self._late_articles(now, soon) if article.host == host][:limit]

    def settle(self, _host: str, seen: Sequence[tuple[Article, Visit]] = ()) -> list[Article | None]:
        """See `Store.settle`."""
        return self.put_articles(seen)

    @one_at_a_time
    def next_due(self) -> datetime | None:
        """See `Store.next_due`."""
        times = [
            latest(feed.next_poll, feed.lease_until, feed.queued_until)
            for feed in self.all_feeds.values()
            if feed.status is FeedStatus.ACTIVE
        ]
        times += [
            max(article.next_visit, self._free_at(article.host))
            for article in self.all_articles.values()
            if article.status is ArticleStatus.FOLLOWED and article.next_visit is not None
        ]
        times += [
            max(latest(delivery.due_at, delivery.lease_until), self._open_at(delivery.lane))
            for delivery in self.all_deliveries.values()
            if delivery.due_at is not None
        ]
        return min(times, default=None)

    @one_at_a_time
    def overdue_since(self, now: datetime) -> datetime | None:
        """See `Store.overdue_since`."""
        paused = {host.name for host in self.all_hosts.values() if latest(host.next_free) > now}
        times = [feed.next_poll for feed in self.all_feeds.values() if feed.status is FeedStatus.ACTIVE]
        times += [
            article.next_visit
            for article in self.all_articles.values()
            if article.status is ArticleStatus.FOLLOWED and article.host not in paused
        ]
        times += [delivery.due_at for delivery in self.all_deliveries.values()]
        return min((time for time in times if time is not None and time <= now), default=None)

    @one_at_a_time
    def visits(self, key: str, limit: int = VISITS_KEPT) -> list[Visit]:
        """See `Store.visits`."""
        return list(reversed(self.all_visits.get(key, [])))[:limit]

    # hosts

    @one_at_a_time
    def host(self, name: str) -> Host | None:
        """See `Store.host`."""
        return self.all_hosts.get(name)

    @one_at_a_time
    def put_host(self, host: Host) -> Host | None:
        """See `Store.put_host`."""
        return _put(self.all_hosts, host.name, host)

    @one_at_a_time
    def due_hosts(self, now: datetime, limit: int, *, ripe: bool = False) -> list[str]:
        """See `Store.due_hosts`."""
        most: dict[str, float] = {}
        earliest: dict[str, datetime] = {}
        for article, how_late in self._late_articles(now):
            if self._free_at(article.host) > now or article.next_visit is None:
                continue
            if not ripe or is_ripe(article, now):
                most[article.host] = max(most.get(article.host, 0.0), how_late)
                earliest[article.host] = min(earliest.get(article.host, now), article.next_visit)
        return sorted(most, key=lambda host: (-most[host], earliest[host], host))[:limit]

    # snapshots and alerts

    @one_at_a_time
    def commit(
        self,
        article: Article,
        visit: Visit,
        snapshot: Snapshot | None,
        alert: Alert | None,
        deliveries: Sequence[Delivery] = (),
    ) -> Committed:
        """See `Store.commit`."""
        written = self.put_article(article, visit)
        if written is None:
            return Committed(stored=False)
        if snapshot is not None:
            self.all_snapshots[snapshot.article_key, snapshot.number] = snapshot
        raised = alert is not None and self.put_alert(replace(alert, version=0)) is not None
        if raised:
            for delivery in deliveries:
                self.put_delivery(replace(delivery, version=0))
        return Committed(stored=True, alert_raised=raised, article=written)

    @one_at_a_time
    def snapshot(self, key: str, number: int) -> Snapshot | None:
        """See `Store.snapshot`."""
        return self.all_snapshots.get((key, number))

    @one_at_a_time
    def snapshots(self, key: str) -> list[SnapshotInfo]:
        """See `Store.snapshots`."""
        return [
            SnapshotInfo(number=number, taken_at=snapshot.taken_at, fingerprint=snapshot.fingerprint)
            for (owner, number), snapshot in sorted(self.all_snapshots.items())
            if owner == key
        ]

    @one_at_a_time
    def alert(self, alert_id: str) -> Alert | None:
        """See `Store.alert`."""
        return self.all_alerts.get(alert_id)

    @one_at_a_time
    def alerts(self, *, since: datetime | None = None, limit: int | None = None) -> Iterator[Alert]:
        """See `Store.alerts`."""
        found = [alert for alert in self.all_alerts.values() if since is None or alert.raised_at >= since]
        return islice(sorted(found, key=lambda alert: (alert.raised_at, alert.id), reverse=True), limit)

    @one_at_a_time
    def alerts_of(self, article_key: str) -> list[Alert]:
        """See `Store.alerts_of`."""
        found = [alert for alert in self.all_alerts.values() if alert.article_key == article_key]
        return sorted(found, key=lambda alert: (alert.raised_at, alert.id))

    @one_at_a_time
    def put_alert(self, alert: Alert) -> Alert | None:
        """See `Store.put_alert`."""
        return _put(self.all_alerts, alert.id, alert)

    # deliveries and channels

    @one_at_a_time
    def delivery(self, delivery_id: str) -> Delivery | None:
        """See `Store.delivery`."""
        return self.all_deliveries.get(delivery_id)

    @one_at_a_time
    def deliveries_of(self, alert_id: str) -> list[Delivery]:
        """See `Store.deliveries_of`."""
        found = [delivery for delivery in self.all_deliveries.values() if delivery.alert_id == alert_id]
        return sorted(found, key=lambda delivery: (delivery.lane, delivery.id))

    @one_at_a_time
    def put_delivery(self, delivery: Delivery) -> Delivery | None:
        """See `Store.put_delivery`."""
        return _put(self.all_deliveries, delivery.id, delivery)

    @one_at_a_time
    def due_channels(self, now: datetime, limit: int) -> list[Channel]:
        """See `Store.due_channels`."""
        earliest: dict[str, datetime] = {}
        channels: dict[str, Channel] = {}
        for delivery in self._due_deliveries(now):
            lane = delivery.lane
            if self._open_at(lane) <= now and delivery.due_at is not None:
                earliest[lane] = min(earliest.get(lane, now), delivery.due_at)
                new = Channel(key=lane, sink=delivery.sink, channel=delivery.channel)
                channels[lane] = self.all_channels.get(lane, new)
        return [channels[lane] for lane in sorted(channels, key=lambda lane: (earliest[lane], lane))][:limit]

    @one_at_a_time
    def due_deliveries(self, lane: str, now: datetime, limit: int) -> list[Delivery]:
        """See `Store.due_deliveries`."""
        found = [delivery for delivery in self._due_deliveries(now) if delivery.lane == lane]
        return sorted(found, key=lambda delivery: (delivery.order, delivery.id))[:limit]

    @one_at_a_time
    def channel(self, lane: str) -> Channel | None:
        """See `Store.channel`."""
        return self.all_channels.get(lane)

    @one_at_a_time
    def put_channel(self, channel: Channel) -> Channel | None:
        """See `Store.put_channel`."""
        return _put(self.all_channels, channel.key, channel)

    @one_at_a_time
    def thread(self, article_key: str, lane: str) -> Thread | None:
        """See `Store.thread`."""
        return self.all_threads.get((article_key, lane))

    @one_at_a_time
    def put_thread(self, thread: Thread) -> Thread | None:
        """See `Store.put_thread`."""
        return _put(self.all_threads, (thread.article_key, thread.lane), thread)

    # what comes from Slack

    @one_at_a_time
    def claim_request(self, request_id: str, now: datetime, until: datetime) -> bool:
        """See `Store.claim_request`."""
        if self.all_requests.get(request_id, LONG_PAST) > now:
            return False
        self.all_requests[request_id] = until
        return True

    @one_at_a_time
    def release_request(self, request_id: str) -> None:
        """See `Store.release_request`."""
        self.all_requests.pop(request_id, None)

    @one_at_a_time
    def put_shared_link(self, link: SharedLink) -> None:
        """See `Store.put_shared_link`."""
        self.all_shared_links[link.article_key, link.channel, link.ts] = link

    @one_at_a_time
    def remove_shared_link(self, article_key: str, channel: str, ts: str) -> None:
        """See `Store.remove_shared_link`."""
        self.all_shared_links.pop((article_key, channel, ts), None)

    @one_at_a_time
    def shared_links(self, article_key: str, now: datetime, limit: int) -> list[SharedLink]:
        """See `Store.shared_links`."""
        links = [link for link in self.all_shared_links.values() if link.article_key == article_key]
        links = sorted((link for link in links if link.until > now), key=lambda link: (link.channel, link.ts))
        return sorted(links, key=lambda link: link.shared_at, reverse=True)[:limit]

    # upkeep

    @one_at_a_time
    def tally(self, day: str, name: str, amount: int = 1) -> int:
        """See `Store.tally`."""
        if amount:
            self.all_tallies[day, name] = self.all_tallies.get((day, name), 0) + amount
        return self.all_tallies.get((day, name), 0)

    @one_at_a_time
    def beat(self, name: str, at: datetime, detail: str = "") -> None:
        """See `Store.beat`."""
        self.all_heartbeats[name] = (at, detail)

    @one_at_a_time
    def heartbeat(self, name: str) -> tuple[datetime, str] | None:
        """See `Store.heartbeat`."""
        return self.all_heartbeats.get(name)

    @one_at_a_time
    def statistics(self, since_day: str | None = None) -> Statistics:
        """See `Store.statistics`."""
        tallied = [(name, amount) for (day, name), amount in self.all_tallies.items() if day >= (since_day or "")]
        articles = self.all_articles.values()
        return Statistics(
            feeds=len(self.all_feeds),
            articles_followed=sum(article.status is ArticleStatus.FOLLOWED for article in articles),
            articles_with_notices=sum(article.notices > 0 for article in articles),
            snapshots=len(self.all_snapshots),
            alerts=len(self.all_alerts),
            deliveries=_summed((delivery.status.value, 1) for delivery in self.all_deliveries.values()),
            tallies=_summed(tallied),
            since=since_day,
        )

    @one_at_a_time
    def prune(self, now: datetime, snapshots_older_than: timedelta) -> Pruned:
        """See `Store.prune`."""
        oldest = now - snapshots_older_than
        forgotten = {key for key, article in self.all_articles.items() if self._is_forgotten(article, oldest)}
        newest: dict[str, int] = {}
        for key, number in self.all_snapshots:
            newest[key] = max(number, newest.get(key, number))
        gone = {
            (key, number)
            for (key, number), snapshot in self.all_snapshots.items()
            if key in forgotten or (snapshot.taken_at < oldest and number < newest[key])
        }
        visits = sum(len(self.all_visits.pop(key, [])) for key in forgotten)
        for place in gone:
            del self.all_snapshots[place]
        for key in forgotten:
            del self.all_articles[key]
        first_day = (now - TALLIES_KEPT).date().isoformat()
        self.all_tallies = {place: amount for place, amount in self.all_tallies.items() if place[0] >= first_day}
        self.all_requests = {name: until for name, until in self.all_requests.items() if until > now}
        self.all_shared_links = {place: link for place, link in self.all_shared_links.items() if link.until > now}
        return Pruned(snapshots=len(gone), visits=visits, articles=len(forgotten))

    def backup(self, file: Path) -> None:
        """There is no file to copy."""
        raise NotImplementedError(file)

    def close(self) -> None:
        """There is nothing to let go of."""

    def _late_articles(self, now: datetime, soon: float = 0.0) -> list[tuple[Article, float]]:
        """Due articles with how late they are, the latest first; `soon`: see `Store.due_articles`."""
        due = [
            (article, lateness(now, article.next_visit, article.wait))
            for article in self.all_articles.values()
            if article.status is ArticleStatus.FOLLOWED
            and article.next_visit is not None
            and article.next_visit - article.wait * soon <= now
        ]
        return sorted(due, key=lambda pair: (-pair[1], pair[0].next_visit, pair[0].key))

    def _due_deliveries(self, now: datetime) -> list[Delivery]:
        return [
            delivery
            for delivery in self.all_deliveries.values()
            if delivery.due_at is not None and latest(delivery.due_at, delivery.lease_until) <= now
        ]

    def _free_at(self, name: str) -> datetime:
        """When nothing holds the host back."""
        host = self.all_hosts.get(name)
        return LONG_PAST if host is None else latest(host.next_free, host.lease_until, host.queued_until)

    def _open_at(self, lane: str) -> datetime:
        """When nothing holds the lane back."""
        channel = self.all_channels.get(lane)
        return LONG_PAST if channel is None else latest(channel.next_free, channel.lease_until, channel.queued_until)

    def _is_forgotten(self, article: Article, oldest: datetime) -> bool:
        """Whether retention removes the article."""
        return (
            article.status in (ArticleStatus.ENDED, ArticleStatus.GONE)
            and latest(article.first_seen, article.last_visit) < oldest
            and not (article.notices or article.ledger)
            and not self.alerts_of(article.key)
        )


def _put(records: dict[Any, Record], key: object, record: Record) -> Record | None:
    """The conditional write: see "Versions" in `amended.ports`."""
    stored = records.get(key)
    if record.version != (0 if stored is None else stored.version):
        return None
    records[key] = replace(record, version=record.version + 1)
    return records[key]


def _summed(pairs: Iterable[tuple[str, int]]) -> Mapping[str, int]:
    """The sum of the amounts of each name."""
    sums: dict[str, int] = {}
    for name, amount in pairs:
        sums[name] = sums.get(name, 0) + amount
    return sums
