"""Which lines in the dress and place of a notice were put in, and so are notices: on a revisit, being new is evidence.

Detection holds such lines aside (`Detection.if_put_in`). One is a notice where nothing like it stood on the page before
and it is of this article: it is dated, or tells of what the article tells of; and where it has no word of change, it
sets a word that went from the text beside one that came into it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from amended.domain.comparison.content import content, undated
from amended.domain.comparison.vocabulary import Vocabulary
from amended.domain.comparison.words import key, words
from amended.domain.notices import LIKELY, Notice, NoticeKind
from amended.domain.snapshots import Page, Place

# A line of which so much, in per cent, stood on the page before is another wording of what stood there.
_OTHER_WORDING = 60
# A line is of the article where it shares so many of its words of content with it, and so great a part of them.
_LEAST_SHARED, _SHARE_SHARED = 2, 0.4
# Where more words than this went and came, the text was rewritten, and some of both are found in any line.
_MOST_EXCHANGED = 40


def put_in(lines: Sequence[Notice], old: Page, new: Page, known: Vocabulary) -> Iterator[Notice]:
    """Those of the lines of the new page that are notices, as they were put in."""
    fresh = [line for line in lines if not _stood(line.text, old)]
    if not fresh:
        return
    before, after = _told(old, known), _told(new, known, but=fresh)
    gone, came = before - after, after - before
    few = len(gone) + len(came) <= _MOST_EXCHANGED
    for line in fresh:
        spoken = words(line.text)
        said, about = set(content(spoken, known)), set(content(undated(spoken, known), known))
        shared = about & (before | after)
        if few and said & gone and said & came:
            yield replace(line, kind=NoticeKind.CORRECTION)
        elif line.confidence >= LIKELY and (
            line.stated_time or (len(shared) >= _LEAST_SHARED and len(shared) >= _SHARE_SHARED * len(about))
        ):
            yield line


def _stood(line: str, page: Page) -> bool:
    """Whether a line, or another wording of it, stood on the page."""
    said = key(line)
    return any(fuzz.ratio(said, key(block.text), score_cutoff=_OTHER_WORDING) for block in page.blocks)


def _told(page: Page, known: Vocabulary, but: Sequence[Notice] = ()) -> set[str]:
    """What the article tells of, in its words of content, without these lines."""
    texts = {line.text for line in but}
    lines = (block.text for block in page.blocks if block.place is Place.BODY or block.caption)
    return {word for text in lines if not any(one in text for one in texts) for word in content(words(text), known)}
