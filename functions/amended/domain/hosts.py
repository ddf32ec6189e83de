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
class Host:
    """A host (name and port) from which articles are fetched. `version` is the store's.

    `next_free` is the earliest time of the next request, whether for pace or because of a Retry-After.
    """

    name: str
    next_free: datetime | None = None
    failures: int = 0
    robots: Robots | None = None
    lease_owner: str = ""
    lease_until: datetime | None = None
    queued_until: datetime | None = None
    version: int = 0
