"""Stories at several addresses, and what the modules that tell of them share."""

from __future__ import annotations

from datetime import timedelta

from werkzeug import Response

from amended.domain.articles import Article, ArticleStatus
from tests.conformance.bridge_story import HOUR, MINUTE, PARAGRAPHS, page
from tests.conformance.conftest import Scene, item, rss

OTHERS = [
    f"<p>A heron was seen at the {place} this week, and {people} people came to look at it and take pictures.</p>"
    for place, people in (("lake", 40), ("river", 50), ("harbour", 60), ("pond", 70), ("canal", 80))
]


def story(
    *more: str,
    canonical: str = "",
    short: str = "",
    title: str = "Council talks about the bridge",
    body: list[str] = PARAGRAPHS,
) -> Response:
    """A story's page that gives this address for its own, and perhaps a short link to it."""
    link = f'<link rel="canonical" href="{canonical}">' if canonical else ""
    link += f'<link rel="shortlink" href="{short}">' if short else ""
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
