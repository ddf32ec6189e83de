"""Each redirect waits for its turn: the interval of a host holds on the way of one request too, whatever it is for."""

from __future__ import annotations

import asyncio
import socket
import struct
from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from amended.domain.addresses import host_of
from amended.domain.articles import VisitStatus
from amended.domain.pace import MOST_LED_ON
from tests.conformance.conftest import Scene, answer, item, rss
from tests.conformance.test_one_story import OTHERS, story
from tests.raw_server import raw_server

GOOD = rss(item(1))
TWO_SECONDS = timedelta(seconds=2)
MINUTE = timedelta(minutes=1)
ROBOTS_WITH_DELAY = answer("User-agent: *\nCrawl-delay: 60\n", Content_Type="text/plain")


class Requests:
    """When each host was asked, by the poller's clock, and for what."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.seen: list[tuple[HTTPServer, datetime, str]] = []

    def at(self, path: str, *answers: Response | str, server: HTTPServer | None = None) -> None:
        """Answer so at this path, and note it."""
        where = server or self.scene.server

        def noting(given: Response) -> Callable[[Request], Response]:
            def handler(_: Request) -> Response:
                self.seen.append((where, self.scene.clock.now(), path))
                return given

            return handler

        made = [answer(given) if isinstance(given, str) else given for given in answers]
        self.scene.script(path, *map(noting, made), server=where)

    @property
    def paths(self) -> list[str]:
        """What was asked for, in order."""
        return [path for _, _, path in self.seen]

    def shortest_gap(self) -> timedelta:
        """The shortest time between two requests to one host."""
        by_host = [[at for where, at, _ in self.seen if where is server] for server in {one for one, _, _ in self.seen}]
        return min(later - earlier for times in by_host for earlier, later in pairwise(times))


@pytest.fixture
def requests(scene: Scene) -> Requests:
    """Nothing was asked yet."""
    return Requests(scene)


def hops(requests: Requests, number: int, end: Response | str, *, begin: str, status: int = 302) -> None:
    """So many redirects within one host, and then this answer."""
    paths = [begin, *(f"{begin}-{hop}" for hop in range(1, number + 1))]
    for here, there in pairwise(paths):
        requests.at(here, answer(status=status, Location=there))
    requests.at(paths[-1], end)


def test_ten_redirects_of_a_feed_within_its_host_keep_the_interval(scene: Scene, requests: Requests) -> None:
    """Eleven requests take ten intervals, though they would be longer than the deadline of the fetch."""
    hops(requests, 10, GOOD, begin="/rss")
    scene.follow()
    scene.poll()
    assert len(requests.seen) == 11
    assert requests.shortest_gap() >= TWO_SECONDS
    assert len(scene.articles) == 1


def test_redirects_of_a_page_and_of_robots_txt_within_a_host_keep_the_interval(
    scene: Scene, requests: Requests
) -> None:
    """robots.txt, what it redirects to, the page, and what that redirects to: each is a request of its own."""
    hops(requests, 3, answer("User-agent: *\nDisallow: /no", Content_Type="text/plain"), begin="/robots.txt")
    hops(requests, 3, story(), begin="/story")
    scene.watch()
    scene.visit()
    assert len(requests.seen) == 8
    assert requests.shortest_gap() >= TWO_SECONDS
    assert scene.heard.visits[-1].status is VisitStatus.FIRST


def test_redirects_of_sitemaps_within_a_host_keep_the_interval(scene: Scene, requests: Requests) -> None:
    """An index of sitemaps, each of which is somewhere else by now."""
    url = scene.server.url_for
    listed = "".join(f"<sitemap><loc>{url(path)}</loc></sitemap>" for path in ("/one", "/two"))
    hops(requests, 1, f"<sitemapindex>{listed}</sitemapindex>", begin="/sitemap")
    for path in ("/one", "/two"):
        hops(requests, 1, f"<urlset><url><loc>{url(path)}.html</loc></url></urlset>", begin=path)
    scene.follow("/sitemap")
    scene.poll()
    assert len(requests.seen) == 6
    assert requests.shortest_gap() >= TWO_SECONDS
    assert len(scene.articles) == 2


def test_an_eleventh_redirect_is_neither_asked_nor_waited_for(scene: Scene, requests: Requests) -> None:
    """The failure is told when the eleventh answer redirects once more."""
    hops(requests, 11, GOOD, begin="/rss")
    scene.follow()
    scene.poll(after=timedelta(0))
    assert len(requests.seen) == 11
    assert requests.shortest_gap() >= TWO_SECONDS
    assert scene.clock.slept == [2.0] * 10
    assert "more than 10 redirects" in scene.heard.failures[0].message


def test_a_redirect_there_and_back_keeps_the_interval_of_both(scene: Scene, requests: Requests) -> None:
    """To another host, within it, back, and within the first: no request is nearer to the one before than allowed."""
    there, here = scene.other.url_for, scene.server.url_for
    requests.at("/rss", answer(status=302, Location=there("/b")))
    requests.at("/b", answer(status=302, Location="/b2"), server=scene.other)
    requests.at("/b2", answer(status=302, Location=here("/c")), server=scene.other)
    requests.at("/c", answer(status=302, Location="/d"))
    requests.at("/d", GOOD)
    scene.follow()
    scene.poll()
    assert requests.paths == ["/rss", "/b", "/b2", "/c", "/d"]
    assert requests.shortest_gap() >= TWO_SECONDS
    assert len(scene.articles) == 1


def test_whoever_is_led_to_a_host_gets_a_turn_between_its_own_redirects(scene: Scene, requests: Requests) -> None:
    """A feed with ten redirects of its own does not keep another one out that a redirect leads there."""
    hops(requests, 10, GOOD, begin="/rss")
    requests.at("/x", rss(item(2)))
    scene.script("/away", answer(status=302, Location=scene.server.url_for("/x")), server=scene.other)
    scene.follow()
    scene.follow(scene.other.url_for("/away"))
    scene.poll()
    assert requests.paths.index("/x") < 11
    assert requests.shortest_gap() >= TWO_SECONDS
    assert len(scene.articles) == 2


def test_a_crawl_delay_holds_between_a_page_and_its_redirect(scene: Scene, requests: Requests) -> None:
    """A long one is not slept through: the visit is put off, told, goes on where it was, and the move is adopted."""
    requests.at("/robots.txt", ROBOTS_WITH_DELAY)
    hops(requests, 2, story(), begin="/story", status=301)
    url = scene.watch()
    for _ in range(8):
        scene.visit(after=timedelta(seconds=65))
        if scene.article(url).snapshot:
            break
    assert requests.paths == ["/robots.txt", "/story", "/story-1", "/story-2"]
    assert requests.shortest_gap() >= MINUTE
    put_off = scene.heard.visits[0]
    assert (put_off.status, scene.article(url).failures) == (VisitStatus.SKIPPED, 0)
    assert "for its pace" in put_off.reason
    assert scene.article(url).url == scene.server.url_for("/story-2")
    assert not scene.heard.failures


def test_a_crawl_delay_holds_where_a_redirect_leads_to_another_host(scene: Scene, requests: Requests) -> None:
    """Its robots.txt, a redirect there and the page are asked a minute apart; nothing is asked twice."""
    requests.at("/robots.txt", answer(status=404))
    requests.at("/story", answer(status=302, Location=scene.other.url_for("/a")))
    requests.at("/robots.txt", ROBOTS_WITH_DELAY, server=scene.other)
    requests.at("/a", answer(status=302, Location="/b"), server=scene.other)
    requests.at("/b", story(), server=scene.other)
    url = scene.watch()
    for _ in range(8):
        scene.visit(after=timedelta(seconds=65))
        if scene.article(url).snapshot:
            break
    at_other = [(at, path) for where, at, path in requests.seen if where is scene.other]
    assert [path for _, path in at_other] == ["/robots.txt", "/a", "/b"]
    assert all(later - earlier >= MINUTE for (earlier, _), (later, _) in pairwise(at_other))
    assert requests.paths.count("/story") == 1
    assert scene.article(url).snapshot == 1


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


@pytest.mark.parametrize("there", ["here", "elsewhere"])
def test_a_redirect_with_a_retry_after_is_followed_after_it(scene: Scene, requests: Requests, there: str) -> None:
    """RFC 9110, 10.2.3: a short pause is waited for, a long one puts the visit off; the first address rests."""
    server = scene.server if there == "here" else scene.other
    for path, seconds in (("/short", "5"), ("/long", "3600")):
        location = server.url_for(f"{path}-end")
        requests.at(path, answer(status=307, Location=location, Retry_After=seconds))
        requests.at(f"{path}-end", rss(item(path)), server=server)
        scene.follow(path)
    began = scene.clock.now()
    scene.poll(after=timedelta(0))
    scene.poll(after=timedelta(minutes=55), all_due=True)
    scene.poll(after=began + timedelta(seconds=3590) - scene.clock.now(), all_due=True)
    times = {path: at for _, at, path in reversed(requests.seen)}
    assert timedelta(seconds=5) <= times["/short-end"] - times["/short"] < timedelta(seconds=8)
    assert timedelta(hours=1) <= times["/long-end"] - times["/long"] < timedelta(minutes=61)
    assert requests.paths.count("/long") == 1
    scene.poll(after=timedelta(hours=30))
    assert requests.paths.count("/long") == 2


def test_a_redirect_whose_turn_is_cancelled_leaves_its_host_free(
    scene: Scene, requests: Requests, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever is stopped while waiting for a turn leaves no gate shut and no lease, and the pace stays known."""
    hops(requests, 1, GOOD, begin="/rss")
    scene.follow()

    class Stopped(BaseException):
        pass

    async def stop(seconds: float) -> None:
        raise Stopped(seconds)

    with monkeypatch.context() as stopping:
        stopping.setattr(scene.clock, "sleep", stop)
        with pytest.raises(Stopped):
            scene.poll(after=timedelta(0))
    host = scene.store.host(host_of(scene.server.url_for("/")))
    assert host is not None
    assert (host.lease_until, host.next_free) == (None, scene.clock.now() + TWO_SECONDS)
    scene.poll(after=timedelta(0), all_due=True)
    assert requests.shortest_gap() >= TWO_SECONDS
    assert len(scene.articles) == 1


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


@pytest.mark.parametrize("reset", [False, True])
def test_a_request_on_a_kept_connection_that_closes_is_made_once_more_at_the_hosts_turn(
    scene: Scene, reset: bool
) -> None:
    """The server may not have seen it: asked again over a new connection after the interval, once, and with success."""
    seen: list[tuple[datetime, bytes]] = []

    def talk(connection: socket.socket) -> None:
        while request := connection.recv(65_536):
            seen.append((scene.clock.now(), request.split()[1]))
            if len(seen) == 2:
                linger = struct.pack("ii", int(reset), 0)
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
                return
            body = rss(item(seen[-1][1].decode())).encode()
            connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s" % (len(body), body))

    with raw_server(talk) as address:
        scene.allow(address)
        scene.follow(f"http://{address}/1")
        scene.follow(f"http://{address}/2")
        scene.poll()
    assert [path for _, path in seen] == [b"/1", b"/2", b"/2"]
    assert all(later - earlier >= TWO_SECONDS for (earlier, _), (later, _) in pairwise(seen))
    assert not scene.heard.failures
    assert len(scene.articles) == 2


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
