"""Reads JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/), which feedparser does not."""

from __future__ import annotations

import json
import re

from amended.adapters.entry_text import identity_of, one_line, plain_text, utc_of_iso
from amended.domain.addresses import absolute, clean_url, is_web_address
from amended.domain.feeds import Entry, FeedDocument
from amended.errors import NotAFeed, TooLarge

# What `version` says; some writers leave the address out.
_VERSION = re.compile(r"jsonfeed\.org/version|^1(?:\.[01])?$")


def is_json(body: bytes) -> bool:
    """Whether the document is a JSON object by its first character."""
    return body[:100].lstrip(b"\xef\xbb\xbf \t\r\n\0\xfe\xff")[:1] == b"{"


def read_json_feed(body: bytes, url: str, subject: str, limit: int) -> FeedDocument:
    """The document's entries. Raises NotAFeed or TooLarge."""
    try:
        # Whole numbers are identities at most: as digits, however many.
        document = json.loads(body, parse_int=str)
    except RecursionError as error:
        raise TooLarge(subject, "the JSON is nested too deeply") from error
    except ValueError as error:
        raise NotAFeed(subject, f"not a feed: broken JSON ({error})"[:200]) from error
    items = document.get("items") if isinstance(document, dict) else None
    if not isinstance(items, list) or not _VERSION.search(str(document.get("version", ""))):
        raise NotAFeed(subject, "not a feed: JSON, but no JSON Feed")
    entries = [_entry(item, url) for item in items[:limit] if isinstance(item, dict)]
    return FeedDocument(
        title=one_line(_text(document.get("title"))),
        entries=tuple(entry for entry in entries if entry is not None),
        left_out=max(0, len(items) - limit),
        format="json",
    )


def _entry(item: dict[str, object], base: str) -> Entry | None:
    link = next((text for name in ("url", "external_url") if (text := _text(item.get(name)).strip())), "")
    identity = _text(item.get("id")).strip() or link
    if not link and is_web_address(identity):
        link = identity
    html, text = _text(item.get("content_html")), _text(item.get("content_text"))
    parts = (_text(item.get("summary")), plain_text(html) if html else text)
    address = clean_url(absolute(base, link)) if link else ""
    if not identity and not any(parts):
        return None
    return Entry(
        identity=identity_of(identity, "\n".join(parts)),
        url=address if is_web_address(address) else "",
        title=one_line(_text(item.get("title"))),
        published=utc_of_iso(item.get("date_published")),
        touched=utc_of_iso(item.get("date_modified")),
        text=plain_text_of_parts(parts),
    )


def plain_text_of_parts(parts: tuple[str, ...]) -> str:
    """Summary and content as one text, the summary left out where the content begins with it."""
    summary, content = parts[0].strip(), parts[1].strip()
    if not summary or content.startswith(summary.rstrip(" .…")):
        return content
    return f"{summary}\n{content}".strip()


def _text(value: object) -> str:
    """A string as it is, a number as its digits (identities of JSON Feed 1.0), anything else as nothing."""
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""
