"""A host: the unit of pace. One request at a time, an interval between two, and the rules of its robots.txt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Robots:
    """A host's robots.txt as it was last read: its text, or why there is none.

    `allow_all` is true where the host answered 4xx, `disallow_all` where it could not be read (RFC 9309, 2.3.1).
    `crawl_delay` is the least time between two requests that it asks of us.
    """

    fetched_at: datetime
    text: str = ""
    allow_all: bool = False
    disallow_all: bool = False
    reason: str = ""
    crawl_delay: timedelta | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Redirect:
    """A redirect on the way to an answer: where it leads, the how manieth it is, whether all so far were permanent.

    Number 0 is none: the address that the way began at is asked once more.

    `retry_after` is how long its server asks to wait before it is followed (RFC 9110, 10.2.3), None where it does not.
    """

    url: str
    number: int = 1
    permanent: bool = False
    retry_after: timedelta | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LedOn:
    """How far the way from the address `asked` came before it was given back: `redirect` is to be followed next.

    `not_before` is the end of the pause that its server asked for, None where it asked for none. From `stale_at` on
    the redirect is not followed any more: its server may answer otherwise by now.
    """

    asked: str
    redirect: Redirect
    stale_at: datetime
    not_before: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Host:
    """A host (name and port) from which articles are fetched. `version` is the store's.

    `next_free` is the earliest time of the next request, whether for pace or because of a Retry-After. From
    `backs_off_from` until then it is only that workers back off, because it failed; None where there is more to it.
    `led_on` are the ways from its addresses that were given back, so that a long pause does not begin them anew for
    ever.
    """

    name: str
    next_free: datetime | None = None
    backs_off_from: datetime | None = None
    failures: int = 0
    robots: Robots | None = None
    lease_owner: str = ""
    lease_until: datetime | None = None
    queued_until: datetime | None = None
    led_on: tuple[LedOn, ...] = ()
    version: int = 0
