"""Notices that stand in what a feed says of an article, and not on its page. Pure.

Some publishers correct the summary, or write the correction into the entry, before or instead of the page. What the
feed says is judged by the same rules as a page; what is found joins the page as corrections that are stated in data,
so that fingerprint, comparison, ledger and snapshots treat it like any other.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace

from amended.domain.articles import Article
from amended.domain.detection import Rules, detect
from amended.domain.notices import Notice, folded
from amended.domain.snapshots import Block, Page, StructuredCorrection

MOST_NOTICES = 20
# How a summary ends that was cut off.
_CUT = " .…[]"


def feed_mark(article: Article) -> str:
    """A short hash of what the feed says of the article now, "" where it says nothing.

    Where it differs from the mark of the last visit (`Article.feed_read`), the page is read whole, though its server
    may say that nothing was modified: there may be a notice in the feed.
    """
    if not (article.feed_text or article.feed_title):
        return ""
    said = f"{folded(article.feed_title)}\n{folded(article.feed_text)}"
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def with_feed_notices(page: Page, article: Article, rules: Rules) -> Page:
    """The page with the notices of the article's entry in the feed, but those that the page prints itself."""
    if not page.readable or not (article.feed_text or article.feed_title):
        return page
    lines = tuple(Block(text=line) for line in article.feed_text.split("\n") if line.strip())
    entry = Page(
        url=page.url,
        canonical_url=page.canonical_url,
        title=article.feed_title,
        headline=article.feed_title,
        language=page.language,
        published=page.published,
        blocks=lines,
    )
    printed = folded(" ".join((page.title, page.headline, *(block.text for block in page.blocks))))
    told = [notice for notice in detect(entry, rules).notices if not _prints(printed, notice)][:MOST_NOTICES]
    if not told:
        return page
    return replace(page, corrections=(*page.corrections, *(_correction(notice) for notice in told)))


def _prints(printed: str, notice: Notice) -> bool:
    """Whether the page prints what the feed's notice says, perhaps at more length."""
    said = folded(notice.text.rstrip(_CUT))
    return not said or said in printed


def _correction(notice: Notice) -> StructuredCorrection:
    label = f"{notice.label}: " if notice.label else ""
    return StructuredCorrection(
        text=f"{label}{notice.text}", stated_time=notice.stated_time, kind_hint=notice.kind.value, from_feed=True
    )
