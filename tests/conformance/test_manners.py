"""Manners: who asks, and what is not sent along."""

from __future__ import annotations

import re

from amended import __version__
from tests.conformance.conftest import Scene, answer, item, rss

GOOD = rss(item(1))


def test_every_request_says_who_asks(scene: Scene) -> None:
    """Product, version, URL and contact, the same on every request of a chain; GET only."""
    first = scene.script("/rss", answer(status=302, Location="/b"))
    second = scene.script("/b", GOOD)
    scene.follow()
    scene.poll()
    requests = (*first.requests, *second.requests)
    assert len(requests) == 2
    for request in requests:
        assert request.headers["User-Agent"] == (
            f"Amended/{__version__} (+https://github.com/amended/amended; desk@example.org)"
        )
        assert request.method == "GET"


def test_nothing_is_sent_along(scene: Scene) -> None:
    """No cookies though they are offered, no Referer, no cache-busting, no parameters, no credentials."""
    scene.script("/rss", answer(status=302, Location="/b?x=1", Set_Cookie="a=1; Path=/"))
    script = scene.script("/b", answer(GOOD, Set_Cookie="b=1; Path=/"), answer(GOOD))
    scene.follow()
    scene.poll()
    scene.poll()
    assert len(script.requests) == 2
    for request in script.requests:
        assert request.query_string == b"x=1"
        assert not {"Cookie", "Referer", "Cache-Control", "Pragma", "Authorization", "X-Forwarded-For"} & set(
            dict(request.headers)
        )


def test_nothing_but_the_feed_is_asked_for(scene: Scene) -> None:
    """Hubs, pictures, stylesheets and pages that a feed names are not contacted by a poll."""
    channel = (
        f'<atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="hub" href="{scene.server.url_for("/hub")}"/>'
        f"<image><url>{scene.server.url_for('/image')}</url></image>"
    )
    link = scene.server.url_for("/story")
    body = rss(item(1, link=link, more=f'<enclosure url="{link}.mp3"/>'), channel=channel)
    scene.script("/rss", f'<?xml-stylesheet href="{scene.server.url_for("/style")}"?>{body.partition("?>")[2]}')
    scene.follow()
    scene.poll()
    assert [request.path for request, _ in scene.server.log] == ["/rss"]


def test_compression_is_offered_and_only_what_is_understood(scene: Scene) -> None:
    """gzip and deflate are offered, nothing else."""
    script = scene.script("/rss", GOOD)
    scene.follow()
    scene.poll()
    assert set(re.split(r",\s*", script.header("Accept-Encoding") or "")) == {"gzip", "deflate"}


def test_credentials_by_name(scene: Scene) -> None:
    """A feed that needs it gets its credentials, at its own address only; a name without a value is a failure."""
    scene.credentials = {"DESK": "me:sesame"}
    script = scene.script("/rss", answer(status=302, Location=scene.other.url_for("/rss")))
    elsewhere = scene.script("/rss", GOOD, server=scene.other)
    scene.follow(auth="DESK")
    scene.follow("/none", auth="MISSING")
    scene.poll()
    assert script.header("Authorization") == "Basic bWU6c2VzYW1l"
    assert elsewhere.header("Authorization") is None
    (failure,) = scene.heard.failures
    assert "MISSING" in failure.message
