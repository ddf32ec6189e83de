"""Whether a page broke off half way although the server said that all was well. Pure.

Some servers and proxies send the first half of a page with status 200 and a length to match. Nothing in HTTP tells; the
document itself does: it does not end, and what is there of it is the beginning of what was there before.
"""

from __future__ import annotations

import re

from amended.domain.notices import folded
from amended.domain.snapshots import Page, Place

_BEGUN = re.compile(rb"<(?:html|body)[\s>]", re.IGNORECASE)
_ENDED = re.compile(rb"</(?:html|body)\s*>", re.IGNORECASE)


def ended(body: bytes) -> bool:
    """Whether a document is whole by its own account: it closes what it opened, or opened nothing that closes."""
    return _ENDED.search(body) is not None or _BEGUN.search(body) is None


def breaks_off(old: Page, new: Page) -> bool:
    """Whether the new body is the beginning of the old one and no more, perhaps cut within its last block."""
    before, after = _body(old), _body(new)
    if not after or len(after) > len(before) or after == before:
        return False
    return after[:-1] == before[: len(after) - 1] and before[len(after) - 1].startswith(after[-1])


def _body(page: Page) -> list[str]:
    return [text for block in page.blocks if block.place is Place.BODY and (text := folded(block.text))]
