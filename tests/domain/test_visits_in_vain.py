"""What follows from a visit that reads no page, or nothing new; and when the next one comes."""

from __future__ import annotations

from datetime import timedelta

import pytest

from amended.domain.alerts import Event
from amended.domain.articles import ArticleStatus, VisitStatus
from amended.domain.detection import Rules
from amended.domain.feeds import Validators
from amended.domain.snapshots import Unreadable
from amended.domain.visit_outcomes import Missing, PageRead, SameAnswer, VisitFailed, VisitSkipped
from amended.domain.visiting import conditional
from tests.domain.visited_story import BODY, CORRECTION, URL, Story, page


@pytest.mark.parametrize("reason", list(Unreadable))
def test_a_page_that_could_not_be_read_is_no_change(rules: Rules, reason: Unreadable) -> None:
    """The last good snapshot stands, and the notice gained behind the broken page is found when it is back."""
    story = Story(rules)
    story.visit(page())
    broken = page(body=(), readable=False, unreadable_reason=reason)
    decision = story.visit(broken)
    assert decision.visit.status is VisitStatus.UNREADABLE
    assert decision.snapshot is None
    assert decision.alert is None
    assert decision.article.failures == 1
    assert story.visit(page([CORRECTION])).alert is not None


def test_a_page_that_stays_short_is_believed(rules: Rules) -> None:
    """Where the end is missing at three visits in a row, the publisher did shorten the story."""
    story = Story(rules)
    story.visit(page())
    short = PageRead(page=page(body=BODY[:2]), ended=False, landed_at=URL)
    statuses = [story.visit(short, after=timedelta(days=1)).visit.status for _ in range(4)]
    assert statuses == [*[VisitStatus.UNREADABLE] * 3, VisitStatus.CHANGED]


def test_an_article_that_gives_way_to_a_notice_without_trigger_words_is_told(rules: Rules) -> None:
    """Where the rules know what is left under the title for a notice, the page did not collapse."""
    story = Story(rules)
    story.visit(page(body=BODY * 4, language="de"))
    withdrawn = "Dieser Artikel wurde gelöscht, weil er falsche Angaben enthielt."
    assert story.visit(page(body=[withdrawn], language="de")).alert is not None


def test_a_redirect_to_the_front_page_is_no_change(rules: Rules) -> None:
    """A story that redirects to the site's front page was not read."""
    story = Story(rules)
    story.visit(page())
    front = PageRead(page=page(body=("Something else entirely.",)), landed_at="https://example.org/")
    assert story.visit(front).visit.status is VisitStatus.UNREADABLE


def test_a_page_is_gone_only_when_it_is_missing_twice_an_hour_apart(rules: Rules) -> None:
    """One 404 is a fault; a second one at least an hour later is told as gone, and the visits end."""
    story = Story(rules)
    story.visit(page())
    assert story.visit(Missing(status=404)).visit.status is VisitStatus.FAILED
    assert story.visit(Missing(status=404), after=timedelta(minutes=59)).visit.status is VisitStatus.FAILED
    decision = story.visit(Missing(status=410), after=timedelta(minutes=2))
    assert decision.visit.status is VisitStatus.GONE
    assert decision.article.status is ArticleStatus.GONE
    assert decision.article.next_visit is None
    assert decision.alert is not None
    assert decision.alert.events == (Event.GONE,)


def test_a_page_that_comes_back_was_not_gone(rules: Rules) -> None:
    """A good page between two 404s starts the count anew."""
    story = Story(rules)
    story.visit(page())
    story.visit(Missing(status=404))
    story.visit(page())
    assert story.visit(Missing(status=404), after=timedelta(days=1)).visit.status is VisitStatus.FAILED


def test_failures_wait_longer_each_time(rules: Rules) -> None:
    """A page that cannot be fetched is tried again, later each time, and at the earliest when the server allows."""
    story = Story(rules)
    story.visit(page())
    waits = [story.visit(VisitFailed(reason="answered 500")).article.wait for _ in range(4)]
    assert waits == sorted(waits)
    asked = story.visit(VisitFailed(reason="answered 503", retry_after=timedelta(days=2)))
    assert asked.article.wait == timedelta(days=2)


def test_what_robots_forbids_is_skipped_with_its_reason(rules: Rules) -> None:
    """A forbidden page is not a failure; the reason stands in the log."""
    decision = Story(rules).visit(VisitSkipped(reason="robots.txt forbids it"))
    assert decision.visit.status is VisitStatus.SKIPPED
    assert decision.visit.reason == "robots.txt forbids it"
    assert decision.article.failures == 0
    assert decision.article.wait >= timedelta(hours=6)


def test_a_robots_txt_that_could_not_be_read_delays_nothing_for_long(rules: Rules) -> None:
    """Where the rules themselves were unreachable the article is looked at again at its ordinary time."""
    decision = Story(rules).visit(VisitSkipped(reason="robots.txt answered 503", passing=True))
    assert decision.article.wait < timedelta(hours=1)


def test_a_304_keeps_the_validators_and_a_day_later_the_page_is_fetched_whole(rules: Rules) -> None:
    """Validators can lie: after a day of 304s none are sent."""
    story = Story(rules)
    story.visit(page())
    decision = story.visit(SameAnswer(whole=False))
    assert decision.visit.status is VisitStatus.NOT_MODIFIED
    assert conditional(story.article, story.now).etag == '"1"'
    assert conditional(story.article, story.now + timedelta(days=1)) == Validators()


def test_a_live_page_grows_no_younger_for_ever(rules: Rules) -> None:
    """After 24 changes in a row a further one no longer counts as the article's youth."""
    story = Story(rules)
    story.visit(page())
    for number in range(30):
        story.visit(page(body=(*BODY[:2], f"The council has met {number} times about the matter so far.")))
    assert story.article.last_change is not None
    assert story.article.last_change < story.now - timedelta(hours=4)


def test_a_new_notice_makes_even_a_live_page_young_again(rules: Rules) -> None:
    """A gained notice always counts as a change."""
    story = Story(rules)
    story.visit(page())
    for number in range(30):
        story.visit(page(body=(*BODY[:2], f"The council has met {number} times about the matter so far.")))
    story.visit(page([CORRECTION]))
    assert story.article.last_change == story.now


def test_an_article_is_followed_for_a_horizon_after_its_last_notice(rules: Rules) -> None:
    """A correction on the 29th day brings thirty further days; an ordinary edit brings none."""
    for came, followed_on in ((page([CORRECTION]), True), (page(body=(*BODY, "Nobody spoke.")), False)):
        story = Story(rules)
        story.visit(page())
        story.visit(came, after=timedelta(days=29))
        decision = story.visit(came, after=timedelta(days=2))
        assert (decision.article.status is ArticleStatus.FOLLOWED) is followed_on
