"""Puts what is due on the queues, each minute: lanes first, then hosts, then feeds, the most late first.

A host is left until one of its articles may wait no longer; what else is due there by then is visited along.

What is queued is marked (`queued_until`) before its message is sent, so that a backlog is not queued again each minute
and no mark is set over the work of a quick worker. A worker that takes it up clears the mark. Where a message is lost,
or this stops between mark and message, the mark runs out and the next look finds it again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Protocol, TypeVar

from amended.domain import heartbeats
from amended.domain.deliveries import Channel
from amended.domain.feeds import Feed
from amended.domain.hosts import Host
from amended.domain.messages import MOST_NAMES, Dispatched, Kind, Message, messages_of
from amended.domain.polling import hosts_of
from amended.ports import Clock, Store
from amended.services.refused_lanes import refused_lanes

# How long something is taken to be in a queue: longer than a message waits where workers keep up. What waits longer is
# queued a second time, which does no harm.
QUEUED_FOR = timedelta(minutes=10)
# What is asked of the store at once, and how many records are marked at a time.
ROUND = 1000
_MARKED_AT_A_TIME = 16
# A worker waits for the pace of all its hosts at the same time: the more it has, the less each of them costs.
HOSTS_A_MESSAGE = 20

Due = TypeVar("Due")
Marked = TypeVar("Marked", Feed, Host, Channel)


class Queues(Protocol):
    """Where messages go."""

    def send(self, messages: Sequence[Message]) -> None:
        """Send each to the queue of its kind. Raises Transient (some may have been sent) or Permanent."""
        ...


class Dispatch:
    """The use case."""

    def __init__(self, store: Store, queues: Queues, clock: Clock) -> None:
        self._store = store
        self._queues = queues
        self._clock = clock

    def dispatch(self, until: datetime, *, measure: bool = False) -> Dispatched:
        """Queue what is due; after `until` nothing more is begun, and the rest is left to the next minute.

        `measure`: also find out how late the most late is, which costs as much again where nothing is due.
        """
        now = self._clock.now()
        self._store.beat(heartbeats.DISPATCH, now)
        late = self._most_late(now) if measure else None
        lanes = self.lanes()
        hosts = self._rounds(until, lambda: self._store.due_hosts(now, ROUND, ripe=True), self._queue_hosts)
        feeds = self._rounds(until, lambda: self._store.due_feeds(now, ROUND), self._queue_feeds)
        return Dispatched(feeds=feeds, hosts=hosts, lanes=lanes, late=late)

    def _most_late(self, now: datetime) -> timedelta:
        first = self._store.overdue_since(now)
        return timedelta() if first is None else max(now - first, timedelta())

    def lanes(self, raised: Sequence[str] = ()) -> int:
        """Queue the lanes that are due and say how many: also for a worker that has just raised alerts (their ids).

        Each gets a message of its own: a slow lane must not keep others waiting.
        """
        now = self._clock.now()
        due = [*self._store.due_channels(now, ROUND), *refused_lanes(self._store, raised, now)]
        until = self._clock.now() + QUEUED_FOR
        marked = _all(due, lambda lane: self._store.put_channel(replace(lane, queued_until=until)))
        return self._send(Kind.LANES, [lane.key for lane in marked], most=1)

    def _rounds(self, until: datetime, due: Callable[[], Sequence[Due]], queue: Callable[[Sequence[Due]], int]) -> int:
        queued = 0
        while self._clock.now() < until:
            found = due()
            taken = queue(found) if found else 0
            queued += taken
            if len(found) < ROUND or not taken:
                break
        return queued

    def _queue_hosts(self, names: Sequence[str]) -> int:
        until = self._clock.now() + QUEUED_FOR
        marked = _all(names, lambda name: self._mark_host(name, until))
        return self._send(Kind.HOSTS, [host.name for host in marked], most=HOSTS_A_MESSAGE)

    def _mark_host(self, name: str, until: datetime) -> Host | None:
        host = self._store.host(name) or Host(name=name)
        if host.lease_until is not None and host.lease_until > self._clock.now():
            # A worker took it up in between.
            return None
        return self._store.put_host(replace(host, queued_until=until))

    def _queue_feeds(self, feeds: Sequence[Feed]) -> int:
        """The feeds of one host follow each other: two workers cannot read from one host at a time."""
        until = self._clock.now() + QUEUED_FOR
        marked = _all(feeds, lambda feed: self._store.put_feed(replace(feed, queued_until=until)))
        return self._send(Kind.FEEDS, [feed.url for its_feeds in hosts_of(marked).values() for feed in its_feeds])

    def _send(self, kind: Kind, names: Sequence[str], most: int = MOST_NAMES) -> int:
        if names:
            self._queues.send(list(messages_of(kind, names, most)))
        return len(names)


def _all(due: Iterable[Due], mark: Callable[[Due], Marked | None]) -> list[Marked]:
    """Those of them that could be marked: what a worker changed in between is left to it."""
    with ThreadPoolExecutor(_MARKED_AT_A_TIME) as threads:
        return [marked for marked in threads.map(mark, due) if marked is not None]
