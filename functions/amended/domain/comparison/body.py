"""The bodies that are compared: an article's own paragraphs, without its notices, which are compared for themselves."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from amended.domain.comparison.alignment import Paragraph
from amended.domain.comparison.content import CLOCK, carries_meaning, places_of_dates, undated
from amended.domain.comparison.vocabulary import Vocabulary
from amended.domain.comparison.words import key, plain, word_places, words
from amended.domain.notices import Notice
from amended.domain.snapshots import Block, Page, Place

# Fewer words than this beside a notice's text (its label, its date, "Read more") are still the notice and nothing else.
_BESIDE_NOTICE = 5
# A block with so many words that all stand in a notice is a part of it; a shorter one may well be what it quotes.
_LEAST_TO_BE_PART = 12
# A block up to this long that has nothing but dates and words like "updated" or "by" is a stamp.
_LONGEST_STAMP = 14
_LONGER_THAN_STAMPS = 500
# A line above the text with so many words that make a date, and not much longer, is that of its author and its time.
_LEAST_DATED = 2
_LONGEST_DATELINE = 24
# Of a page that was exchanged whole, so many blocks are freed of notices and stamps; the rest are taken as they stand.
_MOST_CLEANED = 800
# So many signs are gone through to cut notices out of paragraphs: of hundreds in one line the rest stay in the text and
# are told as its changes as well, and the comparison says that it is not in full.
_MOST_CUT = 500_000
# What stands around a notice inside a paragraph and goes with it.
_BEFORE_NOTICE = " [(*-:#"
_AFTER_NOTICE = " ])*."
# Names by which markup calls the line with the author, among so many nearest to the text.
_BYLINES, _NEAR = frozenset({"byline", "author", "authors", "dateline"}), 4
# What a notice quotes, what may stand around a sentence, and what stands before one ("" at the beginning).
_QUOTED = re.compile(r'"[^"]*"|「[^」]*」|『[^』]*』')
_AROUND, _LONGEST_AROUND = " \"'([*「『", 8
_COLONS, _MARKS = frozenset(":："), frozenset("\"'「『")
_BEFORE_SENTENCE = frozenset(("", *".!?:;…。！？：；।؟)]-"))
_MACHINE_TIME = re.compile(r"\s*\d{4}-\d\d-\d\dT\S+\s*")
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}


def bodies(old: Page, new: Page, others: Others) -> tuple[list[Paragraph], list[Paragraph]]:
    """The paragraphs of both bodies in reading order, without notices, stamps and the printed title.

    `others` are those of both pages, taken out of both: a notice that came, went or was not recognised on one of
    them is no edit of the body. Only what differs is looked at so closely; what is left in stands on both sides. What
    stood in the body and now stands beside it, or the other way round, moved: a notice between the title and the text
    makes the byline above it seem a part of the body.
    """
    old_beside, new_beside = _beside(old), _beside(new)
    old_blocks, new_blocks = _own(old), _own(new)
    shared = Counter(block.text for block in old_blocks) & Counter(block.text for block in new_blocks)
    old_blocks, new_blocks = _without_lone_bylines(old_blocks, new_blocks)
    return (
        _paragraphs(old, old_blocks, others, shared, new_beside - old_beside),
        _paragraphs(new, new_blocks, others, shared, old_beside - new_beside),
    )


def paragraphs_as_they_stand(page: Page) -> list[Paragraph]:
    """The paragraphs of one body with all that stands in them."""
    return [_paragraph(block, block.text) for block in _own(page)]


def _own(page: Page) -> list[Block]:
    """The blocks that are the article's text: its body and the captions of its pictures."""
    return list(filter(_is_own, page.blocks))


def _is_own(block: Block) -> bool:
    """Whether a block is the article's text: of its body, or a caption of its pictures."""
    return block.place is Place.BODY or (block.caption and block.place is Place.OUTSIDE)


def _without_lone_bylines(old: list[Block], new: list[Block]) -> tuple[list[Block], list[Block]]:
    """Both bodies without what markup calls the byline, where but one of them has it as a line of its own.

    A redesign that sets it in the line of the date, or beside the text, took nothing out of the article.
    """
    signed = [
        [block for block in _above_text(blocks) if _BYLINES.intersection(block.hints[:_NEAR])] for blocks in (old, new)
    ]
    if bool(signed[0]) == bool(signed[1]):
        return old, new
    lone = {id(block) for blocks in signed for block in blocks}
    old, new = ([block for block in blocks if id(block) not in lone] for blocks in (old, new))
    return old, new


def _above_text(blocks: Sequence[Block]) -> Iterable[Block]:
    """The lines above the first paragraph."""
    return takewhile(lambda block: not _paragraph(block, block.text).is_counted, blocks)


def _beside(page: Page) -> Counter[str]:
    """The texts of the article that stand beside its body."""
    return Counter(block.text for block in page.blocks if block.place is Place.OUTSIDE and not block.caption)


def _paragraphs(
    page: Page, blocks: Sequence[Block], others: Others, shared: Counter[str], moved: Counter[str]
) -> list[Paragraph]:
    """The blocks as paragraphs; those that are shared as they are, the rest without what is no body text or moved."""
    still = shared.copy()
    title = key(page.title)
    found: list[Paragraph] = []
    differing = 0
    has_begun = False
    for block in blocks:
        is_shared = still[block.text] > 0
        still[block.text] -= is_shared
        differing += not is_shared
        paragraph = _paragraph(block, block.text)
        if is_shared or differing > _MOST_CLEANED:
            found.append(paragraph)
        elif moved[block.text] or (paragraph.heading and key(block.text) == title):
            continue
        elif has_begun or not others.is_dateline(block.text):
            text = others.taken_out_of(block.text)
            if text:
                found.append(replace(paragraph, text=text))
        has_begun = has_begun or paragraph.is_counted
    return found


def _paragraph(block: Block, text: str) -> Paragraph:
    """The block as a paragraph with this text."""
    return Paragraph(text=text, caption=block.caption, heading=block.element in _HEADINGS)


class Others:
    """What stands among the paragraphs and is none: notices and stamps.

    `all_taken_out` is False once more notices stood within paragraphs than are cut out of them.
    """

    def __init__(self, notices: Iterable[Notice], stamps: Iterable[str | None], known: Vocabulary) -> None:
        printed = {(one.label or "", one.stated_time or "", one.text) for one in notices}
        texts = sorted({text for _, _, text in printed if text}, key=len, reverse=True)
        self._known = known
        self._left_to_cut = _MOST_CUT
        self.all_taken_out = True
        self._statements = _Statements(texts)
        self._lines = {_said(line) for text in texts for line in text.splitlines()}
        heads = {_said(head) for label, time, _ in printed for head in (label, time, f"{label} {time}")}
        self._heads = [head.split() for head in sorted(heads, key=len, reverse=True) if head]
        self._stamps = {_said(stamp) for stamp in stamps if stamp}

    def taken_out_of(self, text: str) -> str:
        """The text of a block without the notices in it; "" where it is nothing else, or a stamp."""
        if len(text) > _LONGER_THAN_STAMPS and not self._lines and not self._heads:
            return text
        spoken = words(text)
        said = " ".join(spoken)
        is_rule = not any(map(str.isalnum, text))  # "___", which parts the text from what the wire says of it
        if is_rule or spoken in self._heads or said in self._lines or self._is_stamp(text, spoken):
            return ""
        if self._statements.hold(spoken):
            return ""
        for statement in self._statements.perhaps_in(spoken):
            if f" {statement} " in f" {said} ":
                if self._left_to_cut <= 0:
                    self.all_taken_out = False
                    break
                self._left_to_cut -= len(text)
                text = self._cut(text, statement)
                said = _said(text)
                if said.count(" ") < _BESIDE_NOTICE:
                    return ""
        return text

    def is_dateline(self, text: str) -> bool:
        """Whether a short line has a date or a clock beside nothing but names and words of datelines ("By Ann Lee …").

        Of a line in the body that is true too; the caller knows whether the body has begun.
        """
        if len(text) > _LONGER_THAN_STAMPS:
            return False
        places = word_places(text)
        spoken = [word for word, _, _ in places]
        dated = places_of_dates(spoken, self._known) if len(spoken) <= _LONGEST_DATELINE else set()
        dated |= {place for place, word in enumerate(spoken[:_LONGEST_DATELINE]) if CLOCK.fullmatch(word)}
        text = plain(text)
        is_timed = any(CLOCK.fullmatch(spoken[place]) for place in dated)
        return (len(dated) >= _LEAST_DATED or is_timed) and all(
            place in dated or text[begin].isupper() or not carries_meaning(spoken[place], self._known)
            for place, (_, begin, _) in enumerate(places)
        )

    def _is_stamp(self, text: str, spoken: list[str]) -> bool:
        """Whether a block is nothing but a date of publication or of change, or has no word of content at all."""
        if " ".join(spoken) in self._stamps or _MACHINE_TIME.fullmatch(text):
            return True
        if len(spoken) > _LONGEST_STAMP:
            return False
        return not any(carries_meaning(word, self._known) for word in undated(spoken, self._known))

    def _cut(self, text: str, statement: str) -> str:
        """The text without a statement that stands inside it, with the label, the date and the bracket before it."""
        places = word_places(text)
        said = [word for word, _, _ in places]
        begin = " ".join(said)[: " ".join(said).find(statement)].count(" ")
        end = begin + statement.count(" ") + 1
        begin = self._begin_of_heads(said, begin)
        text = plain(text)
        before, after = text[: places[begin][1]], text[places[end - 1][2] :]
        return f"{before.rstrip(_BEFORE_NOTICE)} {after.lstrip(_AFTER_NOTICE)}".strip()

    def _begin_of_heads(self, said: Sequence[str], begin: int) -> int:
        """Where the labels and dates begin that stand right before this place."""
        for head in self._heads:
            if said[max(0, begin - len(head)) : begin] == head:
                return self._begin_of_heads(said, begin - len(head))
        return begin


class _Statements:
    """What the notices of both pages say, found again without going through all of it for each block."""

    def __init__(self, texts: Iterable[str]) -> None:
        told = {" ".join(some): some for text in texts if (some := words(text))}
        self._all = list(told)
        often = Counter(word for some in told.values() for word in set(some))
        self._by_rarest: dict[str, list[int]] = {}
        for place, some in enumerate(told.values()):
            self._by_rarest.setdefault(min(some, key=often.__getitem__), []).append(place)
        self._openings = frozenset(itertools.chain.from_iterable(map(_openings, texts)))

    def perhaps_in(self, spoken: Sequence[str]) -> list[str]:
        """The statements that may stand among these words, the longest first."""
        places = {place for word in set(spoken) for place in self._by_rarest.get(word, ())}
        return [self._all[place] for place in sorted(places)]

    def hold(self, spoken: Sequence[str]) -> bool:
        """Whether so many words, and all of them, are a part of one statement, and not what it reports."""
        if tuple(spoken[:_LEAST_TO_BE_PART]) not in self._openings:
            return False
        said = f" {' '.join(spoken)} "
        return any(said in f" {one} " for one in self._all)


def _openings(text: str) -> Iterator[tuple[str, ...]]:
    """The first words of each sentence of a notice from which on it may go on in a block of its own.

    What it says of the article, in quotation marks or behind "an earlier version said", may be a whole paragraph: that
    is the article's, and no part of the notice.
    """
    for line in text.splitlines():
        said, places = plain(line), word_places(line)
        quoted = [match.span() for match in _QUOTED.finditer(said)]
        for first in range(len(places) - _LEAST_TO_BE_PART + 1):
            opening = places[first : first + _LEAST_TO_BE_PART]
            begin, end = opening[0][1], opening[-1][2]
            ahead = said[max(0, begin - _LONGEST_AROUND) : begin]
            bare = ahead.rstrip(_AROUND)
            # Quotations within one hide where it ends; what begins one behind a colon is always quoted.
            if bare[-1:] not in _BEFORE_SENTENCE or (
                bare[-1:] in _COLONS and not _MARKS.isdisjoint(ahead[len(bare) :])
            ):
                continue
            before = bisect_left(quoted, (begin, 0)) - 1
            if before < 0 or quoted[before][1] < end:
                yield tuple(word for word, _, _ in opening)


def _said(text: str) -> str:
    """The words of a text in one string."""
    return " ".join(words(text))
