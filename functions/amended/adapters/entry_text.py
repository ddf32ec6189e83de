"""Turns what feeds carry into plain values: HTML into text with a line a paragraph, dates into UTC."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from time import struct_time

# Full-text feeds carry whole articles; notices stand at the top or at the end of one.
LONGEST_TEXT = 20_000
LONGEST_TITLE = 500
# Of HTML as much is read: each tag of it takes some hundred bytes of memory.
_LONGEST_HTML = 400_000
_BLOCK = re.compile(
    r"<(?=/?(?:p|div|br|li|ul|ol|h[1-6]|blockquote|tr|table|figure|figcaption|hr|section)\b)", re.IGNORECASE
)
_MARKUP = re.compile(r"[<&]")
# Control characters, and halves of characters, which neither a store nor a terminal takes.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
LONGEST_IDENTITY = 4000
# A month without a day, as W3C dates may have it.
_MONTH = re.compile(r"^(\d{4}-\d{2})$")
_SPACE = re.compile(r"[^\S\n]+")


def plain_text(html: str) -> str:
    """The text of a piece of HTML, a line for each paragraph; at most LONGEST_TEXT characters, the middle left out."""
    if len(html) > _LONGEST_HTML:
        half = _LONGEST_HTML // 2
        html = f"{html[:half]}\n{html[-half:]}"
    if _MARKUP.search(html):
        from selectolax.lexbor import LexborHTMLParser

        from amended.domain.pages.taming import tamed

        tree = LexborHTMLParser(tamed(_BLOCK.sub("\n<", html).encode("utf-8", "replace")))
        tree.strip_tags(["script", "style", "template", "noscript"])
        html = tree.body.text(separator="") if tree.body is not None else ""
    lines = (_SPACE.sub(" ", line).strip() for line in _CONTROL.sub("", html).replace("\r", "\n").split("\n"))
    text = "\n".join(line for line in lines if line)
    if len(text) > LONGEST_TEXT:
        half = LONGEST_TEXT // 2
        text = f"{text[:half]}\n{text[-half:]}"
    return text


def one_line(text: str) -> str:
    """A title: plain text on one line."""
    return " ".join(_CONTROL.sub("", text).split())[:LONGEST_TITLE]


def identity_of(*candidates: str) -> str:
    """The first of these that says anything: guid, link, content."""
    said = (_CONTROL.sub("", candidate).strip() for candidate in candidates)
    return next((text for text in said if text), "")[:LONGEST_IDENTITY]


def utc_of_parsed(parsed: struct_time | None) -> datetime | None:
    """feedparser's parsed date (in UTC) as a datetime, None where there is none or it is out of range."""
    if parsed is None:
        return None
    try:
        return datetime(*parsed[:6], tzinfo=UTC)
    except (ValueError, TypeError, OverflowError):
        return None


def utc_of_iso(text: object) -> datetime | None:
    """A W3C date (RFC 3339, or less exact) as JSON Feed and sitemaps have them; without a zone it is taken as UTC."""
    if not isinstance(text, str):
        return None
    try:
        parsed = datetime.fromisoformat(_MONTH.sub(r"\1-01", text.strip()))
        return parsed.replace(tzinfo=UTC) if parsed.tzinfo is None else parsed.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
