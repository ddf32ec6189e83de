"""How much of a page is kept: a page as long as ten books must not fill the disk, nor hide its notice. Pure."""

from __future__ import annotations

from dataclasses import replace

from amended.domain.snapshots import Block, Page

# Characters of a snapshot's text. The longest articles and live pages have a tenth of it.
MOST_TEXT = 1_000_000
# Beyond it only what could be a notice is kept, up to this.
MOST_NOTICE_TEXT = 200_000


def within_limits(page: Page) -> tuple[Page, int]:
    """The page as it is kept, and how many characters of its text are left out (0 for nearly every page)."""
    if sum(len(block.text) for block in page.blocks) <= MOST_TEXT:
        return page, 0
    kept: list[Block] = []
    room, notice_room, left_out = MOST_TEXT, MOST_NOTICE_TEXT, 0
    for block in page.blocks:
        length = len(block.text)
        if length <= room:
            room -= length
        elif block.triggered and length <= notice_room:
            notice_room -= length
        else:
            left_out += length
            continue
        kept.append(block)
    return replace(page, blocks=tuple(kept)), left_out
