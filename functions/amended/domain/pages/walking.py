"""Walks a parsed page once and reads it as lines of text, each with the element that it stands in.

The walk is a loop, not a recursion, and visits each node once, so that no nesting can break it. It decides nothing
about what belongs to the article; it only keeps what `main_article` needs to decide: the tree of block-level elements
(`Element`), what their names say by convention, and the lines of text in reading order (`Line`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from selectolax.lexbor import LexborNode

from amended.domain.pages.decoding import visible
from amended.domain.pages.rules import Mark, MarkupRules
from amended.domain.pages.tags import EMPHASIS, INLINE, NEVER_FURNITURE, SKIPPED

MOST_NODES = 400_000
MOST_LINES = 20_000
LONGEST_LINE = 50_000

_FURNITURE = int(Mark.FURNITURE | Mark.COMMENTS)
_ARTICLE = int(Mark.NOTICE | Mark.BODY)
_UNSEEN_STYLE = re.compile(r"(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_SPACE = re.compile(r"\s+")
_NAMED_BY = ("class", "id", "role", "itemprop", "data-component", "data-testid", "data-gu-name", "data-type")


@dataclass(slots=True, eq=False)
class Element:
    """A block-level element: its place in the tree, and what its tag and names say by convention.

    `main_article` settles `furniture` (the outermost element at or above it that is furniture), and counts in `prose`
    the weight of running text within it, at any depth.
    """

    parent: Element | None
    tag: str
    names: tuple[str, ...]
    marks: int
    role: str
    hidden: bool
    is_called_furniture: bool
    is_comments: bool
    depth: int
    furniture: Element | None = None
    prose: float = 0.0


@dataclass(slots=True, eq=False)
class Line:
    """A run of text without a break in it. `linked` counts the characters that stand in links."""

    text: str
    element: Element
    linked: int
    emphasis: str
    names: tuple[str, ...]
    opens: bool


@dataclass(slots=True)
class Walked:
    """All that one walk found: elements in document order, and lines in reading order."""

    elements: list[Element] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    cut: bool = False


# What was entered, to know what to undo when it is left.
_PLAIN, _LINK, _STRESSED, _BLOCK = range(4)


class _Walk:
    """The state of one walk."""

    def __init__(self, rules: MarkupRules) -> None:
        self._marks = rules.conventions.marks
        self._roles = rules.furniture_roles
        self.found = Walked()
        self._element: Element | None = None
        self._open: list[int] = []
        self._links = 0
        self._stressed = 0
        self._between_elements = False
        self._opens = True
        self._pieces: list[str] = []
        self._line_names: list[str] = []
        self._linked = 0
        self._plain = False
        self._emphasised = 0

    def walk(self, root: LexborNode) -> Walked:
        """Visit every node under `root` once, in document order."""
        node: LexborNode | None = root
        entered = self._open
        visited = 0
        while node is not None:
            visited += 1
            if visited > MOST_NODES or len(self.found.lines) > MOST_LINES:
                self.found.cut = True
                break
            if self._enter(node):
                child = node.first_child
                if child is not None:
                    node = child
                    continue
                self._leave()
            while entered and (following := node.next) is None:
                node = node.parent
                if node is None:
                    break
                self._leave()
            node = following if entered and node is not None else None
        self._end_line(broken=True)
        return self.found

    def _enter(self, node: LexborNode) -> bool:
        """Take a node in; True if its children are to be visited."""
        tag = node.tag or ""
        if tag == "-text":
            self._text(node.text_content or "")
            return False
        if tag in INLINE:
            return self._enter_inline(node, tag)
        if tag == "br":
            self._end_line(broken=False)
            return False
        if tag in SKIPPED:
            return False
        self._enter_block(node, tag)
        return True

    def _enter_inline(self, node: LexborNode, tag: str) -> bool:
        if tag == "img" or tag == "wbr":
            return False
        if tag in {"span", "a", "strong", "em", "b", "i", "small", "time", "label"}:
            attributes = node.attributes
            if attributes:
                if _is_hidden(attributes):
                    return False
                if not self._pieces:
                    self._line_names.extend(
                        value for name in _NAMED_BY if (value := attributes.get(name)) and len(self._line_names) < 8
                    )
        if self._between_elements:
            self._pieces.append("\0")
        if tag == "a":
            self._links += 1
            self._open.append(_LINK)
        elif tag in EMPHASIS:
            self._stressed += 1
            self._open.append(_STRESSED)
        else:
            self._open.append(_PLAIN)
        return True

    def _enter_block(self, node: LexborNode, tag: str) -> None:
        self._end_line(broken=True)
        above = self._element
        attributes = node.attributes
        role = ""
        marks = 0
        names: tuple[str, ...] = ()
        hidden = above is not None and above.hidden
        if attributes:
            names = tuple(value for name in _NAMED_BY if (value := attributes.get(name)))
            for value in names:
                marks |= self._marks(value)
            role = (attributes.get("role") or "").lower()
            hidden = hidden or _is_hidden(attributes)
        element = Element(
            parent=above,
            tag=tag,
            names=names,
            marks=marks,
            role=role,
            hidden=hidden,
            is_called_furniture=self._is_called_furniture(tag, role, marks),
            is_comments=bool(marks & Mark.COMMENTS) and tag not in NEVER_FURNITURE,
            depth=above.depth + 1 if above is not None else 0,
        )
        self.found.elements.append(element)
        self._element = element
        self._open.append(_BLOCK)
        self._opens = True

    def _is_called_furniture(self, tag: str, role: str, marks: int) -> bool:
        if tag in {"nav", "menu", "dialog"} or role in self._roles:
            return True
        return bool(marks & _FURNITURE) and not marks & _ARTICLE and tag not in NEVER_FURNITURE

    def _leave(self) -> None:
        kind = self._open.pop()
        if kind == _BLOCK:
            self._end_line(broken=True)
            self._element = self._element.parent if self._element is not None else None
        elif kind == _LINK:
            self._links -= 1
            self._between_elements = True
        elif kind == _STRESSED:
            self._stressed -= 1
            self._between_elements = True
        else:
            self._between_elements = True

    def _text(self, text: str) -> None:
        self._between_elements = False
        self._pieces.append(text)
        if text.isspace():
            return
        if self._links:
            self._linked += len(text)
        if self._stressed and not self._plain:
            self._emphasised = len(self._pieces)
        else:
            self._plain = True

    def _begin_line(self) -> None:
        self._pieces = []
        self._line_names = []
        self._linked = 0
        self._plain = False
        self._emphasised = 0
        self._between_elements = False

    def _end_line(self, *, broken: bool) -> None:
        """Close the line; `broken` if a block ends here, else it was a `<br>`."""
        pieces = self._pieces
        if not pieces:
            if not broken:
                self._opens = True  # two breaks in a row: a paragraph of its own
            return
        element = self._element
        text = _joined(pieces)
        if text and element is not None:
            emphasis = _joined(pieces[: self._emphasised]) if self._emphasised else ""
            self.found.lines.append(
                Line(
                    text=text[:LONGEST_LINE],
                    element=element,
                    linked=self._linked,
                    emphasis=emphasis[:LONGEST_LINE],
                    names=tuple(self._line_names),
                    opens=self._opens,
                )
            )
            self._opens = False
        self._begin_line()


def _joined(pieces: list[str]) -> str:
    """The text of a line's pieces, in single spaces. "\\0" stands where one inline element ended and another began."""
    text = "".join(pieces)
    if "\0" in text:
        text = _SEAM.sub(" ", text).replace("\0", "")
    return _SPACE.sub(" ", visible(text)).strip()


# Where two inline elements touch, a style sheet usually draws a gap: "Updated" "4:09 pm", "By" "Jane Doe".
_SEAM = re.compile(r"(?<=[^\W\d_])\0+(?=\d)|(?<=\d)\0+(?=[^\W\d_])|(?<=[a-zà-ÿ.:])\0+(?=[A-ZÀ-Þ])")


def _is_hidden(attributes: dict[str, str | None]) -> bool:
    if "hidden" in attributes and attributes["hidden"] != "until-found":
        return True
    if attributes.get("aria-hidden") == "true":
        return True
    style = attributes.get("style")
    return bool(style and _UNSEEN_STYLE.search(style))


def walk(root: LexborNode, rules: MarkupRules) -> Walked:
    """The elements and lines of the page under `root` (its `<body>`)."""
    return _Walk(rules).walk(root)
