"""Finds the feeds that a web page names: autodiscovery links, and where there are none, links that look like feeds.

Only reads the page that it is given; what it finds is fetched, and checked, by others.
Source: the RSS Advisory Board's autodiscovery page and the WHATWG's `rel=alternate` (HTML, 4.6.7.1).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from amended.adapters.entry_text import one_line
from amended.domain.addresses import absolute, is_web_address, request_url

MOST_CANDIDATES = 50
_FEED_TYPES = frozenset(
    {
        *("application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json"),
        *("application/x.atom+xml", "application/x-atom+xml", "application/xml+rss", "application/rss", "text/rss"),
        *("text/rss+xml", "application/json+feed", "text/atom+xml"),
    }
)
# Types that also stand for other things: a feed only where the address says so too.
_VAGUE_TYPES = frozenset({"application/xml", "text/xml", "application/json"})
_LOOKS_LIKE_FEED = re.compile(
    r"(?:^|[/._?=&-])(?:rss|rss2|atom|rdf|feed|feeds|feed\.json|index\.xml)(?:$|[/._?&=-])|\.(?:rss|atom|rdf)$",
    re.IGNORECASE,
)
# feed:https://… and feed://…, as old sites write it
_FEED_SCHEME = re.compile(r"^feed:(?://)?(?=https?:)|^feed:(?=//)", re.IGNORECASE)
_COMMENTS = re.compile(r"comments?(?:$|\W)|replies|kommentare|commentaires|comentarios", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FeedCandidate:
    """An address at which a page says that there is a feed, with the title that the page gives it."""

    url: str
    title: str = ""


def discover(body: bytes, *, content_type: str, url: str) -> list[FeedCandidate]:
    """The feeds that the page names, the likeliest first, at most MOST_CANDIDATES.

    Feeds of comments come last. `content_type` settles the encoding as far as it names one.
    """
    from selectolax.lexbor import LexborHTMLParser

    from amended.domain.pages.taming import tamed

    tree = LexborHTMLParser(tamed(_decoded(body, content_type).encode("utf-8", "replace")))
    base_element = tree.css_first("base[href]")
    base = absolute(url, (base_element.attributes.get("href") or "").strip()) if base_element else url
    named: list[tuple[str, str]] = []
    for link in tree.css("link[rel][href]"):
        attributes = link.attributes
        relations = (attributes.get("rel") or "").lower().split()
        address = (attributes.get("href") or "").strip()
        if {"alternate", "feed"} & set(relations) and _is_feed(relations, attributes.get("type") or "", address):
            named.append((address, attributes.get("title") or ""))
    if not named:
        for anchor in tree.css("a[href]"):
            address = (anchor.attributes.get("href") or "").strip()
            if _LOOKS_LIKE_FEED.search(address.partition("#")[0]):
                named.append((address, anchor.text()))
    return _candidates(named, base)


def _is_feed(relations: list[str], media_type: str, address: str) -> bool:
    media_type = media_type.partition(";")[0].strip().lower()
    if media_type in _FEED_TYPES or (not media_type and "feed" in relations):
        return True
    return media_type in _VAGUE_TYPES and _LOOKS_LIKE_FEED.search(address) is not None


def _candidates(named: list[tuple[str, str]], base: str) -> list[FeedCandidate]:
    found: dict[str, FeedCandidate] = {}
    for address, title in named:
        url = request_url(absolute(base, _FEED_SCHEME.sub("", address)))
        if is_web_address(url) and url not in found:
            found[url] = FeedCandidate(url, one_line(title))
    return sorted(found.values(), key=_of_comments)[:MOST_CANDIDATES]


def _of_comments(candidate: FeedCandidate) -> bool:
    return _COMMENTS.search(f"{candidate.url} {candidate.title}") is not None


def _decoded(body: bytes, content_type: str) -> str:
    """The page as text; w3lib follows the WHATWG's rules for encodings."""
    from w3lib.encoding import html_to_unicode

    _, text = html_to_unicode(content_type or None, body, default_encoding="utf-8")
    return text
