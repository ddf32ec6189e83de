"""Each redirect waits for its turn: the interval of a host holds on the way of one request too, whatever it is for."""

from __future__ import annotations

import socket
import struct
from datetime import datetime, timedelta
from itertools import pairwise

import pytest

from amended.domain.addresses import host_of
from amended.domain.articles import VisitStatus
from tests.conformance.conftest import Scene, answer, item, rss
from tests.conformance.request_log import GOOD, MINUTE, ROBOTS_WITH_DELAY, TWO_SECONDS, Requests, hops
from tests.conformance.stories import story
from tests.raw_server import raw_server


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
