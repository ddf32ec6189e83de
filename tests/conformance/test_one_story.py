"""Moved, canonicalised and doubled articles stay one article, and their news is told once."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import timedelta

import pytest
from werkzeug import Request, Response

from amended.domain.alerts import Event
from amended.domain.articles import Article, ArticleStatus, VisitStatus
from tests.conformance.conftest import Scene, answer, item, rss
from tests.conformance.test_pages import HOUR, MINUTE, NOTICE, PARAGRAPHS, page

OTHERS = [
    f"<p>A heron was seen at the {place} this week, and {people} people came to look at it and take pictures.</p>"
    for place, people in (("lake", 40), ("river", 50), ("harbour", 60), ("pond", 70), ("canal", 80))
]


def story(
    *more: str, canonical: str = "", title: str = "Council talks about the bridge", body: list[str] = PARAGRAPHS
) -> Response:
    """A story's page that gives this address for its own."""
    link = f'<link rel="canonical" href="{canonical}">' if canonical else ""
    return page(
        f"<html lang='en'><head><title>{title}</title>{link}</head><body><nav>News</nav>"
        f"<article><h1>{title}</h1>{''.join([*body, *more])}</article></body></html>"
    )


def followed(scene: Scene) -> list[Article]:
    """The articles that are visited."""
    return [article for article in scene.articles if article.status is ArticleStatus.FOLLOWED]


def two_feeds(scene: Scene, first: str, second: str) -> None:
    """Two feeds that are no news any more, each with one address."""
    for name, path in (("/a.rss", first), ("/b.rss", second)):
        scene.script(name, rss(item(path, link=scene.server.url_for(path))))
        scene.follow(name)
    scene.poll(after=timedelta(0))


def later(scene: Scene) -> None:
    """A day in which everything is polled and visited more than once."""
    for _ in range(2):
        scene.poll(after=12 * HOUR)
        scene.visit(after=20 * MINUTE)
        scene.visit(after=40 * MINUTE)


@pytest.mark.parametrize("order", [("/story", "/amp/story"), ("/amp/story", "/story"), ("/x/story", "/y/story")])
def test_two_addresses_of_one_canonical_address_are_told_once(scene: Scene, order: tuple[str, str]) -> None:
    """Whichever is met first, and whether or not the canonical address is followed itself: one article, one alert."""
    canonical = scene.server.url_for("/story")
    scripts = [scene.script(path, story(canonical=canonical)) for path in order]
    two_feeds(scene, *order)
    later(scene)
    (article,) = followed(scene)
    assert len(article.feeds) == 2
    for script in scripts:
        script.answers = [story(NOTICE, canonical=canonical)]
    later(scene)
    later(scene)
    (alert,) = scene.heard.alerts
    assert alert.events == (Event.GAINED,)
    assert set(alert.feeds) == {scene.server.url_for("/a.rss"), scene.server.url_for("/b.rss")}
    assert sorted(len(script.requests) == 1 for script in scripts) == [False, True]


def test_a_story_is_visited_and_told_at_its_canonical_address(scene: Scene) -> None:
    """Met first as a mobile page, later at the address that this page gives: only that one is asked."""
    canonical = scene.server.url_for("/story")
    mobile = scene.script("/amp/story", story(canonical=canonical))
    script = scene.script("/story", story(canonical=canonical))
    scene.watch("/amp/story")
    scene.visit(after=timedelta(0))
    scene.script("/b.rss", rss(item(1, link=canonical)))
    scene.follow("/b.rss")
    later(scene)
    (article,) = followed(scene)
    assert article.url == canonical
    mobile.answers = script.answers = [story(NOTICE, canonical=canonical)]
    later(scene)
    assert [alert.url for alert in scene.heard.alerts] == [canonical]
    assert len(mobile.requests) <= 2


@pytest.mark.parametrize("status", [301, 302])
def test_an_address_that_redirects_to_a_followed_story_is_that_story(scene: Scene, status: int) -> None:
    """A redirector in one feed and the story itself in another: one article, one alert."""
    scene.script("/go/1", answer(status=status, Location="/story"))
    script = scene.script("/story", story())
    two_feeds(scene, "/go/1", "/story")
    later(scene)
    assert len(followed(scene)) == 1
    script.answers = [story(NOTICE)]
    later(scene)
    assert len(scene.heard.alerts) == 1


@pytest.mark.parametrize("order", list(itertools.permutations("abcd")))
def test_a_chain_of_addresses_leads_to_one_article(scene: Scene, order: tuple[str, ...]) -> None:
    """A names B, B names C, C redirects to D: all four are one article, in whatever order they are met."""
    url = scene.server.url_for
    scene.script("/a", story(canonical=url("/b")))
    scene.script("/b", story(canonical=url("/c")))
    scene.script("/c", answer(status=302, Location="/d"))
    scene.script("/d", story(canonical=url("/d")))
    for path in order:
        scene.watch(f"/{path}")
    for number, path in enumerate(order):
        article = scene.article(url(f"/{path}"))
        scene.store.put_article(replace(article, next_visit=scene.clock.now() + number * MINUTE))
    for _ in range(6):
        scene.visit(after=20 * MINUTE)
    assert len(followed(scene)) == 1


def test_addresses_that_name_each_other_are_one_article(scene: Scene) -> None:
    """Two pages that each give the other for their own address do not both cease to be followed."""
    scripts = [
        scene.script(path, story(canonical=scene.server.url_for(other))) for path, other in (("/a", "/b"), ("/b", "/a"))
    ]
    two_feeds(scene, "/a", "/b")
    later(scene)
    assert len(followed(scene)) == 1
    for script, other in zip(scripts, ("/b", "/a"), strict=True):
        script.answers = [story(NOTICE, canonical=scene.server.url_for(other))]
    later(scene)
    assert len(scene.heard.alerts) == 1


@pytest.mark.parametrize("canonical", ["/", "/front", "/missing", "http://169.254.169.254/", "http://other.example/s"])
def test_a_canonical_address_alone_is_not_believed(scene: Scene, canonical: str) -> None:
    """Two stories whose pages print one address (front page, section, nothing, elsewhere) stay two; it is not asked."""
    script = scene.script("/front", story(title="All the news", body=["<p>Read more of what happened here.</p>"] * 3))
    one = scene.script("/one", story(canonical=canonical))
    two = scene.script("/two", story(canonical=canonical, title="A heron at the lake", body=OTHERS))
    two_feeds(scene, "/one", "/two")
    later(scene)
    assert {article.url for article in followed(scene)} == {scene.server.url_for(path) for path in ("/one", "/two")}
    one.answers = [story(NOTICE, canonical=canonical)]
    two.answers = [story(NOTICE, canonical=canonical, title="A heron at the lake", body=OTHERS)]
    later(scene)
    assert sorted(alert.title for alert in scene.heard.alerts) == [
        "A heron at the lake",
        "Council talks about the bridge",
    ]
    assert not script.requests


def test_what_a_site_prints_below_each_story_makes_no_two_stories_one(scene: Scene) -> None:
    """Two short stories under one canonical address, with more boilerplate than text, stay two, each with its news."""
    canonical = scene.server.url_for("/news")
    titles = ("Two cars meet at a crossing", "A bakery burns for an hour")
    texts = [[f"<p>{title} on Monday, and nobody was hurt, said the police.</p>", *PARAGRAPHS] for title in titles]
    scripts = [
        scene.script(path, story(canonical=canonical, title=title, body=body))
        for path, title, body in zip(("/one", "/two"), titles, texts, strict=True)
    ]
    two_feeds(scene, "/one", "/two")
    later(scene)
    for script, title, body in zip(scripts, titles, texts, strict=True):
        script.answers = [story(NOTICE, canonical=canonical, title=title, body=body)]
    later(scene)
    assert sorted(alert.title for alert in scene.heard.alerts) == sorted(titles)


def test_an_address_that_another_page_claims_is_followed_when_a_feed_brings_it(scene: Scene) -> None:
    """A page that wrongly gives another story's address for its own does not hide that story."""
    scene.script("/one", story(canonical=scene.server.url_for("/two")))
    two = scene.script("/two", story(title="A heron at the lake", body=OTHERS))
    scene.script("/a.rss", rss(item(1, link=scene.server.url_for("/one"))))
    scene.follow("/a.rss")
    scene.poll(after=timedelta(0))
    scene.visit(after=MINUTE)
    scene.script("/b.rss", rss(item(2, link=scene.server.url_for("/two"))))
    scene.follow("/b.rss")
    later(scene)
    assert len(followed(scene)) == 2
    two.answers = [story(NOTICE, title="A heron at the lake", body=OTHERS)]
    later(scene)
    assert len(scene.heard.alerts) == 1


def test_a_canonical_address_that_flaps_fills_nothing(scene: Scene) -> None:
    """A page that gives another address for its own at each load leaves one article and few records."""
    count = itertools.count()

    def flapping(_: Request) -> Response:
        number = next(count)
        return story(f"<p>It was read {number} times until now, says the man at the counter of the bridge.</p>",
                     canonical=scene.server.url_for(f"/s{number}"))  # fmt: skip

    scene.script("/story", flapping)
    url = scene.watch()
    scene.visit(after=timedelta(0))
    scene.store.put_article(scene.replaced(url, also_at=tuple(f"https://news.example/{n}" for n in range(15))))
    for _ in range(8):
        scene.visit(after=5 * HOUR)
    assert len(followed(scene)) == 1
    assert len(scene.article(url).also_at) == 20
    assert len(list(scene.store.articles())) <= 7
    assert not scene.heard.alerts


def test_what_was_told_at_two_addresses_is_not_told_again_when_they_turn_out_one(scene: Scene) -> None:
    """Found late to be one story: what either told is old news, what comes next is told once."""
    one, two = scene.script("/one", story()), scene.script("/two", story())
    two_feeds(scene, "/one", "/two")
    later(scene)
    assert len(followed(scene)) == 2
    one.answers = [story(NOTICE)]
    later(scene)
    assert len(scene.heard.alerts) == 1
    for script in (one, two):
        script.answers = [story(NOTICE, canonical=scene.server.url_for("/two"))]
    later(scene)
    assert len(followed(scene)) == 1
    assert len(scene.heard.alerts) == 1
    second = "<p><em>Correction: A former version of this article gave a wrong year. It was 1974.</em></p>"
    for script in (one, two):
        script.answers = [story(NOTICE, second, canonical=scene.server.url_for("/two"))]
    later(scene)
    assert len(scene.heard.alerts) == 2


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
