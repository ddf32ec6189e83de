"""The scene of the suite: a scripted server on this machine, and the real poller with a clock that can be turned."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from amended.adapters.feed_documents import FeedDocuments
from amended.adapters.http_fetcher import HttpFetcher
from amended.adapters.sqlite_store import SqliteStore
from amended.config import FetchSettings
from amended.domain.addresses import article_key, host_of
from amended.domain.alerts import Alert
from amended.domain.articles import Article
from amended.domain.events import AlertRaised, ArticleVisited, Failure, FeedPolled, Reported
from amended.domain.feeds import Feed
from amended.domain.hosts import Host
from amended.domain.policies import PollPolicy
from amended.domain.poll_schedule import may_poll
from amended.ports import Store
from amended.services.host_turns import HostTurns
from amended.services.poll import PollFeeds
from amended.services.revisit import VisitPlan
from tests.revisits import revisits

if TYPE_CHECKING:
    from tests.conformance.request_log import Requests

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


@dataclass
class TurnedClock:
    """A clock that stands still until it is turned; sleeping turns it."""

    time: datetime = NOON
    slept: list[float] = field(default_factory=list)

    def now(self) -> datetime:
        """The time that it shows."""
        return self.time

    async def sleep(self, seconds: float) -> None:
        """Turn it on by so much."""
        self.slept.append(seconds)
        self.time += timedelta(seconds=seconds)
        await asyncio.sleep(0)

    def pause(self, seconds: float) -> None:
        """Turn it on by so much."""
        self.time += timedelta(seconds=seconds)


@dataclass
class Heard:
    """Everything that was reported."""

    events: list[Reported] = field(default_factory=list)

    def report(self, event: Reported) -> None:
        """Keep it."""
        self.events.append(event)

    @property
    def polls(self) -> list[FeedPolled]:
        """The polls among it."""
        return [event for event in self.events if isinstance(event, FeedPolled)]

    @property
    def visits(self) -> list[ArticleVisited]:
        """The visits among it."""
        return [event for event in self.events if isinstance(event, ArticleVisited)]

    @property
    def alerts(self) -> list[Alert]:
        """The alerts among it."""
        return [event.alert for event in self.events if isinstance(event, AlertRaised)]

    @property
    def failures(self) -> list[Failure]:
        """The failures among it."""
        return [event for event in self.events if isinstance(event, Failure)]


def item(number: int | str, *, link: str = "", guid: str = "", title: str = "", more: str = "") -> str:
    """One RSS item."""
    return (
        f"<item><title>{title or f'Story {number}'}</title><link>{link or f'https://news.example/{number}'}</link>"
        f'<guid isPermaLink="false">{guid or f"guid-{number}"}</guid>{more}</item>'
    )


def rss(*items: str, channel: str = "") -> str:
    """An RSS document with these items."""
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" '
        'xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>News</title>'
        f"<link>https://news.example/</link>{channel}{''.join(items)}</channel></rss>"
    )


@dataclass
class Script:
    """What the server answers at one path, one answer after the other, the last one for ever; and what it was asked."""

    answers: list[Response | Callable[[Request], Response]]
    requests: list[Request] = field(default_factory=list)

    def __call__(self, request: Request) -> Response:
        """The next answer."""
        self.requests.append(request)
        answer = self.answers[min(len(self.requests), len(self.answers)) - 1]
        return answer(request) if callable(answer) and not isinstance(answer, Response) else answer

    def header(self, name: str, request: int = -1) -> str | None:
        """A header of one of the requests."""
        return self.requests[request].headers.get(name)


def answer(body: str | bytes = "", status: int = 200, **headers: str) -> Response:
    """An answer; underscores in header names stand for hyphens."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Response(body, status, {"Content-Type": "application/rss+xml", **named})


class Scene:
    """The real poller over a real store, a scripted server, and what came of it."""

    def __init__(self, server: HTTPServer, other: HTTPServer, reader: FeedDocuments, folder: Path) -> None:
        self.reader = reader
        self.server = server
        self.other = other
        self.clock = TurnedClock()
        self.heard = Heard()
        self.store: Store = SqliteStore(folder / "store.db")
        self.policy = PollPolicy()
        self.interval = timedelta(seconds=2)
        self.until: datetime | None = None
        self.credentials: dict[str, str] = {}
        self.timeout = timedelta(seconds=5)
        self.allowed = [server, other]
        self.also_allowed: set[str] = set()
        self.a_day = timedelta(days=1, hours=1)
        self.owner = "scene"
        self.scripted: set[tuple[HTTPServer, str]] = set()

    def script(
        self, path: str, *answers: Response | str | Callable[[Request], Response], server: HTTPServer | None = None
    ) -> Script:
        """Answer so at this path; a string is a good RSS answer."""
        scripted = Script([answer(one) if isinstance(one, str) else one for one in answers])
        (server or self.server).expect_request(path).respond_with_handler(scripted)
        self.scripted.add((server or self.server, path))
        return scripted

    def follow(self, path: str = "/rss", **fields: Any) -> str:
        """Follow a feed of the server (or at an absolute address); its address."""
        url = path if "://" in path else self.server.url_for(path)
        self.store.put_feed(Feed(url=url, added_at=self.clock.now(), **fields))
        return url

    def poll(self, *, after: timedelta = timedelta(hours=25), all_due: bool = False) -> None:
        """One round: turn the clock on (default: until everything ordinary is due), poll what may be polled."""
        self.clock.time += after
        now = self.clock.now()
        feeds = [feed for feed in self.store.feeds() if may_poll(feed, now, all_due=all_due)]
        asyncio.run(self._poll(feeds))

    async def _poll(self, feeds: list[Feed]) -> None:
        fetcher = HttpFetcher(self._fetch_settings(), self.credentials)
        turns = HostTurns(self.store, self.clock, owner=self.owner, interval=self.interval, until=self.until)
        service = PollFeeds(self.store, fetcher, self.reader, turns, self.clock, self.heard, self.policy)
        try:
            await service.poll(feeds)
        finally:
            await fetcher.close()

    def _fetch_settings(self) -> FetchSettings:
        allowed = frozenset(host_of(server.url_for("/")) for server in self.allowed)
        return FetchSettings(
            contact="desk@example.org", allow_private=allowed | self.also_allowed, timeout=self.timeout
        )

    def visit(self, *, after: timedelta = timedelta(days=2)) -> None:
        """One round of visits to whatever is due."""
        self.clock.time += after
        for server in (self.server, self.other):
            if (server, "/robots.txt") not in self.scripted:
                self.script("/robots.txt", answer(status=404), server=server)
        asyncio.run(self._visit())

    async def _visit(self) -> None:
        fetcher = HttpFetcher(self._fetch_settings(), {})
        turns = HostTurns(self.store, self.clock, owner=self.owner, interval=self.interval, until=self.until)
        service = revisits(self.store, fetcher, turns, self.clock, self.heard)
        now = self.clock.now()
        try:
            await service.visit(self.store.due_hosts(now, 100), VisitPlan(due_by=now))
        finally:
            await fetcher.close()

    def watch(self, path: str = "/story", server: HTTPServer | None = None) -> str:
        """Follow one article of the server that nobody has read yet; its address."""
        url = path if "://" in path else (server or self.server).url_for(path)
        now = self.clock.now()
        article = Article(key=article_key(url), url=url, host=host_of(url), first_seen=now, next_visit=now)
        self.store.put_article(article)
        return url

    def hold(self, server: HTTPServer, seconds: float) -> None:
        """Let another worker hold this server's host for so long."""
        until = self.clock.now() + timedelta(seconds=seconds)
        assert self.store.put_host(Host(name=host_of(server.url_for("/")), lease_owner="another", lease_until=until))

    def allow(self, host_and_port: str) -> None:
        """Allow one more address, as `[fetch] allow_private` does."""
        self.also_allowed.add(host_and_port)

    def replaced(self, url: str, **fields: Any) -> Article:
        """The article's record with other fields, to be stored by the test."""
        return replace(self.article(url), **fields)

    def feed(self, path: str = "/rss") -> Feed:
        """The feed's record as it is stored."""
        found = self.store.feed(path if "://" in path else self.server.url_for(path))
        assert found is not None
        return found

    def article(self, url: str) -> Article:
        """The article's record as it is stored."""
        found = self.store.article(article_key(url))
        assert found is not None
        return found

    @property
    def articles(self) -> list[Article]:
        """All articles that are stored, but not their second addresses."""
        return [article for article in self.store.articles() if not article.is_second_address]


@pytest.fixture(scope="session")
def reader() -> Iterator[FeedDocuments]:
    """One reader of feeds, with its process, for the whole session."""
    made = FeedDocuments()
    yield made
    made.close()


@pytest.fixture
def scene(two_servers: tuple[HTTPServer, HTTPServer], reader: FeedDocuments, tmp_path: Path) -> Iterator[Scene]:
    """A fresh scene."""
    for server in two_servers:
        server.clear()
    made = Scene(*two_servers, reader, tmp_path)
    yield made
    made.store.close()


@pytest.fixture
def requests(scene: Scene) -> Requests:
    """Nothing was asked yet."""
    from tests.conformance.request_log import Requests  # it is about the scene, which this module makes

    return Requests(scene)
