"""Gives each element of a page its place: the article's body, a box of the article outside of it, or furniture.

Lists of links are furniture wherever they stand. A short text that leads nowhere and is called furniture within the
article, or comes right after it, is set aside: it is the article's where it speaks as notices do (`blocks`).
"""

from __future__ import annotations

from amended.domain.pages.prose import A_FEW_PARAGRAPHS, SOME_PARAGRAPHS, MainArticle, chain_of, is_prose
from amended.domain.pages.rules import Mark
from amended.domain.pages.tags import NAVIGATION
from amended.domain.pages.teasers import settle_teasers
from amended.domain.pages.walking import Element, Line, Walked
from amended.domain.snapshots import Place

_ENOUGH_LINKS = 3
_LINK_DENSE = 0.5
_BOXES = frozenset(("aside", "footer", "figcaption", "caption", "header", "details"))
_CALLED_NOTICE = int(Mark.NOTICE)
_CALLED_CAPTION = int(Mark.CAPTION)


def settle_places(walked: Walked, main: MainArticle, around_title: set[Element]) -> None:
    """Sets furniture, what is set aside, captions, boxes and places of all elements, once the main article is known.

    `around_title` are the elements that hold the article's title.
    """
    _settle_link_lists(walked, main, around_title)
    settle_teasers(walked, main)
    _settle_boxes_amid_the_text(walked, main)
    _set_aside_what_follows(walked, main)
    holding_text = set(chain_of(main.body))
    for element in walked.elements:  # parents come before their children
        if element not in holding_text:
            element.caption = _is_caption(element)
        _settle_place(element, main)


def _settle_link_lists(walked: Walked, main: MainArticle, around_title: set[Element]) -> None:
    """Marks lists of links within the article as furniture, unless the article itself is such a list.

    What holds the title and most of the text holds the article, though it has more links than text.
    """
    text: dict[Element, int] = {}
    linked: dict[Element, int] = {}
    links: dict[Element, int] = {}
    for line in walked.lines:
        element = line.element
        if element.furniture is None and not element.hidden:
            text[element] = text.get(element, 0) + len(line.text)
            linked[element] = linked.get(element, 0) + line.linked
            links[element] = links.get(element, 0) + (line.linked * 2 > len(line.text))
    for element in reversed(walked.elements):
        if element in text and element.parent is not None:
            for count in (text, linked, links):
                count[element.parent] = count.get(element.parent, 0) + count[element]
    whole = text.get(main.body, 0)
    keep = {element for element in around_title if element.prose > main.prose * 0.5}.union(chain_of(main.body))
    for element in walked.elements:
        if element.parent is not None and element.parent.furniture is not None:
            element.furniture = element.parent.furniture
        elif (
            links.get(element, 0) >= _ENOUGH_LINKS
            and element not in keep
            and linked[element] > text[element] * _LINK_DENSE
            and text[element] < whole * 0.5
            and not element.marks & _CALLED_NOTICE
        ):
            element.furniture = element


def _settle_boxes_amid_the_text(walked: Walked, main: MainArticle) -> None:
    """Marks what is furniture by its name only: short boxes within the article that lead nowhere.

    Without a link or a form a box promotes nothing. Publishers print notices in what they call a banner or an
    interstitial.
    """
    lines: dict[Element, list[str]] = {}
    leading: set[Element | None] = set()
    within = {main.body if main.article.tag in {"body", "html"} else main.article}
    for element in walked.elements:  # parents come before their children
        if element.parent in within:
            within.add(element)
        if element.tag == "form":
            leading.add(element.furniture)
    for line in walked.lines:
        box = line.element.furniture
        if box is not None and box in within:
            lines.setdefault(box, []).append(line.text)
            if line.linked:
                leading.add(box)
    for box, texts in lines.items():
        short = len(texts) <= SOME_PARAGRAPHS and sum(map(len, texts)) <= A_FEW_PARAGRAPHS
        box.set_aside = short and box not in leading and box.tag not in NAVIGATION and not box.is_comments


def _set_aside_what_follows(walked: Walked, main: MainArticle) -> None:
    """Sets aside the short text that comes first after the article's element: some templates print notes there.

    What is furniture is passed over, and how deep the article lies does not matter.
    """
    around = set(chain_of(main.article))
    top: dict[Element, Element] = {}  # for all that follows the article: the outermost element that does not hold it
    for element in walked.elements[walked.elements.index(main.article) + 1 :]:
        if element.parent in top:
            top[element] = top[element.parent]
        elif element.parent in around and element.parent is not main.article:
            top[element] = element
    lines = [line for line in walked.lines if line.element in top and not line.element.hidden]
    first = next((top[line.element] for line in lines if line.element.furniture is None), None)
    if first is None or not 0 < first.prose <= A_FEW_PARAGRAPHS or first.run >= SOME_PARAGRAPHS:
        return
    beside = [line for line in lines if top[line.element] is first]
    if first.tag in NAVIGATION or sum(line.linked for line in beside) * 2 > sum(len(line.text) for line in beside):
        return
    first.set_aside = True
    for element, outermost in top.items():
        if outermost is first and element.furniture is None:
            element.furniture = first


def _is_caption(element: Element) -> bool:
    """Whether the element is a caption, or within one. A page's own class may tell what its captions do."""
    if element.parent is not None and element.parent.caption:
        return True
    return element.tag in {"figcaption", "caption"} or bool(element.marks & _CALLED_CAPTION)


def _settle_place(element: Element, main: MainArticle) -> None:
    above = element.parent.place if element.parent is not None else Place.FURNITURE
    if element.furniture is not None:
        element.place = Place.FURNITURE
    elif element is main.body:
        element.place = Place.BODY
    elif element is main.article or (above is Place.FURNITURE and element.marks & _CALLED_NOTICE):
        element.place = Place.OUTSIDE
    else:
        element.place = above
    element.boxed = element.tag in _BOXES or element.caption or (element.parent is not None and element.parent.boxed)
    if element is main.body:
        element.boxed = False


def place_of(line: Line) -> Place:
    """Where a line stands: prose of the article is body though it stands beside the rest of it, unless in a box."""
    element = line.element
    return Place.FURNITURE if element.place is Place.FURNITURE else _within_article(line, element.place)


def place_if_freed(line: Line) -> Place:
    """Where a line stands of a text that was set aside, if it is the article's after all."""
    box = line.element.furniture
    above = box.parent.place if box is not None and box.parent is not None else Place.FURNITURE
    return _within_article(line, Place.OUTSIDE) if above is Place.FURNITURE else above


def _within_article(line: Line, place: Place) -> Place:
    element = line.element
    if element.boxed:
        return Place.OUTSIDE
    return Place.BODY if place is Place.OUTSIDE and is_prose(line) and not element.marks & _CALLED_NOTICE else place
