"""The way of one visit or poll over redirects: each request on it takes its turn at its host, like any other.

A way on which a turn is too far off is given back: the host where it began remembers how far it came
(`amended.domain.hosts.LedOn`), and the next visit goes on there.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Self

from amended.domain.addresses import host_of
from amended.domain.hosts import Host, Redirect
from amended.domain.pace import given_back, taken_up
from amended.ports import Fetched, Fetcher, FetchRequest
from amended.services.host_leases import LONGEST_WAY
from amended.services.host_turns import HELD_AGAIN, PATIENCE, GivenBack, HostTurn, HostTurns, time_left


@dataclass(slots=True)
class Way:
    """The way of one visit over redirects: it takes its turn before each request and tells each host how it answered.

    Used as an asynchronous context, which leaves no gate shut. `turn` is that of the host where it begins; its gate
    is held (`HostTurn.wait`) unless `begun` is false.
    """

    turns: HostTurns
    turn: HostTurn
    begun: bool = True
    _at: HostTurn | None = field(default=None, init=False)
    _until: datetime | None = field(default=None, init=False)

    async def __aenter__(self) -> Self:
        """At the host where it begins."""
        if self.begun:
            self._at = self.turn
            self._at.users += 1
        return self

    async def __aexit__(self, *_: object) -> None:
        """An answer of which nobody took note says nothing against its host."""
        await self.answered(0)

    async def ask(self, fetcher: Fetcher, request: FetchRequest) -> Fetched:
        """The answer to a request whose turn was waited for; gone on with where an earlier way to it was given back.

        `request.on_redirect` is awaited before the turn of a redirect is: it may refuse. Raises what `fetch` raises,
        and GivenBack.
        """

        async def follow(redirect: Redirect, *, waited: bool = False) -> None:
            try:
                await self._sit_out(redirect)
                if request.on_redirect is not None:
                    await request.on_redirect(redirect)
                if not (waited and self._at is not None and self._at.host.name == host_of(redirect.url)):
                    await self.go_on(redirect.url)
            except GivenBack:
                if redirect.number:
                    now = self.turns.clock.now()
                    self.turn.host = given_back(self.turn.host, request.url, redirect, now, before)
                raise

        self.turn.host, before = taken_up(self.turn.host, request.url, self.turns.clock.now())
        redirect = before.redirect if before is not None else None
        if redirect is not None:
            # Nobody was asked yet: the turn that was waited for is this redirect's, where it is of the same host.
            await follow(redirect, waited=True)
        return await fetcher.fetch(replace(request, redirect=redirect, on_redirect=follow))

    async def go_on(self, url: str) -> Host:
        """Before another request on the way: wait for a turn at its host; that host's record. Raises GivenBack."""
        name, patience = host_of(url), self._patience()
        if patience <= timedelta(0):
            raise GivenBack(name, "for which there is no time left", HELD_AGAIN)
        here = self._left()
        if here is not None:
            # The host that sent us on is well; it stays held where it sent us to itself.
            here.answered(0)
            if here.host.name != name:
                await self.turns.leave(here)
                here = None
        self._at = await self.turns.pass_by(name, patience, here)
        return self._at.host

    async def _sit_out(self, redirect: Redirect) -> None:
        """Wait as long as the server asks before its redirect is followed (RFC 9110, 10.2.3). Raises GivenBack."""
        if redirect.retry_after is None:
            return
        await self.answered(0)
        if redirect.retry_after > self._patience():
            raise GivenBack(host_of(redirect.url), "to be followed only after a pause", redirect.retry_after)
        await self.turns.clock.sleep(redirect.retry_after.total_seconds())

    def _patience(self) -> timedelta:
        """How long the next turn is waited for."""
        now = self.turns.clock.now()
        self._until = self._until or now + LONGEST_WAY
        return time_left(time_left(PATIENCE, self._until, now), self.turns.until, now)

    async def answered(self, status: int, retry_after: timedelta | None = None) -> None:
        """Take note of the answer, at the host that gave it."""
        if (turn := self._left()) is not None:
            turn.answered(status, retry_after)
            await self.turns.leave(turn)

    async def failed(self) -> None:
        """Take note that the host that was asked last gave no answer."""
        if (turn := self._left()) is not None:
            turn.failed()
            await self.turns.leave(turn)

    def _left(self) -> HostTurn | None:
        turn, self._at = self._at, None
        return turn
