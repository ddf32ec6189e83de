"""What a second address of a story brings: its notices, its signals, and the visits where the first one fails."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from werkzeug import Request, Response

from amended.domain.alerts import Event
from amended.domain.articles import ArticleStatus, VisitStatus
from tests.conformance.bridge_story import HOUR, MINUTE, NOTICE
from tests.conformance.conftest import Scene, answer, item, rss
from tests.conformance.stories import OTHERS, followed, later, story, two_feeds


def test_a_notice_is_not_lost_where_a_second_address_shows_it_first(scene: Scene) -> None:
    """A second address met when the notice stands there already: the article is visited soon, and tells it."""
    canonical = scene.server.url_for("/story")
    script = scene.script("/story", story())
    scene.script("/a.rss", rss(item(1, link=canonical)))
    scene.follow("/a.rss")
    scene.poll(after=timedelta(0))
    for _ in range(6):
        scene.visit(after=24 * HOUR)
    script.answers = [story(NOTICE)]
    scene.script("/amp", story(NOTICE, canonical=canonical))
    scene.script("/b.rss", rss(item(2, link=scene.server.url_for("/amp"))))
    scene.follow("/b.rss")
    scene.poll(after=5 * HOUR)
    scene.visit(after=MINUTE)
    scene.visit(after=20 * MINUTE)
    (alert,) = scene.heard.alerts
    assert (alert.events, alert.url) == ((Event.GAINED,), canonical)


def test_a_feeds_signal_for_a_second_address_brings_the_articles_visit_forward(scene: Scene) -> None:
    """A newer lastmod of the second address makes the article due, and only it is asked."""
    canonical = scene.server.url_for("/story")
    script = scene.script("/story", story())
    second = scene.script("/amp", story(canonical=canonical))
    scene.script("/a.rss", rss(item(1, link=canonical)))
    sitemap = f"<urlset><url><loc>{scene.server.url_for('/amp')}</loc><lastmod>2026-03-0%d</lastmod></url></urlset>"
    scene.script("/b.rss", sitemap % 1, sitemap % 9)
    scene.follow("/a.rss")
    scene.follow("/b.rss")
    scene.poll(after=timedelta(0))
    scene.visit(after=HOUR)
    scene.visit(after=timedelta(days=5))
    before = len(script.requests)
    scene.clock.time += MINUTE
    scene.poll(after=MINUTE, all_due=True)
    scene.visit(after=MINUTE)
    assert len(script.requests) == before + 1
    assert len(second.requests) == 1


def test_the_second_address_lives_on_where_the_first_is_gone(scene: Scene) -> None:
    """Where the article is taken down at its address and a feed still has the other one, that one is followed."""
    canonical = scene.server.url_for("/story")
    script = scene.script("/story", story(NOTICE))
    second = scene.script("/amp", story(NOTICE, canonical=canonical))
    two_feeds(scene, "/story", "/amp")
    later(scene)
    script.answers = [answer(status=404)]
    later(scene)
    assert [alert.events for alert in scene.heard.alerts] == [(Event.GONE,)]
    later(scene)
    (article,) = followed(scene)
    assert article.url == scene.server.url_for("/amp")
    assert len(second.requests) > 1
    assert len(scene.heard.alerts) == 1


@pytest.mark.parametrize("status", [403, 500])
def test_another_address_carries_the_visits_where_the_first_fails_on_and_on(scene: Scene, status: int) -> None:
    """After failures of a day the story is visited at its other address: said once, one article, its news told once."""
    canonical = scene.server.url_for("/story")
    first = scene.script("/story", story())
    second = scene.script("/amp", story(canonical=canonical))
    two_feeds(scene, "/story", "/amp")
    later(scene)
    first.answers = [answer(status=status)]
    second.answers = [story(NOTICE, canonical=canonical)]
    for _ in range(4):
        later(scene)
    (article,) = followed(scene)
    assert article.url == scene.server.url_for("/amp")
    assert [alert.events for alert in scene.heard.alerts] == [(Event.GAINED,)]
    assert len([failure for failure in scene.heard.failures if "from now on visited at" in failure.message]) == 1
    first.answers, second.answers = [story(NOTICE)], [answer(status=status)]
    for _ in range(6):
        later(scene)
    (article,) = followed(scene)
    assert article.url == canonical
    assert len(scene.heard.alerts) == 1


def test_an_article_whose_link_the_feed_changed_is_one_with_another_feeds_new_link(scene: Scene) -> None:
    """One feed moves the entry to a new link, another feed has the new link alone: one article."""
    url = scene.server.url_for
    for path in ("/old", "/new"):
        scene.script(path, story())
    entries = [rss(item(1, link=url(path), title="Bridge", guid="g")) for path in ("/old", "/new")]
    scene.script("/a.rss", *entries)
    scene.follow("/a.rss")
    scene.poll(after=timedelta(0))
    scene.visit(after=MINUTE)
    scene.poll(after=5 * HOUR)
    scene.script("/b.rss", rss(item(2, link=url("/new"), title="A bridge")))
    scene.follow("/b.rss")
    later(scene)
    assert len(followed(scene)) == 1


def test_a_worker_that_lost_the_race_tells_nothing(scene: Scene) -> None:
    """An article that was claimed by another address while it was being read is read again before it tells anything."""
    canonical = scene.server.url_for("/story")
    scene.script("/amp", story(NOTICE, canonical=canonical))

    def claimed_meanwhile(_: Request) -> Response:
        amp = scene.article(scene.server.url_for("/amp"))
        scene.store.put_article(replace(scene.article(canonical), claimed_by=amp.key))
        script.answers = [story(NOTICE)]
        return story(NOTICE)

    scene.watch("/amp")
    scene.visit(after=timedelta(0))
    script = scene.script("/story", claimed_meanwhile)
    claim = scene.article(canonical)
    assert claim.is_claim
    due = scene.clock.now() + MINUTE
    scene.store.put_article(replace(claim, status=ArticleStatus.FOLLOWED, claimed_by="", next_visit=due))
    scene.visit(after=MINUTE)
    assert scene.article(canonical).snapshot == 0
    assert "changed by someone else" in scene.heard.failures[-1].message
    scene.visit(after=MINUTE)
    assert scene.heard.visits[-1].status is VisitStatus.SKIPPED
    assert scene.heard.visits[-1].reason == f"the same story as {scene.server.url_for('/amp')}"
    assert len(followed(scene)) == 1


@pytest.mark.parametrize("order", [("/other", "/story"), ("/story", "/other")])
def test_an_address_that_redirected_for_a_while_is_an_article_again_with_its_own_page(
    scene: Scene, order: tuple[str, str]
) -> None:
    """A temporary redirect onto another followed story hides no story: each is told once, with few looks meanwhile."""
    scene.script("/story", story())
    away = answer(status=302, Location="/story")
    other = scene.script("/other", away)
    two_feeds(scene, *order)
    for _ in range(4):
        later(scene)
    assert len(followed(scene)) == 1
    assert 2 <= len(other.requests) < 12
    other.answers = [story(title="A heron at the lake", body=OTHERS)]
    later(scene)
    later(scene)
    assert sorted(article.url for article in followed(scene)) == [
        scene.server.url_for(f"/{s}") for s in ("other", "story")
    ]
    other.answers = [story(NOTICE, title="A heron at the lake", body=OTHERS)]
    for _ in range(3):
        later(scene)
    assert [(alert.title, alert.events) for alert in scene.heard.alerts] == [("A heron at the lake", (Event.GAINED,))]
    assert not scene.heard.failures


@pytest.mark.parametrize("meanwhile", [answer(status=302, Location="/story"), answer(status=500), answer(status=404)])
def test_a_second_address_that_fails_says_nothing_of_the_story(scene: Scene, meanwhile: Response) -> None:
    """What becomes of an address that redirects for a while is no news: no failure, nobody is told that it is gone."""
    scene.script("/story", story())
    other = scene.script("/other", answer(status=302, Location="/story"))
    two_feeds(scene, "/other", "/story")
    later(scene)
    other.answers = [meanwhile]
    for _ in range(4):
        later(scene)
    assert len(followed(scene)) == 1
    assert not scene.heard.alerts
    assert not scene.heard.failures


def test_a_story_that_redirects_to_another_one_for_a_while_keeps_its_snapshot(scene: Scene) -> None:
    """Read before, then sent to another followed story for a day, then back with a notice: that is gained."""
    scene.script("/story", story())
    other = scene.script("/other", story(title="A heron at the lake", body=OTHERS))
    two_feeds(scene, "/other", "/story")
    later(scene)
    other.answers = [answer(status=302, Location="/story")]
    later(scene)
    later(scene)
    other.answers = [story(NOTICE, title="A heron at the lake", body=OTHERS)]
    for _ in range(3):
        later(scene)
    assert [(alert.title, alert.events) for alert in scene.heard.alerts] == [("A heron at the lake", (Event.GAINED,))]


def test_a_story_that_failed_is_read_soon_when_another_address_leads_to_it(scene: Scene) -> None:
    """A page that came by way of a redirect is there: its own article does not wait until its backoff is over."""
    scene.script("/go", answer(status=302, Location="/story"))
    scene.script("/story", *[answer(status=500)] * 3, story())
    url = scene.watch("/story")
    for _ in range(3):
        scene.visit(after=3 * HOUR)
    scene.clock.time += MINUTE
    scene.watch("/go")
    scene.visit(after=timedelta(0))
    assert scene.article(url).snapshot == 0
    scene.visit(after=20 * MINUTE)
    assert scene.article(url).snapshot == 1
