"""One short text that is the same for two pages that say the same, whatever their markup, furniture and charset."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Callable, Sequence

from amended.domain.notices import Detection, Notice
from amended.domain.snapshots import Block, Page, Place

VERSION = 2
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


def fingerprint(page: Page, notices: Sequence[Notice] = ()) -> str:
    """A versioned hash, "2:" and 32 hexadecimal digits, of all that could matter in a page.

    It sees the title, the body's text and captions, what holds a notice's words wherever it stands, structured
    corrections, and the text of those `notices` of the page that are in none of these. It is blind to where blocks
    begin and end, and to what else stands beside the body (bylines, times).
    """
    seen = hashlib.sha256()
    body = [block.text for block in page.blocks if block.place is Place.BODY]
    said = [line for notice in notices for line in (notice.text or notice.label or "").splitlines()]
    beside = [
        block.text
        for block in page.blocks
        if block.place is not Place.BODY and (_matters(block) or any(line in block.text for line in said))
    ]
    stated = [f"{correction.text} {correction.stated_time or ''}" for correction in page.corrections]
    for texts in ([page.title], body, beside, stated):
        seen.update(_folded("".join(texts)).encode("utf-8", "surrogatepass"))
        seen.update(b"\0")
    return f"{VERSION}:{seen.hexdigest()[:32]}"


def same_for_readers(old: Page, new: Page, found_on: Callable[[Page], Detection]) -> bool:
    """Whether nothing that could matter differs between two pages of one article.

    What stands beside the body and holds no word that notices are commonly made of may be a notice all the same: an
    item under a heading, a sentence of a rule's own. Where such a text is another one, what is `found_on` both decides.
    """
    if fingerprint(old) != fingerprint(new):
        return False
    if _beside(old) == _beside(new):
        return True
    return fingerprint(old, _could_be_told(found_on(old))) == fingerprint(new, _could_be_told(found_on(new)))


def _could_be_told(found: Detection) -> tuple[Notice, ...]:
    """The notices of a page, and what on it a comparison takes for one where it was put in."""
    return (*found.notices, *found.introductions, *found.if_put_in)


def _beside(page: Page) -> list[str]:
    """What stands beside the body, as it is printed."""
    return [block.text for block in page.blocks if block.place is not Place.BODY]


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
