"""Which lines in the dress and place of a notice were put in, and so are notices: on a revisit, being new is evidence.

Detection holds such lines aside (`Detection.if_put_in`). One is a notice where nothing like it stood on the page before
and something else than its dress speaks for it, as footnotes, opening hours and coming events are put in as well:

- it calls a word wrong that went from the text beside one that came into it (that both stand in it is not enough);
- it is dated, and stands in brackets or above the text, or the page says that it was modified on that day;
- it owns up to a mistake in words of its own, while something of the text was exchanged;
- it owns up so, or has a word of change and stands in brackets, or under a label alone in its element that was put in
  with it, and tells of what the article tells of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from rapidfuzz import fuzz

from amended.domain.comparison.claims import claim
from amended.domain.comparison.content import about, undated
from amended.domain.comparison.vocabulary import Vocabulary
from amended.domain.comparison.words import key, words
from amended.domain.notices import LIKELY, OWNING_UP, Notice, NoticeKind, Position
from amended.domain.snapshots import Page, Place

# A line of which so much, in per cent, stood on the page before is another wording of what stood there.
_OTHER_WORDING = 60
# A line is of the article where it shares so many of its words of content with it, and so great a part of them.
_LEAST_SHARED, _SHARE_SHARED = 2, 0.4
# Where more words than this went and came, the text was rewritten, and some of both are found in any line.
_MOST_EXCHANGED = 40
_NUMBER = re.compile(r"\d{1,2}(?!\d)")
_FOOTNOTE_MARKS = frozenset("*†")
_CLAUSE_END = re.compile(r"[,.:](?!\d)|[;!?()，。；、]|\s[-–—]+\s")


def put_in(lines: Sequence[Notice], old: Page, new: Page, language: str | None, known: Vocabulary) -> Iterator[Notice]:
    """Those of the lines of the new page that are notices, as they were put in."""
    fresh = [line for line in lines if not _stood(line, old)]
    if not fresh:
        return
    before, after = _told(old, known), _told(new, known, but=fresh)
    gone, came = before - after, after - before
    few = len(gone) + len(came) <= _MOST_EXCHANGED
    for line in fresh:
        if few and _exchanges(line, gone, came, language, known):
            yield replace(line, kind=NoticeKind.CORRECTION)
        elif (few and gone and came and line.confidence >= OWNING_UP) or _is_of_article(
            line, new, before | after, known
        ):
            yield line


def _is_of_article(line: Notice, page: Page, article: set[str], known: Vocabulary) -> bool:
    """Whether a line that is likely a notice is of its day, or has much of what the `article` tells of."""
    if line.confidence < LIKELY:
        return False
    if line.stated_time:
        return _is_of_its_day(line, page)
    told = about(undated(words(line.text), known), known)
    shared = told & article
    is_footnote = line.text[:1] in _FOOTNOTE_MARKS
    return not is_footnote and len(shared) >= _LEAST_SHARED and len(shared) >= _SHARE_SHARED * len(told)


def _is_of_its_day(line: Notice, page: Page) -> bool:
    """Whether the date that leads a line in is that of a note and not of an event to come.

    A note is dated on the day on which the page says that it was modified.
    """
    led_in = (block.text.partition(line.stated_time or "")[0] for block in page.blocks if line.text in block.text)
    if line.position is Position.TOP or any(bracket in lead for lead in led_in for bracket in "[("):
        return True
    if page.modified is None:
        return False
    days = {page.modified.day, (page.modified + timedelta(minutes=page.utc_offset or 0)).day}
    return any(int(number) in days for number in _NUMBER.findall(line.stated_time or ""))


def _exchanges(line: Notice, gone: set[str], came: set[str], language: str | None, known: Vocabulary) -> bool:
    """Whether a line sets a word that went beside one that came, and says in so many words that it is wrong."""
    told = about(words(line.text), known)
    if not (told & gone and told & came):
        return False
    said = claim(line.text, language, known)
    if line.kind is NoticeKind.CORRECTION or about(said.wrong, known) & gone:
        return True
    denied = (_denied(words(clause), known) for clause in _CLAUSE_END.split(line.text))
    return any(one & gone and not one & came for one in denied)


def _denied(clause: Sequence[str], known: Vocabulary) -> frozenset[str]:
    """The words of content behind the first negation of a clause."""
    begin = next((place for place, word in enumerate(clause) if known.negates(word)), len(clause))
    return about(clause[begin:], known)


def _stood(line: Notice, page: Page) -> bool:
    """Whether a line, or another wording of it, stood on the page, or the label under which it stands."""
    said, label = key(line.text), key(line.label or "")
    if label and any(key(block.text) == label for block in page.blocks):
        return True
    return any(fuzz.ratio(said, key(block.text), score_cutoff=_OTHER_WORDING) for block in page.blocks)


def _told(page: Page, known: Vocabulary, but: Sequence[Notice] = ()) -> set[str]:
    """What the article tells of, in its words of content, without these lines."""
    texts = {line.text for line in but}
    lines = (block.text for block in page.blocks if block.place is Place.BODY or block.caption)
    return {word for text in lines if not any(one in text for one in texts) for word in about(words(text), known)}
