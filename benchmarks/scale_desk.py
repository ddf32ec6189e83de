"""The real services on any store, with a clock turned by hand and a web that answers at once: for `scale.py`."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from amended.domain.articles import Article, VisitStatus
from amended.domain.events import ArticleVisited, Reported
from amended.domain.feed_notices import feed_mark
from amended.domain.feeds import Validators
from amended.domain.hosts import Host, Robots
from amended.domain.messages import Kind, Message
from amended.domain.routing import Destinations
from amended.ports import Fetched, FetchRequest, Store
from amended.services.dispatch import Dispatch
from amended.services.host_turns import HostTurns
from amended.services.queue_work import visit_named
from tests.revisits import revisits

START = datetime(2026, 5, 4, tzinfo=UTC)
INTERVAL = timedelta(seconds=2)
_ROBOTS = "User-agent: *\nDisallow: /search\nCrawl-delay: 1\n" + "".join(
    f"Disallow: /internal/{n}\n" for n in range(60)
)
_WORDS = (
    "The town council will close the swimming pool from October because its roof has to be replaced before winter. "
)


class Clock:
    """Stands still; what is slept is added up and not waited for."""

    def __init__(self) -> None:
        self.at = START
        self.slept = timedelta(0)

    def now(self) -> datetime:
        """The time of the present minute, plus what was slept in it."""
        return self.at + self.slept

    async def sleep(self, seconds: float) -> None:
        """Add it up."""
        self.pause(seconds)

    def pause(self, seconds: float) -> None:
        """Add it up."""
        self.slept += timedelta(seconds=seconds)

    def next_minute(self) -> None:
        """The next minute begins."""
        self.at, self.slept = self.at + timedelta(minutes=1), timedelta(0)


class Web:
    """Answers 304 where it is asked with validators, and with a page where the article is among `changed`.

    Those among `restless` are answered whole each time, with the same article and other furniture.
    """

    def __init__(self) -> None:
        self.changed: dict[str, str] = {}
        self.restless: set[str] = set()
        self._loads = 0

    async def fetch(self, request: FetchRequest) -> Fetched:
        """The answer to one GET."""
        notice = self.changed.get(request.url)
        restless = request.url in self.restless
        if request.validators.etag and notice is None and not restless:
            return Fetched(url=request.url, status=304, headers={}, body=b"", validators=request.validators)
        said = "" if notice is None else "<p>The club has asked for a second opinion.</p>"
        said += f"<p><b>Correction:</b> {notice}</p>" if notice else ""
        body = f"<html><head><title>Pool to close</title></head><body><article><h1>Pool to close</h1>{said}" + "".join(
            f"<p>{number}. {_WORDS * 4}</p>" for number in range(8)
        )
        headers = {"content-type": "text/html; charset=utf-8"}
        self._loads += 1
        aside = f"<aside><p>{self._loads} people read this now.</p></aside>" if restless else ""
        answer = f"{body}</article>{aside}</body></html>".encode()
        return Fetched(url=request.url, status=200, headers=headers, body=answer, validators=Validators(etag='"2"'))

    async def close(self) -> None:
        """Nothing to close."""


class Desk:
    """Dispatch and the visiting worker on this store; `company` as `visit_named` takes it: 0 where there is enough."""

    def __init__(self, store: Store, company: int = 0) -> None:
        self.store, self.clock, self.web = store, Clock(), Web()
        self.company = company
        self.messages: list[Message] = []
        self.visits: list[str] = []
        self.dispatching = Dispatch(store, self, self.clock)
        turns = HostTurns(store, self.clock, owner="worker", interval=INTERVAL)
        destinations = Destinations(slack=True, default_channel="C1")
        self._revisit = revisits(store, self.web, turns, self.clock, self, destinations)

    def send(self, messages: Sequence[Message]) -> None:
        """Take messages as queues do."""
        self.messages += messages

    def report(self, event: Reported) -> None:
        """Note which articles were visited."""
        if isinstance(event, ArticleVisited):
            self.visits.append(event.url)

    def minute(self) -> None:
        """Look for what is due, and visit it."""
        self.dispatching.dispatch(self.clock.now() + timedelta(minutes=1))
        self.serve()

    def serve(self) -> None:
        """Do what the messages say."""
        hosts = [name for message in self.messages if message.kind is Kind.HOSTS for name in message.names]
        self.messages.clear()
        if hosts:
            until = self.clock.now() + timedelta(minutes=5)
            asyncio.run(visit_named(self._revisit, self.clock, hosts, until, self.company))


def known_host(name: str) -> Host:
    """A host whose robots.txt is known."""
    return Host(name=name, robots=Robots(fetched_at=START, text=_ROBOTS))


def known_article(number: int, host: str, first_seen: datetime, **fields: Any) -> Article:
    """An article as many visits have left it; it came in a feed that says a few sentences of it."""
    key = hashlib.sha256(f"{host} {number}".encode()).hexdigest()
    url = f"https://{host}/news/2026/05/04/council-to-close-swimming-pool-for-the-winter-{number}"
    article = Article(
        key=key[:24],
        url=url,
        host=host,
        first_seen=first_seen,
        title="Council to close swimming pool for the winter",
        feeds=(f"https://{host}/rss/news.xml",),
        published=first_seen - timedelta(minutes=9),
        validators=Validators(etag=f'W/"{key[:16]}"', last_modified="Mon, 04 May 2026 09:00:00 GMT"),
        last_full_fetch=START,
        body_hash=key,
        text_hash=key[32:],
        snapshot=1,
        fingerprint=f"1:{key}",
        feed_text=f"{_WORDS}{key} It was opened in 1961 and is used by six schools, the club said on Monday evening.",
        feed_title="Council to close swimming pool for the winter",
        last_status=VisitStatus.NOT_MODIFIED,
    )
    article = Article(**{name: getattr(article, name) for name in Article.__slots__} | fields)
    return Article(**{name: getattr(article, name) for name in Article.__slots__} | {"feed_read": feed_mark(article)})
