"""Several alerts of one story told as one."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from amended.domain.alerts import Event
from amended.domain.comparison_results import Severity
from amended.domain.telling_together import told_together
from amended.presentation.sample import sample_alert
from tests.presentation.hostile import RAISED

FIRST = replace(sample_alert(RAISED), id="1", severity=Severity.LOW)
SECOND = replace(
    sample_alert(RAISED + timedelta(hours=1)), id="2", title="New title", events=(Event.GAINED, Event.REMOVED)
)


def test_one_alert_is_told_as_it_is() -> None:
    """A single alert stays itself."""
    assert told_together([FIRST]) is FIRST


def test_notices_changes_and_summaries_are_joined_in_order() -> None:
    """All notices are told, and lines and changes still point at their own."""
    both = told_together([FIRST, SECOND])
    assert both.gained == FIRST.gained + SECOND.gained
    assert [change.notice for change in both.changes] == [0, 1]
    assert both.summary is not None
    assert [now.notice for now in both.summary.now] == [0, 1]
    assert both.passages == FIRST.passages + SECOND.passages


def test_the_whole_has_the_newest_title_and_the_gravest_severity() -> None:
    """The first one's id, the newest title, the highest severity, every event once."""
    both = told_together([FIRST, SECOND])
    assert (both.id, both.title, both.title_before) == ("1", "New title", FIRST.title)
    assert both.severity is Severity.HIGH
    assert both.events == (Event.GAINED, Event.REMOVED)


def test_first_sight_is_said_only_where_nothing_was_known_before() -> None:
    """News that came after the article was first met is seen, not first seen; the latest reason is told."""
    assert told_together([replace(FIRST, first_sight=True), SECOND]).first_sight is False
    assert FIRST.summary is not None
    later = replace(SECOND, summary=replace(FIRST.summary, why="The title is wrong too."))
    both = told_together([FIRST, later])
    assert both.summary is not None
    assert both.summary.why == "The title is wrong too."
