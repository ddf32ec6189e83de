"""What becomes of a feed's entries: stock, new articles, one story once."""

from __future__ import annotations

import gzip
import json
from datetime import timedelta

import pytest

from amended.domain.events import Failure
from tests.conformance.conftest import Scene, answer, item, rss

ONE = "https://news.example/1"


def test_a_first_poll_takes_stock_and_later_entries_are_news(scene: Scene) -> None:
    """The articles of a feed's first good poll are stock; what comes later is not, and is due at once."""
    scene.script("/rss", rss(item(1)), rss(item(2), item(1)))
    scene.follow()
    scene.poll()
    scene.poll()
    first, second = scene.article(ONE), scene.article("https://news.example/2")
    assert (first.stock, second.stock) == (True, False)
    assert second.next_visit is not None
    assert second.next_visit <= scene.clock.now()
    assert [poll.new for poll in scene.heard.polls] == [1, 1]
    assert scene.feed().stock_taken


FORMATS = {
    "rss": ("application/rss+xml", rss(item(1))),
    "wrong type": ("text/html; charset=utf-8", rss(item(1))),
    "no type": ("", rss(item(1))),
    "json": (
        "application/json",
        json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "url": ONE}]}),
    ),
    "atom": (
        "application/atom+xml",
        f'<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><link href="{ONE}"/></entry></feed>',
    ),
    "sitemap": ("text/xml", f"<urlset><url><loc>{ONE}</loc></url></urlset>"),
    "bozo": ("text/xml", rss(item(1, title="Fish & chips <br> &nbsp;"))),
}


@pytest.mark.parametrize("kind", FORMATS)
def test_every_format_is_read(scene: Scene, kind: str) -> None:
    """Whatever the format, whatever the server calls it, and though it is not quite valid: one article."""
    media_type, body = FORMATS[kind]
    scene.script("/rss", answer(body, Content_Type=media_type))
    scene.follow()
    scene.poll()
    assert [article.url for article in scene.articles] == [ONE]


def test_relative_links_are_relative_to_where_the_feed_came_from(scene: Scene) -> None:
    """After a redirect, links are resolved against the last address."""
    scene.script("/rss", answer(status=302, Location="/deep/er/rss"))
    scene.script("/deep/er/rss", rss(item(1, link="story")))
    scene.follow()
    scene.poll()
    assert [article.url for article in scene.articles] == [scene.server.url_for("/deep/er/story")]


def test_a_guid_that_is_no_address_is_not_visited(scene: Scene) -> None:
    """An entry without a link whose guid is a number or a tag is no article."""
    scene.script("/rss", rss("<item><guid>12345</guid></item><item><guid>tag:a,b:c</guid></item>"))
    scene.follow()
    scene.poll()
    assert scene.articles == []
    assert scene.heard.polls[0].entries == 2


@pytest.mark.parametrize("link", ["http://", "#top", "http://a b/c", "http://exam%20ple.org/1", "http://a..b/1"])
def test_a_link_that_leads_nowhere_is_no_article(scene: Scene, link: str) -> None:
    """One that names no host, one that no host can have, and one back to the feed: nothing that could be visited."""
    scene.script("/rss", rss(item(1, link=link), item(2)))
    scene.follow()
    scene.poll()
    assert [article.url for article in scene.articles] == ["https://news.example/2"]


def test_churn_and_duplicates_give_one_article(scene: Scene) -> None:
    """New guids, tracking parameters, a changed link, and the same story in another feed: one article of two feeds."""
    scene.script(
        "/rss",
        rss(item(1, guid="a"), item(1, guid="b", link=f"{ONE}?utm_source=x")),
        rss(item(1, guid="c", link=f"{ONE}#top")),
        rss(item(1, guid="c", link="https://news.example/moved")),
    )
    scene.script("/other", rss(item(1, guid="z", link="http://www.news.example/1/")))
    scene.follow()
    scene.follow("/other")
    for _ in range(3):
        scene.poll()
    (article,) = scene.articles
    assert article.url == "https://news.example/moved"
    assert set(article.feeds) == {scene.server.url_for("/rss"), scene.server.url_for("/other")}


def test_signals_of_a_change_bring_a_visit_forward(scene: Scene) -> None:
    """A newer lastmod makes the article due; the same one again does not."""
    sitemap = "<urlset><url><loc>%s</loc><lastmod>%s</lastmod></url></urlset>"
    scene.script("/rss", sitemap % (ONE, "2026-01-01"), sitemap % (ONE, "2026-01-02"))
    scene.follow()
    scene.poll()
    later = scene.clock.now().replace(year=2027)
    scene.store.put_article(scene.replaced(ONE, next_visit=later))
    scene.poll()
    article = scene.article(ONE)
    assert article.next_visit is not None
    assert article.next_visit <= scene.clock.now()
    scene.store.put_article(scene.replaced(ONE, next_visit=later))
    scene.poll()
    assert scene.article(ONE).next_visit == later


def test_the_feeds_own_text_is_kept_up_to_date(scene: Scene) -> None:
    """A notice that appears in the entry's text stands in the article's record, and makes it due."""
    told = "<description>The dam holds. Correction: it does not.</description>"
    scene.script("/rss", rss(item(1, more="<description>The dam holds.</description>")), rss(item(1, more=told)))
    scene.follow()
    scene.poll()
    scene.poll()
    assert scene.article(ONE).feed_text == "The dam holds. Correction: it does not."


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("<!doctype html><html><title>Gone fishing</title></html>", "a web page"),
        ("", "an empty document"),
        ("Database error", "not a feed"),
        ('{"error": "maintenance"}', "no JSON Feed"),
    ],
)
def test_what_is_no_feed_is_told_and_changes_nothing(scene: Scene, body: str, said: str) -> None:
    """An error page with status 200 is named with its reason and the next try; what was known stays."""
    scene.script("/rss", answer(rss(item(1)), ETag='"1"'), answer(body, ETag='"2"', Content_Type="text/html"))
    scene.follow()
    scene.poll()
    scene.poll()
    (failure,) = scene.heard.failures
    assert said in failure.message
    assert failure.subject == scene.server.url_for("/rss")
    assert failure.retry_at == scene.feed().next_poll
    assert said in scene.feed().last_error
    assert scene.feed().validators.etag == '"1"'
    assert len(scene.articles) == 1


def test_an_index_of_sitemaps_is_followed(scene: Scene) -> None:
    """The sitemaps that an index names on its own host are read, politely; others are not."""
    index = "<sitemapindex>{}</sitemapindex>"
    names = [scene.server.url_for("/1.xml"), scene.server.url_for("/2.xml"), scene.other.url_for("/3.xml")]
    scene.script("/rss", index.format("".join(f"<sitemap><loc>{name}</loc></sitemap>" for name in names)))
    scene.script("/1.xml", "<urlset><url><loc>https://news.example/1</loc></url></urlset>")
    scene.script("/2.xml", "<urlset><url><loc>https://news.example/2</loc></url></urlset>")
    elsewhere = scene.script("/3.xml", "<urlset/>", server=scene.other)
    scene.follow()
    scene.poll()
    assert len(scene.articles) == 2
    assert scene.clock.slept == [2.0, 2.0]
    assert not elsewhere.requests
    assert "1 of its sitemaps are passed over" in scene.heard.polls[0].detail


def test_sitemaps_of_an_index_that_are_not_read_are_told(scene: Scene) -> None:
    """An index within an index is passed over and counted; a sitemap that is not there is named."""
    index = "<sitemapindex>{}</sitemapindex>"
    names = [scene.server.url_for("/inner.xml"), scene.server.url_for("/missing.xml")]
    scene.script("/rss", index.format("".join(f"<sitemap><loc>{name}</loc></sitemap>" for name in names)))
    scene.script("/inner.xml", index.format(f"<sitemap><loc>{scene.server.url_for('/deep.xml')}</loc></sitemap>"))
    scene.script("/missing.xml", answer(status=404))
    scene.follow()
    scene.poll()
    assert "1 of its sitemaps are passed over" in scene.heard.polls[0].detail
    (failure,) = scene.heard.failures
    assert (failure.subject, "404" in failure.message) == (names[1], True)
    assert failure.retry_at == scene.feed().next_poll


def test_one_bad_feed_harms_no_other(scene: Scene) -> None:
    """Feeds that fail in every way are each named once; the good one is read."""
    scene.script("/rss", rss(item(1)))
    scene.script("/500", answer(status=500))
    scene.script("/deep", "<rss>" + "<a>" * 10_000)
    scene.script("/json", '{"version": "https://jsonfeed.org/version/1", "items": [[[[')
    bad = [scene.follow(path) for path in ("/500", "/deep", "/json", "http://localhost:1/", "http://10.0.0.1/rss")]
    scene.follow()
    scene.poll()
    assert len(scene.articles) == 1
    assert sorted(failure.subject for failure in scene.heard.failures) == sorted(bad)
    assert all(isinstance(failure, Failure) and failure.retry_at for failure in scene.heard.failures)


GERMAN = rss(item(1, title="Überraschung & Co", link="https://news.example/?a=1&b=2&copy=3")).partition("?>")[2]
NARROW = {
    "UTF-8 labelled UTF-16": answer('<?xml version="1.0" encoding="utf-16"?>' + GERMAN),
    "UTF-8 in an encoding that nobody knows": answer('<?xml version="1.0" encoding="x-klingon"?>' + GERMAN),
    "UTF-8 as text/html without a charset": answer(GERMAN, Content_Type="text/html"),
    "UTF-8 labelled Latin-1": answer(GERMAN, Content_Type="text/xml; charset=iso-8859-1"),
    "Latin-1 labelled UTF-8": answer(GERMAN.encode("latin-1"), Content_Type="text/xml; charset=utf-8"),
    "a byte that is no UTF-8": answer(GERMAN.encode().replace(b"</channel>", b"<x>caf\xe9 \xc3\xa9</x></channel>")),
    "with a mark": answer(b"\xef\xbb\xbf" + GERMAN.encode()),
    "gzip in gzip's own type": answer(gzip.compress(GERMAN.encode()), Content_Type="application/gzip"),
    "an encoding that means none": answer(GERMAN.encode(), Content_Encoding="UTF-8"),
}


@pytest.mark.parametrize("kind", NARROW)
def test_letters_and_ampersands_are_read_as_they_are_meant(scene: Scene, kind: str) -> None:
    """Whatever the labels say, bytes that are UTF-8 are UTF-8; ampersands that nobody escaped are ampersands."""
    scene.script("/rss", NARROW[kind])
    scene.follow()
    scene.poll()
    (article,) = scene.articles
    assert (article.title, article.url) == ("Überraschung & Co", "https://news.example/?a=1&b=2&copy=3")


def test_a_guid_that_is_called_no_link_is_not_visited(scene: Scene) -> None:
    """isPermaLink="false" is believed, though the guid looks like an address; without it such a guid is the link."""
    entry = "<item><title>Story</title><guid%s>https://news.example/%d</guid></item>"
    scene.script("/rss", rss(entry % (' isPermaLink="false"', 1), entry % ("", 2)))
    scene.follow()
    scene.poll()
    assert [article.url for article in scene.articles] == ["https://news.example/2"]


@pytest.mark.slow
def test_the_limits_are_told_when_they_are_met(scene: Scene) -> None:
    """Entries beyond a thousand, articles beyond a thousand a day, sitemaps beyond five: left out, with a message."""
    sitemap = scene.server.url_for("/s")
    scene.script("/many", rss(*(item(number) for number in range(1100))))
    scene.script("/flood", *(rss(*(item(f"{day}-{number}") for number in range(600))) for day in range(2)))
    scene.script("/index", "<sitemapindex>" + f"<sitemap><loc>{sitemap}</loc></sitemap>" * 8 + "</sitemapindex>")
    scene.script("/s", f"<urlset><url><loc>{ONE}</loc></url></urlset>")
    for path in ("/many", "/flood", "/index"):
        scene.follow(path)
    scene.poll(after=timedelta(0))
    scene.poll(after=timedelta(hours=5))
    said = " ".join(poll.detail for poll in scene.heard.polls)
    assert "100 entries beyond the limit were left out" in said
    assert "200 new articles wait: 1,000 a day are the most" in said
    assert "5 of its 8 sitemaps were read" in said
