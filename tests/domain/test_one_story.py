"""When two pages hold one story, and what becomes of the records."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from amended.domain.addresses import article_key, on_one_site
from amended.domain.articles import Article, ArticleStatus, LedgerEntry
from amended.domain.one_story import (
    as_second_address,
    joined,
    other_addresses,
    same_story,
    stood_in,
)
from amended.domain.snapshots import Block, Page

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
URL = "https://www.news.example/story"
BRIDGE = [f"The council met for the {n}. time and talked about the bridge that {n}000 people cross." for n in range(8)]
HERON = [f"A heron was seen at the lake on day {n} of the month, and {n}0 people came to see it." for n in range(8)]


def page(texts: list[str], title: str = "Bridge", **fields: Any) -> Page:
    """A page of these paragraphs."""
    blocks = tuple(Block(text=text) for text in texts)
    made = Page(url=URL, canonical_url=URL, title=title, blocks=blocks)
    return replace(made, **fields)


def article(url: str = URL, **fields: Any) -> Article:
    """An article at this address that was read."""
    made = Article(key=article_key(url), url=url, host="www.news.example", first_seen=NOW, snapshot=1, next_visit=NOW)
    return replace(made, **fields)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (page(BRIDGE), page(BRIDGE), True),
        (page(BRIDGE), page([*BRIDGE[:6], "It was 7000.", "Correction: It was not 8000."]), True),
        (page(BRIDGE), page(BRIDGE[:2], "Bridge | News"), True),
        (page(BRIDGE), page(BRIDGE, "Another title altogether"), True),
        (page(BRIDGE), page(HERON), False),
        (page(BRIDGE), page(["Read more of what happened here today.", *HERON]), False),
        (page(["Prices rose by 3 per cent in March, says the office."]),
         page(["Prices rose by 4 per cent in March, says the office."]), True),
        (page(["Prices rose by 3 per cent, says the office."], published=NOW),
         page(["Prices rose by 4 per cent, says the office."], published=NOW + timedelta(days=30)), False),
        (page(["This video cannot be played in your country at present."], "Bridge"),
         page(["This video cannot be played in your country at present."], "Heron"), False),
        (page([]), page([]), False),
        (page([HERON[0], *BRIDGE], "Bridge"), page([BRIDGE[0][:70], *BRIDGE], "Heron"), False),
        (page([*BRIDGE, HERON[0]], "Bridge"), page([*BRIDGE, *HERON], "Heron"), False),
        (page([HERON[0], *BRIDGE[:3]], "The Post", headline="Heron"),
         page([HERON[1], *BRIDGE[:3]], "The Post", headline="Bridge"), False),
    ],
)  # fmt: skip
def test_one_story_in_two_dresses(one: Page, other: Page, same: bool) -> None:
    """Most of the shorter text must stand in the other, word for word; short texts under one title may differ a bit."""
    assert same_story(one, other) is same
    assert same_story(other, one) is same


@pytest.mark.parametrize(
    ("canonical", "landed", "found"),
    [
        (URL, URL, ()),
        ("https://news.example/story/?utm_source=x", URL, ()),
        ("https://amp.news.example/other", URL, ("https://amp.news.example/other",)),
        ("https://edition.news.example/other", URL, ("https://edition.news.example/other",)),
        ("https://www.news.example/", URL, ()),
        ("https://other.example/story", URL, ()),
        ("http://169.254.169.254/story", URL, ()),
        ("file:///etc/passwd", URL, ()),
        (URL, "https://other.example/moved", ("https://other.example/moved",)),
    ],
)
def test_where_a_page_may_be_known_too(canonical: str, landed: str, found: tuple[str, ...]) -> None:
    """Where a redirect ended counts; a canonical address only on the page's own site, and no front page."""
    assert other_addresses(article(), page(BRIDGE, canonical_url=canonical), landed) == found


@pytest.mark.parametrize(
    ("stated", "found"),
    [
        ("https://www.news.example/?p=1234", ("https://www.news.example/?p=1234",)),
        ("https://news.example/1.6604622", ("https://news.example/1.6604622",)),
        ("https://www.news.example/", ()),
        ("https://www.news.example/?lang=en", ()),
        ("https://short.example/Ab3", ()),
        ("http://[::1", ()),
    ],
)
def test_a_short_link_is_an_address_of_the_page(stated: str, found: tuple[str, ...]) -> None:
    """What a page states for its own beside the canonical address counts on its site, where it names one page."""
    assert other_addresses(article(), page(BRIDGE, further_addresses=(stated,)), URL) == found


def test_sites() -> None:
    """One host in another dress, or within the other, is one site; a shared ending is none."""
    assert on_one_site("https://m.news.example/1", "https://news.example/2")
    assert not on_one_site("https://one.example/1", "https://other.example/1")
    assert not on_one_site("https://badnews.example/1", "https://news.example/1")
    assert not on_one_site("http://127.0.0.1:1/", "http://127.0.0.1:2/")
    assert not on_one_site("", "https://news.example/")


def test_what_two_addresses_brought_is_joined() -> None:
    """Feeds, channels, silence and what was told go to the real one; the other one is visited no more."""
    told = LedgerEntry(key="k", text="It was told.", seen_at=NOW)
    real = article(feeds=("a",), last_visit=NOW, next_visit=NOW + timedelta(days=1))
    second = article("https://www.news.example/amp", feeds=("b",), channels=("C1",), muted=True, watched=True)
    both = joined(real, second, [told], changed=True, now=NOW, floor=timedelta(minutes=15))
    assert (both.feeds, both.channels, both.muted, both.watched) == (("a", "b"), ("C1",), True, True)
    assert (both.ledger, both.also_at) == ((told,), ("https://www.news.example/amp",))
    assert both.next_visit == NOW + timedelta(minutes=15)
    stub = as_second_address(second, both)
    assert (stub.status, stub.same_as, stub.next_visit) == (ArticleStatus.ENDED, real.key, None)
    assert stub.is_second_address
    assert joined(both, second, [told], changed=False, now=NOW, floor=timedelta(minutes=15)) == both


def test_an_article_that_nobody_wants_any_more_stays_so() -> None:
    """A second address revives what ended where its text is another, but not what a user follows no more."""
    second, floor = article("https://www.news.example/amp"), timedelta(minutes=15)
    ended = article(status=ArticleStatus.ENDED, next_visit=None)
    assert joined(ended, second, (), changed=False, now=NOW, floor=floor).status is ArticleStatus.ENDED
    assert joined(ended, second, (), changed=True, now=NOW, floor=floor).status is ArticleStatus.FOLLOWED
    unwatched = replace(ended, status=ArticleStatus.UNWATCHED)
    assert joined(unwatched, second, (), changed=True, now=NOW, floor=floor).status is ArticleStatus.UNWATCHED


@pytest.mark.parametrize(
    ("old", "stood"),
    [
        (page(["The site is down for a while, as we make it better."], "Maintenance"), True),
        (page([], "Bridge"), True),
        (page(BRIDGE[:1]), False),
        (page(["More on this story soon, as it comes in to us."]), False),
        (
            page(["The council met for the 0. time, they say, and talked of the bridge that people cross."], "Mayor"),
            False,
        ),
        (page(["Talked about the bridge."], "Mayor"), False),
        (page(["Loading the story."], "Bridge"), True),
    ],
)
def test_what_stood_in_for_a_story(old: Page, stood: bool) -> None:
    """A wall of other words under another title, or nothing but a title, was none of the story; its beginning was."""
    assert stood_in(old, page(BRIDGE)) is stood


def test_a_short_article_that_gives_way_to_a_notice_was_the_story() -> None:
    """What takes its place under another title says no more than it did, so that it was no wall."""
    withdrawn = page(["This story has been removed because it did not meet our standards."], "Retraction")
    assert not stood_in(page(["A fire broke out at the mill in Garton early on Tuesday."], "Fire"), withdrawn)
