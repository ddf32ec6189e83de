"""Tells from structure what on a page is the article's text, what belongs to the article, and what is furniture.

The text of an article is where the prose is. So: count the prose under each element (running text outside links and
outside what is called furniture), go down from the page's root as long as one child holds nearly all of it, and what
remains is the body. The nearest `<article>`, `<main>` or the like around it is the article; the rest of the page is
furniture. Within the article, prose is body too unless it stands in a box (aside, footer, caption); lists of links are
furniture wherever they stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from amended.domain.pages.rules import Mark
from amended.domain.pages.tags import NAVIGATION, PARAGRAPHS
from amended.domain.pages.walking import Element, Line, Walked
from amended.domain.snapshots import Place

_MOST = 0.62
_NEARLY_ALL = 0.9
_LITTLE_ELSE = 1.5
_A_GOOD_PART = 0.12
_A_PARAGRAPH = 200
_A_FEW_PARAGRAPHS = 600
_AN_ARTICLE = 800
_SOME_PARAGRAPHS = 3
_ENOUGH_LINKS = 3
_LINK_DENSE = 0.5
_BOXES = frozenset(("aside", "footer", "figcaption", "caption", "header", "details"))
_IDEOGRAPHS = re.compile("[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]")
_SENTENCE_ENDS = tuple(".!?…。！？।؟:;\"”»“’')]」』")
_CALLED_ARTICLE = int(Mark.ARTICLE | Mark.BODY)
_CALLED_BODY = int(Mark.BODY)
_CALLED_NOTICE = int(Mark.NOTICE)
_CALLED_LIVE = int(Mark.LIVE)
_CALLED_CAPTION = int(Mark.CAPTION)


@dataclass(slots=True)
class MainArticle:
    """The elements of the article: `body` holds its text, `article` all that belongs to it; `prose` is in the body.

    `live` says that the markup calls it, or most of it, a live blog.
    """

    body: Element
    article: Element
    prose: float
    live: bool = False


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


def chain_of(element: Element | None) -> Iterator[Element]:
    """The element and all above it, innermost first."""
    while element is not None:
        yield element
        element = element.parent


def find_main_article(walked: Walked, title_line: Line | None = None) -> MainArticle | None:
    """The main article of a page, or None where there is not even an element.

    `title_line` is the heading with the article's title, if it is known; it tells one of several articles. Sets
    `furniture`, `prose`, `place`, `caption` and `amid` of every element on the way.
    """
    elements = walked.elements
    if not elements:
        return None
    prose = [line for line in walked.lines if is_prose(line)]
    _unhide(walked, prose)
    around_title = set(chain_of(title_line.element)) if title_line is not None else set()
    _count(elements, (line for line in prose if not line.element.hidden))
    _settle_called_furniture(elements, around_title)
    _count(elements, (line for line in prose if not line.element.hidden and line.element.furniture is None))
    body = _body_of(elements, around_title)
    main = MainArticle(
        body=body,
        article=_article_around(body, elements[0], title_line, walked),
        prose=body.prose,
        live=_is_live(body, elements),
    )
    _settle_link_lists(walked, main)
    _settle_boxes_amid_the_text(walked, main)
    note = _note_after(walked, main)
    for element in elements:  # parents come before their children
        _settle_place(element, main, note)
    return main


def _unhide(walked: Walked, prose: list[Line]) -> None:
    """Some pages are delivered hidden and shown by a script: if nearly all the prose is hidden, nothing is."""
    hidden = sum(len(line.text) for line in prose if line.element.hidden)
    seen = sum(len(line.text) for line in prose) - hidden
    if hidden > _A_PARAGRAPH and hidden > seen * 5:
        for element in walked.elements:
            element.hidden = False


def _count(elements: list[Element], lines: Iterable[Line]) -> None:
    """Sets every element's `prose` to what the lines within it weigh, and `run` to how many of them share a parent."""
    for element in elements:
        element.prose = 0.0
        element.run = 0
    for line in lines:
        element = line.element
        element.prose += weight_of(line.text) - line.linked
        element.run += 1
        if element.parent is not None:
            element.parent.run += 1
    for element in reversed(elements):
        above = element.parent
        if above is not None:
            above.prose += element.prose
            above.run = max(above.run, element.run)


def _settle_called_furniture(elements: list[Element], around_title: set[Element]) -> None:
    """Marks what is called furniture, unless it holds the article.

    Names lie: an "ad-wrapper" or a "layout-with-sidebar" may hold all of it. What holds the title and a good part of
    the prose is no furniture, nor is what holds most of the prose in successive paragraphs (lists of teasers have one
    each), nor is what holds so much that there is hardly an article without it.
    """
    total = elements[0].prose - sum(
        element.prose
        for element in elements
        if element.is_comments and not (element.parent and element.parent.is_comments)
    )
    for element in elements:  # parents come before their children
        above = element.parent.furniture if element.parent is not None else None
        if above is not None:
            element.furniture = above
        elif element.is_called_furniture:
            share = 0.25 if element in around_title else 0.5 if element.run >= _SOME_PARAGRAPHS else 0.75
            if element.is_comments or element.prose <= total * share:
                element.furniture = element
    _free_the_largest(elements)


def _free_the_largest(elements: list[Element]) -> None:
    """Where hardly any prose stands outside what is called furniture, the largest piece of it is none."""
    tops = [element for element in elements if element.furniture is element and not element.is_comments]
    largest = max(tops, key=lambda element: element.prose, default=None)
    if largest is None or largest.tag in NAVIGATION or largest.prose < _A_PARAGRAPH:
        return
    free = elements[0].prose - sum(element.prose for element in elements if element.furniture is element)
    if free > min(largest.prose * 0.25, _A_FEW_PARAGRAPHS):
        return
    for element in elements:
        if element.furniture is largest:
            element.furniture = None


def _body_of(elements: list[Element], around_title: set[Element]) -> Element:
    """Down from the root to the element that holds the article's prose and little else."""
    children: dict[Element, list[Element]] = {}
    for element in elements:
        if element.parent is not None and element.prose > 0 and element.tag not in PARAGRAPHS:
            children.setdefault(element.parent, []).append(element)
    total = elements[0].prose
    current = elements[0]
    while within := children.get(current):
        best = max(within, key=lambda child: child.prose)
        titled = next((child for child in within if child in around_title), best)
        if titled is not best and _is_whole(titled, current, best):
            best, total = titled, titled.prose
        elif best.prose < total * _MOST or _is_one_part(best, current, within):
            chosen = _article_of_the_title(current, children, around_title, elements)
            if chosen is None:
                return current
            best, total = chosen, chosen.prose
        current = best
    return current


def _is_whole(titled: Element, current: Element, largest: Element) -> bool:
    """Whether the child that holds the title is an article by itself, though a neighbour holds more prose.

    Below an article there is a live ticker, a debate, the next story; beside its header there is its body.
    """
    if current.tag == "article" or titled.tag == "header" or titled.run < _SOME_PARAGRAPHS:
        return False
    return titled.prose >= max(_AN_ARTICLE, largest.prose * _A_GOOD_PART)


def _is_one_part(best: Element, current: Element, within: list[Element]) -> bool:
    """Whether the child is but a part of a body that is cut into several, or that its name calls a body."""
    if best.prose >= current.prose * _NEARLY_ALL:
        return False
    if current.marks & _CALLED_BODY or current.tag == "article":
        return True
    name = best.attributes.get("class")
    return any(
        child is not best
        and child.tag == best.tag
        and child.attributes.get("class") == name
        and child.prose > current.prose * _A_GOOD_PART
        for child in within
    )


def _article_of_the_title(
    current: Element, children: dict[Element, list[Element]], around_title: set[Element], elements: list[Element]
) -> Element | None:
    """Of several whole articles under `current`, the one that holds the title."""
    if current not in around_title or current.tag == "article":
        return None
    headed = _headed(elements)
    waiting = list(children.get(current, ()))
    articles: list[Element] = []
    while waiting:
        element = waiting.pop()
        if element.tag == "article" or element.marks & _CALLED_ARTICLE or element in headed:
            articles.append(element)
        else:
            waiting.extend(children.get(element, ()))
    titled = next((element for element in articles if element in around_title), None)
    if titled is None or titled.tag == "header" or titled.prose < _A_PARAGRAPH:
        return None
    name = titled.attributes.get("class")
    others = (other for other in articles if other is not titled and other.prose >= _A_PARAGRAPH)
    of_its_kind = (
        other.tag == titled.tag and (other.tag == "article" or other in headed or other.attributes.get("class") == name)
        for other in others
    )
    return titled if any(of_its_kind) else None


def _headed(elements: list[Element]) -> set[Element]:
    """The elements that hold exactly one heading of the first rank."""
    headings: dict[Element, int] = {}
    for element in elements:
        if element.tag == "h1":
            headings[element] = 1
    for element in reversed(elements):
        if element in headings and element.parent is not None:
            headings[element.parent] = headings.get(element.parent, 0) + headings[element]
    return {element for element, count in headings.items() if count == 1 and element.tag != "h1"}


def _article_around(body: Element, root: Element, title_line: Line | None, walked: Walked) -> Element:
    """The element that holds the article, from its title to its last note, and not much other prose.

    What stands between the title and the body is the article's, however much it is beside a short body.
    """
    above_title = set(chain_of(title_line.element)) if title_line is not None else set()
    lead = _prose_between(title_line, body, walked)
    chain = [
        element
        for element in chain_of(body)
        if element.prose - lead * (element in above_title) <= body.prose * _LITTLE_ELSE
    ]
    article = next(
        (element for element in chain if element.tag == "article"),
        next(
            (element for element in chain if element.tag == "main" or element.attributes.get("role") == "main"),
            next(
                (element for element in chain[1:] if element.marks & _CALLED_ARTICLE and element is not root),
                chain[-1],
            ),
        ),
    )
    if title_line is None or title_line.element.furniture is not None:
        return article
    if article in above_title:
        return article
    both = next((element for element in chain if element in above_title), root)
    return both if both is not root and both in chain else article


def _prose_between(title_line: Line | None, body: Element, walked: Walked) -> float:
    """What the lines weigh that stand after the title and before the body."""
    if title_line is None:
        return 0.0
    lines = walked.lines
    title = next(at for at, line in enumerate(lines) if line is title_line)
    begin = next((at for at in range(title + 1, len(lines)) if body in chain_of(lines[at].element)), title)
    return sum(
        weight_of(line.text) - line.linked
        for line in lines[title + 1 : begin]
        if is_prose(line) and not line.element.hidden and line.element.furniture is None
    )


def _is_live(body: Element, elements: list[Element]) -> bool:
    """Whether what holds most of the body's prose, or the body itself or what is around it, is called live."""
    if any(element.marks & _CALLED_LIVE for element in chain_of(body)):
        return True
    entries = sum(
        element.prose
        for element in elements
        if element.marks & _CALLED_LIVE and not (element.parent is not None and element.parent.marks & _CALLED_LIVE)
    )
    return entries > body.prose * 0.5 > 0


def _settle_link_lists(walked: Walked, main: MainArticle) -> None:
    """Marks lists of links within the article as furniture, unless the article itself is such a list."""
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
    keep = set(chain_of(main.body))
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
        short = len(texts) <= _SOME_PARAGRAPHS and sum(map(len, texts)) <= _A_FEW_PARAGRAPHS
        box.amid = short and box not in leading and box.tag not in NAVIGATION and not box.is_comments


def _note_after(walked: Walked, main: MainArticle) -> Element | None:
    """The element right after the article, if it is but a short text: some templates print notes there."""
    above = main.article.parent
    if above is None or above.tag == "body":
        return None
    top: dict[Element, Element] = {}  # what follows the article beside it, for all that is in it
    for element in walked.elements[walked.elements.index(main.article) + 1 :]:
        if element.parent is above:
            top[element] = element
        elif element.parent in top:
            top[element] = top[element.parent]
    first = next((top[line.element] for line in walked.lines if line.element in top), None)
    if first is None or first.furniture is not None or first.tag in NAVIGATION or first.run >= _SOME_PARAGRAPHS:
        return None
    return first if 0 < first.prose <= _A_FEW_PARAGRAPHS else None


def _settle_place(element: Element, main: MainArticle, note: Element | None) -> None:
    above = element.parent.place if element.parent is not None else Place.FURNITURE
    if (
        (element.parent is not None and element.parent.caption)
        or element.tag in {"figcaption", "caption"}
        or element.marks & _CALLED_CAPTION
    ):
        element.caption = True
    if element.furniture is not None:
        element.place = Place.FURNITURE
    elif element is main.body:
        element.place = Place.BODY
    elif element is main.article or element is note or (above is Place.FURNITURE and element.marks & _CALLED_NOTICE):
        element.place = Place.OUTSIDE
    else:
        element.place = above
    element.boxed = element.tag in _BOXES or element.caption or (element.parent is not None and element.parent.boxed)
    if element is main.body:
        element.boxed = False


def place_of(line: Line) -> Place:
    """Where a line stands: prose of the article is body though it stands beside the rest of it, unless in a box."""
    element = line.element
    if element.place is Place.FURNITURE:
        return Place.FURNITURE
    if element.boxed:
        return Place.OUTSIDE
    if element.place is Place.OUTSIDE and is_prose(line) and not element.marks & _CALLED_NOTICE:
        return Place.BODY
    return element.place
