"""Visits to pages: conditional, and never misled by a page that could not be read."""

from __future__ import annotations

from datetime import timedelta

import pytest
from werkzeug import Request, Response

from amended.domain.alerts import Event
from amended.domain.articles import ArticleStatus, VisitStatus
from amended.domain.notices import NoticeKind, Source
from tests.conformance.conftest import Scene, answer, item, rss

PARAGRAPHS = [
    f"<p>The council met for the {number}. time and talked about the bridge, which {people} people cross every day.</p>"
    for number, people in enumerate((4000, 5000, 6000, 7000, 8000, 9000), start=1)
]
NOTICE = "<p><em>Correction: An earlier version of this article misstated how many people cross the bridge.</em></p>"
HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)


def story(*more: str, furniture: str = "", paragraphs: int = 6) -> Response:
    """The story's page, with more at its end and something around it."""
    body = "".join([*PARAGRAPHS[:paragraphs], *more])
    return page(
        f"<html lang='en'><head><title>Bridge</title></head><body><nav>{furniture}</nav>"
        f"<article><h1>Council talks about the bridge</h1>{body}</article></body></html>"
    )


def page(html: str, status: int = 200, **headers: str) -> Response:
    """An HTML answer."""
    return answer(html, status, **{"Content_Type": "text/html; charset=utf-8", **headers})


def tagged(response: Response, etag: str) -> Response:
    """The answer with an ETag."""
    response.headers["ETag"] = etag
    return response


BROKEN = {
    "a fault of the server": page("<h1>Internal Server Error</h1>", 500),
    "an empty page": page(""),
    "a captcha": page("<html><head><title>Just a moment...</title></head><body><h1>Checking your browser</h1>"
                      "<p>Please complete the captcha to continue.</p></body></html>"),
    "a consent wall": page("<html><head><title>Before you continue</title></head><body><h1>We value your privacy</h1>"
                           "<p>We and our partners use cookies.</p><button>Accept all</button></body></html>"),
    "a JavaScript shell": page("<html><head><title>Bridge</title></head><body><div id='root'></div>"
                               "<noscript>You need to enable JavaScript to run this app.</noscript></body></html>"),
    "a paywall stub": story("<div class='paywall'>Subscribe to read the whole story.</div>", paragraphs=1),
    "half a page": answer("<html><body><article><h1>Council talks about the bridge</h1><p>The cou",
                          Content_Type="text/html"),
    "an error page that says 200": page("<html><head><title>404 Not Found</title></head><body><h1>Page not found</h1>"
                                        "<p>The page you were looking for does not exist.</p></body></html>"),
    "a refusal": page("<h1>Access denied</h1>", 403),
    "a redirect to the front page": answer(status=302, Location="/"),
}  # fmt: skip


@pytest.mark.parametrize("kind", BROKEN)
def test_a_page_that_could_not_be_read_is_not_a_change(scene: Scene, kind: str) -> None:
    """The last good snapshot stands; when the page returns with a notice, the notice is gained, once."""
    scene.script("/", page("<html><body><h1>All the news</h1><ul><li>Bridge</li></ul></body></html>"))
    scene.script("/story", story(), BROKEN[kind], story(NOTICE), story(NOTICE))
    url = scene.watch()
    for _ in range(2):
        scene.visit()
    assert scene.article(url).snapshot == 1
    assert scene.heard.visits[-1].status in (VisitStatus.UNREADABLE, VisitStatus.FAILED)
    assert scene.heard.visits[-1].next_visit is not None
    assert not scene.heard.alerts
    for _ in range(2):
        scene.visit()
    (alert,) = scene.heard.alerts
    assert alert.events == (Event.GAINED,)


def test_what_changes_at_every_load_is_no_change(scene: Scene) -> None:
    """Furniture, counters, advertisements and markup that differ each time leave the article unchanged."""
    loads = 0

    def busy(_: Request) -> Response:
        nonlocal loads
        loads += 1
        furniture = f"<a href='/ad?{loads}'>Advertisement {loads}</a><span>{loads * 17} readers</span>"
        return story(f"<script>var load = {loads}</script>", furniture=furniture)

    scene.script("/story", busy)
    url = scene.watch()
    for _ in range(3):
        scene.visit()
    assert [visit.status for visit in scene.heard.visits] == [VisitStatus.FIRST, *[VisitStatus.UNCHANGED] * 2]
    assert scene.article(url).snapshot == 1


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


def test_gone_is_said_after_two_answers_an_hour_apart(scene: Scene) -> None:
    """One 404 may be an accident; the second, an hour later, is an event, told once."""
    scene.script("/story", story(), answer(status=404))
    url = scene.watch()
    scene.visit()
    scene.visit()
    assert not scene.heard.alerts
    assert scene.article(url).status is ArticleStatus.FOLLOWED
    for _ in range(3):
        scene.visit()
    assert [alert.events for alert in scene.heard.alerts] == [(Event.GONE,)]
    assert scene.article(url).status is ArticleStatus.GONE


def test_a_404_that_passes_is_nothing(scene: Scene) -> None:
    """A page that comes back after a 404 goes on as before."""
    scene.script("/story", story(), answer(status=404), story())
    scene.watch()
    for _ in range(4):
        scene.visit()
    assert not scene.heard.alerts
    assert scene.heard.visits[-1].status is VisitStatus.UNCHANGED


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


@pytest.mark.parametrize("known_as", ["stock", "new"])
def test_a_page_first_seen_cut_off_gains_nothing_when_it_is_whole(scene: Scene, known_as: str) -> None:
    """What stood in the half that did not come is met for the first time; a notice after that is gained."""
    whole = story(NOTICE).get_data()
    second = "<p><em>Correction: A former version of this article gave a wrong year. It was 1974.</em></p>"
    later = story(NOTICE, second).get_data()
    halves = (whole[: whole.index(b"<p>The council met for the 4.")], whole, later)
    scene.script("/story", *(answer(body, Content_Type="text/html") for body in halves))
    url = scene.watch()
    scene.store.put_article(scene.replaced(url, stock=known_as == "stock"))
    for _ in range(2):
        scene.visit()
    assert scene.article(url).snapshot == 2
    assert not scene.heard.alerts
    scene.visit()
    assert [alert.events for alert in scene.heard.alerts] == [(Event.GAINED,)]


@pytest.mark.slow
def test_a_page_beyond_the_limit_is_kept_in_part_and_that_is_told(scene: Scene) -> None:
    """What is beyond the limit of a snapshot is left out, with a message; a notice at its end is gained."""
    long = [f"<p>Line {number} of the report says what the one before it said, and then the same again.</p>"
            for number in range(9000)]  # fmt: skip
    flood = [line.replace("again", "again and again " * 10) for line in long]
    scene.script("/story", story(*flood), story(*flood, NOTICE))
    url = scene.watch()
    scene.visit()
    assert "are not kept" in scene.heard.visits[-1].reason
    scene.visit()
    assert [alert.events for alert in scene.heard.alerts] == [(Event.GAINED,)]
    assert "are not kept" in scene.article(url).last_reason


def test_a_page_of_nothing_but_markup_is_not_read(scene: Scene) -> None:
    """More tags than any article has are a failed visit that says so."""
    scene.script("/story", page("<html><body>" + "<i></i>" * 150_000))
    scene.watch()
    scene.visit()
    assert "tags" in scene.heard.failures[0].message


@pytest.mark.parametrize(
    "wall",
    [
        page("<html><head><title>Maintenance</title></head><body><h1>Back soon</h1><p>The site is down for a while, "
             "as we make it better for you.</p></body></html>"),
        page("<html><head><title>Cookies</title></head><body><h1>Cookies</h1><p>We use cookies and data to deliver our "
             "services, to measure them, and to show you advertisements.</p><button>Accept</button></body></html>"),
        page("<html><head><title>Council talks about the bridge</title></head><body><h1>Council talks about the bridge"
             "</h1></body></html>"),
    ],
)  # fmt: skip
def test_what_stood_behind_a_wall_at_first_sight_is_not_gained(scene: Scene, wall: Response) -> None:
    """Where a wall was taken for the article, the article with its notice is met for the first time after it."""
    second = "<p><em>Correction: A former version of this article gave a wrong year. It was 1974.</em></p>"
    scene.script("/story", wall, story(NOTICE), story(NOTICE, second))
    scene.watch()
    for _ in range(2):
        scene.visit()
    assert not scene.heard.alerts
    scene.visit()
    assert [alert.events for alert in scene.heard.alerts] == [(Event.GAINED,)]


@pytest.mark.parametrize(
    ("before", "after", "notice"),
    [
        (
            ("Mayor resigns after bridge row", "Mayor Ann Berg resigned on Monday after a row over the old bridge."),
            ("Berg stays in office", "Mayor Ann Berg refused on Monday to go after a row over the old bridge."),
            "Correction: An earlier version of this article said that the mayor had resigned. She has not.",
        ),
        (
            ("市长因大桥争端辞职", "市长张伟周一因老桥争端辞职，他的办公室表示。"),
            ("张伟不会离开", "市长张伟周一拒绝因老桥争端辞职，他的办公室表示。"),
            "更正：本文早前版本称市长已经辞职，这是错误的。他没有辞职。",
        ),
    ],
)
def test_a_short_story_whose_title_was_corrected_gains_its_notice(
    scene: Scene, before: tuple[str, str], after: tuple[str, str], notice: str
) -> None:
    """Of a few lines, all edited under a new title, the notice is gained: it is no page met for the first time."""

    def short(title: str, text: str, more: str = "") -> Response:
        return page(f"<html><head><title>{title}</title></head><article><h1>{title}</h1><p>{text}</p>{more}</article>")

    scene.script("/story", short(*before), short(*after, f"<p><em>{notice}</em></p>"))
    scene.watch()
    for _ in range(2):
        scene.visit()
    assert [alert.events for alert in scene.heard.alerts] == [(Event.GAINED,)]


def test_a_304_that_nobody_asked_for_is_a_failed_visit(scene: Scene) -> None:
    """A server that answers 304 to the first request has told us nothing; the page is asked for again."""
    scene.script("/story", answer(status=304), story())
    url = scene.watch()
    scene.visit()
    assert "304" in scene.heard.failures[0].message
    scene.visit()
    assert scene.article(url).snapshot == 1


def test_a_page_that_does_not_end_gives_no_validators_until_it_came_like_that_twice(scene: Scene) -> None:
    """Half a page with an ETag is asked for as a whole; a site that never closes its pages is asked conditionally."""
    whole = story(NOTICE).get_data()
    half, endless = whole[: len(whole) * 3 // 4], whole.replace(b"</body></html>", b"")
    first = scene.script("/half", tagged(page(half.decode()), '"half"'), tagged(page(whole.decode()), '"whole"'))
    second = scene.script("/endless", tagged(page(endless.decode()), '"1"'))
    scene.watch("/half")
    scene.watch("/endless")
    for _ in range(3):
        scene.visit(after=5 * HOUR)
    assert [request.headers.get("If-None-Match") for request in first.requests] == [None, None, '"whole"']
    assert [request.headers.get("If-None-Match") for request in second.requests] == [None, None, '"1"']


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
