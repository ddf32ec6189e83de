"""Lists of subscriptions as other readers write and read them: OPML, by listparser. Spec: http://opml.org/spec2.opml."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from xml.sax.saxutils import quoteattr

from amended.adapters.entry_text import one_line
from amended.adapters.xml_limits import looked_over, markup_of, without_doctype
from amended.domain.addresses import display_url, host_of, is_web_address, request_url
from amended.domain.feeds import Feed
from amended.errors import NotAFeed

MOST_FEEDS = 10_000
_DECLARED = re.compile(rb"^[\s\xef\xbb\xbf]*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z][\w.-]{0,40})[\"']")
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class OutlineFeed:
    """A feed as a list of subscriptions names it."""

    url: str
    title: str = ""


def read(document: bytes, name: str) -> tuple[list[OutlineFeed], dict[str, str]]:
    """The feeds that the document lists, each address once, and by address why others in it are left out.

    `name` says in errors what document it is.

    Raises NotAFeed where it is no list of subscriptions or lists nothing, TooLarge beyond the limits of XML.
    """
    import listparser

    shape = looked_over(document, name)
    text = _decoded(without_doctype(document, shape))
    # Bytes, not a string: a string could be an address, which listparser would fetch.
    parsed = listparser.parse(text.encode())
    found: dict[str, OutlineFeed] = {}
    left_out: dict[str, str] = {}
    for feed in parsed.feeds:
        url = request_url(str(feed.get("url") or ""))
        if url in found:
            continue
        if not is_web_address(url):
            left_out[url] = "no web address"
        elif len(found) == MOST_FEEDS:
            left_out[url] = f"{MOST_FEEDS:,} feeds of a list are the most"
        else:
            found[url] = OutlineFeed(url, one_line(str(feed.get("title") or "")))
    if not found:
        raise NotAFeed(name, "no list of feeds (OPML), or an empty one")
    return list(found.values()), left_out


def write(feeds: Iterable[Feed]) -> str:
    """The feeds as an OPML 2.0 document. Addresses are written without user and password."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<opml version="2.0">']
    lines += ["  <head><title>Feeds followed by Amended</title></head>", "  <body>"]
    for feed in feeds:
        title = _attribute(feed.title or host_of(feed.url))
        lines.append(f'    <outline type="rss" text={title} xmlUrl={_attribute(display_url(feed.url, limit=None))}/>')
    lines += ["  </body>", "</opml>", ""]
    return "\n".join(lines)


def _attribute(text: str) -> str:
    return quoteattr(_UNPRINTABLE.sub("", text))


def _decoded(document: bytes) -> str:
    """The document as text by its mark or its declaration, else UTF-8."""
    text, encoding = markup_of(document)
    if encoding != "latin-1":
        return text
    declared = _DECLARED.match(document)
    try:
        return document.decode(declared[1].decode() if declared else "utf-8")
    except (LookupError, UnicodeDecodeError):
        return document.decode("utf-8", "replace")
