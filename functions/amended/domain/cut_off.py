"""Whether a page broke off half way although the server said that all was well. Pure.

Some servers and proxies send the first half of a page with status 200 and a length to match. Nothing in HTTP tells; the
document itself does: it does not end, and what is there of it is the beginning of what was there before.

Where nothing but the end of the connection ends a page, one that was never read before must be judged by itself. HTML
lets the ends of html, body and p be left out (13.1.2.4), so that a page without them may well be whole; one that stops
in the midst of a tag, a script or a sentence is not.
"""

from __future__ import annotations

import re
from collections import Counter

from amended.domain.notices import folded
from amended.domain.snapshots import Page, Place

_BEGUN = re.compile(rb"<(?:html|body)[\s>]", re.IGNORECASE)
_ENDED = re.compile(rb"</(?:html|body)\s*>", re.IGNORECASE)

_TAG = re.compile(rb"<(/?)([a-z][a-z0-9-]*)[^<>]*>", re.IGNORECASE)
_TAG_BEGUN = re.compile(rb"<[/!?a-z][^<>]*\Z", re.IGNORECASE)
# What stands in these is no markup. The last group is there where one does not end.
_APART = re.compile(
    rb"<(script|style|title|textarea)\b[^<>]*>.*?(?:</\1\s*>|(\Z))|<!--.*?(?:-->|(\Z))", re.IGNORECASE | re.DOTALL
)
# What has no end tag, and what needs none: HTML, 13.1.2 and 13.1.2.4.
_VOID = frozenset(b"area base br col embed hr img input link meta param source track wbr".split())
_NEED_NO_END = frozenset(
    b"html head body p li dt dd option optgroup tr td th thead tbody tfoot colgroup caption rt rp".split()
)
# A sentence goes on after their end; after the end of any other, something else begins.
_WITHIN_SENTENCES = frozenset(b"a abbr b cite code em i mark q s small span strong sub sup time u".split())
_SENTENCE_ENDS = tuple(".!?…:;。！？।۔؟”“’\"'»«)）」』】]")


def ended(body: bytes) -> bool:
    """Whether a document is whole by its own account: it closes what it opened, or opened nothing that closes."""
    return _ENDED.search(body) is not None or _BEGUN.search(body) is None


def breaks_in_its_midst(body: bytes) -> bool:
    """Whether a document that is not `ended` stops within a tag, a script, a comment or a sentence that it began."""
    if ended(body):
        return False
    markup = _APART.sub(lambda apart: b"<hr>" if (apart.lastindex or 1) == 1 else b"<cut", body)
    if _TAG_BEGUN.search(markup[markup.rfind(b"<") :]):
        return True
    tags = [tag for tag in _TAG.finditer(markup) if tag[2].lower() not in _VOID and not tag[0].endswith(b"/>")]
    if not tags:
        return False
    last_name, last_closes = tags[-1][2].lower(), bool(tags[-1][1])
    said = markup[markup.rfind(b">") + 1 :].decode(errors="ignore").strip()
    if not said:
        return not last_closes and markup.endswith(tags[-1][0]) and last_name not in _NEED_NO_END
    if said.endswith(_SENTENCE_ENDS) or (last_closes and last_name not in _WITHIN_SENTENCES):
        return False
    left_open = Counter(tag[2].lower() for tag in tags if not tag[1])
    closed = Counter(tag[2].lower() for tag in tags if tag[1])
    left_open.subtract(closed)
    # A page that writes the ends which it need not write leaves out none of them.
    return any(number > 0 and (name not in _NEED_NO_END or closed[name]) for name, number in left_open.items())


def breaks_off(old: Page, new: Page) -> bool:
    """Whether the new body is the beginning of the old one and no more, perhaps cut within its last block."""
    before, after = _body(old), _body(new)
    if not after or len(after) > len(before) or after == before:
        return False
    return after[:-1] == before[: len(after) - 1] and before[len(after) - 1].startswith(after[-1])


def _body(page: Page) -> list[str]:
    return [text for block in page.blocks if block.place is Place.BODY and (text := folded(block.text))]
