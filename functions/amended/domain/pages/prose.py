"""What is running text, how much it weighs, and what the main article is made of: the words of this package's rules."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from amended.domain.pages.walking import Element, Line

A_FEW_PARAGRAPHS = 600  # letters
SOME_PARAGRAPHS = 3
_IDEOGRAPHS = re.compile("[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]")
_SENTENCE_ENDS = tuple(".!?…。！？।؟:;\"”»“’')]」』")


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
