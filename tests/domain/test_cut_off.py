"""Where the end of a connection is all that ends a page: what tells that it was cut off, and what is a whole page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amended.domain.cut_off import breaks_in_its_midst, breaks_off
from amended.domain.snapshots import Block, Page

TEXT = "The council met on Monday."


@pytest.mark.parametrize(
    "body",
    [
        f"<html><body><p>{TEXT}</p><div cla",
        f'<html><body><p>{TEXT}</p><a href="/fur',
        f'<html><body><p>{TEXT}</p><a title="more than 3 > 2 an',
        f"<html><body><p>{TEXT}</p><script>let one = 1; if (one < 2 && one > 0) {{ one++; }}",
        f"<html><body><p>{TEXT}</p><STYLE media=all>p {{ color: red; }}",
        f"<html><body><p>{TEXT}</p><!-- <p>the end of",
        "<html><head><title>The council.",
        f"<html><body><article><p>{TEXT}</p><p>It will meet ag",
        f"<html><body><article><p>{TEXT}<p>It will meet ag",
        f"<html><body><p>{TEXT}</p><p>It will <em>not</em> mee",
        f"<html><body><div>{TEXT} It will meet",
        f"<html><body><p>{TEXT}</p><ul><li>One</li><li>Tw",
        f"<body><p>{TEXT}</p><p>日本の首相は月曜日に",
        f"<html><body><p>{TEXT}</p><div class='further'>",
    ],
)
def test_what_ends_in_the_midst_of_something_was_cut_off(body: str) -> None:
    """A tag, an attribute, a script, a comment, a sentence that was begun and not ended."""
    assert breaks_in_its_midst(body.encode())


@pytest.mark.parametrize(
    "body",
    [
        f"<html><body><h1>The council</h1><p>{TEXT}</p>",
        f"<html><body><h1>The council</h1><p>{TEXT}</p>\n",
        f"<html><body><h1>The council</h1><p>{TEXT}<p>It will meet again.",
        f"<html><body><h1>The council</h1><p>{TEXT}<p>Copyright 2026 The Valley Paper",
        f"<html><body><article><h1>The council</h1><p>{TEXT}</p></article>",
        f"<html><body><div><h1>The council</h1><p>{TEXT}</p></div>\nCopyright 2026",
        f"<html><body><main><p>{TEXT}</p></main><p>Copyright 2026</p><hr>",
        f"<html><body><script>let one = '<p';</script><!-- a > b --><p>{TEXT}</p>",
        f"<html><body><p>{TEXT} She said: “We will meet again”",
        f"<html><body><ul><li>{TEXT}<li>Two</ul>",
        "<!-- <html> -->The council",
        f"<html><body><p>{TEXT} 5 < 6, he said.",
        "<html><body><p>首相は月曜日に述べた。",
        f"<html><body><p>{TEXT}</body></html>",
        f"<p>{TEXT}</p><p>It will meet ag",
        f"<h1>The council</h1><p>{TEXT}",
        "The council met on Mon",
    ],
)
def test_what_leaves_out_only_what_html_lets_one_leave_out_is_whole(body: str) -> None:
    """The end tags of html, body, p and li are optional (HTML, 13.1.2.4), and a fragment opens none of them."""
    assert not breaks_in_its_midst(body.encode())


@given(st.text("<>/-! abhtmlscripbody\"'=.", max_size=200))
def test_any_beginning_is_judged(rest: str) -> None:
    """Whatever comes after the page has begun, there is an answer."""
    assert breaks_in_its_midst(f"<body>{rest}".encode()) in (True, False)


@pytest.mark.parametrize(
    ("texts", "broke_off"),
    [
        ([TEXT], True),
        ([TEXT, "It will meet"], True),
        ([TEXT, "It will meet again."], False),
        ([TEXT, "It will meet again.", "Nobody came."], False),
        (["The council met on Tuesday."], False),
        ([], False),
    ],
)
def test_the_beginning_of_the_last_page_and_no_more_broke_off(texts: list[str], broke_off: bool) -> None:
    """A whole page that came again, grew, or says anything else did not."""
    old, new = (
        Page(url="https://example.org/a", canonical_url="", blocks=tuple(Block(text=text) for text in page))
        for page in ([TEXT, "It will meet again."], texts)
    )
    assert breaks_off(old, new) is broke_off
