"""The one suite of promises that every home of the store must keep: `amended.ports.Store`, method by method.

An adapter's test module subclasses `StoreContract` and gives it a `store` fixture: an empty store.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from amended.domain.alerts import Alert, Event
from amended.domain.articles import Article, ArticleStatus, LedgerEntry, Visit, VisitStatus
from amended.domain.comparison_results import Change, Disclosure, Fact, Reworded, Severity
from amended.domain.deliveries import Channel, Delivery, DeliveryStatus, Step, Thread, lane_key
from amended.domain.feeds import Feed, FeedStatus, Validators
from amended.domain.hosts import Host, LedOn, Redirect, Robots
from amended.domain.notices import Notice, NoticeKind, Position, Source
from amended.domain.shared_links import SharedLink
from amended.domain.snapshots import Block, Page, Place, Snapshot, StructuredCorrection
from amended.domain.summaries import Check, Now, Summary, SummarySource, Usage
from amended.ports import Store

NOW = datetime(2026, 3, 14, 9, 26, 53, 589793, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
INSTANT = timedelta(microseconds=1)


def feed(name: str = "one", **fields: Any) -> Feed:
    """A feed due at NOW."""
    return replace(Feed(url=f"https://example.org/{name}.xml", added_at=NOW, next_poll=NOW), **fields)


def quiet(one: Article, now: datetime, status: VisitStatus = VisitStatus.NOT_MODIFIED) -> tuple[Article, Visit]:
    """A visit of the article that found nothing new, the next one in a minute."""
    whole = now if status is VisitStatus.UNCHANGED else one.last_full_fetch
    seen = replace(one, next_visit=now + MINUTE, wait=MINUTE, last_visit=now, last_status=status, last_full_fetch=whole)
    return seen, Visit(at=now, status=status)


def to_the_second(one: Article | None) -> Article | None:
    """The article with its times of visits rounded down."""
    if one is None:
        return None
    names = ("next_visit", "last_visit", "last_full_fetch")
    return replace(one, **{name: at and at.replace(microsecond=0) for name in names if (at := getattr(one, name))})


def article(key: str = "a", **fields: Any) -> Article:
    """A followed article that is due at NOW."""
    made = Article(key=key, url=f"https://example.org/{key}", host="example.org", first_seen=NOW, next_visit=NOW)
    return replace(made, **fields)


def visit(at: datetime = NOW, status: VisitStatus = VisitStatus.UNCHANGED, **fields: Any) -> Visit:
    """A visit that found nothing new."""
    return replace(Visit(at=at, status=status), **fields)


def snapshot(key: str = "a", number: int = 1, taken_at: datetime = NOW, text: str = "It rained.") -> Snapshot:
    """A snapshot of a page with one paragraph."""
    url = f"https://example.org/{key}"
    page = Page(url=url, canonical_url=url, title="Rain", blocks=(Block(text=text),))
    return Snapshot(article_key=key, number=number, taken_at=taken_at, fingerprint=f"1:{number}", page=page)


def alert(name: str = "alert", key: str = "a", **fields: Any) -> Alert:
    """An alert about one gained notice."""
    made = Alert(
        id=name,
        article_key=key,
        url=f"https://example.org/{key}",
        title="Rain",
        events=(Event.GAINED,),
        raised_at=NOW,
        gained=(Notice(kind=NoticeKind.CORRECTION, text="It did not rain."),),
    )
    return replace(made, **fields)


def delivery(name: str = "delivery", about: str = "alert", **fields: Any) -> Delivery:
    """A delivery to a Slack channel that is due at NOW."""
    made = Delivery(id=name, alert_id=about, article_key="a", sink="slack", channel="C1", order=name, due_at=NOW)
    return replace(made, **fields)


def channel(name: str = "C1", **fields: Any) -> Channel:
    """A Slack channel's lane."""
    return replace(Channel(key=lane_key("slack", name), sink="slack", channel=name), **fields)


def link(channel: str = "C1", ts: str = "1.000001", **fields: Any) -> SharedLink:
    """A link to article "a" that is remembered for a minute."""
    made = SharedLink(article_key="a", channel=channel, ts=ts, shared_at=NOW, until=NOW + MINUTE)
    return replace(made, **fields)


LANE = channel().key

# A value in every field: what a store must give back as it was.
FULL_NOTICE = Notice(
    kind=NoticeKind.UPDATE,
    text="Mr. Müller said “no” \u2014 not yes.\nالتصحيح 訂正 \U0001f5de \x00",
    label="Update # 1",
    number=1,
    stated_time="4:09 P.M.",
    stated_at=NOW,
    position=Position.BOTTOM,
    source=Source.JSON_LD,
    confidence=0.98,
    rule="english/update",
)
FULL_ARTICLE = Article(
    key="full",
    url="https://example.org/straße?q=%C3%BC",
    host="example.org:8080",
    first_seen=NOW,
    title="Rain, “heavy”",
    feeds=("https://example.org/one.xml", "https://example.org/two.xml"),
    watched=True,
    stock=True,
    status=ArticleStatus.FOLLOWED,
    published=NOW - MINUTE,
    last_change=NOW - 2 * MINUTE,
    last_notice=NOW - 3 * MINUTE,
    changes_in_row=2,
    validators=Validators(etag='W/"abc"', last_modified="Sat, 14 Mar 2026 09:26:53 GMT"),
    last_full_fetch=NOW - 4 * MINUTE,
    body_hash="hash",
    snapshot=3,
    fingerprint="1:abc",
    notices=1,
    ledger=(LedgerEntry(key="k", text="said", seen_at=NOW),),
    next_visit=NOW + MINUTE,
    wait=timedelta(minutes=20, microseconds=7),
    last_visit=NOW,
    last_status=VisitStatus.CHANGED,
    last_reason="the body changed",
    failures=1,
    missing_since=NOW,
    feed_modified=NOW,
    feed_text="Corrected: it did not rain.",
    muted=True,
)
FULL_ALERT = Alert(
    id="full",
    article_key="full",
    url="https://example.org/full",
    title="Rain",
    events=(Event.GAINED, Event.REWORDED),
    raised_at=NOW,
    title_before="Sun",
    language="de",
    feeds=("https://example.org/one.xml",),
    gained=(FULL_NOTICE,),
    reworded=(Reworded(before=FULL_NOTICE, after=replace(FULL_NOTICE, text="")),),
    removed=(FULL_NOTICE,),
    changes=(Change(before="3 men", after="4 men", notice=0, facts=(Fact.NUMBER, Fact.NAME)),),
    passages=("3 men stood in the rain.",),
    lede="It rained.",
    disclosure=Disclosure.PARTLY,
    severity=Severity.HIGH,
    severity_reason="a number",
    published=NOW,
    first_sight=True,
    before=2,
    after=3,
    summary=Summary(
        headline="Four men, not three",
        said="3 men",
        now=(Now(notice=0, who="the publisher", text="4 men"),),
        why="miscounted",
        source=SummarySource.MODEL,
        model="gpt-5-mini",
        check=Check(verdict="fail", problems=("a name",)),
        cut=True,
        note="late",
        usage=Usage(tokens_in=10, tokens_out=5, seconds=0.5, requests=2),
    ),
    summary_lease_owner="worker",
    summary_lease_until=NOW + MINUTE,
)
FULL_SNAPSHOT = Snapshot(
    article_key="full",
    number=3,
    taken_at=NOW,
    fingerprint="1:abc",
    page=Page(
        url="https://example.org/full",
        canonical_url="https://example.org/full",
        title="Rain",
        language="en",
        authors=("A. Writer",),
        published=NOW,
        modified=NOW,
        blocks=(
            Block(
                text="It rained.", element="h2", hints=("a", "b"), link_share=0.25, place=Place.OUTSIDE, emphasis="It"
            ),
            Block(text="訂正 " * 5000, caption=True, place=Place.FURNITURE),
        ),
        corrections=(StructuredCorrection(text="No rain.", stated_time="today", kind_hint="CorrectionComment"),),
        headline="Rain!",
        live_blog=True,
    ),
)


class StoreContract:
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

    # articles

    def test_known_articles_are_those_that_are_stored(self, store: Store) -> None:
        """Of many keys, the stored ones come back by key."""
        for key in ("a", "b"):
            store.put_article(article(key))
        keys = [*(f"unknown {number}" for number in range(1200)), "a", "b", "a"]
        assert {key: found.key for key, found in store.known_articles(keys).items()} == {"a": "a", "b": "b"}

    def test_articles_come_latest_first_seen_first(self, store: Store) -> None:
        """All articles are iterated by when they were first seen, or those that carry a notice only."""
        for number in range(5):
            store.put_article(article(f"{number}", first_seen=NOW + number * MINUTE, notices=number % 2))
        assert [one.key for one in store.articles()] == ["4", "3", "2", "1", "0"]
        assert [one.key for one in store.articles(with_notices=True)] == ["3", "1"]

    def test_articles_may_be_written_while_they_are_iterated(self, store: Store) -> None:
        """An iterator over articles does not stand in the way of writing them."""
        for number in range(5):
            store.put_article(article(f"{number}", first_seen=NOW + number * MINUTE))
        for one in store.articles():
            assert store.put_article(replace(one, title="seen")) is not None
        assert {one.title for one in store.articles()} == {"seen"}

    def test_due_articles_are_those_of_the_host(self, store: Store) -> None:
        """Due are followed articles of that host whose time has come, most late for their wait first."""
        store.put_article(article("slow", next_visit=NOW - 60 * MINUTE, wait=timedelta(days=1)))
        store.put_article(article("quick", next_visit=NOW - 10 * MINUTE, wait=20 * MINUTE))
        store.put_article(article("now"))
        store.put_article(article("no wait", next_visit=NOW - INSTANT, wait=timedelta(0)))
        store.put_article(article("later", next_visit=NOW + INSTANT))
        store.put_article(article("elsewhere", host="example.com"))
        store.put_article(article("over", next_visit=None))
        store.put_article(article("ended", status=ArticleStatus.ENDED))
        assert [one.key for one in store.due_articles("example.org", NOW, 10)] == ["no wait", "quick", "slow", "now"]
        assert [one.key for one in store.due_articles("example.org", NOW, 2)] == ["no wait", "quick"]
        assert store.due_articles("example.net", NOW, 10) == []

    def test_an_article_moves_to_its_next_time(self, store: Store) -> None:
        """After a visit that plans the next one, the article is not due before then."""
        stored = store.put_article(article())
        assert stored is not None
        store.put_article(replace(stored, next_visit=NOW + 15 * MINUTE), visit())
        assert store.due_articles("example.org", NOW + 14 * MINUTE, 10) == []
        assert [one.key for one in store.due_articles("example.org", NOW + 15 * MINUTE, 10)] == ["a"]

    def test_the_log_has_the_latest_visits_first(self, store: Store) -> None:
        """Visits are logged with a write that succeeds, several of one time too, and the latest 50 are kept."""
        stored = store.put_article(article(), visit(status=VisitStatus.FIRST, reason="first", snapshot=1))
        assert stored is not None
        assert store.put_article(replace(stored, version=9), visit(reason="refused")) is None
        for number in range(60):
            stored = store.put_article(stored, visit(NOW + number // 2 * MINUTE, reason=str(number)))
            assert stored is not None
        log = store.visits("a")
        assert [one.reason for one in log] == [str(number) for number in range(59, 9, -1)]
        assert store.visits("a", limit=2) == log[:2]

    def test_articles_written_together_are_each_conditional(self, store: Store) -> None:
        """Of several articles written at once, those of the stored version are written, with their visits."""
        first, second = store.put_article(article("a")), store.put_article(article("b"))
        assert first is not None
        assert second is not None
        results = store.put_articles(
            [(replace(first, title="new"), visit()), (replace(second, version=5), visit()), (article("c"), None)]
        )
        assert [None if one is None else one.version for one in results] == [2, None, 1]
        assert store.article("a") == results[0]
        assert store.article("b") == second
        assert [len(store.visits(key)) for key in "abc"] == [1, 0, 0]
        assert store.put_articles([]) == []

    # touches

    def test_a_touch_makes_an_article_due(self, store: Store) -> None:
        """A touched article is due from then on, under the version it had, so that a revisit is not undone."""
        store.put_article(article(next_visit=NOW + timedelta(days=1)))
        assert store.touch_article("a", NOW)
        (due,) = store.due_articles("example.org", NOW, 10)
        assert (due.touched_at, due.version) == (NOW, 1)
        assert store.due_hosts(NOW, 10) == ["example.org"]

    def test_a_touch_does_not_make_an_article_less_late(self, store: Store) -> None:
        """An article that was due before it was touched keeps its place."""
        store.put_article(article(next_visit=NOW - MINUTE))
        store.touch_article("a", NOW)
        touched = store.article("a")
        assert touched is not None
        assert touched.next_visit == NOW - MINUTE

    @pytest.mark.parametrize("status", [ArticleStatus.ENDED, ArticleStatus.GONE, ArticleStatus.UNWATCHED])
    def test_only_followed_articles_are_touched(self, store: Store, status: ArticleStatus) -> None:
        """A touch of an article that is unknown or not followed does nothing and says so."""
        stored = store.put_article(article(status=status, next_visit=None))
        assert not store.touch_article("a", NOW)
        assert not store.touch_article("unknown", NOW)
        assert store.article("a") == stored
        assert store.article("unknown") is None

    def test_a_save_clears_the_touch_that_its_reader_saw(self, store: Store) -> None:
        """A visit that was made knowing of the touch answers it."""
        store.put_article(article())
        store.touch_article("a", NOW)
        seen = store.article("a")
        assert seen is not None
        saved = store.put_article(replace(seen, next_visit=NOW + 15 * MINUTE), visit())
        assert saved is not None
        assert (saved.touched_at, saved.next_visit) == (None, NOW + 15 * MINUTE)
        assert store.article("a") == saved

    @pytest.mark.parametrize("seen_before", [False, True])
    @pytest.mark.parametrize("way", ["put_article", "put_articles", "commit"])
    def test_a_touch_between_read_and_write_is_kept(self, store: Store, way: str, seen_before: bool) -> None:
        """A visit that did not know of the touch leaves the mark, and the article is due from the mark on."""
        store.put_article(article())
        if seen_before:
            store.touch_article("a", NOW - MINUTE)
        read = store.article("a")
        assert read is not None
        store.touch_article("a", NOW)
        visited = replace(read, next_visit=NOW + 15 * MINUTE)
        if way == "put_article":
            saved = store.put_article(visited, visit())
        elif way == "put_articles":
            (saved,) = store.put_articles([(visited, visit())])
        else:
            saved = store.commit(visited, visit(), snapshot(), None).article
        assert saved is not None
        assert (saved.touched_at, saved.next_visit, saved.version) == (NOW, NOW, 2)
        assert store.article("a") == saved
        assert [one.key for one in store.due_articles("example.org", NOW, 10)] == ["a"]

    @pytest.mark.parametrize("late", [timedelta(0), MINUTE])
    def test_a_second_touch_is_another_mark(self, store: Store, late: timedelta) -> None:
        """Two touches of one time, or of clocks that differ, are two marks: a reader of the first keeps the second."""
        store.put_article(article())
        store.touch_article("a", NOW)
        read = store.article("a")
        assert read is not None
        store.touch_article("a", NOW - late)
        saved = store.put_article(replace(read, next_visit=NOW + 15 * MINUTE), visit())
        assert saved is not None
        assert saved.touched_at is not None
        assert saved.touched_at > NOW
        assert saved.next_visit == saved.touched_at

    def test_an_article_that_ended_keeps_the_touch_but_is_not_due(self, store: Store) -> None:
        """A touch that comes while the article is ended does not bring it back by itself."""
        read = store.put_article(article())
        assert read is not None
        store.touch_article("a", NOW)
        saved = store.put_article(replace(read, status=ArticleStatus.ENDED, next_visit=None), visit())
        assert saved is not None
        assert (saved.touched_at, saved.next_visit) == (NOW, None)
        assert store.due_articles("example.org", NOW, 10) == []

    def test_only_a_touch_sets_a_mark(self, store: Store) -> None:
        """A mark in a record that is written, where none is stored, is not stored and changes nothing else."""
        later = NOW + timedelta(days=1)
        saved = store.put_article(article(touched_at=NOW, next_visit=later))
        assert saved == replace(article(next_visit=later), version=1)
        assert store.article("a") == saved

    def test_what_is_due_soon_comes_along(self, store: Store) -> None:
        """Whoever visits a host may ask for what is due within a share of its own wait, after all that is due."""
        for key, ahead, wait in (("now", 0, 60), ("soon", 7, 60), ("later", 8, 60)):
            store.put_article(article(key, next_visit=NOW + ahead * MINUTE, wait=wait * MINUTE))
        assert [one.key for one in store.due_articles("example.org", NOW, 10)] == ["now"]
        assert [one.key for one in store.due_articles("example.org", NOW, 10, 0.125)] == ["now", "soon"]

    def test_settling_changes_nothing_that_can_be_seen(self, store: Store) -> None:
        """After a worker said that it is done, what it visited is due when it said, and what was touched is due now."""
        for key in ("seen", "touched", "left"):
            store.put_article(article(key))
        for due in store.due_articles("example.org", NOW, 10):
            if due.key != "left":
                store.put_article(replace(due, next_visit=NOW + MINUTE), visit())
        store.touch_article("touched", NOW)
        store.settle("example.org")
        store.settle("elsewhere.org")
        assert {one.key for one in store.due_articles("example.org", NOW, 10)} == {"left", "touched"}
        assert len(store.due_articles("example.org", NOW + MINUTE, 10)) == 3

    @pytest.mark.parametrize("status", [VisitStatus.NOT_MODIFIED, VisitStatus.UNCHANGED])
    def test_visits_that_found_nothing_new_are_written_together(self, store: Store, status: VisitStatus) -> None:
        """However many rounds of them there are: schedule, version and log are those of the last, to the second."""
        for key in ("a", "b"):
            store.put_article(article(key, first_seen=NOW - 2 * MINUTE, feed_text="what the feed says " * 20))
        for number in range(12):
            now = NOW + number * MINUTE
            due = store.due_articles("example.org", now, 10)
            assert {one.key for one in due} == {"a", "b"}
            seen = [quiet(one, now, status) for one in due]
            stored = store.settle("example.org", seen)
            for (wanted, _), one in zip(seen, stored, strict=True):
                assert one == store.article(wanted.key)
                assert to_the_second(one) == to_the_second(replace(wanted, version=wanted.version + 1))
            assert store.due_articles("example.org", now, 10) == []
            assert store.due_hosts(now, 10) == []
        assert [one.at.replace(microsecond=0) for one in store.visits("a")] == [
            (NOW + number * MINUTE).replace(microsecond=0) for number in reversed(range(12))
        ]
        assert {one.status for one in store.visits("b")} == {status}
        known = store.known_articles(["a", "b", "unknown"])
        assert known == {key: store.article(key) for key in ("a", "b")}
        assert {one.key: one for one in store.articles()} == known

    def test_a_touch_before_settling_is_kept(self, store: Store) -> None:
        """A feed that says that an article changed while it is visited makes it due at once, whatever was found."""
        for key in ("a", "b"):
            store.put_article(article(key, first_seen=NOW - MINUTE))
        due = store.due_articles("example.org", NOW, 10)
        store.touch_article("a", NOW)
        stored = store.settle("example.org", [quiet(one, NOW) for one in due])
        assert None not in stored
        assert [one.key for one in store.due_articles("example.org", NOW, 10)] == ["a"]
        assert store.due_hosts(NOW, 10, ripe=True) == ["example.org"]
        assert len(store.visits("a")) == len(store.visits("b")) == 1

    def test_a_visit_of_what_was_written_meanwhile_is_not_settled(self, store: Store) -> None:
        """The others are: each is conditional on its own article."""
        for key in ("a", "b"):
            store.put_article(article(key, first_seen=NOW - MINUTE))
        due = sorted(store.due_articles("example.org", NOW, 10), key=lambda one: one.key)
        assert store.put_article(replace(due[0], title="new")) is not None
        stored = store.settle("example.org", [quiet(one, NOW) for one in due])
        assert [one is not None for one in stored] == [False, True]
        assert [one.key for one in store.due_articles("example.org", NOW, 10)] == ["a"]
        assert store.visits("a") == []

    def test_what_is_written_after_quiet_visits_has_them(self, store: Store) -> None:
        """A write of another kind, and a touch, keep the log and follow the version of the visits before."""
        store.put_article(article(first_seen=NOW - MINUTE))
        for number in range(3):
            (due,) = store.due_articles("example.org", NOW + number * MINUTE, 10)
            store.settle("example.org", [quiet(due, NOW + number * MINUTE)])
        known = store.article("a")
        assert known is not None
        assert store.put_article(replace(known, title="stale", version=known.version - 1)) is None
        written = store.put_article(replace(known, title="new"), visit(at=NOW + 3 * MINUTE))
        assert written == replace(known, title="new", version=known.version + 1) == store.article("a")
        assert len(store.visits("a")) == 4
        (due,) = store.due_articles("example.org", NOW + 4 * MINUTE, 10)
        store.settle("example.org", [quiet(due, NOW + 4 * MINUTE)])
        assert store.touch_article("a", NOW + 4 * MINUTE)
        assert len(store.visits("a")) == 5
        touched = store.article("a")
        assert touched is not None
        assert (touched.version, touched.touched_at) == (written.version + 1, NOW + 4 * MINUTE)

    def test_a_backlog_has_an_age(self, store: Store) -> None:
        """It counts from what has been due longest, queued or not; pauses that were asked for are no backlog."""
        assert store.overdue_since(NOW) is None
        store.put_feed(feed("new", next_poll=None))
        store.put_article(article("later", next_visit=NOW + INSTANT))
        store.put_article(article("paused", host="paused", next_visit=NOW - 90 * MINUTE))
        store.put_host(Host(name="paused", next_free=NOW + MINUTE))
        assert store.overdue_since(NOW) is None
        store.put_delivery(delivery(due_at=NOW - MINUTE))
        assert store.overdue_since(NOW) == NOW - MINUTE
        store.put_feed(feed("queued", next_poll=NOW - 2 * MINUTE, queued_until=NOW + MINUTE))
        assert store.overdue_since(NOW) == NOW - 2 * MINUTE
        store.put_article(article("leased", host="leased", next_visit=NOW - 3 * MINUTE))
        store.put_host(Host(name="leased", lease_until=NOW + MINUTE))
        assert store.overdue_since(NOW) == NOW - 3 * MINUTE

    # hosts

    def test_due_hosts_have_due_articles_and_are_free(self, store: Store) -> None:
        """A host is due with its most late article, unless it is leased, queued or pauses beyond now."""
        for name in ("slow", "quick", "unknown", "later", "leased", "queued", "paused", "ended"):
            store.put_article(article(name, host=name))
        for key, late, wait in (("slow", 60, 1440), ("quick", 10, 20)):
            store.put_article(article(f"{key} 2", host=key, next_visit=NOW - late * MINUTE, wait=wait * MINUTE))
        store.put_article(replace(article("later"), version=1, host="later", next_visit=NOW + INSTANT))
        store.put_article(replace(article("ended"), version=1, host="ended", status=ArticleStatus.ENDED))
        store.put_host(Host(name="quick", next_free=NOW, lease_until=NOW, queued_until=NOW))
        store.put_host(Host(name="leased", lease_until=NOW + INSTANT))
        store.put_host(Host(name="queued", queued_until=NOW + INSTANT))
        store.put_host(Host(name="paused", next_free=NOW + INSTANT))
        assert store.due_hosts(NOW, 10) == ["quick", "slow", "unknown"]
        assert store.due_hosts(NOW, 2) == ["quick", "slow"]
        assert set(store.due_hosts(NOW + INSTANT, 10)) == {
            "quick", "slow", "unknown", "later", "leased", "queued", "paused"
        }  # fmt: skip

    @pytest.mark.parametrize("limit", [1, 3, 5])
    def test_a_backlog_of_hosts_drains_most_late_first(self, store: Store, limit: int) -> None:
        """However few are asked for, those come that are latest for their own waits, not those due the longest."""
        for number in range(4):
            old = {
                "next_visit": NOW - (120 - number) * MINUTE,
                "wait": 6 * 1440 * MINUTE,
                "first_seen": NOW - 43_200 * MINUTE,
            }
            store.put_article(article(f"old {number}", host=f"old {number}", **old))
            young = {"next_visit": NOW - (60 - number) * MINUTE, "wait": 15 * MINUTE}
            store.put_article(article(f"young {number}", host=f"young {number}", **young))
        expected = [*(f"young {number}" for number in range(4)), "old 0"]
        assert store.due_hosts(NOW, limit) == expected[:limit]

    def test_a_host_is_ripe_when_something_waits_no_longer_or_was_touched(self, store: Store) -> None:
        """A visit may be late by a third of its wait, half an hour at most; a first one and a touched one not.

        Within that it waits for the last full five minutes by the clock.
        """
        late = {
            "third": (9, 27),
            "not yet": (4, 27),
            "most": (30, 1440),
            "nor this": (25, 1440),
            "touched": (-60, 1440),
        }
        for key, (minutes, wait) in late.items():
            times = {"next_visit": NOW - minutes * MINUTE, "wait": wait * MINUTE, "first_seen": NOW - 2000 * MINUTE}
            store.put_article(article(key, host=key, **times))
        assert store.due_hosts(NOW, 10, ripe=True) == ["third", "most"]
        assert store.touch_article("touched", NOW - MINUTE)
        assert store.touch_article("nor this", NOW)
        assert store.due_hosts(NOW, 10, ripe=True) == ["third", "most", "nor this", "touched"]
        assert store.due_hosts(NOW, 2, ripe=True) == ["third", "most"]
        assert len(store.due_hosts(NOW, 10)) == 5
        touched = store.article("touched")
        assert touched is not None
        store.put_article(replace(touched, next_visit=NOW - MINUTE, wait=1440 * MINUTE))
        assert store.due_hosts(NOW, 10, ripe=True) == ["third", "most", "nor this"]
        store.put_article(article("new", host="new", next_visit=NOW, first_seen=NOW, wait=1440 * MINUTE))
        assert store.due_hosts(NOW, 10, ripe=True) == ["third", "most", "nor this", "new"]

    def test_a_lease_goes_to_one_of_two(self, store: Store) -> None:
        """Two workers that read the same host cannot both lease it."""
        host = store.put_host(Host(name="example.org"))
        assert host is not None
        mine = replace(host, lease_owner="me", lease_until=NOW + MINUTE)
        assert store.put_host(mine) is not None
        assert store.put_host(replace(mine, lease_owner="you")) is None
        kept = store.host("example.org")
        assert kept is not None
        assert kept.lease_owner == "me"

    # snapshots and alerts

    def test_a_commit_stores_everything_at_once(self, store: Store) -> None:
        """Article, visit, snapshot, alert and deliveries are there together after a commit."""
        read = store.put_article(article())
        assert read is not None
        done = store.commit(read, visit(snapshot=1), snapshot(), alert(), [delivery("1"), delivery("2", channel="C2")])
        assert done.stored
        assert done.alert_raised
        assert done.article == store.article("a") == replace(read, version=2)
        assert store.visits("a") == [visit(snapshot=1)]
        assert store.snapshot("a", 1) == snapshot()
        assert store.alert("alert") == replace(alert(), version=1)
        assert {one.id: one.version for one in store.deliveries_of("alert")} == {"1": 1, "2": 1}
        assert {lane.channel for lane in store.due_channels(NOW, 10)} == {"C1", "C2"}

    def test_a_commit_of_another_version_stores_nothing(self, store: Store) -> None:
        """If the article was changed since it was read, nothing of the commit is written."""
        read = store.put_article(article())
        assert read is not None
        current = store.put_article(replace(read, title="changed"))
        done = store.commit(read, visit(), snapshot(), alert(), [delivery()])
        assert (done.stored, done.alert_raised, done.article) == (False, False, None)
        assert store.article("a") == current
        assert store.visits("a") == []
        assert store.snapshots("a") == []
        assert store.alert("alert") is None
        assert store.delivery("delivery") is None
        assert store.due_channels(NOW, 10) == []

    def test_a_known_alert_is_not_raised_again(self, store: Store) -> None:
        """The same news found again stores its snapshot alone: the alert and its deliveries stay as they were."""
        read = store.put_article(article())
        assert read is not None
        first = store.commit(read, visit(), snapshot(), alert(), [delivery()]).article
        assert first is not None
        told = store.put_delivery(replace(delivery(), version=1, status=DeliveryStatus.POSTED, due_at=None))
        known = store.alert("alert")
        again = alert(title="Again", raised_at=NOW + MINUTE, version=1)
        done = store.commit(first, visit(), snapshot(number=2), again, [delivery(), delivery("new", channel="C2")])
        assert done.stored
        assert not done.alert_raised
        assert store.alert("alert") == known
        assert store.delivery("delivery") == told
        assert store.delivery("new") is None
        assert [info.number for info in store.snapshots("a")] == [1, 2]
        assert store.due_channels(NOW + MINUTE, 10) == []

    def test_a_commit_may_make_the_article(self, store: Store) -> None:
        """An article of version 0 is stored by the commit itself, once."""
        assert store.commit(article(), visit(), snapshot(), None).stored
        assert not store.commit(article(), visit(), snapshot(number=2), None).stored
        assert [info.number for info in store.snapshots("a")] == [1]

    def test_a_commit_may_have_no_snapshot(self, store: Store) -> None:
        """An alert that an article is gone has no snapshot of its own."""
        gone = alert(events=(Event.GONE,), gained=())
        assert store.commit(article(status=ArticleStatus.GONE), visit(), None, gone, [delivery()]).alert_raised
        assert store.snapshots("a") == []
        assert [one.id for one in store.due_deliveries(LANE, NOW, 10)] == ["delivery"]

    def test_snapshots_come_back_whole_and_in_order(self, store: Store) -> None:
        """Every field of a large page is kept; the list has them oldest first without their pages."""
        last = replace(FULL_SNAPSHOT, number=11, taken_at=NOW + MINUTE)
        store.commit(FULL_ARTICLE, visit(), FULL_SNAPSHOT, None)
        store.commit(replace(FULL_ARTICLE, version=1), visit(), last, None)
        assert store.snapshot("full", 3) == FULL_SNAPSHOT
        assert store.snapshot("full", 11) == last
        assert store.snapshot("full", 4) is None
        assert [(info.number, info.taken_at, info.fingerprint) for info in store.snapshots("full")] == [
            (3, NOW, "1:abc"),
            (11, NOW + MINUTE, "1:abc"),
        ]

    def test_a_snapshot_of_the_same_number_is_written_over(self, store: Store) -> None:
        """What a commit says is the newest state counts."""
        first = store.commit(article(), visit(), snapshot(text="one"), None).article
        assert first is not None
        store.commit(first, visit(), snapshot(text="two"), None)
        assert store.snapshot("a", 1) == snapshot(text="two")
        assert len(store.snapshots("a")) == 1

    def test_alerts_come_latest_first(self, store: Store) -> None:
        """Alerts are listed from the latest back, as far as is asked; an article's own from the oldest on."""
        for number in range(5):
            raised = alert(f"{number}", key="ab"[number % 2], raised_at=NOW + number * MINUTE)
            store.put_alert(raised)
        assert [one.id for one in store.alerts()] == ["4", "3", "2", "1", "0"]
        assert [one.id for one in store.alerts(since=NOW + 2 * MINUTE)] == ["4", "3", "2"]
        assert [one.id for one in store.alerts(limit=2)] == ["4", "3"]
        assert list(store.alerts(limit=0)) == []
        assert [one.id for one in store.alerts_of("a")] == ["0", "2", "4"]

    # deliveries and channels

    def test_due_deliveries_come_in_the_lanes_order(self, store: Store) -> None:
        """Due deliveries of one lane come in its order, however late each is; leased and finished ones are left out."""
        store.put_delivery(delivery("3"))
        store.put_delivery(delivery("1"))
        store.put_delivery(delivery("2", due_at=NOW - MINUTE))
        store.put_delivery(delivery("later", due_at=NOW + INSTANT))
        store.put_delivery(delivery("leased", lease_until=NOW + INSTANT))
        store.put_delivery(delivery("ended lease", order="9", lease_until=NOW))
        store.put_delivery(delivery("over", due_at=None))
        store.put_delivery(delivery("elsewhere", channel="C2"))
        assert [one.id for one in store.due_deliveries(LANE, NOW, 10)] == ["1", "2", "3", "ended lease"]
        assert [one.id for one in store.due_deliveries(LANE, NOW, 1)] == ["1"]

    def test_due_channels_have_due_deliveries_and_are_free(self, store: Store) -> None:
        """A lane is due with a due delivery unless it is leased, queued or pauses; the longest waiting comes first."""
        for number, name in enumerate(("late", "new", "leased", "queued", "paused", "free")):
            store.put_delivery(delivery(name, channel=name, due_at=NOW - timedelta(minutes=10 - number)))
        store.put_delivery(delivery("later", channel="later", due_at=NOW + INSTANT))
        store.put_delivery(delivery("busy", channel="busy", lease_until=NOW + INSTANT))
        store.put_channel(channel("late", failures=3))
        store.put_channel(channel("leased", lease_until=NOW + INSTANT))
        store.put_channel(channel("queued", queued_until=NOW + INSTANT))
        store.put_channel(channel("paused", next_free=NOW + INSTANT))
        store.put_channel(channel("free", lease_until=NOW, queued_until=NOW, next_free=NOW))
        store.put_channel(channel("idle"))
        assert [lane.channel for lane in store.due_channels(NOW, 10)] == ["late", "new", "free"]
        assert store.due_channels(NOW, 2) == [channel("late", failures=3, version=1), channel("new")]
        assert len(store.due_channels(NOW + INSTANT, 10)) == 8

    def test_a_lane_without_a_record_can_be_leased(self, store: Store) -> None:
        """The record that stands for a lane nobody has written yet can be written once."""
        store.put_delivery(delivery())
        (lane,) = store.due_channels(NOW, 10)
        assert lane == channel()
        assert store.put_channel(replace(lane, lease_until=NOW + MINUTE)) is not None
        assert store.put_channel(replace(lane, lease_until=NOW + MINUTE)) is None
        assert store.due_channels(NOW, 10) == []

    def test_a_delivery_is_claimed_once(self, store: Store) -> None:
        """Of two workers that claim a delivery one gets it, and it is not due again until its lease ends."""
        pending = store.put_delivery(delivery())
        assert pending is not None
        claimed = replace(pending, status=DeliveryStatus.CLAIMED, lease_until=NOW + MINUTE)
        assert store.put_delivery(replace(claimed, lease_owner="me")) is not None
        assert store.put_delivery(replace(claimed, lease_owner="you")) is None
        assert store.due_deliveries(LANE, NOW, 10) == []
        assert [one.lease_owner for one in store.due_deliveries(LANE, NOW + MINUTE, 10)] == ["me"]

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
