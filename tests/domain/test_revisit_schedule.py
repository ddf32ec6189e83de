"""When an article is visited next."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amended.domain.articles import Article
from amended.domain.policies import RevisitPolicy
from amended.domain.revisit_schedule import (
    LONGEST_FOLLOWED,
    after_failures,
    followed_until,
    next_visit,
    ordinary_wait,
)

NOW = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)
POLICY = RevisitPolicy()
ARTICLE = Article(key="k", url="https://example.org/a", host="example.org", first_seen=NOW)
ages = st.timedeltas(min_value=timedelta(0), max_value=timedelta(days=119))


@pytest.mark.parametrize(
    ("age", "wait"),
    [
        (timedelta(0), timedelta(minutes=15)),
        (timedelta(hours=1), timedelta(minutes=15)),
        (timedelta(hours=5), timedelta(hours=1)),
        (timedelta(days=5), timedelta(days=1)),
    ],
)
def test_the_wait_is_a_fifth_of_the_age(age: timedelta, wait: timedelta) -> None:
    """The next visit comes after 20 % of the article's age, a quarter of an hour at the earliest."""
    assert ordinary_wait(replace(ARTICLE, first_seen=NOW - age), POLICY, NOW) == wait


def test_age_counts_from_the_latest_of_published_seen_and_changed() -> None:
    """An old story that changed an hour ago is as young as the change."""
    old = replace(ARTICLE, first_seen=NOW - timedelta(days=10), published=NOW - timedelta(days=11))
    changed = replace(old, last_change=NOW - timedelta(hours=10))
    assert ordinary_wait(old, POLICY, NOW) == timedelta(days=2)
    assert ordinary_wait(changed, POLICY, NOW) == timedelta(hours=2)


def test_a_publication_date_in_the_future_counts_as_now() -> None:
    """A wrong clock at the publisher makes an article young, never older or negative."""
    assert ordinary_wait(replace(ARTICLE, published=NOW + timedelta(days=400)), POLICY, NOW) == POLICY.floor


def test_an_article_is_looked_at_a_last_time_at_its_horizon() -> None:
    """The last wait ends at the horizon, and after that there is no further visit."""
    old = replace(ARTICLE, first_seen=NOW - timedelta(days=29))
    assert next_visit(old, POLICY, NOW, ordinary_wait(old, POLICY, NOW)) == old.first_seen + timedelta(days=30)
    ended = replace(ARTICLE, first_seen=NOW - timedelta(days=30))
    assert next_visit(ended, POLICY, NOW, ordinary_wait(ended, POLICY, NOW)) is None


def test_a_notice_prolongs_the_horizon_but_not_beyond_120_days() -> None:
    """The horizon is counted from the last notice, and ends 120 days after first sight whatever happens."""
    noticed = replace(ARTICLE, first_seen=NOW - timedelta(days=40), last_notice=NOW - timedelta(days=20))
    assert followed_until(noticed, POLICY) == NOW + timedelta(days=10)
    late = replace(ARTICLE, first_seen=NOW - timedelta(days=119), last_notice=NOW)
    assert followed_until(late, POLICY) == late.first_seen + LONGEST_FOLLOWED


@given(ages, st.integers(0, 60))
def test_failures_only_lengthen_the_wait(age: timedelta, failures: int) -> None:
    """However often a visit failed, the wait is never shorter than the ordinary one and grows to a day or that."""
    article = replace(ARTICLE, first_seen=NOW - age, failures=failures)
    ordinary = ordinary_wait(article, POLICY, NOW)
    assert ordinary <= after_failures(article, POLICY, NOW) <= max(ordinary, timedelta(days=1))


@given(ages, st.floats(0.01, 10), st.timedeltas(min_value=timedelta(seconds=1), max_value=timedelta(days=2)))
def test_the_next_visit_lies_ahead_and_within_the_horizon(age: timedelta, ratio: float, floor: timedelta) -> None:
    """Whatever the policy, a next visit is at least the floor away or at the horizon, and never behind it."""
    policy = RevisitPolicy(floor=floor, ratio=ratio)
    article = replace(ARTICLE, first_seen=NOW - age)
    due = next_visit(article, policy, NOW, ordinary_wait(article, policy, NOW))
    if due is not None:
        assert NOW + floor <= due <= followed_until(article, policy)
