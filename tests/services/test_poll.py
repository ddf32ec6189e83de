"""The polling service beside other workers: what a conflict, a removal and a cut mean."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from amended.adapters.sqlite_store import SqliteStore
from amended.domain.addresses import article_key
from amended.domain.articles import Article, Visit
from amended.domain.events import Failure, FeedPolled, Reported
from amended.domain.feeds import Entry, Feed, FeedDocument, Validators
from amended.domain.policies import PollPolicy
from amended.errors import StoreBusy, StoreCorrupt
from amended.ports import Fetched, FetchRequest
from amended.services.host_turns import HostTurns
from amended.services.poll import PollFeeds

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
URL = "https://example.org/rss"
STORY = "https://example.org/story"


class Still:
    """A clock that stands still."""

    def now(self) -> datetime:
        """Noon."""
        return NOW

    async def sleep(self, seconds: float) -> None:
        """Not at all."""

    def pause(self, seconds: float) -> None:
        """Not at all."""


class Events(list[Reported]):
    """Everything that was reported."""

    def report(self, event: Reported) -> None:
        """Keep it."""
        self.append(event)


class Answering:
    """A fetcher that answers 200 with an ETag; `meanwhile` happens while it is asked."""

    def __init__(self, meanwhile: Callable[[], object] = lambda: None) -> None:
        self.asked: list[FetchRequest] = []
        self.meanwhile = meanwhile

    async def fetch(self, request: FetchRequest) -> Fetched:
        """The answer."""
        self.asked.append(request)
        self.meanwhile()
        return Fetched(url=request.url, status=200, headers={}, body=b"", validators=Validators(etag='"new"'))

    async def close(self) -> None:
        """Nothing to close."""


class OneStory:
    """A reader that finds one story in every document."""

    def read(self, body: bytes, *, content_type: str, url: str) -> FeedDocument:
        """The document; its title says what it was made of."""
        return FeedDocument(
            title=f"{url} {content_type} {len(body)}",
            entries=(Entry(identity="1", url=STORY, title="Story", text="Text"),),
        )


class Stopped(BaseException):
    """Stands for a process that is killed."""


class Killed(SqliteStore):
    """A store whose process is killed when a feed is to be written."""

    def put_feed(self, feed: Feed) -> Feed | None:
        """Not any more."""
        raise Stopped(feed.url)


@pytest.fixture
def store(tmp_path: Path) -> SqliteStore:
    """A store with one feed, which has taken stock."""
    store = SqliteStore(tmp_path / "store.db")
    store.put_feed(Feed(url=URL, added_at=NOW, stock_taken=True, validators=Validators(etag='"old"')))
    return store


def poll(store: SqliteStore, fetcher: Answering, *feeds: Feed, stopping: bool = False) -> Events:
    """Poll these feeds, or all."""
    events = Events()
    turns = HostTurns(store, Still(), owner="test", interval=timedelta(0))
    service = PollFeeds(store, fetcher, OneStory(), turns, Still(), events, PollPolicy())
    asyncio.run(service.poll(feeds or store.feeds(), stopping=lambda: stopping))
    return events


def test_a_poll_is_stored_and_reported(store: SqliteStore) -> None:
    """Article, validators and schedule are stored; one event tells of it; the host is free again."""
    (event,) = poll(store, Answering())
    assert isinstance(event, FeedPolled)
    assert (event.feed, event.status, event.entries, event.new) == (URL, "200", 1, 1)
    feed = store.feed(URL)
    assert feed is not None
    assert (feed.validators.etag, feed.last_polled, feed.next_poll) == ('"new"', NOW, event.next_poll)
    host = store.host("example.org")
    assert host is not None
    assert host.lease_until is None


def test_a_kill_between_articles_and_validators_only_repeats(store: SqliteStore, tmp_path: Path) -> None:
    """Articles are written before the validators that would hide them: a kill in between loses nothing."""
    killed = Killed(tmp_path / "store.db")
    with pytest.raises(Stopped):
        poll(killed, Answering(), *store.feeds())
    killed.close()
    assert store.article(article_key(STORY)) is not None
    feed = store.feed(URL)
    assert feed is not None
    assert feed.validators.etag == '"old"'


def test_a_feed_that_was_polled_meanwhile_is_left(store: SqliteStore) -> None:
    """A worker with an old record of the feed asks nothing: another one has been here."""
    (old,) = store.feeds()
    store.put_feed(replace(old, last_polled=NOW))
    fetcher = Answering()
    assert poll(store, fetcher, old) == []
    assert not fetcher.asked


def test_a_feed_that_is_changed_meanwhile_keeps_the_change(store: SqliteStore) -> None:
    """The user changes the feed's channels while it is polled: both the change and the poll stand."""
    (feed,) = store.feeds()
    poll(store, Answering(lambda: store.put_feed(replace(feed, channels=("C1",)))))
    stored = store.feed(URL)
    assert stored is not None
    assert (stored.channels, stored.validators.etag) == (("C1",), '"new"')


def test_a_feed_that_is_removed_meanwhile_stays_removed(store: SqliteStore) -> None:
    """The user removes the feed while it is polled: it does not come back; what it brought is followed."""
    poll(store, Answering(lambda: store.remove_feed(URL)))
    assert store.feed(URL) is None
    assert store.article(article_key(STORY)) is not None


def test_an_article_that_another_feed_brings_meanwhile_belongs_to_both(store: SqliteStore) -> None:
    """Two workers meet over one new story: one article, of two feeds."""
    other = Article(
        key=article_key(STORY), url=STORY, host="example.org", first_seen=NOW, feeds=("https://other.example/",)
    )
    poll(store, Answering(lambda: store.put_article(other)))
    article = store.article(article_key(STORY))
    assert article is not None
    assert set(article.feeds) == {"https://other.example/", URL}


def test_nothing_is_asked_once_it_is_time_to_stop(store: SqliteStore) -> None:
    """Feeds that were not asked when the user stops the runner are left as they are."""
    fetcher = Answering()
    poll(store, fetcher, stopping=True)
    assert not fetcher.asked


def test_a_busy_store_is_told_and_harms_no_other_host(store: SqliteStore, tmp_path: Path) -> None:
    """A fault of the store at one feed is reported; the others are polled."""

    class Busy(SqliteStore):
        def put_feed(self, feed: Feed) -> Feed | None:
            if feed.url == URL:
                raise StoreBusy("store", "locked")
            return super().put_feed(feed)

    store.put_feed(Feed(url="https://other.example/rss", added_at=NOW))
    busy = Busy(tmp_path / "store.db")
    events = poll(busy, Answering(), *store.feeds())
    busy.close()
    assert [event.message for event in events if isinstance(event, Failure)] == ["locked"]
    assert [event.feed for event in events if isinstance(event, FeedPolled)] == ["https://other.example/rss"]


def test_a_defect_at_one_feed_is_told_and_stops_no_other(store: SqliteStore) -> None:
    """A feed that trips a defect is named without its content, backs off, and the next feed of its host is polled."""

    class Defective(Answering):
        async def fetch(self, request: FetchRequest) -> Fetched:
            if request.url == URL:
                raise KeyError("secret content")
            return await super().fetch(request)

    store.put_feed(Feed(url=f"{URL}/second", added_at=NOW))
    events = poll(store, Defective())
    (failure,) = [event for event in events if isinstance(event, Failure)]
    assert failure.subject == URL
    assert "a defect of Amended" in failure.message
    assert "secret" not in failure.message
    assert failure.retry_at is not None
    assert failure.retry_at > NOW
    assert [event.feed for event in events if isinstance(event, FeedPolled) and not event.failed] == [f"{URL}/second"]


def test_a_store_that_is_unusable_ends_the_round(store: SqliteStore, tmp_path: Path) -> None:
    """A damaged store is no failure of a feed: the round ends with the error."""

    class Damaged(SqliteStore):
        def put_articles(self, articles: Sequence[tuple[Article, Visit | None]]) -> list[Article | None]:
            raise StoreCorrupt(articles[0][0].url, "damaged")

    damaged = Damaged(tmp_path / "store.db")
    with pytest.raises(StoreCorrupt):
        poll(damaged, Answering(), *store.feeds())
    damaged.close()
