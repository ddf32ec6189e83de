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
_MOST_LOOKS = 40
_CHILDLESS = frozenset(name.encode() for name in CHILDLESS)
_REOPENED = frozenset(name.encode() for name in REOPENED)
# The letters first: most tags have others, and are passed by in half the time.
_FORMATTING = re.compile(
    rb"<(/?)(?=[bcefinstuBCEFINSTU])(?:b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)[\s/>]", re.IGNORECASE
)
_TAG = re.compile(rb"<(/?)([a-z][^\s/>]*)[^>]*>?", re.IGNORECASE)
# An opening tag as the standard's tokenizer reads it (section 13.2.5); possessive, so that nothing is read twice. Most
# attributes are of one form, which is tried first: it says nothing else, and is read faster.
_ONE_ATTRIBUTE = rb"[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:\"[^\"]*+\"?|'[^']*+'?|[^\s>]*+))?+"
_USUAL_ATTRIBUTES = rb"(?:[ \n]++[^ /<>=\n\t\r\f\v\"']++=\"[^\"]*+\")*+"
_NAME = rb"<[a-zA-Z][^ />\n\t\r\f\v]*+"
_OPENING = re.compile(_NAME + _USUAL_ATTRIBUTES + rb"(?:" + _ONE_ATTRIBUTE + rb")*+")
_TAG_NAME, _ATTRIBUTE = re.compile(_NAME), re.compile(_ONE_ATTRIBUTE)


def tamed(markup: bytes) -> bytes:
    """The markup without tags beyond `DEEPEST`, attributes beyond `MOST_ATTRIBUTES` and runaway formatting.

    Most pages come back as they are.
    """
    markup = _with_few_attributes(markup)
    tags = markup.count(b"<")
    if tags > _MANY_TAGS:
        markup = _flattened(markup)
    if tags * tags > 4 * _MOST_REOPENED and _most_left_open(markup) * tags > _MOST_REOPENED:
        markup = _TAG.sub(lambda tag: b"" if tag.group(2).lower() in _REOPENED else tag.group(), markup)
    return markup


def _with_few_attributes(markup: bytes) -> bytes:
    """The markup with the name alone of every tag that has more than `MOST_ATTRIBUTES`.

    What seems to be the value of an attribute is looked through as well if it holds tags: in a script or a comment,
    where tags are none, a quotation mark may seem to open a value that reaches far into the page.
    """
    first = next((tag for tag in _OPENING.findall(markup) if len(tag) > _LONG_TAG), None)
    if first is None:
        return markup
    kept: list[bytes] = []
    at = looks = 0
    position = markup.find(first)
    while (tag := _long_tag(markup, position)) is not None:
        start, position = tag
        name = _TAG_NAME.match(markup, start)
        after_name = name.end() if name else start
        if _has_many_attributes(markup[after_name:position]):
            kept.append(markup[at:after_name])
            at = position
        elif looks < _MOST_LOOKS and markup.find(b"<", after_name, position) >= 0:
            position = after_name
            looks += 1
    kept.append(markup[at:])
    return b"".join(kept) if at else markup


def _has_many_attributes(inside: bytes) -> bool:
    """Whether a tag has more than `MOST_ATTRIBUTES`; `inside` is what stands after its name.

    An attribute begins after white space, a slash or the end of a quoted value, so that three counts tell of most.
    """
    at_most = len(inside.split()) + inside.count(b"/") + (inside.count(b'"') + inside.count(b"'")) // 2 + 1
    return at_most > MOST_ATTRIBUTES and len(_ATTRIBUTE.findall(inside)) > MOST_ATTRIBUTES


def _long_tag(markup: bytes, position: int) -> tuple[int, int] | None:
    """Where the next opening tag begins and ends that is long enough to have many attributes."""
    for tag in _OPENING.finditer(markup, position):
        start, end = tag.span()
        if end - start > _LONG_TAG:
            return start, end
    return None


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
