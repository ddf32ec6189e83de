"""What follows from a visit that reads a page: what is stored, and what is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from amended.domain.alerts import Event
from amended.domain.articles import VisitStatus
from amended.domain.detection import Rules, detect
from amended.domain.feeds import Validators
from amended.domain.notices import NoticeKind, Source
from amended.domain.policies import DetectPolicy, RevisitPolicy
from amended.domain.raising import compared, lede_of
from amended.domain.snapshots import Unreadable
from amended.domain.visiting import conditional
from tests.domain.visited_story import BODY, CORRECTION, NOW, SECOND, Story, page
from tests.processor_time import processor_time


def test_a_gained_notice_raises_an_alert(rules: Rules) -> None:
    """A page that carries a notice which was not there before is told, with the notice and the change."""
    story = Story(rules)
    assert story.visit(page()).visit.status is VisitStatus.FIRST
    decision = story.visit(page([CORRECTION]))
    assert decision.visit.status is VisitStatus.CHANGED
    assert decision.alert is not None
    assert decision.alert.events == (Event.GAINED,)
    assert [notice.kind for notice in decision.alert.gained] == [NoticeKind.CORRECTION]
    assert decision.article.notices == 1


def test_the_same_page_changes_nothing(rules: Rules) -> None:
    """Another load of the same text keeps no snapshot and tells nothing."""
    story = Story(rules)
    story.visit(page([CORRECTION]))
    decision = story.visit(page([CORRECTION]))
    assert decision.visit.status is VisitStatus.UNCHANGED
    assert decision.snapshot is None
    assert decision.alert is None


def test_an_ordinary_edit_is_kept_and_not_told(rules: Rules) -> None:
    """A changed sentence without a notice makes a snapshot and makes the article young, and alerts nobody."""
    story = Story(rules)
    story.visit(page())
    decision = story.visit(page(body=(*BODY[:2], BODY[2].replace("2.1", "2.4"))), after=timedelta(days=5))
    assert decision.snapshot is not None
    assert decision.alert is None
    assert decision.article.last_change == story.now
    assert decision.article.wait == RevisitPolicy().floor


def test_a_silent_change_is_told_where_it_is_asked_for(rules: Rules) -> None:
    """With `unannounced` on, another number in the body without a notice raises an alert of its own kind."""
    story = Story(rules)
    story.policy = DetectPolicy(unannounced=True)
    story.visit(page())
    decision = story.visit(page(body=(*BODY[:2], BODY[2].replace("2.1", "2.4"))))
    assert decision.alert is not None
    assert decision.alert.events == (Event.UNANNOUNCED,)


def test_a_silent_change_beside_what_is_told_anyway_is_no_event_of_its_own(rules: Rules) -> None:
    """A notice that was taken away with a sentence is told as that alone, also with `unannounced` on."""
    story = Story(rules)
    story.policy = DetectPolicy(unannounced=True)
    story.visit(page([CORRECTION]))
    decision = story.visit(page(body=(*BODY[:2], BODY[2].replace("2.1", "2.4"))))
    assert decision.alert is not None
    assert decision.alert.events == (Event.REMOVED,)


def test_a_notice_that_flaps_is_told_once(rules: Rules) -> None:
    """A notice that vanishes for one visit and comes back is no news the second time."""
    story = Story(rules)
    story.visit(page())
    assert story.visit(page([CORRECTION])).alert is not None
    removed = story.visit(page()).alert
    assert removed is not None
    assert removed.events == (Event.REMOVED,)
    assert story.visit(page([CORRECTION])).alert is None


def test_the_same_words_with_another_date_are_news_where_the_first_still_stand(rules: Rules) -> None:
    """Two errors mended on two days are told in the same words; the second notice is not the first one come back."""
    told = "This article was corrected on {} October 2026 to fix an error in the second paragraph."
    story = Story(rules)
    story.visit(page([told.format(7)]))
    assert story.visit(page([told.format(7), told.format(9)])).alert is not None
    story.visit(page([told.format(7)]))
    assert story.visit(page([told.format(7), told.format(9)])).alert is None


def test_a_notice_of_the_first_visit_that_flaps_is_no_news(rules: Rules) -> None:
    """What the article carried when it was first met stays known although it was never told."""
    story = Story(rules, stock=True)
    story.visit(page([CORRECTION]))
    story.visit(page())
    assert story.visit(page([CORRECTION])).alert is None


def test_a_rewording_that_is_taken_back_is_no_news(rules: Rules) -> None:
    """A notice that is reworded is told; back in its old words, and in its new ones again, it is not."""
    story = Story(rules)
    other = CORRECTION.replace("It is 14 days.", "It is 14 days, the mayor’s office said, and not a day more.")
    story.visit(page())
    assert story.visit(page([CORRECTION])).alert is not None
    reworded = story.visit(page([other])).alert
    assert reworded is not None
    assert reworded.events == (Event.REWORDED,)
    assert story.visit(page([CORRECTION])).alert is None
    assert story.visit(page([other])).alert is None


def test_the_lede_is_never_a_notice(rules: Rules) -> None:
    """What the earlier version told readers is its first paragraph, not the notice that stood above it."""
    story = Story(rules)
    story.visit(page([CORRECTION]))
    alert = story.visit(page([CORRECTION, SECOND])).alert
    assert alert is not None
    assert alert.lede == BODY[0]


def test_titles_of_other_stories_are_no_lede() -> None:
    """Paragraphs that only name other stories stand in front of the story: the lede is the first that is a sentence,
    and where there is none what comes first."""
    titles = [
        "Voters approve new library after a long campaign by residents of the harbour towns",
        "Five ways to relax",
    ]
    assert lede_of(page((), [*titles, *BODY])) == BODY[0]
    assert lede_of(page((), titles)) == titles[0]
    quoted = "The mayor told the council on Monday evening: “The pool is closed for as long as it takes.”"
    assert lede_of(page((), [quoted, *BODY])) == quoted


def test_the_lede_of_a_page_that_is_made_of_notices_is_looked_for_at_its_beginning(rules: Rules) -> None:
    """It costs no time squared, and there is none where nothing but notices stands there."""
    made = page([f"Correction: It was {number}, not what we said in an earlier version." for number in range(2_000)])
    found = detect(made, rules).notices
    with processor_time(below=1):
        assert lede_of(made, found) == ""


def test_with_an_old_notice_back_only_the_new_one_is_told(rules: Rules) -> None:
    """Of two notices that appear at once, the one that the ledger knows is left out of the alert."""
    story = Story(rules)
    story.visit(page([CORRECTION]))
    story.visit(page())
    decision = story.visit(page([CORRECTION, SECOND]))
    assert decision.alert is not None
    assert [notice.kind for notice in decision.alert.gained] == [NoticeKind.CLARIFICATION]
    assert len(decision.alert.passages) == 1


@pytest.mark.parametrize(
    ("policy", "published", "told"),
    [
        ("recent", NOW - timedelta(hours=47), True),
        ("recent", NOW - timedelta(hours=49), False),
        ("recent", None, False),
        ("always", None, True),
        ("never", NOW, False),
    ],
)
def test_first_sight_follows_the_policy(rules: Rules, policy: str, published: datetime | None, told: bool) -> None:
    """An article that is met with a notice is told if the user wants that, by default only if it is recent."""
    story = Story(rules)
    story.policy = DetectPolicy(first_sight=policy)
    decision = story.visit(page([CORRECTION], published=published), after=timedelta(minutes=1))
    assert (decision.alert is not None) is told
    if decision.alert is not None:
        assert decision.alert.first_sight
        assert len(decision.alert.gained) == 1


def test_stock_taking_never_alerts(rules: Rules) -> None:
    """Articles of a feed's first poll are taken stock of, whatever the policy."""
    story = Story(rules, stock=True)
    story.policy = DetectPolicy(first_sight="always")
    decision = story.visit(page([CORRECTION], published=NOW))
    assert decision.alert is None
    assert decision.article.notices == 1


def test_the_same_news_is_the_same_alert(rules: Rules) -> None:
    """Two finders of one change raise alerts of one id; another notice has another."""
    ids = []
    for notices in ([CORRECTION], [CORRECTION], [SECOND]):
        story = Story(rules)
        story.visit(page())
        alert = story.visit(page(notices)).alert
        assert alert is not None
        ids.append(alert.id)
    assert ids[0] == ids[1] != ids[2]


def test_a_notice_that_only_the_feed_tells_of_is_gained(rules: Rules) -> None:
    """A correction in the feed's text alerts, although the page itself never changed and answers 304."""
    story = Story(rules, feed_text="The council will close the pool.")
    story.visit(page())
    assert conditional(story.article, story.now) != Validators()
    story.article = replace(story.article, feed_text=f"The council will close the pool.\n{CORRECTION}")
    assert conditional(story.article, story.now) == Validators()
    decision = story.visit(page())
    assert decision.alert is not None
    assert [notice.source for notice in decision.alert.gained] == [Source.FEED]
    assert conditional(story.article, story.now) != Validators()
    assert story.visit(page([CORRECTION])).alert is None


def test_compare_raises_the_alert_that_a_revisit_would_raise(rules: Rules) -> None:
    """What `compare` shows of two pages is what visiting them one after the other tells."""
    story = Story(rules)
    story.visit(page())
    told = story.visit(page([CORRECTION])).alert
    comparison, alert = compared(page(), page([CORRECTION]), rules=rules, detecting=DetectPolicy(), now=NOW)
    assert told is not None
    assert alert is not None
    assert alert.gained == told.gained == comparison.gained
    assert alert.changes == told.changes


def test_compare_says_nothing_of_pages_without_an_article(rules: Rules) -> None:
    """Where one side holds no article nothing is said to have changed."""
    blocked = page(readable=False, unreadable_reason=Unreadable.BLOCKED)
    for old, new in ((page(), blocked), (blocked, page([CORRECTION]))):
        comparison, alert = compared(old, new, rules=rules, detecting=DetectPolicy(), now=NOW)
        assert alert is None
        assert not comparison.gained


@pytest.mark.parametrize(("before", "after"), [("", "Fen Watch"), ("Fenwatch Online", "Fen Watch"), ("Fen Watch", "")])
def test_a_site_that_changes_its_name_makes_no_notice_new(rules: Rules, before: str, after: str) -> None:
    """A notice known by the site's name was there before, though the name was not kept, or was another."""
    note = ("Fen Watch incorrectly reported that the bridge is closed.",)
    story = Story(rules)
    story.visit(page(body=[*BODY, *note], site=before))
    decision = story.visit(
        page(body=[*BODY, "The council meets again in June to discuss the pool.", *note], site=after)
    )
    assert decision.alert is None
    assert decision.comparison is not None
    assert (decision.comparison.gained, decision.comparison.removed) == ((), ())
