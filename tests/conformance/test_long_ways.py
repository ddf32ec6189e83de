"""A way of many redirects and long waits: it is given back, gone on with, and ends."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import timedelta

import pytest
from werkzeug import Request, Response

from amended.domain.addresses import host_of
from amended.domain.pace import MOST_LED_ON
from tests.conformance.conftest import Scene, answer, item, rss
from tests.conformance.request_log import GOOD, MINUTE, ROBOTS_WITH_DELAY, Requests, hops
from tests.conformance.stories import OTHERS, story


def test_a_feed_goes_on_where_its_way_was_given_back(scene: Scene, requests: Requests) -> None:
    """Told with the time, shown in its record, no failure; the redirect is followed then, and adopted."""
    hops(requests, 2, GOOD, begin="/rss", status=308)
    scene.interval = timedelta(seconds=40)
    scene.follow()
    scene.poll()
    (failure,) = scene.heard.failures
    assert (failure.retry_at, scene.feed().failures) == (scene.feed().next_poll, 0)
    assert "left alone until" in scene.feed().last_error
    for _ in range(2):
        scene.poll(after=MINUTE)
    assert requests.paths == ["/rss", "/rss-1", "/rss-2"]
    assert requests.shortest_gap() >= scene.interval
    assert scene.feed().moved_to == scene.server.url_for("/rss-2")
    assert scene.feed().last_error == ""


def test_a_way_that_was_given_back_days_ago_is_begun_anew(scene: Scene, requests: Requests) -> None:
    """Nobody came for three days: what the first address says now counts, and nothing of old is adopted."""
    there = scene.other.url_for("/new")
    for path, now_here in (("/rss", GOOD), ("/story", story())):
        requests.at(path, answer(status=301, Location=there, Retry_After="600"), now_here)
    requests.at("/new", rss(item("elsewhere")), server=scene.other)
    scene.follow()
    url = scene.watch()
    scene.poll()
    scene.visit(after=MINUTE)
    scene.poll(after=timedelta(days=3))
    scene.visit(after=MINUTE)
    assert requests.paths == ["/rss", "/story", "/rss", "/story"]
    assert scene.feed().moved_to is None
    assert (scene.article(url).snapshot, scene.article(url).url) == (1, url)


def test_more_ways_than_are_remembered_come_to_their_end(scene: Scene, requests: Requests) -> None:
    """A site with a long Crawl-delay, all of whose stories have moved: each is read, however many there are."""
    requests.at("/robots.txt", ROBOTS_WITH_DELAY)
    urls = []
    for number in range(MOST_LED_ON + 5):
        requests.at(f"/old{number}", answer(status=301, Location=f"/new{number}"))
        requests.at(f"/new{number}", story(title=f"Story {number}", body=[f"<p>{number} {text}" for text in OTHERS]))
        urls.append(scene.watch(f"/old{number}"))
    for _ in range(3 * len(urls)):
        scene.visit(after=MINUTE)
    assert all(scene.article(url).snapshot for url in urls)
    assert requests.shortest_gap() >= MINUTE


def test_a_loop_of_redirects_at_a_slow_host_ends_as_a_failure(scene: Scene, requests: Requests) -> None:
    """Given back again and again, the way still has ten redirects at most."""
    requests.at("/rss", answer(status=302, Location="/rss"))
    scene.interval = timedelta(seconds=25)
    scene.follow()
    for _ in range(9):
        scene.poll(after=MINUTE)
    assert len(requests.seen) == 11
    assert requests.shortest_gap() >= scene.interval
    assert "more than 10 redirects" in scene.feed().last_error
    assert scene.feed().failures == 1


def test_waiting_for_turns_is_no_part_of_the_deadline(
    scene: Scene, requests: Requests, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ten redirects, each waited for in real time, take longer than the whole fetch may take, and succeed."""
    hops(requests, 10, GOOD, begin="/rss")
    scene.timeout = timedelta(seconds=1.4)
    passed = scene.clock.sleep

    async def really(seconds: float) -> None:
        await asyncio.sleep(seconds / 12)
        await passed(seconds)

    monkeypatch.setattr(scene.clock, "sleep", really)
    scene.follow()
    scene.poll()
    assert [failure.message for failure in scene.heard.failures] == []
    assert len(scene.articles) == 1


def test_no_redirect_is_followed_after_the_workers_time(scene: Scene, requests: Requests) -> None:
    """A feed's way is given back when the time is up, without a failure, and gone on with by the next worker."""
    hops(requests, 10, GOOD, begin="/rss")
    scene.follow()
    scene.until = scene.clock.now() + timedelta(hours=25, seconds=7)
    scene.poll()
    assert requests.paths == ["/rss", "/rss-1", "/rss-2", "/rss-3"]
    assert requests.seen[-1][1] <= scene.until
    assert scene.clock.now() <= scene.until
    assert scene.feed().failures == 0
    scene.until = None
    scene.poll(after=2 * MINUTE)
    assert len(requests.seen) == 11
    assert len(scene.articles) == 1


def test_a_redirect_that_comes_after_the_workers_time_leaves_its_host_free(scene: Scene, requests: Requests) -> None:
    """The server took longer than the worker has: the way is remembered, and the host is nobody's."""

    def slow(_: Request) -> Response:
        scene.clock.pause(10)
        return answer(status=302, Location="/there")

    scene.script("/rss", slow)
    requests.at("/there", GOOD)
    scene.follow()
    scene.until = scene.clock.now() + timedelta(hours=25, seconds=7)
    scene.poll()
    host = scene.store.host(host_of(scene.server.url_for("/")))
    assert host is not None
    assert (host.lease_until, len(host.led_on), scene.feed().failures) == (None, 1, 0)
    scene.until = None
    scene.poll(after=2 * MINUTE)
    assert requests.paths == ["/there"]


def test_a_slow_way_over_many_hosts_ends_with_the_workers_time(scene: Scene, requests: Requests) -> None:
    """The robots.txt on the way take time too: nothing is begun when it is up, and the article is no failure."""

    def slow(given: Response) -> Callable[[Request], Response]:
        def handler(_: Request) -> Response:
            scene.clock.pause(19)
            return given

        return handler

    for number, path in enumerate(["/story", "/robots.txt"]):
        there = scene.other.url_for(f"/there{number}")
        for server in (scene.server, scene.other):
            given = answer(status=302, Location=there) if path == "/story" else answer(status=404)
            scene.script(path, slow(given), server=server)
    requests.at("/there0", story("A story"), server=scene.other)
    url = scene.watch()
    scene.until = scene.clock.now() + timedelta(days=2, seconds=50)
    scene.visit()
    assert requests.seen == []
    assert scene.clock.now() <= scene.until + timedelta(seconds=20)
    assert (scene.article(url).failures, scene.article(url).snapshot) == (0, 0)
    scene.until = None
    scene.visit(after=2 * MINUTE)
    assert scene.article(url).snapshot == 1
