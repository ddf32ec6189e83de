"""Reads a feed document of any format, in the process that it is called in. `feed_documents` puts a wall around it."""

from __future__ import annotations

from amended.adapters.content_decoding import gunzipped
from amended.adapters.json_feed import is_json, read_json_feed
from amended.adapters.sitemaps import ROOTS, is_text_sitemap, read_sitemap, read_text_sitemap
from amended.adapters.xml_feeds import PARSER_FAULTS, read_xml_feed
from amended.adapters.xml_limits import in_narrow_characters, local_name, looked_over, with_ampersands, without_doctype
from amended.domain.addresses import display_url
from amended.domain.feeds import MOST_ENTRIES, FeedDocument
from amended.errors import NotAFeed, TooLarge

MOST_BYTES = 20_000_000


def parse_document(body: bytes, *, content_type: str, url: str) -> FeedDocument:
    """The document's entries, at most MOST_ENTRIES. Raises NotAFeed or TooLarge."""
    subject = display_url(url)
    try:
        return _parsed(body, content_type, url, subject)
    except RecursionError as error:
        raise TooLarge(subject, "nested too deeply") from error
    except MemoryError as error:
        raise TooLarge(subject, "more than can be held in memory") from error
    except PARSER_FAULTS as error:
        raise NotAFeed(subject, f"not a feed that can be read ({type(error).__name__})") from error


def _parsed(body: bytes, content_type: str, url: str, subject: str) -> FeedDocument:
    if body.startswith(b"\x1f\x8b"):
        body = gunzipped(body, MOST_BYTES, subject)
    if not body.strip():
        raise NotAFeed(subject, "not a feed: an empty document")
    if is_json(body):
        return read_json_feed(body, url, subject, MOST_ENTRIES)
    if is_text_sitemap(body):
        return read_text_sitemap(body, MOST_ENTRIES)
    shape = looked_over(body, subject)
    root = local_name(shape.root)
    body, content_type = in_narrow_characters(without_doctype(body, shape), shape, content_type)
    body = with_ampersands(body, subject)
    if root in ROOTS:
        return read_sitemap(body, url, subject, MOST_ENTRIES)
    return read_xml_feed(body, shape, content_type=content_type, url=url, subject=subject, limit=MOST_ENTRIES)
