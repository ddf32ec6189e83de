"""Tells a page that collapsed to a fragment of what it was from an article that was cut, rewritten or retracted."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from amended.domain.kept_wording import keeps_wording
from amended.domain.snapshots import Block, Page, Place, Unreadable

# How long a body is that can collapse, and a paragraph that can be known again: characters, those of scripts without
# spaces twice.
_SUBSTANTIAL = 500
_PARAGRAPH = 40
_FRAGMENT = 0.3
_HARDLY_ANY = 0.05
_SAMPLE = 100
_MOSTLY_GONE = 0.2
# Letters of a word that tells what a text is of, and so many such words that their absence tells something.
_TELLING = 5
_LEAST_TELLING = 8
# Where a story is told anew, the old page says these parts of the new title and of the new body.
_OF_TITLE = 0.5
_LEAST_OF_TITLE = 3
_TOLD_ANEW = 0.35
_UNSPACED = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]")
_NOT_WORD = re.compile(r"[\W_]+")


def still_whole(old: Page, new: Page, is_noticed: Callable[[], bool] = lambda: False) -> Page:
    """`new`, marked unreadable as `collapsed` where it is but a fragment of `old`, or another page; else as it is.

    A paywall's stub keeps the beginning and loses the rest; a shell or a home page keeps nothing and has another title.
    An article that was withdrawn also loses its text, but keeps its title and says that it did, in place of the text.
    A short article may be rewritten under another title; where not even a name or a number of it is left, in a short
    text without the words of a notice, that is a wall. A long one is the same story, told in other words throughout,
    where the page has a new notice at the same canonical address. `is_noticed` tells whether the new page has a notice
    that the old one had not, and is asked only where the page would be unreadable.
    """
    if not (old.readable and new.readable):
        return new
    if _width(old.text) < _SUBSTANTIAL:
        is_wall = _width(new.text) < _SUBSTANTIAL and _is_of_other_words(old, new)
        return _collapsed(new) if is_wall and not is_noticed() else new
    kept = _kept(old, new)
    shrunk = len(new.text) < len(old.text) * _FRAGMENT
    another = kept < _HARDLY_ANY and not (
        _is_same_title(old, new) or keeps_wording(old, new) or _is_told_anew(old, new)
    )
    if not (shrunk or another):
        return new
    if kept < _MOSTLY_GONE and _is_same_title(old, new) and (_says_why(old, new) or is_noticed()):
        return new
    if not shrunk and old.canonical_url == new.canonical_url and is_noticed():
        return new
    return _collapsed(new)


def _collapsed(page: Page) -> Page:
    return replace(page, readable=False, unreadable_reason=Unreadable.COLLAPSED)


def _width(text: str) -> int:
    """How long a text is, in letters of an alphabet."""
    return len(text) + (0 if text.isascii() else len(_UNSPACED.findall(text)))


def _paragraphs(page: Page) -> list[str]:
    return [
        folded
        for block in page.blocks
        if block.place is Place.BODY and _width(folded := _folded(block.text)) >= _PARAGRAPH
    ]


def _kept(old: Page, new: Page) -> float:
    """The part of the old text that stands in the new one, by whole paragraphs, a sample where there are many."""
    paragraphs = _paragraphs(old)
    paragraphs = paragraphs[:: max(1, len(paragraphs) // _SAMPLE)]
    text = " ".join(_folded(block.text) for block in new.blocks)
    total = sum(map(len, paragraphs))
    return sum(len(paragraph) for paragraph in paragraphs if paragraph in text) / total if total else 1.0


def _is_of_other_words(old: Page, new: Page) -> bool:
    """Whether hardly a word of the old body stands in the new one, which says nothing that could be a notice."""
    if any(block.triggered for block in new.blocks) or new.corrections:
        return False
    before, after = (_telling_words(_body_of(page)) for page in (old, new))
    return len(before) >= _LEAST_TELLING and len(before & after) < _HARDLY_ANY * len(before)


def _is_told_anew(old: Page, new: Page) -> bool:
    """Whether the old page says most of what the new title says, in some form, and much of what the new body says.

    So the same story has it that was written again under another title: its names and numbers stay.
    """
    title, before = _beginnings(new.title), _beginnings(f"{old.title} {_body_of(old)}")
    told, said = _telling_words(_body_of(old)), _telling_words(_body_of(new))
    is_of_title = len(title) >= _LEAST_OF_TITLE and len(title & before) >= _OF_TITLE * len(title)
    return is_of_title and len(said & told) >= _TOLD_ANEW * len(said)


def _beginnings(text: str) -> set[str]:
    """The beginnings of the telling words of a text, which their forms have in common."""
    return {word[:_TELLING] for word in _telling_words(text)}


def _body_of(page: Page) -> str:
    """The text of a body without its title."""
    return " ".join(block.text for block in page.blocks if block.place is Place.BODY and block.element != "h1")


def _telling_words(text: str) -> set[str]:
    """The words of a text that tell what it is of: the longer ones, and numbers; else each two neighbouring letters."""
    said = _folded(text)
    if _UNSPACED.search(said):
        return {one + other for one, other in pairwise(said.replace(" ", ""))}
    return {word for word in said.split() if len(word) >= _TELLING or word.isdigit()}


def _is_same_title(old: Page, new: Page) -> bool:
    before, after = set(_folded(old.title).split()), set(_folded(new.title).split())
    return len(before & after) * 2 >= min(len(before), len(after)) if before and after else False


def _says_why(old: Page, new: Page) -> bool:
    """Whether one of the first paragraphs is new and holds words that notices are made of."""
    before = {_folded(block.text) for block in old.blocks}
    first = [block for block in new.blocks if block.place is not Place.FURNITURE and block.element != "h1"][:6]
    return any(_could_be_notice(block) and _folded(block.text) not in before for block in first)


def _could_be_notice(block: Block) -> bool:
    return block.triggered and len(block.text) >= _PARAGRAPH and block.link_share < 0.5


def _folded(text: str) -> str:
    return _NOT_WORD.sub(" ", text.casefold()).strip()
