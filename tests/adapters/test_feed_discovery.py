"""Feeds that a page names."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from amended.adapters.feed_discovery import discover

PAGE = """<html><head><base href="https://example.org/site/">
<link rel="alternate" type="application/rss+xml" title="Comments" href="comments/feed/">
<link rel="ALTERNATE stylesheet" type="Application/Atom+XML; charset=utf-8" title=" All
 stories " href="atom.xml">
<link rel="alternate" type="application/feed+json" href="feed:https://example.org/feed.json">
<link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1">
<link rel="alternate" type="text/html" hreflang="de" href="/de/">
<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">
<link rel="alternate" type="application/rss+xml" title="again" href="/site/atom.xml">
</head><body><a href="/rss">RSS</a></body></html>"""


def urls(page: str) -> list[str]:
    """The addresses of the feeds that this page names."""
    return [feed.url for feed in discover(page.encode(), content_type="text/html", url="https://example.org/a/")]


def test_autodiscovery() -> None:
    """Feeds in every format, absolute, each once, comments last; other alternates and other schemes are none."""
    assert urls(PAGE) == [
        "https://example.org/site/atom.xml",
        "https://example.org/feed.json",
        "https://example.org/site/comments/feed/",
    ]
    first = discover(PAGE.encode(), content_type="text/html", url="https://example.org/a/")[0]
    assert first.title == "All stories"


def test_links_that_look_like_feeds() -> None:
    """Without autodiscovery, links that look like feeds are named."""
    page = '<a href="/rss">RSS</a><a href="news.rss">x</a><a href="/feedback">x</a><a href="/about">x</a>'
    assert urls(page) == ["https://example.org/rss", "https://example.org/a/news.rss"]


def test_a_page_without_feeds() -> None:
    """A page that names none has none."""
    assert urls("<p>Nothing here</p>") == []
    assert urls("<div>" * 100_000) == []


@given(st.text(max_size=100))
def test_any_page_will_do(text: str) -> None:
    """Whatever stands in the page, nothing but web addresses comes out."""
    for page in (text, f'<link rel=alternate type="application/rss+xml" href="{text}">', f'<a href="/rss{text}">'):
        assert all(url.startswith(("http://", "https://")) for url in urls(page))
