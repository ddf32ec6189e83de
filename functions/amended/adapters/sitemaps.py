"""Reads sitemaps, their indexes and Google-News sitemaps (https://www.sitemaps.org/protocol.html)."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from xml.parsers import expat

from amended.adapters.entry_text import identity_of, one_line, utc_of_iso
from amended.adapters.xml_limits import local_name
from amended.domain.addresses import absolute, clean_url, is_web_address, request_url
from amended.domain.feeds import Entry, FeedDocument
from amended.errors import NotAFeed

_ONLY_ADDRESSES = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*+(?:https?://[^\s<>]++(?:[ \t]*+[\r\n]\s*+|\s*+\Z))++", re.IGNORECASE
)
ROOTS = frozenset({"urlset", "sitemapindex"})
_FIELDS = frozenset({"loc", "lastmod", "title", "publication_date", "name"})
# As many as the protocol allows in one file; more are counted and left out.
_MOST_RECORDS = 50_000
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


class _Records:
    """Collects the fields of each `url` or `sitemap` element while expat reads."""

    def __init__(self) -> None:
        self.found: list[dict[str, str]] = []
        self.beyond = 0
        self._record: dict[str, str] | None = None
        self._field = ""
        self._inside_image = 0

    def start(self, name: str, _attributes: dict[str, str]) -> None:
        local = local_name(name)
        if local in ("url", "sitemap"):
            self._record = {}
        elif name.startswith(("image:", "video:")):
            self._inside_image += 1
        self._field = local if local in _FIELDS and not self._inside_image else ""

    def end(self, name: str) -> None:
        if local_name(name) in ("url", "sitemap") and self._record is not None:
            if len(self.found) < _MOST_RECORDS:
                self.found.append(self._record)
            else:
                self.beyond += 1
            self._record = None
        elif name.startswith(("image:", "video:")):
            self._inside_image -= 1
        self._field = ""

    def text(self, data: str) -> None:
        if self._record is not None and self._field:
            self._record[self._field] = self._record.get(self._field, "") + data


def read_sitemap(body: bytes, url: str, subject: str, limit: int) -> FeedDocument:
    """The latest `limit` entries, or the sitemaps that an index names, latest first. Raises NotAFeed.

    `body` carries no DOCTYPE (`xml_limits.without_doctype`). Where it is broken, what stands before the break counts.
    """
    records = _Records()
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = records.start
    parser.EndElementHandler = records.end
    parser.CharacterDataHandler = records.text
    complete = True
    try:
        parser.Parse(body, True)
    except expat.ExpatError as error:
        if not records.found:
            raise NotAFeed(subject, f"not a feed: a broken sitemap ({error})") from error
        complete = False
    found = [record for record in records.found if record.get("loc", "").strip()]
    found.sort(key=_latest, reverse=True)
    title = next((one_line(record["name"]) for record in found if record.get("name")), "")
    if b"<sitemapindex" in body[:5000] or b":sitemapindex" in body[:5000]:
        addresses = [request_url(absolute(url, record["loc"].strip())) for record in found]
        kept = tuple(address for address in addresses if is_web_address(address))
        return FeedDocument(title=title, entries=(), sitemaps=kept, format="sitemap-index", complete=complete)
    return FeedDocument(
        title=title,
        entries=tuple(_entry(record, url) for record in found[:limit]),
        left_out=max(0, len(found) - limit) + records.beyond,
        format="sitemap",
        complete=complete,
    )


def _latest(record: dict[str, str]) -> datetime:
    return utc_of_iso(record.get("lastmod")) or utc_of_iso(record.get("publication_date")) or _LONG_AGO


def _entry(record: dict[str, str], base: str) -> Entry:
    address = clean_url(absolute(base, record["loc"].strip()))
    return Entry(
        identity=identity_of(record["loc"]),
        url=address if is_web_address(address) else "",
        title=one_line(record.get("title", "")),
        published=utc_of_iso(record.get("publication_date")),
        touched=utc_of_iso(record.get("lastmod")),
    )


def is_text_sitemap(body: bytes) -> bool:
    """Whether the document is nothing but addresses, one a line, as the protocol's text files are."""
    return _ONLY_ADDRESSES.fullmatch(body) is not None


def read_text_sitemap(body: bytes, limit: int) -> FeedDocument:
    """The first `limit` addresses of a text file (`is_text_sitemap`)."""
    listed = body.decode("utf-8", "replace").removeprefix("\ufeff").split()
    return FeedDocument(
        title="",
        entries=tuple(_entry({"loc": address}, address) for address in listed[:limit]),
        left_out=max(0, len(listed) - limit),
        format="sitemap-text",
    )
