"""The fingerprint is the same for what says the same, and differs where anything could matter."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from amended.adapters.markup_rules import load_markup_rules
from amended.adapters.rule_files import load_rules
from amended.domain.detection import detect, each_page_once
from amended.domain.fingerprint import fingerprint, same_for_readers
from amended.domain.pages import read_page
from amended.domain.snapshots import Block, Page, Place

TEXT = [
    "The council of Ostby voted on Thursday to close the swimming hall for two years, from the first of June.",
    "The roof, built in 1974, no longer carries the weight of snow that the building code has asked for since 2010.",
    "Schools will take their pupils by bus to the hall in Vik, half an hour away, at a cost of 900,000 a year.",
]
PAGE = """<!doctype html><html lang="en"><head><title>Hall to close | Ostby Post</title>{head}</head><body>
<nav><a href="/">Home</a></nav>{above}<main><article class="{name}"><header><h1>{title}</h1>
<p class="by">By Ann Teak</p>{under}</header><div class="text">{body}</div>{below}</article></main>
<aside class="trending"><h3>Trending</h3>
<ul><li><a href="/{n}">Story {n}</a></li><li><a href="/2">Two</a></li></ul></aside>
<script>var token = "{n}";</script><footer><p>Served in {n} ms</p></footer></body></html>"""


def page_of(**parts: str) -> Page:
    """The page with some of its parts replaced."""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in TEXT)
    defaults = {"head": "", "above": "", "name": "post", "title": "Hall to close", "under": "", "below": "", "n": "1"}
    source = PAGE.format(**(defaults | {"body": body} | parts))
    return read_page(source.encode(), url="https://paper.example/hall", rules=load_markup_rules())


SAME = {
    "other furniture": {"n": "7734"},
    "other class names": {"name": "x5f18ad9 css-1q2w"},
    "a banner above": {"above": "<div class='promo'><p>Read the Post for a month for one crown only.</p></div>"},
    "other markup in the text": {
        "body": f"<div><p>{TEXT[0].replace('council', '<b>council</b>')}</p></div><div>\n\n<p>{TEXT[1]}</p></div>"
        f"<p>{TEXT[2].replace(' ', chr(10))}</p>"
    },
    "paragraphs joined by breaks": {"body": "<p>" + "<br><br>".join(TEXT) + "</p>"},
    "escapes and soft hyphens": {
        "body": "".join(f"<p>{p.replace('hall', 'h&#97;ll').replace('pupils', 'pu&shy;pils')}</p>" for p in TEXT)
    },
    "a counter": {"under": "<p>1,204 views</p>"},
    "a byline that says when": {"under": "<p>3 hours ago</p>"},
    "a counter in the text": {"body": "".join(f"<p>{p}</p><div>Views: 1,204</div>" for p in TEXT)},
    "a stamp that moves": {"body": "<p>Updated 5 minutes ago</p>" + "".join(f"<p>{p}</p>" for p in TEXT)},
    "readers of the moment": {"below": "<p>77 people are reading this story now</p>"},
    "related stories": {
        "below": "<ul><li><a href='/a'>One</a></li><li><a href='/b'>Two</a></li><li><a href='/c'>Three</a></li></ul>"
    },
    "comments": {
        "below": "<section id='comments'><p>I do not believe a word of this, and neither does my sister.</p></section>"
    },
}
DIFFERENT = {
    "a number": {"body": "".join(f"<p>{p.replace('900,000', '800,000')}</p>" for p in TEXT)},
    "a currency": {"body": "".join(f"<p>{p.replace('900,000', '$900,000')}</p>" for p in TEXT)},
    "a letter's case": {"body": "".join(f"<p>{p.replace('Vik', 'VIK')}</p>" for p in TEXT)},
    "the title": {"title": "Hall may close"},
    "a notice in the article's footer": {"below": "<footer>This article was amended on 5 May.</footer>"},
    "a notice in an aside": {"below": "<aside>Correction: The roof was built in 1975.</aside>"},
    "a stamp in the header": {"under": "<p>Updated 4:09 pm</p>"},
    "a notice in what looks like furniture": {"above": "<div class='banner'><p>Correction: It is 38.</p></div>"},
    "a caption": {"below": "<figure><figcaption>The hall in Ostby, built in 1974.</figcaption></figure>"},
    "a correction in the data": {
        "head": '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Hall to close",'
        '"correction":"It is 38."}</script>'
    },
}


@pytest.mark.parametrize("kind", SAME)
def test_it_is_blind_to_what_does_not_matter(kind: str) -> None:
    """Furniture, markup, white space, counters and comments may change."""
    assert fingerprint(page_of(**SAME[kind])) == fingerprint(page_of())


@pytest.mark.parametrize("kind", DIFFERENT)
def test_it_sees_what_matters(kind: str) -> None:
    """Text, title, captions, notices anywhere and corrections in the data may not."""
    assert fingerprint(page_of(**DIFFERENT[kind])) != fingerprint(page_of())


NOTICES_BESIDE = {
    "an item above another one under their heading": (
        "<aside><h2>Corrections</h2><ul>{}<li>3 May: The article misstated the vote.</li></ul></aside>",
        "<li>4 May: The article misspelled the name of the mayor.</li>",
    ),
    "a paragraph under its heading": ("<aside><h3>Correction</h3>{}</aside>", "<p>The roof is of 1975, not 1974.</p>"),
    "a sentence without the words of most notices": (
        "<footer>{}</footer>",
        "<p>We have removed a sentence that said the guard had been asleep. There is no evidence for it.</p>",
    ),
}


@pytest.mark.parametrize("kind", NOTICES_BESIDE)
def test_a_notice_beside_the_text_is_seen_whatever_its_words(kind: str) -> None:
    """What the rules take for a notice in a box of the article makes another page, and another fingerprint."""
    rules = load_rules()
    box, notice = NOTICES_BESIDE[kind]
    before, after = page_of(below=box.format("")), page_of(below=box.format(notice))
    assert not same_for_readers(before, after, each_page_once(rules))
    assert not same_for_readers(after, before, each_page_once(rules))
    marks = [fingerprint(page, detect(page, rules).notices) for page in (before, after)]
    assert marks[0] != marks[1]


def test_other_words_beside_the_text_are_no_other_page() -> None:
    """Where the rules take none of it for a notice, what stands beside the body may be another."""
    before, after = (page_of(under=f"<p>{count} people are reading this story now.</p>") for count in (12, 77))
    assert same_for_readers(before, after, each_page_once(load_rules()))


def test_it_begins_with_its_version() -> None:
    """A fingerprint says by which version it was made, so that another version is never mistaken for a change."""
    assert re.fullmatch(r"2:[0-9a-f]{32}", fingerprint(page_of()))


@given(st.lists(st.text(min_size=1), min_size=1, max_size=5))
def test_it_is_blind_to_where_blocks_end(texts: list[str]) -> None:
    """The same text in other blocks is the same text."""
    many = Page(url="u", canonical_url="u", blocks=tuple(Block(text=text) for text in texts))
    one = Page(url="u", canonical_url="u", blocks=(Block(text=" ".join(texts)),))
    assert fingerprint(many) == fingerprint(one)


@given(st.text(), st.text())
def test_title_and_body_are_not_mixed_up(title: str, text: str) -> None:
    """A page whose title and text change places says something else."""
    assume(_squeezed(title) != _squeezed(text))
    page = Page(url="u", canonical_url="u", title=title, blocks=(Block(text=text),))
    swapped = Page(url="u", canonical_url="u", title=text, blocks=(Block(text=title),))
    assert fingerprint(page) != fingerprint(swapped)


def _squeezed(text: str) -> str:
    return re.sub(r"[\W_]", "", unicodedata.normalize("NFKC", text)) or text


def test_marks_that_editors_swap_are_the_same() -> None:
    """Curly and straight quotes, dashes of any length and encodings of one letter do not differ."""
    curly = Page(url="u", canonical_url="u", title="“Caf\u00e9” – the mayor’s choice…")
    straight = Page(url="u", canonical_url="u", title='"Cafe\u0301" - the mayor\'s choice...')
    assert fingerprint(curly) == fingerprint(straight)


def test_the_place_of_a_notice_matters() -> None:
    """A notice that moves from the body to a box is seen."""
    block = Block(text="Correction: It is 38.", triggered=True)
    inside = Page(url="u", canonical_url="u", blocks=(block,))
    outside = Page(url="u", canonical_url="u", blocks=(Block(text=block.text, triggered=True, place=Place.OUTSIDE),))
    assert fingerprint(inside) != fingerprint(outside)


def test_links_to_other_stories_in_furniture_come_and_go() -> None:
    """What holds a notice's words beside the article matters in plain text, and not where it is mostly a link."""
    plain = page_of()
    promise = Block(text="Correction to a story on schools", place=Place.FURNITURE, triggered=True)
    linked, said = (replace(promise, link_share=share) for share in (1.0, 0.0))
    assert fingerprint(replace(plain, blocks=(*plain.blocks, linked))) == fingerprint(plain)
    assert fingerprint(replace(plain, blocks=(*plain.blocks, said))) != fingerprint(plain)
