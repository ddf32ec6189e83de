"""Walks a parsed page once and reads it as lines of text, each with the element that it stands in.

The walk is a loop, not a recursion, and visits each node once, so that no nesting can break it. It decides nothing
about what belongs to the article; it only keeps what `main_article` needs to decide: the tree of block-level elements
(`Element`), what their names say by convention, and the lines of text in reading order (`Line`).

This is the hot loop of an unchanged visit (some 2,000 nodes a page, half of them menus), hence the plain integers and
the early returns, and hence the two ways to walk: a swift one passes by what is called furniture, is short, and holds
no word that notices are made of; where the prose that it finds is less than such a passage could hold, the page is
walked again, whole. So both ways come to the same article.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from selectolax.lexbor import LexborNode

from amended.domain.pages.decoding import without_invisible
from amended.domain.pages.rules import Mark, MarkupRules
from amended.domain.pages.tags import CODE, EMPHASIS, INLINE, NAVIGATION, NEVER_FURNITURE, SKIPPED, STRUCK_OUT
from amended.domain.snapshots import Place

MOST_NODES = 200_000
MOST_LINES = 10_000
LONGEST_LINE = 50_000
PASSED_BY = 1_000  # characters of an element of furniture that may be passed by

Attributes = Mapping[str, str | None]

_NONE: Attributes = {}
_CALLED_FURNITURE = int(Mark.FURNITURE | Mark.COMMENTS)
_CALLED_ARTICLE = int(Mark.NOTICE | Mark.BODY)
_COMMENTS = int(Mark.COMMENTS)
_UNSEEN = int(Mark.UNSEEN)
_UNSEEN_STYLE = re.compile(r"(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
# Where two inline elements touch, a style sheet usually draws a gap: "Updated" "4:09 pm", "By" "Jane Doe".
_SEAM = re.compile(r"(?<=[^\W\d_])\0+(?=\d)|(?<=\d)\0+(?=[^\W\d_])|(?<=[a-zà-ÿ.:])\0+(?=[A-ZÀ-Þ])")
# A class may call a part of the article its footer; an id names one element of the page.
FOOTERS_OF_SITES = frozenset(("footer", "Footer", "FOOTER"))
_MOST_INSIDE = 3
_STRUCK_LABEL = 40  # characters at the beginning of a line that may be left out because they are struck out
# What was entered, to know what to undo when it is left; `_NAMED` marks one whose attributes were noted.
_PLAIN, _LINK, _STRESSED, _CODE, _BLOCK = range(5)
_NAMED = 8


@dataclass(slots=True, eq=False)
class Element:
    """A block-level element: its place in the tree, and what its tag and names say by convention.

    `marks` are those of its class and id (`Mark`); `is_comments` says that it, or an element above it, holds what
    readers wrote. `main_article` settles the rest: `furniture` is the outermost element at or above it that is
    furniture, `prose` the weight of running text within it, `run` the most lines of prose in it that share a parent,
    `boxed` whether it stands in a box within the article, `set_aside` whether it is a short text that
    leads nowhere, the article's if it speaks as notices do.
    """

    parent: Element | None
    tag: str
    attributes: Attributes
    marks: int
    hidden: bool
    is_called_furniture: bool
    is_comments: bool
    furniture: Element | None = None
    prose: float = 0.0
    run: int = 0
    place: Place = Place.FURNITURE
    caption: bool = False
    boxed: bool = False
    set_aside: bool = False


@dataclass(slots=True, eq=False)
class Line:
    """A run of text without a break in it.

    `linked` counts the characters that stand in links, `coded` those that are set as code; `emphasis` is the leading
    text set bold or italic; `inside` are the attributes of the inline elements that the line begins in; `opens` is
    False after a single `<br>`.
    """

    text: str
    element: Element
    linked: int
    coded: int
    emphasis: str
    inside: tuple[Attributes, ...]
    opens: bool


@dataclass(slots=True)
class Walked:
    """All that one walk found: elements in document order, and lines in reading order.

    `cut` says that the page had more than is read of any page, `passed_by` that furniture was left out.
    """

    elements: list[Element] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    cut: bool = False
    passed_by: bool = False


def walk(root: LexborNode, rules: MarkupRules, *, swift: bool = False) -> Walked:
    """The elements and lines of the page under `root` (its `<body>`); a `swift` walk passes by much furniture."""
    return _Walk(rules, swift=swift).walk(root)


def is_unseen(attributes: Attributes, marks: int) -> bool:
    """Whether an element with these attributes is hidden from readers; `marks` are those of its names."""
    if marks & _UNSEEN:
        return True
    if len(attributes) == 1 and "class" in attributes:
        return False
    if attributes.get("aria-hidden") == "true":
        return True
    if "hidden" in attributes and attributes["hidden"] != "until-found":
        return True
    style = attributes.get("style")
    return style is not None and _UNSEEN_STYLE.search(style) is not None


class _Walk:
    """The state of one walk."""

    __slots__ = (
        "_code",
        "_coded",
        "_element",
        "_furniture_roles",
        "_inside",
        "_linked",
        "_links",
        "_marks",
        "_open",
        "_opens",
        "_pieces",
        "_plain",
        "_seam",
        "_stressed",
        "_stressed_pieces",
        "_swift",
        "_triggers",
        "found",
    )

    def __init__(self, rules: MarkupRules, *, swift: bool) -> None:
        self._swift = swift
        self._triggers = rules.triggers
        self._marks = rules.conventions.marks
        self._furniture_roles = rules.furniture_roles
        self.found = Walked()
        self._element: Element | None = None
        self._open: list[int] = []
        self._links = 0
        self._code = 0
        self._stressed = 0
        # Of the line being read: whether it opens a paragraph, its pieces, whether an inline element has just ended,
        # the length of its links and of its code, how many of its first pieces are stressed, and whether one was not.
        self._opens = True
        self._pieces: list[str] = []
        self._inside: list[Attributes] = []
        self._seam = False
        self._linked = 0
        self._coded = 0
        self._stressed_pieces = 0
        self._plain = False

    def walk(self, root: LexborNode) -> Walked:
        """Visit every node under `root` once, in document order."""
        entered, lines = self._open, self.found.lines
        node: LexborNode | None = root
        visited = 0
        while node is not None:
            visited += 1
            if visited > MOST_NODES or len(lines) > MOST_LINES:
                self.found.cut = True
                break
            tag = node.tag
            if tag == "-text":
                self._take_text(node.text_content or "")
            elif tag not in SKIPPED and self._enter(node, tag or ""):
                child = node.first_child
                if child is not None:
                    node = child
                    continue
                self._leave()
            following = None
            while entered and (following := node.next) is None:
                node = node.parent
                if node is None:
                    break
                self._leave()
            node = following
        self._end_line()
        return self.found

    def _enter(self, node: LexborNode, tag: str) -> bool:
        """Take an element in; True if its children are to be visited, and it is to be left."""
        if tag == "br":
            if not self._end_line():
                self._opens = True  # a second break in a row: the paragraph ends
            return False
        if tag not in INLINE or (tag == "cite" and self._stands_in_a_quotation()):
            return self._enter_block(node, tag)
        if tag in STRUCK_OUT and not self._pieces and len(node.text()) <= _STRUCK_LABEL:
            return False  # "<del>Update</del> Correction: …"
        attributes: Attributes = node.attributes
        named = 0
        if attributes:
            if is_unseen(attributes, self._marks(attributes.get("class") or "")):
                return False
            if not self._pieces and len(self._inside) < _MOST_INSIDE:
                self._inside.append(attributes)
                named = _NAMED
        if self._seam:
            self._pieces.append("\0")
        if tag == "a":
            self._links += 1
            self._open.append(_LINK | named)
        elif tag in EMPHASIS:
            self._stressed += 1
            self._open.append(_STRESSED | named)
        elif tag in CODE:
            self._code += 1
            self._open.append(_CODE | named)
        else:
            self._open.append(_PLAIN | named)
        return True

    def _stands_in_a_quotation(self) -> bool:
        """Whether what begins here stands beside the paragraphs of a quotation, on a line of its own."""
        return not self._pieces and self._element is not None and self._element.tag == "blockquote"

    def _enter_block(self, node: LexborNode, tag: str) -> bool:
        if self._pieces:
            self._end_line()
        self._opens = True
        above = self._element
        hidden, comments = (above.hidden, above.is_comments) if above is not None else (False, False)
        attributes: Attributes = node.attributes or _NONE
        called_furniture = tag in NAVIGATION
        marks = 0
        if attributes:
            marks = self._marks(attributes.get("class") or "") | self._marks(attributes.get("id") or "")
            if "role" in attributes and (attributes["role"] or "").lower() in self._furniture_roles:
                called_furniture = True
            if "id" in attributes and attributes["id"] in FOOTERS_OF_SITES:
                called_furniture = True
            if marks & _CALLED_FURNITURE and tag not in NEVER_FURNITURE and not marks & _CALLED_ARTICLE:
                called_furniture = True
                comments = comments or bool(marks & _COMMENTS)
            hidden = hidden or is_unseen(attributes, marks)
        if self._swift and called_furniture and (comments or tag == "nav" or self._is_passed_by(node)):
            self.found.passed_by = True
            return False
        self._element = Element(above, tag, attributes, marks, hidden, called_furniture, comments)
        self.found.elements.append(self._element)
        self._open.append(_BLOCK)
        return True

    def _is_passed_by(self, node: LexborNode) -> bool:
        text = node.text()
        return len(text) <= PASSED_BY and not self._triggers.found_in(text)

    def _leave(self) -> None:
        kind = self._open.pop()
        if kind == _BLOCK:
            if self._pieces:
                self._end_line()
            self._opens = True
            self._element = self._element.parent if self._element is not None else None
            return
        if kind & _NAMED:
            if self._inside and not self._pieces:
                self._inside.pop()  # it held no text: an image before a paragraph does not name the paragraph
            kind &= ~_NAMED
        self._seam = True
        if kind == _LINK:
            self._links -= 1
        elif kind == _STRESSED:
            self._stressed -= 1
        elif kind == _CODE:
            self._code -= 1

    def _take_text(self, text: str) -> None:
        self._seam = False
        if text.isspace():
            if self._pieces:
                self._pieces.append(" ")
            return
        self._pieces.append(text)
        if self._links:
            self._linked += len(text)
        if self._code:
            self._coded += len(text)
        if self._stressed and not self._plain:
            self._stressed_pieces = len(self._pieces)
        else:
            self._plain = True

    def _end_line(self) -> bool:
        """Close the line and begin another; True if there was text in it."""
        text = _joined(self._pieces) if self._pieces else ""
        if text and self._element is not None:
            stressed = _joined(self._pieces[: self._stressed_pieces]) if self._stressed_pieces else ""
            self.found.lines.append(
                Line(
                    text[:LONGEST_LINE].rstrip(),
                    self._element,
                    self._linked,
                    self._coded,
                    stressed,
                    tuple(self._inside),
                    self._opens,
                )
            )
            self._opens = False
        self._pieces.clear()
        if self._inside:
            self._inside.clear()
        self._seam = self._plain = False
        self._linked = self._coded = self._stressed_pieces = 0
        return bool(text)


def _joined(pieces: list[str]) -> str:
    """The text of a line's pieces, in single spaces. "\\0" stands where one inline element ended and another began."""
    text = "".join(pieces)
    if "\0" in text:
        text = _SEAM.sub(" ", text).replace("\0", "")
    text = " ".join(text.split())
    return text if text.isprintable() else " ".join(without_invisible(text).split())
