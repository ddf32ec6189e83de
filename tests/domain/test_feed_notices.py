"""Notices that only a feed tells of."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from amended.domain.articles import Article
from amended.domain.detection import Rules, detect
from amended.domain.feed_notices import feed_mark, with_feed_notices
from amended.domain.fingerprint import fingerprint
from amended.domain.notices import NoticeKind
from amended.domain.snapshots import Block, Page

NOW = datetime(2026, 3, 2, tzinfo=UTC)
URL = "https://example.org/story"
PAGE = Page(
    url=URL,
    canonical_url=URL,
    title="Dam holds",
    language="en",
    blocks=(Block(text="The dam held on Monday, officials said, although the river rose by five metres overnight."),),
)
ARTICLE = Article(
    key="k", url=URL, host="example.org", first_seen=NOW, feed_title="Dam holds", feed_text="The dam held."
)
CORRECTION = (
    "Correction: An earlier version of this article misstated how far the river rose. It was two metres, not five."
)


def test_a_notice_in_the_feed_joins_the_page(rules: Rules) -> None:
    """A correction in the entry's text is a notice of the page, and changes its fingerprint."""
    article = replace(ARTICLE, feed_text=f"The dam held.\n{CORRECTION}")
    page = with_feed_notices(PAGE, article, rules)
    (notice,) = detect(page, rules).notices
    assert (notice.kind, notice.label) == (NoticeKind.CORRECTION, "Correction")
    assert notice.text.startswith("An earlier version of this article misstated")
    assert fingerprint(page) != fingerprint(PAGE)


def test_a_notice_in_the_feeds_title_joins_the_page(rules: Rules) -> None:
    """A correction in the entry's title counts too."""
    page = with_feed_notices(PAGE, replace(ARTICLE, feed_title="CORRECTION: Dam holds after river rises"), rules)
    assert [notice.kind for notice in detect(page, rules).notices] == [NoticeKind.CORRECTION]


@pytest.mark.parametrize("told", [CORRECTION, CORRECTION[:70] + "…", CORRECTION[:70] + " [...]"])
def test_what_the_page_prints_is_not_told_twice(rules: Rules, told: str) -> None:
    """A notice that stands on the page as well, in full, is the page's own, though the feed cuts it off."""
    printed = replace(PAGE, blocks=(*PAGE.blocks, Block(text=CORRECTION)))
    article = replace(ARTICLE, feed_text=f"The dam held.\n{told}")
    assert with_feed_notices(printed, article, rules) == printed


def test_an_ordinary_entry_adds_nothing(rules: Rules) -> None:
    """A summary without a notice leaves the page as it is, as does a page that could not be read."""
    assert with_feed_notices(PAGE, ARTICLE, rules) == PAGE
    unread = replace(PAGE, readable=False)
    assert with_feed_notices(unread, replace(ARTICLE, feed_text=CORRECTION), rules) == unread


def test_the_mark_tells_whether_the_feed_says_something_else() -> None:
    """The mark changes with text or title, not with white space, and is empty where the feed says nothing."""
    assert feed_mark(ARTICLE) == feed_mark(replace(ARTICLE, feed_text="The  dam\nheld."))
    assert feed_mark(ARTICLE) != feed_mark(replace(ARTICLE, feed_text="The dam broke."))
    assert feed_mark(ARTICLE) != feed_mark(replace(ARTICLE, feed_title="Dam breaks"))
    assert feed_mark(replace(ARTICLE, feed_text="", feed_title="")) == ""


def test_a_feed_that_only_says_corrected_adds_nothing(rules: Rules) -> None:
    """A label and a date without a word on what was wrong may be the page's own: nothing tells them apart."""
    assert with_feed_notices(PAGE, replace(ARTICLE, feed_text="The dam held.\nCorrected May 3, 2024"), rules) == PAGE
