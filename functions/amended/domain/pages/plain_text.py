"""Plain text read as a page: paragraphs, the title, and runs of headlines of other stories as furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from amended.domain.pages.decoding import without_invisible
from amended.domain.pages.rules import MarkupRules
from amended.domain.pages.walking import LONGEST_LINE
from amended.domain.snapshots import Block, Place

_BLANK = re.compile(r"\n[ \t\r\f\v\u00a0]*\n\s*")
_SENTENCE_ENDS = tuple(".!?…。！？।؟:\"”»’')]」』")
_MOST_LINES = 20_000
_RUN_OF_HEADLINES = 3
_WRAPPED_AT = (50, 110)
_MARKDOWN_TITLE = re.compile(r"#{1,6}\s+")
_MARKDOWN_EMPHASIS = re.compile(r"(\*{1,3}|_{1,3})(?=\S)(.{1,200}?)(?<=\S)\1")


def read_plain_text(text: str, rules: MarkupRules) -> tuple[str, list[Block]]:
    """The title ("" if there is none) and the blocks of a text."""
    text = without_invisible(text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n"))
    blocks: list[Block] = []
    for paragraph in _BLANK.split(text):
        blocks.extend(_blocks_of(paragraph))
        if len(blocks) > _MOST_LINES:
            break
    lines = [block.text for block in blocks]
    controls = rules.controls_among(lines)
    triggered = rules.triggers.lines_with(lines)
    judged = [
        replace(
            block,
            triggered=at in triggered,
            place=Place.FURNITURE if at in controls else block.place,
        )
        for at, block in enumerate(blocks)
    ]
    return _title(judged), [block for block in judged if block.place is not Place.FURNITURE or block.triggered]


def _blocks_of(paragraph: str) -> Iterator[Block]:
    lines = [line for line in (" ".join(line.split()) for line in paragraph.split("\n", _MOST_LINES)) if line]
    if _is_wrapped(lines):
        lines = [" ".join(lines)]
    headlines = len(lines) >= _RUN_OF_HEADLINES and sum(map(_is_headline, lines)) > len(lines) * 0.7
    for line in lines:
        heading = _MARKDOWN_TITLE.match(line)
        stressed = _MARKDOWN_EMPHASIS.match(line)
        yield Block(
            text=line[heading.end() if heading else 0 :][:LONGEST_LINE].rstrip(),
            element="h2" if heading else "p",
            place=Place.FURNITURE if headlines else Place.BODY,
            emphasis=stressed.group(2) if stressed else "",
        )


def _is_wrapped(lines: list[str]) -> bool:
    """Whether the lines are one paragraph, broken at a column."""
    if len(lines) < 2:
        return False
    full = lines[:-1]
    within = sum(1 for line in full if _WRAPPED_AT[0] <= len(line) <= _WRAPPED_AT[1])
    ended = sum(1 for line in full if line.endswith(_SENTENCE_ENDS))
    goes_on = sum(1 for line in lines[1:] if line[:1].islower())
    return within == len(full) and ended <= len(full) * 0.5 and goes_on >= len(full) * 0.4


def _is_headline(line: str) -> bool:
    return len(line) < 250 and not line.endswith(_SENTENCE_ENDS)


def _title(blocks: list[Block]) -> str:
    """The longest of the headline-like lines before the first paragraph."""
    leading: list[str] = []
    for block in blocks[:8]:
        if block.place is Place.BODY and not _is_headline(block.text):
            break
        if block.place is Place.BODY:
            leading.append(block.text)
    return max(leading, key=len) if leading else ""
