"""Visits to pages: never misled by one that could not be read, or that came in part."""

from __future__ import annotations

import pytest
from werkzeug import Request, Response

from amended.domain.alerts import Event
from amended.domain.articles import ArticleStatus, VisitStatus
from tests.conformance.bridge_story import BROKEN, HOUR, NOTICE, page, story, tagged
from tests.conformance.conftest import Scene, answer


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
