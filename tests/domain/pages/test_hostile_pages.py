"""Any bytes give a verdict, soon and in little memory: random ones, mutated pages, and pages made to break parsers."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from amended.adapters.markup_rules import load_markup_rules
from amended.domain.fingerprint import fingerprint
from amended.domain.pages import read_page
from amended.domain.pages.taming import DEEPEST, MOST_ATTRIBUTES, tamed
from amended.domain.snapshots import Page, Place
from tests.domain.pages.noted_page import KINDS, page_with
from tests.processor_time import processor_time

SAMPLE = page_with(**KINDS["aside"]).encode()
SECONDS = 1.0  # of processor time: the machine that tests run on may be busy


def judged(body: bytes, content_type: str = "") -> Page:
    """The page that some bytes give, after checking what must hold of any page."""
    page = read_page(body, url="https://paper.example/a", content_type=content_type, rules=load_markup_rules())
    assert page.readable == (page.unreadable_reason is None)
    for block in page.blocks:
        assert block.text == " ".join(block.text.split())
        assert block.text
        assert 0 <= block.link_share <= 1
        assert block.place is not Place.FURNITURE or block.triggered
    "\n".join((page.title, page.text, *page.authors)).encode("utf-8")
    assert fingerprint(page).startswith("2:")
    return page


@given(st.binary(max_size=600), st.sampled_from(["", "text/html", "text/plain", "text/html; charset=utf-16", "a/b"]))
def test_random_bytes_give_a_verdict(body: bytes, content_type: str) -> None:
    """No bytes and no content type break anything."""
    judged(body, content_type)


TAGS = [
    "p",
    "div",
    "article",
    "b",
    "a",
    "ul",
    "li",
    "table",
    "tr",
    "td",
    "h1",
    "span",
    "br",
    "aside",
    "footer",
    "script",
]
PIECES = st.one_of(
    st.sampled_from([f"<{tag}>" for tag in TAGS] + [f"</{tag}>" for tag in TAGS]),
    st.sampled_from(
        ["<div class='comments'>", "<p hidden>", "<!--", "-->", "<a href='x'>", "<svg>", "&#0;", "&shy;", "<"]
    ),
    st.sampled_from(
        ["Correction: it is 38. ", "A sentence that is long enough to be a paragraph of an article, it is. "]
    ),
    st.text(max_size=20),
)


@given(st.lists(PIECES, max_size=60))
def test_any_soup_of_tags_gives_a_verdict(pieces: list[str]) -> None:
    """Tags in any order, opened and closed as they come, are read."""
    judged("".join(pieces).encode("utf-8", "replace"))


@settings(max_examples=60)
@given(
    st.lists(st.tuples(st.integers(0, len(SAMPLE) - 1), st.integers(0, 255)), max_size=30), st.integers(0, len(SAMPLE))
)
def test_mutated_pages_give_a_verdict(changes: list[tuple[int, int]], end: int) -> None:
    """A real page with some bytes changed and the end cut off is read as far as it goes."""
    body = bytearray(SAMPLE)
    for at, byte in changes:
        body[at] = byte
    judged(bytes(body[:end]))


@given(st.text(max_size=300))
def test_reading_twice_gives_the_same(text: str) -> None:
    """The same bytes give the same page."""
    body = f"<html><body><article><h1>T</h1><p>{text}</p></article></body></html>".encode("utf-8", "replace")
    assert judged(body) == judged(body)


def sized(unit: str, size: int = 400_000) -> str:
    """As many repetitions as fit a size."""
    return unit * (size // len(unit))


HOSTILE = {
    "nested div": sized("<div>") + "x",
    "nested and closed": sized("<div>", 200_000) + "x" + sized("</div>", 200_000),
    "nested lists": sized("<ul><li>"),
    "nested definition lists": sized("<dl><dt><dd>"),
    "items of two kinds of lists": "<article>" + sized("<li><dd>"),
    "items with paragraphs": "<article>" + sized("<dt><p><li>"),
    "nested choices": "<article>" + sized("<select><option>"),
    "end tags of nothing": sized("<main></pre>"),
    "end tags in values": sized("<div a='></div>'>"),
    "end tags in comments": sized("<div><!--</div>-->"),
    "end tags in raw text": sized("<div><textarea></div></textarea>"),
    "end tags that are passed over": sized("<span><li></span></li>"),
    "drawings that end": "<svg>" + sized("<center/>"),
    "formatting that another tag seems to end": sized("<font a=1></i><b></font>x<p>"),
    "nested tables": sized("<table><tr><td>"),
    "text in tables, parted by comments": "<table>" + sized("word " * 20 + "<!---->"),
    "text in tables, parted by hidden fields": "<Table><tr>" + sized("word " * 20 + "<Input type=Hidden>"),
    "unclosed bold": sized("<b>"),
    "unclosed fonts, then paragraphs": "<p>"
    + "".join(f"<font color={n}>" for n in range(1500))
    + sized("<p>x", 300_000),
    "attributes": "<div " + " ".join(f"a{n}=1" for n in range(40_000)) + ">x",
    "attributes after a quote": "<div x='<' y=\">\" " + " ".join(f"a{n}" for n in range(50_000)) + ">x",
    "attributes after a tag in a value": "<div t='<x>' " + " ".join(f"a{n}" for n in range(100_000)) + ">x",
    "attributes after a quote in a script": "<script>x<y='</script><p "
    + " ".join(f"a{n}" for n in range(100_000))
    + ">x",
    "attributes after a quote in a comment": "<!-- <y=' --><p " + " ".join(f"a{n}" for n in range(100_000)) + ">x",
    "many tags with many attributes": ("<p " + " ".join(f"a{n}" for n in range(450)) + ">x") * 180,
    "lines": sized("a<br>"),
    "line ends": sized("a\n"),
    "paragraphs": sized("<p>a"),
    "less-than signs": sized("<"),
    "unclosed comments": sized("<!--"),
    "references": sized("&#x41;"),
    "spaces": "<p>" + sized(" ") + "x",
    "one word": "<p>" + sized("x"),
    "stars": sized("*_"),
    "data": '<script type="application/ld+json">' + sized('{"a":[') + "</script><p>x",
    "scripts": sized("<script type='application/ld+json'>{}</script>"),
    "nested hidden elements": "<article>" + "<pre hidden>Correction: it is 38. " * 9000,
    "hidden elements": sized("<div aria-hidden=true>"),
    "class names": "".join(f"<div class='a{n} promo-{n}'>x</div>" for n in range(12_000)),
    "a long class": "<div class='" + sized("promo ") + "'>x</div>",
    "links": sized("<li><a href=x>link text</a></li>"),
    "titles": sized("<h1>Some title</h1>"),
    "site names": "<title>" + sized("a | ") + "</title><p>x",
    "seams": "<p>" + sized("<i>a</i><i>B</i>"),
    "directions": "<p>" + sized("\u202eabc\u202c"),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_pages_are_judged_in_time(kind: str) -> None:
    """What makes parsers quadratic is judged about as fast as any page of its size."""
    with processor_time(below=SECONDS):
        judged(HOSTILE[kind].encode())


@pytest.mark.parametrize("item", ["<li>a", "<li><p>a</li>", "<dt>a<dd>b", "<li>a<ul><li>b</ul>"])
def test_items_that_end_each_other_are_no_nesting(item: str) -> None:
    """However many there are, with and without end tags."""
    markup = b"<ul>" + item.encode() * 20_000
    assert tamed(markup) is markup


def test_ordinary_markup_is_left_alone() -> None:
    """A page within the limits is parsed byte for byte as it came."""
    assert tamed(SAMPLE) is SAMPLE


def test_text_within_too_deep_a_nest_is_kept() -> None:
    """Tags beyond the depth go, what stands between and after them stays."""
    deep = b"<div>" * 20_000 + b"deep" + b"</div>" * 20_000 + b"<p>after</p>"
    flat = tamed(deep)
    assert flat.count(b"<div>") == flat.count(b"</div>") == DEEPEST
    assert flat.endswith(b"</div><p>after</p>")
    assert b"deep" in flat


def test_a_tag_with_too_many_attributes_loses_them() -> None:
    """The element stays, so that what it holds is read."""
    many = b"<article " + b" ".join(b"a%d=1" % n for n in range(MOST_ATTRIBUTES * 3)) + b"><p>text</p>"
    assert tamed(many) == b"<article><p>text</p>"


MANY = b" ".join(b"a%d=1" % n for n in range(MOST_ATTRIBUTES * 3))
HIDING = {
    "in a script": b"<script>%s<z " + b"b " * 200 + b'a="</script><p %s>text</p>',
    "in a comment": b"<!-- %s<z " + b"b " * 200 + b'a="--><p %s>text</p>',
}


@pytest.mark.parametrize("place", HIDING)
@pytest.mark.parametrize("decoy", [b"<x q='<" + b"y" * 4100 + b"'>\n", b"<x " + b"bb=ccccccc " * 450 + b"q='<'>\n"])
def test_many_attributes_are_found_behind_whatever_seems_a_tag(place: str, decoy: bytes) -> None:
    """However many long tags without end seem to begin before it."""
    assert MANY not in tamed(HIDING[place] % (decoy * 60, MANY))


def test_a_page_in_which_it_cannot_be_told_what_is_a_tag_is_not_read() -> None:
    """Tags that seem to reach to the end of the page, one in the other, give a verdict soon, and it says so."""
    page = b"<p>" + b"text " * 200 + b"</p>" + (b"<x <" + b"y" * 4100 + b" ") * 240
    with processor_time(below=SECONDS):
        assert not judged(page).readable


@pytest.mark.parametrize("pair", ["<b>word</b> ", '<font color="red">word</font> ', "<I>word</i> "])
def test_formatting_that_is_closed_at_once_is_left_alone(pair: str) -> None:
    """A page of words in bold, each closed, is parsed as it came, however many there are."""
    page = b"<p>" + pair.encode() * 8_000
    assert tamed(page) is page


def test_only_comments_go_where_text_in_a_table_would_be_copied() -> None:
    """The declaration, scripts, fields to be filled in and all text stay."""
    page = b"<!DOCTYPE html><script>x = '<!-- y'</script><table><input name=a>" + b"text <!-- c --> text <?d>" * 10_000
    assert tamed(page) == page.replace(b"<!-- c -->", b"").replace(b"<?d>", b"")


def test_a_long_attribute_is_no_harm() -> None:
    """An image that stands in its own address, however long, is left alone."""
    page = b"<p>text</p><img src='data:image/png;base64," + b"A" * 100_000 + b"'>"
    assert tamed(page) is page


@pytest.mark.parametrize(
    "url", ["", "http://[broken", "not a url", "https://paper.example:99999999/x", "\0", "//", "é"]
)
def test_any_address_will_do(url: str) -> None:
    """An address that cannot be read leaves the page as it is."""
    page = read_page(SAMPLE, url=url, rules=load_markup_rules())
    assert page.readable
    assert page.url == page.canonical_url == url
