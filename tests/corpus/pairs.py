"""Two versions of one article as HTML, in the templates that content systems print: the cases of `pairs/*.toml`.

[stories.NAME]  language, title, paragraphs: what a pair tells of, unless it says otherwise
[[pairs]]       name, story, template, and on either side a table of slots:
    title, stamp, kicker      plain text
    top, inline, bottom       HTML above, within (after the second paragraph) and below the paragraphs
    outside, aside            HTML in the article's own foot, and beside it
    related, comments         HTML of the page around it
    edits                     pairs of words to exchange in the paragraphs; "" as the second takes a paragraph out
    paragraphs                how many paragraphs are printed
    template                  where this side is printed in another template
    fault                     why a pair is not yet told as it should be
Expected: `gained`, a piece of the text of each; and where it is said, how many were reworded, moved, removed.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "pairs"

_NAVIGATION = (
    '<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li><li><a href="/sport">Sport</a></li>'
    '<li><a href="/corrections">Corrections</a></li></ul></nav>'
)
_FOOT = (
    '<footer class="site-footer"><ul><li><a href="/about">About us</a></li><li><a href="/contact">Contact</a></li>'
    '<li><a href="/corrections-policy">Corrections policy</a></li></ul><p>© The Harbour Herald</p></footer>'
)
_HEAD = (
    '<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8"><title>{title} | The Harbour Herald</title>'
    '<meta property="og:title" content="{title}"><meta property="og:type" content="article"></head>'
)
_TEMPLATES = {
    "news": _HEAD
    + "<body>"
    + _NAVIGATION
    + '<main><article class="story"><header><p class="kicker">{kicker}</p><h1>{title}</h1>'
    '<p class="byline">By Ann Lee</p><p class="dateline"><time>{stamp}</time></p></header>{top}'
    '<div class="article-body">{body}{bottom}</div><footer class="article-foot">{outside}</footer></article>'
    '<aside class="sidebar">{aside}</aside><section class="related"><h2>Related stories</h2>{related}</section>'
    '<section id="comments" class="comments">{comments}</section></main>' + _FOOT + "</body></html>",
    "wordpress": _HEAD
    + '<body class="single post">'
    + _NAVIGATION
    + '<div id="primary"><main id="main"><div id="post-42" class="post hentry category-news"><div class="entry-header">'
    '<h1 class="entry-title">{title}</h1><div class="entry-meta"><span class="posted-on">{stamp}</span> '
    '<span class="author vcard">Ann Lee</span></div></div><div class="entry-content">{top}{body}{bottom}'
    '<div class="sharedaddy"><h3>Share this:</h3><ul><li><a href="#">Twitter</a></li></ul></div></div>'
    '<div class="entry-footer">{outside}</div></div><div id="comments">{comments}</div></main></div>'
    '<div id="secondary" class="widget-area">{aside}{related}</div>' + _FOOT + "</body></html>",
    "hashed": _HEAD
    + '<body><div id="__next">'
    + _NAVIGATION
    + '<div class="css-1q2w"><div class="css-9x8y"><span class="css-a1">{kicker}</span><h1 class="css-b2">{title}</h1>'
    '<div class="css-c3">{stamp}</div></div><div class="css-d4">{top}</div><section class="css-e5">{body}{bottom}'
    '</section><div class="css-f6">{outside}</div></div><div class="css-g7">{aside}{related}</div>'
    '<div class="css-h8 comments-area">{comments}</div></div>' + _FOOT + "</body></html>",
    "archive": _HEAD
    + '<body><div id="wm-ipp-base"><div id="wm-ipp"><a href="/web/">Wayback Machine</a><span>12 captures</span>'
    "<span>3 May 2019 - 14 Nov 2023</span></div></div>"
    + _NAVIGATION
    + '<div class="content"><div class="article"><h1>{title}</h1><div class="date">{stamp}</div>{top}{body}{bottom}'
    "</div>{outside}</div>{related}" + _FOOT + "<!-- FILE ARCHIVED ON 12:03:04 May 03, 2019 --></body></html>",
    "old": '<HTML><HEAD><TITLE>{title}</TITLE></HEAD><BODY><TABLE><TR><TD width=120><A href="/">Home</A><BR>'
    '<A href="/news">News</A></TD><TD><H2>{title}</H2><FONT size=2>{stamp}</FONT>{top}{body}{bottom}<HR>{outside}'
    "</TD></TR></TABLE></BODY></HTML>",
    "markdown": '<!DOCTYPE html><html><head><meta charset="utf-8"><title>{title}</title></head><body><article>'
    '<h1>{title}</h1><p class="date"><time>{stamp}</time></p>{top}{body}{bottom}{outside}</article></body></html>',
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """One pair of pages and what happened between them."""

    file: str
    name: str
    old: str
    new: str
    gained: tuple[str, ...]
    fates: dict[str, int]
    fault: str


TEMPLATES = tuple(_TEMPLATES)


def pairs(redesigned: str | None = None) -> Iterator[Pair]:
    """All pairs of all files; the new page in another template where one is named."""
    for file in sorted(FOLDER.glob("*.toml")):
        table = tomllib.loads(file.read_text(encoding="utf-8"))
        for row in table["pairs"]:
            story = table["stories"][row["story"]]
            yield Pair(
                file=file.stem,
                name=row["name"],
                old=_html(story, row, row.get("old", {})),
                new=_html(story, row, row.get("new", {}) | ({"template": redesigned} if redesigned else {})),
                gained=tuple(row.get("gained", ())),
                fates={fate: row[fate] for fate in ("reworded", "moved", "removed") if fate in row},
                fault=row.get("fault", ""),
            )


def _html(story: dict[str, Any], row: dict[str, Any], side: dict[str, Any]) -> str:
    """One page; a slot that the side does not fill is that of `both`, or empty."""
    slots = {**row.get("both", {}), **side}
    paragraphs = list(story["paragraphs"])[: slots.get("paragraphs")]
    for before, after in slots.get("edits", ()):
        paragraphs = [text.replace(before, after) for text in paragraphs if after or before not in text]
    printed = [f"<p>{text}</p>" for text in paragraphs]
    printed.insert(2, slots.get("inline", ""))
    filled = {
        name: slots.get(name, "") for name in ("kicker", "top", "bottom", "outside", "aside", "related", "comments")
    }
    return _TEMPLATES[slots.get("template", row.get("template", "news"))].format(
        language=story["language"],
        title=slots.get("title", story["title"]),
        stamp=slots.get("stamp", story.get("stamp", "May 3, 2023")),
        body="".join(printed),
        **filled,
    )
