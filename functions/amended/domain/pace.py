"""The pace of a host: who may contact it, and not before when. Pure transitions of the host's record."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from amended.domain.hosts import Host, LedOn, Redirect

LONGEST_BACKOFF = timedelta(hours=6)
FIRST_BACKOFF = timedelta(seconds=60)
# So the owners of leases are called that are commands of a person (`check`, `feeds add`), no workers.
COMMAND = "command "
# So many faults in a row are those of single pages; beyond, the host itself is in trouble.
TOLERATED = 5
# Servers that ask for less or more than this are taken at these bounds: a typing error must not end a feed.
LONGEST_RETRY_AFTER = timedelta(days=1)
# Of ways over redirects that were given back no more are remembered for one host: with the longest addresses that is
# 160 kB, and no store's record may have more than 400 (DynamoDB).
MOST_LED_ON = 20
# So long after a redirect was met, or its pause was over, it is followed; after that its address is asked anew.
FOLLOWED_FOR = timedelta(days=1)
# Statuses by which a server speaks of itself, not of one page.
_OVERLOADED = frozenset({429, 503})
_FAULTY = frozenset({500, 502, 504, 520, 521, 522, 523, 524, 525, 526, 527, 530})


def may_lease(host: Host, now: datetime) -> bool:
    """Whether the host may be taken: nobody holds it, or the lease has run out."""
    return host.lease_until is None or host.lease_until <= now


def is_command(owner: str) -> bool:
    """Whether a lease's owner is a command of a person, which may be at work beside a runner."""
    return owner.startswith(COMMAND)


def leased(host: Host, owner: str, until: datetime) -> Host:
    """The host, held by this owner."""
    return replace(host, lease_owner=owner, lease_until=until)


def released(host: Host) -> Host:
    """The host, held by nobody."""
    return replace(host, lease_owner="", lease_until=None, queued_until=None)


def after_kill(host: Host, now: datetime, interval: timedelta) -> Host:
    """The host, freed of a worker that was killed, perhaps in the midst of a request."""
    return not_before(released(host), now + interval_of(host, interval))


def free_at(host: Host, owner: str) -> datetime | None:
    """From when this owner may ask the host, None for at once.

    A person wants to see what the server says now: a command heeds what the server asks for and the interval, but not
    that workers back off because of faults.
    """
    if is_command(owner) and host.backs_off_from is not None:
        return host.backs_off_from
    return host.next_free


def not_before(host: Host, moment: datetime) -> Host:
    """The host, asked by nobody before this moment, and no sooner than was said already."""
    if host.next_free is None or host.next_free <= moment:
        return replace(host, next_free=moment, backs_off_from=None)
    begins = host.backs_off_from
    return replace(host, backs_off_from=max(begins, moment) if begins is not None else None)


def with_robots(host: Host, read: Host) -> Host:
    """The host, with the robots.txt that was read in the other record of it, and the pause that it asked for there."""
    return replace(host, robots=read.robots, next_free=read.next_free, backs_off_from=read.backs_off_from)


def backoff(failures: int) -> timedelta:
    """The wait after so many failures in a row: a minute, doubling, at most six hours."""
    return min(LONGEST_BACKOFF, FIRST_BACKOFF * 2 ** min(failures - 1, 12)) if failures > 0 else timedelta(0)


def interval_of(host: Host, interval: timedelta) -> timedelta:
    """The least time between two requests: the configured one, or the Crawl-delay of the host's robots.txt."""
    delay = host.robots.crawl_delay if host.robots is not None else None
    return max(interval, delay) if delay is not None else interval


def after_answer(host: Host, status: int, retry_after: timedelta | None, now: datetime, interval: timedelta) -> Host:
    """The host after an answer: a pause where it is overloaded, for as long as it asked for, else its interval.

    Retry-After: RFC 9110, 10.2.3. With any other error it speaks of that one address, not of the host.
    """
    interval = interval_of(host, interval)
    if status in _OVERLOADED:
        failures = host.failures + 1
        if retry_after is None:
            return _backing_off(replace(host, failures=failures), backoff(failures), now, interval)
        pause = min(retry_after, LONGEST_RETRY_AFTER)
        return replace(host, failures=failures, next_free=now + max(pause, interval), backs_off_from=None)
    if status in _FAULTY:
        return after_failure(host, now, interval)
    return replace(host, failures=0, next_free=now + interval, backs_off_from=None)


def after_failure(host: Host, now: datetime, interval: timedelta) -> Host:
    """The host after a request that brought no answer, or a fault.

    Single pages fail on healthy hosts: go on after the interval, and slower only when they fail in a row.
    """
    failures = host.failures + 1
    return _backing_off(
        replace(host, failures=failures), backoff(failures - TOLERATED), now, interval_of(host, interval)
    )


def _backing_off(host: Host, pause: timedelta, now: datetime, interval: timedelta) -> Host:
    begins = now + interval
    return replace(host, next_free=max(begins, now + pause), backs_off_from=begins if pause > interval else None)


def after_command(
    host: Host, status: int | None, retry_after: timedelta | None, now: datetime, interval: timedelta
) -> Host:
    """The host after a person's request, None where it brought no answer: what the server asked for holds for all.

    What else went wrong there slows no worker down: it meets that itself, if it lasts.
    """
    pause = min(retry_after, LONGEST_RETRY_AFTER) if retry_after is not None and status in _OVERLOADED else timedelta(0)
    return not_before(host, now + max(pause, interval_of(host, interval)))


def given_back(host: Host, asked: str, redirect: Redirect, now: datetime, before: LedOn | None = None) -> Host:
    """The host, remembering that the way from this address of its own was given back before this redirect.

    `before` is how far an earlier visit had come, where it was gone on with. Where as many ways are remembered as may
    be, one more is not: to forget another one for it would bring neither to its end.
    """
    others = tuple(way for way in _others(host, asked) if way.stale_at > now)
    if len(others) >= MOST_LED_ON:
        return host
    pause = redirect.retry_after
    not_before = now + min(pause, LONGEST_RETRY_AFTER) if pause is not None else None
    stale_at = (not_before or now) + FOLLOWED_FOR
    if before is not None and before.redirect.number == redirect.number:
        # It is the one that was met then.
        stale_at = before.stale_at
    met = replace(redirect, retry_after=None)
    return replace(host, led_on=(*others, LedOn(asked=asked, redirect=met, not_before=not_before, stale_at=stale_at)))


def taken_up(host: Host, asked: str, now: datetime) -> tuple[Host, LedOn | None]:
    """The host without what it remembers of the way from this address, and how far that came, if it is gone on with.

    The redirect's `retry_after` is what is left of its pause.
    """
    way = next((way for way in host.led_on if way.asked == asked), None)
    if way is None:
        return host, None
    host = replace(host, led_on=_others(host, asked))
    if way.stale_at <= now:
        return host, None
    left = way.not_before - now if way.not_before is not None and way.not_before > now else None
    return host, replace(way, redirect=replace(way.redirect, retry_after=left))


def _others(host: Host, asked: str) -> tuple[LedOn, ...]:
    return tuple(way for way in host.led_on if way.asked != asked)
