"""Lines to blocks: joins what a `<br>` only wrapped, sorts out runs of headlines, and notes the hints of each block."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from amended.domain.pages.main_article import MainArticle, Places, chain_of
from amended.domain.pages.rules import MarkupRules, name_words
from amended.domain.pages.walking import Element, Line, Walked
from amended.domain.snapshots import Block, Place

_SENTENCE_ENDS = tuple(".!?…。！？।؟\"”»’')]」』")
_LONG_ENOUGH_TO_WRAP = 45
_MOST_HINTS = 24
_NEAR = 4
_LINK_DENSE = 0.6


def blocks_of(walked: Walked, main: MainArticle, rules: MarkupRules) -> list[Block]:
    """The blocks of a page in reading order; of its furniture only those that could hold a notice."""
    places = Places(main, walked, rules)
    hints = _Hints()
    blocks: list[Block] = []
    for element, lines in groupby(walked.lines, key=lambda line: line.element):
        if element.hidden:
            continue
        blocks.extend(
            Block(
                text=line.text,
                element=element.tag,
                hints=hints.of(line),
                link_share=round(min(1.0, line.linked / len(line.text)), 2),
                place=places.of(line),
                emphasis=line.emphasis,
                caption=places.is_caption(line),
            )
            for line in _unwrapped(lines)
        )
    return [block for block in _without_link_lists(blocks, rules) if _is_kept(block, rules)]


def _is_kept(block: Block, rules: MarkupRules) -> bool:
    return block.place is not Place.FURNITURE or (len(block.text) > 6 and rules.triggers.found_in(block.text))


def _unwrapped(lines: Iterable[Line]) -> Iterator[Line]:
    """Joins a line to the one before it where a single `<br>` stands in the middle of a sentence, or after a label."""
    held: Line | None = None
    for line in lines:
        if held is not None and not line.opens and _goes_on(held, line):
            held.text = f"{held.text} {line.text}"
            held.linked += line.linked
            continue
        if held is not None:
            yield held
        held = line
    if held is not None:
        yield held


def _goes_on(line: Line, following: Line) -> bool:
    if line.text.endswith(_SENTENCE_ENDS):
        return False
    if line.text.endswith((":", ",", "-", "–", "—")):
        return True
    return following.text[:1].islower() or (len(line.text) >= _LONG_ENOUGH_TO_WRAP and not following.emphasis)


class _Hints:
    """The words of the names of elements near a block, nearest first; kept, since many blocks share them."""

    def __init__(self) -> None:
        self._known: dict[Element, tuple[str, ...]] = {}

    def of(self, line: Line) -> tuple[str, ...]:
        known = self._known.get(line.element)
        if known is None:
            names: list[str] = []
            for distance, element in enumerate(chain_of(line.element)):
                if distance > _NEAR or element.tag in {"body", "html"}:
                    break
                names.extend(element.names)
                if element.tag in {
                    "aside",
                    "footer",
                    "figure",
                    "figcaption",
                    "header",
                    "blockquote",
                    "article",
                    "main",
                }:
                    names.append(element.tag)
            known = self._known[line.element] = _words(names)
        return _words(line.names, known) if line.names else known


def _words(names: Iterable[str], more: tuple[str, ...] = ()) -> tuple[str, ...]:
    words: dict[str, None] = {}
    for name in names:
        for part in name.split()[:20]:
            for word in name_words(part):
                if len(word) > 1 and not word.isdigit():
                    words[word] = None
    words.update(dict.fromkeys(more))
    return tuple(list(words)[:_MOST_HINTS])


def _without_link_lists(blocks: list[Block], rules: MarkupRules) -> Iterator[Block]:
    """Turns runs of links, and what stands under a heading like "Related", within the article into furniture."""
    run: list[Block] = []
    for block in blocks:
        if block.place is not Place.FURNITURE and _is_link_line(block):
            run.append(block)
            continue
        yield from _judged(run, rules)
        run = []
        yield block
    yield from _judged(run, rules)


def _is_link_line(block: Block) -> bool:
    return block.link_share >= _LINK_DENSE and len(block.text) < 300


def _judged(run: list[Block], rules: MarkupRules) -> Iterator[Block]:
    furniture = len(run) >= 3
    for block in run:
        if furniture or rules.opens_furniture(block.text):
            yield Block(
                text=block.text,
                element=block.element,
                hints=block.hints,
                link_share=block.link_share,
                place=Place.FURNITURE,
                emphasis=block.emphasis,
                caption=block.caption,
            )
        else:
            yield block
