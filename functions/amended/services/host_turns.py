"""Turns at a host: one worker at a time, one request at a time, not before the host's next free moment.

Polls and revisits share it, so that a host sees one polite reader. The lease and the pace live in the host's record,
so that several workers share them too.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from amended.domain.hosts import Host
from amended.domain.pace import after_answer, after_failure, leased, may_lease, released
from amended.ports import Clock, Store

# How long a worker keeps a host without renewing: longer than the longest fetch with its waits.
LEASE = timedelta(minutes=3)
# A pause longer than this is not slept through: the host is left for a later cycle.
PATIENCE = timedelta(seconds=30)


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
        if self._given_up:
            return False
        now = self.clock.now()
        free = self.host.next_free or now
        if self.paused_until is not None:
            return False
        if free > now:
            await self.clock.sleep((free - now).total_seconds())
        if self.host.lease_until is not None and self.host.lease_until - self.clock.now() < LEASE / 2:
            await self._renew()
        return not self._given_up

    @property
    def paused_until(self) -> datetime | None:
        """The end of a pause that is not slept through, None where there is none."""
        free = self.host.next_free
        return free if free is not None and free - self.clock.now() > self.patience else None

    def answered(self, status: int, retry_after: timedelta | None = None) -> None:
        """Take note of an answer; the interval runs from now."""
        self.host = after_answer(self.host, status, retry_after, self.clock.now(), self.interval)

    def failed(self) -> None:
        """Take note of a request that brought no answer."""
        self.host = after_failure(self.host, self.clock.now(), self.interval)

    def keep(self, host: Host) -> None:
        """Take over what else was learned of the host (its robots.txt), keeping lease and pace."""
        self.host = replace(self.host, robots=host.robots)

    async def _renew(self) -> None:
        stored = await asyncio.to_thread(self.store.put_host, replace(self.host, lease_until=self.clock.now() + LEASE))
        if stored is None:
            self._given_up = True
        else:
            self.host = stored


class HostTurns:
    """Hands out hosts to this worker. `owner` is unique to the worker."""

    def __init__(self, store: Store, clock: Clock, *, owner: str, interval: timedelta) -> None:
        self._store = store
        self._clock = clock
        self._owner = owner
        self._interval = interval

    @asynccontextmanager
    async def of(self, host: str) -> AsyncIterator[HostTurn | None]:
        """Hold the host while the block runs; None where another worker holds it."""
        turn = await self._take(host)
        try:
            yield turn
        finally:
            if turn is not None:
                # The record may have gone to another worker after a lost lease: then its word counts, not ours.
                await asyncio.to_thread(self._store.put_host, released(turn.host))

    async def _take(self, name: str) -> HostTurn | None:
        now = self._clock.now()
        host = await asyncio.to_thread(self._store.host, name) or Host(name=name)
        if not may_lease(host, now):
            return None
        stored = await asyncio.to_thread(self._store.put_host, leased(host, self._owner, now + LEASE))
        if stored is None:
            return None
        return HostTurn(stored, self._store, self._clock, self._interval)
