"""What may be done to a store, at random: each store answers as the plain model in memory does."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from amended.adapters.sqlite_store import SqliteStore
from amended.domain.alerts import Alert
from amended.domain.articles import Article, ArticleStatus, LedgerEntry, Visit, VisitStatus
from amended.domain.deliveries import Channel, Delivery, DeliveryStatus, Thread
from amended.domain.feeds import Feed, FeedStatus
from amended.domain.hosts import Host
from amended.domain.shared_links import SharedLink
from amended.ports import Store
from tests.adapters.stored_records import (
    INSTANT,
    MINUTE,
    NOW,
    alert,
    article,
    channel,
    delivery,
    feed,
    link,
    quiet,
    snapshot,
    visit,
)
from tests.fakes.memory_records import LONG_PAST
from tests.fakes.memory_store import InMemoryStore

ANYTHING = 1000

# Few names and few times, so that records and moments meet.
names = st.sampled_from(["a", "b", "c"])
times = st.integers(-4, 4).map(lambda minutes: NOW + minutes * MINUTE)
moments = st.none() | times
# A store may keep the times of visits that found nothing new to the second.
whole_times = times.map(lambda at: at.replace(microsecond=0))
waits = st.sampled_from([timedelta(0), MINUTE, 3 * MINUTE, timedelta(hours=1)])
# How far a writer's version is from the stored one: mostly it has read the latest.
staleness = st.sampled_from([0, 0, 0, 0, -1, 1])


feeds = st.builds(
    feed,
    names,
    next_poll=moments,
    wait=waits,
    lease_until=moments,
    queued_until=moments,
    status=st.sampled_from(list(FeedStatus)),
)
articles = st.builds(
    article,
    names,
    host=st.sampled_from(["h1", "h2"]),
    first_seen=times,
    last_visit=moments,
    next_visit=moments,
    wait=waits,
    status=st.sampled_from([*ArticleStatus, ArticleStatus.FOLLOWED]),
    notices=st.integers(0, 1),
    ledger=st.sampled_from([(), (LedgerEntry(key="k", text="said", seen_at=NOW),)]),
    watched=st.booleans(),
)
hosts = st.builds(
    Host, name=st.sampled_from(["h1", "h2"]), next_free=moments, lease_until=moments, queued_until=moments
)
# The id of an alert begins with its article's key, so that no alert ever changes its article.
alert_names = st.sampled_from(["a 1", "a 2", "b 1", "c 1"])
alerts = st.builds(lambda name, at: alert(name, key=name.split()[0], raised_at=at), alert_names, times)
deliveries = st.builds(
    delivery,
    names,
    about=alert_names,
    channel=st.sampled_from(["C1", "C2"]),
    order=names,
    due_at=moments,
    lease_until=moments,
    status=st.sampled_from(list(DeliveryStatus)),
)
channels = st.builds(
    channel, st.sampled_from(["C1", "C2"]), next_free=moments, lease_until=moments, queued_until=moments
)
# Later than whatever is pruned here: a store may forget what has expired at once, or a while after.
ends = st.sampled_from([NOW + 10 * MINUTE, NOW + 20 * MINUTE])
links = st.builds(link, st.sampled_from(["C1", "C2"]), names, article_key=names, shared_at=times, until=ends)
threads = st.builds(Thread, article_key=names, lane=names, ts=names, delivery_id=names)
visits = st.none() | st.builds(visit, at=times, status=st.sampled_from(list(VisitStatus)))
snapshots = st.none() | st.builds(snapshot, names, number=st.integers(1, 4), taken_at=times, text=names)


class Stores(RuleBasedStateMachine):
    """Does the same to both stores and compares what they answer."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.real: Store = SqliteStore(Path(self.folder.name) / "amended.db")
        self.model = InMemoryStore()
        # An article as someone read it a while ago, touches and all.
        self.read: dict[str, Article] = {}

    def teardown(self) -> None:
        """Leave no file behind."""
        self.real.close()
        self.folder.cleanup()

    def both(self, method: str, *args: Any, **keywords: Any) -> Any:
        """Call the method on both stores; their answers must be the same."""
        expected = getattr(self.model, method)(*args, **keywords)
        assert getattr(self.real, method)(*args, **keywords) == expected
        return expected

    @rule(one=feeds, stale=staleness)
    def put_feed(self, one: Feed, stale: int) -> None:
        """Write a feed."""
        self.both("put_feed", versioned(one, self.model.feed(one.url), stale))

    @rule(name=names)
    def remove_feed(self, name: str) -> None:
        """Forget a feed."""
        self.both("remove_feed", feed(name).url)

    @rule(one=articles, stale=staleness, seen=visits)
    def put_article(self, one: Article, stale: int, seen: Visit | None) -> None:
        """Write an article, with the mark that is stored."""
        stored = self.model.article(one.key)
        mark = None if stored is None else stored.touched_at
        self.both("put_article", replace(versioned(one, stored, stale), touched_at=mark), seen)

    @rule(key=names)
    def read_article(self, key: str) -> None:
        """Read an article, to be written later."""
        found = self.both("article", key)
        if found is not None:
            self.read[key] = found

    @rule(key=names, next_visit=moments, seen=visits)
    def write_what_was_read(self, key: str, next_visit: datetime | None, seen: Visit | None) -> None:
        """Write an article that was read a while ago: it may have been touched or written since."""
        if key in self.read:
            self.both("put_article", replace(self.read[key], next_visit=next_visit), seen)

    @rule(batch=st.lists(st.tuples(articles, visits), max_size=4))
    def put_articles(self, batch: list[tuple[Article, Visit | None]]) -> None:
        """Write several articles at once."""
        self.both("put_articles", [(versioned(one, self.model.article(one.key), 0), seen) for one, seen in batch])

    @rule(host=st.sampled_from(["h1", "h2"]), now=whole_times, touched=st.none() | names)
    def visit_and_settle(self, host: str, now: datetime, touched: str | None) -> None:
        """Visit what is due on a host, find nothing new, and write that down together; something may be touched."""
        due = self.both("due_articles", host, now, ANYTHING)
        self.real.due_articles(host, now, ANYTHING)
        if touched is not None:
            self.both("touch_article", touched, now)
        self.both("settle", host, [quiet(one, now) for one in due])

    @rule(key=names, at=times)
    def touch_article(self, key: str, at: datetime) -> None:
        """Mark an article."""
        self.both("touch_article", key, at)

    @rule(one=hosts, stale=staleness)
    def put_host(self, one: Host, stale: int) -> None:
        """Write a host."""
        self.both("put_host", versioned(one, self.model.host(one.name), stale))

    @rule(one=articles, stale=staleness, kept=snapshots, told=st.none() | alerts, ways=st.lists(deliveries, max_size=3))
    def commit(self, one: Article, stale: int, kept: Any, told: Alert | None, ways: list[Delivery]) -> None:
        """Write what a visit found."""
        self.both("commit", versioned(one, self.model.article(one.key), stale), visit(), kept, told, ways)

    @rule(one=alerts, stale=staleness)
    def put_alert(self, one: Alert, stale: int) -> None:
        """Write an alert."""
        self.both("put_alert", versioned(one, self.model.alert(one.id), stale))

    @rule(one=deliveries, stale=staleness)
    def put_delivery(self, one: Delivery, stale: int) -> None:
        """Write a delivery."""
        self.both("put_delivery", versioned(one, self.model.delivery(one.id), stale))

    @rule(one=channels, stale=staleness)
    def put_channel(self, one: Channel, stale: int) -> None:
        """Write a channel."""
        self.both("put_channel", versioned(one, self.model.channel(one.key), stale))

    @rule(one=threads, stale=staleness)
    def put_thread(self, one: Thread, stale: int) -> None:
        """Write a thread."""
        self.both("put_thread", versioned(one, self.model.thread(one.article_key, one.lane), stale))

    @rule(name=names, until=ends)
    def claim_request(self, name: str, until: datetime) -> None:
        """Claim a request."""
        self.both("claim_request", name, NOW, until)

    @rule(name=names)
    def release_request(self, name: str) -> None:
        """Let a request come again."""
        self.both("release_request", name)

    @rule(one=links)
    def put_shared_link(self, one: SharedLink) -> None:
        """Remember a link."""
        self.both("put_shared_link", one)

    @rule(one=links)
    def remove_shared_link(self, one: SharedLink) -> None:
        """Forget a link."""
        self.both("remove_shared_link", one.article_key, one.channel, one.ts)

    @rule(days=st.integers(0, 900), amount=st.integers(0, 5), name=names)
    def tally(self, days: int, amount: int, name: str) -> None:
        """Count something."""
        self.both("tally", (NOW - timedelta(days=days)).date().isoformat(), name, amount)

    @rule(now=times, older_than=waits)
    def prune(self, now: datetime, older_than: timedelta) -> None:
        """Apply retention."""
        self.both("prune", now, older_than)

    @rule(now=times, limit=st.integers(1, 3))
    def ask_what_is_due(self, now: datetime, limit: int) -> None:
        """Ask for the first of what is due."""
        for method in ("due_feeds", "due_hosts", "due_channels"):
            self.both(method, now, limit)
        self.both("due_hosts", now, ANYTHING, ripe=True)
        for host in ("h1", "h2"):
            self.both("due_articles", host, now, limit)
        for lane in ("slack:C1", "slack:C2"):
            self.both("due_deliveries", lane, now, limit)

    @rule(key=names, since=moments, limit=st.none() | st.integers(0, 3))
    def ask_for_records(self, key: str, since: datetime | None, limit: int | None) -> None:
        """Read records in every way there is."""
        self.both("feeds")
        self.both("visits", key)
        self.both("snapshots", key)
        self.both("alerts_of", key)
        self.both("deliveries_of", key)
        self.both("known_articles", ["a", "b", "c", "unknown"])
        self.both("statistics", "2026-01-01")
        self.both("watched_articles", ANYTHING if limit is None else limit)
        for now in (NOW, NOW + 15 * MINUTE):
            self.both("shared_links", key, now, ANYTHING if limit is None else limit)
        for number in range(1, 5):
            self.both("snapshot", key, number)
        for with_notices in (False, True):
            expected = list(self.model.articles(with_notices=with_notices))
            assert list(self.real.articles(with_notices=with_notices)) == expected
        assert list(self.real.alerts(since=since, limit=limit)) == list(self.model.alerts(since=since, limit=limit))

    @invariant()
    def something_is_due_at_next_due_and_not_before(self) -> None:
        """A runner that sleeps until `next_due` finds work then, and would have found none before."""
        due = self.both("next_due")
        if due is not None:
            assert any(self.due_at(due))
        before = NOW + timedelta(days=1) if due is None else due - INSTANT
        if before > LONG_PAST:
            assert not any(self.due_at(before))

    def due_at(self, now: datetime) -> list[Any]:
        """What is due at this time, of each sort."""
        found = [self.both(method, now, ANYTHING) for method in ("due_feeds", "due_hosts", "due_channels")]
        for host in found[1]:
            assert self.both("due_articles", host, now, ANYTHING)
        for lane in found[2]:
            assert self.both("due_deliveries", lane.key, now, ANYTHING)
        return found


def versioned(record: Any, stored: Any, stale: int) -> Any:
    """The record as a writer has it whose version is so far from the stored one."""
    return replace(record, version=max(0, (0 if stored is None else stored.version) + stale))
