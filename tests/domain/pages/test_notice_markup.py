"""The markup in which publishers print notices: each must survive reading, with a place and hints to judge it by."""

from __future__ import annotations

import pytest

from amended.domain.snapshots import Place
from tests.domain.pages.conftest import Reader
from tests.domain.pages.noted_page import KINDS, PARAGRAPHS, SAID, page_with, said_in


@pytest.mark.parametrize("kind", KINDS)
def test_a_notice_survives_reading(kind: str, read: Reader) -> None:
    """Whatever element a notice is printed in, one block of the article holds it whole."""
    blocks = said_in(read(page_with(**KINDS[kind])))
    assert len(blocks) == 1
    assert blocks[0].triggered


@pytest.mark.parametrize("kind", KINDS)
def test_the_body_is_read_beside_any_notice(kind: str, read: Reader) -> None:
    """The article's own paragraphs are its body whether there is a notice or not."""
    page = read(page_with(**KINDS[kind]))
    for paragraph in PARAGRAPHS:
        assert paragraph in page.text


@pytest.mark.parametrize(
    ("markup", "place"),
    [
        ({"after": f"<footer>{SAID}</footer>"}, Place.OUTSIDE),
        ({"after": f"<aside>{SAID}</aside>"}, Place.OUTSIDE),
        ({"inside": f"<figure><figcaption>{SAID}</figcaption></figure>"}, Place.OUTSIDE),
        ({"beside": f"<div class='correction'>{SAID}</div>"}, Place.OUTSIDE),
        ({"inside": f"<p>{SAID}</p>"}, Place.BODY),
        ({"after": f"<p>{SAID}</p>"}, Place.BODY),
    ],
)
def test_boxes_are_outside_and_paragraphs_are_body(markup: dict[str, str], place: Place, read: Reader) -> None:
    """Footers, asides, captions and boxes of the article stand outside its body; its paragraphs do not."""
    assert [block.place for block in said_in(read(page_with(**markup)))] == [place]


def test_hints_tell_what_the_markup_calls_a_block(read: Reader) -> None:
    """Class, id and role names of the element and those around it are handed on, whole and in words."""
    page = read(page_with(after=f"<div class='c-articleCorrection' role='note'><p id='fix-1'>{SAID}</p></div>"))
    hints = said_in(page)[0].hints
    assert {"c-articlecorrection", "article", "correction", "note", "fix-1"} <= set(hints)
    assert "sidebar" not in hints


def test_emphasis_is_the_leading_text_in_bold(read: Reader) -> None:
    """The label that is set bold is known from the text that follows it."""
    page = read(page_with(inside=f"<p> <b>Update, <i>4 p.m.</i></b>: {SAID}</p>"))
    assert said_in(page)[0].emphasis == "Update, 4 p.m."


def test_a_paragraph_of_plain_text_has_no_emphasis(read: Reader) -> None:
    """Bold text later in a paragraph is no emphasis of its beginning."""
    page = read(page_with(inside=f"<p>{SAID} <b>Really.</b></p>"))
    assert said_in(page)[0].emphasis == ""


def test_link_share_is_the_part_that_stands_in_links(read: Reader) -> None:
    """A line of links is told from a sentence with a link in it."""
    page = read(page_with(inside="<p><a href='/x'>Corrections to this story</a></p><p>See <a href='/y'>this</a>.</p>"))
    shares = {block.text: block.link_share for block in page.blocks}
    assert shares["Corrections to this story"] == 1.0
    assert 0.3 < shares["See this."] < 0.7


def test_captions_are_known_as_captions(read: Reader) -> None:
    """A figure's caption is marked, a paragraph is not."""
    page = read(page_with(inside="<figure><figcaption>The old quay, updated photo.</figcaption></figure>"))
    assert [block.text for block in page.blocks if block.caption] == ["The old quay, updated photo."]


def test_furniture_is_kept_only_where_it_could_hold_a_notice(read: Reader) -> None:
    """Of navigation, sidebars and the site's footer only blocks with a notice's words come along, as furniture."""
    page = read(page_with(beside="<div class='comments'><p>You should correct this story, it is all wrong.</p></div>"))
    furniture = [block.text for block in page.blocks if block.place is Place.FURNITURE]
    assert all(block.triggered for block in page.blocks if block.place is Place.FURNITURE)
    assert not any("Ferry firm" in text for text in furniture)
    article = " ".join(block.text for block in page.blocks if block.place is not Place.FURNITURE)
    for foreign in ("Correction officers", "storm warnings", "errors promptly", "correct this story", "Most read"):
        assert foreign not in article


HIDDEN = [
    "<div hidden>{}</div>",
    "<div style='color:red; display: none'>{}</div>",
    "<div aria-hidden='true'>{}</div>",
    "<div class='d-none'>{}</div>",
    "<p>Seen. <span hidden>{}</span></p>",
    "<template><p>{}</p></template>",
    "<noscript>{}</noscript>",
    "<script>document.write('{}')</script>",
    "<style>p:after {{ content: '{}' }}</style>",
    "<!-- {} -->",
    "<textarea>{}</textarea>",
    "<dialog>{}</dialog>",
]


@pytest.mark.parametrize("markup", HIDDEN)
def test_what_no_reader_sees_is_not_read(markup: str, read: Reader) -> None:
    """Hidden elements, scripts, templates, comments and closed dialogs are no part of the article."""
    assert said_in(read(page_with(inside=markup.format(SAID)))) == []


def test_a_page_that_is_delivered_hidden_is_read(read: Reader) -> None:
    """Where nearly all the text is hidden until a script shows it, it is the article."""
    page = read(page_with().replace('<div class="layout">', '<div class="layout" style="display:none">'))
    assert PARAGRAPHS[0] in page.text


def test_lines_wrapped_by_breaks_are_one_paragraph(read: Reader) -> None:
    """A single `<br>` in the middle of a sentence only wraps it; after a sentence it begins a new paragraph."""
    page = read(page_with(inside="<p>The vote was close,<br>as everyone knew.<br>A second vote comes in May.</p>"))
    texts = [block.text for block in page.blocks]
    assert "The vote was close, as everyone knew." in texts
    assert "A second vote comes in May." in texts


def test_inline_elements_neither_split_nor_glue_words(read: Reader) -> None:
    """Markup inside a word leaves it whole; elements that touch are told apart as a style sheet would."""
    page = read(
        page_with(inside="<p>Cor<b>rec</b>ted by <span>Jane Doe</span><span>4:09 pm</span><time>Today</time></p>")
    )
    assert any(block.text == "Corrected by Jane Doe 4:09 pm Today" for block in page.blocks)


@pytest.mark.parametrize("image", ["<img class='post-thumbnail' src='a.png'>", "<span class='teaser'></span>"])
def test_an_image_before_a_paragraph_does_not_name_it(read: Reader, image: str) -> None:
    """The class of an image or of an empty element is no hint of the paragraph that comes after it."""
    page = read(page_with(inside=f"<div>{image}<p>{SAID}</p></div>"))
    assert [set(block.hints) & {"thumbnail", "post-thumbnail", "teaser"} for block in said_in(page)] == [set()]


def test_a_short_text_right_after_the_article_belongs_to_it(read: Reader) -> None:
    """A note that a template prints after the article's element is of the article, not of the page around it."""
    page = read(page_with(beside=f"<div class='x'><p>{SAID}</p></div>"))
    assert [block.place for block in said_in(page)] == [Place.BODY]


@pytest.mark.parametrize(
    "page",
    [
        "<body>{article}{note}<footer>Ostby Post</footer></body>",
        "<body><main>{article}</main>{note}<footer>Ostby Post</footer></body>",
        "<body><div><section>{article}<aside class='sidebar'><a href='/a'>Top</a></aside></section></div>{note}</body>",
        "<body><div>{article}<div class='share'><a href='/s'>Share</a></div>{note}</div></body>",
    ],
)
def test_the_note_after_the_article_is_found_however_deep_the_article_lies(page: str, read: Reader) -> None:
    """Furniture and the article's own wrappers may stand between the article and its note."""
    article = (
        f"<article><h1>Hall to close</h1>{'<p>The hall closes for two years, as the roof is old.</p>' * 8}</article>"
    )
    markup = page.format(article=article, note=f"<div class='x'><p>{SAID}</p></div>")
    assert [block.place for block in said_in(read(f"<html>{markup}</html>"))] == [Place.BODY]


def test_an_ordinary_text_after_the_article_is_not_the_articles(read: Reader) -> None:
    """What a site prints below every article, and holds no word of notices, is no text of this one."""
    page = read(page_with(beside="<div><p>Our newsroom is paid for by its readers since the year 1974.</p></div>"))
    assert "our newsroom" not in page.text.lower()


def test_a_text_further_on_does_not_belong_to_the_article(read: Reader) -> None:
    """Only what comes right after the article is its note; a text behind other things is the page's."""
    page = read(page_with(beside=f"<div><p>Sign up here for our letter.</p></div><div><p>{SAID}</p></div>"))
    assert said_in(page) == []


def test_a_label_that_was_struck_out_is_none(read: Reader) -> None:
    """Where a label is struck out and another one follows, the line begins with the one that stands."""
    page = read(page_with(inside=f"<p><strong><del>Update</del> Correction:</strong> {SAID}</p>"))
    assert [block.text for block in said_in(page)] == [f"Correction: {SAID}"]
