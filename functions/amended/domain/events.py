"""What a cycle reports while it works: one record for each thing done. Contract: `run --json` in CONTRACT.md."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from amended.domain.alerts import Alert
from amended.domain.articles import VisitStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedPolled:
    """A feed was read: `status` is the HTTP status or a word, `entries` all, `new` those not known before.

    `detail` says in words what a person may want to know besides: entries left out, a new address.
    """

    at: datetime
    feed: str
    status: str
    entries: int
    new: int
    failed: bool = False
    next_poll: datetime | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StockTaken:
    """A new feed was read for the first time: its articles, how many were visited, how many carry a notice already."""

    at: datetime
    feed: str
    articles: int
    visited: int
    with_notices: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleVisited:
    """An article's page was visited, or not, and why. `notices` is how many it carries now."""

    at: datetime
    url: str
    status: VisitStatus
    next_visit: datetime | None
    reason: str = ""
    notices: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertRaised:
    """An alert was raised; its summary is still None."""

    at: datetime
    alert: Alert


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryMade:
    """A delivery took a step, or failed. `raised_at` is when its alert was raised, where that is known."""

    at: datetime
    alert_id: str
    sink: str
    channel: str
    status: str
    ts: str | None = None
    detail: str = ""
    delivery_id: str = ""
    raised_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """Something failed: its subject, what happened, and whether it will be tried again (and when)."""

    at: datetime
    subject: str
    message: str
    transient: bool
    retry_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CycleFinished:
    """The end of a cycle, with its counts."""

    at: datetime
    feeds: int
    articles: int
    alerts: int
    deliveries: int
    errors: int
    seconds: float


Reported = FeedPolled | StockTaken | ArticleVisited | AlertRaised | DeliveryMade | Failure | CycleFinished
