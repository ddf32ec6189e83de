"""Tells from structure what on a page is the article's text, what belongs to the article, and what is furniture.

The text of an article is where the prose is. So: count the prose under each element (running text outside links and
outside what is called furniture), go down from the page's root as long as one child holds nearly all of it, and what
remains is the body. The nearest `<article>`, `<main>` or the like around it is the article; what stands in there but
not in the body is outside the body; the rest of the page is furniture.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from amended.domain.pages.rules import Mark, MarkupRules
from amended.domain.pages.tags import CONTAINERS
from amended.domain.pages.walking import Element, Line, Walked
from amended.domain.snapshots import Place

_NEARLY_ALL = 0.62
_IDEOGRAPHS = re.compile("[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]")
_SENTENCE_ENDS = tuple(".!?…。！？।؟:;\"”»“’')]」』")


@dataclass(slots=True)
class MainArticle:
    """The elements of the article: `body` holds its text, `article` all that belongs to it."""

    body: Element
    article: Element
    prose: float


def weight_of(text: str) -> float:
    """The length of a text, in letters of an alphabet; an ideograph says as much as two to three of them."""
    if text.isascii():
        return float(len(text))
    return len(text) + 1.5 * len(_IDEOGRAPHS.findall(text))


def is_prose(line: Line) -> bool:
    """Whether the line is running text rather than a label, a headline or a list of links."""
    if line.linked * 2 > len(line.text):
        return False
    length = weight_of(line.text)
    return length > 80 or (length > 25 and line.text.endswith(_SENTENCE_ENDS))


def find_main_article(walked: Walked) -> MainArticle | None:
    """The main article of a page, or None where there is not even an element.

    Settles on the way which elements are furniture (`Element.furniture`) and counts the prose (`Element.prose`).
    """
    elements = walked.elements
    if not elements:
        return None
    prose = [line for line in walked.lines if is_prose(line)]
    _count(elements, [line for line in prose if not line.element.hidden])
    _settle_furniture(elements)
    _count(elements, [line for line in prose if not line.element.hidden and line.element.furniture is None])
    children: dict[Element, list[Element]] = {}
    for element in elements:
        if element.parent is not None and element.prose > 0:
            children.setdefault(element.parent, []).append(element)
    body = _descend(elements[0], children)
    return MainArticle(body=body, article=_article_around(body, walked), prose=body.prose)


def _count(elements: list[Element], lines: list[Line]) -> None:
    """Sets every element's `prose` to what the lines within it weigh."""
    for element in elements:
        element.prose = 0.0
    for line in lines:
        line.element.prose += weight_of(line.text) - line.linked
    for element in reversed(elements):
        if element.parent is not None:
            element.parent.prose += element.prose


def _settle_furniture(elements: list[Element]) -> None:
    """Marks what is called furniture, unless it holds most of the prose on the page that is not comments.

    Names lie: an "ad-wrapper" or a "layout-with-sidebar" may hold the whole article.
    """
    total = elements[0].prose - sum(
        element.prose for element in elements if element.is_comments and not _is_within_comments(element.parent)
    )
    for element in elements:  # parents come before their children
        above = element.parent.furniture if element.parent is not None else None
        if above is not None:
            element.furniture = above
        elif element.is_called_furniture and (element.is_comments or element.prose * 2 <= total):
            element.furniture = element


def _is_within_comments(element: Element | None) -> bool:
    return any(above.is_comments for above in chain_of(element))


def _descend(root: Element, children: dict[Element, list[Element]]) -> Element:
    current = root
    while True:
        within = [child for child in children.get(current, ()) if child.tag in CONTAINERS or "-" in child.tag]
        if not within:
            return current
        best = max(within, key=lambda child: child.prose)
        if best.prose < root.prose * _NEARLY_ALL:
            return current
        if best.prose < current.prose * 0.9 and current.marks & Mark.BODY:
            return current
        current = best


def _article_around(body: Element, walked: Walked) -> Element:
    chain = list(chain_of(body))
    for tags in (("article",), ("main",)):
        for element in chain:
            if element.tag in tags or (tags == ("main",) and element.role == "main"):
                return element
    named = [element for element in chain if element.marks & Mark.ARTICLE and element.tag not in {"body", "html"}]
    if named:
        return named[0] if named[0] is not body or len(named) == 1 else named[1]
    return walked.elements[0]


def chain_of(element: Element | None) -> Iterator[Element]:
    """The element and all above it, innermost first."""
    while element is not None:
        yield element
        element = element.parent


class Places:
    """Says of each line where it stands."""

    def __init__(self, main: MainArticle, walked: Walked, rules: MarkupRules) -> None:
        self._rules = rules
        self._of: dict[Element, Place] = {}
        self._caption: dict[Element, bool] = {}
        for element in walked.elements:  # parents come before their children
            above = self._of.get(element.parent) if element.parent is not None else None
            self._of[element] = self._place(element, above, main)
            self._caption[element] = (element.parent is not None and self._caption[element.parent]) or (
                element.tag in {"figcaption", "caption"} or bool(element.marks & Mark.CAPTION)
            )

    def _place(self, element: Element, above: Place | None, main: MainArticle) -> Place:
        if element.furniture is not None:
            return Place.FURNITURE
        if element is main.body:
            return Place.BODY
        if element is main.article:
            return Place.OUTSIDE
        if above is None:
            return Place.FURNITURE
        if above is Place.BODY and (
            element.tag in {"aside", "footer", "figcaption", "header"} or element.marks & Mark.CAPTION
        ):
            return Place.OUTSIDE
        return above

    def of(self, line: Line) -> Place:
        """Where the line stands."""
        return self._of[line.element]

    def is_caption(self, line: Line) -> bool:
        """Whether the line stands in a caption."""
        return self._caption[line.element]
