"""What readers wrote is no text of the article, even where only the heading over it says whose words it is."""

from __future__ import annotations

import pytest

from amended.domain.snapshots import Page
from tests.domain.pages.conftest import Reader

TEXT = [
    "The council of Ostby voted on Thursday to close the swimming hall for two years, from the first of June.",
    "The roof, built in 1974, no longer carries the weight of snow that the building code has asked for since 2010.",
    "Schools will take their pupils by bus to the hall in Vik, half an hour away, at a cost of 900,000 a year.",
]
BODY = "".join(f"<p>{paragraph}</p>" for paragraph in TEXT)
COMMENTS = (
    "<div class='q'><b>Anna</b><p>Correction: the roof is from 1947.</p></div><div class='q'><p>So what?</p></div>"
)


def texts(page: Page) -> list[str]:
    """The texts of a page's blocks."""
    return [block.text for block in page.blocks]


@pytest.mark.parametrize(
    "heading",
    [
        *("2 comments", "Comments (2)", "Comments", "2 Replies", "Discussion (2)", "3 thoughts on “Hall to close”"),
        *("2 Kommentare", "Commentaires (2)", "Comentarios", "2 reacties", "Diskuse (2)", "2 комментария"),
        *("コメント 2", "댓글 2"),
    ],
)
def test_what_stands_under_a_heading_of_comments_is_the_readers(read: Reader, heading: str) -> None:
    """The lines under a heading of comments are no blocks of the page, what stands after them is."""
    page = read(
        f"<main><article><h1>Hall to close</h1>{BODY}<div class='x'><header><h3>{heading}</h3></header>{COMMENTS}</div>"
        "<footer><p>Correction: The hall was built in 1974, not 1947.</p></footer></article></main>"
    )
    assert texts(page)[-2:] == [TEXT[-1], "Correction: The hall was built in 1974, not 1947."]


def test_the_next_heading_of_the_rank_ends_the_comments(read: Reader) -> None:
    """Where comments and a heading of the same rank share an element, what stands under that is kept."""
    note = "<h3>Corrections</h3><p>The hall was built in 1974, not 1947.</p>"
    page = read(f"<article><h1>Hall to close</h1>{BODY}<h3>2 comments</h3>{COMMENTS}{note}</article>")
    assert texts(page)[-2:] == ["Corrections", "The hall was built in 1974, not 1947."]


@pytest.mark.parametrize("heading", ["Discussion", "Réactions", "Comments on the roof", "2 comments too many"])
def test_other_headings_of_the_article_keep_their_text(read: Reader, heading: str) -> None:
    """A heading that is no count of comments leaves what stands under it in the article."""
    page = read(f"<article><h1>Hall to close</h1>{BODY}<h2>{heading}</h2><p>{TEXT[0][:-1]} again.</p></article>")
    assert texts(page)[-1] == f"{TEXT[0][:-1]} again."


def test_a_rubric_over_the_article_opens_no_comments(read: Reader) -> None:
    """A heading of comments before the article names the section of the site."""
    page = read(f"<article><h2>Kommentare</h2><h1>Hall to close</h1>{BODY}</article>")
    assert [text for text in texts(page) if text in TEXT] == TEXT
