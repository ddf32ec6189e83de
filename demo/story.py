"""The demo's news site: one story with its feed, written for the demo, with the furniture of a real news page.

The story goes through stages: as published, with a first notice, with a second one. Everything around it that looks
like a notice is none: related headlines that start with "UPDATE:", a reader's "Correction:" in the comments, a link to
the corrections policy, and an ad that is another one at every load.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count

STORY_PATH = "/metro/2026/harbor-bridge-letter"

FIRST_NOTICE = (
    "Transport Commissioner Dana Whitfield on Monday disputed the letter announcing a full closure of the Harbor "
    "Bridge, saying there is “no plan of any kind to close” the crossing."
)
SECOND_NOTICE = (
    "Chief Engineer Luis Ortega said the letter was a “draft sent by mistake” and “badly” worded. He added that two of "
    "the six lanes will stay open throughout the repairs."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One state of the story: its notices, and the edits that went with them."""

    notices: tuple[tuple[str, str], ...]
    lede: str
    repairs: str
    modified: str


STAGES = (
    Stage(
        notices=(),
        lede="The Harbor Bridge will close to all traffic for 14 months from September, according to a letter from the "
        "city’s transport office that was seen by the Courier on Monday.",
        repairs="The repairs are to cost $212 million, most of it paid by the state.",
        modified="2026-05-04T19:05:00Z",
    ),
    Stage(
        notices=(("Update # 1 — 4:09 P.M.:", FIRST_NOTICE),),
        lede="The Harbor Bridge will close to all traffic for 14 months from September, according to a letter from the "
        "city’s transport office that the Courier examined on Monday.",
        repairs="The repairs are to cost $212 million, most of it paid by the state.",
        modified="2026-05-04T20:09:00Z",
    ),
    Stage(
        notices=(("Update # 1 — 4:09 P.M.:", FIRST_NOTICE), ("Update # 2 — 4:34 P.M.:", SECOND_NOTICE)),
        lede="The Harbor Bridge was to close to all traffic for 14 months from September, according to a letter from "
        "the city’s transport office that the Courier examined on Monday.",
        repairs="The repairs are expected to cost about $212 million, most of it paid by the state.",
        modified="2026-05-04T20:34:00Z",
    ),
)

_RELATED = (
    "UPDATE: Ferry fares to rise again in June, council says",
    "Storm leaves 4,000 homes without power along the coast",
    "UPDATE: Mayor’s aide resigns after parking row",
    "Five bakeries to visit before the summer crowds arrive",
    "UPDATE 2: Rail strike called off hours before the deadline",
    "Why the old lighthouse is moving forty yards inland",
)
_ADS = (
    "Mattresses from $99 this week only",
    "Learn the accordion in ten evenings",
    "Your boat deserves a better varnish",
)
_loads = count()


def feed(base: str) -> str:
    """The site's RSS feed."""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel>
<title>The Harbor Courier: Metro</title><link>{base}/</link><description>News of the city</description>
<item>
  <title>Letter: Harbor Bridge to Close for 14 Months</title>
  <link>{base}{STORY_PATH}</link>
  <guid isPermaLink="false">courier-48112</guid>
  <pubDate>Mon, 04 May 2026 19:05:00 GMT</pubDate>
  <description>A letter from the transport office announces a full closure from September.</description>
</item>
</channel></rss>
"""


def page(base: str, stage: Stage) -> str:
    """The story's page at this stage."""
    load = next(_loads)
    ad = _ADS[load % len(_ADS)]
    related = "".join(f'<li><a href="{base}/metro/{n}">{title}</a></li>' for n, title in enumerate(_RELATED))
    notices = "".join(f'<p class="story-note"><strong>{label}</strong> {text}</p>\n' for label, text in stage.notices)
    return f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<title>Letter: Harbor Bridge to Close for 14 Months | The Harbor Courier</title>
<link rel="canonical" href="{base}{STORY_PATH}">
<meta property="og:type" content="article">
<meta property="og:title" content="Letter: Harbor Bridge to Close for 14 Months">
<meta property="article:published_time" content="2026-05-04T19:05:00Z">
<meta property="article:modified_time" content="{stage.modified}">
<script>window.loads = {load};</script>
</head><body>
<header class="site-header"><a href="{base}/">The Harbor Courier</a>
<nav><ul><li><a href="/metro">Metro</a></li><li><a href="/sports">Sports</a></li>
<li><a href="/corrections">Corrections</a></li><li><a href="/updates">Get updates by e-mail</a></li></ul></nav></header>
<div class="ad-slot" id="ad-{load}">Advertisement <a href="/ads/{load}">{ad}</a></div>
<main><article>
<p class="kicker"><a href="/metro">Metro</a></p>
<h1>Letter: Harbor Bridge to Close for 14 Months</h1>
<p class="byline">By <a href="/staff/mara-lindqvist">Mara Lindqvist</a></p>
<div class="share"><span>Share this article</span> <a href="/s/f">Facebook</a> <a href="/s/x">X</a></div>
<div class="story-body">
{notices}<p>{stage.lede}</p>
<p>“For reasons of public safety, and as the council was told in March, the crossing will be withdrawn from service
so that the deck and the eastern bearings can be replaced,” wrote the office’s head of works, Brigid Hale, to the
harbor districts.</p>
<p>“Residents should plan for the detour by the Mill Street tunnel,” the letter added.</p>
<aside class="related"><h3>More from Metro</h3><ul>{related}</ul></aside>
<p>About 38,000 vehicles cross the bridge on a working day. It was opened in 1961 and last repaired in 2004.</p>
<div class="ad-slot">Advertisement <a href="/ads/inline-{load}">{ad}</a></div>
<p>{stage.repairs} The harbor districts had asked for a temporary ferry, an update of the timetable and clarification
of the detour, none of which the letter mentions.</p>
<p>The council meets on Thursday. Several members said they had learned of the plan from the newspaper.</p>
</div>
<div class="share"><span>Share this article:</span> <a href="/s/f">Facebook</a> <a href="/s/x">X</a></div>
<p class="story-tip">See a mistake? <a href="/corrections/report">Report a correction</a> or read our
<a href="/corrections">corrections policy</a>.</p>
</article>
<section class="newsletter"><h3>Get updates on this story</h3><p>Sign up for our evening newsletter.</p></section>
<section id="comments" class="comments"><h3>Comments (2)</h3>
<div class="comment"><p class="comment-author">pierwatcher</p><p>Correction: the bridge was opened in 1962, my father
poured the concrete.</p></div>
<div class="comment"><p class="comment-author">tollbooth_tim</p><p>Update: they are already putting up signs on Mill
Street!!</p></div></section>
</main>
<footer class="site-footer"><ul><li><a href="/about">About</a></li><li><a href="/corrections">Corrections</a></li>
<li><a href="/privacy">Privacy</a></li></ul><p>© 2026 The Harbor Courier</p></footer>
</body></html>
"""
