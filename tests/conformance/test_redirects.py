"""Where a redirect leads: however the address is written, however long the way, and what is not followed."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.conformance.bridge_story import NOTICE, story
from tests.conformance.conftest import Scene, answer, item, rss

GOOD = rss(item(1))
HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    "location",
    [
        "/to",
        "to",
        "./to",
        "../to",
        "?x=1",
        "/to#part",
        "//{host}/to",
        "http://{host}/to",
        "HTTP://{host}/to",
        "http://user:secret@{host}/to",
        "/to ü",
        "/to?q=a b",
    ],
)
def test_a_location_is_read_as_browsers_read_it(scene: Scene, location: str) -> None:
    """Relative, without a scheme, with fragment, user, space or letters beyond ASCII: the document there is read."""
    where = location.format(host=scene.server.url_for("/").split("/")[2])
    leading = scene.script("/rss", answer(status=302, Location=where), answer(GOOD))
    for path in ("/to", "/to ü"):
        led_to = scene.script(path, GOOD)
        assert not led_to.requests
    scene.follow()
    scene.poll()
    assert [failure.message for failure in scene.heard.failures] == []
    assert len(scene.articles) == 1
    assert "Authorization" not in leading.requests[-1].headers


@pytest.mark.parametrize(
    "location",
    [
        "ftp://127.0.0.1/x",
        "file:///etc/passwd",
        "data:application/rss+xml,<rss/>",
        "javascript:alert(1)",
        "gopher://127.0.0.1:70/",
        "http://",
        "http://:80/",
        "http://127.0.0.1:0/",
        "http://127.0.0.1:99999/",
        "http://[::1/",
        "http://169.254.169.254/latest",
        "http://0x7f.1/",
        "http://0/",
        "http://[::ffff:10.0.0.1]/",
        "http://localhost:9/",
    ],
)
def test_what_is_no_public_web_address_is_not_followed(scene: Scene, location: str) -> None:
    """One failure that says so, nothing adopted, nothing of it in the feed's record but the reason."""
    scene.script("/rss", answer(status=301, Location=location))
    scene.follow()
    scene.poll()
    (failure,) = scene.heard.failures
    assert failure.subject == scene.server.url_for("/rss")
    assert failure.retry_at == scene.feed().next_poll
    assert scene.feed().moved_to is None


@pytest.mark.parametrize(("redirects", "read"), [(10, True), (11, False)])
def test_ten_redirects_are_followed_and_no_more(scene: Scene, redirects: int, read: bool) -> None:
    """The eleventh is a failure, and its address is not asked."""
    scripts = [scene.script(f"/{number}", answer(status=301, Location=f"/{number + 1}")) for number in range(redirects)]
    last = scene.script(f"/{redirects}", GOOD)
    scene.follow("/0")
    scene.poll()
    assert len(last.requests) == read
    assert all(len(script.requests) == 1 for script in scripts)
    assert (scene.feed("/0").moved_to is not None) is read


@pytest.mark.parametrize("status", [500, 502, 504, 404, 403])
def test_a_retry_after_with_another_error_is_honoured_too(scene: Scene, status: int) -> None:
    """Whatever the error: a server that names a time is not asked before it."""
    script = scene.script("/rss", answer(status=status, Retry_After="7200"), GOOD)
    scene.follow()
    scene.poll()
    scene.poll(after=HOUR, all_due=True)
    assert len(script.requests) == 1
    scene.poll(after=HOUR + timedelta(minutes=1))
    assert len(script.requests) == 2


@pytest.mark.parametrize("there", ["/b", "/a"])
def test_redirects_between_two_hosts_end(scene: Scene, there: str) -> None:
    """Two hosts that send us to each other: ten redirects at most, at the pace of both, and a failure."""
    first = scene.script("/a", answer(status=302, Location=scene.other.url_for("/b")))
    second = scene.script("/b", answer(status=302, Location=scene.server.url_for(there)), server=scene.other)
    scene.script("/b", answer(status=302, Location=scene.other.url_for("/b")))
    scene.timeout = timedelta(seconds=20)
    scene.follow("/a")
    began = scene.clock.now()
    scene.poll(after=timedelta(0))
    assert len(first.requests) + len(second.requests) <= 11
    assert "redirects" in scene.heard.failures[0].message
    asked = len(second.requests)
    assert scene.clock.now() - began >= (asked - 1) * scene.interval


@pytest.mark.parametrize("host", ["here", "elsewhere"])
def test_a_page_that_moved_for_good_is_adopted_at_once_though_it_is_the_same(scene: Scene, host: str) -> None:
    """The same bytes at the end of a permanent way are enough: the old address is asked once more, and no more."""
    server = scene.server if host == "here" else scene.other
    old = scene.script("/story", story(), answer(status=308, Location=server.url_for("/new")))
    scene.script("/new", story(), story(NOTICE), server=server)
    url = scene.watch()
    for _ in range(3):
        scene.visit(after=5 * HOUR)
    assert len(old.requests) == 2
    assert scene.article(url).url == server.url_for("/new")
    assert [alert.url for alert in scene.heard.alerts] == [server.url_for("/new")]


def test_a_feed_that_moved_to_another_followed_one_is_read_once(scene: Scene) -> None:
    """It is not polled twice, and that is said once; where the other one is removed, it is asked again."""
    scene.script("/a", answer(status=301, Location="/b"))
    script = scene.script("/b", rss(item(1)))
    for path in ("/a", "/b"):
        scene.follow(path)
    scene.poll()
    script.requests.clear()
    for _ in range(3):
        scene.poll()
    assert len(script.requests) == 3
    (said,) = [poll for poll in scene.heard.polls if "followed too" in poll.detail]
    assert (said.feed, said.status, said.failed) == (scene.server.url_for("/a"), "skipped", False)
    assert "followed too" in scene.feed("/a").last_error
    scene.store.remove_feed(scene.server.url_for("/b"))
    script.requests.clear()
    scene.poll()
    assert len(script.requests) == 1
    assert scene.feed("/a").last_error == ""


def test_a_feed_that_moved_to_one_for_another_channel_is_read_for_its_own(scene: Scene) -> None:
    """Where the two are told elsewhere, both are polled, so that neither channel misses anything."""
    scene.script("/a", answer(status=301, Location="/b"))
    script = scene.script("/b", rss(item(1)))
    scene.follow("/a", channels=("C1",))
    scene.follow("/b", channels=("C2",))
    scene.poll()
    script.requests.clear()
    scene.poll()
    assert len(script.requests) == 2
    assert len(scene.articles[0].feeds) == 2
