"""What belongs to the article is told from structure, on pages as sites build them."""

from __future__ import annotations

import pytest

from amended.domain.snapshots import Place
from tests.domain.pages.conftest import Reader

TEXT = [
    "The council of Ostby voted on Thursday to close the swimming hall for two years, from the first of June.",
    "The roof, built in 1974, no longer carries the weight of snow that the building code has asked for since 2010.",
    "Schools will take their pupils by bus to the hall in Vik, half an hour away, at a cost of 900,000 a year.",
    "Two swimming clubs have said that they will move for good, and take their trainers with them to Vik.",
]
BODY = "".join(f"<p>{paragraph}</p>" for paragraph in TEXT)
RELATED = (
    "<h3>Related stories</h3><ul><li><a href='/a'>Update: hall reopens in Vik after fire</a></li>"
    "<li><a href='/b'>Swimmers protest in front of the town hall</a></li>"
    "<li><a href='/c'>What the building code says about roofs</a></li></ul>"
)


def html(body: str, title: str = "Swimming hall to close") -> str:
    """A page around a body."""
    return f"<!doctype html><html><head><title>{title} - Ostby Post</title></head><body>{body}</body></html>"


LAYOUTS = {
    "article element": f"<article><h1>Swimming hall to close</h1>{BODY}</article>",
    "main element": f"<main><h1>Swimming hall to close</h1><div>{BODY}</div></main>",
    "nothing but divs": f"<div><div><h1>Swimming hall to close</h1></div><div><div>{BODY}</div></div></div>",
    "layout table": f"<table><tr><td>Menu</td><td><h1>Swimming hall to close</h1>{BODY}</td></tr></table>",
    "no paragraphs": f"<div id='story'><h1>Swimming hall to close</h1>{'<br><br>'.join(TEXT)}</div>",
    "misnamed wrapper": f"<div class='ad-layout sidebar-right'><h1>Swimming hall to close</h1><div>{BODY}</div></div>",
    "element of no standard": f"<text><div><h1>Swimming hall to close</h1>{BODY}</div></text>",
    "one element a paragraph": "<main><h1>Swimming hall to close</h1>"
    + "".join(f"<div class='block'><div class='inner'><p>{paragraph}</p></div></div>" for paragraph in TEXT)
    + "</main>",
    "body in two parts": "<main><h1>Swimming hall to close</h1>"
    f"<div class='part'><p>{TEXT[0]}</p><p>{TEXT[1]}</p></div><div class='advert'>Buy a car.</div>"
    f"<div class='part'><p>{TEXT[2]}</p><p>{TEXT[3]}</p></div></main>",
    "hashed names": f"<div class='css-1ad9x'><h1>Swimming hall to close</h1><div class='x5f18ad9'>{BODY}</div></div>",
    "first paragraph in the header": f"<article><header><h1>Swimming hall to close</h1></header><div><p>{TEXT[0]}</p>"
    f"</div><div class='rest'><p>{TEXT[1]}</p><p>{TEXT[2]}</p><p>{TEXT[3]}</p></div></article>",
    "inside a form": f"<form id='aspnetForm'><div><h1>Swimming hall to close</h1>{BODY}</div></form>",
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_whole_text_is_the_body(layout: str, read: Reader) -> None:
    """The text is found in any layout, in order, with the title and without the rest of the page."""
    page = read(
        html(f"<nav><a href='/'>Home</a></nav>{LAYOUTS[layout]}<footer>Ostby Post, all rights reserved</footer>")
    )
    assert page.readable
    assert page.title == "Swimming hall to close"
    body = [block.text for block in page.blocks if block.place is Place.BODY and len(block.text) > 60]
    assert body == TEXT


@pytest.mark.parametrize("where", ["middle", "end"])
def test_related_headlines_are_furniture_within_the_text(where: str, read: Reader) -> None:
    """A list of other stories is no part of the article, wherever it stands in it."""
    half = "".join(f"<p>{paragraph}</p>" for paragraph in TEXT[:2])
    rest = "".join(f"<p>{paragraph}</p>" for paragraph in TEXT[2:])
    body = half + RELATED + rest if where == "middle" else half + rest + RELATED
    page = read(html(f"<article><h1>Swimming hall to close</h1>{body}</article>"))
    article = [block.text for block in page.blocks if block.place is not Place.FURNITURE]
    assert [text for text in article if text in TEXT] == TEXT
    assert not any("Update: hall" in text or "Related" in text for text in article)


@pytest.mark.parametrize(
    "name", ["comments", "comment-list", "disqus_thread", "commentaires", "reader-comments", "kommentare"]
)
def test_comments_are_never_the_article(name: str, read: Reader) -> None:
    """What readers wrote is furniture, though it be longer than the article."""
    comments = "".join(
        f"<li><p>Correction: I think that number {n} is wrong, as everybody in the town knows very well.</p></li>"
        for n in range(30)
    )
    page = read(html(f"<article><h1>Swimming hall to close</h1>{BODY}<ul id='{name}'>{comments}</ul></article>"))
    assert page.text.splitlines()[-4:] == TEXT
    assert not any("everybody in the town" in b.text for b in page.blocks if b.place is not Place.FURNITURE)


@pytest.mark.parametrize(
    ("box", "place"),
    [
        ("<div class='banner'><p>An earlier version of this article gave the wrong year.</p></div>", Place.BODY),
        ("<p class='interstitial'><b>CORRECTION</b></p>", Place.BODY),
        ("<div class='banner'><p>Get updates in <a href='/app'>our app</a>.</p></div>", Place.FURNITURE),
        ("<div class='banner'><form><p>Get updates by mail.</p></form></div>", Place.FURNITURE),
    ],
)
def test_a_box_in_the_article_that_leads_nowhere_is_the_articles(box: str, place: Place, read: Reader) -> None:
    """What is only called furniture is none, unless it has a link or a form; beside the text it stays what it is."""
    page = read(html(f"<div><h1>Swimming hall to close</h1><div><p>{TEXT[0]}</p>{box}{BODY}</div></div>"))
    assert [block.place for block in page.blocks if not block.text.startswith(("Swimming", *TEXT))] == [place]
    below = read(html(f"<article><h1>Swimming hall to close</h1><div>{BODY}</div>{box}</article>"))
    expected = Place.OUTSIDE if place is Place.BODY else place
    assert [b.place for b in below.blocks if not b.text.startswith(("Swimming", *TEXT))] == [expected]
    beside = read(html(f"<div>{box}</div><div><h1>Swimming hall to close</h1><div>{BODY}</div></div>"))
    assert Place.BODY not in [b.place for b in beside.blocks if not b.text.startswith(("Swimming", *TEXT))]


def test_of_several_articles_the_titled_one_is_read(read: Reader) -> None:
    """Where a page goes on with other stories, each whole, the one with the page's title is the article."""
    others = "".join(
        f"<article><h1>Another story, number {n}</h1>"
        + "".join(
            f"<p>Paragraph {m} of the other story {n}, as long as paragraphs in a newspaper are.</p>" for m in range(6)
        )
        + "</article>"
        for n in range(3)
    )
    page = read(html(f"<main><article><h1>Swimming hall to close</h1>{BODY}</article>{others}</main>"))
    assert page.title == "Swimming hall to close"
    assert "other story" not in page.text
    assert TEXT[3] in page.text


def test_a_list_of_links_can_be_the_article(read: Reader) -> None:
    """An article that is a list of links with a remark to each is not thrown away as a list of links."""
    items = "".join(
        f"<li><a href='/{n}'>Link number {n}</a> leads to a report of the harbour board on the winter of 198{n}.</li>"
        for n in range(8)
    )
    page = read(html(f"<article><h1>Swimming hall to close</h1><ul>{items}</ul></article>"))
    assert page.text.count("harbour board") == 8


def test_a_table_of_figures_is_read(read: Reader) -> None:
    """Cells of a table within the article are part of its text."""
    table = "<table><tr><th>Year</th><th>Swimmers</th></tr><tr><td>2023</td><td>41,200</td></tr></table>"
    page = read(html(f"<article><h1>Swimming hall to close</h1>{BODY}{table}</article>"))
    assert "41,200" in page.text


def test_counters_and_buttons_are_not_read(read: Reader) -> None:
    """Lines that count, share or promote change at every load and are no text of the article."""
    controls = "<p>1,234 views</p><div>3 min read</div><p>Share on Facebook</p><p>Sign up for our newsletter</p>"
    page = read(html(f"<article><h1>Swimming hall to close</h1>{controls}{BODY}</article>"))
    assert not {"1,234 views", "3 min read", "Share on Facebook"} & {block.text for block in page.blocks}


def test_ideographs_weigh_more_than_letters(read: Reader) -> None:
    """A paragraph in Chinese is short in characters, and still a paragraph."""
    paragraphs = ["市議會週四表決，游泳館將自六月一日起關閉兩年。", "屋頂建於一九七四年，已不能承受雪的重量。"]
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    page = read(html(f"<div>菜單</div><div><h1>游泳館將關閉</h1>{body}</div>", title="游泳館將關閉"))
    assert page.text.splitlines()[-2:] == paragraphs


def test_a_live_blog_is_known_by_its_markup(read: Reader) -> None:
    """Where most of the text stands in what is called a live blog, the page is one; a box with one is not."""
    entries = "".join(f"<div class='entry'><time>{n}:00</time><p>{TEXT[n % 4]}</p></div>" for n in range(8))
    title = "<h1>Swimming hall to close</h1>"
    assert read(html(f"<main>{title}<div class='c-live-blog'>{entries}</div></main>")).live_blog
    assert read(html(f"<main class='liveticker'>{title}{entries}</main>")).live_blog
    assert not read(
        html(f"<main>{title}{BODY}{BODY}<div class='live-blog-box'><p>{TEXT[0]}</p></div></main>")
    ).live_blog
    assert not read(html(f"<main class='alive blog'>{title}{BODY}</main>")).live_blog


@pytest.mark.parametrize(
    ("title", "live"),
    [
        ("Live updates: Winter ferry vote in the county council", True),
        ("Winter ferry vote – as it happened", True),
        ("Liveticker: Rat stimmt ab", True),
        ("LIVE: The council votes", True),
        ("How the town learned to live with its ferry", False),
        ("Living by the harbour: a visit", False),
    ],
)
def test_a_live_blog_is_known_by_its_title(read: Reader, title: str, live: bool) -> None:
    """A title says by convention that the page is a live blog; a word in a sentence does not."""
    assert read(html(f"<main><h1>{title}</h1>{BODY}</main>", title=title)).live_blog is live
