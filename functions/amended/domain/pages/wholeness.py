"""Tells a page that collapsed to a fragment of what it was from an article that was cut, rewritten or retracted."""

from __future__ import annotations

import re
from dataclasses import replace

from amended.domain.kept_wording import keeps_wording
from amended.domain.snapshots import Block, Page, Place, Unreadable

# Characters of a body that can collapse, and of a paragraph that can be known again.
_SUBSTANTIAL = 500
_PARAGRAPH = 40
_FRAGMENT = 0.3
_HARDLY_ANY = 0.05
_SAMPLE = 100
_MOSTLY_GONE = 0.2
_NOT_WORD = re.compile(r"[\W_]+")


def still_whole(old: Page, new: Page) -> Page:
    """`new`, marked unreadable as `collapsed` where it is but a fragment of `old`, or another page; else as it is.

    A paywall's stub keeps the beginning and loses the rest; a shell or a home page keeps nothing and has another title.
    An article that was withdrawn also loses its text, but keeps its title and says that it did, in place of the text.
    """
    if not (old.readable and new.readable) or len(old.text) < _SUBSTANTIAL:
        return new
    kept = _kept(old, new)
    shrunk = len(new.text) < len(old.text) * _FRAGMENT
    another = kept < _HARDLY_ANY and not _is_same_title(old, new) and not keeps_wording(old, new)
    if not (shrunk or another) or (kept < _MOSTLY_GONE and _says_why(old, new)):
        return new
    return replace(new, readable=False, unreadable_reason=Unreadable.COLLAPSED)


def _paragraphs(page: Page) -> list[str]:
    return [
        folded
        for block in page.blocks
        if block.place is Place.BODY and len(folded := _folded(block.text)) >= _PARAGRAPH
    ]


def _kept(old: Page, new: Page) -> float:
    """The part of the old text that stands in the new one, by whole paragraphs, a sample where there are many."""
    paragraphs = _paragraphs(old)
    paragraphs = paragraphs[:: max(1, len(paragraphs) // _SAMPLE)]
    text = " ".join(_folded(block.text) for block in new.blocks)
    total = sum(map(len, paragraphs))
    return sum(len(paragraph) for paragraph in paragraphs if paragraph in text) / total if total else 1.0


def _is_same_title(old: Page, new: Page) -> bool:
    before, after = set(_folded(old.title).split()), set(_folded(new.title).split())
    return len(before & after) * 2 >= min(len(before), len(after)) if before and after else False


def _says_why(old: Page, new: Page) -> bool:
    """Whether one of the first paragraphs is new and holds words that notices are made of, under the same title."""
    if not _is_same_title(old, new):
        return False
    before = {_folded(block.text) for block in old.blocks}
    first = [block for block in new.blocks if block.place is not Place.FURNITURE and block.element != "h1"][:6]
    return any(_could_be_notice(block) and _folded(block.text) not in before for block in first)


def _could_be_notice(block: Block) -> bool:
    return block.triggered and len(block.text) >= _PARAGRAPH and block.link_share < 0.5


def _folded(text: str) -> str:
    return _NOT_WORD.sub(" ", text.casefold()).strip()
