"""A page that carries a notice in some markup, and the markup in which publishers print notices."""

from __future__ import annotations

from amended.domain.snapshots import Block, Page, Place

PARAGRAPHS = [
    "The harbour board approved the new ferry terminal on Monday by seven votes to two, after a debate of four hours.",
    "The building is to cost 38 million, a third more than was foreseen when the plan was first shown in 2019.",
    "Opponents say that the terminal will bring more traffic to the old town, whose streets are crowded as it is.",
    "The mayor answered that a tram line, already under construction, will take most of the passengers.",
]
SAID = "An earlier version of this article misstated the cost of the terminal; it is 38 million, not 28 million."


def page_with(before: str = "", inside: str = "", after: str = "", beside: str = "") -> str:
    """A news page whose article has markup before, within, after and beside its paragraphs."""
    first, *rest = [f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS]
    return f"""<!doctype html><html lang="en"><head><title>Board approves terminal - Harbour News</title></head>
    <body class="single-post has-sidebar"><header class="site-header"><a href="/">Harbour News</a>
    <nav><ul><li><a href="/news">News</a></li><li><a href="/corrections">Corrections</a></li></ul></nav></header>
    <div class="layout"><main><article class="post"><header><h1>Board approves terminal</h1>
    <p class="byline">By Ann Teak</p></header>{before}<div class="entry-content">{first}{inside}{"".join(rest)}
    </div>{after}</article>{beside}</main>
    <aside class="sidebar"><h3>Most read</h3><ul>
    <li><a href="/1">Correction officers strike at county jail for third day</a></li>
    <li><a href="/2">Update: storm warnings lifted along the whole of the coast</a></li>
    <li><a href="/3">Ferry firm posts record profit after a summer of sun</a></li></ul></aside></div>
    <footer class="site-footer"><p>We correct errors promptly. <a href="/policy">Corrections policy</a></p></footer>
    </body></html>"""


def said_in(page: Page) -> list[Block]:
    """The blocks of the article that hold what the notice says."""
    return [block for block in page.blocks if SAID in block.text and block.place is not Place.FURNITURE]


KINDS = {
    "paragraph with a bold label": {"inside": f"<p><strong>Correction:</strong> {SAID}</p>"},
    "italic paragraph at the end": {"after": f"<p><em>{SAID}</em></p>"},
    "footer of the article": {"after": f"<footer class='submeta'><p>{SAID}</p></footer>"},
    "aside": {"after": f"<aside class='correction-box'><p>{SAID}</p></aside>"},
    "bare div": {"after": f"<div>{SAID}</div>"},
    "bare text after the last paragraph": {"after": SAID},
    "text after two breaks": {"inside": f"<p>Some more of the story stands here.<br><br>{SAID}</p>"},
    "text after one break": {"inside": f"<p>Some more of the story stands here.<br><b>Correction:</b> {SAID}</p>"},
    "split by inline elements": {
        "inside": "<p><span>An earlier</span> <a href='/x'>version</a> of this <b>arti</b>cle "
        + SAID.removeprefix("An earlier version of this article ")
        + "</p>"
    },
    "label alone in its element": {"after": f"<h4>Corrections</h4><p>{SAID}</p>"},
    "definition list": {"after": f"<dl><dt>Correction</dt><dd>{SAID}</dd></dl>"},
    "list of several": {"after": f"<ul class='corrections'><li>{SAID}</li><li>Another was put right, too.</li></ul>"},
    "blockquote": {"inside": f"<blockquote>{SAID}</blockquote>"},
    "table cell": {"after": f"<table><tr><td>Correction</td><td>{SAID}</td></tr></table>"},
    "details": {"after": f"<details><summary>Changes</summary>{SAID}</details>"},
    "section of Newspack": {"after": f"<div class='corrections-module'><p><span>Correction</span> {SAID}</p></div>"},
    "element of the site's own": {"after": f"<story-correction>{SAID}</story-correction>"},
    "note role": {"after": f"<div role='note'>{SAID}</div>"},
    "before the text": {"before": f"<div class='editors-note'>{SAID}</div>"},
    "box beside the article": {"beside": f"<div class='article-correction'>{SAID}</div>"},
    "caption": {"inside": f"<figure><img src='a.png'><figcaption>{SAID}</figcaption></figure>"},
    "header of the article": {"before": f"<header><div>{SAID}</div></header>"},
    "font elements": {"inside": f"<p><font color='red'><i>{SAID}</i></font></p>"},
    "preformatted": {"inside": f"<pre>{SAID}</pre>"},
    "soft hyphens and no-break spaces": {
        "inside": f"<p>{SAID.replace('earlier', 'ear&shy;lier').replace(' of ', '&nbsp;of&#8203; ')}</p>"
    },
}
