"""Revisits over real HTTP: what is asked of a host, what is stored, and what is told."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from amended.adapters.http_fetcher import HttpFetcher
from amended.config import FetchSettings
from amended.domain.addresses import article_key
from amended.domain.alerts import Alert, Event
from amended.domain.articles import Article, VisitStatus
from amended.domain.events import AlertRaised, ArticleVisited, Failure, Reported
from amended.domain.policies import Route
from amended.domain.routing import Destinations
from amended.services.host_turns import HostTurns
from amended.services.revisit import VisitPlan
from tests.fakes.memory_store import InMemoryStore
from tests.manual_clock import ManualClock
from tests.news_site import NewsSite, Story
from tests.revisits import revisits

NOW = datetime(2026, 5, 4, 20, 0, tzinfo=UTC)
CORRECTION = (
    "<strong>Correction:</strong> An earlier version of this article misstated how long the pool will be closed. "
    "It is 14 days, not 14 weeks."
)


class Newsroom:
    """A news site and a worker that revisits its stories."""

    def __init__(self, site: NewsSite) -> None:
        self.site = site
        self.store = InMemoryStore()
        self.clock = ManualClock(NOW)
        self.events: list[Reported] = []
        self.interval = timedelta(seconds=2)
        self.allowed = frozenset({site.host})
        self.destinations = Destinations(sinks=(("stdout", "-"),))

    def report(self, event: Reported) -> None:
        """Keep the event."""
        self.events.append(event)

    def follow(self, path: str = "/news/pool") -> str:
        """Follow a story; its key."""
        url = self.site.url + path
        key = article_key(url)
        article = Article(
            key=key, url=url, host=self.site.host, first_seen=self.clock.now(), next_visit=self.clock.now()
        )
        assert self.store.put_article(article)
        return key

    def visit(self, after: timedelta = timedelta(0), **plan: Any) -> None:
        """One round of visits to what is due."""
        self.clock.pass_time(after)
        asyncio.run(self._visit(VisitPlan(due_by=self.clock.now(), **plan)))

    async def _visit(self, plan: VisitPlan) -> None:
        fetcher = HttpFetcher(FetchSettings(allow_private=self.allowed), {})
        turns = HostTurns(self.store, self.clock, owner="worker", interval=self.interval)
        service = revisits(self.store, fetcher, turns, self.clock, self, self.destinations)
        try:
            await service.visit(self.store.due_hosts(plan.due_by, 100), plan)
        finally:
            await fetcher.close()

    def statuses(self) -> list[VisitStatus]:
        """How the visits ended, in order."""
        return [event.status for event in self.events if isinstance(event, ArticleVisited)]

    def alerts(self) -> list[Alert]:
        """The alerts that were raised, in order."""
        return [event.alert for event in self.events if isinstance(event, AlertRaised)]

    def pages_asked(self) -> list[str]:
        """The paths of the stories that were asked for."""
        return [path for path, _ in self.site.requests if path != "/robots.txt"]


@pytest.fixture
def newsroom() -> Iterator[Newsroom]:
    """A newsroom whose site serves one story."""
    with NewsSite() as site:
        yield Newsroom(site)


def test_a_gained_notice_is_stored_with_its_alert_and_delivery(newsroom: Newsroom) -> None:
    """Two visits with a notice gained in between leave two snapshots, one alert and its delivery."""
    key = newsroom.follow()
    newsroom.visit()
    newsroom.site.stories["/news/pool"].notices.append(CORRECTION)
    newsroom.visit(after=timedelta(hours=1))
    assert newsroom.statuses() == [VisitStatus.FIRST, VisitStatus.CHANGED]
    assert [info.number for info in newsroom.store.snapshots(key)] == [1, 2]
    [alert] = newsroom.alerts()
    assert newsroom.store.alert(alert.id) is not None
    assert [delivery.sink for delivery in newsroom.store.deliveries_of(alert.id)] == ["stdout"]


def test_an_advertisement_is_no_change(newsroom: Newsroom) -> None:
    """Another ad at every load leaves the article unchanged."""
    newsroom.follow()
    newsroom.visit()
    newsroom.visit(after=timedelta(hours=1))
    assert newsroom.statuses() == [VisitStatus.FIRST, VisitStatus.UNCHANGED]


def test_the_same_text_in_other_bytes_is_not_read_in_full(newsroom: Newsroom) -> None:
    """A script that is another one at each load is seen through without reading; a notice in the text is found."""
    key = newsroom.follow()
    newsroom.site.script = True
    known: list[Article] = []
    for hours in range(3):
        newsroom.visit(after=timedelta(hours=hours))
        article = newsroom.store.article(key)
        assert article is not None
        known.append(article)
    first, second, third = known
    assert first.body_hash != second.body_hash
    assert first.text_hash == second.text_hash != ""
    # A page that is made anew each time leaves no trace but its visit: on AWS that costs no write of its own.
    changed = [name for name in Article.__slots__ if getattr(second, name) != getattr(third, name)]
    assert set(changed) == {"last_full_fetch", "last_visit", "next_visit", "version", "wait"}
    newsroom.site.stories["/news/pool"].notices.append(CORRECTION)
    newsroom.visit(after=timedelta(hours=1))
    assert newsroom.statuses() == [VisitStatus.FIRST, *[VisitStatus.UNCHANGED] * 2, VisitStatus.CHANGED]
    assert len(newsroom.alerts()) == 1


def test_an_article_is_not_visited_before_it_is_due(newsroom: Newsroom) -> None:
    """Minutes after a visit nothing is asked for."""
    newsroom.follow()
    newsroom.visit()
    newsroom.visit(after=timedelta(minutes=5))
    assert newsroom.statuses() == [VisitStatus.FIRST]


def test_stories_of_one_host_are_asked_for_one_after_the_other_with_a_pause(newsroom: Newsroom) -> None:
    """Between two requests to a host lies the interval."""
    newsroom.site.stories |= {f"/news/{number}": Story(title=f"Story number {number}") for number in range(4)}
    for path in newsroom.site.stories:
        newsroom.follow(path)
    newsroom.visit()
    assert len(newsroom.pages_asked()) == 5
    assert newsroom.clock.paused == pytest.approx([2.0] * 5, abs=0.01), "after robots.txt, and between the stories"


def test_a_host_that_asks_for_an_hour_is_left_alone_for_an_hour(newsroom: Newsroom) -> None:
    """After a 503 with Retry-After no story of that host is asked for until then, due or not."""
    newsroom.site.stories["/news/pool"].status = 503
    newsroom.site.stories["/news/other"] = Story(status=503)
    newsroom.site.retry_after = "3600"
    newsroom.follow()
    newsroom.follow("/news/other")
    newsroom.visit()
    newsroom.visit(after=timedelta(minutes=30))
    assert len(newsroom.pages_asked()) == 1
    for story in newsroom.site.stories.values():
        story.status = 200
    newsroom.visit(after=timedelta(minutes=31))
    assert VisitStatus.FIRST in newsroom.statuses()


def test_what_robots_txt_forbids_is_skipped_and_never_asked_for(newsroom: Newsroom) -> None:
    """A story under a disallowed path is reported as skipped, with the reason, and its page is not fetched."""
    newsroom.site.robots = "User-agent: *\nDisallow: /news/\n"
    newsroom.follow()
    newsroom.visit()
    assert newsroom.statuses() == [VisitStatus.SKIPPED]
    assert newsroom.pages_asked() == []
    assert "robots.txt" in next(event.reason for event in newsroom.events if isinstance(event, ArticleVisited))


def test_a_page_that_fails_is_named_with_the_reason_and_harms_no_other(newsroom: Newsroom) -> None:
    """One story answers 500; it is named once with the time of the next try, and the other is visited."""
    newsroom.site.stories["/news/pool"].status = 500
    newsroom.site.stories["/news/other"] = Story(title="Another story of the day")
    newsroom.follow()
    newsroom.follow("/news/other")
    newsroom.visit()
    assert sorted(newsroom.statuses()) == [VisitStatus.FAILED, VisitStatus.FIRST]
    [failure] = [event for event in newsroom.events if isinstance(event, Failure)]
    assert "/news/pool" in failure.subject
    assert "500" in failure.message
    assert failure.retry_at is not None


def test_a_touch_during_a_visit_is_not_lost(newsroom: Newsroom) -> None:
    """A feed that marks the article while it is being visited makes it due at once again."""
    key = newsroom.follow()
    newsroom.site.on_request = lambda _: newsroom.store.touch_article(key, newsroom.clock.now())
    newsroom.visit()
    newsroom.site.on_request = None
    newsroom.clock.pass_time(timedelta(seconds=1))
    assert [article.key for article in newsroom.store.due_articles(newsroom.site.host, newsroom.clock.now(), 9)] == [
        key
    ]


def test_a_round_stops_when_it_is_asked_to(newsroom: Newsroom) -> None:
    """After a request to stop no further story is begun; what is left stays due."""
    newsroom.site.stories |= {f"/news/{number}": Story(title=f"Story number {number}") for number in range(4)}
    for path in newsroom.site.stories:
        newsroom.follow(path)
    newsroom.visit(stopping=lambda: len(newsroom.pages_asked()) >= 2)
    assert len(newsroom.pages_asked()) == 2
    assert len(newsroom.store.due_articles(newsroom.site.host, newsroom.clock.now(), 9)) == 3


def test_disregarding_the_schedule_does_not_disregard_a_backoff(newsroom: Newsroom) -> None:
    """`--due all` visits what is not due yet, but not what failed and waits."""
    newsroom.site.stories["/news/other"] = Story(title="Another story of the day")
    newsroom.follow()
    newsroom.follow("/news/other")
    newsroom.site.stories["/news/pool"].status = 500
    newsroom.visit()
    newsroom.site.requests.clear()
    newsroom.clock.pass_time(timedelta(minutes=1))
    everything = datetime(9999, 1, 1, tzinfo=UTC)
    asyncio.run(newsroom._visit(VisitPlan(due_by=everything, all_due=True)))
    assert newsroom.pages_asked() == ["/news/other"]


def test_two_workers_never_visit_one_host_at_once(newsroom: Newsroom) -> None:
    """While one worker holds a host, another leaves it alone."""
    newsroom.follow()
    other = HostTurns(newsroom.store, newsroom.clock, owner="other", interval=timedelta(0))

    async def both() -> None:
        async with other.of(newsroom.site.host) as turn:
            assert turn is not None
            await newsroom._visit(VisitPlan(due_by=newsroom.clock.now()))

    asyncio.run(both())
    assert newsroom.pages_asked() == []


def test_an_article_that_changes_during_its_visit_is_visited_again(newsroom: Newsroom) -> None:
    """A command that writes the article while it is fetched wins; the visit is told as undone and stays due."""
    key = newsroom.follow()

    def mute(path: str) -> None:
        article = newsroom.store.article(key)
        if article is not None and path == "/news/pool" and not article.muted:
            assert newsroom.store.put_article(replace(article, muted=True))

    newsroom.site.on_request = mute
    newsroom.visit()
    assert newsroom.statuses() == []
    [failure] = [event for event in newsroom.events if isinstance(event, Failure)]
    assert "visited again" in failure.message
    newsroom.visit(after=timedelta(minutes=1))
    assert newsroom.statuses() == [VisitStatus.FIRST]
    stored = newsroom.store.article(key)
    assert stored is not None
    assert stored.muted


def test_a_change_that_no_notice_explains_is_counted(newsroom: Newsroom) -> None:
    """Another number in the body without a notice alerts nobody by default and counts as a silent change of the day."""
    newsroom.follow()
    newsroom.visit()
    body = newsroom.site.stories["/news/pool"].body
    body[2] = body[2].replace("2.1 million", "3.4 million")
    newsroom.visit(after=timedelta(hours=1))
    assert newsroom.alerts() == []
    assert newsroom.store.tally("2026-05-04", "silent_changes", 0) == 1


def test_channels_of_a_watched_article_are_told(newsroom: Newsroom) -> None:
    """An article that is watched for a channel is told there, whatever the routes say."""
    key = newsroom.follow()
    newsroom.visit()
    article = newsroom.store.article(key)
    assert article is not None
    assert newsroom.store.put_article(replace(article, channels=("C7",)))
    newsroom.destinations = Destinations(slack=True, default_channel="C1")
    newsroom.site.stories["/news/pool"].notices.append(CORRECTION)
    newsroom.visit(after=timedelta(hours=1))
    [alert] = newsroom.alerts()
    assert "C7" in [delivery.channel for delivery in newsroom.store.deliveries_of(alert.id)]


def test_a_page_that_is_gone_is_told_wherever_its_story_was(newsroom: Newsroom) -> None:
    """A route for corrections takes no alert without a notice; its channel hears all the same what became of them."""
    newsroom.follow()
    newsroom.destinations = Destinations(
        slack=True, default_channel="C1", routes=(Route(channels=("C2",), kinds=("correction",)),)
    )
    newsroom.visit()
    newsroom.site.stories["/news/pool"].notices.append(CORRECTION)
    newsroom.visit(after=timedelta(hours=1))
    del newsroom.site.stories["/news/pool"]
    newsroom.visit(after=timedelta(hours=2))
    newsroom.visit(after=timedelta(hours=2))
    told = {alert.events[0]: newsroom.store.deliveries_of(alert.id) for alert in newsroom.alerts()}
    assert [delivery.channel for delivery in told[Event.GAINED]] == ["C2"]
    assert [delivery.channel for delivery in told[Event.GONE]] == ["C2"]


@pytest.mark.parametrize("share", [0.35, 0.5, 0.7, 0.9])
def test_half_a_page_is_no_change(newsroom: Newsroom, share: float, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that breaks off, with status 200 and a length to match, removes no notice and is no snapshot."""
    story = newsroom.site.stories["/news/pool"]
    story.body += [f"Paragraph {n} tells more of the pool, its roof and its visitors in the winter." for n in range(9)]
    story.body.append(CORRECTION)
    story.published = "2026-04-01T08:00:00Z"
    key = newsroom.follow()
    newsroom.visit()
    whole = newsroom.site.answer
    with monkeypatch.context() as breaking:
        breaking.setattr(newsroom.site, "answer", lambda path: cut(whole(path), share))
        newsroom.visit(after=timedelta(hours=1))
    newsroom.visit(after=timedelta(hours=3))
    assert newsroom.statuses() == [VisitStatus.FIRST, VisitStatus.UNREADABLE, VisitStatus.UNCHANGED]
    assert newsroom.alerts() == []
    assert len(newsroom.store.snapshots(key)) == 1


def cut(answer: tuple[int, str, str], share: float) -> tuple[int, str, str]:
    """The answer with the first part of its body only; robots.txt stays whole."""
    status, kind, text = answer
    return status, kind, text[: int(len(text) * share)] if "html" in kind else text


def test_a_redirect_to_a_host_that_forbids_it_is_not_followed(newsroom: Newsroom) -> None:
    """A story that redirects to another host is skipped where that host's robots.txt forbids its page."""
    with NewsSite() as other:
        other.robots = "User-agent: *\nDisallow: /\n"
        newsroom.allowed = frozenset({newsroom.site.host, other.host})
        newsroom.site.redirects["/news/pool"] = f"{other.url}/news/pool"
        newsroom.follow()
        newsroom.visit()
        assert [path for path, _ in other.requests] == ["/robots.txt"]
    assert newsroom.statuses() == [VisitStatus.SKIPPED]


def test_a_lone_host_is_waited_for_only_where_a_visit_is_put_off_no_longer(newsroom: Newsroom) -> None:
    """With little company, what may still wait is left to the next turn; with enough, all that is due is visited."""
    newsroom.site.stories["/news/second"] = newsroom.site.stories["/news/pool"]
    newsroom.site.stories["/news/third"] = newsroom.site.stories["/news/pool"]
    for path, late in (("/news/pool", 4), ("/news/second", 3), ("/news/third", 0)):
        article = newsroom.store.article(newsroom.follow(path))
        assert article is not None
        due = NOW - timedelta(minutes=late)
        newsroom.store.put_article(replace(article, first_seen=NOW - timedelta(days=1), next_visit=due))
    newsroom.visit(company=2)
    assert newsroom.pages_asked() == ["/news/pool", "/news/second"]
    newsroom.visit(after=timedelta(seconds=10), company=2)
    assert newsroom.pages_asked() == ["/news/pool", "/news/second", "/news/third"]
