"""How long a worker holds a host: longer than whatever it may do there before it holds it anew."""

from __future__ import annotations

from datetime import datetime, timedelta

from amended.domain.hosts import Host
from amended.domain.pace import interval_of

# How much longer than it needs a worker keeps a host, so that it does not renew for each request.
_SPARE = timedelta(seconds=90)
# How long a fetch takes at most unless the configuration says otherwise, and its answer waits for its place in memory.
FETCH = timedelta(seconds=20)
_PLACE = timedelta(minutes=2)
# A way over redirects takes no longer than this before its last turn: ten of them at five seconds each.
LONGEST_WAY = timedelta(minutes=1)


def need_of(timeout: timedelta = FETCH) -> timedelta:
    """How long a host must stay held from the beginning of a request: a fetch with all its waits."""
    return timeout + LONGEST_WAY + _PLACE


def lease_of(timeout: timedelta = FETCH) -> timedelta:
    """How long a lease is: of two requests in a row the second is within it, and a later one renews it."""
    return need_of(timeout) + _SPARE


def lease_until(host: Host, now: datetime, interval: timedelta, timeout: timedelta) -> datetime:
    """The end of a lease from now on; where the host's own interval is longer, its: so it outlives a kill."""
    return now + max(lease_of(timeout), interval_of(host, interval))
