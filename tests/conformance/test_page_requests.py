"""How pages are asked for: conditionally, at the pace that a host asks for, and when the next visit comes."""

from __future__ import annotations

from datetime import timedelta

import pytest
from werkzeug import Request, Response

from amended.domain.alerts import Event
from amended.domain.articles import VisitStatus
from amended.domain.notices import NoticeKind, Source
from tests.conformance.bridge_story import HOUR, MINUTE, NOTICE, page, story, tagged
from tests.conformance.conftest import Scene, answer, item, rss


def test_pages_are_asked_conditionally_and_whole_once_a_day(scene: Scene) -> None:
    """Validators are echoed and rolled; a day after the last whole fetch no condition is sent: validators can lie."""
    script = scene.script("/story", tagged(story(), '"1"'), answer(status=304, ETag='"2"'), answer(status=304))
    scene.watch()
    scene.visit(after=timedelta(0))
    for _ in range(2):
        scene.visit(after=7 * HOUR)
    assert [script.header("If-None-Match", number) for number in range(3)] == [None, '"1"', '"2"']
    scene.visit(after=11 * HOUR)
    assert script.header("If-None-Match") is None


def test_a_lying_validator_does_not_hide_a_notice_for_ever(scene: Scene) -> None:
    """A server that answers 304 though the page changed is found out within a day or so."""

    def lying(request: Request) -> Response:
        if "If-None-Match" in request.headers:
            return answer(status=304)
        return tagged(story(NOTICE) if len(script.requests) > 2 else story(), '"1"')

    script = scene.script("/story", lying)
    scene.watch()
    for _ in range(5):
        scene.visit(after=10 * HOUR)
    assert len(scene.heard.alerts) == 1


def test_requests_to_a_host_keep_their_distance(scene: Scene) -> None:
    """robots.txt and each page wait for the host's interval; a Crawl-delay lengthens it."""
    scene.script("/robots.txt", answer("User-agent: *\nCrawl-delay: 7\n", Content_Type="text/plain"))
    for number in range(3):
        scene.script(f"/{number}", story())
        scene.watch(f"/{number}")
    scene.visit()
    assert scene.clock.slept == [7.0, 7.0, 7.0]


def test_links_to_forbidden_addresses_are_not_followed(scene: Scene) -> None:
    """An article at a private address, or one that redirects to it, is a failed visit that says so; nobody is asked."""
    inner = scene.script("/inner", story(), server=scene.other)
    scene.allowed = [scene.server]
    scene.script("/story", answer(status=302, Location=scene.other.url_for("/inner")))
    scene.watch("/story")
    scene.watch(scene.other.url_for("/inner"))
    scene.watch("http://169.254.169.254/latest/meta-data")
    scene.visit()
    assert not inner.requests
    assert not scene.other.log
    assert [visit.status for visit in scene.heard.visits] == [VisitStatus.FAILED] * 3
    assert all("not fetched: " in failure.message and failure.retry_at for failure in scene.heard.failures)
    assert len(scene.heard.failures) == 3


def test_a_good_answer_without_validators_leaves_none(scene: Scene) -> None:
    """They are rolled on every good 200 of a page, also where it is the same page."""
    first = tagged(story(), '"1"')
    first.headers["Last-Modified"] = "Mon, 02 Mar 2026 09:00:00 GMT"
    script = scene.script("/story", first, tagged(story(), '"2"'), story())
    scene.watch()
    for _ in range(4):
        scene.visit(after=3 * HOUR)
    assert [script.header("If-None-Match", number) for number in range(4)] == [None, '"1"', '"2"', None]
    assert script.header("If-Modified-Since", 2) is None


def test_a_notice_that_only_the_feed_tells_is_gained(scene: Scene) -> None:
    """A correction in the entry's text is told once, though the page stays as it was and its server says so."""
    link = scene.server.url_for("/story")
    correction = "Correction: An earlier version of this article misstated the vote; it was 5 to 4."
    texts = ["The council talked.", f"The council talked.&lt;p&gt;{correction}&lt;/p&gt;"]
    scene.script("/rss", *(rss(item(1, link=link, more=f"<description>{text}</description>")) for text in texts))

    def unmodified(request: Request) -> Response:
        return answer(status=304) if "If-None-Match" in request.headers else tagged(story(), "1")

    scene.script("/story", unmodified)
    scene.follow()
    scene.poll(after=timedelta(0))
    scene.visit(after=HOUR)
    scene.poll(after=5 * HOUR)
    for _ in range(3):
        scene.visit(after=timedelta(minutes=10))
        scene.poll(after=5 * HOUR)
    (alert,) = scene.heard.alerts
    (notice,) = alert.gained
    assert (alert.events, notice.source, notice.kind) == ((Event.GAINED,), Source.FEED, NoticeKind.CORRECTION)


def test_a_signal_of_the_feed_never_alerts_alone(scene: Scene) -> None:
    """A newer lastmod brings the visit forward; where the page says the same, nothing is told."""
    link = scene.server.url_for("/story")
    sitemap = f"<urlset><url><loc>{link}</loc><lastmod>2026-03-0%d</lastmod></url></urlset>"
    scene.script("/rss", sitemap % 1, sitemap % 2)
    script = scene.script("/story", story())
    scene.follow()
    scene.poll(after=timedelta(0))
    scene.visit(after=timedelta(days=1))
    scene.poll(after=timedelta(minutes=1), all_due=True)
    scene.visit(after=timedelta(minutes=1))
    assert len(script.requests) == 2
    assert scene.heard.visits[-1].status is VisitStatus.UNCHANGED
    assert not scene.heard.alerts


@pytest.mark.parametrize("status", [429, 503])
def test_a_pause_is_kept_by_the_host_that_asked_for_it(scene: Scene, status: int) -> None:
    """A 429 or 503 at the end of a redirect pauses the host that said it, and not the one that sent us there."""
    scene.script("/a", answer(status=302, Location=scene.other.url_for("/full")))
    scene.script("/b", story())
    scene.script("/full", answer(status=status, Retry_After="7200"), server=scene.other)
    there = scene.script("/there", story(), server=scene.other)
    scene.watch("/a")
    scene.visit()
    scene.watch("/b")
    scene.watch("/there", scene.other)
    scene.visit(after=timedelta(hours=1))
    assert scene.heard.visits[-1].url == scene.server.url_for("/b")
    assert not there.requests
    scene.visit(after=timedelta(hours=1, minutes=1))
    assert len(there.requests) == 1


@pytest.mark.parametrize("status", [429, 503])
def test_a_pause_that_a_host_asks_for_at_its_robots_txt_is_kept_and_told(scene: Scene, status: int) -> None:
    """Neither that file nor a page is asked for before it is over; the visit says so, with the time of the next."""
    robots = scene.script("/robots.txt", answer(status=status, Retry_After="3600"), answer(status=404))
    visited = scene.script("/story", story())
    url = scene.watch()
    scene.visit(after=timedelta(0))
    article = scene.article(url)
    assert (article.last_status, article.failures) == (VisitStatus.SKIPPED, 0)
    assert article.last_reason == f"robots.txt answered {status}: the host asks for a pause"
    assert article.next_visit == scene.clock.now() + HOUR
    for wait in (30 * MINUTE, 31 * MINUTE):
        assert (len(robots.requests), len(visited.requests)) == (1, 0)
        scene.visit(after=wait)
    assert scene.article(url).snapshot == 1


def test_a_pause_of_nothing_is_no_pause(scene: Scene) -> None:
    """Retry-After: 0 with every 429 does not make us ask again at once: the usual backoff holds."""
    script = scene.script("/story", answer(status=429, Retry_After="0"))
    scene.watch()
    scene.visit()
    scene.visit(after=timedelta(minutes=2))
    assert len(script.requests) == 1


def test_a_304_that_nobody_asked_for_is_a_failed_visit(scene: Scene) -> None:
    """A server that answers 304 to the first request has told us nothing; the page is asked for again."""
    scene.script("/story", answer(status=304), story())
    url = scene.watch()
    scene.visit()
    assert "304" in scene.heard.failures[0].message
    scene.visit()
    assert scene.article(url).snapshot == 1


@pytest.mark.parametrize(
    ("says", "early"),
    [("2026-03-08T10:00:00Z", True), ("2026-03-01T10:00:00Z", False), ("{now}", False), ("soon", False)],
)
def test_a_newer_date_modified_brings_the_next_visit_forward_and_alerts_nobody(
    scene: Scene, says: str, early: bool
) -> None:
    """JSON-LD says that the page was changed, its text does not: it is looked at soon, once, and nothing is told."""

    def dated(_: Request) -> Response:
        moment = says.replace("{now}", scene.clock.now().isoformat())
        data = f'<script type="application/ld+json">{{"@type": "NewsArticle", "dateModified": "{moment}"}}</script>'
        return page(story().get_data(as_text=True).replace("</head>", f"{data}</head>"))

    script = scene.script("/story", story(), story(), dated)
    url = scene.watch()
    for wait in (0, 72, 72):
        scene.visit(after=wait * HOUR)
    due = scene.article(url).next_visit
    assert due is not None
    assert (due - scene.clock.now() <= 15 * MINUTE) is early
    scene.visit(after=due - scene.clock.now())
    due = scene.article(url).next_visit
    assert due is not None
    assert due - scene.clock.now() > HOUR
    assert len(script.requests) == 4
    assert not scene.heard.alerts
