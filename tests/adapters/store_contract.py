"""The one suite of promises that every home of the store must keep: `amended.ports.Store`, method by method.

An adapter's test module subclasses `StoreContract` and gives it a `store` fixture: an empty store.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from amended.domain.alerts import Alert
from amended.domain.articles import Article, ArticleStatus, LedgerEntry
from amended.domain.deliveries import Channel, Delivery, DeliveryStatus, Step, Thread
from amended.domain.feeds import Feed, FeedStatus, Validators
from amended.domain.hosts import Host, LedOn, Redirect, Robots
from amended.ports import Store
from tests.adapters.store_contract_alerts import AlertsContract
from tests.adapters.store_contract_articles import ArticlesContract
from tests.adapters.stored_records import (
    FULL_ALERT,
    FULL_ARTICLE,
    INSTANT,
    LANE,
    MINUTE,
    NOW,
    alert,
    article,
    channel,
    delivery,
    feed,
    link,
    snapshot,
    visit,
)


class StoreContract(ArticlesContract, AlertsContract):
    """What holds for every store. Subclasses define the fixture `store`."""

    # versions

    def test_an_unknown_record_is_none(self, store: Store) -> None:
        """Whatever is not stored is answered with None or nothing."""
        assert store.feed("https://example.org/none.xml") is None
        assert store.article("none") is None
        assert store.host("none") is None
        assert store.snapshot("none", 1) is None
        assert store.alert("none") is None
        assert store.delivery("none") is None
        assert store.channel("none") is None
        assert store.thread("none", "none") is None
        assert store.heartbeat("none") is None
        assert store.known_articles(["none"]) == {}
        assert (store.visits("none"), store.snapshots("none"), store.alerts_of("none")) == ([], [], [])
        assert (store.feeds(), list(store.articles()), list(store.alerts())) == ([], [], [])
        assert store.deliveries_of("none") == []
        assert store.due_deliveries("none", NOW, 10) == []
        assert store.next_due() is None

    def test_records_come_back_as_they_were(self, store: Store) -> None:
        """Every field of every record is given back, under the store's version."""
        full_feed = Feed(
            url="https://example.org/full.xml",
            added_at=NOW,
            origin="config",
            title="News",
            channels=("C1",),
            auth="desk",
            status=FeedStatus.GONE,
            validators=Validators(etag='"1"'),
            moved_to="https://example.org/new.xml",
            next_poll=NOW,
            wait=timedelta(hours=3),
            last_polled=NOW,
            last_good=NOW,
            last_error="404",
            last_entries=20,
            failures=3,
            stock_taken=True,
            recent_entry_times=(NOW, NOW - MINUTE),
            lease_owner="me",
            lease_until=NOW,
            queued_until=NOW,
        )
        robots = Robots(fetched_at=NOW, text="User-agent: *", allow_all=True, disallow_all=True, reason="404")
        redirect = Redirect(url="https://example.org/b", number=3, permanent=True)
        way = LedOn(asked="https://example.org/a", redirect=redirect, stale_at=NOW + INSTANT, not_before=NOW)
        host = Host(
            name="h", next_free=NOW, failures=2, robots=robots, lease_owner="me", lease_until=NOW, led_on=(way,)
        )
        step = Step(claimed_at=NOW, first_claimed_at=NOW, ts="1.2", done_at=NOW)
        full_delivery = delivery(
            status=DeliveryStatus.WAITING, digest="09:00", steps={"parent": step, "details": Step()}, last_error="no"
        )
        full_channel = channel(next_free=NOW, failures=1, last_error="no", told_operator_at=NOW)
        thread = Thread(article_key="a", lane=LANE, ts="1.2", delivery_id="d", muted=True, severity="high")

        assert store.put_feed(full_feed) == store.feed(full_feed.url) == replace(full_feed, version=1)
        assert store.put_article(FULL_ARTICLE) == store.article("full") == replace(FULL_ARTICLE, version=1)
        assert store.put_host(host) == store.host("h") == replace(host, version=1)
        assert store.put_alert(FULL_ALERT) == store.alert("full") == replace(FULL_ALERT, version=1)
        assert store.put_delivery(full_delivery) == store.delivery("delivery") == replace(full_delivery, version=1)
        assert store.put_channel(full_channel) == store.channel(LANE) == replace(full_channel, version=1)
        assert store.put_thread(thread) == store.thread("a", LANE) == replace(thread, version=1)

    @pytest.mark.parametrize(
        ("put", "get", "record"),
        [
            ("put_feed", "feed", feed()),
            ("put_article", "article", article()),
            ("put_host", "host", Host(name="h")),
            ("put_alert", "alert", alert()),
            ("put_delivery", "delivery", delivery()),
            ("put_channel", "channel", channel()),
            ("put_thread", "thread", Thread(article_key="a", lane=LANE, ts="1", delivery_id="d")),
        ],
    )
    def test_a_record_is_written_only_over_the_version_that_was_read(
        self, store: Store, put: str, get: str, record: Feed | Article | Host | Alert | Delivery | Channel | Thread
    ) -> None:
        """A write succeeds once for each version; the others get None and change nothing."""
        write, read = getattr(store, put), getattr(store, get)
        keys = {"feed": ["url"], "host": ["name"], "thread": ["article_key", "lane"]}.get(get, ["key"])
        key = [getattr(record, name) for name in (["id"] if hasattr(record, "id") else keys)]

        assert write(replace(record, version=3)) is None
        assert read(*key) is None
        first = write(record)
        assert first.version == 1
        assert write(record) is None
        second = write(first)
        assert second.version == 2
        assert write(first) is None
        assert write(replace(first, version=7)) is None
        assert read(*key) == second

    # feeds

    def test_feeds_are_listed_by_address_until_removed(self, store: Store) -> None:
        """All feeds come by address; a removed one is forgotten, and its articles stay."""
        for name in ("b", "c", "a"):
            store.put_feed(feed(name))
        store.put_article(article(feeds=(feed("a").url,)))
        assert [one.url[-5] for one in store.feeds()] == ["a", "b", "c"]
        assert store.remove_feed(feed("a").url)
        assert not store.remove_feed(feed("a").url)
        assert [one.url[-5] for one in store.feeds()] == ["b", "c"]
        assert store.article("a") is not None

    def test_due_feeds_come_most_late_for_their_wait_first(self, store: Store) -> None:
        """Ten minutes late on a wait of twenty is later than an hour late on a wait of a day; None is before all."""
        store.put_feed(feed("daily", wait=timedelta(days=1), next_poll=NOW - 60 * MINUTE))
        store.put_feed(feed("quick", wait=20 * MINUTE, next_poll=NOW - 10 * MINUTE))
        store.put_feed(feed("no wait", wait=timedelta(0), next_poll=NOW - MINUTE))
        store.put_feed(feed("new", next_poll=None))
        store.put_feed(feed("now", next_poll=NOW))
        store.put_feed(feed("later", next_poll=NOW + INSTANT))
        names = [one.url.removeprefix("https://example.org/") for one in store.due_feeds(NOW, 10)]
        assert names == ["new.xml", "no wait.xml", "quick.xml", "daily.xml", "now.xml"]
        assert [one.url for one in store.due_feeds(NOW, 2)] == [feed("new").url, feed("no wait").url]

    def test_feeds_that_are_gone_leased_or_queued_are_not_due(self, store: Store) -> None:
        """A feed that is gone, leased or queued beyond now is left out; a lease that ends now has ended."""
        store.put_feed(feed("gone", status=FeedStatus.GONE))
        store.put_feed(feed("leased", lease_until=NOW + INSTANT))
        store.put_feed(feed("queued", queued_until=NOW + INSTANT, next_poll=None))
        store.put_feed(feed("ended", lease_until=NOW, queued_until=NOW))
        assert [one.url for one in store.due_feeds(NOW, 10)] == [feed("ended").url]
        assert len(store.due_feeds(NOW + INSTANT, 10)) == 3

    # what is due next

    def test_next_due_is_the_earliest_of_all(self, store: Store) -> None:
        """Feeds, articles and deliveries each move the time at which something is due."""
        store.put_feed(feed(next_poll=NOW + 30 * MINUTE))
        assert store.next_due() == NOW + 30 * MINUTE
        store.put_article(article(next_visit=NOW + 20 * MINUTE))
        assert store.next_due() == NOW + 20 * MINUTE
        store.put_delivery(delivery(due_at=NOW + 10 * MINUTE))
        assert store.next_due() == NOW + 10 * MINUTE

    def test_next_due_counts_what_holds_back(self, store: Store) -> None:
        """A lease, a queue mark or a pause that ends later than the record is due is what is waited for."""
        store.put_feed(feed(lease_until=NOW + 30 * MINUTE))
        assert store.next_due() == NOW + 30 * MINUTE
        store.put_article(article())
        store.put_host(Host(name="example.org", next_free=NOW + 20 * MINUTE))
        assert store.next_due() == NOW + 20 * MINUTE
        store.put_article(article("late", host="late", next_visit=NOW + 15 * MINUTE))
        store.put_host(Host(name="late", next_free=NOW + MINUTE))
        assert store.next_due() == NOW + 15 * MINUTE
        store.put_delivery(delivery(lease_until=NOW + 5 * MINUTE))
        store.put_channel(channel(lease_until=NOW + 10 * MINUTE))
        assert store.next_due() == NOW + 10 * MINUTE

    def test_next_due_forgets_what_is_over(self, store: Store) -> None:
        """Feeds that are gone, articles that ended and deliveries that were made are never due."""
        store.put_feed(feed(status=FeedStatus.GONE))
        store.put_article(article(status=ArticleStatus.GONE))
        store.put_article(article("b", next_visit=None))
        store.put_delivery(delivery(due_at=None, lease_until=NOW))
        assert store.next_due() is None

    def test_a_feed_without_a_time_is_due_at_once(self, store: Store) -> None:
        """A feed that was never polled is due at a time long past."""
        store.put_feed(feed(next_poll=None))
        due = store.next_due()
        assert due is not None
        assert due < NOW

    # upkeep

    def test_tallies_count_by_day_and_name(self, store: Store) -> None:
        """A tally returns its new value; amount 0 reads it."""
        assert store.tally("2026-03-14", "tokens", 0) == 0
        assert store.tally("2026-03-14", "tokens", 40) == 40
        assert store.tally("2026-03-14", "tokens") == 41
        assert store.tally("2026-03-15", "tokens", 2) == 2
        assert store.tally("2026-03-14", "tokens", 0) == 41
        assert store.tally("2026-03-14", "other", 0) == 0

    def test_a_heartbeat_is_the_latest_of_its_name(self, store: Store) -> None:
        """A heartbeat is recorded with its time and detail, over the one before."""
        store.beat("run", NOW)
        assert store.heartbeat("run") == (NOW, "")
        store.beat("run", NOW + MINUTE, "12 articles")
        assert store.heartbeat("run") == (NOW + MINUTE, "12 articles")
        assert store.heartbeat("other") is None

    def test_statistics_count_everything(self, store: Store) -> None:
        """Records are counted by sort and status, tallies summed from a day on."""
        store.put_feed(feed())
        store.put_article(article("b", status=ArticleStatus.ENDED))
        store.commit(article(notices=2), visit(), snapshot(), alert(), [delivery("1"), delivery("2", channel="C2")])
        store.put_delivery(replace(delivery("1"), version=1, status=DeliveryStatus.POSTED, due_at=None))
        store.tally("2026-03-13", "right", 1)
        store.tally("2026-03-14", "right", 2)
        store.tally("2026-03-15", "right", 3)
        found = store.statistics("2026-03-14")
        assert (found.feeds, found.articles_followed, found.articles_with_notices) == (1, 1, 1)
        assert (found.snapshots, found.alerts) == (1, 1)
        assert dict(found.deliveries) == {"pending": 1, "posted": 1}
        assert (dict(found.tallies), found.since) == ({"right": 5}, "2026-03-14")
        assert dict(store.statistics().tallies) == {"right": 6}

    def test_prune_keeps_the_newest_snapshot_of_each_article(self, store: Store) -> None:
        """Old snapshots go, the newest of each article stays however old it is."""
        old, cutoff = NOW - timedelta(days=200), NOW - timedelta(days=180)
        first = store.commit(article(), visit(), snapshot(number=1, taken_at=old), None).article
        assert first is not None
        second = store.commit(first, visit(), snapshot(number=2, taken_at=cutoff), None).article
        assert second is not None
        store.commit(second, visit(), snapshot(number=10, taken_at=NOW), None)
        store.commit(article("b"), visit(), snapshot("b", number=1, taken_at=old), None)
        store.commit(article("b", version=1), visit(), snapshot("b", number=2, taken_at=old), None)
        pruned = store.prune(NOW, timedelta(days=180))
        assert (pruned.snapshots, pruned.articles) == (2, 0)
        assert [info.number for info in store.snapshots("a")] == [2, 10]
        assert [info.number for info in store.snapshots("b")] == [2]
        assert store.prune(NOW, timedelta(days=180)).snapshots == 0

    def test_prune_forgets_articles_that_ended_long_ago(self, store: Store) -> None:
        """Gone are ended articles without a notice or an alert, with all that belongs to them, and no others."""
        old = NOW - timedelta(days=200)
        entry = LedgerEntry(key="k", text="said", seen_at=old)
        over = {"first_seen": old, "last_visit": old, "status": ArticleStatus.ENDED, "next_visit": None}
        store.commit(article("forgotten", **over), visit(old), snapshot("forgotten", taken_at=old), None)
        store.put_article(article("gone", **{**over, "status": ArticleStatus.GONE}))
        store.put_article(article("followed", **{**over, "status": ArticleStatus.FOLLOWED}))
        store.put_article(article("unwatched", **{**over, "status": ArticleStatus.UNWATCHED}))
        store.put_article(article("recent", **{**over, "last_visit": NOW - timedelta(days=179)}))
        store.put_article(article("notice", **over, notices=1))
        store.put_article(article("ledger", **over, ledger=(entry,)))
        store.commit(article("alert", **over), visit(old), None, alert(key="alert", raised_at=old))
        pruned = store.prune(NOW, timedelta(days=180))
        assert (pruned.articles, pruned.snapshots, pruned.visits) == (2, 1, 1)
        kept = {one.key for one in store.articles()}
        assert kept == {"followed", "unwatched", "recent", "notice", "ledger", "alert"}
        assert store.article("forgotten") is None
        assert store.visits("forgotten") == []
        assert store.snapshots("forgotten") == []
        assert [one.id for one in store.alerts()] == ["alert"]

    def test_prune_forgets_old_tallies(self, store: Store) -> None:
        """Tallies are kept for 400 days."""
        day = NOW.date()
        store.tally((day - timedelta(days=400)).isoformat(), "kept")
        store.tally((day - timedelta(days=401)).isoformat(), "forgotten")
        store.prune(NOW, timedelta(days=180))
        assert dict(store.statistics().tallies) == {"kept": 1}

    def test_text_that_is_not_quite_unicode_is_stored(self, store: Store) -> None:
        """Half a surrogate pair, as JSON feeds can carry, harms neither its record nor the next one."""
        stored = store.put_article(article(title="bad \ud83d title", feeds=("https://example.org/\udc80",)))
        assert stored is not None
        kept = store.article("a")
        assert kept is not None
        assert kept.title[:4] + kept.title[5:] == "bad  title"
        assert store.put_article(kept) is not None
        assert store.put_feed(feed("\udc80")) is not None
        assert store.feed(feed("\udc80").url) is not None
        assert store.remove_feed(feed("\udc80").url)
        assert store.feeds() == []

    def test_watched_articles_are_those_asked_for_by_hand(self, store: Store) -> None:
        """Articles that someone watches are found among all, the latest first; one watched no more is not."""
        store.put_article(article("feed"))
        store.put_article(article("early", watched=True))
        store.put_article(article("late", watched=True, first_seen=NOW + MINUTE))
        dropped = store.put_article(article("dropped", watched=True))
        assert dropped is not None
        store.put_article(replace(dropped, watched=False))
        assert [one.key for one in store.watched_articles(10)] == ["late", "early"]
        assert [one.key for one in store.watched_articles(1)] == ["late"]

    def test_a_request_is_claimed_once(self, store: Store) -> None:
        """A request that is remembered is not claimed again; it is once it is released, or its time is over."""
        assert store.claim_request("one", NOW, NOW + MINUTE)
        assert not store.claim_request("one", NOW + MINUTE - INSTANT, NOW + 2 * MINUTE)
        assert store.claim_request("two", NOW, NOW + MINUTE)
        store.release_request("two")
        store.release_request("never heard of")
        assert store.claim_request("two", NOW, NOW + MINUTE)
        assert store.claim_request("one", NOW + MINUTE, NOW + 2 * MINUTE)
        store.prune(NOW + MINUTE, timedelta(days=180))
        assert not store.claim_request("one", NOW + MINUTE, NOW + 2 * MINUTE)

    def test_shared_links_are_those_of_the_article(self, store: Store) -> None:
        """Links of one article come latest first and whole, up to a limit, until they need not be remembered."""
        latest = link(ts="1.000002", shared_at=NOW + MINUTE, until=NOW + 2 * MINUTE)
        for one in (link(), latest, link("C2", shared_at=NOW - MINUTE), link(article_key="b")):
            store.put_shared_link(one)
        assert store.shared_links("a", NOW, 10) == [latest, link(), link("C2", shared_at=NOW - MINUTE)]
        assert store.shared_links("a", NOW, 1) == [latest]
        assert store.shared_links("a", NOW + MINUTE, 10) == [latest]
        store.remove_shared_link("a", "C1", "1.000002")
        assert store.shared_links("a", NOW + MINUTE, 10) == []

    def test_a_link_shared_again_is_one_link(self, store: Store) -> None:
        """The same article in the same thread is remembered once, for as long as the later record says."""
        store.put_shared_link(link())
        store.put_shared_link(link(until=NOW + 3 * MINUTE))
        assert store.shared_links("a", NOW, 10) == [link(until=NOW + 3 * MINUTE)]
        store.prune(NOW + 3 * MINUTE, timedelta(days=180))
        assert store.shared_links("a", NOW, 10) == []
