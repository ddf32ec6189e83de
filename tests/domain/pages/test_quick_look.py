"""An unchanged page is known without being read, and never mistaken for one that changed."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from amended.adapters.markup_rules import load_markup_rules
from amended.adapters.rule_files import load_rules
from amended.domain.detection import Rules, detect
from amended.domain.fingerprint import fingerprint
from amended.domain.pages import MarkupRules, OpenedPage, open_page, read_page, source_hash
from amended.domain.snapshots import Page, Place
from tests.processor_time import processor_time

URL = "https://paper.example/2024/ferry"
TEXT = [
    "The ferry between Ostby and Vik will run every hour from the first of May, the county said on Monday.",
    "A second boat, bought for 38 million crowns, is to be delivered in April and painted in the colours of the town.",
    "Passengers had complained for years of queues that lasted until the evening, above all in the summer months.",
]
NOTICE = "<p>Correction: An earlier version of this article misstated the price of the boat.</p>"
DATA = '{"@type": "NewsArticle", "headline": "A second ferry", "datePublished": "2024-04-02T08:00:00Z"%s}'
PAGE = """<!doctype html><html lang="en"><head><title>A second ferry | Post</title>
<script type="application/ld+json">%(data)s</script>%(head)s</head><body>
<nav><a href="/?t=%(token)s">Home</a></nav><main><article class="%(name)s"><h1>A second ferry</h1>%(body)s
<div id="slot-%(token)s" data-ad="%(token)s"></div>%(below)s</article></main>
<script nonce="%(token)s">var views = "%(token)s";</script><!-- served in %(token)s ms -->
<button>Share %(token)s</button>%(foot)s</body></html>"""


def page_of(**parts: str) -> bytes:
    """The page with some of its parts replaced."""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in TEXT)
    defaults = {"data": DATA % "", "head": "", "token": "a1", "name": "post", "body": body, "below": "", "foot": ""}
    return (PAGE % (defaults | parts)).encode()


@cache
def markup_rules() -> MarkupRules:
    """The markup rules that ship, read once."""
    return load_markup_rules()


@cache
def notice_rules() -> Rules:
    """The languages' rules that ship, read once."""
    return load_rules()


def opened(body: bytes, url: str = URL, content_type: str = "text/html") -> OpenedPage:
    """The page, opened with the rules that ship."""
    return open_page(body, url=url, content_type=content_type, rules=markup_rules())


ALIKE = {
    "another nonce, token and counter": page_of(token="77ff"),
    "another comment, script and style": page_of(foot="<!-- 3 --><script>1</script><style>p{}</style>"),
    "other names": page_of(name="css-9a8b td_uid_4711"),
    "white space between elements": page_of(body="\n\t".join(f"<p>{paragraph}</p>\n" for paragraph in TEXT)),
    "a tracking image": page_of(foot="<noscript><img src='/p?1' alt='x'>Count me</noscript><iframe>ad</iframe>"),
    "the hour of its making": page_of(data=DATA % ', "dateModified": "2024-04-02T09:17:33Z"'),
    "the hour of its making, in a meta element": page_of(
        head="<meta property='article:modified_time' content='2024-04-02T09:17:33Z'>"
    ),
    "a count in its data": page_of(data=DATA % ', "commentCount": 77'),
    "the encoding": page_of().replace(b"<head>", b"<head><meta charset='utf-16'>").decode().encode("utf-16"),
}
UNLIKE = {
    "a notice below": page_of(below=NOTICE),
    "a notice in the footer of the page": page_of(foot=f"<footer>{NOTICE}</footer>"),
    "one letter": page_of(body="".join(f"<p>{paragraph}</p>" for paragraph in TEXT).replace("38", "88")),
    "a passage that moved": page_of(body="".join(f"<p>{paragraph}</p>" for paragraph in reversed(TEXT))),
    "a correction in its data": page_of(data=DATA % ', "correction": "It cost 39 million."'),
    "another headline in its data": page_of(data=DATA.replace("A second", "The second") % ""),
    "another title": page_of(head="<meta property='og:title' content='The other ferry'>"),
    "another date": page_of(data=DATA.replace("04-02", "04-03") % ""),
    "a live blog now": page_of(data=DATA.replace("NewsArticle", "LiveBlogPosting") % ""),
    "an advertisement in words": page_of(foot="<div class='ad'>Sail with us</div>"),
}


@pytest.mark.parametrize("kind", ALIKE)
def test_what_no_reader_is_shown_leaves_the_hash(kind: str) -> None:
    """What varies at every load, but is not text, does not make another page; nor does it for those who read it."""
    first, second = opened(page_of()), opened(ALIKE[kind])
    assert first.quick_hash == second.quick_hash
    assert fingerprint(first.read()) == fingerprint(second.read())


@pytest.mark.parametrize("kind", UNLIKE)
def test_what_a_reader_or_the_data_is_told_makes_another_hash(kind: str) -> None:
    """Any other word, wherever it stands, has the page read in full; and so has what the page says of itself."""
    assert opened(page_of()).quick_hash != opened(UNLIKE[kind]).quick_hash


HIDDEN = (
    "hidden",
    "style='color: red; Display:none'",
    "style='visibility:hidden'",
    "aria-hidden='true'",
    "class='hide'",
)


@pytest.mark.parametrize("attribute", HIDDEN)
def test_a_notice_that_was_hidden_and_is_shown_makes_another_hash(attribute: str) -> None:
    """The same words, shown where they were hidden before, are a change that the hash and the reading see."""
    hidden, shown = (
        opened(page_of(below=f"<aside {attribute}>{NOTICE}</aside>")),
        opened(page_of(below=f"<aside>{NOTICE}</aside>")),
    )
    assert hidden.quick_hash != shown.quick_hash
    assert fingerprint(hidden.read()) != fingerprint(shown.read())


def test_the_hash_tells_its_version() -> None:
    """A hash begins with the version of its making, so that a later one is never taken for it."""
    assert opened(page_of()).quick_hash.startswith("1:")


@pytest.mark.parametrize("body", [b"", b" \n\0", b"%PDF-1.7 x", b'{"a": 1}', b"\x89PNG\r\n"])
def test_what_is_no_page_has_no_hash(body: bytes) -> None:
    """Empty answers, images and data have no quick hash, and are unreadable."""
    page = opened(body)
    assert page.quick_hash == ""
    assert not page.read().readable


def test_plain_text_has_a_hash_of_its_words() -> None:
    """A document of plain text is known again, too, and another is another."""
    text = "\n\n".join(("A second ferry", *TEXT)).encode()
    one, same = (opened(text, content_type="text/plain") for _ in range(2))
    assert one.quick_hash == same.quick_hash != ""
    assert one.quick_hash != opened(text + b" Corrected.", content_type="text/plain").quick_hash
    assert one.read().readable


def test_reading_twice_gives_the_same_page_as_reading_at_once() -> None:
    """`read` may be called again, and gives what `read_page` gives."""
    page = opened(page_of(below=NOTICE))
    assert (
        page.read()
        == page.read()
        == read_page(page_of(below=NOTICE), url=URL, content_type="text/html", rules=markup_rules())
    )


ANEW = {
    "a script": "<script nonce='a1'>let views = {n};</script>",
    "a script that holds markup": "<script>let views = '<b></b>{n}';</script>",
    "its address": "<script async src='/bundle.{n}.js'></script>",
    "a comment": "<!-- served in {n} ms -->",
    "a nonce": "<link rel='preload' nonce=\"{n}\" href='/a.css'>",
}
TELLING = {
    "what follows a script that ends in capitals": "<script>a</SCRIPT><p>Correction: {n}.</p><SCRIPT>b</script>",
    "what follows a script that ends with a space": "<script>a</script ><p>Correction: {n}.</p><SCRIPT>b</script>",
    "what follows a comment that a script begins in": "<!-- <b></b><script>--><p>Correction: {n}.</p></script>",
    "an element whose name begins like a script's": "<script-box><p>Correction: {n}.</p></script-box>",
    "data": '<script type=\'application/ld+json\'>{{"@type": "NewsArticle", "correction": "It was {n}."}}</script>',
    "data in disguise": '<script type=\'application/ld&#43;json\'>{{"@type": "NewsArticle", "text": "{n}"}}</script>',
    "data without a type": '<script type=\'application/ld+json\'>{{"headline": "{n}"}}</script>',
    "data of another name": '<script>{{"@type": "NewsArticle", "text": "{n}"}}</script>',
    "text after a script that is left open": "<p title='<script'>It was {n}.</p><script>1</script>",
    "text between a script that is commented out and the next": "<!-- <script> --><p>It was {n}.</p><script>1</script>",
    "text after an empty comment": "<!--><p>It was {n}.</p><!-- -->",
    "a comment that shows what it holds": "<!--[if !IE]><!--><p>It was {n}.</p><!--<![endif]-->",
    "words that speak of a nonce": '<p>Set nonce="to what was {n}".</p>',
    "an attribute that hides": "<p data-n='{n}' hidden>Correction: It was {n}.</p>",
}


@pytest.mark.parametrize("kind", ANEW)
def test_what_is_made_anew_at_each_load_leaves_the_source(kind: str) -> None:
    """Scripts, comments, nonces and fields that are others at each load do not make another page, unparsed."""
    one, other = (page_of(foot=ANEW[kind].format(n=number)) for number in (1, 2))
    assert source_hash(one) == source_hash(other) != source_hash(page_of())


@pytest.mark.parametrize("kind", TELLING)
def test_whatever_could_be_shown_makes_another_source(kind: str) -> None:
    """What only looks like a script or a comment, and the data that a page states, are part of its source."""
    one, other = (page_of(foot=TELLING[kind].format(n=number)) for number in (1, 2))
    assert source_hash(one) != source_hash(other)


@pytest.mark.parametrize(
    "opening", [' nonce="', ' nonce="<', "<!--", "<!--<", "><script>", "><script></b>", "<script @type>"]
)
def test_what_begins_again_and_again_and_never_ends_is_passed_over(opening: str) -> None:
    """A page of nothing but beginnings takes no longer than its length: each looks no farther than the next."""
    with processor_time(below=1.0):
        source_hash(b"<html><head>" + opening.encode() * 30_000)


def test_a_script_in_plain_text_is_text() -> None:
    """Where the document is no markup, every byte of it counts."""
    one, other = (f"A tutorial\n\n<script>let a = {number}</script>".encode() for number in (1, 2))
    assert source_hash(one, "text/plain") != source_hash(other, "text/plain")


PIECES = st.sampled_from(
    [
        "<script>let a = {n};</script>",
        "<style>.a{n} {{ color: red }}</style>",
        "<!-- {n} -->",
        " \n ",
        "<br>",
        "<template><p>Correction: {n} was wrong.</p></template>",
        "<noscript><p>Update: {n} more.</p></noscript>",
        "<svg><title>{n}</title></svg>",
        "<img src='/{n}.png' alt='{n}'>",
        "<div data-nonce='{n}'></div>",
        "<select><option>{n}</option></select>",
        "<p>Correction: It was {n}.</p>",
        "<p>{n}</p>",
        "<p hidden>Correction: It was {n}.</p>",
        "<p style='display:none'>Correction: It was {n}.</p>",
        "<aside>This article was amended on {n} May.</aside>",
        "<span aria-hidden='true'>Updated {n}</span>",
        "<a href='/{n}'>Link</a>",
        "<b>Clarification:</b> {n}",
    ]
)
PLACES = st.sampled_from(["</p>", "</h1>", "</article>", "</body>", "<article", "</nav>"])
EDITS = st.lists(st.tuples(PIECES, PLACES, st.integers(1, 3)), max_size=3)


def edited(edits: list[tuple[str, str, int]]) -> bytes:
    """The page with pieces of markup put in."""
    source = page_of().decode()
    for piece, place, number in edits:
        source = source.replace(place, piece.format(n=number) + place, 1)
    return source.encode()


def judged(page: Page) -> object:
    """All of a page that is judged: its notices, its text, whether it is an article."""
    body = "".join("".join(block.text.split()) for block in page.blocks if block.place is Place.BODY)
    return (
        detect(page, notice_rules()).notices,
        body,
        page.title,
        page.corrections,
        page.readable,
        page.unreadable_reason,
        page.live_blog,
    )


@settings(max_examples=2 * settings().max_examples, deadline=None)
@given(EDITS, EDITS)
def test_pages_of_one_hash_are_one_to_whoever_reads_them(
    one: list[tuple[str, str, int]], other: list[tuple[str, str, int]]
) -> None:
    """Whatever is put into a page: an equal quick hash means an equal fingerprint and the same notices."""
    first, second = opened(edited(one)), opened(edited(other))
    if first.quick_hash == second.quick_hash:
        assert fingerprint(first.read()) == fingerprint(second.read())
        assert judged(first.read()) == judged(second.read())


TORN = ("<!--", "-->", "<script>", "</script>", "'>", "<b title='<script'>{n}</b>", ' nonce="', '"')
TORN_EDITS = st.lists(st.tuples(PIECES | st.sampled_from(TORN), PLACES, st.integers(1, 2)), max_size=3)


@settings(max_examples=2 * settings().max_examples, deadline=None)
@given(TORN_EDITS, st.integers(0, 2))
def test_pages_of_one_source_are_one_to_whoever_reads_them(one: list[tuple[str, str, int]], changed: int) -> None:
    """However torn the markup: where a piece of it is another and the source the same, so is all that is read."""
    other = [(piece, place, 3 if at == changed else number) for at, (piece, place, number) in enumerate(one)]
    if source_hash(edited(one)) == source_hash(edited(other)):
        first, second = opened(edited(one)), opened(edited(other))
        assert fingerprint(first.read()) == fingerprint(second.read())
        assert judged(first.read()) == judged(second.read())


INVISIBLE = ("<script>let a = {n};</script>", "<!-- {n} -->", "<i data-n='{n}'></i>", "<noscript>{n}</noscript>")


@settings(max_examples=30, deadline=None)
@given(EDITS, st.lists(st.tuples(st.sampled_from(INVISIBLE), PLACES, st.integers(1, 3)), min_size=1, max_size=4))
def test_what_is_not_shown_never_costs_a_reading(
    edits: list[tuple[str, str, int]], more: list[tuple[str, str, int]]
) -> None:
    """Scripts, comments and empty elements more or less leave the hash, and what is read, of any page as it is."""
    first, second = opened(edited(edits)), opened(edited(edits + more))
    assert first.quick_hash == second.quick_hash
    assert judged(first.read()) == judged(second.read())


@given(st.binary(max_size=400))
def test_any_bytes_are_opened(body: bytes) -> None:
    """No bytes make opening or reading raise, and the same bytes have the same hash."""
    page = opened(b"<html><body>" + body)
    assert page.quick_hash == opened(b"<html><body>" + body).quick_hash
    assert isinstance(page.read().readable, bool)
