"""Lists of teasers, where no name says so: three or more elements alike, each a linked headline and a few words.

Such a list often stands below the text in the element that holds the article. What a teaser says is of another story,
though it may begin as a notice does: "Update: This story has been updated …". Cards amid the text are the article's: a
list of what it recommends.
"""

from __future__ import annotations

from dataclasses import dataclass

from amended.domain.pages.prose import MainArticle, chain_of, is_prose, weight_of
from amended.domain.pages.rules import Mark
from amended.domain.pages.walking import Element, Line, Walked

_FEWEST = 3
_MOST_LINES = 6
_MOST_TOLD = 400  # letters outside of links
_CALLED_NOTICE = int(Mark.NOTICE)
_HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6"))


@dataclass(slots=True)
class _Held:
    """What an element holds: how many lines, the letters outside of links, and the first lines."""

    lines: int
    told: float
    first: list[Line]


def settle_teasers(walked: Walked, main: MainArticle) -> None:
    """Marks the teasers of lists below the text as furniture, unless the article itself is such a list, or is live."""
    if main.live:
        return
    held = _held(walked)
    keep = set(chain_of(main.body))
    alike: dict[tuple[Element, str, str], list[Element]] = {}
    for element, within in held.items():
        above = element.parent
        if above is not None and element not in keep and _is_teaser(element, within):
            alike.setdefault((above, element.tag, element.attributes.get("class") or ""), []).append(element)
    lists = [teasers for teasers in alike.values() if _is_list(teasers, held, main)]
    if not lists:
        return
    end = _end_of_text(walked, main, {teaser for teasers in lists for teaser in teasers})
    order = {line: at for at, line in enumerate(walked.lines)}
    for teasers in lists:
        if order[held[teasers[0]].first[0]] > end:
            for teaser in teasers:
                teaser.furniture = teaser
    for element in walked.elements:  # parents come before their children
        if element.furniture is None and element.parent is not None:
            element.furniture = element.parent.furniture


def _is_list(teasers: list[Element], held: dict[Element, _Held], main: MainArticle) -> bool:
    return len(teasers) >= _FEWEST and sum(held[teaser].told for teaser in teasers) * 2 <= main.prose


def _end_of_text(walked: Walked, main: MainArticle, teasers: set[Element]) -> int:
    """The index of the last line of prose in the body that stands in none of the teasers; -1 if there is none."""
    within = {main.body}
    for element in walked.elements:  # parents come before their children
        if element.parent in within and element not in teasers and element.furniture is None:
            within.add(element)
    prose = (at for at, line in enumerate(walked.lines) if line.element in within and is_prose(line))
    return max(prose, default=-1)


def _held(walked: Walked) -> dict[Element, _Held]:
    """What each element holds that has any text which a reader sees, and that is no furniture."""
    held: dict[Element, _Held] = {}
    for line in walked.lines:
        element = line.element
        if element.furniture is None and not element.hidden:
            _add(held, element, _Held(1, weight_of(line.text) - line.linked, [line]))
    for element in reversed(walked.elements):
        if element in held and element.parent is not None:
            _add(held, element.parent, held[element], before=True)
    return held


def _add(held: dict[Element, _Held], element: Element, more: _Held, *, before: bool = False) -> None:
    known = held.get(element)
    if known is None:
        held[element] = _Held(more.lines, more.told, more.first[:2])
        return
    known.lines += more.lines
    known.told += more.told
    known.first = ([*more.first, *known.first] if before else [*known.first, *more.first])[:2]


def _is_teaser(element: Element, held: _Held) -> bool:
    """Whether it is a headline that links to another page, perhaps below the name of a section, and a few words."""
    if not 2 <= held.lines <= _MOST_LINES or held.told > _MOST_TOLD or element.marks & _CALLED_NOTICE:
        return False
    return any(
        line.linked * 1.2 >= len(line.text)
        and (element.tag == "article" or line.element.tag in _HEADINGS)
        and not _links_to_a_part(line)
        for line in held.first
    )


def _links_to_a_part(line: Line) -> bool:
    """Whether a line begins in a link to a part of this page, as a heading does that is linked to itself."""
    return any((attributes.get("href") or "").startswith("#") for attributes in line.inside)
