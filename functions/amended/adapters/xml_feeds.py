"""Reads RSS, RDF and Atom by feedparser.

It gets bytes in a stream (given a string it would open files and URLs), with the real Content-Type and the document's
address as its base, and only after `xml_limits` has looked the document over.
"""

from __future__ import annotations

import io
import re
from datetime import timedelta
from typing import Any
from xml.sax.saxutils import escape

from amended.adapters.entry_text import identity_of, one_line, plain_text, utc_of_parsed
from amended.adapters.json_feed import plain_text_of_parts
from amended.adapters.xml_limits import MOST_STRAYS, Shape, local_name
from amended.domain.addresses import absolute, clean_url, is_web_address
from amended.domain.feeds import Entry, FeedDocument
from amended.errors import NotAFeed, TooLarge

# RSS 2.0 has minutes; the syndication module a period and how often in it.
_PERIODS = {
    "hourly": timedelta(hours=1),
    "daily": timedelta(days=1),
    "weekly": timedelta(days=7),
    "monthly": timedelta(days=30),
    "yearly": timedelta(days=365),
}
# What feedparser was seen to raise on documents of strangers.
PARSER_FAULTS = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError, AssertionError)
# Elements of vocabularies that say nothing about what and where a story is.
_FOREIGN = re.compile(rb"</?(?!(?:atom|a10|dc|dcterms|content|feedburner|sy|rdf|rss)[\d.]*:)[A-Za-z][\w.-]*:[^<>]*>")
# References to U+D800 to U+DFFF, which are no characters: 55296 to 57343.
_HALVES = re.compile(
    rb"&#(?:x0*d[89a-f][0-9a-f]{2}|0*5(?:529[6-9]|5[3-9]\d\d|6\d{3}|7[0-2]\d\d|73[0-3]\d|734[0-3]));", re.IGNORECASE
)
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SKIP = re.compile(r"<skip(hours|days)>(.{0,2000}?)</skip\1>", re.DOTALL | re.IGNORECASE)
_NUMBER = re.compile(r"([0-9]{1,7})(?:\.[0-9]{0,9})?")
_PREFIXED = re.compile(r"<([A-Za-z]\w{0,30}):(?:item|entry)[\s>]")
_ENTRY = re.compile(
    rb"<!\[CDATA\[.*?(?:\]\]>|\Z)|<!--.*?(?:-->|\Z)|(?P<entry><(?:[A-Za-z][\w.-]*:)?(?:item|entry)(?=[\s>]))", re.DOTALL
)
# feedparser takes up to a twentieth of a millisecond for each; a thousand entries of real feeds have half of it.
_MOST_ELEMENTS = 100_000
_SKIPPED = re.compile(r"<(?:hour|day)>\s*(\w{1,9})\s*</", re.IGNORECASE)


def read_xml_feed(body: bytes, shape: Shape, *, content_type: str, url: str, subject: str, limit: int) -> FeedDocument:
    """The document's entries, at most `limit`. `body` carries no DOCTYPE. Raises NotAFeed, TooLarge.

    A document that is not well-formed is read as far as feedparser's lenient parser gets.
    """
    body, beyond = _first_entries(body, shape, limit)
    if not beyond and shape.elements > _MOST_ELEMENTS:
        raise TooLarge(subject, f"the document has {shape.elements:,} elements, {_MOST_ELEMENTS:,} are the most")
    if shape.strays > MOST_STRAYS:
        raise TooLarge(subject, f"the document has {shape.strays:,} '<' that begin no element")
    try:
        parsed = _parsed(body, content_type, url)
    except PARSER_FAULTS:
        parsed = _parsed(_plainer(body), content_type, url)
    if not parsed.entries and (prefixed := _PREFIXED.search(shape.text)):
        # A prefix that no namespace stands behind: <rss:item>.
        parsed = _parsed(re.sub(rb"(</?)" + prefixed[1].encode() + rb":", rb"\1", body), content_type, url)
    if not parsed.version and not parsed.entries:
        raise NotAFeed(subject, "not a feed: no RSS, Atom, JSON Feed or sitemap")
    entries = parsed.entries
    if shape.open_at_end and local_name(shape.open_at_end[-1]) in ("link", "guid", "id"):
        # The document is cut off within an address: half of one leads astray.
        entries = entries[:-1]
    channel = parsed.feed
    # The one date that RSS 1.0 items have (dc:date) is called `updated` by feedparser.
    is_rss = str(parsed.version).startswith("rss")
    hours, days = _skipped(shape.text)
    return FeedDocument(
        title=one_line(plain_text(_string(channel, "title"))),
        entries=tuple(_entry(entry, body, url, dated_once=is_rss) for entry in entries[:limit]),
        hint=_hint(channel),
        skip_hours=hours,
        skip_days=days,
        left_out=beyond or max(0, len(entries) - limit),
        format=parsed.version or "unknown",
        complete=shape.complete,
    )


def _first_entries(body: bytes, shape: Shape, limit: int) -> tuple[bytes, int]:
    """The document as far as its first `limit` entries, which are all that is kept, and how many came after them.

    feedparser takes a third of a millisecond for each, and a feed of a whole archive has tens of thousands.
    """
    starts = [found.start() for found in _ENTRY.finditer(body) if found["entry"]]
    if len(starts) <= limit or shape.open_at_end:
        return body, 0
    root = shape.root.encode("utf-8", "replace")
    closing = (b"</channel>" if local_name(shape.root) == "rss" else b"") + b"</" + root + b">"
    return body[: starts[limit]] + closing, len(starts) - limit


def _plainer(body: bytes) -> bytes:
    """The document without what feedparser is known to stumble over: maps, media and half characters."""
    return _HALVES.sub(b"", _FOREIGN.sub(b"", body))


def _parsed(body: bytes, content_type: str, url: str) -> Any:
    import feedparser

    return feedparser.parse(
        io.BytesIO(body),
        response_headers={"content-type": content_type or "application/xml", "content-location": url},
        sanitize_html=False,
        resolve_relative_uris=False,
    )


def _entry(entry: dict[str, Any], body: bytes, base: str, *, dated_once: bool) -> Entry:
    guid = _string(entry, "id").strip()
    link = _link(entry) or (guid if _stands_in(guid, body) and not _is_no_link(entry) else "")
    title_detail = entry.get("title_detail") or {}
    title = _string(entry, "title")
    if title_detail.get("type") != "text/plain":
        title = plain_text(title)
    contents = [content for content in entry.get("content") or () if isinstance(content, dict)]
    content = max((plain_text(_string(content, "value")) for content in contents), key=len, default="")
    text = plain_text_of_parts((plain_text(_string(entry, "summary")), content))
    address = clean_url(absolute(base, link)) if link else ""
    # `dict.get`: feedparser's own would hand out `published` for `updated` and the other way round.
    published = utc_of_parsed(dict.get(entry, "published_parsed") or dict.get(entry, "created_parsed"))
    updated = utc_of_parsed(dict.get(entry, "updated_parsed"))
    if published is None and dated_once:
        published, updated = updated, None
    return Entry(
        identity=identity_of(guid, address, f"{title}\n{text}"),
        url=address if is_web_address(address) else "",
        title=one_line(title),
        published=published,
        touched=updated,
        text=text,
    )


def _link(entry: dict[str, Any]) -> str:
    """The story's address: FeedBurner's original link, or the alternate link."""
    original = _string(entry, "feedburner_origlink").strip()
    if original:
        return original
    links = [link for link in entry.get("links") or () if isinstance(link, dict) and _string(link, "href").strip()]
    alternates = [link for link in links if link.get("rel", "alternate") == "alternate"]
    for link in sorted(alternates, key=lambda link: "html" not in _string(link, "type")):
        return _string(link, "href").strip()
    return ""


def _is_no_link(entry: dict[str, Any]) -> bool:
    """Whether the feed says that the guid is no address (`isPermaLink="false"`), though it may look like one."""
    return dict.get(entry, "guidislink") is False and not dict.__contains__(entry, "link")


def _stands_in(guid: str, body: bytes) -> bool:
    """Whether a guid is an address in the document itself: feedparser makes one of any guid, "12345" too."""
    return is_web_address(guid) and (guid.encode() in body or escape(guid).encode() in body)


def _hint(channel: dict[str, Any]) -> timedelta | None:
    """How long the feed asks to be left alone: `ttl` (RSS 2.0) or the syndication module, the longer one."""
    hints = []
    if (minutes := _number(_string(channel, "ttl"))) is not None:
        hints.append(timedelta(minutes=minutes))
    period = _PERIODS.get(_string(channel, "sy_updateperiod").strip().lower())
    if period is not None:
        hints.append(period / (_number(_string(channel, "sy_updatefrequency")) or 1))
    return max(hints, default=None)


def _skipped(text: str) -> tuple[frozenset[int], frozenset[int]]:
    """skipHours and skipDays (RSS 0.91 and 2.0); hour 24 is midnight in the older one."""
    hours: set[int] = set()
    days: set[int] = set()
    for kind, inner in _SKIP.findall(text[:100_000]):
        for value in _SKIPPED.findall(inner):
            if kind.lower() == "hours" and value.isdecimal() and int(value) <= 24:
                hours.add(int(value) % 24)
            elif kind.lower() == "days" and value.lower() in _DAYS:
                days.add(_DAYS.index(value.lower()))
    return frozenset(hours), frozenset(days)


def _string(record: dict[str, Any], name: str) -> str:
    value = dict.get(record, name)
    return value if isinstance(value, str) else ""


def _number(text: str) -> int | None:
    """A positive number of sane size; a fraction of it does not matter."""
    found = _NUMBER.fullmatch(text.strip())
    return int(found[1]) or None if found else None
