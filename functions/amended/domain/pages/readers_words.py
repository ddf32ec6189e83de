"""What readers wrote, where no name of an element says so but the heading over it: "3 comments", "Kommentare (12)"."""

from __future__ import annotations

from collections.abc import Sequence

from amended.domain.pages.prose import chain_of, is_prose
from amended.domain.pages.rules import MarkupRules
from amended.domain.pages.walking import Element, Line

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_LONGEST_HEADING = 120
_FEWEST_BEFORE = 2  # paragraphs of the article; "Comments" over all of it names a section of the site
_MOST_AROUND = 3  # elements that hold nothing but the heading


def lines_of_readers(lines: Sequence[Line], rules: MarkupRules) -> set[int]:
    """The indices of the lines under a heading of comments, with the heading, to the end of the element they share.

    A heading of the same rank or a higher one ends them before that. `lines` are the page's in reading order.
    """
    headings = rules.comment_headings.lines_with([_heading(line) for line in lines])
    if not headings:
        return set()
    found: set[int] = set()
    paragraphs = 0
    for at, line in enumerate(lines):
        if at in headings and at not in found and paragraphs >= _FEWEST_BEFORE:
            found.update(_under(lines, at))
        paragraphs += at not in found and is_prose(line)
    return found


def _heading(line: Line) -> str:
    """The text of a line that is a heading; "" of any other."""
    return line.text if line.element.tag in _HEADINGS and len(line.text) <= _LONGEST_HEADING else ""


def _under(lines: Sequence[Line], at: int) -> range:
    """The heading at `at` and the lines that follow it in the smallest element that holds more than the heading."""
    container: Element | None = lines[at].element.parent
    for _ in range(_MOST_AROUND):
        end = _end_within(lines, at, container)
        if end > at + 1 or container is None:
            return range(at, end)
        container = container.parent
    return range(at, at + 1)


def _end_within(lines: Sequence[Line], at: int, container: Element | None) -> int:
    """Where the lines end that lie in `container` and under no heading but those below the one at `at`."""
    rank = lines[at].element.tag
    within = {container}
    end = at + 1
    while end < len(lines):
        element = lines[end].element
        ended = element.tag in _HEADINGS and element.tag <= rank
        if ended or not _lies_within(element, within):
            break
        end += 1
    return end


def _lies_within(element: Element, within: set[Element | None]) -> bool:
    """Whether an element or one above it is in `within`, to which is added what lies between: none is climbed twice."""
    climbed: list[Element] = []
    for above in chain_of(element):
        if above in within:
            within.update(climbed)
            return True
        climbed.append(above)
    return False
