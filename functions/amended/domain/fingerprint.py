"""One short text that is the same for two pages that say the same, whatever their markup, furniture and charset."""

from __future__ import annotations

import hashlib
import re
import unicodedata

from amended.domain.snapshots import Block, Page, Place

VERSION = 1
_MOSTLY_LINKS = 0.5
# Marks that editors and content systems swap without changing what is said.
_SAME = {
    "‘": "'",
    "’": "'",
    "‚": "'",
    "‛": "'",
    "“": '"',
    "”": '"',
    "„": '"',
    "‟": '"',
    "‐": "-",
    "‑": "-",
    "–": "-",
    "—": "-",
    "―": "-",
    "…": "...",
}
_SWAPPED = re.compile("[" + "".join(_SAME) + "]")


def fingerprint(page: Page) -> str:
    """A versioned hash, "1:" and 32 hexadecimal digits, of all that could matter in a page.

    It sees the title, the body's text and captions, what holds a notice's words wherever it stands, and structured
    corrections. It is blind to where blocks begin and end, and to what else stands beside the body (bylines, times).
    """
    seen = hashlib.sha256()
    body = [block.text for block in page.blocks if block.place is Place.BODY]
    beside = [block.text for block in page.blocks if block.place is not Place.BODY and _matters(block)]
    stated = [f"{correction.text} {correction.stated_time or ''}" for correction in page.corrections]
    for texts in ([page.title], body, beside, stated):
        seen.update(_folded("".join(texts)).encode("utf-8", "surrogatepass"))
        seen.update(b"\0")
    return f"{VERSION}:{seen.hexdigest()[:32]}"


def _matters(block: Block) -> bool:
    """Whether a block beside the body is a caption or could be a notice; links to other stories come and go."""
    if block.place is Place.FURNITURE:
        return block.triggered and block.link_share < _MOSTLY_LINKS
    return block.triggered or block.caption


def _folded(text: str) -> str:
    text = "".join(text.split())
    if text.isascii():
        return text
    return "".join(unicodedata.normalize("NFKC", _SWAPPED.sub(lambda mark: _SAME[mark.group()], text)).split())
