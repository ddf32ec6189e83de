"""Makes text of the web harmless before anyone reads it: controls, entities, tags, lone surrogates; and cuts it.

What arrives here is data from pages that anybody may write. A reader must never be misled about its direction (bidi
controls), mentioned by it (`<!channel>`), or shown markup; a cut never splits a character as a reader sees it
(UAX 29 grapheme clusters: an emoji of seven code points is one).
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from urllib.parse import quote, urlsplit, urlunsplit

ELLIPSIS = "…"

# Joiners are part of words (Persian, Hindi) and of emoji.
_KEPT_FORMATS = frozenset("\u200c\u200d")
# The flags of England, Scotland and Wales: a black flag and tags. Tags anywhere else would be text that nobody sees.
_TAGGED_FLAG = re.compile("(\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{3,6}\U000e007f)")
# What stands where something cannot be shown, and letters that are blank (Hangul fillers).
_BLANKS = frozenset("\ufffc\u115f\u1160\u3164\uffa0")
_TAG = re.compile(
    r"</?(?:a|abbr|article|aside|b|bdi|bdo|big|blockquote|br|center|cite|code|del|div|dd|dl|dt|em|figure|figcaption"
    r"|font|footer|form|h[1-6]|header|hr|i|iframe|img|ins|input|kbd|li|link|main|mark|meta|nav|ol|p|pre|q|s|script"
    r"|section|small|span|strike|strong|style|sub|sup|svg|table|tbody|td|th|time|tr|tt|u|ul|var|video|wbr)"
    r"(?:\s[^<>]{0,2000})?/?>",
    re.IGNORECASE,
)
_SPACE = re.compile(r"\s+")
# A notice longer than this is a page taken for one.
_LONGEST_TEXT = 50_000
_ROUNDS_OF_ENTITIES = 3
_MARKS_ON_ONE_LETTER = 6
_LONGEST_LINK = 3000


@lru_cache(maxsize=512)
def readable(text: str) -> str:
    """One line of the text as a reader should see it: entities decoded, tags, controls and bidi overrides gone."""
    text = text[:_LONGEST_TEXT]
    # What nobody sees goes before entities and tags are looked for: it could stand within them, and hide them.
    text = _without_unseen(text)
    for _ in range(_ROUNDS_OF_ENTITIES):
        decoded = html.unescape(text)
        if decoded == text:
            break
        text = _without_unseen(decoded)
    text = _TAG.sub(" ", _without_comments(text)) if "<" in text else text
    return _SPACE.sub(" ", text).strip()


def _without_comments(text: str) -> str:
    while (start := text.find("<!--")) >= 0 and (end := text.find("-->", start)) >= 0:
        text = f"{text[:start]} {text[end + 3 :]}"
    return text


def _without_unseen(text: str) -> str:
    if text.isascii() and text.isprintable():
        return text
    pieces = _TAGGED_FLAG.split(text)
    return "".join(piece if place % 2 else _without_controls(piece) for place, piece in enumerate(pieces))


def _without_controls(text: str) -> str:
    kept: list[str] = []
    marks = 0
    for character in text:
        category = unicodedata.category(character)
        marks = marks + 1 if category in {"Mn", "Me"} else 0
        if marks > _MARKS_ON_ONE_LETTER:
            continue
        if character.isspace() or character in _BLANKS or category in {"Cc", "Zl", "Zp"}:
            kept.append(" ")
        elif category == "Cs":
            kept.append("�")
        elif category not in {"Cf", "Cn", "Co"} or character in _KEPT_FORMATS:
            kept.append(character)
    return "".join(kept)


def units(text: str) -> int:
    """Length in UTF-16 code units, the largest of the ways in which a service might count characters."""
    return len(text) + sum(character > "\uffff" for character in text)


def escaped(text: str) -> str:
    """The text for a place where Slack parses mrkdwn; `& < >` once, as Slack asks.

    https://docs.slack.dev/messaging/formatting-message-text#escaping
    """
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def escaped_units(text: str) -> int:
    """Length that the text will have once it is escaped."""
    return units(text) + 4 * text.count("&") + 3 * (text.count("<") + text.count(">"))


def cut(text: str, limit: int, *, measure: Callable[[str], int] = units) -> str:
    """The text within `limit`, by `measure`; where something had to go it ends with an ellipsis, at a word if it can.

    Whole grapheme clusters are kept or left out.
    """
    if measure(text) <= limit:
        return text
    import regex

    kept: list[str] = []
    room = limit - measure(ELLIPSIS)
    for match in regex.finditer(r"\X", text):
        room -= measure(match[0])
        if room < 0:
            break
        kept.append(match[0])
    shortened = "".join(kept)
    at_word = shortened.rpartition(" ")[0]
    if len(at_word) >= 0.7 * len(shortened):
        shortened = at_word
    return shortened.rstrip(" ,;:–—-(") + ELLIPSIS if limit >= measure(ELLIPSIS) else ""


def link(url: str) -> str | None:
    """The URL if a reader may be sent there: http(s), a host, no user or password, not overlong; else None."""
    try:
        parts = urlsplit(url.strip())
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or not host:
        return None
    name = _ascii_host(host)
    if name is None:
        return None
    netloc = f"{name}:{port}" if port else name
    safe = "/%:@!$&'()*+,;=~-._?"
    cleaned = urlunsplit(
        (
            parts.scheme,
            netloc,
            quote(parts.path, safe=safe, errors="replace"),
            quote(parts.query, safe=safe, errors="replace"),
            quote(parts.fragment, safe=safe, errors="replace"),
        )
    )
    return cleaned if len(cleaned) <= _LONGEST_LINK else None


def shown_host(url: str) -> str:
    """The host of a URL as a label that cannot pose as another one: ASCII (`xn--…`) where it has other letters."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return cut((_ascii_host(host) or "").removeprefix("www."), 80)


def _ascii_host(host: str) -> str | None:
    if ":" in host:
        return f"[{host}]"
    try:
        name = host.encode("idna").decode("ascii")
    except UnicodeError:
        return None
    return name if re.fullmatch(r"[A-Za-z0-9._-]+", name) else None
