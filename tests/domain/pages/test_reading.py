"""The door of the package: a page goes in, what Amended sees comes out."""

from __future__ import annotations

import pytest

from amended.domain.fingerprint import fingerprint
from amended.domain.snapshots import Place
from tests.domain.pages.conftest import Reader

PARAGRAPHS = [
    "The mayor of Brookfield said on Tuesday that the bridge over the river will be closed for nine months.",
    "Work is to begin in March, after the council agreed to spend 4.2 million on new bearings and railings.",
    "Shopkeepers on the eastern bank fear for their trade, and asked for a ferry while the road is shut.",
]


def article(*more: str, furniture: str = "") -> str:
    """A plain news page around three paragraphs."""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    return f"""<!doctype html><html lang="en-GB"><head><title>Bridge to close | The Paper</title></head><body>
    <nav><ul><li><a href="/">Home</a></li><li><a href="/corrections">Corrections</a></li></ul></nav>
    <main><article><h1>Bridge to close</h1><div class="story-body">{body}{"".join(more)}</div></article></main>
    {furniture}<footer><p>© The Paper</p></footer></body></html>"""


def test_an_article_is_read(read: Reader) -> None:
    """The body's paragraphs come in reading order, with title and language, and the furniture stays out."""
    page = read(article())
    assert page.readable
    assert page.title == "Bridge to close"
    assert page.language == "en"
    assert page.text == "\n".join(PARAGRAPHS)


def test_the_footer_of_an_article_is_outside_its_body(read: Reader) -> None:
    """A notice in the article's own footer is kept, as standing outside the body."""
    page = read(article("<footer class='submeta'>This article was amended on 5 March.</footer>"))
    block = next(block for block in page.blocks if "amended" in block.text)
    assert block.place is Place.OUTSIDE
    assert "footer" in block.hints


def test_a_declarative_shadow_root_is_read(read: Reader) -> None:
    """What an element's shadow root shows is text of the page, nested ones too; other templates are not."""
    note = "This article was amended on 5 March."
    inner = f"<b-x><template shadowrootmode=open><p>{note}</p></template></b-x>"
    page = read(
        article(f"<a-x><template shadowrootmode='open'><style>p{{}}</style>{inner}<slot></slot></template></a-x>")
    )
    assert page.text == "\n".join([*PARAGRAPHS, note])
    hidden = article(f"<template><p>{note}</p></template><template shadowrootmode='open'><p>{note}</p>")
    assert note not in read(hidden).text


def test_the_fingerprint_is_blind_to_furniture_and_sees_a_notice(read: Reader) -> None:
    """Another promotion changes nothing; a notice in the article's footer does."""
    plain = fingerprint(read(article()))
    assert plain == fingerprint(read(article(furniture="<aside class='promo'><p>Win a car today.</p></aside>")))
    assert plain != fingerprint(read(article("<footer>This article was amended on 5 March.</footer>")))


def test_the_source_of_a_quotation_stands_by_itself(read: Reader) -> None:
    """Who is cited beside the paragraphs of a quotation is a line of its own; a title within a sentence is not."""
    page = read(
        article(
            "<blockquote><p>It is open.</p><cite>The harbour office</cite></blockquote><p>So <cite>it</cite> is.</p>"
        )
    )
    assert [(block.text, block.element) for block in page.blocks][-3:] == [
        ("It is open.", "p"),
        ("The harbour office", "cite"),
        ("So it is.", "p"),
    ]


@pytest.mark.parametrize("name", ["trc_rbox", "trc_related_container", "mgid-widget", "plista_widget_belowArticle"])
def test_widgets_of_promotion_are_furniture(name: str, read: Reader) -> None:
    """The boxes in which networks promote other pages are no part of the article, whatever they print."""
    promoted = "<p>Your neighbours save with this.</p><p>UPDATE: Prices fell. <a href='/x'>See how</a></p>"
    widget = f"<div class='{name}'>{promoted}</div>"
    assert "Your neighbours" not in read(article(widget)).text
