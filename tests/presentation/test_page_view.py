"""What `check` shows a person of a page that holds no article, and of one that does."""

from __future__ import annotations

import pytest

from amended.domain.notices import Considered, Detection, Notice, NoticeKind, Position
from amended.domain.snapshots import Block, Page, Unreadable
from amended.presentation.page_view import page_lines

NOTICE = Notice(
    kind=NoticeKind.CORRECTION,
    label="Correction",
    text="The pool was built in 1968.",
    position=Position.BOTTOM,
    confidence=0.97,
    rule="en-label-noun_correction",
)


def shown(page: Page, found: Detection, *, explain: bool = False) -> str:
    """The view as one text, without colour."""
    return "\n".join(page_lines(page, found, name="page.html", explain=explain, width=100, colour=False))


@pytest.mark.parametrize("reason", Unreadable)
def test_an_unreadable_page_says_why_in_words(reason: Unreadable) -> None:
    """The reason is told as a person says it, with the name that `check --json` gives it."""
    page = Page(
        url="https://a.example/b", canonical_url="https://a.example/b", readable=False, unreadable_reason=reason
    )
    text = shown(page, Detection())
    assert f"({reason.value})." in text
    assert text.count(" ") > 10


def test_a_notice_stands_in_its_place_with_why_it_was_taken() -> None:
    """The notice's number is in the margin of its line, and its rule, source and confidence beside it."""
    blocks = (Block(text="The council met on Tuesday."), Block(text="Correction: The pool was built in 1968."))
    page = Page(url="https://a.example/b", canonical_url="https://a.example/b", blocks=blocks)
    text = shown(page, Detection(notices=(NOTICE,)))
    assert "[1] Correction: The pool was built in 1968." in text
    assert "rule en-label-noun_correction, from text, bottom, confidence 0.97" in text


def test_explain_lists_what_was_rejected_and_why() -> None:
    """`--explain` names each candidate that was looked at, with the reason."""
    page = Page(url="https://a.example/b", canonical_url="https://a.example/b")
    rejected = Considered(text="Updated 4:09 pm", reason="a stamp", rule="en-label-participle_update")
    assert "- a stamp: Updated 4:09 pm" in shown(page, Detection(considered=(rejected,)), explain=True)


def test_a_live_blog_says_so() -> None:
    """The view of a live blog says that its entries are no notices."""
    page = Page(url="https://a.example/b", canonical_url="https://a.example/b", live_blog=True)
    assert "This is a live blog" in shown(page, Detection(live_blog=True))
