"""A store in dictionaries: the plain meaning of `amended.ports.Store`, for fast tests of services.

It is also the model that the real stores are compared with, so it is written for plainness: it scans, and it sorts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from pathlib import Path

from amended.domain.articles import Article, ArticleStatus
from amended.domain.feeds import FeedStatus
from amended.domain.shared_links import SharedLink
from amended.ports import Pruned, Statistics
from tests.fakes.memory_records import LONG_PAST, latest, one_at_a_time
from tests.fakes.memory_told import MemoryTold

TALLIES_KEPT = timedelta(days=400)


class InMemoryStore(MemoryTold):
    """Fulfils `Store`; nothing is kept beyond the object."""

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

    def _is_forgotten(self, article: Article, oldest: datetime) -> bool:
        """Whether retention removes the article."""
        return (
            article.status in (ArticleStatus.ENDED, ArticleStatus.GONE)
            and latest(article.first_seen, article.last_visit) < oldest
            and not (article.notices or article.ledger)
            and not self.alerts_of(article.key)
        )


def _summed(pairs: Iterable[tuple[str, int]]) -> Mapping[str, int]:
    """The sum of the amounts of each name."""
    sums: dict[str, int] = {}
    for name, amount in pairs:
        sums[name] = sums.get(name, 0) + amount
    return sums
