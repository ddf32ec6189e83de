"""Tells from structure what on a page is the article's text, what belongs to the article, and what is furniture.

The text of an article is where the prose is. So: count the prose under each element (running text outside links and
outside what is called furniture), go down from the page's root as long as one child holds nearly all of it, and what
remains is the body. The nearest `<article>`, `<main>` or the like around it is the article; the rest of the page is
furniture. `places` then gives each element its place.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from amended.domain.pages.places import settle_places
from amended.domain.pages.prose import A_FEW_PARAGRAPHS, SOME_PARAGRAPHS, MainArticle, chain_of, is_prose, weight_of
from amended.domain.pages.rules import Mark
from amended.domain.pages.tags import NAVIGATION, PARAGRAPHS
from amended.domain.pages.walking import FOOTERS_OF_SITES, Element, Line, Walked

_MOST = 0.62
_NEARLY_ALL = 0.9
_LITTLE_ELSE = 1.5
_A_GOOD_PART = 0.12
_A_PARAGRAPH = 200
_AN_ARTICLE = 800
_SOME_LINES = 2
_CALLED_ARTICLE = int(Mark.ARTICLE | Mark.BODY)
_CALLED_BODY = int(Mark.BODY)
_CALLED_LIVE = int(Mark.LIVE)


def find_main_article(walked: Walked, title_line: Line | None = None) -> MainArticle | None:
    """The main article of a page, or None where there is not even an element.

    `title_line` is the heading with the article's title, if it is known; it tells one of several articles. Sets
    `furniture`, `prose`, `place`, `caption` and `set_aside` of every element on the way.
    """
    elements = walked.elements
    if not elements:
        return None
    prose = [line for line in walked.lines if is_prose(line)]
    _unhide(walked, prose)
    around_title = set(chain_of(title_line.element)) if title_line is not None else set()
    _count(elements, (line for line in prose if not line.element.hidden))
    _settle_called_furniture(elements, prose, around_title)
    _count(elements, (line for line in prose if not line.element.hidden and line.element.furniture is None))
    body = _body_of(elements, around_title)
    main = MainArticle(
        body=body,
        article=_article_around(body, elements[0], title_line, walked),
        prose=body.prose,
        live=_is_live(body, elements),
    )
    settle_places(walked, main, around_title)
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


def _settle_called_furniture(elements: list[Element], prose: list[Line], around_title: set[Element]) -> None:
    """Marks what is called furniture, unless it holds the article.

    Names lie: an "ad-wrapper" or a "layout-with-sidebar" may hold all of it. What holds the title and a good part of
    the prose is no furniture, nor is what holds most of the prose in successive paragraphs (lists of teasers have one
    each), nor is what holds so much that there is hardly an article without it. The site's footer may say more than a
    short article does.
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
            share = 0.25 if element in around_title else 0.5 if element.run >= SOME_PARAGRAPHS else 0.75
            is_footer = element.attributes.get("id") in FOOTERS_OF_SITES and element not in around_title
            if element.is_comments or is_footer or element.prose <= total * share:
                element.furniture = element
    _free_the_largest(elements)
    _free_other_parts(elements, prose)


def _free_other_parts(elements: list[Element], prose: list[Line]) -> None:
    """A name that says furniture of one part of the article, and is wrong, is wrong of the parts beside it, too.

    A list of teasers, which has several paragraphs, each in an element of its own, is none of them.
    """
    misnamed: dict[Element | None, list[tuple[str, set[str]]]] = {}
    for element in elements:
        is_part = element.is_called_furniture and element.furniture is None and element.prose >= _A_PARAGRAPH
        if is_part and (names := _classes(element)):
            misnamed.setdefault(element.parent, []).append((element.tag, names))
    if not misnamed:
        return
    paragraphs = Counter(line.element for line in prose)
    for element in reversed(elements):
        if element in paragraphs and element.parent is not None:
            paragraphs[element.parent] += paragraphs[element]
    freed: set[Element] = set()
    for element in elements:  # parents come before their children
        is_candidate = element.furniture is element and not element.is_comments and element.parent in misnamed
        if is_candidate and (element.run >= _SOME_LINES or paragraphs[element] < _SOME_LINES):
            names = _classes(element)
            if any(tag == element.tag and known <= names for tag, known in misnamed[element.parent]):
                freed.add(element)
                element.furniture = None
        elif element.furniture in freed:
            above = element.parent.furniture if element.parent is not None else None
            element.furniture = above or (element if element.is_called_furniture else None)


def _classes(element: Element) -> set[str]:
    return set((element.attributes.get("class") or "").split())


def _free_the_largest(elements: list[Element]) -> None:
    """Where hardly any prose stands outside what is called furniture, the largest piece of it is none."""
    tops = [element for element in elements if element.furniture is element and not element.is_comments]
    largest = max(tops, key=lambda element: element.prose, default=None)
    if largest is None or largest.tag in NAVIGATION or largest.prose < _A_PARAGRAPH:
        return
    free = elements[0].prose - sum(element.prose for element in elements if element.furniture is element)
    if free > min(largest.prose * 0.25, A_FEW_PARAGRAPHS):
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

    Below an article there is a live ticker, a debate, the next story; beside its header there is its body. What stands
    in an article is a part of it.
    """
    if titled.tag == "header" or titled.run < SOME_PARAGRAPHS or _is_in_article(titled, current):
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
    if current not in around_title:
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
    if titled is None or titled.tag == "header" or titled.prose < _A_PARAGRAPH or _is_in_article(titled, current):
        return None
    name = titled.attributes.get("class")
    others = (other for other in articles if other is not titled and other.prose >= _A_PARAGRAPH)
    of_its_kind = (
        other.tag == titled.tag and (other.tag == "article" or other in headed or other.attributes.get("class") == name)
        for other in others
    )
    return titled if any(of_its_kind) else None


def _is_in_article(part: Element, current: Element) -> bool:
    """Whether `current` is an article's, and `part` none in it: a section, which may have a heading of its own."""
    return current.tag == "article" or (
        part.tag != "article" and any(element.tag == "article" for element in chain_of(current))
    )


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
