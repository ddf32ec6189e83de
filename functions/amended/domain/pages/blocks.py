"""Lines to blocks: joins what a `<br>` only wrapped, sorts out controls and headings of link lists, notes the hints."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from amended.domain.pages.places import place_if_freed, place_of
from amended.domain.pages.prose import chain_of
from amended.domain.pages.readers_words import lines_of_readers
from amended.domain.pages.rules import MarkupRules
from amended.domain.pages.walking import LONGEST_LINE, Attributes, Element, Line, Walked
from amended.domain.snapshots import Block, Place

_SENTENCE_ENDS = tuple(".!?…。！？।؟\"”»’')]」』")
_LONG_ENOUGH_TO_WRAP = 45
_MOST_HINTS = 32
_NEAR = 4
_NAMED_BY = ("class", "id", "role", "itemprop", "aria-label", "data-component", "data-testid", "data-gu-name")
_TELLING_TAGS = frozenset(("aside", "footer", "figure", "figcaption", "header", "blockquote", "address", "details"))


def blocks_of(walked: Walked, rules: MarkupRules) -> list[Block]:
    """The blocks of a page in reading order; of its furniture only those that could hold a notice.

    The elements of `walked` have their places already (`main_article.find_main_article`).
    """
    lines: list[Line] = []
    for element, of_element in groupby(walked.lines, key=lambda line: line.element):
        if not element.hidden and not _holds_no_notice(element):
            lines.extend(_unwrapped(of_element))
    of_readers = lines_of_readers(lines, rules)
    lines = [line for at, line in enumerate(lines) if at not in of_readers] if of_readers else lines
    texts = [line.text for line in lines]
    places = [place_of(line) for line in lines]
    in_article = [at for at, place in enumerate(places) if place is not Place.FURNITURE]
    for at in rules.controls_among([texts[at] for at in in_article]):
        places[in_article[at]] = Place.FURNITURE
    moving = rules.moving_stamps_among(texts)
    for at in moving:
        if places[at] is Place.BODY:
            places[at] = Place.OUTSIDE
    triggered = rules.triggers.lines_with(texts) - moving
    for at, place in _free_what_is_set_aside(lines, triggered):
        places[at] = place
    hints = _Hints(rules)
    return [
        Block(
            text=line.text,
            element="code" if line.coded >= len(line.text) else line.element.tag,
            hints=hints.of(line),
            link_share=round(min(1.0, line.linked / len(line.text)), 2),
            place=place,
            emphasis=line.emphasis,
            caption=line.element.caption,
            triggered=at in triggered,
        )
        for at, (line, place) in enumerate(zip(lines, places, strict=True))
        if place is not Place.FURNITURE or at in triggered
    ]


def _free_what_is_set_aside(lines: list[Line], triggered: set[int]) -> list[tuple[int, Place]]:
    """Frees the texts that were set aside and speak as notices do. Their lines and places."""
    boxes = {lines[at].element.furniture for at in triggered}
    freed: list[tuple[int, Place]] = []
    for at, line in enumerate(lines):
        box = line.element.furniture
        if box in boxes and box is not None and box.set_aside:
            freed.append((at, place_if_freed(line)))
    for at, _ in freed:
        for element in chain_of(lines[at].element):
            if element.furniture is None:
                break
            element.furniture = None
    return freed


def _holds_no_notice(element: Element) -> bool:
    """Furniture in which no publisher prints a notice: navigation, and what readers write."""
    return element.furniture is not None and (element.is_comments or element.furniture.tag == "nav")


def _unwrapped(lines: Iterable[Line]) -> Iterator[Line]:
    """Joins a line to the one before it where a single `<br>` stands in the middle of a sentence, or after a label."""
    held: list[Line] = []
    for line in lines:
        if held and (line.opens or not _goes_on(held[-1], line)):
            yield _as_one(held)
            held = []
        held.append(line)
    if held:
        yield _as_one(held)


def _as_one(lines: list[Line]) -> Line:
    if len(lines) > 1:
        lines[0].text = " ".join(line.text for line in lines)[:LONGEST_LINE].rstrip()
        lines[0].linked = sum(line.linked for line in lines)
        lines[0].coded = sum(line.coded for line in lines)
    return lines[0]


def _goes_on(line: Line, following: Line) -> bool:
    if line.text.endswith(_SENTENCE_ENDS):
        return False
    if line.text.endswith((":", ",", "-", "–", "—")):
        return True
    return following.text[:1].islower() or (len(line.text) >= _LONG_ENOUGH_TO_WRAP and not following.emphasis)


class _Hints:
    """The names of elements near a block, and their words, nearest first; kept, since many blocks share them."""

    def __init__(self, rules: MarkupRules) -> None:
        self._hints = rules.conventions.hints
        self._known: dict[tuple[Element, int], tuple[str, ...]] = {}

    def of(self, line: Line) -> tuple[str, ...]:
        """The hints of a line: of the inline elements that it begins in, its element, and those around it."""
        around = self._around(line.element, _NEAR)
        if not line.inside:
            return around
        names = [name for attributes in line.inside for name in self._names(attributes)]
        return tuple(dict.fromkeys((*names, *around)))[:_MOST_HINTS]

    def _around(self, element: Element | None, near: int) -> tuple[str, ...]:
        """The hints of an element and of `near` elements above it."""
        if element is None or near < 0 or element.tag in {"body", "html"}:
            return ()
        known = self._known.get((element, near))
        if known is None:
            known = self._around(element.parent, near - 1)
            # An element that is called furniture and holds the article all the same is called so by mistake.
            misnamed = element.is_called_furniture and element.furniture is None
            own = () if misnamed or not element.attributes else self._names(element.attributes)
            if element.tag in _TELLING_TAGS:
                own = (*own, element.tag)
            if own:
                known = tuple(dict.fromkeys((*own, *known)))[:_MOST_HINTS]
            self._known[element, near] = known
        return known

    def _names(self, attributes: Attributes) -> tuple[str, ...]:
        values = [value for key in _NAMED_BY if (value := attributes.get(key))]
        if len(values) == 1:
            return self._hints(values[0])
        return tuple(name for value in values for name in self._hints(value))
