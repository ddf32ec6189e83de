"""Whether a text is an edit of another or another text: for pages under new titles with no paragraph left as it was."""

from __future__ import annotations

import itertools
import re

from amended.domain.snapshots import Page, Place

# An edited text keeps most of its pairs of neighbouring words; another text has few of them by chance.
_MUCH = 0.4
# Thai, kana and Han put no spaces between words: each letter counts as one.
_UNSPACED = r"\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+")


def keeps_wording(old: Page, new: Page) -> bool:
    """Whether much of what the old body said stands in the new one in the same words, however each sentence was edited.

    A title alone says nothing: walls and shells carry it too.
    """
    before = _pairs(old)
    return bool(before) and len(before & _pairs(new)) >= _MUCH * len(before)


def _pairs(page: Page) -> set[tuple[str, str]]:
    """The pairs of neighbouring words in the paragraphs of the body."""
    pairs: set[tuple[str, str]] = set()
    for block in page.blocks:
        if block.place is Place.BODY and block.element != "h1":
            pairs.update(itertools.pairwise(_WORD.findall(block.text.casefold())))
    return pairs
