"""Sitemaps, Google-News sitemaps and indexes."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amended.adapters.feed_parsing import parse_document
from amended.domain.feeds import MOST_ENTRIES, FeedDocument
from amended.errors import AmendedError, NotAFeed

NEWS = """<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc>https://example.org/old</loc><lastmod>2026-03-01</lastmod></url>
<url><loc> /new?utm_source=x </loc><lastmod>2026-03-02T10:00:00+01:00</lastmod>
<image:image><image:loc>https://example.org/p.jpg</image:loc><image:title>Picture</image:title></image:image>
<news:news><news:publication><news:name>The News</news:name></news:publication>
<news:publication_date>2026-03-02T08:00Z</news:publication_date><news:title>Storm &amp; flood</news:title></news:news>
</url></urlset>"""
INDEX = """<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>https://example.org/1.xml</loc><lastmod>2026-01-01</lastmod></sitemap>
<sitemap><loc>https://example.org/2.xml.gz</loc><lastmod>2026-03-01</lastmod></sitemap>
<sitemap><loc>ftp://example.org/3.xml</loc></sitemap></sitemapindex>"""


def read(body: str) -> FeedDocument:
    """A sitemap."""
    return parse_document(body.encode(), content_type="application/xml", url="https://example.org/sitemap.xml")


def test_a_news_sitemap() -> None:
    """The latest first, with title and publication from the news fields and the change from lastmod."""
    document = read(NEWS)
    assert [entry.url for entry in document.entries] == ["https://example.org/new", "https://example.org/old"]
    new = document.entries[0]
    assert (new.title, document.title) == ("Storm & flood", "The News")
    assert new.published == datetime(2026, 3, 2, 8, tzinfo=UTC)
    assert new.touched == datetime(2026, 3, 2, 9, tzinfo=UTC)


def test_an_index_names_its_sitemaps() -> None:
    """The latest sitemap first; what cannot be fetched is left out."""
    assert read(INDEX).sitemaps == ("https://example.org/2.xml.gz", "https://example.org/1.xml")


def test_a_sitemap_with_a_prefix() -> None:
    """Elements may carry a prefix."""
    prefixed = NEWS.replace("<url", "<s:url").replace("</url", "</s:url").replace("xmlns=", "xmlns:s=")
    assert len(read(prefixed).entries) == 2


def test_a_sitemap_that_breaks_off() -> None:
    """What stands before the break counts, and the document is not complete; a wholly broken one is no feed."""
    document = read(NEWS[: NEWS.index("<news:title")])
    assert ([entry.url for entry in document.entries], document.complete) == (["https://example.org/old"], False)
    with pytest.raises(NotAFeed):
        read("<urlset><url><loc>x")


def test_an_address_that_is_none_costs_only_its_entry() -> None:
    """A link that cannot be read has no address; the others are read."""
    urls = "".join(f"<url><loc>{loc}</loc></url>" for loc in ("http://[::1", "http://e.org:x/", "/fine"))
    assert sorted(entry.url for entry in read(f"<urlset>{urls}</urlset>").entries) == [
        "",
        "",
        "https://example.org/fine",
    ]


def test_the_newest_entries_are_kept() -> None:
    """Of more than the limit the newest are kept and the rest are counted."""
    urls = "".join(
        f"<url><loc>https://e.org/{number}</loc><lastmod>{2000 + number // 100}-01-01</lastmod></url>"
        for number in range(MOST_ENTRIES + 100)
    )
    document = read(f"<urlset>{urls}</urlset>")
    assert (len(document.entries), document.left_out) == (MOST_ENTRIES, 100)
    assert document.entries[0].touched == datetime(2010, 1, 1, tzinfo=UTC)


@given(st.text(alphabet="<>/&;url socaetmpindx:=\"'0-T", max_size=200))
def test_no_sitemap_is_too_odd(text: str) -> None:
    """Whatever stands in a sitemap, the outcome is a document or an error of ours."""
    with suppress(AmendedError):
        read(f"<urlset><url><loc>a</loc></url>{text}</urlset>")
