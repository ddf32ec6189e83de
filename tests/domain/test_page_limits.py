"""Only a bounded part of a page is kept, and its notices are in it."""

from __future__ import annotations

from amended.domain.page_limits import MOST_NOTICE_TEXT, MOST_TEXT, within_limits
from amended.domain.snapshots import Block, Page


def page(*blocks: Block) -> Page:
    """A page of these blocks."""
    return Page(url="https://news.example/1", canonical_url="https://news.example/1", blocks=blocks)


def test_an_ordinary_page_is_kept_as_it_is() -> None:
    """Nothing is left out of a page within the limit."""
    ordinary = page(*(Block(text="x" * 1000) for _ in range(1000)))
    assert within_limits(ordinary) == (ordinary, 0)


def test_what_is_beyond_the_limit_is_left_out_and_counted() -> None:
    """The first blocks are kept, and how many characters are not is told."""
    kept, left_out = within_limits(page(*(Block(text="x" * 1000) for _ in range(1500))))
    assert len(kept.text.replace("\n", "")) == MOST_TEXT
    assert left_out == 500_000


def test_a_notice_beyond_the_limit_is_kept() -> None:
    """A block that could be a notice is kept wherever it stands, though not without bound."""
    long = [Block(text="x" * 1000) for _ in range(1500)]
    notice = Block(text="Correction: The bridge opened in 1974.", triggered=True)
    kept, _ = within_limits(page(*long, notice))
    assert kept.blocks[-1] == notice
    flood = [Block(text="Correction " * 100, triggered=True) for _ in range(1000)]
    kept, _ = within_limits(page(*long, *flood))
    assert sum(len(block.text) for block in kept.blocks) <= MOST_TEXT + MOST_NOTICE_TEXT
