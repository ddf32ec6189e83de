"""Turns at a host: one worker at a time, one request at a time, not before the host's next free moment.

Polls and revisits share it, so that a host sees one polite reader. The lease and the pace live in the host's record,
so that several workers share them too.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from amended.domain.addresses import host_of
from amended.domain.hosts import Host
from amended.domain.pace import after_answer, after_failure, leased, may_lease, released, reserved
from amended.errors import RateLimited
from amended.ports import Clock, Store

# How long a worker keeps a host without renewing: longer than the longest fetch with its waits.
LEASE = timedelta(minutes=3)
# A pause longer than this is not slept through: the host is left for a later cycle.
PATIENCE = timedelta(seconds=30)
# On the way of a redirect less: the fetch has a deadline of its own.
PATIENCE_ON_THE_WAY = timedelta(seconds=10)
# How long it is waited at least between two looks at a host that another worker holds.
_A_MOMENT = timedelta(milliseconds=200)
# How often a write that met another worker's is tried anew.
_ATTEMPTS = 3


@dataclass(slots=True)
class HostTurn:
    """A host that this worker holds. `host` is the record as it stands; it is stored when the turn ends."""

    host: Host
    store: Store
    clock: Clock
    interval: timedelta
    patience: timedelta = PATIENCE
    _given_up: bool = field(default=False, init=False)

    async def wait(self) -> bool:
        """Wait for the host's next free moment; False where that is too far off, or the host was lost to another."""
        if self._given_up or self.paused_until is not None:
            return False
        # Reserved before it is waited for: who passes by meanwhile takes the moment after it.
        wait = self.reserve() - self.clock.now()
        if wait > timedelta(0):
            await self.clock.sleep(wait.total_seconds())
        if self.host.lease_until is not None and self.host.lease_until - self.clock.now() < LEASE / 2:
            await self.renew()
        return not self._given_up

    def reserve(self) -> datetime:
        """Take the host's next free moment for one request, and say which it is; the next one comes after it."""
        self.host, moment = reserved(self.host, self.clock.now(), self.interval)
        return moment

    @property
    def must_wait(self) -> bool:
        """Whether the host's next free moment is still to come."""
        return self.host.next_free is not None and self.host.next_free > self.clock.now()

    @property
    def paused_until(self) -> datetime | None:
        """The end of a pause that is not slept through, None where there is none."""
        free = self.host.next_free
        return free if free is not None and free - self.clock.now() > self.patience else None

    def answered(self, status: int, retry_after: timedelta | None = None) -> None:
        """Take note of an answer; the interval runs from now."""
        self._follow(after_answer(self.host, status, retry_after, self.clock.now(), self.interval))

    def failed(self) -> None:
        """Take note of a request that brought no answer."""
        self._follow(after_failure(self.host, self.clock.now(), self.interval))

    def keep(self, host: Host) -> None:
        """Take over what else was learned of the host: its robots.txt, and a pause that it asked for there."""
        self._follow(replace(self.host, robots=host.robots, next_free=host.next_free))

    def _follow(self, host: Host) -> None:
        """Take over the record, but never an earlier moment than one that is promised already."""
        self.host = _not_earlier(host, self.host)

    async def renew(self) -> None:
        """Store what is known of the host by now, for other workers to see, and keep it longer."""
        stored = await asyncio.to_thread(self.store.put_host, replace(self.host, lease_until=self.clock.now() + LEASE))
        if stored is None:
            self._given_up = True
        else:
            self.host = stored


@dataclass(slots=True)
class Way:
    """The way of one request over redirects: it takes its turn at each host, and each is told how it answered.

    `host` is the one that is asked at present.
    """

    turns: HostTurns
    turn: HostTurn
    host: str = field(init=False)

    def __post_init__(self) -> None:
        """It begins at the host that is held."""
        self.host = self.turn.host.name

    async def go_on(self, url: str) -> None:
        """Before a redirect is followed: wait for a turn where it leads to another host. Raises RateLimited."""
        name = host_of(url)
        if name != self.host:
            if name != self.turn.host.name:
                await self.turns.pass_by(name)
            self.host = name

    async def answered(self, status: int, retry_after: timedelta | None = None) -> None:
        """Take note of the answer, at the host that gave it."""
        if self.host == self.turn.host.name:
            self.turn.answered(status, retry_after)
            return
        # The host that sent us on is well.
        self.turn.answered(0)
        await self.turns.note(self.host, lambda host, now: after_answer(host, status, retry_after, now, self.interval))

    async def failed(self) -> None:
        """Take note that the host that was asked last gave no answer."""
        if self.host == self.turn.host.name:
            self.turn.failed()
            return
        self.turn.answered(0)
        await self.turns.note(self.host, lambda host, now: after_failure(host, now, self.interval))

    @property
    def interval(self) -> timedelta:
        """The least time between two requests of a host."""
        return self.turn.interval


class HostTurns:
    """Hands out hosts to this worker. `owner` is unique to the worker."""

    def __init__(self, store: Store, clock: Clock, *, owner: str, interval: timedelta) -> None:
        self._store = store
        self._clock = clock
        self._owner = owner
        self._interval = interval
        self._held: dict[str, HostTurn] = {}

    @asynccontextmanager
    async def of(self, host: str) -> AsyncIterator[HostTurn | None]:
        """Hold the host while the block runs; None where another worker holds it."""
        turn = await self._take(host)
        if turn is not None:
            self._held[host] = turn
        try:
            yield turn
        finally:
            if turn is not None:
                del self._held[host]
                # The record may have gone to another worker after a lost lease: then its word counts, not ours.
                await asyncio.to_thread(self._store.put_host, released(turn.host))

    async def record_of(self, name: str) -> Host:
        """The host's record as this worker knows it best: what its turn learned is stored when that ends."""
        if (turn := self._held.get(name)) is not None:
            return turn.host
        return await asyncio.to_thread(self._store.host, name) or Host(name=name)

    async def pass_by(self, name: str) -> None:
        """Wait for one request's turn at a host that a redirect leads to. Raises RateLimited where it pauses.

        The host is not held for it: a moment is reserved, in the turn of this worker that holds it, or in its record.
        Where another worker holds it, that one's record is left alone and the interval is waited for.
        """
        moment = await self._moment_at(name)
        wait = moment - self._clock.now()
        if wait > PATIENCE_ON_THE_WAY:
            raise RateLimited(name, "a redirect leads to this host, which asked for a pause", retry_after=wait)
        if wait > timedelta(0):
            await self._clock.sleep(wait.total_seconds())

    async def note(self, name: str, noted: Callable[[Host, datetime], Host]) -> None:
        """Write into a host's record what was seen of it in passing; never a moment earlier than one promised already.

        Where another worker holds the host, its record is left alone: that one sees for itself.
        """
        for _ in range(_ATTEMPTS):
            now = self._clock.now()
            if (turn := self._held.get(name)) is not None:
                turn.host = _not_earlier(noted(turn.host, now), turn.host)
                return
            host = await self.record_of(name)
            if not may_lease(host, now):
                return
            if await asyncio.to_thread(self._store.put_host, _not_earlier(noted(host, now), host)) is not None:
                return

    async def _moment_at(self, name: str) -> datetime:
        patient_until = self._clock.now() + PATIENCE_ON_THE_WAY
        conflicts = 0
        while conflicts < _ATTEMPTS:
            now = self._clock.now()
            if (turn := self._held.get(name)) is not None:
                return now + PATIENCE if turn.paused_until is not None else turn.reserve()
            host = await asyncio.to_thread(self._store.host, name) or Host(name=name)
            if host.next_free is not None and host.next_free - now > PATIENCE_ON_THE_WAY:
                return host.next_free
            if not may_lease(host, now):
                if now >= patient_until:
                    return now
                await self._clock.sleep(max(self._interval, _A_MOMENT).total_seconds())
                continue
            host, moment = reserved(host, now, self._interval)
            if await asyncio.to_thread(self._store.put_host, host) is not None:
                return moment
            conflicts += 1
        return self._clock.now() + self._interval

    async def _take(self, name: str) -> HostTurn | None:
        for _ in range(_ATTEMPTS):
            now = self._clock.now()
            host = await self.record_of(name)
            if not may_lease(host, now):
                return None
            stored = await asyncio.to_thread(self._store.put_host, leased(host, self._owner, now + LEASE))
            if stored is not None:
                return HostTurn(stored, self._store, self._clock, self._interval)
        return None


def _not_earlier(host: Host, before: Host) -> Host:
    moments = [moment for moment in (host.next_free, before.next_free) if moment is not None]
    return replace(host, next_free=max(moments, default=None))
