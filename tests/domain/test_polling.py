"""What answers to polls mean: named situations, each decided without any I/O."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from amended.domain.addresses import article_key
from amended.domain.articles import Article, ArticleStatus
from amended.domain.feed_entries import keys_to_look_up
from amended.domain.feeds import Entry, Feed, FeedDocument, FeedStatus, Validators
from amended.domain.policies import PollPolicy
from amended.domain.polling import (
    MOST_NEW_A_DAY,
    PollAnswer,
    PollDecision,
    credentials_for,
    decide_poll,
    hosts_of,
    request_address,
)
from amended.errors import (
    AddressRefused,
    AmendedError,
    Gone,
    NotAFeed,
    NotFound,
    RateLimited,
    RequestRefused,
    ServerFault,
    Unreachable,
)

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
URL = "https://example.org/rss"
FEED = Feed(url=URL, added_at=NOW, stock_taken=True, validators=Validators(etag='"1"', last_modified="then"))
POLICY = PollPolicy()


def entry(path: str, *, guid: str = "", title: str = "", text: str = "", **fields: Any) -> Entry:
    """An entry of the feed."""
    url = f"https://example.org/{path}"
    return Entry(identity=guid or url, url=url, title=title or f"Story {path}", text=text, **fields)


def answer(status: int = 200, **fields: Any) -> PollAnswer:
    """An answer to the poll."""
    return PollAnswer(**dict[str, Any](status=status, asked=URL, url=URL) | fields)


class Story:
    """A feed that is polled again and again; what was decided is kept as a store would keep it."""

    def __init__(self, feed: Feed = FEED) -> None:
        self.feed = feed
        self.known: dict[str, Article] = {}
        self.now = NOW

    def poll(self, *entries: Entry, feed: Feed | None = None, **fields: Any) -> PollDecision:
        """Poll, an hour later, and find these entries."""
        self.now += HOUR
        document = FeedDocument(title="News", entries=entries, **fields)
        asked = feed or self.feed
        looked_up = {key: self.known[key] for key in keys_to_look_up(asked, document) if key in self.known}
        decision = decide_poll(asked, answer(), document, looked_up, self.now, POLICY)
        for article in (*decision.new, *decision.updated):
            self.known[article.key] = article
        if feed is None:
            self.feed = decision.feed
        return decision


def test_a_first_poll_takes_stock() -> None:
    """The articles of the first good poll are stock; the feed's later ones are news, due at once."""
    story = Story(replace(FEED, stock_taken=False))
    assert [article.stock for article in story.poll(entry("1"), entry("2")).new] == [True, True]
    assert story.feed.stock_taken
    (later,) = story.poll(entry("3"), entry("1")).new
    assert (later.stock, later.next_visit) == (False, story.now)


def test_churning_guids_give_one_article() -> None:
    """An entry with a new guid at each poll is one article by its link."""
    story = Story()
    for number in range(4):
        story.poll(entry("1", guid=f"guid-{number}"))
    assert len(story.known) == 1


def test_churning_links_give_one_article() -> None:
    """An entry whose link changes under the same guid and title is one article, at its newest link."""
    story = Story()
    story.poll(entry("old-slug", guid="7", title="Storm hits"))
    decision = story.poll(entry("new-slug", guid="7", title="Storm hits"))
    (article,) = story.known.values()
    assert article.key == article_key("https://example.org/old-slug")
    assert article.url == "https://example.org/new-slug"
    assert decision.touched == (article.key,)
    assert not story.poll(entry("new-slug", guid="7", title="Storm hits")).touched


def test_a_new_title_and_link_of_the_same_hour_are_the_same_article() -> None:
    """A headline that is rewritten together with its link is known by guid and publication time."""
    story = Story()
    story.poll(entry("a", guid="7", title="Five hurt", published=NOW))
    story.poll(entry("b", guid="7", title="Six hurt", published=NOW))
    assert len(story.known) == 1


def test_reused_guids_give_as_many_articles_as_stories() -> None:
    """A guid that stands for one story today and another tomorrow, or for all of them, merges nothing."""
    story = Story()
    story.poll(entry("1", guid="top", title="One", published=NOW))
    story.poll(entry("2", guid="top", title="Two", published=NOW + HOUR))
    story.poll(entry("3", guid="same", title="Three"), entry("4", guid="same", title="Four"))
    assert len(story.known) == 4


def test_duplicates_within_a_document_give_one_article() -> None:
    """Two entries with the same link are one article, and counted once."""
    assert len(Story().poll(entry("1", guid="a"), entry("1", guid="b")).new) == 1


def test_a_story_in_two_feeds_is_one_article_of_both() -> None:
    """The second feed is added to the article; its own wording touches nothing."""
    story = Story()
    story.poll(entry("1", text="short"))
    other = replace(FEED, url="https://example.org/other")
    decision = story.poll(entry("1", text="another summary", touched=NOW), feed=other)
    (article,) = story.known.values()
    assert article.feeds == (URL, other.url)
    assert article.feed_text == "short"
    assert not decision.new
    assert not decision.touched


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (entry("1", touched=NOW), entry("1", touched=NOW + HOUR)),
        (entry("1"), entry("1", touched=NOW + HOUR)),
        (entry("1", text="All is well."), entry("1", text="All is well. Correction: it is not.")),
        (entry("1", title="Well"), entry("1", title="CORRECTED: Well")),
        (entry("1", published=NOW), entry("1", published=NOW + HOUR)),
    ],
)
def test_what_the_feed_says_of_a_change_brings_a_visit_forward(before: Entry, after: Entry) -> None:
    """A newer `updated`, another text, title or date touch the article, once."""
    story = Story()
    story.poll(before)
    assert len(story.poll(after).touched) == 1
    assert not story.poll(after).touched


def test_signals_of_everything_at_once_are_none() -> None:
    """When a system stamps all its entries anew, no story has changed; when some have, each is touched."""
    story = Story()
    paths = [str(number) for number in range(20)]
    story.poll(*(entry(path, touched=NOW) for path in paths))
    assert not story.poll(*(entry(path, touched=NOW + HOUR) for path in paths)).touched
    some = [entry(path, touched=NOW + (2 if int(path) < 8 else 1) * HOUR) for path in paths]
    assert len(story.poll(*some).touched) == 8
    apart = [entry(path, touched=NOW + (3 + int(path)) * HOUR) for path in paths]
    assert len(story.poll(*apart).touched) == 20


def test_a_new_template_is_no_change_of_the_stories() -> None:
    """When nearly all entries read differently at once, a line was added to all; when one does, it is touched."""
    story = Story()
    story.poll(*(entry(str(number), text="News") for number in range(20)))
    assert not story.poll(*(entry(str(number), text="News. Read more") for number in range(20))).touched
    one = [entry(str(number), text="News. Read more" if number else "Other news. Read more") for number in range(20)]
    assert len(story.poll(*one).touched) == 1


def test_an_older_or_equal_signal_touches_nothing() -> None:
    """What the feed said before, or less, is no signal."""
    story = Story()
    story.poll(entry("1", touched=NOW, text="Same  text"))
    assert not story.poll(entry("1", touched=NOW - HOUR, text="same text")).touched


def test_an_article_whose_time_was_over_is_visited_once_more() -> None:
    """A touched article that had ended is followed again; one that the user dropped is not."""
    story = Story()
    (article,) = story.poll(entry("1", touched=NOW)).new
    story.known[article.key] = replace(article, status=ArticleStatus.ENDED, next_visit=None)
    (revived,) = story.poll(entry("1", touched=NOW + HOUR)).updated
    assert (revived.status, revived.next_visit) == (ArticleStatus.FOLLOWED, story.now)
    story.known[article.key] = replace(revived, status=ArticleStatus.UNWATCHED, next_visit=None)
    decision = story.poll(entry("1", touched=NOW + 2 * HOUR))
    assert not decision.touched
    assert story.known[article.key].status is ArticleStatus.UNWATCHED


def test_entries_without_an_address_are_no_articles() -> None:
    """An entry that names no page cannot be visited."""
    assert not Story().poll(Entry(identity="a", url="", title="Only words")).new


def test_a_flood_is_taken_in_day_by_day() -> None:
    """More than the daily limit waits, with a message, and the document is asked for again."""
    story = Story()
    first = story.poll(*(entry(str(number)) for number in range(MOST_NEW_A_DAY + 5)))
    assert len(first.new) == MOST_NEW_A_DAY
    assert "5 new articles wait" in first.messages[0]
    assert first.feed.validators == FEED.validators
    assert not story.poll(entry("more")).new
    story.now += timedelta(days=1)
    assert len(story.poll(entry("more")).new) == 1


def test_validators_are_rolled_on_every_good_answer() -> None:
    """A good 200 replaces both, also by nothing; a document that is cut off leaves them."""
    document = FeedDocument(title="", entries=())
    rolled = decide_poll(FEED, answer(validators=Validators(etag='"2"')), document, {}, NOW, POLICY).feed
    assert rolled.validators == Validators(etag='"2"')
    cut = replace(document, complete=False)
    kept = decide_poll(FEED, answer(validators=Validators(etag='"2"')), cut, {}, NOW, POLICY).feed
    assert kept.validators == FEED.validators


def test_not_modified_refreshes_what_it_brings() -> None:
    """A 304 may bring a new validator; what it leaves out stays, and the failures are forgotten."""
    failing = replace(FEED, failures=3, not_before=NOW, last_error="x")
    feed = decide_poll(failing, answer(304, validators=Validators(etag='"9"')), None, {}, NOW, POLICY).feed
    assert feed.validators == Validators(etag='"9"', last_modified="then")
    assert (feed.failures, feed.not_before, feed.last_error) == (0, None, "")


def test_not_modified_without_having_asked_is_a_fault() -> None:
    """A 304 to a request without conditions brings nothing and is not good."""
    decision = decide_poll(replace(FEED, validators=Validators()), answer(304), None, {}, NOW, POLICY)
    assert isinstance(decision.failure, ServerFault)


@pytest.mark.parametrize(
    ("outcome", "kind"),
    [
        (answer(404), NotFound),
        (answer(403), RequestRefused),
        (answer(204), RequestRefused),
        (answer(302), RequestRefused),
        (answer(500), ServerFault),
        (answer(429), RateLimited),
        (answer(503), RateLimited),
        (NotAFeed("subject", "a web page"), NotAFeed),
        (Unreachable("subject", "no connection"), Unreachable),
    ],
)
def test_failures_keep_what_is_known_and_back_off(outcome: PollAnswer | AmendedError, kind: type[AmendedError]) -> None:
    """Validators stay, the failure is named, and each further one doubles the wait."""
    first = decide_poll(FEED, outcome, None, {}, NOW, POLICY)
    second = decide_poll(first.feed, outcome, None, {}, NOW, POLICY)
    assert isinstance(first.failure, kind)
    assert first.feed.validators == FEED.validators
    assert first.feed.last_error
    assert first.feed.next_poll is not None
    assert second.feed.next_poll is not None
    assert second.feed.next_poll - NOW > 1.7 * (first.feed.next_poll - NOW)
    assert first.feed.not_before is not None


def test_what_was_not_asked_may_be_tried_again_at_once() -> None:
    """A refused address or missing credentials back off in the schedule, and are no pause for `--due all`."""
    feed = decide_poll(FEED, AddressRefused("subject", "private"), None, {}, NOW, POLICY).feed
    assert feed.not_before is None
    assert feed.next_poll is not None
    assert feed.next_poll > NOW


def test_a_pause_that_was_asked_for_is_taken_at_its_word() -> None:
    """Retry-After holds instead of the backoff, and never shortens the floor of the schedule."""
    long = decide_poll(FEED, answer(429, retry_after=5 * HOUR), None, {}, NOW, POLICY).feed
    assert (long.next_poll, long.not_before) == (NOW + 5 * HOUR, NOW + 5 * HOUR)
    short = decide_poll(FEED, answer(503, retry_after=timedelta(seconds=5)), None, {}, NOW, POLICY).feed
    assert (short.next_poll, short.not_before) == (NOW + POLICY.floor, NOW + timedelta(seconds=5))


def test_gone_ends_a_feed() -> None:
    """A 410 of the feed itself ends it; one that a redirect led to only backs off."""
    ended = decide_poll(FEED, answer(410), None, {}, NOW, POLICY)
    assert (ended.feed.status, ended.feed.next_poll) == (FeedStatus.GONE, None)
    assert isinstance(ended.failure, Gone)
    elsewhere = decide_poll(FEED, answer(410, url="https://other.example/"), None, {}, NOW, POLICY)
    assert elsewhere.feed.status is FeedStatus.ACTIVE


def test_a_new_address_is_adopted_and_given_up_when_it_fails() -> None:
    """After a permanent redirect the new address is asked; after some failures there, the feed's own again."""
    document = FeedDocument(title="", entries=())
    new = "https://new.example/rss"
    feed = decide_poll(FEED, answer(url=new, permanent_url=new), document, {}, NOW, POLICY).feed
    assert request_address(feed) == new
    for _ in range(3):
        feed = decide_poll(feed, answer(404, url=new), None, {}, NOW, POLICY).feed
    assert request_address(feed) == URL
    assert feed.validators == Validators()


def test_credentials_stay_with_the_feeds_own_host() -> None:
    """A feed that moved to another host is asked there without the credentials."""
    feed = replace(FEED, auth="DESK")
    assert credentials_for(feed, URL) == "DESK"
    assert credentials_for(feed, "https://elsewhere.example/rss") == ""
    assert credentials_for(feed, "http://example.org:8080/rss") == ""


def test_credentials_given_for_tls_are_not_sent_in_the_clear() -> None:
    """A permanent redirect from https to http on the same host does not take the credentials along; the reverse may."""
    assert credentials_for(replace(FEED, auth="DESK", url="https://example.org/a"), "http://example.org/b") == ""
    assert credentials_for(replace(FEED, auth="DESK", url="http://example.org/a"), "https://example.org/b") == "DESK"


def test_feeds_are_asked_host_by_host() -> None:
    """Feeds are gathered by the host that is asked, also where they have moved."""
    moved = replace(FEED, url="https://old.example/", moved_to="https://example.org/other")
    assert hosts_of([FEED, moved]) == {"example.org": [FEED, moved]}
