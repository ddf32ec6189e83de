"""The lines of a page with their neighbourhood: what stands before and after decides as much as the words do."""

from __future__ import annotations

from dataclasses import dataclass, replace

from amended.domain.detection.house import house_of, naming_the_house
from amended.domain.detection.normalising import Folded, folded_with_offsets
from amended.domain.notices import Position
from amended.domain.snapshots import Block, Page, Place

# A page has at most so many lines looked at, and so much of each: what lies beyond is no notice of an article.
MOST_UNITS = 6000
LONGEST_UNIT = 12_000
# A paragraph of the body, as against a byline, a date, a heading.
PARAGRAPH = 60
# One paragraph in so many of what follows may stand before a notice at the top.
_LONG_OPENING = 12
# So many paragraphs after a notice at the bottom are little, however long the page.
_LITTLE = 3
# What is longer is no bare sentence of a notice in common words.
LONGEST_AT_EDGE = 800
# The dashes with which many languages open what somebody says. Not the hyphen, with which items of lists begin.
_SPEECH = frozenset("\u2013\u2014\u2015")
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One line of a block. `before` and `after` count the body's paragraphs on either side."""

    index: int
    block_index: int
    block: Block
    first_line: bool
    alone: bool
    folded: Folded
    before: int
    after: int

    @property
    def text(self) -> str:
        """The folded text."""
        return self.folded.text

    @property
    def position(self) -> Position:
        """Where on the page a notice in this unit stands."""
        if self.block.place is not Place.BODY:
            return Position.OUTSIDE
        if self.before <= max(2, self.after // _LONG_OPENING) and self.before < self.after:
            return Position.TOP
        little = max(1, min((self.before + self.after) // 10, _LITTLE))
        return Position.BOTTOM if self.after <= little else Position.INLINE

    @property
    def at_edge(self) -> bool:
        """Whether it stands where notices stand: near the top or the bottom, or in a box of the article."""
        return self.block.place is not Place.BODY or self.before <= 2 or self.after <= 3

    @property
    def stands_as_notices_do(self) -> bool:
        """Whether it is no longer than notices are and stands right at an edge, in a box of the article, or set off."""
        at_edge = self.block.place is not Place.BODY or self.before <= 1 or self.after <= 1
        return len(self.text) <= LONGEST_AT_EDGE and (at_edge or self.emphasised or self.block.element == "blockquote")

    @property
    def emphasised(self) -> bool:
        """Whether the whole line is set bold or italic."""
        return self.first_line and len(self.block.emphasis.strip()) >= len(self.folded.original.strip()) - 1

    @property
    def spoken(self) -> bool:
        """Whether it is what somebody says: a paragraph in the midst of the article that opens with a dash."""
        amid = self.block.place is Place.BODY and self.before > 0 and self.after > 0
        return amid and self.block.element == "p" and self.text[:1] == "-" and self.folded.original[:1] in _SPEECH

    @property
    def heading(self) -> bool:
        """Whether the block is a heading."""
        return self.block.element in HEADINGS


def _is_paragraph(text: str) -> bool:
    """Whether a text is long enough for a paragraph; Chinese, Japanese and Korean say as much in fewer signs."""
    return len(text) >= PARAGRAPH or (len(text) >= PARAGRAPH // 2 and any(sign >= "\u2e80" for sign in text[:12]))


def units_of(page: Page) -> list[Unit]:
    """The lines of a page in reading order, empty ones left out; at edges signs stand for the site's name."""
    lines: list[tuple[int, Block, bool, bool, Folded]] = []
    for block_index, block in enumerate(page.blocks):
        printed = [line.strip() for line in block.text[: LONGEST_UNIT * 2].splitlines()]
        printed = [line for line in printed if line]
        for number, line in enumerate(printed):
            lines.append((block_index, block, number == 0, len(printed) == 1, folded_with_offsets(line[:LONGEST_UNIT])))
        if len(lines) >= MOST_UNITS:
            break
    of_body = [block.place is Place.BODY and block.element not in HEADINGS for _, block, _, _, _ in lines]
    paragraphs = [own and _is_paragraph(folded.text) for own, (*_, folded) in zip(of_body, lines, strict=True)]
    # An article in short lines throughout, as in Chinese or of a ticker, has a top and a bottom too.
    paragraphs = paragraphs if any(paragraphs) else of_body
    total = sum(paragraphs)
    units: list[Unit] = []
    house = house_of(page)
    before = 0
    for index, (block_index, block, first, alone, folded) in enumerate(lines):
        own = int(paragraphs[index])
        unit = Unit(
            index=index,
            block_index=block_index,
            block=block,
            first_line=first,
            alone=alone,
            folded=folded,
            before=before,
            after=total - before - own,
        )
        if house is not None and unit.stands_as_notices_do:
            unit = replace(unit, folded=naming_the_house(folded, house))
        units.append(unit)
        before += own
    return units
