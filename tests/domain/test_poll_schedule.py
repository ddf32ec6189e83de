"""When a feed is polled next: rhythm, hints, jitter, skipped hours, backing off, `--due all`."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amended.domain.feeds import Feed, FeedStatus
from amended.domain.policies import PollPolicy
from amended.domain.poll_schedule import (
    LONGEST_OWN_WAIT,
    LONGEST_WAIT,
    backoff,
    may_poll,
    next_poll,
    ordinary_wait,
    rhythm,
)

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)  # a Monday
POLICY = PollPolicy()
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
URL = "https://example.org/rss"
FEED = Feed(url=URL, added_at=NOW)


def every(gap: timedelta, count: int = 20) -> list[datetime]:
    """Entries that came out at this distance, the last one just now."""
    return [NOW - gap * number for number in range(count)]


def test_the_configured_interval_holds_until_more_is_known() -> None:
    """Without entries' dates and hints a feed is polled at the configured interval."""
    assert ordinary_wait([], [], NOW, POLICY) == POLICY.interval
    assert ordinary_wait(every(MINUTE, 2), [None], NOW, POLICY) == POLICY.interval


def test_a_busy_feed_is_polled_at_the_floor_and_a_rare_one_less_often() -> None:
    """The wait follows how often a feed publishes, between the floor and four hours."""
    assert ordinary_wait(every(MINUTE), [], NOW, POLICY) == POLICY.floor
    assert ordinary_wait(every(4 * HOUR), [], NOW, POLICY) == pytest.approx(2 * HOUR, rel=0.1)
    assert ordinary_wait(every(timedelta(days=30)), [], NOW, POLICY) == LONGEST_OWN_WAIT


def test_a_feed_that_went_silent_slows_down() -> None:
    """The time since the last entry counts: a feed that was busy once is asked ever less often."""
    busy = every(MINUTE)
    later = rhythm(busy, NOW + timedelta(days=3))
    assert later is not None
    assert later > HOUR


def test_hints_are_honoured_within_bounds() -> None:
    """The longest hint counts, never below the floor nor above a day."""
    assert ordinary_wait([], [HOUR, 2 * HOUR], NOW, POLICY) == 2 * HOUR
    assert ordinary_wait(every(MINUTE), [3 * HOUR], NOW, POLICY) == 3 * HOUR
    assert ordinary_wait([], [MINUTE], NOW, POLICY) == POLICY.floor
    assert ordinary_wait([], [timedelta(days=9)], NOW, POLICY) == LONGEST_WAIT


def test_entries_from_the_future_are_no_rhythm() -> None:
    """Dates that have not come yet say nothing."""
    assert rhythm([NOW + HOUR, NOW + 2 * HOUR, NOW + 3 * HOUR], NOW) is None


@given(st.text(max_size=30), st.integers(0, 2000))
def test_jitter_is_stable_and_small(url: str, minutes: int) -> None:
    """The same feed gets the same jitter, at most a tenth of the wait, and never comes back after more than a day."""
    wait = min(timedelta(minutes=minutes), LONGEST_WAIT)
    feed = replace(FEED, url=url)
    due = next_poll(feed, wait, NOW, POLICY)
    assert due == next_poll(feed, wait, NOW, POLICY)
    assert NOW + wait <= due <= NOW + min(wait * 1.1, LONGEST_WAIT)


def test_feeds_do_not_come_back_all_at_once() -> None:
    """The jitter of different feeds differs."""
    assert len({next_poll(replace(FEED, url=f"{URL}{number}"), HOUR, NOW, POLICY) for number in range(20)}) == 20


def test_skipped_hours_and_days_are_passed_over() -> None:
    """The poll moves to the next hour that the feed does not skip; a day off at most."""
    asleep = replace(FEED, skip_hours=tuple(range(12, 18)))
    assert next_poll(asleep, HOUR, NOW, POLICY).hour == 18
    closed = replace(FEED, skip_days=tuple(range(7)))
    assert next_poll(closed, HOUR, NOW, POLICY) == NOW + LONGEST_WAIT
    mondays = replace(FEED, skip_days=(0,))
    assert next_poll(mondays, HOUR, NOW, POLICY) >= datetime(2026, 3, 3, tzinfo=UTC)


def test_backing_off_doubles_up_to_a_day() -> None:
    """Each failure doubles the wait, with a jitter of its own, a day at most."""
    waits = [backoff(URL, failures, POLICY) for failures in range(1, 30)]
    assert waits[0] >= POLICY.floor
    assert all(later > earlier for earlier, later in pairwise(waits[:7]))
    assert max(waits) <= LONGEST_WAIT


def test_due_all_disregards_the_schedule_and_nothing_else() -> None:
    """`--due all` polls what is not due yet; a pause, a backoff and a 410 hold."""
    feed = replace(FEED, next_poll=NOW + HOUR)
    assert not may_poll(feed, NOW, all_due=False)
    assert may_poll(feed, NOW, all_due=True)
    assert may_poll(feed, NOW + HOUR, all_due=False)
    assert may_poll(replace(feed, next_poll=None), NOW, all_due=False)
    assert not may_poll(replace(feed, not_before=NOW + MINUTE), NOW, all_due=True)
    assert not may_poll(replace(feed, status=FeedStatus.GONE, next_poll=None), NOW, all_due=True)


def test_feeds_that_skip_the_same_hours_come_back_at_different_moments() -> None:
    """A thousand feeds that sleep until six are not all asked on the stroke of six."""
    asleep = [replace(FEED, url=f"https://example.org/{n}", skip_hours=tuple(range(12, 18))) for n in range(20)]
    moments = {next_poll(feed, HOUR, NOW, POLICY) for feed in asleep}
    assert len(moments) == len(asleep)
    assert all(NOW + 6 * HOUR <= moment < NOW + 6 * HOUR + POLICY.floor for moment in moments)
