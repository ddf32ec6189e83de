"""Feeds, articles, their visits and their hosts, in dictionaries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from amended.domain.articles import Article, ArticleStatus, Visit
from amended.domain.feeds import Feed, FeedStatus
from amended.domain.hosts import Host
from amended.domain.revisit_schedule import is_ripe
from tests.fakes.memory_records import INSTANT, LONG_PAST, MemoryRecords, lateness, latest, one_at_a_time, put

VISITS_KEPT = 50


class MemoryFollowed(MemoryRecords):
    """What is followed, and what of it is due."""

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
        return put(self.all_feeds, feed.url, feed)

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
        written = put(self.all_articles, article.key, article)
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
    def visits(self, key: str, limit: int = VISITS_KEPT) -> list[Visit]:
        """See `Store.visits`."""
        return list(reversed(self.all_visits.get(key, [])))[:limit]

    @one_at_a_time
    def host(self, name: str) -> Host | None:
        """See `Store.host`."""
        return self.all_hosts.get(name)

    @one_at_a_time
    def put_host(self, host: Host) -> Host | None:
        """See `Store.put_host`."""
        return put(self.all_hosts, host.name, host)

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
