"""When a feed is polled next: its own rhythm, what server and document ask for, and backing off. Pure.

    wait = the feed's rhythm (half the usual gap between entries, four hours at most), or the configured interval while
           it is not known,
           not less than what the server (max-age, Expires) and the document (ttl, sy:*) ask for,
           between the floor and a day, and a stable jitter on top; moved out of skipHours and skipDays

A failure doubles the wait each time; a server's Retry-After is taken at its word.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import datetime, timedelta

from amended.domain.feeds import Feed, FeedStatus
from amended.domain.policies import PollPolicy

LONGEST_WAIT = timedelta(days=1)
# A feed that publishes once a month is asked this often all the same, unless it asks for less: what was not met soon
# after it came out may have been corrected before anyone knew its first version.
LONGEST_OWN_WAIT = timedelta(hours=4)
# Jitter is at most a tenth of the wait, so the longest wait leaves room for it.
_JITTER = 0.1
_ENTRIES_FOR_RHYTHM = 20
_FEWEST_FOR_RHYTHM = 3
_SHORTEST_BACKOFF = timedelta(seconds=1)


def may_poll(feed: Feed, now: datetime, all_due: bool) -> bool:
    """Whether the feed may be polled now; `all_due` disregards its schedule, never a pause, a backoff or a 410."""
    if feed.status is FeedStatus.GONE:
        return False
    if feed.not_before is not None and feed.not_before > now:
        return False
    return all_due or feed.next_poll is None or feed.next_poll <= now


def rhythm(entry_times: Iterable[datetime], now: datetime) -> timedelta | None:
    """Half the mean gap between the latest entries, the time since the last one included; None for too few.

    At most LONGEST_OWN_WAIT.
    """
    times = sorted((time for time in entry_times if time <= now), reverse=True)[:_ENTRIES_FOR_RHYTHM]
    if len(times) < _FEWEST_FOR_RHYTHM:
        return None
    return min((now - times[-1]) / len(times) / 2, LONGEST_OWN_WAIT)


def ordinary_wait(
    entry_times: Iterable[datetime], hints: Iterable[timedelta | None], now: datetime, policy: PollPolicy
) -> timedelta:
    """The feed's own interval, without jitter: between the floor and a day."""
    known = [wait for wait in (rhythm(entry_times, now), *hints) if wait is not None]
    wait = max(known, default=policy.interval)
    return min(max(wait, policy.floor), max(LONGEST_WAIT, policy.floor))


def next_poll(feed: Feed, wait: timedelta, now: datetime, policy: PollPolicy) -> datetime:
    """The time of the next ordinary poll: jitter added, skipped hours and days passed over, a day off at most."""
    longest = max(LONGEST_WAIT, policy.floor)
    due = now + min(wait * (1 + _JITTER * _fraction(feed.url)), longest)
    moment = due
    while moment.hour in feed.skip_hours or moment.weekday() in feed.skip_days:
        moment = moment.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
        if moment >= now + longest:
            return now + longest
    # Feeds that skip the same hours do not all come back on the stroke.
    return moment if moment == due else min(moment + policy.floor * _fraction(feed.url), now + longest)


def backoff(url: str, failures: int, policy: PollPolicy) -> timedelta:
    """The wait after so many failures in a row: the floor, doubled with each, a day at most, with stable jitter."""
    base = max(policy.floor, _SHORTEST_BACKOFF)
    doublings: int = 2 ** min(max(failures, 1) - 1, 16)
    wait = min(base * doublings, LONGEST_WAIT)
    return min(wait * (1 + _JITTER * _fraction(f"{url} {failures}")), max(LONGEST_WAIT, policy.floor))


def _fraction(seed: str) -> float:
    """A number in [0, 1) that is always the same for the same seed."""
    return int.from_bytes(hashlib.sha256(seed.encode("utf-8", "surrogatepass")).digest()[:4]) / 2**32
