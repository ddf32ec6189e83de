"""Moved, canonicalised and doubled articles stay one article, and their news is told once."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import timedelta

import pytest
from werkzeug import Request, Response

from amended.domain.alerts import Event
from tests.conformance.bridge_story import HOUR, MINUTE, NOTICE, PARAGRAPHS
from tests.conformance.conftest import Scene, answer, item, rss
from tests.conformance.stories import OTHERS, followed, later, story, two_feeds


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


def test_an_article_that_moved_for_good_has_its_new_address_and_not_beside_it(scene: Scene) -> None:
    """Where it stands now is its address, and is not listed as a further one."""
    scene.script("/story", answer(status=301, Location="/moved"))
    scene.script("/moved", story())
    article = scene.article(scene.watch())
    scene.visit(after=timedelta(0))
    moved = next(kept for kept in followed(scene) if kept.key == article.key)
    assert (moved.url, moved.also_at) == (scene.server.url_for("/moved"), ())


# In the quick tests each of the four is met first once.
_ORDERS = [
    pytest.param(order, marks=[pytest.mark.slow] if number % 6 else [])
    for number, order in enumerate(itertools.permutations("abcd"))
]


@pytest.mark.parametrize("order", _ORDERS)
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


@pytest.mark.parametrize("order", [("/old-slug", "/new-slug"), ("/new-slug", "/old-slug")])
def test_a_story_that_moved_is_known_by_its_short_link(scene: Scene, order: tuple[str, str]) -> None:
    """Told at one address; another feed brings it at a new one, its short link being the same, and both answer."""
    old, new = order

    def at(path: str, *more: str) -> Response:
        published = scene.clock.now().isoformat()
        dated = f'<script type="application/ld+json">{{"@type":"NewsArticle","datePublished":"{published}"}}</script>'
        return story(*more, dated, canonical=scene.server.url_for(path), short="/?p=12")

    script = scene.script(old, at(old))
    scene.script("/a.rss", rss(item(1, link=scene.server.url_for(old))))
    scene.script("/b.rss", rss(item(2)))
    scene.follow("/a.rss")
    scene.follow("/b.rss")
    later(scene)
    script.answers = [at(old, NOTICE)]
    later(scene)
    assert len(scene.heard.alerts) == 1
    scene.script(new, at(new, NOTICE))
    scene.script("/b.rss", rss(item(2), item(3, link=scene.server.url_for(new))))
    later(scene)
    later(scene)
    assert len(scene.heard.alerts) == 1
    assert sum(article.url == scene.server.url_for(new) for article in followed(scene)) == 0


def test_a_short_link_alone_is_not_believed(scene: Scene) -> None:
    """Two stories of which a faulty template prints one short link stay two, each with its news."""
    one = scene.script("/one", story(short="/?p=12"))
    two = scene.script("/two", story(short="/?p=12", title="A heron at the lake", body=OTHERS))
    two_feeds(scene, "/one", "/two")
    later(scene)
    assert len(followed(scene)) == 2
    one.answers = [story(NOTICE, short="/?p=12")]
    two.answers = [story(NOTICE, short="/?p=12", title="A heron at the lake", body=OTHERS)]
    later(scene)
    assert len(scene.heard.alerts) == 2
