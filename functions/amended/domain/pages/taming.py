"""Makes hostile markup harmless before it is parsed.

The HTML standard lets a parser take time quadratic in three things, and lexbor does: the depth of nesting (each tag
searches the stack of open elements; 100,000 nested `<div>` take 20 s), the attributes of one tag (each is compared
with those before it; 100,000 take 40 s), and formatting elements that are never closed (they are opened again in every
later paragraph, which multiplies nodes). Browsers cut the depth at 512; real pages are far from all three limits. So
what goes beyond them is taken out, and a page that is too small to get there is only counted.
"""

from __future__ import annotations

import re

from amended.domain.pages.tags import CHILDLESS, REOPENED

DEEPEST = 512
MOST_ATTRIBUTES = 500
_MANY_TAGS = 16_000
_MOST_REOPENED = 2_000_000
_LONG_TAG = 4_000
_CHILDLESS = frozenset(name.encode() for name in CHILDLESS)
_REOPENED = frozenset(name.encode() for name in REOPENED)
_FORMATTING = re.compile(rb"<(/?)(?:b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)[\s/>]", re.IGNORECASE)
_TAG = re.compile(rb"<(/?)([a-z][^\s/>]*)[^>]*>?", re.IGNORECASE)
_SEPARATOR = re.compile(rb"[\s/]+")
# An opening tag as the standard's tokenizer reads it (section 13.2.5); possessive, so that nothing is read twice.
_OPENING = re.compile(
    rb"<([a-z][^\s/>]*+)((?:[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:\"[^\"]*+\"?|'[^']*+'?|[^\s>]*+))?+)*+)",
    re.IGNORECASE,
)
_ATTRIBUTE = re.compile(rb"[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:\"[^\"]*+\"?|'[^']*+'?|[^\s>]*+))?+")


def tamed(markup: bytes) -> bytes:
    """The markup without tags beyond `DEEPEST`, attributes beyond `MOST_ATTRIBUTES` and runaway formatting.

    Most pages come back as they are.
    """
    pieces = markup.split(b"<")
    tags = len(pieces)
    long = [at for at, length in enumerate(map(len, pieces)) if length > _LONG_TAG]
    if any(_may_be_long_tag(pieces[at], pieces[at - 1]) for at in long):
        markup = _OPENING.sub(_with_few_attributes, markup)
    del pieces
    if tags > _MANY_TAGS:
        markup = _flattened(markup)
    if tags * tags > 4 * _MOST_REOPENED and _most_left_open(markup) * tags > _MOST_REOPENED:
        markup = _TAG.sub(lambda tag: b"" if tag.group(2).lower() in _REOPENED else tag.group(), markup)
    return markup


def _may_be_long_tag(piece: bytes, previous: bytes) -> bool:
    """Whether what stands between two "<" may be within a tag, and not the text after one; in doubt, yes."""
    end = piece.find(b">")
    if piece[:1].isalpha():
        tag = piece[: end if end >= 0 else len(piece)]
        if b'"' in tag or b"'" in tag:
            opening = _OPENING.match(b"<" + piece)
            tag = opening.group() if opening else piece
        return len(tag) > _LONG_TAG and len(_SEPARATOR.findall(tag)) > MOST_ATTRIBUTES
    if b">" in previous and not (previous.count(b'"') % 2 or previous.count(b"'") % 2):
        return False
    return len(_SEPARATOR.findall(piece)) > MOST_ATTRIBUTES


def _with_few_attributes(tag: re.Match[bytes]) -> bytes:
    whole = tag.group()
    if len(whole) <= _LONG_TAG or len(_ATTRIBUTE.findall(tag.group(2))) <= MOST_ATTRIBUTES:
        return whole
    return b"<" + tag.group(1)


def _flattened(markup: bytes) -> bytes:
    """Drops opening tags beyond `DEEPEST` and the closing tags that belong to them."""
    kept: list[bytes] = []
    at = depth = dropped = 0
    for tag in _TAG.finditer(markup):
        if tag.group(2).lower() in _CHILDLESS:
            continue
        closing = bool(tag.group(1))
        if (closing and dropped) or (not closing and depth >= DEEPEST):
            kept.append(markup[at : tag.start()])
            at = tag.end()
            dropped += -1 if closing else 1
        elif closing:
            depth = max(0, depth - 1)
        else:
            depth += 1
    kept.append(markup[at:])
    return b"".join(kept) if at else markup


def _most_left_open(markup: bytes) -> int:
    """The most formatting elements that are open at once, if all others are closed as they should be."""
    most = now = 0
    for closing in _FORMATTING.findall(markup):
        now = max(0, now - 1) if closing else now + 1
        most = max(most, now)
    return most
