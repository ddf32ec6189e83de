"""Makes hostile markup harmless before it is parsed.

The HTML standard lets a parser take time quadratic in the depth of nesting (each tag searches the stack of open
elements), and lets unclosed formatting elements be opened again in every later paragraph, which multiplies nodes.
100,000 nested `<div>` hold lexbor for 20 s. Real pages are hundreds of tags deep at most (browsers cut at 512), so
tags beyond a depth are dropped; a page without that many tags is not looked at.
"""

from __future__ import annotations

import re

from amended.domain.pages.tags import CHILDLESS, REOPENED

DEEPEST = 512
_MANY_TAGS = 8_000
_MOST_REOPENED = 2_000_000
_CHILDLESS = frozenset(name.encode() for name in CHILDLESS)
_REOPENED = frozenset(name.encode() for name in REOPENED)
_FORMATTING = re.compile(rb"</?(?:b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)[\s/>]", re.IGNORECASE)
_TAG = re.compile(rb"<(/?)([a-z][^\s/>]*)[^>]*>?", re.IGNORECASE)


def tamed(text: bytes) -> bytes:
    """The markup with tags beyond `DEEPEST` and runaway formatting taken out; most pages come back as they are."""
    tags = text.count(b"<")
    if tags > _MANY_TAGS:
        text = _flattened(text)
    if tags * tags > 4 * _MOST_REOPENED and _most_left_open(text) * tags > _MOST_REOPENED:
        text = _without_formatting(text)
    return text


def _flattened(text: bytes) -> bytes:
    """Drops opening tags beyond `DEEPEST` and the closing tags that belong to them."""
    kept: list[bytes] = []
    at = depth = dropped = 0
    for tag in _TAG.finditer(text):
        if tag.group(2).lower() in _CHILDLESS:
            continue
        if not tag.group(1):
            if depth >= DEEPEST:
                kept.append(text[at : tag.start()])
                at = tag.end()
                dropped += 1
            else:
                depth += 1
        elif dropped:
            kept.append(text[at : tag.start()])
            at = tag.end()
            dropped -= 1
        elif depth:
            depth -= 1
    if not kept:
        return text
    kept.append(text[at:])
    return b"".join(kept)


def _most_left_open(text: bytes) -> int:
    """The most formatting elements that are open at once, if all others are closed as they should be."""
    most = now = 0
    for tag in _FORMATTING.finditer(text):
        now = max(0, now - 1) if tag.group().startswith(b"</") else now + 1
        most = max(most, now)
    return most


def _without_formatting(text: bytes) -> bytes:
    return _TAG.sub(lambda tag: b"" if tag.group(2).lower() in _REOPENED else tag.group(), text)
