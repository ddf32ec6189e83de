"""When an article is visited next: the ratio rule. A story changes most when it is young, and seldom for ever.

The wait is a fixed share of the article's age, so that a story of an hour is looked at every quarter of an hour and
one of a week about once a day; after the horizon it is left alone.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from amended.domain.articles import Article
from amended.domain.policies import RevisitPolicy

# A page that changed at this many visits in a row is a live page: further changes make it no younger.
LIVE_PAGE_CHANGES = 24
# However often an article gains notices, it is not followed beyond this after it was first seen.
LONGEST_FOLLOWED = timedelta(days=120)
LONGEST_WAIT = timedelta(days=7)
LONGEST_BACKOFF = timedelta(days=1)
# A page that answered 404 or 410 is asked once more after this before it counts as deleted.
MISSING_AGAIN = timedelta(hours=1)
# What robots.txt forbids is looked at again after this: the rules may change.
SKIPPED_AGAIN = timedelta(hours=6)
# Where taking up a host has its price, an article may be late by one part in so many of its wait, and by so much at
# most: more articles of the host are then visited at one go. Within that, all hosts are taken up at the same moments,
# so that one worker has many of them and waits for the pace of all at the same time.
LATE_SHARE = 3
MOST_LATE = timedelta(minutes=30)
TOGETHER = timedelta(minutes=5)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def young_since(article: Article, now: datetime) -> datetime:
    """The moment from which the article's age counts: the latest of published, first seen and last change.

    A publication date in the future is a mistake or an embargo: it counts as now.
    """
    moments = [article.first_seen]
    if article.published is not None:
        moments.append(article.published)
    if article.last_change is not None:
        moments.append(article.last_change)
    return min(max(moments), now)


def ordinary_wait(article: Article, policy: RevisitPolicy, now: datetime) -> timedelta:
    """The ratio rule: `ratio` x age, at least the floor."""
    age = now - young_since(article, now)
    return min(max(age * policy.ratio, policy.floor), max(LONGEST_WAIT, policy.floor))


def ripe_at(due: int, wait: int) -> int:
    """Until when a visit may be put off, so that a host is taken up for several articles at one go.

    All in microseconds, times since 1970: the last full five minutes by the clock before it is too late.
    """
    latest = due + min(wait // LATE_SHARE, MOST_LATE // _MICROSECOND)
    return max(due, latest - latest % (TOGETHER // _MICROSECOND))


def is_ripe(article: Article, now: datetime) -> bool:
    """Whether the article is due and its visit is not to be put off any longer."""
    if article.next_visit is None or article.next_visit > now:
        return False
    due, wait = (article.next_visit - _EPOCH) // _MICROSECOND, article.wait // _MICROSECOND
    return is_pressing(article) or (now - _EPOCH) // _MICROSECOND >= ripe_at(due, wait)


def is_pressing(article: Article) -> bool:
    """Whether the article's visit is not put off at all: a feed said that it changed, or it is the first visit."""
    first = article.next_visit is not None and article.next_visit <= article.first_seen
    return first or article.touched_at is not None


def followed_until(article: Article, policy: RevisitPolicy) -> datetime:
    """The end of the horizon: counted from first sight or the last notice, never beyond 120 days after first sight."""
    horizon = min(policy.horizon, LONGEST_FOLLOWED)
    since = max(article.first_seen, article.last_notice or article.first_seen)
    return min(since + horizon, article.first_seen + LONGEST_FOLLOWED)


def after_failures(article: Article, policy: RevisitPolicy, now: datetime) -> timedelta:
    """The wait after `article.failures` failed visits in a row: the ordinary one, doubled each time, at most a day."""
    wait = ordinary_wait(article, policy, now)
    doubled = wait * float(2 ** min(max(article.failures - 1, 0), 10))
    return max(min(doubled, LONGEST_BACKOFF), wait)


def next_visit(article: Article, policy: RevisitPolicy, now: datetime, wait: timedelta) -> datetime | None:
    """When the wait ends, or the end of the horizon for one last look, or None where that is over."""
    end = followed_until(article, policy)
    if now + wait <= end:
        return now + wait
    return end if now + policy.floor <= end else None
