"""The whole text is the article's where its parts, or what holds them, bear the names of something else."""

from __future__ import annotations

import pytest

from amended.domain.snapshots import Place
from tests.domain.pages.conftest import Reader

TEXT = [
    "The council of Ostby voted on Thursday to close the swimming hall for two years, from the first of June.",
    "The roof, built in 1974, no longer carries the weight of snow that the building code has asked for since 2010.",
    "Schools will take their pupils by bus to the hall in Vik, half an hour away, at a cost of 900,000 a year.",
    "Two swimming clubs have said that they will move for good, and take their trainers with them to Vik.",
    "The mayor said that the town would look for a builder in the autumn, once the state had promised its share.",
    "A petition against the decision has been signed by four thousand people, among them two former mayors.",
    "The hall was opened by the king in 1931, when swimming was first taught at the schools of the county.",
    "Engineers from the university have measured the roof each winter since a part of the ceiling fell down.",
    "The opposition asked for a second opinion, which the council refused by a single vote after a long debate.",
    "Building a new hall by the river, as a study of last year proposed, would cost four times as much as repairs.",
]
TITLE = "<h1>Swimming hall to close</h1>"
PARAGRAPHS = [f"<p>{paragraph}</p>" for paragraph in TEXT]
BODY = "".join(PARAGRAPHS)
LINKS = "".join(
    f"<li><a href='/{at}'>Another story of the town, the {at}th of a long list</a></li>" for at in range(30)
)
OFFERS = "".join(f"<div>Flat in the old town, {at} square metres, balcony, sea view, no pets</div>" for at in range(80))


def html(body: str, attributes: str = "") -> str:
    """A page of this body."""
    head = "<head><title>Swimming hall to close - Ostby Post</title></head>"
    return f"<!doctype html><html lang='en'>{head}<body {attributes}>{body}</body></html>"


def in_sections(before: str, after: str, parts: int = 5) -> str:
    """The paragraphs, two in each part, between the markup before and after a part."""
    return "".join(before + "".join(PARAGRAPHS[at : at + 2]) + after for at in range(0, 2 * parts, 2))


PAGES = {
    "a class of the page for what its captions do": html(
        f"<article>{TITLE}<div>{BODY}</div></article>", "class='single-post gallery-captions'"
    ),
    "a class of the text for what its captions do": html(
        f"<article>{TITLE}<div class='layout show image-captions'><div>{BODY}</div></div></article>"
    ),
    "components of a kit": html(
        f"<div class='grid'><div class='cmp cmp-title'>{TITLE}</div>"
        + in_sections("<div class='cmp cmp-text'>", "</div>")
        + "</div>"
    ),
    "sections that may hold advertising": html(
        f"<main><article>{TITLE}"
        + in_sections("<section class='report__section report__section--ads'><div>", "</div></section>")
        + "</article></main>"
    ),
    "sections that may hold advertising, of a paragraph each": html(
        f"<main><article>{TITLE}<div class='part part--ads'>{''.join(PARAGRAPHS[:7])}</div><div class='part part--ads'>"
        f"<p>{' '.join(TEXT[7:])} {' '.join(TEXT[7:])}</p></div></article></main>"
    ),
    "sections of an article, the title in the first": html(
        f"<div><article><div><section class='a b'><div>{TITLE}{''.join(PARAGRAPHS[:4])}</div></section>"
        f"<section class='a b'><div><h1>What the clubs say</h1>{''.join(PARAGRAPHS[4:7])}</div></section>"
        f"<section class='a b'><div><h1>How it began</h1>{''.join(PARAGRAPHS[7:])}</div></section>"
        "</div></article></div>"
    ),
    "a short text within what holds more links than text": html(
        f"<div id='content'><div id='main'>{TITLE}<div class='article-body'>{''.join(PARAGRAPHS[:3])}</div>"
        f"<ul>{LINKS}</ul></div></div><div><p>{TEXT[5]} {TEXT[6]}</p>{OFFERS}</div>"
    ),
}


FOOTER = (
    "<div id='footer'><div class='left'><p>Ostby Post is a member of the press council and follows its rules.</p><p>We "
    "take part in programmes of shops and earn a share when you buy what we link to from our pages.</p><p>All texts "
    "may be used again under a licence that asks for the name of their author and a link to the page.</p></div></div>"
)


def test_the_footer_of_the_site_is_no_text(read: Reader) -> None:
    """An element whose id is "footer" is the site's, even where it says more than a short article."""
    page = read(html(f"<div>{TITLE}<div class='story'>{PARAGRAPHS[0]}</div></div>{FOOTER}"))
    texts = [block.text for block in page.blocks if block.place is not Place.FURNITURE]
    assert TEXT[0] in texts
    assert not any("press council" in text or "licence" in text for text in texts)


@pytest.mark.parametrize("name", PAGES)
def test_the_whole_text_is_the_articles(name: str, read: Reader) -> None:
    """Every paragraph is of the body, in order, whatever its parts and what holds them are called."""
    page = read(PAGES[name])
    said = " ".join(block.text for block in page.blocks if block.place is Place.BODY)
    body = [paragraph for paragraph in TEXT if paragraph in said]
    assert page.readable
    assert page.title == "Swimming hall to close"
    assert body[:3] == TEXT[:3]
    assert "short" in name or body == TEXT
