"""What is kept: the store, and what it answers.

The store is the truth. Its rules, the same for SQLite and for DynamoDB, and held by one contract suite:

- **Versions.** A record carries `version`, 0 for one that is not stored yet. `put_*` writes it only if the stored
  version equals the record's (0: only if there is none), stores it under the next version, and returns the stored
  record; otherwise it writes nothing and returns None. Leases, claims and marks are such writes: a pure function of
  the domain makes the new record, the store decides who was first.
- **Touches.** `touch_article` sets `touched_at` and makes the article due, without changing its version; a mark that
  is set over another is always a later one. `put_article` and `commit` take the record's `touched_at` for the mark
  that its reader saw: if the stored mark is another one, it stays and the article, if it is still followed, is due
  from the mark's time on; if it is the same, it is cleared. Nothing but `touch_article` sets a mark.
- **What is due** comes most late for its own wait first ((now - due) / wait), leaves out what is leased or queued
  beyond `now` (a lease that ends at `now` has ended), and is cut at `limit`. Ties are in no particular order.
  A store that reads only a part of a long backlog (DynamoDB) reads the part that was due first.
- **Times** are aware and in UTC. Nothing here reads a clock.
- Every method may raise `Transient` (`StoreBusy`) or `Permanent` (`StoreCorrupt`, `StoreTooNew`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol

from amended.domain.alerts import Alert
from amended.domain.articles import Article, Visit
from amended.domain.deliveries import Channel, Delivery, Thread
from amended.domain.feeds import Feed
from amended.domain.hosts import Host
from amended.domain.shared_links import SharedLink
from amended.domain.snapshots import Snapshot


@dataclass(frozen=True, slots=True, kw_only=True)
class Committed:
    """What `Store.commit` did: nothing on a conflict; the snapshot alone where the alert was known already.

    `article` is the article as it is stored now, None on a conflict.
    """

    stored: bool
    alert_raised: bool = False
    article: Article | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SnapshotInfo:
    """A snapshot without its page."""

    number: int
    taken_at: datetime
    fingerprint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pruned:
    """What retention removed."""

    snapshots: int = 0
    visits: int = 0
    articles: int = 0
    alerts: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistics:
    """Counts over the whole store, and sums of the tallies from the day `since` on (None: all).

    `deliveries` is by status, `tallies` by name.
    """

    feeds: int = 0
    articles_followed: int = 0
    articles_with_notices: int = 0
    snapshots: int = 0
    alerts: int = 0
    deliveries: Mapping[str, int] = field(default_factory=dict)
    tallies: Mapping[str, int] = field(default_factory=dict)
    since: str | None = None


class Store(Protocol):
    """All records. See the module's docstring for the rules that hold for every method."""

    # feeds

    def feed(self, url: str) -> Feed | None:
        """The feed with this address, or None."""
        ...

    def feeds(self) -> list[Feed]:
        """All feeds, by address."""
        ...

    def put_feed(self, feed: Feed) -> Feed | None:
        """Conditional write."""
        ...

    def remove_feed(self, url: str) -> bool:
        """Forget the feed; its articles stay followed. False if there was none."""
        ...

    def due_feeds(self, now: datetime, limit: int) -> list[Feed]:
        """Active feeds whose `next_poll` is at or before `now` (None: at once, before all others)."""
        ...

    # articles

    def article(self, key: str) -> Article | None:
        """The article with this key, or None."""
        ...

    def known_articles(self, keys: Iterable[str]) -> dict[str, Article]:
        """Those of the keys that are stored."""
        ...

    def articles(self, *, with_notices: bool = False) -> Iterator[Article]:
        """All articles, the latest first seen first; `with_notices`: those that carry one."""
        ...

    def watched_articles(self, limit: int) -> list[Article]:
        """Articles that someone asked for by hand (`watched`), the latest first seen first."""
        ...

    def put_article(self, article: Article, visit: Visit | None = None) -> Article | None:
        """Conditional write, with the visit added to the article's log. Touches are kept (see above)."""
        ...

    def put_articles(self, articles: Sequence[tuple[Article, Visit | None]]) -> list[Article | None]:
        """`put_article` for each, one by one conditional, and much faster than each alone; the results in order.

        Not one transaction on every store: a process killed half way may have written some and not others.
        """
        ...

    def touch_article(self, key: str, at: datetime) -> bool:
        """Mark that a feed said it changed: due at once. False if it is not followed."""
        ...

    def due_articles(self, host: str, now: datetime, limit: int, soon: float = 0.0) -> list[Article]:
        """Followed articles of this host whose `next_visit` is at or before `now`.

        `soon`: and those whose `next_visit` comes within this share of their own wait.
        """
        ...

    def settle(self, host: str, /, seen: Sequence[tuple[Article, Visit]] = ()) -> list[Article | None]:
        """Say that whoever asked for this host's due articles is done with them: the store may tidy up.

        `seen` are visits that found nothing new, written as by `put_articles`; the results in order. A store may keep
        the times of such visits to the second, rounded down. Beyond these nothing depends on it: a store that keeps
        due times apart writes and finds them more cheaply so.
        """
        ...

    def next_due(self) -> datetime | None:
        """The earliest time at which a feed, an article or a delivery is due and nothing holds it back.

        Leases, queue marks and pauses (`next_free`) count as they stand now. A time long past means at once; None
        that nothing ever is. For the runner on one machine, to sleep until then.
        """
        ...

    def overdue_since(self, now: datetime) -> datetime | None:
        """Since when the feed, article or delivery has been due that has been longest; None where nothing is.

        What waits in a queue or is being worked on counts as due: this is the age of a backlog. What a server asked a
        pause for does not, nor a feed that was never polled. For metrics: it may miss what a moment ago changed.
        """
        ...

    def visits(self, key: str, limit: int = 50) -> list[Visit]:
        """The article's log, latest first. At least the latest 50 visits are kept."""
        ...

    # hosts

    def host(self, name: str) -> Host | None:
        """The host's record, or None."""
        ...

    def put_host(self, host: Host) -> Host | None:
        """Conditional write."""
        ...

    def due_hosts(self, now: datetime, limit: int, *, ripe: bool = False) -> list[str]:
        """Hosts that have a due article, are not leased and are free (`next_free`) at `now`.

        In the order of their most late articles. A host without a record is free. `ripe`: only those with an
        article whose visit is put off no longer (`amended.domain.revisit_schedule.is_ripe`); these alone count.
        """
        ...

    # snapshots and alerts

    def commit(
        self,
        article: Article,
        visit: Visit,
        snapshot: Snapshot | None,
        alert: Alert | None,
        deliveries: Sequence[Delivery] = (),
    ) -> Committed:
        """In one transaction: the article (conditional on its version), its visit, snapshot, alert and deliveries.

        If the alert's id is known, neither it nor its deliveries are written, and the rest is. The lanes of the
        deliveries become due. A snapshot of the same article and number is written over. One DynamoDB transaction
        holds 100 items, so that a commit can have 40 deliveries and no more.
        """
        ...

    def snapshot(self, key: str, number: int) -> Snapshot | None:
        """One snapshot of an article, or None."""
        ...

    def snapshots(self, key: str) -> list[SnapshotInfo]:
        """All snapshots of an article, oldest first."""
        ...

    def alert(self, alert_id: str) -> Alert | None:
        """The alert with this id, or None."""
        ...

    def alerts(self, *, since: datetime | None = None, limit: int | None = None) -> Iterator[Alert]:
        """Alerts, the latest raised first; `since`: raised then or later."""
        ...

    def alerts_of(self, article_key: str) -> list[Alert]:
        """All alerts of an article, oldest first."""
        ...

    def put_alert(self, alert: Alert) -> Alert | None:
        """Conditional write, for the summary and its lease."""
        ...

    # deliveries and channels

    def delivery(self, delivery_id: str) -> Delivery | None:
        """The delivery with this id, or None."""
        ...

    def deliveries_of(self, alert_id: str) -> list[Delivery]:
        """All deliveries of an alert."""
        ...

    def put_delivery(self, delivery: Delivery) -> Delivery | None:
        """Conditional write, for claims, marks, failures and resends."""
        ...

    def due_channels(self, now: datetime, limit: int) -> list[Channel]:
        """Lanes with a delivery whose `due_at` is at or before `now`, that are not leased and are free at `now`.

        The lane of the earliest due delivery first. A lane without a record comes as one of version 0.
        """
        ...

    def due_deliveries(self, lane: str, now: datetime, limit: int) -> list[Delivery]:
        """Deliveries of this lane whose `due_at` is at or before `now` and that are not leased, in the lane's order.

        The lane's own lease and pause do not matter here: whoever asks holds them.
        """
        ...

    def channel(self, lane: str) -> Channel | None:
        """The lane's record, or None."""
        ...

    def put_channel(self, channel: Channel) -> Channel | None:
        """Conditional write."""
        ...

    def thread(self, article_key: str, lane: str) -> Thread | None:
        """The story's thread in this lane, or None."""
        ...

    def put_thread(self, thread: Thread) -> Thread | None:
        """Conditional write."""
        ...

    # what comes from Slack

    def claim_request(self, request_id: str, now: datetime, until: datetime) -> bool:
        """Remember a request until then; False if it is remembered already, so that a replay is known for one."""
        ...

    def release_request(self, request_id: str) -> None:
        """Forget a request that could not be carried out, so that its repetition is."""
        ...

    def put_shared_link(self, link: SharedLink) -> None:
        """Remember that the article was linked to in a thread; over an earlier record of the same thread."""
        ...

    def remove_shared_link(self, article_key: str, channel: str, ts: str) -> None:
        """Forget it: the message was deleted."""
        ...

    def shared_links(self, article_key: str, now: datetime, limit: int) -> list[SharedLink]:
        """Threads in which the article was linked to and that are remembered beyond `now`, the latest first."""
        ...

    # upkeep

    def tally(self, day: str, name: str, amount: int = 1) -> int:
        """Add to a day's counter (`day` is an ISO date) and return its new value; `amount` 0 reads it."""
        ...

    def beat(self, name: str, at: datetime, detail: str = "") -> None:
        """Record a heartbeat, for `doctor` and alarms."""
        ...

    def heartbeat(self, name: str) -> tuple[datetime, str] | None:
        """The latest heartbeat of that name."""
        ...

    def statistics(self, since_day: str | None = None) -> Statistics:
        """Counts for `stats`."""
        ...

    def prune(self, now: datetime, snapshots_older_than: timedelta) -> Pruned:
        """Apply retention.

        Removed are: snapshots taken before then, but each article's newest; articles that ended or went before then,
        with their visits and snapshots, unless they ever carried a notice or have an alert; tallies of more than 400
        days ago; requests and shared links that need not be remembered any more. Alerts and deliveries are kept.
        """
        ...

    def backup(self, file: Path) -> None:
        """Write a consistent copy, while others work. Refuses to overwrite."""
        ...

    def close(self) -> None:
        """Let go of the file or the connections."""
        ...
