"""Turns at a host: one worker at a time, one request at a time, not before the host's next free moment.

Polls and revisits share it, so that a host sees one polite reader. Two things make it hold:

    the lease   in the host's record: whoever asks a host holds it, for a round of visits or, where a redirect leads
                there, for that one request. The next free moment is stored with it
    the gate    in this process: whoever holds the host's gate is the one who asks. It opens when the answer is there,
                and the interval runs from then

A request stands at one gate at a time, so that hosts which redirect to each other wait for nobody in a circle. Each
redirect, also one within a host, waits for its turn like any other request (`amended.services.ways`). Where a worker
is ended from outside, no turn is waited for and no request begun beyond `HostTurns.until`.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from weakref import WeakValueDictionary

from amended.domain.hosts import Host
from amended.domain.pace import (
    after_answer,
    after_command,
    after_failure,
    after_kill,
    free_at,
    is_command,
    leased,
    may_lease,
    not_before,
    released,
    with_robots,
)
from amended.errors import RateLimited
from amended.ports import Clock, HostRecords
from amended.services.host_leases import FETCH, lease_until, need_of

# A pause longer than this is not slept through: the host is left for a later cycle.
PATIENCE = timedelta(seconds=30)
# So long of a way's time it is waited for a host that another worker holds: that may be long at it, or was killed.
HELD_PATIENCE = timedelta(seconds=10)
# When a way is gone on with that was given back because others are at a host on it.
HELD_AGAIN = timedelta(minutes=1)
# How long it is waited between two looks at a host that another worker holds.
_LOOK_AGAIN = timedelta(seconds=1)
# How often a write that met another worker's is tried anew.
_ATTEMPTS = 3


class GivenBack(RateLimited):
    """A redirect was not followed, because no turn came up at its host. Nothing failed: it is followed `again`."""

    def __init__(self, name: str, why: str, again: timedelta) -> None:
        super().__init__(name, f"a redirect leads to {name}, {why}", retry_after=again)
        self.name = name
        self.why = why
        self.again = again


@dataclass(slots=True)
class HostTurn:
    """A host that this worker holds. `host` is the record as it stands; it is stored when the turn ends.

    No request is begun beyond `until`. `users` counts who needs it to be held, `for_a_round` whether a round of visits
    or polls is among them.
    """

    host: Host
    store: HostRecords
    clock: Clock
    interval: timedelta
    timeout: timedelta
    until: datetime | None = None
    users: int = 0
    for_a_round: bool = False
    _gate: asyncio.Lock = field(default_factory=asyncio.Lock, init=False)
    _given_up: bool = field(default=False, init=False)

    async def wait(self, patience: timedelta = PATIENCE) -> bool:
        """Wait for the host's gate and its next free moment; False where that is too far off, or the host was lost.

        Where it is true, `answered` or `failed` must follow.
        """
        if self._given_up or self._is_too_far(patience):
            return False
        await self._gate.acquire()
        try:
            ready = await self._ready(patience)
        except BaseException:
            self._gate.release()
            raise
        if not ready:
            self._gate.release()
        return ready

    async def _ready(self, patience: timedelta) -> bool:
        """Whether the host may be asked, now that it is free. The gate is held."""
        if self._is_too_far(patience):
            return False
        if self.free_at is not None and (wait := self.free_at - self.clock.now()) > timedelta(0):
            await self.clock.sleep(wait.total_seconds())
        if self.host.lease_until is not None and self.host.lease_until - self.clock.now() < need_of(self.timeout):
            await self.renew()
        return not self._given_up

    def _is_too_far(self, patience: timedelta) -> bool:
        """Whether the next free moment is further off than the patience, or the worker's time, reaches."""
        left = time_left(patience, self.until, self.clock.now())
        return left <= timedelta(0) or self.is_paused(left)

    @property
    def free_at(self) -> datetime | None:
        """From when its holder may ask the host, None for at once."""
        return free_at(self.host, self.host.lease_owner)

    def is_paused(self, patience: timedelta = PATIENCE) -> bool:
        """Whether the host's next free moment is further off than anyone waits."""
        return self.free_at is not None and self.free_at - self.clock.now() > patience

    @property
    def must_wait(self) -> bool:
        """Whether the host's next free moment is still to come."""
        return self.free_at is not None and self.free_at > self.clock.now()

    @property
    def paused_until(self) -> datetime | None:
        """The end of a pause that is not slept through, None where there is none."""
        return self.free_at if self.is_paused() else None

    def answered(self, status: int, retry_after: timedelta | None = None) -> None:
        """Take note of an answer, and open the gate; the interval runs from now."""
        learned = after_command if is_command(self.host.lease_owner) else after_answer
        self.note(learned(self.host, status, retry_after, self.clock.now(), self.interval))
        self._gate.release()

    def failed(self) -> None:
        """Take note of a request that brought no answer, and open the gate."""
        now, interval = self.clock.now(), self.interval
        if is_command(self.host.lease_owner):
            self.note(after_command(self.host, None, None, now, interval))
        else:
            self.note(after_failure(self.host, now, interval))
        self._gate.release()

    def keep(self, host: Host) -> None:
        """Take over what else was learned of the host: its robots.txt, and a pause that it asked for there."""
        self.note(with_robots(self.host, host))

    def note(self, host: Host) -> None:
        """Take over the record, but never an earlier moment than one that is promised already."""
        before = self.host
        if before.next_free is not None and (host.next_free is None or host.next_free < before.next_free):
            moment = host.next_free or before.next_free
            promised = replace(host, next_free=before.next_free, backs_off_from=before.backs_off_from)
            host = not_before(promised, moment)
        self.host = host

    async def renew(self) -> None:
        """Store what is known of the host by now, for other workers to see, and keep it longer."""
        until = lease_until(self.host, self.clock.now(), self.interval, self.timeout)
        stored = await asyncio.to_thread(self.store.put_host, replace(self.host, lease_until=until))
        if stored is None:
            self._given_up = True
        else:
            # What was learned in the meantime stands here only.
            self.host = replace(self.host, version=stored.version, lease_until=stored.lease_until)


class HostTurns:
    """Hands out hosts to this worker. `owner` is unique to the worker.

    `alone_since` is the moment from which it is known to be the only runner on the store: what other runners held
    then, they were killed with; commands may be at work beside it. `until` is the moment after which no request is
    begun, `timeout` how long one fetch takes at most, `held_patience` how long a redirect waits for a host that another
    worker holds. `has_ended` tells of an owner whether it is known to be no more.
    """

    def __init__(
        self,
        store: HostRecords,
        clock: Clock,
        *,
        owner: str,
        interval: timedelta,
        alone_since: datetime | None = None,
        until: datetime | None = None,
        timeout: timedelta = FETCH,
        held_patience: timedelta = HELD_PATIENCE,
        has_ended: Callable[[str], bool] = lambda _: False,
    ) -> None:
        self._store = store
        self.clock = clock
        self._owner = owner
        self._interval = interval
        self._timeout = timeout
        self._held_patience = held_patience
        self._has_ended = has_ended
        self._alone_since = alone_since
        self.until = until
        self._held: dict[str, HostTurn] = {}
        # A host is taken or let go of by one at a time; the locks live as long as someone waits for them.
        self._doors: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    @asynccontextmanager
    async def of(self, name: str) -> AsyncIterator[HostTurn | None]:
        """Hold the host for a round; None where another worker, or another round, holds it.

        A lone runner waits until a command lets go of it: nobody else would come back to it soon.
        """
        turn = await self._enter(name, for_a_round=True)
        if self._alone_since is not None:
            patient_until = self.clock.now() + PATIENCE
            while turn is None and name not in self._held and self.clock.now() < patient_until:
                await self.clock.sleep(_LOOK_AGAIN.total_seconds())
                turn = await self._enter(name, for_a_round=True)
        try:
            yield turn
        finally:
            if turn is not None:
                turn.for_a_round = False
                await self.leave(turn)

    async def record_of(self, name: str) -> Host:
        """The host's record as this worker knows it best: what its turn learned is stored when that ends."""
        if (turn := self._held.get(name)) is not None:
            return turn.host
        return await asyncio.to_thread(self._store.host, name) or Host(name=name)

    async def pass_by(self, name: str, patience: timedelta, turn: HostTurn | None = None) -> HostTurn:
        """The turn of a host that a redirect leads to, for one request: its gate is held, and to be left (`leave`).

        `turn` is the host's where it is held already. Raises GivenBack where none comes up so soon.
        """
        began = self.clock.now()
        patient_until = began + patience
        while turn is None and (turn := await self._enter(name, for_a_round=False)) is None:
            if self.clock.now() >= began + min(patience, self._held_patience):
                raise GivenBack(name, "which is held for another worker just now", HELD_AGAIN)
            await self.clock.sleep(_LOOK_AGAIN.total_seconds())
        ready = False
        try:
            patience = patient_until - self.clock.now()
            async with asyncio.timeout((patience + _LOOK_AGAIN).total_seconds()):
                ready = await turn.wait(patience)
        except TimeoutError as error:
            raise GivenBack(name, "where others have their turns first", HELD_AGAIN) from error
        finally:
            if not ready:
                await self.leave(turn)
        if ready:
            return turn
        free = turn.free_at
        if turn.is_paused(patience) and free is not None:
            why = f"which is left alone until {free:%H:%M:%S} UTC, for its pace or a pause that it asked for"
            raise GivenBack(name, why, max(free - self.clock.now(), _LOOK_AGAIN))
        raise GivenBack(name, "which another worker took over meanwhile", HELD_AGAIN)

    async def leave(self, turn: HostTurn) -> None:
        """Need the host no longer; whoever is the last lets go of it, with what was learned."""
        name = turn.host.name
        async with self._door(name):
            turn.users -= 1
            if not turn.users:
                del self._held[name]
                # The record may have gone to another worker after a lost lease: then its word counts, not ours.
                await asyncio.to_thread(self._store.put_host, released(turn.host))

    async def note(self, name: str, noted: Callable[[Host], Host]) -> None:
        """Write into a host's record what was seen of it in passing.

        Where another worker holds the host, its record is left alone: that one sees for itself.
        """
        turn = await self._enter(name, for_a_round=False)
        if turn is not None:
            turn.note(noted(turn.host))
            await self.leave(turn)

    async def _enter(self, name: str, *, for_a_round: bool) -> HostTurn | None:
        """The host, held from now on; None where another worker holds it, or a round where this is to be one."""
        async with self._door(name):
            turn = self._held.get(name)
            if turn is None:
                turn = await self._take(name)
            elif for_a_round and turn.for_a_round:
                return None
            if turn is not None:
                turn.users += 1
                turn.for_a_round = turn.for_a_round or for_a_round
                self._held[name] = turn
            return turn

    def is_held(self, host: Host) -> bool:
        """Whether another worker holds the host, and lives for all that is known."""
        now = self.clock.now()
        held = host.lease_owner != self._owner and not may_lease(host, now)
        return held and self._killed_by(host, now) is None

    def _killed_by(self, host: Host, now: datetime) -> datetime | None:
        """The moment by which whoever holds the host was killed; None where it may live."""
        owner = host.lease_owner
        if owner == self._owner:
            return None
        if self._has_ended(owner):
            return now
        return None if is_command(owner) else self._alone_since

    def _door(self, name: str) -> asyncio.Lock:
        return self._doors.setdefault(name, asyncio.Lock())

    async def _take(self, name: str) -> HostTurn | None:
        for _ in range(_ATTEMPTS):
            now = self.clock.now()
            host = await asyncio.to_thread(self._store.host, name) or Host(name=name)
            if not may_lease(host, now):
                killed_by = self._killed_by(host, now)
                if killed_by is None:
                    return None
                host = after_kill(host, killed_by, self._interval)
            until = lease_until(host, now, self._interval, self._timeout)
            stored = await asyncio.to_thread(self._store.put_host, leased(host, self._owner, until))
            if stored is not None:
                return HostTurn(stored, self._store, self.clock, self._interval, self._timeout, self.until)
        return None


def time_left(patience: timedelta, until: datetime | None, now: datetime) -> timedelta:
    """The patience, or the time until then where that is shorter."""
    return patience if until is None else min(patience, until - now)
