"""Pace: intervals, hints, Retry-After, backing off, one request at a time at a host, addresses that move or end."""

from __future__ import annotations

import gzip
import socket
import struct
import threading
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from itertools import pairwise

import pytest
from werkzeug import Request, Response

from amended.domain.feeds import FeedStatus
from amended.domain.hosts import Host
from tests.conformance.conftest import Scene, answer, item, rss
from tests.raw_server import raw_server

GOOD = rss(item(1))
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def wait_of(scene: Scene, path: str = "/rss") -> timedelta:
    """How long until the feed's next poll."""
    due = scene.feed(path).next_poll
    assert due is not None
    return due - scene.clock.now()


def between(low: timedelta, wait: timedelta) -> bool:
    """Whether a wait is this one with its jitter."""
    return low <= wait <= low * 1.1 + timedelta(seconds=1)


@pytest.mark.parametrize(
    ("good", "expected"),
    [
        (answer(GOOD), 30 * MINUTE),
        (answer(GOOD, Cache_Control="max-age=60"), 15 * MINUTE),
        (answer(GOOD, Cache_Control="max-age=7200"), 2 * HOUR),
        (answer(rss(item(1), channel="<ttl>90</ttl>")), 90 * MINUTE),
        (answer(rss(item(1), channel="<ttl>1</ttl>")), 15 * MINUTE),
        (
            answer(rss(channel="<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>6</sy:updateFrequency>")),
            4 * HOUR,
        ),
    ],
)
def test_hints_are_honoured(scene: Scene, good: Response, expected: timedelta) -> None:
    """Default half an hour; max-age, ttl and the syndication module count, between a quarter of an hour and a day."""
    scene.script("/rss", good)
    scene.follow()
    scene.poll()
    assert between(expected, wait_of(scene))


def test_a_hint_is_never_more_than_a_day(scene: Scene) -> None:
    """A ttl of a year is taken as a day."""
    scene.script("/rss", rss(item(1), channel="<ttl>525600</ttl>"))
    scene.follow()
    scene.poll()
    assert wait_of(scene) == DAY


def test_a_feed_is_polled_as_often_as_it_publishes(scene: Scene) -> None:
    """A feed with an entry every four hours is polled every two."""
    dates = [
        f"<pubDate>{scene.clock.now() - number * 4 * HOUR:%a, %d %b %Y %H:%M:%S} GMT</pubDate>" for number in range(10)
    ]
    scene.script("/rss", rss(*(item(number, more=date) for number, date in enumerate(dates))))
    scene.follow()
    scene.poll(after=timedelta(0))
    assert 100 * MINUTE < wait_of(scene) < 140 * MINUTE


def test_skipped_hours_hold_through_a_304(scene: Scene) -> None:
    """skipHours of the last document are honoured when nothing is modified too."""
    hours = "".join(f"<hour>{hour}</hour>" for hour in range(24) if hour not in (3, 4))
    scene.script("/rss", answer(rss(channel=f"<skipHours>{hours}</skipHours>"), ETag="1"), answer(status=304))
    scene.follow()
    for _ in range(2):
        scene.poll()
        due = scene.feed().next_poll
        assert due is not None
        assert due.hour in (3, 4)


def test_not_before_it_is_due(scene: Scene) -> None:
    """A feed is asked once until its interval is over; `--due all` asks it again."""
    script = scene.script("/rss", GOOD)
    scene.follow()
    scene.poll()
    scene.poll(after=14 * MINUTE)
    assert len(script.requests) == 1
    scene.poll(after=timedelta(0), all_due=True)
    assert len(script.requests) == 2


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize("form", ["seconds", "date"])
def test_retry_after_is_honoured(scene: Scene, status: int, form: str) -> None:
    """Seconds and date, on 429 and 503: not a moment earlier, also with `--due all`; then again."""

    def pause(_: Request) -> Response:
        date = format_datetime(datetime.now(UTC) + 2 * HOUR, usegmt=True)
        return answer(status=status, Retry_After=date if form == "date" else "7200")

    scene.script("/rss", pause, GOOD)
    scene.follow()
    scene.poll()
    assert abs(wait_of(scene) - 2 * HOUR) < timedelta(seconds=3)
    scene.poll(after=119 * MINUTE, all_due=True)
    assert len(scene.heard.polls) == 1
    scene.poll(after=2 * MINUTE)
    assert scene.heard.polls[-1].status == "200"


def test_retry_after_is_bounded(scene: Scene) -> None:
    """A pause of a century is taken as a day."""
    scene.script("/rss", answer(status=429, Retry_After="3155760000"))
    scene.follow()
    scene.poll()
    assert wait_of(scene) == DAY


@pytest.mark.parametrize("failing", [answer(status=500), answer(status=404), answer(status=429), answer("<html>")])
def test_failures_back_off(scene: Scene, failing: Response) -> None:
    """Without Retry-After the wait doubles with each failure, also with `--due all`, up to a day; success ends it."""
    script = scene.script("/rss", *[failing] * 9, answer(GOOD))
    scene.follow()
    waits: list[timedelta] = []
    for number in range(9):
        scene.poll(after=waits[-1] if waits else HOUR)
        waits.append(wait_of(scene))
        assert len(script.requests) == number + 1
        scene.poll(after=timedelta(0), all_due=True)
        assert len(script.requests) == number + 1
    assert all(1.7 < later / earlier < 2.3 for earlier, later in pairwise(waits[:7]))
    assert waits[-1] == DAY
    scene.poll(after=DAY)
    assert scene.feed().failures == 0
    assert between(30 * MINUTE, wait_of(scene))


def test_gone_ends_a_feed_and_is_said_once(scene: Scene) -> None:
    """After a 410 the feed is never asked again; its articles stay followed."""
    script = scene.script("/rss", GOOD, answer(status=410))
    scene.follow()
    for _ in range(4):
        scene.poll(all_due=True)
    assert len(script.requests) == 2
    assert scene.feed().status is FeedStatus.GONE
    assert len(scene.heard.failures) == 1
    assert "410" in scene.heard.failures[0].message
    assert scene.articles[0].next_visit is not None


@pytest.mark.parametrize(
    ("first", "second", "adopted"),
    [(301, 301, True), (308, 301, True), (301, 302, False), (302, 301, False), (303, 303, False), (307, 307, False)],
)
def test_only_wholly_permanent_redirects_are_adopted(scene: Scene, first: int, second: int, adopted: bool) -> None:
    """301 and 308 all the way to a good answer move the feed; anything temporary in the chain does not."""
    old = scene.script("/rss", answer(status=first, Location="/b"))
    scene.script("/b", answer(status=second, Location="/c"))
    scene.script("/c", GOOD)
    scene.follow()
    scene.poll()
    scene.poll()
    assert len(old.requests) == (1 if adopted else 2)
    assert scene.feed().moved_to == (scene.server.url_for("/c") if adopted else None)
    assert ("moved for good" in scene.heard.polls[0].detail) is adopted


@pytest.mark.parametrize("end", [answer(status=404), answer("<html></html>"), answer(status=500)])
def test_a_permanent_redirect_to_nothing_good_is_not_adopted(scene: Scene, end: Response) -> None:
    """Not before the new address has given a good document."""
    old = scene.script("/rss", answer(status=301, Location="/c"))
    scene.script("/c", end)
    scene.follow()
    scene.poll()
    scene.poll()
    assert scene.feed().moved_to is None
    assert len(old.requests) == 2


def test_a_redirect_in_a_circle_is_a_failure(scene: Scene) -> None:
    """Ten redirects are the most, and the failure says so."""
    script = scene.script("/rss", answer(status=302, Location="/rss"))
    scene.follow()
    scene.poll()
    assert len(script.requests) == 11
    assert "redirects" in scene.heard.failures[0].message


def test_feeds_of_one_host_are_asked_one_after_the_other(scene: Scene) -> None:
    """One request at a time at a host, with the interval between two; other hosts do not wait for it."""
    busy, most = 0, 0
    counting = threading.Lock()

    def slow(_: Request) -> Response:
        nonlocal busy, most
        with counting:
            busy += 1
            most = max(most, busy)
        time.sleep(0.02)  # what an answer takes: another request would fall into it
        with counting:
            busy -= 1
        return answer(GOOD)

    for number in range(4):
        scene.script(f"/{number}", slow)
        scene.follow(f"/{number}")
    scene.script("/x", GOOD, server=scene.other)
    scene.follow(scene.other.url_for("/x"))
    scene.poll()
    assert most == 1
    assert scene.clock.slept == [2.0, 2.0, 2.0]
    assert len(scene.heard.polls) == 5


def test_a_host_that_another_worker_holds_is_left_alone(scene: Scene) -> None:
    """The lease in the host's record keeps two workers from asking one host at the same time."""
    script = scene.script("/rss", GOOD)
    scene.follow()
    name = scene.server.url_for("/").removeprefix("http://").rstrip("/")
    later = scene.clock.now() + timedelta(days=2)
    held = scene.store.put_host(Host(name=name, lease_owner="another", lease_until=later))
    assert held is not None
    scene.poll()
    assert not script.requests
    assert scene.feed().failures == 0
    scene.poll(after=timedelta(days=2))
    assert len(script.requests) == 1


def test_a_pause_of_one_feed_holds_for_its_whole_host(scene: Scene) -> None:
    """A 429 on one feed keeps the host's other feeds from being asked until the pause is over, and that is told."""
    scene.script("/a", answer(status=429, Retry_After="3600"))
    second = scene.script("/b", GOOD)
    scene.follow("/a")
    left = scene.follow("/b")
    scene.poll()
    until = scene.clock.now() + HOUR
    assert not second.requests
    told = [(failure.subject, failure.retry_at) for failure in scene.heard.failures if "pause" in failure.message]
    assert told[1:] == [(left, until)]
    assert (scene.feed("/b").next_poll, scene.feed("/b").failures) == (until, 0)
    assert "pause" in scene.feed("/b").last_error
    scene.poll(after=timedelta(minutes=10))
    assert len(scene.heard.failures) == 2
    scene.poll(after=2 * HOUR)
    assert len(second.requests) == 1


@pytest.mark.parametrize(
    "broken",
    [
        answer(b"no gzip", Content_Encoding="gzip"),
        answer(gzip.compress(b" " * 11_000_000), Content_Encoding="gzip"),
        answer(status=302, Location="http://169.254.169.254/"),
    ],
)
def test_answers_that_are_no_good_slow_their_host_down_no_further(scene: Scene, broken: Response) -> None:
    """The host did answer: the ordinary interval stands between the feeds, whatever became of each."""
    for number in range(5):
        scene.script(f"/{number}", broken)
        scene.follow(f"/{number}")
    scene.poll()
    assert len(scene.heard.polls) == 5
    assert scene.clock.slept == [2.0] * 4


def test_a_redirect_to_another_host_keeps_that_hosts_pace(scene: Scene) -> None:
    """Whoever is sent on to a host takes its turn there: the interval stands between all requests to it."""
    asked: list[str] = []

    def noted(request: Request) -> Response:
        asked.append(request.path)
        return answer(GOOD)

    for number in range(3):
        scene.script(f"/{number}", answer(status=302, Location=scene.other.url_for("/x")))
        scene.follow(f"/{number}")
    scene.script("/x", noted, server=scene.other)
    scene.script("/y", noted, server=scene.other)
    scene.follow(scene.other.url_for("/y"))
    began = scene.clock.now()
    scene.poll()
    assert len(asked) == 4
    # Four requests to that host take three intervals; those to the first host alone would take two.
    assert scene.clock.now() - began >= timedelta(seconds=6)


def test_a_redirect_waits_for_the_worker_that_holds_the_host_it_leads_to(scene: Scene) -> None:
    """One request at a time: it is asked when the other worker has done."""
    led_there = scene.script("/x", GOOD, server=scene.other)
    scene.script("/a", answer(status=302, Location=scene.other.url_for("/x")))
    scene.follow("/a")
    began = scene.clock.now()
    scene.hold(scene.other, 5)
    scene.poll(after=timedelta(0))
    assert len(led_there.requests) == 1
    assert timedelta(seconds=5) <= scene.clock.now() - began < timedelta(seconds=9)


def test_a_redirect_into_a_host_that_stays_held_is_given_back(scene: Scene) -> None:
    """After ten seconds the feed and the article are left for a minute, told, and no failure; the host is not asked."""
    for path in ("/x", "/robots.txt"):
        scene.script(path, answer("<p>"), server=scene.other)
    led_there = scene.script("/story-there", answer("<p>"), server=scene.other)
    scene.script("/a", answer(status=302, Location=scene.other.url_for("/story-there")))
    scene.script("/story", answer(status=302, Location=scene.other.url_for("/story-there")))
    scene.follow("/a")
    story = scene.watch("/story")
    scene.hold(scene.other, 180)
    began = scene.clock.now()
    scene.poll(after=timedelta(0))
    assert scene.clock.now() - began < timedelta(seconds=14)
    assert (scene.feed("/a").failures, scene.feed("/a").next_poll) == (0, scene.clock.now() + MINUTE)
    assert "another worker" in scene.heard.failures[-1].message
    scene.visit(after=timedelta(0))
    assert scene.heard.visits[-1].status == "skipped"
    assert "another worker" in scene.heard.visits[-1].reason
    assert (scene.article(story).failures, scene.article(story).next_visit) == (0, scene.clock.now() + MINUTE)
    assert not led_there.requests
    scene.poll(after=5 * MINUTE)
    assert len(led_there.requests) == 1


def test_a_redirect_to_a_host_that_pauses_is_not_followed(scene: Scene) -> None:
    """A pause that a host asked for holds for those whom others send there; the feed is tried when it is over."""
    scene.script("/y", answer(status=429, Retry_After="7200"), GOOD, server=scene.other)
    scene.follow(scene.other.url_for("/y"))
    scene.poll()
    led_there = scene.script("/x", GOOD, server=scene.other)
    scene.script("/a", answer(status=302, Location=scene.other.url_for("/x")))
    scene.follow("/a")
    scene.poll(after=HOUR)
    assert not led_there.requests
    assert "pause" in scene.feed("/a").last_error
    assert scene.feed("/a").next_poll == scene.clock.now() + HOUR
    scene.poll(after=2 * HOUR)
    assert len(led_there.requests) == 1


def test_a_server_that_hangs_up_is_not_asked_again_at_once(scene: Scene) -> None:
    """A connection that is reset or closed without an answer is one failed request, tried again when it is due."""
    asked: list[bytes] = []

    def hang_up(connection: socket.socket) -> None:
        asked.append(connection.recv(4096))
        reset = struct.pack("ii", int(b"/reset" in asked[-1]), 0)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, reset)

    with raw_server(hang_up) as address:
        scene.allow(address)
        scene.follow(f"http://{address}/close")
        scene.follow(f"http://{address}/reset")
        scene.poll()
    assert sorted(request.split()[1] for request in asked) == [b"/close", b"/reset"]
    assert {failure.message for failure in scene.heard.failures} == {
        "the server hung up without an answer",
        "the server broke the connection off without an answer",
    }
