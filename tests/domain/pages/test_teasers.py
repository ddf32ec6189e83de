"""Lists of other stories below the text are no part of the article, though nothing is named so."""

from __future__ import annotations

import pytest

from amended.domain.snapshots import Place
from tests.domain.pages.conftest import Reader
from tests.domain.pages.noted_page import PARAGRAPHS, SAID, page_with

OTHERS = [
    ("Bridge reopens", "Update: This story has been updated with a statement from the builder."),
    ("Fund holds less than was thought", f"Correction: {SAID}"),
    ("Council to vote again", "The vote of March is void, a court has ruled, since two members had not been invited."),
]


def cards(tag: str, heading: str = "h3") -> str:
    """Three stories, each in an element of this tag: a linked headline, and what the story begins with."""
    return "".join(
        f"<{tag} class='x5'><{heading}><a href='/{at}'>{headline}</a></{heading}><p>{text}</p></{tag}>"
        for at, (headline, text) in enumerate(OTHERS)
    )


LISTS = {
    "sections": {"after": f"<div class='x4'>{cards('div')}</div>"},
    "articles": {"after": f"<section>{cards('article', 'div')}</section>"},
    "items of a list": {"after": f"<ul>{cards('li', 'h4')}</ul>"},
    "beside the text": {"inside": "", "beside": f"<div class='x4'>{cards('div')}</div>"},
}


@pytest.mark.parametrize("name", LISTS)
def test_a_list_of_teasers_is_furniture(name: str, read: Reader) -> None:
    """Neither the headlines nor what the other stories begin with are the article's."""
    page = read(page_with(**LISTS[name]))
    texts = [block.text for block in page.blocks if block.place is not Place.FURNITURE]
    assert all(paragraph in texts for paragraph in PARAGRAPHS)
    assert not any(part in text for headline, said in OTHERS for part in (headline, said) for text in texts)


def test_cards_amid_the_text_are_the_articles(read: Reader) -> None:
    """What an article lists between its paragraphs belongs to it, notices and all."""
    page = read(page_with(inside=f"<div>{cards('div')}</div>"))
    texts = [block.text for block in page.blocks if block.place is Place.BODY]
    assert all(any(said in text for text in texts) for _, said in OTHERS)


def test_two_linked_headings_make_no_list(read: Reader) -> None:
    """A section or two whose heading is a link ends an article as any other does."""
    sections = "".join(
        f"<section><h3><a href='/{said[0]}'>On it</a></h3><p>{said}</p></section>" for _, said in OTHERS[:2]
    )
    page = read(page_with(inside="", after=sections))
    texts = [block.text for block in page.blocks if block.place is not Place.FURNITURE]
    assert any(SAID in text for text in texts)


def test_headings_that_are_linked_to_themselves_are_the_articles(read: Reader) -> None:
    """Templates link each heading to its own place on the page: such sections are no stories of other pages."""
    sections = cards("div").replace("href='/", "href='#")
    page = read(page_with(inside="", after=f"<div class='x4'>{sections}</div>"))
    texts = [block.text for block in page.blocks if block.place is not Place.FURNITURE]
    assert all(any(said in text for text in texts) for _, said in OTHERS)


def test_a_round_up_of_linked_items_is_the_article(read: Reader) -> None:
    """Where the items hold most of the text, they are it."""
    items = "".join(
        f"<div class='item'><h3><a href='/{at}'>Item of the week, the {at}th</a></h3><p>{text}</p></div>"
        for at, text in enumerate(PARAGRAPHS)
    )
    page = read(
        "<!doctype html><html><head><title>The week in Ostby - Post</title></head><body><main>"
        f"<h1>The week in Ostby</h1><p>What was said and done in the town, in four items, from harbour to hall, "
        f"as the readers of our letter know it.</p>{items}</main></body></html>"
    )
    texts = [block.text for block in page.blocks if block.place is Place.BODY]
    assert page.readable
    assert all(paragraph in texts for paragraph in PARAGRAPHS)
