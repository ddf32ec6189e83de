"""Carries the store of one machine over to a deployed stack, record by record, so that nothing is told twice.

Each record is written only where there is none of its key, so that an import that was stopped anywhere is simply run
again. The order holds while the stack's functions work beside it: what stops them from telling something (threads,
alerts, what was delivered, an article with its ledger) comes before what makes them work (deliveries that are due, and
last of all the feeds).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice
from typing import Protocol, TypeVar

from amended.domain import heartbeats
from amended.domain.alerts import Alert
from amended.domain.articles import Article, Visit
from amended.domain.deliveries import Channel, Delivery, Thread
from amended.domain.feeds import Feed
from amended.domain.hosts import Host
from amended.domain.shared_links import SharedLink
from amended.domain.snapshots import Snapshot
from amended.errors import Conflict, WrongUsage
from amended.ports import Store

# How many records are read ahead of those that are being written.
_BATCH = 200
_ATTEMPTS = 5

Record = TypeVar("Record")
Progress = Callable[[str, int, int], None]


class Source(Protocol):
    """A store that is carried over. Every method raises Transient or Permanent."""

    @property
    def identity(self) -> str:
        """What tells this store from others."""
        ...

    @property
    def counts(self) -> Mapping[str, int]:
        """How many feeds, articles, snapshots, alerts and deliveries there are."""
        ...

    def feeds(self) -> Iterator[Feed]:
        """All feeds."""
        ...

    def hosts(self) -> Iterator[Host]:
        """All hosts."""
        ...

    def articles(self) -> Iterator[Article]:
        """All articles."""
        ...

    def alerts(self) -> Iterator[Alert]:
        """All alerts."""
        ...

    def deliveries(self) -> Iterator[Delivery]:
        """All deliveries."""
        ...

    def channels(self) -> Iterator[Channel]:
        """All lanes."""
        ...

    def threads(self) -> Iterator[Thread]:
        """All threads."""
        ...

    def visits(self, key: str) -> list[Visit]:
        """An article's log, oldest first."""
        ...

    def snapshots(self, key: str) -> Iterator[Snapshot]:
        """An article's snapshots, oldest first."""
        ...

    def shared_links(self) -> list[SharedLink]:
        """All threads in which an article was linked to."""
        ...

    def tallies(self) -> list[tuple[str, str, int]]:
        """All counters: day, name and amount."""
        ...


class Target(Store, Protocol):
    """A store that also takes an article with its whole history."""

    def put_history(
        self, article: Article, visits: Sequence[Visit], snapshots: Iterable[Snapshot], now: datetime, *, alerted: bool
    ) -> int | None:
        """Store an article that is not there yet, with its log and its snapshots, oldest first.

        How many snapshots were stored; None where the article is there already. `alerted` says that it has an alert.
        """
        ...


@dataclass(slots=True)
class Carried:
    """Of one kind of record: how many there are in all, how many were carried over now, how many were there already."""

    total: int = 0
    carried: int = 0
    there: int = 0


class ImportStore:
    """The use case. `progress` is told the kind of record, how many are done and how many there are.

    `at_a_time` is how many writes wait for their answers at once.
    """

    def __init__(self, source: Source, target: Target, progress: Progress, *, at_a_time: int = 1) -> None:
        self._at_a_time = at_a_time
        self._source = source
        self._target = target
        self._progress = progress
        self._counts = source.counts
        self.done = {kind: Carried(total=total) for kind, total in self._counts.items()}

    def check(self) -> None:
        """Raise WrongUsage where the stack has articles that no import of this store brought."""
        begun = self._target.heartbeat(heartbeats.IMPORT)
        known = json.loads(begun[1]).get("source") if begun is not None and begun[1] else None
        if known != self._source.identity and next(self._target.articles(), None) is not None:
            detail = "the stack has articles of its own already; --merge adds what it has not, and changes nothing else"
            raise WrongUsage("import-store", detail)

    def run(self, now: datetime) -> None:
        """Carry everything over; begun again after a failure, it does the rest. Raises Transient or Permanent."""
        source, target = self._source, self._target
        self._mark(now, finished=False)
        with ThreadPoolExecutor(self._at_a_time) as threads:
            self._all(threads, "", lambda lane: target.put_channel(_free_lane(lane)) is not None, source.channels())
            self._all(threads, "", lambda host: target.put_host(_free_host(host)) is not None, source.hosts())
            self._all(threads, "", lambda it: target.put_thread(replace(it, version=0)) is not None, source.threads())
            for link in source.shared_links():
                target.put_shared_link(link)
            for day, name, amount in source.tallies():
                if amount and not target.tally(day, name, 0):
                    target.tally(day, name, amount)
            self._all(threads, "alerts", self._alert, source.alerts())
            over = (one for one in source.deliveries() if one.due_at is None)
            self._all(threads, "deliveries", self._delivery, over, lambda one: one.alert_id)
            # What is due on a host stands together: two writes at a time would be in each other's way.
            self._all(threads, "articles", lambda it: self._article(it, now), source.articles(), lambda it: it.host)
            due = (one for one in source.deliveries() if one.due_at is not None)
            self._all(threads, "deliveries", self._delivery, due, lambda one: one.alert_id)
            self._all(threads, "feeds", self._feed, source.feeds())
        snapshots = self.done["snapshots"]
        snapshots.there = snapshots.total - snapshots.carried
        self._mark(now, finished=True)

    def _mark(self, now: datetime, *, finished: bool) -> None:
        detail = json.dumps({"source": self._source.identity, "finished": finished})
        self._target.beat(heartbeats.IMPORT, now, detail)

    def _all(
        self,
        threads: ThreadPoolExecutor,
        kind: str,
        carry: Callable[[Record], bool],
        records: Iterable[Record],
        together: Callable[[Record], str] | None = None,
    ) -> None:
        """Carry the records over, many at a time; those of which `together` says the same, one after the other."""
        done = self.done.get(kind, Carried())
        remaining = iter(records)
        while batch := list(islice(remaining, _BATCH)):
            groups: dict[object, list[Record]] = {}
            for number, record in enumerate(batch):
                groups.setdefault(number if together is None else together(record), []).append(record)
            fresh = sum(threads.map(lambda group: sum(map(carry, group)), groups.values()))
            done.carried += fresh
            done.there += len(batch) - fresh
            if kind:
                self._progress(kind, done.carried + done.there, done.total)

    def _alert(self, alert: Alert) -> bool:
        free = replace(alert, version=0, summary_lease_owner="", summary_lease_until=None)
        return self._target.put_alert(free) is not None

    def _delivery(self, delivery: Delivery) -> bool:
        free = replace(delivery, version=0, lease_owner="", lease_until=None)
        return self._target.put_delivery(free) is not None

    def _feed(self, feed: Feed) -> bool:
        free = replace(feed, version=0, lease_owner="", lease_until=None, queued_until=None)
        return self._target.put_feed(free) is not None

    def _article(self, article: Article, now: datetime) -> bool:
        snapshots = self._source.snapshots(article.key)
        stored = self._target.put_history(
            replace(article, version=0),
            self._source.visits(article.key),
            snapshots,
            now,
            alerted=bool(self._target.alerts_of(article.key)),
        )
        if stored is None:
            self._merge(article)
            return False
        self.done["snapshots"].carried += stored
        return True

    def _merge(self, article: Article) -> None:
        """Let an article that is there already know what was told of it elsewhere, and that it is muted."""
        for _ in range(_ATTEMPTS):
            known = self._target.article(article.key)
            if known is None:
                return
            told = {entry.key for entry in known.ledger}
            ledger = known.ledger + tuple(entry for entry in article.ledger if entry.key not in told)
            merged = replace(known, ledger=ledger, muted=known.muted or article.muted)
            if merged == known or self._target.put_article(merged) is not None:
                return
        raise Conflict(f"article {article.url}", "is being visited again and again just now; run the import once more")


def _free_lane(lane: Channel) -> Channel:
    return replace(lane, version=0, lease_owner="", lease_until=None, queued_until=None)


def _free_host(host: Host) -> Host:
    return replace(host, version=0, lease_owner="", lease_until=None, queued_until=None)
